"""Surveys and their aspects: added, renamed, ordered, copied, removed; what the page costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Aspek, Survei
from iku.selectors.aspek import UNSUR
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.iku.test_halaman_survei import alamat, buat_survei
from tests.layar import kata_inggris
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def survei(kecamatan: Kecamatan) -> Survei:
    return buat_survei(kecamatan)


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def tambah(klien: Client, survei: Survei, **data: Any) -> Any:
    return klien.post(alamat(survei.kecamatan, f"{survei.pk}/daftar-aspek/"), data)


def nama_aspek() -> list[str]:
    return list(Aspek.objects.order_by("survei", "urutan").values_list("nama", flat=True))


def test_survei_ditambah_untuk_tahun_yang_dipilih(operator: Client, kecamatan: Kecamatan) -> None:
    skala = f.buat_skala(kegunaan="huruf")
    data = {"nama": "SKM", "skala": skala.pk, "satuan_skor": "nrr", "kunci": uuid4(), "tahun": 1999}
    for _ in range(2):
        assert operator.post(alamat(kecamatan, "survei/tambah/"), data).status_code == 302
    satu = Survei.objects.get()
    assert (satu.tahun, satu.kecamatan, satu.history.count()) == (2020, kecamatan, 1)
    assert "SKM" in operator.get(alamat(kecamatan)).content.decode()


def test_sesudah_menambah_aspek_kembali_ke_surveinya(operator: Client, survei: Survei) -> None:
    jawab = tambah(operator, survei, daftar="Sarana")
    assert jawab["Location"] == f"{alamat(survei.kecamatan)}#survei-{survei.pk}"


def test_tindak_lanjut_tersimpan_dengan_satu_tanda_baris(
    operator: Client, kecamatan: Kecamatan
) -> None:
    skala = f.buat_skala(kegunaan="huruf")
    data = {"nama": "SKM", "skala": skala.pk, "satuan_skor": "nrr", "tindak_lanjut": "a\r\nb"}
    operator.post(alamat(kecamatan, "survei/tambah/"), data)
    assert Survei.objects.get().tindak_lanjut == "a\nb"


def test_skala_capaian_dan_indikator_asing_tidak_dapat_dipilih(
    operator: Client, kecamatan: Kecamatan
) -> None:
    data = {
        "nama": "SKM",
        "satuan_skor": "nrr",
        "skala": f.buat_skala().pk,
        "indikator": f.buat_indikator().pk,
    }
    jawab = operator.post(alamat(kecamatan, "survei/tambah/"), data)
    assert jawab.status_code == 422
    assert {"skala", "indikator"} <= set(jawab.context["form"].errors)
    assert not Survei.objects.exists()


def test_responden_dan_satuan_harus_cocok_dengan_yang_sudah_terisi(
    operator: Client, survei: Survei
) -> None:
    jumlah = {f"jumlah_{n}": 5 for n in (1, 2, 3, 4)}
    Aspek.objects.create(survei=survei, nama="A", **jumlah)
    Aspek.objects.create(survei=survei, nama="B", urutan=2, skor=Decimal("3.5"))
    dasar = {"nama": "SKM", "skala": survei.skala_id, "revisi": 1}
    ke = alamat(survei.kecamatan, f"survei/{survei.pk}/ubah/")
    jawab = operator.post(ke, {**dasar, "responden": 19, "satuan_skor": "nrr"})
    assert "Ada aspek dengan 20 jawaban" in jawab.content.decode()
    Aspek.objects.filter(nama="B").update(skor=Decimal("0.5"))
    jawab = operator.post(ke, {**dasar, "responden": 20, "satuan_skor": "nrr"})
    assert "Skor yang ada tidak cocok" in jawab.content.decode()
    jawab = operator.post(ke, {**dasar, "responden": 20, "satuan_skor": "persen"})
    assert jawab.status_code == 302


def test_survei_tahun_lain_tidak_dapat_diubah_dari_sini(
    operator: Client, kecamatan: Kecamatan
) -> None:
    lampau = buat_survei(kecamatan, 2019)
    for ekor in (f"survei/{lampau.pk}/ubah/", f"survei/{lampau.pk}/hapus/"):
        assert operator.get(alamat(kecamatan, ekor)).status_code == 404


def test_aspek_ditambah_satu_per_baris_sekali_saja(operator: Client, survei: Survei) -> None:
    data = {"daftar": "Waktu\r\n\r\n  Biaya  tarif \nwaktu", "kunci": uuid4()}
    for _ in range(2):
        assert tambah(operator, survei, **data).status_code == 302
    assert nama_aspek() == ["Waktu", "Biaya tarif"]
    riwayat = Aspek.history.all()
    assert [h.history_user for h in riwayat] == [pengguna(operator)] * 2


@pytest.mark.parametrize(
    ("daftar", "kata"),
    [
        ("", "Tulis sedikitnya satu"),
        ("x" * 161, "terlalu panjang"),
        ("\n".join(f"Aspek {n}" for n in range(61)), "paling banyak 60"),
    ],
)
def test_daftar_aspek_yang_salah_kembali_dengan_ketikannya(
    operator: Client, survei: Survei, daftar: str, kata: str
) -> None:
    jawab = tambah(operator, survei, daftar=daftar)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "<title>Kesalahan: " in halaman
    assert kata in halaman
    assert daftar in halaman
    assert nama_aspek() == []


def test_sembilan_unsur_ditawarkan_dan_dipakai(operator: Client, survei: Survei) -> None:
    assert "9 unsur" in operator.get(alamat(survei.kecamatan)).content.decode()
    tambah(operator, survei, contoh="unsur", daftar="")
    assert nama_aspek() == list(UNSUR)
    assert "9 unsur" not in operator.get(alamat(survei.kecamatan)).content.decode()


def test_aspek_survei_terdahulu_disalin_tanpa_angkanya(operator: Client, survei: Survei) -> None:
    lampau = buat_survei(survei.kecamatan, 2018)
    Aspek.objects.create(survei=lampau, nama="Lama", skor=Decimal(3))
    Aspek.objects.create(survei=buat_survei(f.buat_kecamatan(), 2019), nama="Asing")
    assert "Salin aspek survei 2018" in operator.get(alamat(survei.kecamatan)).content.decode()
    tambah(operator, survei, contoh="terdahulu", daftar="")
    assert list(survei.aspek.values_list("nama", "skor")) == [("Lama", None)]


def test_aspek_digeser_diganti_nama_dan_dihapus(operator: Client, survei: Survei) -> None:
    tambah(operator, survei, daftar="Satu\nDua\nTiga")
    tiga = Aspek.objects.get(nama="Tiga")
    ke = alamat(survei.kecamatan, f"aspek/{tiga.pk}/")
    assert operator.post(f"{ke}naik/").status_code == 302
    assert nama_aspek() == ["Satu", "Tiga", "Dua"]
    assert list(Aspek.objects.order_by("urutan").values_list("urutan", flat=True)) == [1, 2, 3]
    operator.post(f"{ke}turun/")
    assert nama_aspek() == ["Satu", "Dua", "Tiga"]
    tiga.refresh_from_db()
    operator.post(f"{ke}ubah/", {"nama": "Ketiga", "revisi": tiga.revisi})
    assert nama_aspek() == ["Satu", "Dua", "Ketiga"]
    operator.post(f"{ke}hapus/")
    assert nama_aspek() == ["Satu", "Dua"]


@pytest.mark.parametrize("banyak", [1, 14])
def test_banyaknya_kueri_tidak_menurut_banyaknya_aspek(
    operator: Client, survei: Survei, banyak: int
) -> None:
    for n in range(banyak):
        isi = {"survei": survei, "nama": f"A{n}", "skor": Decimal(3)}
        Aspek.objects.create(urutan=n + 1, **isi)
    operator.get(alamat(survei.kecamatan))
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat(survei.kecamatan)).status_code == 200
    assert len(kueri) <= KUERI, [k["sql"][:90] for k in kueri.captured_queries]


def test_halaman_survei_seluruhnya_berbahasa_indonesia(operator: Client, survei: Survei) -> None:
    for ekor in ("", "survei/tambah/"):
        assert kata_inggris(operator.get(alamat(survei.kecamatan, ekor)).content.decode()) == []
