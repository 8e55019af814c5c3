"""The written lists: analysis, obstacles, awards, the decree and its rows."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Sasaran
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.models import Analisis, Kendala, KetentuanSk, Penghargaan, SkIku, SkIkuBaris
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
TEKS = "/jember/balung/2020/teks/"


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


@pytest.fixture
def operator(balung: Kecamatan) -> Client:
    return masuk("operator", balung)


@pytest.fixture
def sk(balung: Kecamatan) -> SkIku:
    return SkIku.objects.get(dokumen__kecamatan=balung, dokumen__tahun=2020)


def sasaran(kecamatan: Kecamatan, nomor: int = 1) -> Sasaran:
    semua = Sasaran.objects.filter(tujuan__renstra__kecamatan=kecamatan)
    return semua.filter(tujuan__renstra__tahun_kinerja__tahun=2020)[nomor - 1]


def kirim(klien: Client, ekor: str, **isi: Any) -> Any:
    return klien.post(f"{TEKS}{ekor}", {"kunci": uuid4(), **isi})


# -- Analysis --------------------------------------------------------------------------------


def test_analisis_menampilkan_capaian_dan_tersimpan_untuk_tahun_ini(
    operator: Client, balung: Kecamatan
) -> None:
    ekor = f"analisis/tambah/?di={sasaran(balung).pk}"
    layar = operator.get(f"{TEKS}{ekor}").content.decode()
    assert "82,5%" in layar
    assert "(BAIK)" in layar
    kirim(operator, ekor, pendorong="Satu\nDua", tahun=2031)
    satu = Analisis.objects.get(sasaran=sasaran(balung))
    assert (satu.tahun, satu.history.get().history_user) == (2020, pengguna(operator))
    assert "Satu" in str(jenis.susun("lkj", balung, 2020).isi["bab"])


def test_analisis_kosong_dan_analisis_kedua_ditolak_dengan_pesan(
    operator: Client, balung: Kecamatan
) -> None:
    ekor = f"analisis/tambah/?di={sasaran(balung).pk}"
    assert "Isi paling sedikit satu" in kirim(operator, ekor).content.decode()
    kirim(operator, ekor, uraian="Pertama")
    jawab = kirim(operator, ekor, uraian="Kedua")
    assert (jawab.status_code, "Kedua" in jawab.content.decode()) == (422, True)
    assert Analisis.objects.get(sasaran=sasaran(balung)).uraian == "Pertama"


def test_analisis_tahun_lalu_diambil_hanya_bila_diminta(
    operator: Client, balung: Kecamatan
) -> None:
    Analisis.objects.create(sasaran=sasaran(balung), tahun=2019, uraian="Tahun lalu")
    layar = operator.get(f"{TEKS}analisis/tambah/?di={sasaran(balung).pk}").content.decode()
    assert "Pakai teks tahun 2019" in layar
    kirim(operator, "analisis/salin/", di=sasaran(balung).pk)
    assert Analisis.objects.get(sasaran=sasaran(balung), tahun=2020).uraian == "Tahun lalu"


def test_analisis_yang_sudah_diubah_menampilkan_kedua_isian(
    operator: Client, balung: Kecamatan
) -> None:
    satu = Analisis.objects.create(sasaran=sasaran(balung), tahun=2020, uraian="Lama")
    ekor = f"analisis/{satu.pk}/ubah/"
    kirim(operator, ekor, uraian="Mereka", revisi=1)
    jawab = kirim(operator, ekor, uraian="Saya", revisi=1)
    assert jawab.status_code == 409
    assert all(x in jawab.content.decode() for x in ("Mereka", "Saya"))


def test_kueri_formulir_analisis_dalam_batas(operator: Client, balung: Kecamatan) -> None:
    alamat = f"{TEKS}analisis/tambah/?di={sasaran(balung).pk}"
    operator.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        operator.get(alamat)
    assert len(kueri) <= 20, "measures the sasaran"


# -- Ordered lists ---------------------------------------------------------------------------


def daftar(model: Any, kecamatan: Kecamatan) -> list[str]:
    return [str(x) for x in model.objects.filter(kecamatan=kecamatan, tahun=2020)]


@pytest.mark.parametrize(
    ("kode", "model", "medan"),
    [("kendala", Kendala, "kendala"), ("penghargaan", Penghargaan, "nama")],
)
def test_daftar_ditambah_di_akhir_dan_digeser(
    operator: Client, balung: Kecamatan, kode: str, model: Any, medan: str
) -> None:
    model.objects.filter(kecamatan=balung).delete()
    for isi in ("a", "b", "c"):
        kirim(operator, f"{kode}/tambah/", **{medan: isi})
    assert daftar(model, balung) == ["a", "b", "c"]
    pk = model.objects.get(**{medan: "c"}).pk
    assert operator.post(f"{TEKS}{kode}/{pk}/naik/").status_code == 302
    assert daftar(model, balung) == ["a", "c", "b"]
    operator.post(f"{TEKS}{kode}/{pk}/turun/")
    operator.post(f"{TEKS}{kode}/{pk}/turun/")
    assert daftar(model, balung) == ["a", "b", "c"]


def test_k11_dua_kali_klik_tambah_satu_kendala(operator: Client, balung: Kecamatan) -> None:
    Kendala.objects.all().delete()
    isi = {"kunci": str(uuid4()), "kendala": "Jarak"}
    for _ in range(2):
        assert operator.post(f"{TEKS}kendala/tambah/", isi).status_code == 302
    assert Kendala.objects.get().history.count() == 1


def test_kendala_kosong_dan_terlalu_panjang_ditolak(operator: Client) -> None:
    sebelum = Kendala.objects.count()
    assert "Isi kendala, langkah" in kirim(operator, "kendala/tambah/").content.decode()
    jawab = kirim(operator, "kendala/tambah/", kendala="kata " * 9_000)
    assert (jawab.status_code, Kendala.objects.count()) == (422, sebelum)
    assert "batasnya 40000" in jawab.content.decode()


def test_kendala_tahun_lain_tidak_terlihat_dan_dapat_diambil(
    operator: Client, balung: Kecamatan
) -> None:
    Kendala.objects.filter(kecamatan=balung).update(tahun=2019)
    lama = list(Kendala.objects.filter(kecamatan=balung))
    assert operator.get(f"{TEKS}kendala/{lama[0].pk}/ubah/").status_code == 404
    layar = operator.get(TEKS).content.decode()
    assert f"Pakai {len(lama)} butir kendala tahun 2019" in layar
    kunci = uuid4()
    for _ in range(2):
        assert operator.post(f"{TEKS}kendala/salin/", {"kunci": kunci}).status_code == 302
    assert daftar(Kendala, balung) == [str(x) for x in lama]
    assert kirim(operator, "kendala/salin/").status_code == 302
    assert len(daftar(Kendala, balung)) == len(lama), "only into an empty list"


@pytest.mark.parametrize("kunci", ["", "x"])
def test_salin_tanpa_kunci_ditolak(operator: Client, kunci: str) -> None:
    assert operator.post(f"{TEKS}kendala/salin/", {"kunci": kunci}).status_code == 404


def test_k02_kendala_kecamatan_lain_tidak_tersentuh(operator: Client) -> None:
    mayang = Kecamatan.objects.get(slug="mayang")
    satu = Kendala.objects.create(kecamatan=mayang, tahun=2020, kendala="Milik Mayang")
    for ekor in ("ubah/", "hapus/", "naik/"):
        assert kirim(operator, f"kendala/{satu.pk}/{ekor}", kendala="x").status_code == 404
    assert Kendala.objects.get(pk=satu.pk).kendala == "Milik Mayang"


# -- The decree ------------------------------------------------------------------------------


@pytest.mark.parametrize("kode", ["menimbang", "diktum"])
def test_ketentuan_bertambah_di_kelompoknya_sendiri(operator: Client, sk: SkIku, kode: str) -> None:
    jumlah = sk.ketentuan.filter(jenis=kode).count()
    kirim(operator, f"{kode}/tambah/?di={sk.pk}", teks="Bunyi baru", jenis="mengingat")
    semua = list(sk.ketentuan.filter(jenis=kode))
    assert (semua[-1].teks, len(semua)) == ("Bunyi baru", jumlah + 1)
    lain = "diktum" if kode == "menimbang" else "menimbang"
    assert operator.get(f"{TEKS}{lain}/{semua[-1].pk}/ubah/").status_code == 404
    assert kirim(operator, f"{kode}/tambah/?di={sk.pk}", teks="  ").status_code == 422


def test_diktum_digeser_mengubah_nomornya_di_naskah(
    operator: Client, balung: Kecamatan, sk: SkIku
) -> None:
    kedua = list(sk.ketentuan.filter(jenis="diktum"))[1]
    operator.post(f"{TEKS}diktum/{kedua.pk}/naik/")
    diktum = jenis.susun("sk-iku", balung, 2020).isi["diktum"][0]
    assert diktum["nama"] == "KESATU"
    assert diktum["teks"][:40] == kedua.teks[:40]


def test_sk_tahun_baru_dibuat_dengan_dokumen_dan_tabelnya(balung: Kecamatan) -> None:
    SkIku.objects.filter(dokumen__kecamatan=balung).delete()
    operator = masuk("sekcam", balung)
    layar = operator.get(f"{TEKS}sk/tambah/")
    awal = {n: m.value() for n, m in ((m.name, m) for m in layar.context["form"])}
    isi = {n: v for n, v in awal.items() if v not in (None, False)}
    assert operator.post(f"{TEKS}sk/tambah/", isi).status_code == 302
    sk = SkIku.objects.get(dokumen__kecamatan=balung)
    assert (sk.dokumen.tahun, sk.dokumen.jenis) == (2020, "sk-iku")
    assert sk.baris.count() == 3
    assert jenis.susun("sk-iku", balung, 2020).isi["tabel"]


def test_ketentuan_sk_lama_dapat_diambil(operator: Client, balung: Kecamatan, sk: SkIku) -> None:
    baru = SkIku.objects.get(dokumen__kecamatan=balung, dokumen__tahun=2023)
    baru.ketentuan.all().delete()
    alamat = "/jember/balung/2023/teks/"
    for kode in ("menimbang", "mengingat", "diktum"):
        assert f"butir {kode} tahun 2020" in operator.get(alamat).content.decode()
        operator.post(f"{alamat}{kode}/salin/", {"kunci": uuid4()})
        assert baru.ketentuan.filter(jenis=kode).count() == sk.ketentuan.filter(jenis=kode).count()


def test_baris_tabel_hanya_dari_renstra_sk_itu(operator: Client, sk: SkIku) -> None:
    asing = SkIkuBaris.objects.exclude(sk__dokumen__kecamatan=sk.dokumen.kecamatan)[0]
    jumlah = sk.baris.count()
    ekor = f"baris/tambah/?di={sk.pk}"
    assert kirim(operator, ekor, indikator=asing.indikator_id).status_code == 422
    milik = sk.baris.all()[0].indikator_id
    assert kirim(operator, ekor, indikator=milik).status_code == 302
    assert sk.baris.count() == jumlah + 1


def test_k02_sk_kecamatan_lain_bukan_induk(operator: Client, balung: Kecamatan) -> None:
    asing = SkIku.objects.exclude(dokumen__kecamatan=balung)[0]
    jumlah = KetentuanSk.objects.count()
    jawab = kirim(operator, f"menimbang/tambah/?di={asing.pk}", teks="x")
    assert (jawab.status_code, KetentuanSk.objects.count()) == (404, jumlah)
