"""Reference data from and to spreadsheets: natural keys, formulas made harmless."""

from __future__ import annotations

import pytest
import tablib

from kecamatan.models import Peraturan
from kecamatan.resources import Csv, PeraturanResource, YaTidak
from tests import factories as f

KOLOM = ["kabupaten", "jenis", "nomor", "tahun", "tentang", "lembaran", "status"]


def tabel(*baris: str) -> tablib.Dataset:
    """Rows as typed in a spreadsheet, cells between bars."""
    isi = [b.split("|") for b in baris]
    return tablib.Dataset(*isi, headers=[*KOLOM, "perlu_verifikasi"])


# -- Regulations -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_peraturan_diimpor_menurut_kunci_alaminya() -> None:
    jember = f.buat_kabupaten("Jember", slug="jember")
    for kabupaten in (None, jember):
        f.buat_peraturan(kabupaten=kabupaten, jenis="Perbup", nomor="61", tahun=2016)
    hasil = PeraturanResource().import_data(
        tabel(
            "|Perbup|61|2016|Pusat||berlaku|tidak",
            "jember|Perbup|61|2016|Kecamatan||dicabut|ya",
            "jember|Perbup|62|2016|Baru||berlaku|tidak",
        ),
        raise_errors=True,
    )
    assert (hasil.totals["new"], hasil.totals["update"]) == (1, 2)
    isi = Peraturan.objects.order_by("tentang").values_list("kabupaten__slug", "tentang", "status")
    assert list(isi) == [
        ("jember", "Baru", "berlaku"),
        ("jember", "Kecamatan", "dicabut"),
        (None, "Pusat", "berlaku"),
    ]


@pytest.mark.django_db
def test_peraturan_ekspor_lalu_impor_tidak_mengubah_apa_pun() -> None:
    pusat = f.buat_peraturan(jenis="UU", perlu_verifikasi=True)
    isi = {"kabupaten": f.buat_kabupaten(), "mengubah": pusat, "perubahan_ke": 1}
    f.buat_peraturan(jenis="Perbup", **isi)
    hasil = PeraturanResource().import_data(PeraturanResource().export(), raise_errors=True)
    assert hasil.totals["skip"] == 2
    assert Peraturan.objects.get(jenis="Perbup").mengubah == pusat


@pytest.mark.django_db
@pytest.mark.parametrize(
    "baris",
    [
        "jombang|Perbup|61|2016|X||berlaku|tidak",
        "|SKB|61|2016|X||berlaku|tidak",
        "|UU|61|dua ribu|X||berlaku|tidak",
        "|UU||2016|X||berlaku|tidak",
        "|UU|61|2016|X||berlaku|",
    ],
)
def test_peraturan_salah_membatalkan_seluruh_berkas(baris: str) -> None:
    benar = "|UU|1|2016|Benar||berlaku|tidak"
    hasil = PeraturanResource().import_data(tabel(benar, baris), rollback_on_validation_errors=True)
    assert hasil.has_errors() or hasil.has_validation_errors()
    assert not Peraturan.objects.exists()


# -- Cells -----------------------------------------------------------------------------------

SEL = ["=1+1", "+62", "-5", "@A1", "\tx", "'Aisyiyah", "a=b", "a;b", 'a"b', "a\nb", "", "é"]


@pytest.mark.parametrize("sel", SEL, ids=ascii)
def test_sel_keluar_lalu_masuk_tetap_sama(sel: str) -> None:
    tulisan = Csv().export_data(tablib.Dataset([sel, "x"], headers=["a", "b"]))
    assert Csv().create_dataset(tulisan).dict == [{"a": sel, "b": "x"}]


@pytest.mark.parametrize("sel", ["=1+1", "+62", "-5", "@A1", "\tx", "\rx"])
def test_sel_seperti_rumus_keluar_sebagai_teks(sel: str) -> None:
    tulisan = Csv().export_data(tablib.Dataset([sel], headers=["a"]))
    assert f"'{sel[0]}" in tulisan


def test_sel_biasa_keluar_tanpa_tanda() -> None:
    assert Csv().export_data(tablib.Dataset(["'Aisyiyah"], headers=["a"])) == "a\r\n'Aisyiyah\r\n"


def test_ya_tidak_menolak_kata_lain() -> None:
    assert [YaTidak().clean(x) for x in ("ya", "tidak")] == [True, False]
    assert [YaTidak().render(x) for x in (True, False)] == ["ya", "tidak"]
    for kata in ("", None, "1", "TRUE", "Ya"):
        with pytest.raises(ValueError, match="harus ya atau tidak"):
            YaTidak().clean(kata)
