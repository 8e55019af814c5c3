"""Every page of the admin: it opens, it speaks Indonesian, and it asks few questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iku.models import KomponenAkip, Nomenklatur, Skala
from kecamatan.models import (
    Kabupaten,
    Keanggotaan,
    Kecamatan,
    Kop,
    Pejabat,
    Pengguna,
    Peraturan,
    TugasFungsi,
    UnitKerja,
)
from laporan.models import ButirReviu, Dokumen, SkIku
from tests import factories as f
from tests.layar import kata_inggris

pytestmark = pytest.mark.django_db
P = Keanggotaan.Peran


def _anggota() -> Pengguna:
    return f.buat_anggota(P.OPERATOR, f.buat_kecamatan()).pengguna


def _unit() -> UnitKerja:
    kecamatan = f.buat_kecamatan()
    return f.buat_unit(kecamatan, induk=f.buat_unit(kecamatan, jenis="camat"))


def _kop() -> Kop:
    isi = {"jalan": "JL. RAYA", "tempat": "Contoh", "mulai": f.AWAL}
    return Kop.objects.create(kecamatan=f.buat_kecamatan(), **isi)


def _tugas() -> TugasFungsi:
    isi = {"dasar_hukum": "Perbup", "tugas": "a", "fungsi": "b", "mulai": f.AWAL}
    return TugasFungsi.objects.create(kecamatan=f.buat_kecamatan(), **isi)


def _peraturan() -> Peraturan:
    isi = {"kabupaten": f.buat_kabupaten(), "jenis": "Perbup", "perlu_verifikasi": True}
    return f.buat_peraturan(**isi, mengubah=f.buat_peraturan(), perubahan_ke=1)


def _dokumen() -> Dokumen:
    kecamatan = f.buat_kecamatan()
    return f.buat_dokumen(kecamatan, penandatangan=f.buat_pejabat(kecamatan))


def _butir() -> ButirReviu:
    return ButirReviu.objects.create(kelompok="format", urutan=f.nomor(), pernyataan="Sesuai")


def _komponen() -> KomponenAkip:
    return KomponenAkip.objects.create(nama=f"Komponen {f.nomor()}", bobot=10)


SATU: dict[type[Model], Callable[[], Model]] = {
    ButirReviu: _butir,
    Dokumen: _dokumen,
    Kabupaten: lambda: f.buat_kepala_daerah().kabupaten,
    Kecamatan: f.buat_kecamatan,
    KomponenAkip: _komponen,
    Kop: _kop,
    Nomenklatur: lambda: Nomenklatur.objects.create(kode=f"7.01.{f.nomor()}", jenis="program"),
    Pejabat: f.buat_pejabat,
    Pengguna: _anggota,
    Peraturan: _peraturan,
    Skala: f.buat_skala,
    SkIku: f.buat_sk_iku,
    TugasFungsi: _tugas,
    UnitKerja: _unit,
}
semua_model = pytest.mark.parametrize("model", SATU, ids=lambda m: m.__name__)


def alamat(model: type[Model], halaman: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{halaman}", args=args)


@pytest.fixture
def pengelola(client: Client) -> Client:
    client.force_login(f.buat_pengelola())
    return client


def buka(client: Client, di: str) -> str:
    jawab = client.get(di)
    assert jawab.status_code == 200
    html: str = jawab.content.decode()
    assert kata_inggris(html) == []
    assert '<html lang="id"' in html
    return html


def test_admin_setiap_model_terdaftar_diuji() -> None:
    assert set(admin.site._registry) == set(SATU)


def test_halaman_depan_menyebut_setiap_model(pengelola: Client) -> None:
    html = buka(pengelola, reverse("admin:index"))
    assert "SAKIP Kecamatan" in html
    for model in SATU:
        assert alamat(model, "changelist") in html


@semua_model
def test_daftar_terbuka_dalam_bahasa_indonesia(pengelola: Client, model: type[Model]) -> None:
    buka(pengelola, alamat(model, "changelist"))
    SATU[model]()
    assert "1 " in buka(pengelola, alamat(model, "changelist"))


@semua_model
def test_tambah_terbuka_kecuali_dokumen(pengelola: Client, model: type[Model]) -> None:
    if model in (Dokumen, SkIku):
        assert pengelola.get(alamat(model, "add")).status_code == 403
    else:
        buka(pengelola, alamat(model, "add"))


@semua_model
def test_ubah_terbuka_dalam_bahasa_indonesia(pengelola: Client, model: type[Model]) -> None:
    buka(pengelola, alamat(model, "change", SATU[model]().pk))


@semua_model
def test_daftar_bertanya_sama_banyak_untuk_satu_dan_enam(
    pengelola: Client, model: type[Model]
) -> None:
    jumlah = []
    for banyak in (1, 5):
        for _ in range(banyak):
            SATU[model]()
        pengelola.get(alamat(model, "changelist"))  # content types are asked for once
        with CaptureQueriesContext(
            connection,
        ) as tanya:
            pengelola.get(alamat(model, "changelist"))
        jumlah.append(len(tanya))
    assert jumlah[0] == jumlah[1]


@semua_model
def test_cari_menerima_kata_apa_pun(pengelola: Client, model: type[Model]) -> None:
    if admin.site._registry[model].search_fields:
        buka(pengelola, alamat(model, "changelist") + "?q=contoh%25%27%22")


@semua_model
def test_daftar_menyuruh_masuk_bila_bukan_staf(client: Client, model: type[Model]) -> None:
    di = alamat(model, "changelist")
    for pengguna in (None, f.buat_pengguna()):
        if pengguna:
            client.force_login(pengguna)
        jawab = client.get(di)
        assert jawab.status_code == 302
        assert jawab["Location"].startswith(reverse("admin:login"))


def test_staf_tanpa_izin_tidak_melihat_apa_pun(client: Client) -> None:
    client.force_login(f.buat_pengguna(is_staff=True))
    for model in SATU:
        assert client.get(alamat(model, "changelist")).status_code == 403


def test_kecamatan_disaring_menurut_kabupaten(pengelola: Client) -> None:
    balung, lain = f.buat_kecamatan(nama="Balung"), f.buat_kecamatan(nama="Paringin")
    saring = f"?kabupaten__id__exact={balung.kabupaten_id}"
    html = buka(pengelola, alamat(Kecamatan, "changelist") + saring)
    assert "Balung" in html
    assert lain.nama not in html
    assert "Paringin" in buka(pengelola, alamat(Kecamatan, "changelist") + "?q=paring")


def test_peraturan_bertanda_perlu_verifikasi(pengelola: Client) -> None:
    f.buat_peraturan(tentang="Sudah pasti")
    f.buat_peraturan(tentang="Masih diduga", perlu_verifikasi=True)
    html = buka(pengelola, alamat(Peraturan, "changelist"))
    assert html.count('field-verifikasi">perlu verifikasi<') == 1
    tersaring = buka(pengelola, alamat(Peraturan, "changelist") + "?perlu_verifikasi__exact=1")
    assert "Masih diduga" in tersaring
    assert "Sudah pasti" not in tersaring


def test_peraturan_dapat_dipilih_tanpa_tanya_berulang(pengelola: Client) -> None:
    isi = {"app_label": "kecamatan", "model_name": "peraturan", "field_name": "mengubah"}
    jumlah = []
    pengelola.get(reverse("admin:index"))  # the first request of a session also prolongs it
    for banyak in (1, 5):
        for _ in range(banyak):
            f.buat_peraturan(kabupaten=f.buat_kabupaten(), jenis="Perbup")
        with CaptureQueriesContext(connection) as tanya:
            jawab = pengelola.get(reverse("admin:autocomplete"), isi)
        jumlah.append(len(tanya))
    assert len(jawab.json()["results"]) == 6
    assert jumlah[0] == jumlah[1]


def test_peran_di_tempat_yang_salah_ditolak_dengan_pesan(pengelola: Client) -> None:
    pengguna = f.buat_pengguna("siti")
    sisipan = "keanggotaan"
    isi = {
        "username": "siti",
        f"{sisipan}-TOTAL_FORMS": "1",
        f"{sisipan}-INITIAL_FORMS": "0",
        f"{sisipan}-0-peran": "camat",
        f"{sisipan}-0-mulai": "2026-01-01",
        f"{sisipan}-0-kabupaten": str(f.buat_kabupaten().pk),
    }
    jawab = pengelola.post(alamat(Pengguna, "change", pengguna.pk), isi)
    assert "Operator, sekcam dan camat berada di satu kecamatan" in jawab.content.decode()
    assert not pengguna.keanggotaan.exists()
