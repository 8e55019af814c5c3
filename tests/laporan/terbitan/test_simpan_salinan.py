"""Keeping signed copies: once, outside the web, and nothing that is no copy."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.utils.datastructures import MultiValueDict
from pytest_django import Settings

from iku.bukti.isi import OFFICE_LAMA
from laporan.forms.terbitan import SalinanForm
from laporan.models import SalinanBertandaTangan, Terbitan
from laporan.terbitan import salinan
from tests.iku.berkas_bukti import EICAR
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import Orang
from tests.terbitan import buat_salinan

pytestmark = pytest.mark.django_db
G = SalinanBertandaTangan.Golongan


def formulir(isi: bytes, nama: str = "salinan.pdf") -> SalinanForm:
    return SalinanForm({}, MultiValueDict({"berkas": [jalan.berkas(isi, nama)]}), versi=1)


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


def test_yang_berekor_sesudah_tanda_tangan_disimpan_tanpa_kepastian(
    terbitan: Terbitan, orang: Orang
) -> None:
    bertanda = jalan.tandatangani(jalan.bita(terbitan))
    for ekor in (b"\n% tambahan\n", b"<html>" * 500):
        assert simpan(terbitan, orang, bertanda + ekor).golongan == G.TAK_PASTI


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
        "bukan PDF, JPG atau PNG. ": formulir(b"<html>", "x.pdf"),
        "Simpan sebagai PDF, JPG atau PNG tanpa": formulir(OFFICE_LAMA, "x.doc"),
        "terpotong": formulir(jalan.bita(terbitan)[:-200]),
        "isi lain sebelum": formulir(b"GIF89a" + jalan.bita(terbitan)),
    }
    for sebab, form in tolak.items():
        assert not form.is_valid(), sebab
        assert sebab in str(form.errors), sebab


@pytest.mark.parametrize(
    "isi",
    [
        b"%PDF-1.4\n<html><script>alert(1)</script></html>/ByteRange",
        b"%PDF-1.4\n<html></html>/ByteRange [0 1 2 3] startxref 0 %%EOF",
        b"%PDF-1.4 /ByteRange[0 1 2 3] " + EICAR + b"startxref\n0\n%%EOF",
        b"%PDF-1.4 halo startxref 0 %%EOF",
    ],
)
def test_yang_bukan_pdf_tidak_disimpan(terbitan: Terbitan, orang: Orang, isi: bytes) -> None:
    form = formulir(isi)
    if form.is_valid():
        with pytest.raises(ValidationError, match="tidak dapat dibaca sebagai PDF"):
            salinan.unggah(terbitan, form.cleaned_data["berkas"], oleh=orang["camat"])
    assert not SalinanBertandaTangan.objects.exists()


def test_pdf_rusak_tidak_disuruh_disimpan_ulang() -> None:
    for isi in (jalan.pindaian()[:-30], b"x" + jalan.pindaian()):
        kata = str(formulir(isi).errors)
        assert "Ambil lagi berkas asli seperti keluar dari aplikasi tanda tangan" in kata
        assert "lalu simpan" not in kata


@pytest.mark.parametrize("diperiksa", [True, False])
def test_dua_unggahan_serentak_dijawab_sebagai_berkas_yang_sama(
    terbitan: Terbitan, orang: Orang, monkeypatch: pytest.MonkeyPatch, diperiksa: bool
) -> None:
    """The other one is written while this one is examined, or between check and writing."""

    def sementara_itu(*_: Any) -> salinan.Golongan:
        buat_salinan(terbitan, sha256=berkas.sha256)
        return salinan.Golongan(G.PINDAIAN, "")

    form = formulir(jalan.pindaian())
    assert form.is_valid()
    berkas = form.cleaned_data["berkas"]
    monkeypatch.setattr(salinan, "golongkan", sementara_itu)
    if not diperiksa:
        monkeypatch.setattr(SalinanBertandaTangan, "full_clean", lambda _: None)
    with pytest.raises(ValidationError, match="sudah diunggah") as galat:
        salinan.unggah(terbitan, berkas, oleh=orang["camat"])
    form.add_error("berkas", galat.value)  # as the page does
    assert SalinanBertandaTangan.objects.count() == 1
