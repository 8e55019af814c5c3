"""The money page through Django's client: leaves take figures, totals are computed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from iku.models import Anggaran, BelanjaPerangkat, CatatanKegiatan, Kegiatan, Program
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def program() -> Program:
    return f.buat_program(f.buat_tahun_kinerja().renstra, nama="Pelayanan")


@pytest.fixture
def kegiatan(program: Program) -> Kegiatan:
    return f.buat_kegiatan(program, nama="Koordinasi")


@pytest.fixture
def kecamatan(program: Program) -> Kecamatan:
    return program.renstra.kecamatan


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def alamat(kecamatan: Kecamatan, kode: str = "") -> str:
    awal = f"/{kecamatan.alamat}/2020/anggaran/"
    return f"{awal}{kode}/" if kode else awal


def isian(kode: str, revisi: int = 0, **medan: Any) -> dict[str, Any]:
    return {f"{kode}-{nama}": nilai for nama, nilai in {**medan, "revisi": revisi}.items()}


def kirim(klien: Client, kecamatan: Kecamatan, kode: str, **medan: Any) -> Any:
    return klien.post(alamat(kecamatan, kode), isian(kode, **medan))


def tersimpan() -> tuple[Any, ...]:
    a = Anggaran.objects.get()
    return a.pagu_murni, a.pagu_perubahan, a.realisasi, a.sumber_dana


def test_baris_tersimpan_dan_jumlah_ikut_diperbarui(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    f.buat_anggaran(f.buat_kegiatan(kegiatan.program), "1000000", "500000")
    uang = {"pagu_murni": "3.000.000", "realisasi": "2500000", "sumber_dana": "APBD"}
    jawab = kirim(operator, kecamatan, f"k{kegiatan.pk}", **uang)
    halaman = jawab.content.decode()
    a = Anggaran.objects.get(kegiatan=kegiatan)
    assert (jawab.status_code, a.pagu_murni, a.realisasi) == (200, D(3_000_000), D(2_500_000))
    assert f'id="jumlah-p{kegiatan.program_id}-murni" hx-swap-oob="true">4.000.000<' in halaman
    assert 'id="jumlah-semua-realisasi" hx-swap-oob="true">3.000.000<' in halaman
    assert 'id="jumlah-semua-serapan" hx-swap-oob="true">75%<' in halaman
    assert "Terbaca: Realisasi 2.500.000" in halaman
    assert [h.history_user for h in a.history.all()] == [pengguna(operator)]


def test_dua_klik_menyimpan_satu_kali(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    for _ in range(2):
        assert kirim(operator, kecamatan, f"k{kegiatan.pk}", pagu_murni="5").status_code == 200
    assert Anggaran.objects.get().history.count() == 1


def test_kegiatan_yang_bersub_tidak_menerima_uang_sendiri(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    sub = f.buat_sub_kegiatan(kegiatan)
    assert kirim(operator, kecamatan, f"k{kegiatan.pk}", pagu_murni="5").status_code == 404
    assert kirim(operator, kecamatan, f"s{sub.pk}", pagu_murni="7").status_code == 200
    assert Anggaran.objects.get().sub_kegiatan == sub


def test_kegiatan_bersub_yang_sudah_beruang_tetap_dapat_diubah(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    f.buat_sub_kegiatan(kegiatan)
    f.buat_anggaran(kegiatan, "100")
    halaman = operator.get(alamat(kecamatan)).content.decode()
    assert "Koordinasi: langsung, tanpa sub kegiatan" in halaman
    assert kirim(operator, kecamatan, f"k{kegiatan.pk}", revisi=1).status_code == 200
    assert not Anggaran.objects.exists()


@pytest.mark.parametrize(
    ("medan", "kata"),
    [
        ({"pagu_murni": "-5"}, "Pagu murni tidak boleh negatif"),
        ({"pagu_perubahan": "-5"}, "Pagu perubahan tidak boleh negatif"),
        ({"pagu_murni": "337.369.33"}, "Maksud Anda"),
        ({"realisasi": "5%"}, "uang, bukan persen"),
        ({"realisasi": "12345678901234"}, "paling besar 9.999.999.999.999,99"),
        ({"sumber_dana": "x" * 81}, "80"),
    ],
)
def test_isian_salah_dijelaskan_di_medannya(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan, medan: Any, kata: str
) -> None:
    kode = f"k{kegiatan.pk}"
    jawab = kirim(operator, kecamatan, kode, **medan)
    halaman = jawab.content.decode()
    (nama,) = medan
    letak = halaman.split(f'id="salah-{kode}-{nama}"')[1].split("</span>")[0]
    assert jawab.status_code == 422
    assert kata in letak
    assert not Anggaran.objects.exists()


def test_realisasi_melebihi_pagu_diperingatkan_tidak_ditolak(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    jawab = kirim(operator, kecamatan, f"k{kegiatan.pk}", pagu_murni="100", realisasi="400")
    halaman = jawab.content.decode()
    assert jawab.status_code == 200
    assert "Realisasi melebihi pagu sebesar Rp300" in halaman
    assert "400%" in halaman


def test_pagu_perubahan_yang_kosong_mengikuti_murni(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    kegiatan.program.renstra.tahun_kinerja.update(pagu="perubahan")
    f.buat_anggaran(kegiatan, "100", pagu_perubahan=D(150))
    f.buat_anggaran(f.buat_kegiatan(kegiatan.program), "50", "20")
    halaman = operator.get(alamat(kecamatan)).content.decode()
    assert 'id="jumlah-semua-perubahan">200<' in halaman
    assert 'id="jumlah-semua-serapan">10%<' in halaman


def test_revisi_basi_memperlihatkan_kedua_isian_dan_orang_kedua_memilih(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    kode, dua = f"k{kegiatan.pk}", masuk("sekcam", kecamatan)
    kirim(operator, kecamatan, kode, pagu_murni="100", sumber_dana="APBD")
    jawab = kirim(dua, kecamatan, kode, pagu_murni="200", sumber_dana="APBD")
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Tersimpan: Pagu murni <strong>100</strong>" in halaman
    assert "Isian saya: Pagu murni <strong>200</strong>" in halaman
    assert tersimpan()[0] == 100
    pilihan = {"pagu_murni": "200", "sumber_dana": "DAU", "revisi_kini": 1}
    assert kirim(dua, kecamatan, kode, **pilihan, pilih="tersimpan").status_code == 200
    assert tersimpan()[0] == 100
    assert kirim(dua, kecamatan, kode, **pilihan, pilih="saya").status_code == 200
    assert tersimpan() == (D(200), None, None, "DAU")


def test_nol_adalah_isian_dan_kosong_bukan_nol(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    kode = f"k{kegiatan.pk}"
    assert "Tersimpan" in kirim(operator, kecamatan, kode, pagu_murni="0").content.decode()
    assert "✓</span>&nbsp;Tersimpan" in operator.get(alamat(kecamatan)).content.decode()
    jawab = kirim(masuk("sekcam", kecamatan), kecamatan, kode, realisasi="0")
    assert jawab.status_code == 409
    assert "Pagu murni <strong>0</strong>; Realisasi <strong>kosong</strong>" in (
        jawab.content.decode()
    )


def test_baris_kosong_menghapus_kecuali_yang_bercatatan_sumber(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    f.buat_anggaran(kegiatan, "100", tercetak="Tabel 3.4: 101")
    assert kirim(operator, kecamatan, f"k{kegiatan.pk}", revisi=1).status_code == 200
    assert tersimpan() == (None, None, None, "")
    Anggaran.objects.all().delete()
    assert kirim(operator, kecamatan, f"k{kegiatan.pk}").status_code == 200
    assert not Anggaran.objects.exists()


def test_formulir_utuh_menyimpan_yang_benar_dan_mengembalikan_yang_salah(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    lain = f.buat_kegiatan(kegiatan.program)
    baik, salah = isian(f"k{kegiatan.pk}", pagu_murni="5"), isian(f"k{lain.pk}", pagu_murni="-1")
    jawab = operator.post(alamat(kecamatan), baik | salah)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert Anggaran.objects.get().kegiatan == kegiatan
    assert "<title>Kesalahan: " in halaman
    assert f'<a href="#id_k{lain.pk}-pagu_murni">' in halaman
    assert 'value="-1"' in halaman
    baik |= isian(f"k{lain.pk}", pagu_murni="1")
    jawab = operator.post(alamat(kecamatan), baik, follow=True)
    assert "Semua isian sudah disimpan" in jawab.content.decode()


def test_belanja_kantor_dan_selisihnya(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    f.buat_anggaran(kegiatan, "90")
    jawab = kirim(operator, kecamatan, "b-bl-pegawai", pagu_murni="100")
    assert "selisih Rp10" in jawab.content.decode()
    belanja = BelanjaPerangkat.objects.get()
    assert (belanja.kelompok, belanja.tahun, belanja.kecamatan) == ("bl pegawai", 2020, kecamatan)


def test_keterangan_kegiatan_tersimpan_tanpa_menyentuh_catatannya(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    kode = f"c{kegiatan.pk}"
    kirim(operator, kecamatan, kode, keterangan="Terlaksana\r\nbaik", catatan="Hemat")
    satu = CatatanKegiatan.objects.get()
    assert (satu.keterangan, satu.catatan) == ("Terlaksana\nbaik", "Hemat")
    kirim(operator, kecamatan, kode, revisi=1, keterangan="", catatan="")
    assert not CatatanKegiatan.objects.exists()
