"""The logo is part of the content, by what its file really is; a lost file is no accident."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kecamatan.models import Kecamatan
from laporan.bahan import Bahan
from laporan.resmi import kop
from tests import factories as f
from tests.kecamatan.test_gambar import SVG, gambar

pytestmark = pytest.mark.django_db


def bahan(nama: str, isi: bytes) -> Bahan:
    kabupaten = f.buat_kabupaten(logo=SimpleUploadedFile(nama, isi))
    return Bahan(f.buat_kecamatan(kabupaten), 2020)


def logo(isi: Bahan) -> str:
    return kop(isi, f.AWAL).logo


@pytest.mark.parametrize(("jenis", "nama"), [("PNG", "a.svg"), ("JPEG", "a.png"), ("PNG", "a")])
def test_logo_tercetak_menurut_isinya_bukan_namanya(jenis: str, nama: str) -> None:
    isi = bahan(nama, gambar(jenis))
    assert logo(isi).startswith(f"data:image/{jenis.lower()};base64,")
    assert not any("Logo" in x for x in isi.kekurangan)


def test_logo_bukan_gambar_tidak_tercetak_dan_dicatat() -> None:
    isi = bahan("a.svg", SVG)
    assert logo(isi) == ""
    assert "Logo Kabupaten Contoh: berkasnya tidak terbaca, unggah lagi" in isi.kekurangan


def test_logo_yang_hilang_tidak_menggagalkan_dokumen() -> None:
    isi = bahan("a.png", gambar())
    Path(isi.kecamatan.kabupaten.logo.path).unlink()
    lagi = Bahan(Kecamatan.objects.get(), 2020)
    assert logo(lagi) == ""
    assert "Logo Kabupaten Contoh: berkasnya tidak terbaca, unggah lagi" in lagi.kekurangan
