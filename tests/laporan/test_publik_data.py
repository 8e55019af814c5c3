"""Open data: what the files hold, and what a spreadsheet makes of them."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO

import pytest
from django.test import Client

from laporan.models import Dokumen
from laporan.publik.baca import CapaianPublik
from laporan.publik.data import ANGKA, aman, tulis_json
from tests.laporan.test_publik import BALUNG, tetapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def lkj(data_contoh: None) -> Dokumen:
    return tetapkan("balung", "lkj", 2020)


@pytest.mark.usefixtures("lkj")
def test_csv_dan_json_sama_isinya(client: Client) -> None:
    jawab = client.get(f"{BALUNG}2020/capaian.csv")
    baris = list(csv.DictReader(StringIO(jawab.content.decode("utf-8-sig"))))
    teks = client.get(f"{BALUNG}2020/capaian.json").content
    polos = json.loads(teks, parse_float=Decimal, parse_int=Decimal)["baris"]
    assert all(isinstance(b[k], Decimal | None) for b in polos for k in ANGKA)
    assert [{k: "" if x is None else str(x) for k, x in b.items()} for b in polos] == baris
    capaian = {(Decimal(b["capaian_persen"] or 0), b["predikat"]) for b in baris}
    assert (Decimal("82.5"), "BAIK") in capaian


def test_rumus_dari_isi_dokumen_menjadi_teks_di_csv(client: Client, lkj: Dokumen) -> None:
    bekuan = lkj.bekuan
    bekuan.naskah["isi"]["fakta"]["sasaran"][0]["uraian"] = "=HYPERLINK(1)"
    bekuan.save()
    teks = client.get(f"{BALUNG}2020/capaian.csv").content.decode()
    assert '"\'=HYPERLINK(1)"' in teks


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("=1+1", "'=1+1"),
        ("+62", "'+62"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-12.5", "-12.5"),
        ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"),
        ("\tteks", "'\tteks"),
        ("\rteks", "'\rteks"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1+1", "'＝1+1"),
        ("＋62", "'＋62"),
        ("－2", "'－2"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        ("-5,5%", "-5,5%"),
        ("-1.234.567,8", "-1.234.567,8"),
        ("-5", "-5"),
        ("-5,5%+A1", "'-5,5%+A1"),
        ("--5", "'--5"),
        ("-5\n", "'-5\n"),
        ("biasa", "biasa"),
        ("", ""),
    ],
)
def test_teks_yang_seperti_rumus_diberi_apostrof_tetapi_angka_tetap(isi: str, hasil: str) -> None:
    assert aman(isi) == hasil


def test_bilangan_json_menyimpan_semua_desimal_yang_dibekukan() -> None:
    panjang = "95.285714285714285714285714"
    satu = {"cetak": "95,29", "nilai": panjang}
    kosong = {"cetak": "", "nilai": ""}
    baris = CapaianPublik("K", "Kec", 2020, 's"', "i", "%", satu, kosong, satu, "BAIK")
    isi = json.loads(tulis_json([baris, baris]), parse_float=Decimal)
    assert isi["baris"][1]["capaian_persen"] == Decimal(panjang)
    assert isi["baris"][0]["realisasi_angka"] is None
    assert "bilangan" in isi["keterangan"]
    assert json.loads(tulis_json([]))["baris"] == []


def test_berkas_data_menyebut_capaian_dibulatkan_dan_sebab_yang_tidak_ada(
    client: Client, lkj: Dokumen
) -> None:
    bekuan = lkj.bekuan
    satu = bekuan.naskah["isi"]["fakta"]["sasaran"][0]["indikator"][0]
    satu |= {"capaian": {"cetak": "–", "nilai": None}, "alasan": "Realisasi belum diisi"}
    bekuan.save()
    isi = client.get(f"{BALUNG}2020/capaian.json").json()
    assert "capaian_persen adalah bilangan JSON yang dibulatkan" in isi["keterangan"]
    sebab = {b["indikator"]: (b["capaian_persen"], b["tanpa_capaian"]) for b in isi["baris"]}
    assert sebab.pop(satu["nama"]) == (None, "Realisasi belum diisi")
    assert {s for angka, s in sebab.values() if angka is not None} == {None}
