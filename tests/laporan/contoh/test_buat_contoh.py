"""`manage.py buat_contoh`: clearly invented, in all states, once, and away again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from iku.models import Indikator, Realisasi
from iku.selectors.akip import akip_tahun
from kecamatan.demo import SANDI_DEMO
from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from laporan.alur.langkah import Status
from laporan.contoh.latar import Latar
from laporan.contoh.pohon import pohon_kecamatan
from laporan.contoh.ragam import ragamkan, tahap
from laporan.models import Bekuan, ButirReviu, Dokumen, Paket, Perpindahan
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from tests import factories as f
from tests.terbitan import buat_salinan, buat_terbitan

pytestmark = pytest.mark.django_db
JUMLAH = 6
LATAR = Latar()


@pytest.fixture(scope="module", autouse=True)
def dibuat(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("buat_contoh", kecamatan=JUMLAH, verbosity=0)
        yield
        transaction.set_rollback(True)


def test_contoh_jelas_rekaan_pada_setiap_nama() -> None:
    kabupaten = Kabupaten.objects.get(slug="contoh")
    assert (kabupaten.nama, kabupaten.provinsi) == ("Contoh", "Contoh")
    assert all(k.nama.startswith("Contoh ") for k in Kecamatan.objects.all())
    assert all("Contoh" in p.get_full_name() for p in Pengguna.objects.all())


def test_contoh_berisi_dua_belas_indikator_dan_orang_untuk_setiap_peran() -> None:
    for kecamatan in Kecamatan.objects.all():
        sasaran = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=kecamatan)
        assert sasaran.count() == 12
    peran = set(Keanggotaan.objects.values_list("peran", flat=True))
    assert peran == set(Keanggotaan.Peran.values)
    camat = Pengguna.objects.get(username="contoh-02-camat")
    assert check_password(SANDI_DEMO, camat.password)


def test_contoh_memuat_nilai_kosong_nol_tanpa_data_dan_melampaui() -> None:
    tahun = Realisasi.objects.filter(tahun=LATAR.tahun, indikator__sasaran__isnull=False)
    assert tahun.count() < 12 * JUMLAH
    assert tahun.filter(angka=0).exists()
    assert tahun.filter(jenis=Realisasi.Jenis.TIDAK_ADA).exists()
    tinggi = Realisasi.objects.get(
        indikator__nama__startswith="Jumlah kegiatan pemberdayaan",
        indikator__sasaran__tujuan__renstra__kecamatan__slug="contoh-05",
        tahun=LATAR.tahun,
    )
    target = tinggi.indikator.target.get(tahun=LATAR.tahun)
    assert tinggi.angka is not None
    assert target.angka is not None
    assert tinggi.angka * 100 > 120 * target.angka


def test_contoh_sampai_di_keadaannya_lewat_langkah_yang_tercatat() -> None:
    lkj = Dokumen.objects.filter(jenis="lkj").order_by("kecamatan__slug")
    assert [Status(d.status) for d in lkj] == [tahap(n) for n in range(1, JUMLAH + 1)]
    for dokumen in lkj.exclude(status="draf"):
        akhir = Perpindahan.objects.filter(dokumen=dokumen).last()
        assert akhir is not None
        assert akhir.ke == dokumen.status
    beku = set(Bekuan.objects.values_list("dokumen__status", flat=True))
    assert {"disetujui", "direviu"} <= beku


def test_catatan_hanya_pada_langkah_yang_mengembalikan() -> None:
    tercatat = Perpindahan.objects.exclude(catatan="").values_list("langkah", flat=True)
    assert set(tercatat) == {"kembalikan"}


def test_contoh_dinilai_direviu_dan_bertenggat() -> None:
    semua = akip_tahun(Kecamatan.objects.values_list("pk", flat=True), LATAR.tahun)
    assert 0 < len(semua) < JUMLAH
    assert all(a.predikat and a.selesai == 1 < len(a.rekomendasi) for a in semua.values())
    direviu = Dokumen.objects.get(jenis="lkj", status="direviu")
    assert direviu.jawaban_reviu.count() == ButirReviu.objects.count() > 0
    kabupaten = Kabupaten.objects.get(slug="contoh")
    lingkup = LingkupKabupaten(f.buat_pengelola(), kabupaten, LATAR.tahun)
    kemajuan = matriks_dokumen(lingkup, date(LATAR.tahun + 2, 1, 1)).kemajuan
    assert any(k.terlambat for k in kemajuan)
    assert all(0 < k.lewat < k.diajukan for k in kemajuan)


def test_yang_dihitung_satuannya_tidak_pernah_pecahan() -> None:
    satuan = ("kegiatan", "kasus", "dokumen")
    semua = Realisasi.objects.filter(indikator__satuan__in=satuan, angka__isnull=False)
    assert semua.exists()
    assert all(r.angka == int(r.angka or 0) for r in semua)


def test_contoh_selalu_sama() -> None:
    satu, dua = (ragamkan(pohon_kecamatan(3), 3, LATAR) for _ in range(2))
    assert satu == dua != ragamkan(pohon_kecamatan(4), 4, LATAR)


def test_buat_contoh_kedua_kali_tidak_mengubah_apa_pun(capsys: pytest.CaptureFixture[str]) -> None:
    semula = potret()
    call_command("buat_contoh", kecamatan=JUMLAH)
    keluaran = capsys.readouterr().out
    assert "sudah ada; tidak ada yang baru" in keluaran
    assert "Menghapusnya: manage.py buat_contoh --hapus" in keluaran
    assert potret() == semula


def potret() -> dict[str, Any]:
    semua = (Kabupaten, Kecamatan, Pengguna, Dokumen, Perpindahan, Realisasi)
    return {m.__name__: m.objects.count() for m in semua}


def test_buat_contoh_tahun_lain_di_tempat_yang_sama_ditolak() -> None:
    with pytest.raises(CommandError, match="sudah ada untuk tahun lain"):
        call_command("buat_contoh", kecamatan=1, tahun=2023)


def test_hapus_contoh_menghapus_seluruhnya_dan_hanya_itu() -> None:
    lain = f.buat_anggota("camat", f.buat_kecamatan(f.buat_kabupaten("Sungguhan")))
    call_command("buat_contoh", hapus=True, verbosity=0)
    assert list(Kabupaten.objects.values_list("nama", flat=True)) == ["Sungguhan"]
    assert list(Pengguna.objects.all()) == [lain.pengguna]
    assert not Dokumen.objects.exists()


def berkas_di(kabupaten: Kabupaten, dokumen: Dokumen) -> list[Path]:
    """A signed copy and a pack, as use leaves them."""
    salinan = buat_salinan(buat_terbitan(dokumen))
    isi: dict[str, Any] = {"kabupaten": kabupaten, "tahun": LATAR.tahun, "ukuran": 4}
    paket = Paket.objects.create(keadaan=Paket.Keadaan.SELESAI, **isi)
    paket.jalan.parent.mkdir(parents=True, exist_ok=True)
    paket.jalan.write_bytes(b"PK00")
    return [Path(salinan.berkas.path), paket.jalan]


def test_hapus_contoh_menghapus_berkasnya_dan_hanya_miliknya(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    nyata = f.buat_kecamatan(f.buat_kabupaten("Sungguhan"))
    tetap = berkas_di(
        nyata.kabupaten, Dokumen.objects.create(kecamatan=nyata, jenis="pk", tahun=2020)
    )
    contoh = Dokumen.objects.filter(jenis="pk").exclude(kecamatan=nyata).earliest("pk")
    hilang = berkas_di(contoh.kecamatan.kabupaten, contoh)
    assert all(x.is_file() for x in (*hilang, *tetap))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("buat_contoh", hapus=True, verbosity=0)
        assert all(x.is_file() for x in hilang)
    assert not any(x.exists() for x in hilang)
    assert all(x.is_file() for x in tetap)


@pytest.mark.parametrize("hapus", [False, True])
def test_kabupaten_sungguhan_tidak_pernah_disentuh(hapus: bool) -> None:
    f.buat_kabupaten("Nyata", slug="contoh-nyata", provinsi="Jawa Timur")
    with pytest.raises(CommandError, match="bukan kabupaten contoh"):
        call_command("buat_contoh", "--kabupaten", "contoh-nyata", hapus=hapus)
    with pytest.raises(CommandError, match="harus diawali “contoh”"):
        call_command("buat_contoh", "--kabupaten", "jember", hapus=hapus)


def test_di_produksi_hanya_dengan_izin_dan_tanpa_kata_sandi(settings: Settings) -> None:
    settings.SAKIP_MODE = "produksi"
    with pytest.raises(CommandError, match="--di-produksi"):
        call_command("buat_contoh", "--kabupaten", "contoh-dua")
    call_command("buat_contoh", "--di-produksi", "--kabupaten", "contoh-dua", kecamatan=1)
    orang = Pengguna.objects.get(username="contoh-dua-01-camat")
    assert not orang.has_usable_password()
