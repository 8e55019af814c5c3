"""Signed copies that come back: what each one is worth, and keeping it."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from iku.bukti.isi import Berkas
from iku.bukti.simpan import GAGAL, buang
from kecamatan.models import Pengguna
from kecamatan.tanggal import TanggalSebagian, tulis
from laporan.models import SalinanBertandaTangan, Terbitan
from laporan.models.salinan import SAMA
from laporan.terbitan import proses
from laporan.terbitan import sertifikat as ser
from laporan.terbitan.kecocokan import kenali
from laporan.terbitan.tandatangan import Pemeriksaan, Tandatangan

G = SalinanBertandaTangan.Golongan
FOLDER = "salinan"


@dataclass(frozen=True)
class Golongan:
    """What a copy is worth, and why, in words."""

    golongan: SalinanBertandaTangan.Golongan
    keterangan: str
    penanda_tangan: str = ""
    dipercaya: bool = False


def unggah(terbitan: Terbitan, berkas: Berkas, *, oleh: Pengguna) -> SalinanBertandaTangan:
    """Keep a copy that was signed. Raises ValidationError where it belongs elsewhere, was kept
    already, or cannot be written."""
    if _ada(terbitan, berkas):
        raise ValidationError(SAMA)
    berkas.isi.seek(0)
    golongan = golongkan(terbitan, berkas.isi.read(), berkas.jenis)
    tempat = SalinanBertandaTangan._meta.get_field("berkas").storage
    nama = f"{FOLDER}/{token_hex(16)}"
    try:
        with transaction.atomic():
            return _simpan(terbitan, berkas, golongan, tempat.save(nama, berkas.isi), oleh)
    except BaseException as salah:
        buang(tempat, nama)
        if isinstance(salah, OSError):
            raise ValidationError(GAGAL) from salah
        if isinstance(salah, (IntegrityError, ValidationError)) and _ada(terbitan, berkas):
            raise ValidationError(SAMA) from salah  # by somebody else, at the same time
        raise


def _ada(terbitan: Terbitan, berkas: Berkas) -> bool:
    semua = SalinanBertandaTangan.objects.filter(terbitan=terbitan, sha256=berkas.sha256)
    return semua.exists()


def _simpan(
    terbitan: Terbitan, berkas: Berkas, golongan: Golongan, nama: str, oleh: Pengguna
) -> SalinanBertandaTangan:
    objek = SalinanBertandaTangan(
        terbitan=terbitan,
        golongan=golongan.golongan,
        keterangan=golongan.keterangan,
        penanda_tangan=golongan.penanda_tangan,
        dipercaya=golongan.dipercaya,
        nama=berkas.nama,
        jenis=berkas.jenis,
        ukuran=berkas.ukuran,
        sha256=berkas.sha256,
        berkas=nama,
        oleh=oleh,
    )
    objek.full_clean()
    objek.save(force_insert=True)
    return objek


def golongkan(terbitan: Terbitan, isi: bytes, jenis: str) -> Golongan:
    """Raises ValidationError for the unsigned original, and for another document's copy."""
    if jenis != "pdf":
        return Golongan(G.PINDAIAN, PINDAIAN)
    cocok = kenali(isi)
    if cocok is None:
        return _tanpa_asal(_periksa(isi, 0))
    if cocok.terbitan.pk != terbitan.pk:
        raise ValidationError(_bukan_di_sini(cocok.terbitan, terbitan))
    if cocok.persis:
        raise ValidationError(
            "Berkas ini PDF final itu sendiri dan belum ditandatangani. Tandatangani dahulu, lalu "
            "unggah hasilnya."
        )
    return _diawali_kami(_periksa(isi, cocok.terbitan.ukuran))


def _bukan_di_sini(milik: Terbitan, diminta: Terbitan) -> str:
    """Another version of the same document stands on the same page."""
    letak = [(d.kecamatan_id, d.tahun, d.jenis) for d in (milik.dokumen, diminta.dokumen)]
    if letak[0] == letak[1]:
        return VERSI_LAIN.format(sebutan(milik), milik.kode, milik.dokumen.versi)
    return DOKUMEN_LAIN.format(sebutan(milik), milik.kode)


def _periksa(isi: bytes, panjang: int) -> Pemeriksaan:
    try:
        return proses.periksa(isi, panjang)
    except proses.PemeriksaanSibuk:
        raise ValidationError(SIBUK) from None
    except proses.PemeriksaanGagal:
        raise ValidationError(BELUM_DIPERIKSA) from None


def sebutan(terbitan: Terbitan) -> str:
    return f"{terbitan.naskah['judul']} versi {terbitan.dokumen.versi}"


SIBUK = "Server sedang banyak memeriksa berkas. Coba lagi sebentar."
VERSI_LAIN = (
    "Berkas ini salinan versi lain dokumen yang sama: {0}, kode {1}. Unggah di bawah versi {2} di "
    "halaman ini."
)
DOKUMEN_LAIN = "Berkas ini salinan dokumen lain: {0}, kode {1}. Unggah di halaman dokumen itu."
BUKAN_PDF = (
    "Berkas ini tidak dapat dibaca sebagai PDF berhalaman. Ambil lagi berkas asli seperti keluar "
    "dari aplikasi tanda tangan atau pemindai, tanpa menyimpannya ulang, lalu unggah berkas itu."
)
PINDAIAN = "Pindaian terikat pada versi ini; isinya tidak diperiksa sistem."
BELUM_DIPERIKSA = (
    "Tanda tangan berkas ini belum dapat diperiksa, misalnya karena server sedang sibuk. Coba lagi."
)
BUKAN_KAMI = (
    "Berkas ini tidak diawali persis isi PDF final, misalnya karena disimpan ulang atau diubah."
)
TANPA_TANDA = "Berkas ini diawali isi PDF final, tetapi tidak memuat tanda tangan elektronik."
TAK_TERBACA = (
    "Tanda tangannya tidak dapat dibaca atau tidak wajar jumlahnya, jadi tidak dapat diperiksa."
)
TAK_UTUH = "Tanda tangannya tidak utuh: berkas berubah sesudah ditandatangani."
TAK_MENUTUP = "Tanda tangannya tidak meliputi seluruh berkas: ada isi yang ditambahkan sesudahnya."
BERTAMBAH = (
    "Selain tanda tangan di ruang yang disediakan, ada isi lain yang ditambahkan pada PDF final. "
    "Tanda tangan yang tampak di tempat lain termasuk isi lain, karena dapat menutupi isi dokumen."
)


def _tanpa_asal(hasil: Pemeriksaan) -> Golongan:
    """Who is said to have signed a content that is not ours is not told."""
    if not hasil.terbaca:
        raise ValidationError(BUKAN_PDF)
    if hasil.pindaian:
        return Golongan(G.PINDAIAN, PINDAIAN)
    return Golongan(G.TAK_PASTI, BUKAN_KAMI)


def _diawali_kami(hasil: Pemeriksaan) -> Golongan:
    if not hasil.sah:
        return Golongan(G.TAK_PASTI, alasan(hasil), penanda_tangan=nama_semua(hasil))
    return Golongan(
        G.ELEKTRONIK,
        " ".join(sertifikat(t) for t in hasil.tandatangan),
        penanda_tangan=nama_semua(hasil),
        dipercaya=all(t.dipercaya for t in hasil.tandatangan),
    )


def alasan(hasil: Pemeriksaan) -> str:
    """Why a file that begins with our bytes is not a valid signed copy."""
    if hasil.galat:
        return TAK_TERBACA
    if not hasil.tandatangan:
        return TANPA_TANDA
    if not all(t.utuh for t in hasil.tandatangan):
        return TAK_UTUH
    return TAK_MENUTUP if hasil.hanya_tanda else BERTAMBAH


def nama_semua(hasil: Pemeriksaan) -> str:
    """Quoted: whoever makes a certificate for himself chooses the name in it."""
    semua = list(dict.fromkeys(f"“{t.nama}”" for t in hasil.tandatangan))
    lebih = f" dan {len(semua) - 2} lainnya" if len(semua) > 2 else ""
    return ", ".join(semua[:2]) + lebih


def sertifikat(tanda: Tandatangan) -> str:
    """How far the name of the signer can be relied on."""
    nama, dari = f"Sertifikat “{tanda.nama}”", f"dari “{tanda.penerbit}”"
    if tanda.dipercaya:
        return f"{nama} diterbitkan “{tanda.penerbit}”, penerbit yang dipercaya."
    if tanda.sebab == ser.DICABUT:
        return f"{nama} {dari} sudah dicabut, jadi namanya tidak dapat diandalkan."
    if tanda.sebab == ser.KEDALUWARSA:
        return (
            f"{nama} {dari} sudah kedaluwarsa: berlaku sampai {_hari(tanda.sampai)}. Penerbitnya "
            "dikenal sistem ini, tetapi tidak ada cap waktu tepercaya bahwa tanda tangannya dibuat "
            "sebelum itu."
        )
    if tanda.sebab == ser.BELUM_BERLAKU:
        return f"{nama} {dari} belum berlaku; penerbitnya dikenal sistem ini."
    if tanda.sendiri:
        return f"{nama} dibuat sendiri: namanya tidak dijamin siapa pun."
    return f"{nama} {dari}, penerbit yang tidak dikenal sistem ini."


def _hari(iso: str) -> str:
    tahun, bulan, hari = (int(x) for x in iso.split("-"))
    return tulis(TanggalSebagian(tahun, bulan, hari))
