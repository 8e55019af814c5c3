"""What an uploaded file is to our final documents; the file itself is not kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from laporan.models import SalinanBertandaTangan, Terbitan
from laporan.selectors.terbitan import pengunggah
from laporan.terbitan import proses, salinan
from laporan.terbitan.kecocokan import kenali


@dataclass(frozen=True)
class Hasil:
    """`nada`: success, info, warning or danger, as the page colours it."""

    nada: str
    judul: str
    rincian: tuple[str, ...] = ()
    terbitan: Terbitan | None = None


def periksa(isi: bytes, diminta: Terbitan | None) -> Hasil:
    """Compare with all final documents; `diminta` is the one whose page was asked.

    Raises PemeriksaanSibuk.
    """
    cocok = kenali(isi)
    if cocok is None:
        return _tanpa_cocok(isi, diminta)
    if diminta and cocok.terbitan.pk != diminta.pk:
        lain = f"{salinan.sebutan(cocok.terbitan)}, kode {cocok.terbitan.kode}."
        return Hasil("danger", "Berkas ini dokumen lain, bukan dokumen ini", (lain,))
    if cocok.persis:
        return Hasil("success", "Persis sama dengan PDF yang ditetapkan", (SAMA,), cocok.terbitan)
    return _bertambah(isi, cocok.terbitan)


TAK_DIJAMIN = "Bertanda tangan elektronik, tetapi nama penanda tangannya tidak dapat dipastikan"
TAK_DIPERIKSA = (
    "Yang sama hanyalah berkasnya; apakah isinya sama dengan dokumen yang ditetapkan, tidak "
    "diperiksa sistem."
)
SAMA = "Setiap bita berkas Anda sama dengan yang tersimpan di sini."
TAK_DIKENAL = (
    "Isinya tidak sama dengan dokumen mana pun yang ditetapkan di sini, dan bukan salinan "
    "bertanda tangan yang diunggah ke sini.",
    "Pindaian, foto, hasil cetak ulang dan berkas yang disimpan ulang tidak dapat dikenali; "
    "untuk itu cocokkan kode, nomor dan tanggalnya dengan keterangan di halaman kode.",
)


def _bertambah(isi: bytes, terbitan: Terbitan) -> Hasil:
    try:
        hasil = proses.periksa(isi, terbitan.ukuran)
    except proses.PemeriksaanSibuk:
        raise
    except proses.PemeriksaanGagal:
        return Hasil("warning", "Belum dapat diperiksa", (salinan.BELUM_DIPERIKSA,), terbitan)
    if not hasil.sah:
        return Hasil(
            "warning",
            "Diawali PDF yang ditetapkan, tetapi tambahannya tidak dapat dipastikan",
            (salinan.alasan(hasil),),
            terbitan,
        )
    nama = f"Ditandatangani secara elektronik oleh {salinan.nama_semua(hasil)}; berkas utuh."
    rincian = (nama, *(salinan.sertifikat(t) for t in hasil.tandatangan))
    if not all(t.dipercaya for t in hasil.tandatangan):
        return Hasil("warning", TAK_DIJAMIN, rincian, terbitan)
    judul = "Salinan bertanda tangan elektronik dari PDF yang ditetapkan"
    return Hasil("success", judul, rincian, terbitan)


def _tanpa_cocok(isi: bytes, diminta: Terbitan | None) -> Hasil:
    semua = SalinanBertandaTangan.objects.filter(sha256=hashlib.sha256(isi).hexdigest())
    if diminta:
        semua = semua.filter(terbitan=diminta)
    ada = semua.select_related("terbitan__dokumen__kecamatan__kabupaten").first()
    if ada is None:
        return Hasil("danger", "Berkas ini tidak dikenal", TAK_DIKENAL)
    rincian = (f"Golongannya: {ada.get_golongan_display()}.", ada.keterangan, TAK_DIPERIKSA)
    judul = f"Persis sama dengan salinan yang diunggah {pengunggah(ada.terbitan)}"
    return Hasil("info", judul, rincian, ada.terbitan)
