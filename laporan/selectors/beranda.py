"""What is to be done in a year: tasks with their state, counted in one query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from iku.models import TahunKinerja
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan.models import Tenggat
from laporan.selectors.cacah import Cacah, cacah


class Keadaan(Enum):
    BELUM = "Belum diisi"
    SEBAGIAN = "Sebagian"
    SELESAI = "Selesai"


@dataclass(frozen=True)
class Tugas:
    """`terisi` of `semua` are there; `rute` is the URL name of the page where it is done."""

    nama: str
    rute: str
    terisi: int
    semua: int
    satuan: str
    tenggat: date | None = None

    @property
    def keadaan(self) -> Keadaan:
        if not self.terisi:
            return Keadaan.BELUM
        return Keadaan.SELESAI if self.terisi >= self.semua else Keadaan.SEBAGIAN

    @property
    def selesai(self) -> bool:
        return self.keadaan is Keadaan.SELESAI


def tugas_tahun(kecamatan: Kecamatan, tahun: int) -> list[Tugas]:
    """In the order in which the work is done; three queries."""
    kinerja = TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun).first()
    semua = cacah({kecamatan.pk: kinerja.renstra_id if kinerja else None}, tahun)
    return susun_tugas(semua[kecamatan.pk], tenggat_tahun(kecamatan.kabupaten_id, tahun))


def susun_tugas(n: Cacah, tenggat: Mapping[str, date]) -> list[Tugas]:
    """The tasks of a year from what was counted."""
    kantor = sum(bool(n[x]) for x in ("pejabat", "kop", "unit", "tugas"))
    rencana = sum(bool(n[x]) for x in ("tahun", "sasaran", "indikator"))
    H = Tenggat.Hal
    isi: tuple[tuple[str, str, int, int, str, str], ...] = (
        ("Profil kantor", "profil", kantor, 4, "bagian", ""),
        ("Rencana", "rencana", rencana, 3, "bagian", H.RENCANA),
        ("Target", "target", n["target"], n["indikator"], "indikator", H.PK),
        ("Realisasi", "realisasi", n["realisasi"], n["target"], "indikator", H.REALISASI),
        ("Anggaran", "anggaran", n["anggaran"], n["kegiatan"], "kegiatan", H.ANGGARAN),
        ("Survei kepuasan (SKM)", "survei", n["survei"], 1, "survei", ""),
        ("Analisis capaian", "teks", n["analisis"], n["sasaran"], "sasaran", H.LKJ),
        ("Kendala dan langkah", "teks", min(n["kendala"], 1), 1, "daftar", H.LKJ),
    )
    return [Tugas(a, b, c, d, e, tenggat.get(hal)) for a, b, c, d, e, hal in isi]


IZIN: Mapping[str, tuple[Tindakan, Hal | None]] = {
    "profil": (Tindakan.UBAH_PROFIL, None),
    "rencana": (Tindakan.UBAH_RENCANA, None),
    "target": (Tindakan.UBAH_RENCANA, Hal.TARGET),
    "realisasi": (Tindakan.ISI_ANGKA, Hal.REALISASI),
    "anggaran": (Tindakan.ISI_ANGKA, Hal.ANGGARAN),
    "survei": (Tindakan.ISI_ANGKA, Hal.SURVEI),
    "teks": (Tindakan.TULIS_TEKS, Hal.DOKUMEN),
}
"""What a task asks for and what may lock it, by the page where it is done."""


def tugas_berikut(lingkup: Lingkup, semua: Iterable[Tugas]) -> Tugas | None:
    """The first unfinished one that this person may go on with; a locked one never is."""
    return next((t for t in semua if not t.selesai and _boleh(lingkup, t)), None)


def _boleh(lingkup: Lingkup, tugas: Tugas) -> bool:
    tindakan, hal = IZIN[tugas.rute]
    if hal is None:
        return bool(lingkup.putusan(tindakan))
    return bool(lingkup.izin(tindakan, hal, jenis="lkj" if hal is Hal.DOKUMEN else ""))


def tenggat_tahun(kabupaten: int, tahun: int) -> Mapping[str, date]:
    """What is due when, by `Tenggat.Hal`."""
    semua = Tenggat.objects.filter(kabupaten=kabupaten, tahun=tahun)
    return dict(semua.values_list("hal", "tanggal"))
