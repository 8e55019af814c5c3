"""The official parts that documents share: letterhead, place and date, number, signature."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from iku.angka import GayaUang, rupiah, tulis
from iku.nilai import Angka as NilaiAngka
from iku.nilai import Hasil, Keadaan, Nilai
from iku.nilai import cetak as cetak_nilai
from iku.selectors import Uang
from kecamatan.gambar import sebagai_url
from kecamatan.models import Kop as KopSurat
from kecamatan.tanggal import TanggalSebagian
from kecamatan.tanggal import tulis as tulis_tanggal
from laporan import tempat as di
from laporan.bagian import Angka, Kop, TandaTangan, tempat_tanggal
from laporan.bahan import Bahan
from laporan.selectors.isi import DokumenIsi, PejabatIsi

TIDAK_DAPAT = "tidak dapat dihitung"
BELUM_DAPAT = "belum dapat dihitung"
TANPA_SATUAN = ("indeks", "nilai", "skor", "poin")


def kop(bahan: Bahan, hari: date) -> Kop:
    """Letterhead of the kecamatan as it was on a day."""
    i, isi = bahan.identitas, bahan.kop(hari)
    return Kop(
        pemerintah=f"PEMERINTAH {i.sebutan_kabupaten.upper()}",
        instansi=i.sebutan.upper(),
        alamat=_alamat(isi) if isi else (bahan.kurang("Kop surat: alamat kecamatan", di.KOP),),
        logo=_logo(bahan),
    )


def _alamat(isi: KopSurat) -> tuple[str, ...]:
    """Street, telephone, place and postal code on one line; e-mail below."""
    kontak = [f"Telp. {isi.telepon}"] if isi.telepon else []
    kontak += [f"Faks. {isi.faks}"] if isi.faks else []
    pos = " ".join(x for x in (isi.kota, isi.kode_pos) if x)
    surel = (f"Surel: {isi.email}",) if isi.email else ()
    return (" ".join(x for x in (isi.jalan, *kontak, pos) if x), *surel)


def _logo(bahan: Bahan) -> str:
    """The logo inside the content itself: a frozen document needs no file."""
    berkas = bahan.kecamatan.kabupaten.logo
    if not berkas:
        return ""
    try:
        with berkas.open("rb") as aliran:
            isi = sebagai_url(aliran.read())
    except OSError:
        isi = ""
    if not isi:
        hal = f"Logo {bahan.kecamatan.kabupaten}: berkasnya tidak terbaca, unggah lagi"
        bahan.kurang(hal, di.KOP)
    return isi


def tanggal(bahan: Bahan, dokumen: DokumenIsi, nama: str) -> str:
    if dokumen.tanggal is None:
        return bahan.kurang(f"{nama}: tanggal dokumen", di.penetapan(dokumen.jenis))
    return tulis_tanggal(dokumen.tanggal)


RUANG_HARI = "\u00a0" * 10
"""Room for a day that is written by hand."""


def tanggal_surat(bahan: Bahan, dokumen: DokumenIsi, nama: str) -> str:
    """The date above a signature: a blank day leaves room for handwriting."""
    return tulis_surat(dokumen.tanggal) if dokumen.tanggal else tanggal(bahan, dokumen, nama)


def tulis_surat(hari: TanggalSebagian) -> str:
    return f"{'' if hari.hari else RUANG_HARI}{tulis_tanggal(hari)}"


def tempat(bahan: Bahan, dokumen: DokumenIsi, hari: date) -> str:
    """Where it is signed: said by the document, otherwise by the letterhead."""
    isi = bahan.kop(hari)
    kop_tempat = isi.tempat if isi else ""
    return dokumen.tempat or kop_tempat or bahan.kurang("Kop surat: tempat penetapan", di.KOP)


def camat(bahan: Bahan, dokumen: DokumenIsi, hari: date) -> PejabatIsi | None:
    return dokumen.penandatangan or bahan.camat(hari)


def tanda_tangan(
    bahan: Bahan,
    dokumen: DokumenIsi,
    hari: date,
    nama_dokumen: str,
    *,
    bertanggal: bool = True,
    pihak: str = "",
) -> TandaTangan:
    """The camat's signature block, with place and date above it unless said otherwise."""
    pejabat = camat(bahan, dokumen, hari)
    nama = bahan.identitas.nama
    tertanggal = ""
    if bertanggal:
        tertanggal = tempat_tanggal(
            tempat(bahan, dokumen, hari), tanggal_surat(bahan, dokumen, nama_dokumen)
        )
    if pejabat is None:
        hal = f"{nama_dokumen}: penandatangan (camat pada tanggal dokumen)"
        kosong = bahan.kurang(hal, di.PEJABAT)
        return TandaTangan(f"CAMAT {nama.upper()}", kosong, tempat_tanggal=tertanggal, pihak=pihak)
    return TandaTangan(
        jabatan=jabatan_lengkap(pejabat, nama),
        nama=pejabat.nama,
        pangkat=pejabat.pangkat,
        nip=pejabat.nip,
        tempat_tanggal=tertanggal,
        pihak=pihak,
    )


def jabatan(pejabat: PejabatIsi) -> str:
    """Capitals, but `Plt.` and its like stay as they are."""
    return " ".join(x if x.endswith(".") else x.upper() for x in pejabat.jabatan.split())


def jabatan_lengkap(pejabat: PejabatIsi, wilayah: str) -> str:
    """In capitals, with the place that it is held in."""
    return di_wilayah(jabatan(pejabat), wilayah.upper())


def di_wilayah(jabatan: str, wilayah: str) -> str:
    """`Inspektur Kabupaten Jember`: whoever typed the place already does not get it twice."""
    nama = wilayah.upper().removeprefix("KABUPATEN ").removeprefix("KOTA ")
    return jabatan if jabatan.upper().endswith(f" {nama}") else f"{jabatan} {wilayah}"


# -- printed numbers -----------------------------------------------------------------------------


def uang(bahan: Bahan, nilai: Decimal | None) -> Angka:
    """Rupiah in the kabupaten's own way of writing."""
    if nilai is None:
        return Angka("–")
    return Angka(rupiah(nilai, GayaUang(bahan.tata_letak.gaya_uang)), nilai)


def uang_polos(nilai: Decimal | None) -> Angka:
    """An amount in a column that says (Rp) in its head."""
    return Angka("–") if nilai is None else Angka(tulis(nilai), nilai)


def angka_hasil(hasil: Hasil, satuan: str = "") -> Angka:
    """A computed number with at most two decimals, or why there is none."""
    if hasil.dua_desimal is None:
        alasan = TIDAK_DAPAT if hasil.keadaan is Keadaan.TIDAK_DAPAT else BELUM_DAPAT
        return Angka(alasan)
    return Angka(cetak_nilai(NilaiAngka(hasil.dua_desimal), satuan), hasil.dua_desimal)


def angka_nilai(nilai: Nilai | None, satuan: str = "") -> Angka:
    """A value as entered; an index is printed without the word."""
    teks = cetak_nilai(nilai, "" if satuan.lower() in TANPA_SATUAN else satuan)
    return Angka(teks, nilai.nilai if isinstance(nilai, NilaiAngka) else None)


def serapan(u: Uang) -> Angka:
    return angka_hasil(u.serapan)
