"""Surveys of a year: counted, scored or as printed; their letter; what is below the mean."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from iku import selectors
from iku.models import Aspek, Survei
from iku.predikat import Skala
from iku.selectors import SurveiIsi
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.iku.skala_contoh import SKM

pytestmark = pytest.mark.django_db
D = Decimal
CACAH = {f"jumlah_{n}": 5 for n in (1, 2, 3, 4)}


def buat(kecamatan: Kecamatan, *aspek: dict[str, Any], **lain: Any) -> Survei:
    isi = {"tahun": 2021, "nama": "SKM", "satuan_skor": "persen", **lain}
    isi.setdefault("skala", f.buat_skala(kegunaan="huruf"))
    survei = Survei.objects.create(kecamatan=kecamatan, **isi)
    for urutan, satu in enumerate(aspek, start=1):
        Aspek.objects.create(survei=survei, urutan=urutan, **{"nama": f"U{urutan}", **satu})
    return survei


def skala(*survei: Survei) -> Mapping[int, Skala]:
    return {s.skala_id: SKM for s in survei}


def baca(kecamatan: Kecamatan, peta: Mapping[int, Skala], tahun: int = 2021) -> list[SurveiIsi]:
    return list(selectors.survei(kecamatan.pk, tahun, peta))


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


def test_survei_dari_cacah_jawaban(kecamatan: Kecamatan) -> None:
    satu = {"jumlah_1": 0, "jumlah_2": 5, "jumlah_3": 10, "jumlah_4": 5}
    dua = {"jumlah_1": 20, "jumlah_2": 0, "jumlah_3": 0, "jumlah_4": 0}
    survei = buat(kecamatan, satu, dua, responden=20, satuan_skor="nrr")
    (isi,) = baca(kecamatan, skala(survei))
    assert [b.nrr.nilai for b in isi.hasil.baris] == [D(3), D(1)]
    assert isi.hasil.baris[0].persen == (D(0), D(25), D(50), D(25))
    assert isi.hasil.ikm.nilai == D(50)
    assert isi.hasil.di_bawah_rerata == ("U2",)
    assert isi.mutu
    assert (isi.responden, isi.mutu.huruf) == (20, "D")


@pytest.mark.parametrize(
    ("satuan", "skor", "ikm", "huruf"),
    [
        ("persen", ("67.6", "70.12"), "68.86", "C"),
        ("persen", ("88.31", "88.31"), "88.31", "A"),
        ("nrr", ("3.2", "3.4"), "82.5", "B"),
    ],
)
def test_survei_dari_skor_menurut_satuannya(
    kecamatan: Kecamatan, satuan: str, skor: tuple[str, str], ikm: str, huruf: str
) -> None:
    survei = buat(kecamatan, *({"skor": D(s)} for s in skor), satuan_skor=satuan)
    (isi,) = baca(kecamatan, skala(survei))
    assert isi.hasil.ikm.nilai == D(ikm)
    assert isi.mutu
    assert isi.mutu.huruf == huruf


def test_survei_persen_sebagaimana_sumber_diperingatkan_bukan_dibetulkan(
    kecamatan: Kecamatan,
) -> None:
    persen = {"persen_1": D("1"), "persen_2": D("4"), "persen_3": D("90"), "persen_4": D("3.5")}
    (isi,) = baca(kecamatan, skala(buat(kecamatan, {**persen, "skor": D(70)})))
    (baris,) = isi.hasil.baris
    assert (baris.sebagaimana_sumber, baris.jumlah_persen) == (True, D("98.5"))
    assert [p.jumlah for p in isi.hasil.peringatan] == [D("98.5")]
    assert isi.hasil.ikm.nilai == D(70)


def test_survei_dengan_aspek_kosong_belum_terhitung(kecamatan: Kecamatan) -> None:
    (isi,) = baca(kecamatan, skala(buat(kecamatan, {"skor": D(70)}, {})))
    assert (isi.hasil.ikm.nilai, isi.mutu) == (None, None)
    assert isi.hasil.rerata.dilewati == 1


def test_survei_tanpa_aspek_dan_milik_lain_tidak_ikut(kecamatan: Kecamatan) -> None:
    semua = [
        buat(kecamatan, nama="Tanpa aspek"),
        buat(kecamatan, {"skor": D(70)}, nama="Satu"),
        buat(kecamatan, {"skor": D(80)}, nama="Dua"),
        buat(kecamatan, {"skor": D(80)}, nama="Tahun lain", tahun=2020),
        buat(f.buat_kecamatan(), {"skor": D(80)}, nama="Kecamatan lain"),
    ]
    terbaca = baca(kecamatan, skala(*semua))
    assert [(s.nomor, s.nama) for s in terbaca] == [(1, "Satu"), (2, "Dua")]


def test_survei_menyebut_indikator_dan_tindak_lanjutnya(kecamatan: Kecamatan) -> None:
    indikator = f.buat_indikator()
    tindak = "Tambah loket\r\n\n Latih petugas\n"
    isi = {"indikator": indikator, "tindak_lanjut": tindak, "pelaksana": "Bappeda"}
    (survei,) = baca(kecamatan, skala(buat(kecamatan, {"skor": D(70)}, **isi)))
    assert (survei.indikator, survei.pelaksana) == (indikator.pk, "Bappeda")
    assert [x.strip() for x in survei.tindak_lanjut] == ["Tambah loket", "Latih petugas"]


def test_survei_yang_skalanya_belum_berpita_tidak_bermutu(kecamatan: Kecamatan) -> None:
    buat(kecamatan, {"skor": D(70)})
    (isi,) = baca(kecamatan, {})
    assert (isi.hasil.ikm.nilai, isi.mutu) == (D(70), None)


def test_survei_di_bawah_dasar_skala_tidak_bermutu(kecamatan: Kecamatan) -> None:
    (isi,) = baca(kecamatan, skala(buat(kecamatan, {"skor": D("24.99")})))
    assert isi.mutu is None


def test_survei_terbaca_dalam_satu_pertanyaan(kecamatan: Kecamatan) -> None:
    semua = [buat(kecamatan, *[{"skor": D(70)}] * 14, nama=f"S{n}") for n in range(3)]
    with CaptureQueriesContext(connection) as tanya:
        assert len(baca(kecamatan, skala(*semua))) == 3
    assert len(tanya) == 1


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"jumlah_3": 10, "jumlah_4": 10}, "Isi jumlah responden untuk keempat jawaban; tulis 0"),
        ({"persen_2": D(50)}, "Isi persen untuk keempat jawaban; tulis 0"),
        ({**CACAH, "skor": D(3)}, "Isi jumlah responden atau skor, jangan keduanya"),
        ({"skor": D(5)}, "Aspek U1: skor harus 1 sampai 4. Periksa nilai dan satuannya."),
        ({"skor": D("0.99")}, "Aspek U1: skor harus 1 sampai 4."),
    ],
)
def test_aspek_yang_mustahil_ditolak_sebelum_disimpan(
    kecamatan: Kecamatan, isi: dict[str, Any], pesan: str
) -> None:
    aspek = Aspek(survei=buat(kecamatan, satuan_skor="nrr"), nama="U1", **isi)
    with pytest.raises(ValidationError) as galat:
        aspek.full_clean()
    assert pesan in " ".join(galat.value.messages)


@pytest.mark.parametrize(
    ("satuan", "skor"), [("nrr", "1"), ("nrr", "4"), ("persen", "0"), ("persen", "100")]
)
def test_aspek_berskor_di_tepi_rentang_diterima(
    kecamatan: Kecamatan, satuan: str, skor: str
) -> None:
    survei = buat(kecamatan, satuan_skor=satuan)
    Aspek(survei=survei, nama="U1", skor=D(skor)).full_clean()


def test_aspek_tanpa_survei_ditolak_tanpa_galat_lain() -> None:
    with pytest.raises(ValidationError, match="survei"):
        Aspek(nama="U1", skor=D(5)).full_clean()
