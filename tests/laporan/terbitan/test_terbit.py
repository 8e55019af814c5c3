"""The final PDF: made once from what was approved, opened again, and never made anew."""

from __future__ import annotations

import hashlib
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from django.db import OperationalError
from PIL import Image
from pypdf import PdfReader
from pytest_django import Settings

from iku.models import Target
from kecamatan.actions import BerubahLebihDulu
from kecamatan.models import Kecamatan, Pejabat
from laporan.alur import aksi
from laporan.bagian import BELUM, sidik
from laporan.models import Bekuan, Dokumen, Perpindahan, TataLetak, Terbitan
from laporan.terbitan import kode
from tests.laporan.conftest import layak_diajukan
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import SITUS, Orang

pytestmark = pytest.mark.django_db
JENIS = ["renstra", "rkt", "pk", "sk-iku", "lkj"]
MEDAN = {"renstra": {"ttd"}, "pk": {"ttd-pk", "ttd-pk-kedua"}, "sk-iku": {"ttd-sk"}}


@pytest.fixture(params=JENIS)
def final(request: pytest.FixtureRequest, balung: Kecamatan, orang: Orang) -> Terbitan:
    """Of every kind one."""
    layak_diajukan("balung", 2020)
    nomor = {"nomor_klasifikasi": "188.45", "nomor_unit": "35.09.31", "nomor_tahun": 2021}
    dokumen = jalan.sampai_disetujui(balung, request.param, orang)
    return jalan.tetapkan(dokumen, orang, tanggal_hari=5, **nomor)


def huruf(pembaca: PdfReader) -> list[Any]:
    halaman: list[Any] = list(pembaca.pages)
    sumber = [h["/Resources"].get("/Font", {}) for h in halaman]
    return [f.get_object() for semua in sumber for f in semua.values()]


def terbaca(pdf: bytes, halaman: int, folder: Path) -> list[str]:
    """What a phone reads on a page of the print."""
    (folder / "x.pdf").write_bytes(pdf)
    pilihan = ["-r", "150", "-png", "-singlefile", "-f", str(halaman), "-l", str(halaman)]
    subprocess.run(["pdftoppm", *pilihan, folder / "x.pdf", folder / "x"], check=True)
    with Image.open(folder / "x.png") as gambar:
        return [r.text for r in zxingcpp.read_barcodes(gambar)]


def test_pdf_final_berkode_berqr_dan_siap_ditandatangani(final: Terbitan, tmp_path: Path) -> None:
    isi, jenis = jalan.bita(final), final.dokumen.jenis
    pembaca = PdfReader(BytesIO(isi), strict=True)
    teks = [h.extract_text() for h in pembaca.pages]
    assert all(f"Kode dokumen {final.kode}" in x for x in teks)
    assert all(f"Periksa di {SITUS.removeprefix('https://')}/verifikasi" in x for x in teks)
    for nomor in {1, len(teks)}:
        assert terbaca(isi, nomor, tmp_path) == [f"{SITUS}/verifikasi/{final.kode}"]
    assert (final.sha256, final.ukuran) == (hashlib.sha256(isi).hexdigest(), len(isi))
    assert not pembaca.is_encrypted
    assert pembaca.xmp_metadata is None  # no claim of PDF/A
    medan = pembaca.get_fields() or {}
    assert set(medan) == MEDAN.get(jenis, {f"ttd-{jenis}"})
    assert all(x["/FT"] == "/Sig" and "/V" not in x for x in medan.values())
    assert not any(x in "".join(teks) for x in ("KONSEP", "[belum diisi]", "elektronik", "BSrE"))


def test_pdf_final_berhuruf_tertanam_dan_bertag(terbitan: Terbitan) -> None:
    pembaca = PdfReader(BytesIO(jalan.bita(terbitan)))
    assert pembaca.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    for satu in huruf(pembaca):
        turunan = satu["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & turunan.keys()


def test_ruang_tanda_tangan_di_atas_nama_di_halaman_yang_sama(terbitan: Terbitan) -> None:
    pembaca = PdfReader(BytesIO(jalan.bita(terbitan)))
    kotak = {str(a["/T"]): a["/Rect"] for a in _anotasi(pembaca, 0) if a.get("/FT") == "/Sig"}
    assert float(kotak["ttd-pk"][0]) > float(kotak["ttd-pk-kedua"][2])
    for kiri, bawah, kanan, atas in kotak.values():
        assert (kanan - kiri, round(atas - bawah)) > (150, 50)
    assert _anotasi(pembaca, 1) == []


def _anotasi(pembaca: PdfReader, halaman: int) -> list[Any]:
    return [a.get_object() for a in pembaca.pages[halaman].get("/Annots", [])]


def test_ditetapkan_menyimpan_nomor_tanggal_dan_penandatangan(
    terbitan: Terbitan, pk: Dokumen
) -> None:
    pk.refresh_from_db()
    assert (pk.status, pk.tanggal_hari, pk.tanggal_tahun) == ("ditetapkan", 5, 2021)
    assert terbitan.tanggal == "5 Februari 2021"
    assert terbitan.penandatangan == "WIDAYAKA, SH, M.Si – Camat Balung"
    assert kode.baca(terbitan.kode) == terbitan.kode
    assert "Balung, 5 Februari 2021" in PdfReader(BytesIO(jalan.bita(terbitan))).pages[
        0
    ].extract_text().replace("\n", " ")
    akhir = Perpindahan.objects.filter(dokumen=pk).last()
    assert akhir
    assert (akhir.langkah, akhir.sebagai) == ("tetapkan", "Camat")


def test_perubahan_sesudahnya_tidak_mengubah_satu_bita_pun(
    terbitan: Terbitan, balung: Kecamatan
) -> None:
    semula = jalan.bita(terbitan)
    ubah_segalanya(balung)
    assert jalan.bita(terbitan) == semula


def test_perubahan_sesudah_disetujui_tidak_ikut_terbit(
    pk: Dokumen, balung: Kecamatan, orang: Orang
) -> None:
    """At Ditetapkan nothing but number, date and signatory is read again."""
    isian = jalan.isian(balung)
    ubah_segalanya(balung)
    beku = Bekuan.objects.get(dokumen=pk).naskah
    terbitan = jalan.langkah(pk, "tetapkan", orang["camat"], isian=isian).terbitan
    lain = {"tanda_tangan", "pihak_pertama"}
    kini, dahulu = terbitan.naskah["isi"], beku["isi"]
    assert {k for k in dahulu if kini[k] != dahulu[k]} <= lain
    assert terbitan.naskah["tata_cetak"] == beku["tata_cetak"]
    assert "NAMA LAIN" not in str(terbitan.naskah)


def ubah_segalanya(balung: Kecamatan) -> None:
    """Names, targets and layout."""
    Pejabat.objects.filter(kecamatan=balung).update(nama="NAMA LAIN")
    Target.objects.filter(tahun=2020).update(angka=1)
    TataLetak.objects.filter(kabupaten=balung.kabupaten).update(kertas="A4", huruf="arial")
    Kecamatan.objects.filter(pk=balung.pk).update(nama="Balung Baru")


# -- What stops it -----------------------------------------------------------------------------


def gagal(pk: Dokumen, orang: Orang, **lain: Any) -> str:
    """The reason; state, log and final PDFs are as before."""
    catatan = Perpindahan.objects.filter(dokumen=pk).count()
    with pytest.raises(aksi.LangkahDitolak) as galat:
        jalan.langkah(pk, "tetapkan", orang["camat"], **lain)
    assert Dokumen.objects.get(pk=pk.pk).status == "disetujui"
    assert Perpindahan.objects.filter(dokumen=pk).count() == catatan
    assert not Terbitan.objects.exists()
    return str(galat.value)


def test_tanpa_alamat_situs_ditolak(pk: Dokumen, orang: Orang, settings: Settings) -> None:
    settings.ALAMAT_SITUS = ""
    assert "SAKIP_ALAMAT_SITUS" in gagal(pk, orang, isian=jalan.isian(pk.kecamatan))


def test_tanpa_nomor_tanggal_dan_penandatangan_ditolak(pk: Dokumen, orang: Orang) -> None:
    assert "Isi nomor, tanggal" in gagal(pk, orang)


def test_tanpa_isi_beku_ditolak(pk: Dokumen, orang: Orang) -> None:
    Bekuan.objects.all().delete()
    assert "buka kembali" in gagal(pk, orang, isian=jalan.isian(pk.kecamatan)).replace("mem", "")


def test_isi_beku_yang_diutak_atik_ditolak(pk: Dokumen, orang: Orang) -> None:
    beku = Bekuan.objects.get()
    beku.naskah["isi"]["judul"] = "PERJANJIAN LAIN"
    beku.save()
    assert "tidak cocok" in gagal(pk, orang, isian=jalan.isian(pk.kecamatan))


def test_isi_beku_yang_masih_kosong_disebut_apa_yang_kosong(pk: Dokumen, orang: Orang) -> None:
    bekuan = Bekuan.objects.get(dokumen=pk)
    bekuan.naskah["isi"]["pihak_kedua"]["nama"] = BELUM
    nama = "Perjanjian Kinerja: nama Bupati sebagai pihak kedua"
    bekuan.naskah["kekurangan"] = ["Perjanjian Kinerja: tanggal dokumen", nama]
    bekuan.sidik = sidik(bekuan.naskah)
    bekuan.save()
    sebab = gagal(pk, orang, isian=jalan.isian(pk.kecamatan))
    assert f"masih memuat “[belum diisi]”: {nama}. Mintalah" in sebab


def test_ditetapkan_kedua_kali_ditolak(terbitan: Terbitan, pk: Dokumen, orang: Orang) -> None:
    pk.refresh_from_db()
    with pytest.raises(aksi.LangkahDitolak, match="hanya dari keadaan"):
        jalan.langkah(pk, "tetapkan", orang["camat"], isian=jalan.isian(pk.kecamatan))
    assert Terbitan.objects.count() == 1


def test_dua_orang_menetapkan_sekaligus_yang_kedua_diberi_tahu(pk: Dokumen, orang: Orang) -> None:
    sama = Dokumen.objects.get(pk=pk.pk)
    terbitan = jalan.tetapkan(pk, orang)
    with pytest.raises(BerubahLebihDulu):
        jalan.langkah(sama, "tetapkan", orang["camat"], isian=jalan.isian(pk.kecamatan))
    assert Terbitan.objects.get() == terbitan


def test_penyimpanan_penuh_di_tengah_jalan_tidak_mengubah_keadaan(
    pk: Dokumen, orang: Orang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: Any, **__: Any) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(Terbitan, "save", penuh)
    with pytest.raises(OperationalError):
        jalan.tetapkan(pk, orang)
    kini = Dokumen.objects.get(pk=pk.pk)
    assert (kini.status, kini.tanggal_tahun) == ("disetujui", 2020)
    assert not Terbitan.objects.exists()
    assert Perpindahan.objects.filter(dokumen=pk, langkah="tetapkan").count() == 0
