"""The checklist keeps what was typed, overwrites nobody, and is locked with its report."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import Client

from kecamatan.models import Keanggotaan, Kecamatan
from laporan.alur import aksi
from laporan.alur.langkah import BUKA
from laporan.models import ButirReviu, Dokumen, JawabanReviu, Perpindahan
from tests import factories as f
from tests.laporan.alur.jalan import alamat, klien, lembar

pytestmark = pytest.mark.django_db
TERKUNCI = "sudah Ditetapkan. Mengubahnya hanya dengan perubahan (versi baru) dokumen itu."


@pytest.fixture
def laporan(balung: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    return aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)


@pytest.fixture
def di(laporan: Dokumen) -> str:
    return alamat("reviu", laporan.kecamatan, kode="lkj")


@pytest.fixture
def satu(laporan: Dokumen) -> JawabanReviu:
    butir = ButirReviu.objects.all()[0]
    return JawabanReviu.objects.create(dokumen=laporan, butir=butir, jawaban="ya", catatan="Awal.")


@pytest.fixture
def rekan(balung: Kecamatan) -> Client:
    siapa = f.buat_anggota(Keanggotaan.Peran.INSPEKTORAT, balung.kabupaten).pengguna
    siapa.first_name = "Rekan Sekantor"
    siapa.save()
    return klien(siapa)


def tersimpan() -> list[tuple[int, str, str, int]]:
    return list(JawabanReviu.objects.values_list("butir", "jawaban", "catatan", "revisi"))


def test_catatan_tanpa_jawaban_ditolak_dan_semua_yang_diketik_tetap_ada(
    di: str, orang: SimpleNamespace
) -> None:
    butir, lain = ButirReviu.objects.all()[:2]
    isi = {f"b{butir.pk}-catatan": "Tabel 3.1 kosong.", f"b{lain.pk}-jawaban": "tidak"}
    jawab = klien(orang.inspektorat).post(di, lembar(klien(orang.inspektorat), di) | isi)
    html = jawab.content.decode()
    assert jawab.status_code == 422
    assert html.count("Pilih jawabannya, atau kosongkan catatannya.") == 2
    assert f'href="#id_b{butir.pk}-jawaban"' in html
    assert ">Tabel 3.1 kosong.</textarea>" in html
    assert '<option value="tidak" selected>' in html
    assert not JawabanReviu.objects.exists()


def test_mencabut_jawaban_yang_bercatatan_menanyakan_catatannya(
    di: str, satu: JawabanReviu, orang: SimpleNamespace
) -> None:
    inspektur, nama = klien(orang.inspektorat), f"b{satu.butir_id}"
    isi = lembar(inspektur, di) | {f"{nama}-jawaban": ""}
    assert inspektur.post(di, isi).status_code == 422
    assert inspektur.post(di, isi | {f"{nama}-catatan": ""}).status_code == 302
    assert not JawabanReviu.objects.exists()


def test_baris_yang_tidak_diubah_tidak_menimpa_jawaban_rekan(
    di: str, satu: JawabanReviu, orang: SimpleNamespace, rekan: Client
) -> None:
    inspektur, dua = klien(orang.inspektorat), ButirReviu.objects.all()[1]
    lama = lembar(inspektur, di)
    rekan.post(di, lama | {f"b{satu.butir_id}-jawaban": "tidak"})
    assert inspektur.post(di, lama | {f"b{dua.pk}-jawaban": "ya"}).status_code == 302
    assert tersimpan() == [(satu.butir_id, "tidak", "Awal.", 2), (dua.pk, "ya", "", 1)]


def test_bentrok_menyimpan_apa_pun_tidak_dan_menunjukkan_keduanya(
    di: str, satu: JawabanReviu, orang: SimpleNamespace, rekan: Client
) -> None:
    inspektur, dua = klien(orang.inspektorat), ButirReviu.objects.all()[1]
    lama, nama = lembar(inspektur, di), f"b{satu.butir_id}"
    rekan.post(di, lama | {f"{nama}-jawaban": "tidak", f"{nama}-catatan": "Milik rekan."})
    isi = lama | {f"{nama}-catatan": "Milik saya.", f"b{dua.pk}-jawaban": "sebagian"}
    jawab = inspektur.post(di, isi)
    html = jawab.content.decode()
    assert jawab.status_code == 409
    assert tersimpan() == [(satu.butir_id, "tidak", "Milik rekan.", 2)]
    assert "Sudah diubah orang lain (Rekan Sekantor)" in html
    assert "Tersimpan: <strong>Tidak</strong>; Milik rekan." in html
    assert ">Milik saya.</textarea>" in html
    assert '<option value="sebagian" selected>' in html
    assert inspektur.post(di, isi).status_code == 409


@pytest.mark.parametrize(
    ("pilih", "hasil"),
    [("saya", ("ya", "Milik saya.", 3)), ("tersimpan", ("tidak", "Milik rekan.", 2))],
)
def test_sesudah_bentrok_yang_dipilih_berlaku(
    di: str, satu: JawabanReviu, orang: SimpleNamespace, rekan: Client, pilih: str, hasil: object
) -> None:
    inspektur, nama = klien(orang.inspektorat), f"b{satu.butir_id}"
    lama = lembar(inspektur, di)
    rekan.post(di, lama | {f"{nama}-jawaban": "tidak", f"{nama}-catatan": "Milik rekan."})
    pilihan = {f"{nama}-pilih": pilih, f"{nama}-revisi_kini": "2"}
    isi = lama | {f"{nama}-catatan": "Milik saya."} | pilihan
    assert inspektur.post(di, isi).status_code == 302
    satu.refresh_from_db()
    assert (satu.jawaban, satu.catatan, satu.revisi) == hasil


def test_jawaban_yang_dicabut_rekan_tidak_diam_diam_kembali(
    di: str, satu: JawabanReviu, orang: SimpleNamespace, rekan: Client
) -> None:
    inspektur, nama = klien(orang.inspektorat), f"b{satu.butir_id}"
    lama = lembar(inspektur, di)
    rekan.post(di, lama | {f"{nama}-jawaban": "", f"{nama}-catatan": ""})
    jawab = inspektur.post(di, lama | {f"{nama}-jawaban": "sebagian"})
    assert jawab.status_code == 409
    assert "jawabannya sudah dicabut" in jawab.content.decode()
    assert not JawabanReviu.objects.exists()


def test_jawaban_pertama_dua_orang_sekaligus_tidak_saling_menimpa(
    di: str, orang: SimpleNamespace, rekan: Client
) -> None:
    inspektur, butir = klien(orang.inspektorat), ButirReviu.objects.all()[0]
    lama = lembar(inspektur, di)
    rekan.post(di, lama | {f"b{butir.pk}-jawaban": "ya"})
    assert inspektur.post(di, lama | {f"b{butir.pk}-jawaban": "ya"}).status_code == 302
    assert inspektur.post(di, lama | {f"b{butir.pk}-jawaban": "tidak"}).status_code == 409
    assert tersimpan() == [(butir.pk, "ya", "", 1)]


def test_kiriman_tanpa_isian_tidak_menghapus_apa_pun(
    di: str, satu: JawabanReviu, orang: SimpleNamespace
) -> None:
    jawab = klien(orang.inspektorat).post(di, {}, follow=True)
    assert "Tidak ada jawaban yang diubah" in jawab.content.decode()
    assert tersimpan() == [(satu.butir_id, "ya", "Awal.", 1)]


def test_daftar_uji_laporan_yang_ditetapkan_terkunci_dengan_alasannya(
    di: str, satu: JawabanReviu, laporan: Dokumen, orang: SimpleNamespace
) -> None:
    inspektur, nama = klien(orang.inspektorat), f"b{satu.butir_id}"
    lama = lembar(inspektur, di)
    Dokumen.objects.filter(pk=laporan.pk).update(status="ditetapkan")
    html = inspektur.get(di).content.decode()
    assert TERKUNCI in html
    assert "<textarea" not in html
    assert "Simpan jawaban" not in html
    for isi in ({}, lama | {f"{nama}-jawaban": "tidak", f"{nama}-catatan": "Terlambat."}):
        jawab = inspektur.post(di, isi)
        html = jawab.content.decode()
        assert (jawab.status_code, TERKUNCI in html) == (403, True)
        assert ("Terlambat." in html) == bool(isi)
    assert tersimpan() == [(satu.butir_id, "ya", "Awal.", 1)]


def test_isian_untuk_versi_sebelumnya_tidak_masuk_versi_yang_baru(
    di: str, laporan: Dokumen, satu: JawabanReviu, orang: SimpleNamespace
) -> None:
    """The form was opened on version 1; when it is sent, version 2 has begun."""
    inspektur, butir = klien(orang.inspektorat), ButirReviu.objects.all()[1]
    lama = lembar(inspektur, di)
    Dokumen.objects.filter(pk=laporan.pk).update(status="ditetapkan")
    baru = Dokumen.objects.create(
        kecamatan=laporan.kecamatan, tahun=laporan.tahun, jenis="lkj", versi=2
    )
    ketikan = {f"b{butir.pk}-jawaban": "tidak", f"b{butir.pk}-catatan": "Tabel 3.1 kosong."}
    jawab = inspektur.post(di, lama | ketikan)
    html = jawab.content.decode()
    assert jawab.status_code == 409
    assert "laporan ini sekarang versi 2" in html
    assert html.count("Tabel 3.1 kosong.") == 1
    assert not baru.jawaban_reviu.exists()
    assert inspektur.post(di, lembar(inspektur, di) | ketikan).status_code == 302
    assert baru.jawaban_reviu.get().catatan == "Tabel 3.1 kosong."


@pytest.mark.parametrize("kode", ["pk", "rkt", "renstra", "sk-iku", "pernyataan-reviu", "surat"])
def test_jenis_yang_tidak_direviu_tidak_mempunyai_lembar_reviu(
    balung: Kecamatan, orang: SimpleNamespace, kode: str
) -> None:
    Dokumen.objects.get_or_create(kecamatan=balung, tahun=2020, jenis=kode)
    inspektur, di = klien(orang.inspektorat), alamat("reviu", balung, kode=kode)
    jawab = inspektur.get(di)
    assert jawab.status_code == 404
    assert ("tidak direviu Inspektorat" in jawab.content.decode()) == (kode != "surat")
    assert inspektur.post(di, {}).status_code == 404


def test_lembar_reviu_yang_dibuka_peninjau_dihitung_sebagai_membuka_ajuan(
    di: str, laporan: Dokumen, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=laporan.pk).update(status="diajukan")
    dibuka = Perpindahan.objects.filter(dokumen=laporan, langkah=BUKA)
    klien(orang.inspektorat).get(di)
    assert not dibuka.exists()
    for _ in range(2):
        klien(orang.peninjau).get(di)
    assert dibuka.get().oleh == orang.peninjau
