"""Several documents at once: a question with their names, then each by itself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.models import Dokumen
from tests.laporan.alur.jalan import alamat, di_kabupaten, klien, maju, sampai_diajukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def ajuan(balung: Kecamatan, orang: SimpleNamespace) -> list[Dokumen]:
    """RKT and PK of Balung, submitted."""
    semua = [aksi.ambil(balung, 2020, kode, oleh=orang.operator) for kode in ("rkt", "pk")]
    return [sampai_diajukan(d, orang) for d in semua]


@pytest.fixture
def peninjau(orang: SimpleNamespace) -> Client:
    return klien(orang.peninjau)


def kunci(dokumen: Dokumen) -> str:
    return f"{dokumen.pk}-{dokumen.revisi}"


def status() -> dict[str, str]:
    return dict(Dokumen.objects.filter(tahun=2020).values_list("jenis", "status"))


def test_daftar_menyebut_yang_menunggu_orang_ini_saja(
    ajuan: list[Dokumen], balung: Kecamatan, orang: SimpleNamespace
) -> None:
    di = di_kabupaten("ajuan", balung)
    isi = klien(orang.peninjau).get(di).content.decode()
    assert "2 dokumen" in isi
    assert all(f'value="{kunci(d)}"' in isi for d in ajuan)
    hari = date_format(timezone.localdate(), "j F Y")
    assert isi.count(f"{hari} oleh {orang.camat.sebutan}") == 2
    assert isi.count('data-judul="Yang ditunggu">persetujuan') == 2
    assert "Tidak ada dokumen" in klien(orang.inspektorat).get(di).content.decode()
    assert klien(orang.operator).get(di).status_code == 404


@pytest.mark.usefixtures("ajuan")
def test_halaman_pertama_peninjau_menyebut_berapa_yang_menunggu(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    di = di_kabupaten("tinjauan", balung)
    assert ">2 dokumen menunggu Anda</a>" in klien(orang.peninjau).get(di).content.decode()
    assert "menunggu Anda" not in klien(orang.inspektorat).get(di).content.decode()


def test_persetujuan_bertanya_dengan_nama_lalu_menyetujui_semuanya(
    ajuan: list[Dokumen], balung: Kecamatan, peninjau: Client
) -> None:
    di = di_kabupaten("ajuan", balung)
    isi = {"langkah": "setujui", "pilih": [kunci(d) for d in ajuan]}
    tanya = peninjau.post(di, isi).content.decode()
    assert "Setujui 2 dokumen?" in tanya
    assert tanya.count("Kecamatan Balung:") == 2
    assert set(status().values()) >= {"diajukan"}
    jawab = peninjau.post(di, isi | {"yakin": "ya"}, follow=True)
    assert "2 dokumen sekarang Disetujui." in jawab.content.decode()
    assert (status()["rkt"], status()["pk"]) == ("disetujui", "disetujui")


def test_pengembalian_bersama_memerlukan_catatan(
    ajuan: list[Dokumen], balung: Kecamatan, peninjau: Client
) -> None:
    di = di_kabupaten("ajuan", balung)
    isi = {"langkah": "kembalikan", "pilih": [kunci(d) for d in ajuan], "yakin": "ya"}
    jawab = peninjau.post(di, isi | {"catatan": " "})
    assert jawab.status_code == 422
    assert peninjau.post(di, isi | {"catatan": "\u200b"}).status_code == 422
    halaman = jawab.content.decode()
    assert "Kesalahan: belum dapat dikembalikan" in halaman
    assert '<a href="#catatan">Catatan</a>: “Kembalikan” memerlukan catatan' in halaman
    assert "tulis apa yang harus diubah dan mengapa." in halaman
    assert status()["pk"] == "diajukan"
    peninjau.post(di, isi | {"catatan": "Targetnya belum lengkap."})
    assert (status()["rkt"], status()["pk"]) == ("dikembalikan", "dikembalikan")
    catatan = ajuan[0].perpindahan.values_list("catatan", flat=True)
    assert list(catatan)[-1] == "Targetnya belum lengkap."


def test_yang_berubah_sejak_dilihat_tidak_ikut_disetujui(
    ajuan: list[Dokumen], balung: Kecamatan, orang: SimpleNamespace, peninjau: Client
) -> None:
    lama = [kunci(d) for d in ajuan]
    ulang = maju(ajuan[1], ("kembalikan", orang.peninjau), catatan="Salah.")
    sampai_diajukan(ulang, orang)
    isi = {"langkah": "setujui", "pilih": lama, "yakin": "ya"}
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi)
    assert jawab.status_code == 409
    nama = "Perjanjian Kinerja Kecamatan Balung"
    assert f"{nama} sudah berubah sejak Anda melihatnya" in jawab.content.decode()
    assert (status()["rkt"], status()["pk"]) == ("diajukan", "diajukan")


def test_catatan_borongan_tidak_hilang_ketika_satu_dokumen_berubah(
    ajuan: list[Dokumen], balung: Kecamatan, orang: SimpleNamespace, peninjau: Client
) -> None:
    lama = [kunci(d) for d in ajuan]
    ulang = maju(ajuan[1], ("kembalikan", orang.peninjau), catatan="Salah.")
    isi = {"langkah": "kembalikan", "pilih": lama, "yakin": "ya", "catatan": "Lengkapi target."}
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi)
    assert jawab.status_code == 409
    halaman = jawab.content.decode()
    assert ">Lengkapi target.</textarea>" in halaman
    assert f'name="pilih" value="{lama[0]}"' in halaman
    assert lama[1] not in halaman
    assert status()["rkt"] == "diajukan"
    isi["pilih"] = [kunci(ulang)]
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi)
    assert "Catatan yang Anda tulis: Lengkapi target." in jawab.content.decode()


def test_yang_gagal_dalam_borongan_disebut_dokumennya(
    ajuan: list[Dokumen], balung: Kecamatan, peninjau: Client
) -> None:
    Dokumen.objects.filter(pk=ajuan[1].pk).update(sidik_ajuan="x" * 64)
    isi = {"langkah": "setujui", "pilih": [kunci(d) for d in ajuan], "yakin": "ya"}
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi, follow=True)
    assert "Perjanjian Kinerja Kecamatan Balung: Isi dokumen berubah" in jawab.content.decode()
    assert (status()["rkt"], status()["pk"]) == ("disetujui", "diajukan")


@pytest.mark.usefixtures("ajuan")
def test_yang_menunggu_di_tahun_lain_disebut(balung: Kecamatan, orang: SimpleNamespace) -> None:
    di = di_kabupaten("tinjauan", balung).replace("2020", "2021")
    isi = klien(orang.peninjau).get(di).content.decode()
    assert f'href="{di_kabupaten("ajuan", balung)}">2 dokumen tahun 2020 menunggu Anda' in isi
    di = alamat("beranda", balung).replace("2020", "2021")
    isi = klien(orang.peninjau).get(di).content.decode()
    assert f'href="{alamat("beranda", balung)}">2 dokumen tahun 2020 menunggu Anda' in isi
    assert "tahun 2020 menunggu" not in klien(orang.sekcam).get(di).content.decode()


def test_semua_yang_berubah_disebut_namanya_dan_yang_asing_hanya_dihitung(
    ajuan: list[Dokumen], balung: Kecamatan, orang: SimpleNamespace, peninjau: Client
) -> None:
    lama = [kunci(d) for d in ajuan]
    for satu in ajuan:
        maju(satu, ("kembalikan", orang.peninjau), catatan="Salah.")
    asing = Dokumen.objects.exclude(kecamatan__kabupaten=balung.kabupaten).latest("pk")
    palsu = [kunci(asing), "9" * 30 + "-1", "٢-1"]
    isi = {"langkah": "setujui", "pilih": [*lama, *palsu], "yakin": "ya"}
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi)
    kata = "Perjanjian Kinerja Kecamatan Balung, Rencana Kinerja Tahunan Kecamatan Balung"
    assert jawab.status_code == 409
    assert f"{kata}, 3 dokumen lain sudah berubah" in jawab.content.decode()
    assert asing.kecamatan.sebutan not in jawab.content.decode()


@pytest.mark.parametrize("pilih", [[], ["0-0"], ["x"], ["' OR 1=1"]])
def test_tanpa_pilihan_yang_sah_tidak_ada_yang_berubah(
    ajuan: list[Dokumen], balung: Kecamatan, peninjau: Client, pilih: list[str]
) -> None:
    isi = {"langkah": "setujui", "pilih": pilih, "yakin": "ya"}
    jawab = peninjau.post(di_kabupaten("ajuan", balung), isi)
    assert jawab.status_code == (409 if pilih else 422)
    assert (status()["rkt"], status()["pk"]) == ("diajukan", "diajukan")
