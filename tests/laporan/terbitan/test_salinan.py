"""Signed copies: valid, tampered, re-saved, another's, scanned; what each is worth."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import BoundedSemaphore

import pytest
from django.core.exceptions import ValidationError
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pytest_django import Settings

from laporan.models import Dokumen, SalinanBertandaTangan, Terbitan
from laporan.terbitan import proses, salinan, unggahan
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import PENANDA_TANGAN, Orang

pytestmark = pytest.mark.django_db
G = SalinanBertandaTangan.Golongan


def golongan(terbitan: Terbitan, isi: bytes, jenis: str = "pdf") -> salinan.Golongan:
    return salinan.golongkan(terbitan, isi, jenis)


def test_salinan_bertanda_tangan_elektronik_dikenali_utuh(terbitan: Terbitan) -> None:
    hasil = golongan(terbitan, jalan.tandatangani(jalan.bita(terbitan)))
    assert (hasil.golongan, hasil.penanda_tangan) == (G.ELEKTRONIK, f"“{PENANDA_TANGAN}”")
    assert not hasil.dipercaya
    assert "dibuat sendiri" in hasil.keterangan


def test_dua_pihak_menandatangani_berkas_yang_sama(terbitan: Terbitan) -> None:
    satu = jalan.tandatangani(jalan.bita(terbitan))
    hasil = golongan(terbitan, jalan.tandatangani(satu, "ttd-pk-kedua"))
    assert hasil.golongan == G.ELEKTRONIK


def test_penerbit_yang_dipercaya_disebut(
    terbitan: Terbitan, settings: Settings, tmp_path: Path
) -> None:
    settings.SERTIFIKAT_AKAR = tmp_path / "akar.pem"
    settings.SERTIFIKAT_AKAR.write_bytes(jalan.sertifikat_pem())
    hasil = golongan(terbitan, jalan.tandatangani(jalan.bita(terbitan)))
    assert hasil.dipercaya
    assert "penerbit yang dipercaya" in hasil.keterangan


def rusak(pdf: bytes) -> dict[str, bytes]:
    """What people and programs do to a signed file, by the reason that is told."""
    bertanda = jalan.tandatangani(pdf)
    return {
        salinan.BUKAN_KAMI: jalan.ubah_satu_bita(bertanda, len(pdf) // 2),
        salinan.BUKAN_KAMI + "ulang": jalan.disimpan_ulang(bertanda),
        salinan.BUKAN_KAMI + "polos": jalan.disimpan_ulang(pdf),
        salinan.BERTAMBAH: jalan.tandatangani(jalan.isi_diganti(pdf)),
        salinan.BERTAMBAH + "lain": jalan.tandatangani(jalan.disambung_pdf_lain(pdf), "lain"),
        salinan.TANPA_TANDA: jalan.isi_diganti(pdf),
        salinan.TAK_MENUTUP: bertanda + b"\n% tambahan\n",
        salinan.BERTAMBAH + "sesudahnya": jalan.isi_diganti(bertanda),
    }


def test_yang_diubah_disimpan_ulang_atau_ditambah_tidak_dapat_dipastikan(
    terbitan: Terbitan,
) -> None:
    for alasan, isi in rusak(jalan.bita(terbitan)).items():
        hasil = golongan(terbitan, isi)
        assert hasil.golongan == G.TAK_PASTI, alasan
        assert alasan.startswith(hasil.keterangan), alasan


def test_tanda_tangan_yang_tidak_tampak_di_medan_baru_diterima(terbitan: Terbitan) -> None:
    isi = jalan.tandatangani_di(jalan.bita(terbitan), None, "lain")
    assert golongan(terbitan, isi).golongan == G.ELEKTRONIK


def dipalsukan(pdf: bytes) -> dict[str, bytes]:
    """What is validly signed and yet shows, or may show, something that we did not print."""
    nol, bendera = generic.NumberObject(0), generic.NumberObject(4 | 8)
    gambar = generic.DictionaryObject({generic.pdf_name("/N"): nol})
    besar = generic.ArrayObject(generic.NumberObject(x) for x in (0, 0, 600, 900))
    kunci = generic.pdf_name
    return {
        "medan baru menutupi halaman": jalan.tandatangani_di(pdf, (60, 300, 560, 800), "lain"),
        "medan baru setipis garis": jalan.tandatangani_di(pdf, (60, 300, 560, 300), "lain"),
        "medan kami dibesarkan": jalan.tandatangani(jalan.ubah_medan(pdf, kunci("/Rect"), besar)),
        "tidak ikut mengecil": jalan.tandatangani(jalan.ubah_medan(pdf, kunci("/F"), bendera)),
        "gambar tanpa tanda tangan": jalan.tandatangani(
            jalan.ubah_medan(pdf, kunci("/AP"), gambar, medan_lain(pdf))
        ),
        "halaman menyamar": jalan.tandatangani(jalan.halaman_jadi_info(pdf)),
    }


def medan_lain(pdf: bytes) -> int:
    """The field that the test does not sign."""
    semua = PdfFileReader(BytesIO(pdf)).root["/AcroForm"]["/Fields"]
    return next(n for n in range(len(semua)) if semua[n]["/T"] != "ttd-pk")


def test_tanda_tangan_tidak_dapat_menutupi_isi(terbitan: Terbitan) -> None:
    for cara, isi in dipalsukan(jalan.bita(terbitan)).items():
        hasil = golongan(terbitan, isi)
        assert (hasil.golongan, hasil.keterangan) == (G.TAK_PASTI, salinan.BERTAMBAH), cara
        assert unggahan.periksa(isi, None).nada == "warning", cara


def test_satu_bita_di_dalam_tanda_tangannya_sendiri(terbitan: Terbitan) -> None:
    pdf = jalan.bita(terbitan)
    bertanda = jalan.tandatangani(pdf)
    letak = bertanda.index(b"/Contents", len(pdf)) + 800
    hasil = golongan(terbitan, jalan.ubah_satu_bita(bertanda, letak))
    assert hasil.golongan == G.TAK_PASTI
    assert hasil.keterangan in {salinan.TAK_UTUH, salinan.TAK_TERBACA}  # as the byte falls


@pytest.mark.parametrize(("jenis", "kode"), [("PDF", "pdf"), ("JPEG", "jpg"), ("PNG", "png")])
def test_pindaian_terikat_pada_versinya(terbitan: Terbitan, jenis: str, kode: str) -> None:
    assert golongan(terbitan, jalan.pindaian(jenis), kode).golongan == G.PINDAIAN


def test_pdf_bergambar_kecil_bukan_pindaian(terbitan: Terbitan) -> None:
    assert golongan(terbitan, jalan.pindaian(lebar=120)).golongan == G.TAK_PASTI


def test_pdf_final_yang_belum_ditandatangani_ditolak(terbitan: Terbitan) -> None:
    with pytest.raises(ValidationError, match="belum ditandatangani"):
        golongan(terbitan, jalan.bita(terbitan))


def test_salinan_dokumen_atau_versi_lain_ditolak_dengan_namanya(
    terbitan: Terbitan, pk: Dokumen, orang: Orang
) -> None:
    pk.refresh_from_db()
    baru = jalan.langkah(pk, "ubah", orang["camat"], catatan="Pagu berubah.")
    baru = jalan.sampai_disetujui(pk.kecamatan, "pk", orang)
    kedua = jalan.tetapkan(baru, orang)
    with pytest.raises(ValidationError) as galat:
        golongan(kedua, jalan.tandatangani(jalan.bita(terbitan)))
    assert "Perjanjian Kinerja Kecamatan Balung Tahun 2020 versi 1" in galat.value.message
    assert terbitan.kode in galat.value.message
    assert golongan(kedua, jalan.tandatangani(jalan.bita(kedua))).golongan == G.ELEKTRONIK


def test_pemeriksa_yang_mati_tidak_menjatuhkan_apa_pun(
    terbitan: Terbitan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proses, "MODUL", "modul.yang.tidak.ada")
    bertanda = jalan.tandatangani(jalan.bita(terbitan))
    with pytest.raises(ValidationError, match="belum dapat diperiksa"):
        golongan(terbitan, bertanda)
    assert unggahan.periksa(bertanda, None).judul == "Belum dapat diperiksa"


def test_tambahan_yang_terlalu_besar_tidak_dibaca(
    terbitan: Terbitan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proses, "TAMBAHAN", 100)
    hasil = golongan(terbitan, jalan.tandatangani(jalan.bita(terbitan)))
    assert (hasil.golongan, hasil.keterangan) == (G.TAK_PASTI, salinan.TAK_TERBACA)


def test_pemeriksaan_yang_penuh_minta_coba_lagi(
    terbitan: Terbitan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proses, "GILIRAN", BoundedSemaphore(1))
    with proses.GILIRAN, pytest.raises(ValidationError, match="Coba lagi sebentar"):
        golongan(terbitan, jalan.pindaian())
    assert golongan(terbitan, jalan.pindaian()).golongan == G.PINDAIAN
