"""What a kecamatan records year by year beside its plan."""

from typing import Any

from iku import angka, jalur
from iku.models import Aspek, BelanjaPerangkat, Indikator, Survei, TahunKinerja
from iku.muatan.indikator import cari_skala
from iku.muatan.medan import desimal, uang
from iku.muatan.rencana import RENSTRA, cari_renstra, sebut_renstra
from kecamatan.berkas import Anak, Bentuk, Konteks, acuan, baris, bilangan, pilihan, teks

TAHUN_KINERJA = Bentuk(
    TahunKinerja,
    medan=(
        acuan("renstra", cari_renstra, sebut_renstra, wajib=True),
        pilihan("pagu", TahunKinerja.Pagu, baku="murni"),
        bilangan("tahun pembanding"),
    ),
)
BELANJA = Bentuk(
    BelanjaPerangkat,
    medan=(
        bilangan("tahun", wajib=True),
        pilihan("kelompok", BelanjaPerangkat.Kelompok),
        uang("pagu", "pagu_murni"),
        uang("pagu perubahan"),
        uang("realisasi"),
        teks("tercetak"),
    ),
)

_KATEGORI = ("tidak baik", "kurang baik", "baik", "sangat baik")
ASPEK = Bentuk(
    Aspek,
    medan=(
        teks("nama", wajib=True),
        *(bilangan(f"jumlah {k}", f"jumlah_{n}") for n, k in enumerate(_KATEGORI, 1)),
        *(
            desimal(f"persen {k}", f"persen_{n}", bentuk=angka.Bentuk.PERSEN)
            for n, k in enumerate(_KATEGORI, 1)
        ),
        desimal("skor", bentuk=angka.Bentuk.PERSEN),
    ),
)


def _cari_indikator_survei(isi: str, konteks: Konteks) -> Indikator | None:
    sebutan, _, jalan = isi.partition(" > ")
    renstra = cari_renstra(sebutan, konteks)
    return jalur.cari(renstra, jalan) if renstra else None


def _sebut_indikator_survei(indikator: Any) -> str:
    tujuan = indikator.tujuan or indikator.sasaran.tujuan
    return f"{sebut_renstra(tujuan.renstra)} > {jalur.sebut(indikator)}"


SURVEI = Bentuk(
    Survei,
    medan=(
        bilangan("tahun", wajib=True),
        teks("nama", wajib=True),
        teks("pelaksana"),
        bilangan("responden"),
        acuan("skala", cari_skala, lambda s: str(s.nama), wajib=True),
        pilihan("satuan skor", Survei.SatuanSkor, baku="nrr"),
        acuan("indikator", _cari_indikator_survei, _sebut_indikator_survei),
        baris("tindak lanjut"),
        baris("tercetak"),
    ),
    anak=(Anak("aspek", ASPEK, "survei"),),
)

ANAK_KECAMATAN = (
    Anak("renstra", RENSTRA, "kecamatan", urutan=False),
    Anak("tahun kinerja", TAHUN_KINERJA, "kecamatan", kunci_peta="tahun"),
    Anak("belanja", BELANJA, "kecamatan", urutan=False),
    Anak("survei", SURVEI, "kecamatan", urutan=False),
)
