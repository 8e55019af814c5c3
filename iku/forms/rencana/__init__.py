"""Every kind of record of the plan: its form, its parent, and what goes along when deleted."""

from __future__ import annotations

from typing import Any

from iku.forms.rencana.indikator import IndikatorForm
from iku.forms.rencana.kaskade import (
    KegiatanForm,
    ProgramForm,
    SasaranForm,
    SubKegiatanForm,
    TujuanForm,
    renstra_id,
)
from iku.forms.rencana.renstra import RenstraForm, TahunKinerjaForm, tahun_terpakai
from iku.models import (
    Indikator,
    Kegiatan,
    PenanggungJawab,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    TahunKinerja,
    Tujuan,
)
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm

SUSUNAN = frozenset({Tujuan, Sasaran, Program, Kegiatan, SubKegiatan, Indikator, PenanggungJawab})
"""What is only a plan. Everything else below it is a figure, and forbids its deletion."""
SARAN = (
    "Lepaskan atau kosongkan dahulu yang memakainya bila memang salah. Bila rencananya berganti, "
    "salin menjadi versi baru: tahun yang lalu tetap memakai yang lama."
)


def _kueri(objek: Any) -> str:
    """The page shows one plan: the one in which this record stands."""
    nomor = renstra_id(objek)
    return f"?renstra={nomor}" if nomor else ""


def _isian(
    kode: str, nama: str, model: Any, form: type[IsianForm], induk: str, di: Isian | None
) -> Isian:
    return Isian(
        kode,
        nama,
        model,
        form,
        Tindakan.UBAH_RENCANA,
        "rencana",
        induk=induk,
        induk_isian=di,
        berurutan=di is not None,
        ikut=SUSUNAN,
        saran_hapus=SARAN,
        kueri=_kueri,
    )


RENSTRA = _isian("renstra", "Renstra", Renstra, RenstraForm, "kecamatan", None)
TAHUN = Isian(
    *("tahun", "Tahun kinerja", TahunKinerja, TahunKinerjaForm, Tindakan.UBAH_RENCANA, "rencana"),
    penahan=tahun_terpakai,
)
TUJUAN = _isian("tujuan", "Tujuan", Tujuan, TujuanForm, "renstra", RENSTRA)
SASARAN = _isian("sasaran", "Sasaran", Sasaran, SasaranForm, "tujuan", TUJUAN)
PROGRAM = _isian("program", "Program", Program, ProgramForm, "renstra", RENSTRA)
KEGIATAN = _isian("kegiatan", "Kegiatan", Kegiatan, KegiatanForm, "program", PROGRAM)
SUB = _isian("sub-kegiatan", "Sub kegiatan", SubKegiatan, SubKegiatanForm, "kegiatan", KEGIATAN)
INDIKATOR = tuple(
    _isian(f"indikator-{di.kode}", "Indikator", Indikator, IndikatorForm, nama, di)
    for nama, di in (
        ("tujuan", TUJUAN),
        ("sasaran", SASARAN),
        ("program", PROGRAM),
        ("kegiatan", KEGIATAN),
        ("sub_kegiatan", SUB),
    )
)
RENCANA = {
    isian.kode: isian
    for isian in (RENSTRA, TAHUN, TUJUAN, SASARAN, PROGRAM, KEGIATAN, SUB, *INDIKATOR)
}
"""Every kind of record of the plan, by its code in the address."""
