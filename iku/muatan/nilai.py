"""Values of an indicator: one value of one kind, per year."""

from typing import Any

from iku import angka
from iku.models import Indikator, Pembanding, PenanggungJawab, Realisasi, Target
from iku.muatan.medan import desimal
from kecamatan.berkas import Bentuk, Konteks, Medan, pilihan, sebagai_teks, teks
from kecamatan.muatan import cari_unit


def _medan_angka() -> Medan:
    def baca(simpul: Any, konteks: Konteks) -> dict[str, Any]:
        bentuk = konteks.cari(Indikator).bentuk_angka
        return {"jenis": "angka", "angka": angka.baca(sebagai_teks(simpul), bentuk)}

    def tulis(objek: Any) -> str | None:
        return angka.tulis(objek.angka, 4) if objek.jenis == "angka" else None

    return Medan("nilai", baca, tulis)


def _medan_lain(kunci: str, jenis: str, atribut: str) -> Medan:
    def baca(simpul: Any, _: Konteks) -> dict[str, Any]:
        return {"jenis": jenis, atribut: sebagai_teks(simpul)}

    def tulis(objek: Any) -> str | None:
        return getattr(objek, atribut) if objek.jenis == jenis else None

    return Medan(kunci, baca, tulis)


SATU_NILAI = (
    _medan_angka(),
    _medan_lain("huruf", "huruf", "huruf"),
    _medan_lain("teks", "teks", "teks"),
    _medan_lain("tidak ada data", "tidak_ada", "alasan"),
)
_TAHUNAN = (
    *SATU_NILAI,
    pilihan("asal", Target.Asal, baku="sendiri"),
    teks("kelompok"),
    teks("catatan"),
    teks("tercetak"),
)
TARGET = Bentuk(
    Target,
    medan=(*_TAHUNAN, pilihan("penetap", Target.Penetap, baku="renstra")),
    ringkas="nilai",
)
REALISASI = Bentuk(
    Realisasi,
    medan=(
        *_TAHUNAN,
        desimal("pembilang"),
        desimal("penyebut"),
        teks("sumber data"),
    ),
    ringkas="nilai",
)
PEMBANDING = Bentuk(
    Pembanding,
    medan=(*SATU_NILAI, teks("sumber data"), teks("tercetak")),
    ringkas="nilai",
)


def _baca_penanggung_jawab(simpul: Any, konteks: Konteks) -> dict[str, Any]:
    nama = sebagai_teks(simpul)
    unit = cari_unit(nama, konteks)
    return {"unit": unit} if unit else {"teks": nama}


PENANGGUNG_JAWAB = Bentuk(
    PenanggungJawab, medan=(Medan("nama", _baca_penanggung_jawab, str),), ringkas="nama"
)
