"""The survey page through Django's client: answers, scores, and what follows from them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from iku.models import Aspek, Survei
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def survei(kecamatan: Kecamatan) -> Survei:
    return buat_survei(kecamatan)


@pytest.fixture
def aspek(survei: Survei) -> Aspek:
    return Aspek.objects.create(survei=survei, nama="Waktu")


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def buat_survei(kecamatan: Kecamatan, tahun: int = 2020, **lain: Any) -> Survei:
    isi = {"nama": "SKM", "responden": 20, "skala": f.buat_skala(kegunaan="huruf"), **lain}
    return Survei.objects.create(kecamatan=kecamatan, tahun=tahun, **isi)


def alamat(kecamatan: Kecamatan, ekor: str = "") -> str:
    return f"/{kecamatan.alamat}/2020/survei/{ekor}"


def kirim(klien: Client, kecamatan: Kecamatan, aspek: Aspek, revisi: Any = 1, **medan: Any) -> Any:
    return klien.post(alamat(kecamatan, f"a{aspek.pk}/"), isian(aspek, revisi, **medan))


def isian(aspek: Aspek, revisi: Any = 1, **medan: Any) -> dict[str, Any]:
    return {f"a{aspek.pk}-{n}": nilai for n, nilai in {**medan, "revisi": revisi}.items()}


def jawaban(*jumlah: str, skor: str = "") -> dict[str, str]:
    return {**{f"jumlah_{n}": isi for n, isi in enumerate(jumlah, start=1)}, "skor": skor}


def test_jumlah_jawaban_menjadi_nilai_dan_rata_rata(
    operator: Client, kecamatan: Kecamatan, survei: Survei, aspek: Aspek
) -> None:
    Aspek.objects.create(survei=survei, nama="Biaya", urutan=2, skor=D(4))
    jawab = kirim(operator, kecamatan, aspek, **jawaban("0", "5", "10", "5"))
    halaman = jawab.content.decode()
    aspek.refresh_from_db()
    assert (jawab.status_code, aspek.jumlah) == (200, (0, 5, 10, 5))
    assert "<strong>75</strong> <small>NRR 3</small>" in halaman
    assert "<dd>87,5</dd>" in halaman
    assert "12,5 di bawah rata-rata" in halaman
    assert "87,5" in halaman.split("Indeks (IKM)")[1]
    assert "BAIK" in halaman.split("Mutu")[1]
    (satu,) = aspek.history.all()[:1]
    assert satu.history_user == pengguna(operator)


@pytest.mark.parametrize(
    ("medan", "nama", "kata"),
    [
        (jawaban("0", "5", "30", "5"), "jumlah_3", "Jumlah jawaban 40, lebih dari 20 responden"),
        (jawaban("1", "1", "1", "1", skor="3"), "skor", "Kosongkan skor atau jumlahnya"),
        (jawaban("", "", "", "", skor="57,1"), "skor", "Skor 1 sampai 4"),
        (jawaban("", "", "", "", skor="3.125"), "skor", "bisa berarti"),
        (jawaban("1", "", "1", "1"), "jumlah_2", "tulis 0"),
        (jawaban("-1", "1", "1", "1"), "jumlah_1", "nol atau lebih"),
        (jawaban("1,5", "1", "1", "1"), "jumlah_1", "bilangan bulat"),
        (jawaban("9999999999", "1", "1", "1"), "jumlah_1", "terlalu besar"),
        ({"persen_1": "101", "persen_2": "0", "persen_3": "0", "persen_4": "0"}, "persen_1", "100"),
        ({"persen_1": "50"}, "persen_2", "Isi persen untuk keempat"),
        (jawaban("", "", "", "", skor="3,12345"), "skor", "4"),
    ],
)
def test_jawaban_yang_tidak_mungkin_dijelaskan_di_medannya(
    operator: Client, kecamatan: Kecamatan, aspek: Aspek, medan: Any, nama: str, kata: str
) -> None:
    jawab = kirim(operator, kecamatan, aspek, **medan)
    halaman = jawab.content.decode()
    letak = halaman.split(f'id="salah-a{aspek.pk}-{nama}"')[1].split("</span>")[0]
    assert jawab.status_code == 422
    assert kata in letak
    aspek.refresh_from_db()
    assert (aspek.revisi, aspek.jumlah, aspek.skor, aspek.persen) == (1, None, None, None)


def test_persen_sumber_dan_jumlah_tidak_bercampur(
    operator: Client, kecamatan: Kecamatan, survei: Survei, aspek: Aspek
) -> None:
    Survei.objects.update(satuan_skor="persen")
    persen = {f"persen_{n}": isi for n, isi in enumerate(("0", "10,5", "80", "0"), start=1)}
    jawab = kirim(operator, kecamatan, aspek, **persen, skor="57,1")
    assert "Jumlah 90,5%, bukan 100%" in jawab.content.decode()
    jawab = kirim(operator, kecamatan, aspek, 2, **jawaban("1", "1", "1", "1"))
    assert "memuat persen dari sumber" in jawab.content.decode()
    aspek.refresh_from_db()
    assert (aspek.skor, aspek.jumlah) == (D("57.1"), None)
    assert f'name="a{aspek.pk}-persen_1"' in operator.get(alamat(kecamatan)).content.decode()


def test_medan_yang_tidak_dikirim_tetap(
    operator: Client, kecamatan: Kecamatan, aspek: Aspek
) -> None:
    kirim(operator, kecamatan, aspek, skor="3")
    kirim(operator, kecamatan, aspek, 2, **{f"jumlah_{n}": "" for n in (1, 2, 3, 4)})
    aspek.refresh_from_db()
    assert (aspek.skor, aspek.revisi) == (D(3), 2)


def test_revisi_basi_memperlihatkan_kedua_isian(
    operator: Client, kecamatan: Kecamatan, aspek: Aspek
) -> None:
    kirim(operator, kecamatan, aspek, **jawaban("", "", "", "", skor="3"))
    dua = masuk("sekcam", kecamatan)
    jawab = kirim(dua, kecamatan, aspek, **jawaban("", "", "", "", skor="3,5"))
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Tersimpan: Skor <strong>3</strong>" in halaman
    assert "Isian saya: Skor <strong>3,5</strong>" in halaman
    pilihan = jawaban("", "", "", "", skor="3,5") | {"pilih": "saya", "revisi_kini": "2"}
    assert kirim(dua, kecamatan, aspek, **pilihan).status_code == 200
    aspek.refresh_from_db()
    assert aspek.skor == D("3.5")


def test_formulir_utuh_menyimpan_yang_benar_dan_mengembalikan_yang_salah(
    operator: Client, kecamatan: Kecamatan, survei: Survei, aspek: Aspek
) -> None:
    lain = Aspek.objects.create(survei=survei, nama="Biaya", urutan=2)
    data = isian(aspek, **jawaban("", "", "", "", skor="3"))
    data |= isian(lain, **jawaban("", "", "", "", skor="tiga"))
    jawab = operator.post(alamat(kecamatan), data)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "<title>Kesalahan: " in halaman
    assert 'value="tiga"' in halaman
    assert list(Aspek.objects.values_list("skor", flat=True)) == [D(3), None]


# -- Who may, and whose ----------------------------------------------------------------------


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_peran_kabupaten_melihat_angka_bukan_isian(
    kecamatan: Kecamatan, survei: Survei, aspek: Aspek, peran: str
) -> None:
    Aspek.objects.update(skor=D("3.25"))
    klien = masuk(peran, kecamatan)
    halaman = klien.get(alamat(kecamatan)).content.decode()
    assert "tidak untuk mengisi angka" in halaman
    assert "81,25" in halaman
    assert "data-kolom" not in halaman
    for ekor, data in (
        ("", isian(aspek, skor="1")),
        (f"a{aspek.pk}/", isian(aspek, skor="1")),
        (f"{survei.pk}/daftar-aspek/", {"daftar": "Biaya"}),
        ("survei/tambah/", {"nama": "SKM 2"}),
        (f"aspek/{aspek.pk}/hapus/", {}),
    ):
        assert klien.post(alamat(kecamatan, ekor), data).status_code == 403
    assert Aspek.objects.get().skor == D("3.25")


def test_k02_survei_lain_tidak_ada(operator: Client, kecamatan: Kecamatan) -> None:
    asing = Aspek.objects.create(survei=buat_survei(f.buat_kecamatan()), nama="Asing")
    lampau = Aspek.objects.create(survei=buat_survei(kecamatan, 2019), nama="Lampau")
    for aspek in (asing, lampau):
        assert kirim(operator, kecamatan, aspek, skor="3").status_code == 404
        operator.post(alamat(kecamatan), isian(aspek, skor="3"))
        ekor = f"{aspek.survei_id}/daftar-aspek/"
        assert operator.post(alamat(kecamatan, ekor), {"daftar": "X"}).status_code == 404
    assert set(Aspek.objects.values_list("nama", "skor")) == {("Asing", None), ("Lampau", None)}


def test_k04_kolom_yang_dipalsukan_diabaikan(
    operator: Client, kecamatan: Kecamatan, aspek: Aspek
) -> None:
    lain = buat_survei(kecamatan)
    palsu = {"nama": "Palsu", "survei": lain.pk, "urutan": 9}
    kirim(operator, kecamatan, aspek, skor="3", **palsu)
    aspek.refresh_from_db()
    assert (aspek.nama, aspek.urutan, aspek.skor) == ("Waktu", 1, D(3))
    assert aspek.survei != lain
