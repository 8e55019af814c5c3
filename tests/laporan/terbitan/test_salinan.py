"""Signed copies: valid, tampered, re-saved, another's, scanned; what each is worth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.utils.datastructures import MultiValueDict
from pytest_django import Settings

from laporan.forms.terbitan import SalinanForm
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
    assert (hasil.golongan, hasil.penanda_tangan) == (G.ELEKTRONIK, PENANDA_TANGAN)
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


def test_satu_bita_di_dalam_tanda_tangannya_sendiri(terbitan: Terbitan) -> None:
    pdf = jalan.bita(terbitan)
    bertanda = jalan.tandatangani(pdf)
    letak = bertanda.index(b"/Contents", len(pdf)) + 800
    hasil = golongan(terbitan, jalan.ubah_satu_bita(bertanda, letak))
    assert (hasil.golongan, hasil.keterangan) == (G.TAK_PASTI, salinan.TAK_UTUH)


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


# -- Keeping -----------------------------------------------------------------------------------


def formulir(isi: bytes, nama: str = "salinan.pdf") -> SalinanForm:
    return SalinanForm({}, MultiValueDict({"berkas": [jalan.berkas(isi, nama)]}))


def simpan(terbitan: Terbitan, orang: Orang, isi: bytes) -> SalinanBertandaTangan:
    form = formulir(isi)
    assert form.is_valid(), form.errors
    return salinan.unggah(terbitan, form.cleaned_data["berkas"], oleh=orang["camat"])


def test_salinan_tersimpan_dengan_nama_acak_di_luar_web(terbitan: Terbitan, orang: Orang) -> None:
    isi = jalan.tandatangani(jalan.bita(terbitan))
    satu = simpan(terbitan, orang, isi)
    with satu.berkas.open("rb") as tersimpan:
        assert tersimpan.read() == isi
    assert "salinan.pdf" not in str(satu.berkas.name)
    assert (satu.nama, satu.ukuran, satu.oleh) == ("salinan.pdf", len(isi), orang["camat"])
    lama_dahulu = [satu, simpan(terbitan, orang, jalan.pindaian())]
    assert list(SalinanBertandaTangan.objects.all()) == lama_dahulu[::-1]


def test_berkas_yang_sama_tidak_disimpan_dua_kali(terbitan: Terbitan, orang: Orang) -> None:
    simpan(terbitan, orang, jalan.pindaian())
    with pytest.raises(ValidationError, match="sudah diunggah"):
        simpan(terbitan, orang, jalan.pindaian())


def test_penyimpanan_penuh_tidak_meninggalkan_apa_pun(
    terbitan: Terbitan, orang: Orang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: Any) -> str:
        raise OSError(28, "penuh")

    monkeypatch.setattr(FileSystemStorage, "_save", penuh)
    with pytest.raises(ValidationError, match="Gagal tersimpan"):
        simpan(terbitan, orang, jalan.pindaian())
    assert not SalinanBertandaTangan.objects.exists()


def test_yang_bukan_salinan_ditolak_dengan_sebabnya(terbitan: Terbitan, settings: Settings) -> None:
    settings.SALINAN_MAKS = 200_000
    tolak = {
        "kosong": formulir(b""),
        "bersandi": formulir(jalan.disimpan_ulang(jalan.bita(terbitan), sandi="x")),
        "lebih dari": formulir(b"%PDF-1.7" + b"0" * 200_001),
        "bukan PDF": formulir(b"<html>", "x.pdf"),
        "terpotong": formulir(jalan.bita(terbitan)[:-200]),
        "isi lain sebelum": formulir(b"GIF89a" + jalan.bita(terbitan)),
    }
    for sebab, form in tolak.items():
        assert not form.is_valid(), sebab
        assert sebab in str(form.errors), sebab
