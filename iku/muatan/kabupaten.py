"""Scales, and what a kabupaten plans and decides."""

from iku.models import KebijakanKinerja, KomponenAkip, Pita, Rpjmd, SimpulRpjmd, Skala
from iku.muatan.indikator import cari_skala
from iku.muatan.medan import desimal
from kecamatan.berkas import Anak, Bentuk, acuan, bilangan, pilihan, teks, ya_tidak

PITA = Bentuk(
    Pita,
    medan=(
        teks("label", wajib=True),
        teks("huruf"),
        desimal("batas bawah"),
        ya_tidak("inklusif", baku=True),
        teks("cetak"),
    ),
)
KOMPONEN_AKIP = Bentuk(
    KomponenAkip,
    medan=(
        teks("nama", wajib=True),
        bilangan("urutan", wajib=True),
        desimal("bobot"),
        teks("rincian"),
        teks("dasar"),
        ya_tidak("perlu verifikasi"),
    ),
)
SKALA = Bentuk(
    Skala,
    medan=(
        teks("nama", wajib=True),
        pilihan("kegunaan", Skala.Kegunaan),
        teks("dasar"),
        bilangan("mulai tahun", wajib=True),
        desimal("minimum"),
        desimal("maksimum"),
        teks("catatan"),
        ya_tidak("perlu verifikasi"),
    ),
    anak=(Anak("pita", PITA, "skala"),),
    periksa=Skala.periksa,
)


def _simpul(jenis: str, kunci: str, *, bawah: tuple[Anak, ...] = (), akar: bool = False) -> Anak:
    bentuk = Bentuk(SimpulRpjmd, medan=(teks("uraian", wajib=True),), anak=bawah, ringkas="uraian")
    if akar:
        return Anak(kunci, bentuk, "rpjmd", tetap={"jenis": jenis})
    return Anak(kunci, bentuk, "induk", tetap={"jenis": jenis}, ikut={"rpjmd": Rpjmd})


_INDIKATOR_RPJMD = _simpul("indikator", "indikator")
_SASARAN_RPJMD = _simpul("sasaran", "sasaran", bawah=(_INDIKATOR_RPJMD,))
_TUJUAN_RPJMD = _simpul("tujuan", "tujuan", bawah=(_INDIKATOR_RPJMD, _SASARAN_RPJMD))
RPJMD = Bentuk(
    Rpjmd,
    medan=(
        bilangan("tahun awal", wajib=True),
        bilangan("tahun akhir", wajib=True),
        teks("visi", wajib=True),
    ),
    anak=(_simpul("misi", "misi", bawah=(_TUJUAN_RPJMD,), akar=True),),
)
KEBIJAKAN = Bentuk(
    KebijakanKinerja,
    medan=(
        bilangan("mulai tahun", wajib=True),
        acuan("skala", cari_skala, lambda s: str(s.nama), wajib=True),
        pilihan("rumus negatif", KebijakanKinerja.RumusNegatif, baku="selisih"),
        desimal("batas"),
    ),
)
ANAK_KABUPATEN = (
    Anak("rpjmd", RPJMD, "kabupaten", urutan=False),
    Anak("kebijakan kinerja", KEBIJAKAN, "kabupaten", urutan=False),
)
