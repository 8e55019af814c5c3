"""An indicator with everything that hangs on it."""

from iku.models import Indikator, Pembanding, Skala
from iku.muatan.nilai import PEMBANDING, PENANGGUNG_JAWAB, REALISASI, TARGET
from kecamatan.berkas import Anak, Bentuk, Konteks, acuan, baris, pilihan, teks

FORMULASI = (
    pilihan("jenis formulasi", Indikator.Jenis, baku=""),
    teks("formulasi"),
    teks("pembilang"),
    teks("penyebut"),
    teks("pengali"),
    baris("penjelasan"),
    teks("makna"),
    teks("alasan"),
    teks("referensi"),
)


def cari_skala(nama: str, konteks: Konteks) -> Skala | None:
    return Skala.objects.filter(nama=nama).first()


INDIKATOR = Bentuk(
    Indikator,
    medan=(
        teks("nama", wajib=True),
        teks("satuan"),
        pilihan("arah", Indikator.Arah, baku="positif"),
        pilihan("rumus", Indikator.Rumus, baku=""),
        pilihan("akumulasi", Indikator.Akumulasi, baku="terakhir"),
        pilihan("jenis nilai", Indikator.JenisNilai, baku="angka"),
        acuan("skala huruf", cari_skala, lambda s: str(s.nama)),
        teks("kondisi awal"),
        teks("sumber data"),
        *FORMULASI,
        baris("tercetak"),
    ),
    anak=(
        Anak("penanggung jawab", PENANGGUNG_JAWAB, "indikator"),
        Anak("target", TARGET, "indikator", kunci_peta="tahun", tetap={"triwulan": 0}),
        Anak("realisasi", REALISASI, "indikator", kunci_peta="tahun", tetap={"triwulan": 0}),
        *(
            Anak(
                f"realisasi triwulan {n}",
                REALISASI,
                "indikator",
                kunci_peta="tahun",
                tetap={"triwulan": n},
            )
            for n in (1, 2, 3, 4)
        ),
        *(
            Anak(tingkat, PEMBANDING, "indikator", kunci_peta="tahun", tetap={"tingkat": tingkat})
            for tingkat in Pembanding.Tingkat.values
        ),
    ),
)


def di_bawah(induk: str) -> Anak:
    """Indicators below a tujuan, sasaran, program, kegiatan or sub kegiatan."""
    return Anak("indikator", INDIKATOR, induk)
