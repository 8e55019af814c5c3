"""From targets and realisasi in the database to capaian, mean and predikat."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from iku import nilai, selectors
from iku.models import Indikator, Pembanding, Renstra, Sasaran
from iku.nilai import Angka, Huruf, Keadaan, Teks, TidakAda
from iku.selectors import IndikatorIsi, PengukuranSasaran
from tests import factories as f
from tests.iku.rencana_contoh import angka, baca
from tests.iku.skala_contoh import AKIP, JEMBER, SKM

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def sasaran() -> Sasaran:
    return f.buat_sasaran(f.buat_renstra())


def bernilai(
    induk: Sasaran, target: str | None = None, realisasi: str | None = None, **lain: Any
) -> Indikator:
    """An indicator with its values of 2020; none where None is given."""
    kelompok = lain.pop("kelompok", "")
    indikator = f.buat_indikator(induk, urutan=f.nomor(), **lain)
    if target is not None:
        f.buat_target(indikator, angka=target)
    if realisasi is not None:
        asal = "gabungan" if kelompok else "sendiri"
        f.buat_realisasi(indikator, angka=realisasi, kelompok=kelompok, asal=asal)
    return indikator


def ukur(
    sasaran: Sasaran, tahun: int = 2020, *, batas: str | None = None, rumus: str = "selisih"
) -> PengukuranSasaran:
    (isi,) = baca(sasaran.tujuan.renstra, rumus_negatif=rumus).sasaran
    return selectors.ukur_sasaran(isi, tahun, JEMBER, angka(batas))


def capaian(hasil: PengukuranSasaran) -> list[Decimal | None]:
    return [p.hasil.nilai for p in hasil.indikator]


# -- Means -------------------------------------------------------------------------------------


def test_nilai_gabungan_dihitung_sekali_dalam_rata_rata(sasaran: Sasaran) -> None:
    """Balung 2020: one printed cell of 79 % for two indicators."""
    bernilai(sasaran, "80", "66")
    for _ in range(2):
        bernilai(sasaran, "100", "79", kelompok="rekomendasi dan desa")
    hasil = ukur(sasaran)
    assert capaian(hasil) == [D("82.5"), D(79), D(79)]
    assert [p.kelompok for p in hasil.indikator] == ["", *["rekomendasi dan desa"] * 2]
    assert (hasil.rata_rata.nilai, hasil.rata_rata.terhitung) == (D("80.75"), 2)
    assert hasil.predikat
    assert hasil.predikat.label == "BAIK"


def test_nilai_disalin_tetap_dihitung_sendiri(sasaran: Sasaran) -> None:
    for realisasi in ("50", "50"):
        indikator = bernilai(sasaran, "100")
        f.buat_realisasi(indikator, angka=realisasi, asal="disalin")
    assert ukur(sasaran).rata_rata.terhitung == 2


def test_indikator_tanpa_target_disebut_tetapi_tidak_dirata_rata(sasaran: Sasaran) -> None:
    bernilai(sasaran, "80", "67.6")
    bernilai(sasaran, None, "99")
    bernilai(sasaran, "100", None)
    bernilai(sasaran)
    hasil = ukur(sasaran)
    assert capaian(hasil) == [D("84.5"), None, None]
    keadaan = [p.hasil.keadaan for p in hasil.indikator]
    assert keadaan == [Keadaan.TERHITUNG, Keadaan.BELUM, Keadaan.BELUM]
    assert [p.predikat is None for p in hasil.indikator] == [False, True, True]
    rata = hasil.rata_rata
    assert (rata.nilai, rata.terhitung, rata.dilewati) == (D("84.5"), 1, 2)


def test_sasaran_tanpa_nilai_tidak_berpredikat(sasaran: Sasaran) -> None:
    bernilai(sasaran)
    hasil = ukur(sasaran)
    assert (hasil.indikator, hasil.rata_rata.nilai, hasil.predikat) == ((), None, None)


def test_hanya_nilai_tahun_itu_dan_setahun_penuh(sasaran: Sasaran) -> None:
    indikator = bernilai(sasaran, "80", "66")
    f.buat_target(indikator, 2021, "90")
    f.buat_realisasi(indikator, 2020, "1", triwulan=1)
    f.buat_realisasi(indikator, 2019, "40")
    assert capaian(ukur(sasaran)) == [D("82.5")]
    assert capaian(ukur(sasaran, 2021)) == [None]
    assert ukur(sasaran, 2018).indikator == ()


def test_batas_hanya_memotong_dalam_rata_rata(sasaran: Sasaran) -> None:
    bernilai(sasaran, "10", "30")
    bernilai(sasaran, "100", "80")
    bebas, berbatas = ukur(sasaran), ukur(sasaran, batas="120")
    assert capaian(bebas) == capaian(berbatas) == [D(300), D(80)]
    assert (bebas.rata_rata.nilai, bebas.rata_rata.dibatasi) == (D(190), False)
    assert (berbatas.rata_rata.nilai, berbatas.rata_rata.dibatasi) == (D(100), True)
    assert berbatas.predikat
    assert berbatas.predikat.label == "BAIK"


# -- Formulas ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arah", "sendiri", "kabupaten", "hasil"),
    [
        ("negatif", "", "selisih", D(120)),
        ("negatif", "", "rasio", D(125)),
        ("negatif", "rasio", "selisih", D(125)),
        ("negatif", "selisih", "rasio", D(120)),
        ("positif", "", "rasio", D(80)),
        ("positif", "rasio", "selisih", D(80)),
    ],
)
def test_rumus_negatif_menurut_indikator_lalu_kabupaten(
    sasaran: Sasaran, arah: str, sendiri: str, kabupaten: str, hasil: Decimal
) -> None:
    bernilai(sasaran, "10", "8", arah=arah, rumus=sendiri)
    assert capaian(ukur(sasaran, rumus=kabupaten)) == [hasil]


def test_target_nol_tidak_dapat_dihitung_dan_tidak_nol(sasaran: Sasaran) -> None:
    bernilai(sasaran, "0", "3")
    (satu,) = ukur(sasaran).indikator
    assert (satu.hasil.nilai, satu.hasil.keadaan) == (None, Keadaan.TIDAK_DAPAT)


# -- Letters -----------------------------------------------------------------------------------


def _huruf(sasaran: Sasaran, skala: Any) -> IndikatorIsi:
    indikator = f.buat_indikator(sasaran, skala_huruf=skala)
    f.buat_target(indikator, angka=None, jenis="huruf", huruf="A")
    f.buat_realisasi(indikator, angka=None, jenis="huruf", huruf="BB")
    peta = {skala.pk: AKIP} if skala else {}
    (isi,) = baca(sasaran.tujuan.renstra, skala=peta).sasaran[0].indikator
    return isi


def test_huruf_dibandingkan_lewat_batas_bawah_skalanya(sasaran: Sasaran) -> None:
    hasil = selectors.ukur(_huruf(sasaran, f.buat_skala(kegunaan="huruf")), 2020, JEMBER)
    assert hasil.hasil.nilai == D("87.5")
    assert hasil.mutu is None


def test_huruf_tanpa_skala_tidak_dapat_dihitung(sasaran: Sasaran) -> None:
    hasil = selectors.ukur(_huruf(sasaran, None), 2020, JEMBER)
    assert hasil.hasil.keadaan is Keadaan.TIDAK_DAPAT


def test_mutu_layanan_bukan_predikat_capaian(sasaran: Sasaran) -> None:
    """Mayang 2021: capaian 84,5 BAIK beside mutu C."""
    skala = f.buat_skala(kegunaan="huruf")
    bernilai(sasaran, "80", "67.6", skala_huruf=skala)
    (isi,) = baca(sasaran.tujuan.renstra, skala={skala.pk: SKM}).sasaran[0].indikator
    hasil = selectors.ukur(isi, 2020, JEMBER)
    assert hasil.predikat
    assert hasil.mutu
    assert (hasil.predikat.label, hasil.mutu.huruf) == ("BAIK", "C")


@pytest.mark.parametrize(("skala", "isi"), [(JEMBER, None), (SKM, "24.99"), (SKM, "100.01")])
def test_label_kosong_bila_tanpa_angka_atau_di_luar_skala(skala: Any, isi: str | None) -> None:
    assert selectors.label(skala, angka(isi)) is None


def test_jumlah_per_predikat_dari_yang_terbaik(sasaran: Sasaran) -> None:
    for realisasi in ("90", "90", "120", None):
        bernilai(sasaran, "100", realisasi)
    jumlah = selectors.jumlah_per_predikat(ukur(sasaran).indikator, JEMBER)
    assert jumlah == [("SANGAT BAIK", 1), ("BAIK", 2), ("CUKUP", 0), ("KURANG", 0)]


# -- Values ------------------------------------------------------------------------------------


def _satu(indikator: Indikator) -> IndikatorIsi:
    renstra = Renstra.objects.get(tujuan__sasaran__indikator=indikator)
    return next(i for i in baca(renstra).semua_indikator() if i.id == indikator.pk)


@pytest.mark.parametrize(
    ("isi", "terbaca"),
    [
        ({"angka": "12345678901.2345"}, Angka(D("12345678901.2345"))),
        ({"angka": "-99999999999.9999"}, Angka(D("-99999999999.9999"))),
        ({"angka": "0"}, Angka(D(0))),
        ({"angka": "0.0001"}, Angka(D("0.0001"))),
        ({"angka": None, "jenis": "huruf", "huruf": "BB"}, Huruf("BB")),
        ({"angka": None, "jenis": "teks", "teks": "Baik"}, Teks("Baik")),
        ({"angka": None, "jenis": "tidak_ada", "alasan": "Pandemi"}, TidakAda("Pandemi")),
    ],
)
def test_nilai_terbaca_tepat_lewat_satu_pertanyaan(
    sasaran: Sasaran, isi: dict[str, Any], terbaca: nilai.Nilai
) -> None:
    indikator = f.buat_indikator(sasaran)
    f.buat_target(indikator, **isi, penetap="pk", catatan="c")
    f.buat_realisasi(indikator, **isi, sumber_data="Kasi")
    lain = isi | {"angka": angka(isi["angka"])}
    Pembanding.objects.create(indikator=indikator, tahun=2020, sumber_data="BPS", **lain)
    baca_ = _satu(indikator)
    target, nyata = baca_.target[2020], baca_.realisasi[2020]
    banding = baca_.pembanding["nasional", 2020]
    assert [target.nilai, nyata.nilai, banding.nilai] == [terbaca] * 3
    assert (target.penetap, target.catatan, target.sumber_data) == ("pk", "c", "")
    assert (nyata.sumber_data, banding.sumber_data) == ("Kasi", "BPS")


def test_pembanding_per_tingkat_dan_tahun(sasaran: Sasaran) -> None:
    indikator = f.buat_indikator(sasaran)
    tiga = ((2020, "nasional", 1), (2020, "provinsi", 2), (2019, "nasional", 3))
    for tahun, tingkat, isi in tiga:
        Pembanding.objects.create(indikator=indikator, tahun=tahun, tingkat=tingkat, angka=D(isi))
    semua = {kunci: x.nilai for kunci, x in _satu(indikator).pembanding.items()}
    assert semua == {
        ("nasional", 2020): Angka(D(1)),
        ("provinsi", 2020): Angka(D(2)),
        ("nasional", 2019): Angka(D(3)),
    }


def test_target_renstra_bukan_yang_ditetapkan_dalam_pk(sasaran: Sasaran) -> None:
    indikator = f.buat_indikator(sasaran)
    f.buat_target(indikator, 2020, "80")
    f.buat_target(indikator, 2021, "85", penetap="pk")
    isi = _satu(indikator)
    target = [isi.target_renstra(t) for t in (2019, 2020, 2021)]
    assert target == [None, Angka(D(80)), None]
