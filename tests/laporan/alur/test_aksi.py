"""Taking steps: what is frozen, who is refused, and of two people at once the second."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from kecamatan.actions import BerubahLebihDulu
from kecamatan.models import Keanggotaan, Kecamatan, Pejabat
from laporan import jenis
from laporan.alur import aksi
from laporan.bagian import sidik
from laporan.models import Bekuan, Delegasi, Dokumen, Perpindahan
from tests import factories as f
from tests.laporan.alur.jalan import HARI, maju, sampai_diajukan

P = Keanggotaan.Peran
pytestmark = pytest.mark.django_db


def test_dokumen_berjalan_sampai_disetujui_dan_isinya_beku(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    setuju = maju(sampai_diajukan(pk, orang), ("setujui", orang.peninjau))
    assert setuju.status == "disetujui"
    assert sidik(setuju.bekuan.naskah) == setuju.bekuan.sidik == setuju.sidik_ajuan
    langkah = Perpindahan.objects.filter(dokumen=pk).values_list("dari", "ke", "sebagai")
    assert list(langkah) == [
        ("draf", "diperiksa", "Sekretaris Camat"),
        ("diperiksa", "diajukan", "Camat"),
        ("diajukan", "disetujui", "Bagian Organisasi"),
    ]


def test_k05_satu_baris_riwayat_tiap_perpindahan(pk: Dokumen, orang: SimpleNamespace) -> None:
    awal = pk.history.count()
    sampai_diajukan(pk, orang)
    assert pk.history.count() == awal + 2


def test_ajuan_menyebut_semua_yang_kurang_sekaligus(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = f.buat_kecamatan(kabupaten=balung.kabupaten)
    camat = f.buat_anggota(P.CAMAT, baru).pengguna
    sekcam = f.buat_anggota(P.SEKCAM, baru).pengguna
    f.buat_tahun_kinerja(f.buat_renstra(kecamatan=baru), 2020)
    dokumen = maju(aksi.ambil(baru, 2020, "pk", oleh=sekcam), ("periksa", sekcam))
    with pytest.raises(aksi.LangkahDitolak) as galat:
        maju(dokumen, ("ajukan", camat))
    assert len(galat.value.alasan) > 1
    assert all(a.startswith("Belum ada: ") for a in galat.value.alasan)
    dokumen.refresh_from_db()
    assert dokumen.status == "diperiksa"


def test_k05_isi_yang_berubah_sesudah_diajukan_tidak_disetujui(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    ajuan = sampai_diajukan(pk, orang)
    Pejabat.objects.filter(kecamatan=pk.kecamatan).update(nama="NAMA LAIN")
    with pytest.raises(aksi.LangkahDitolak, match="berubah sejak diajukan"):
        maju(ajuan, ("setujui", orang.peninjau))
    assert not Bekuan.objects.exists()
    assert Dokumen.objects.get(pk=pk.pk).status == "diajukan"


def test_k05_dua_peninjau_sekaligus_yang_kedua_diberi_tahu(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    ajuan = sampai_diajukan(pk, orang)
    sama = Dokumen.objects.get(pk=ajuan.pk)
    maju(ajuan, ("setujui", orang.peninjau))
    with pytest.raises(BerubahLebihDulu):
        maju(sama, ("kembalikan", orang.peninjau), catatan="Target salah.")
    assert Dokumen.objects.get(pk=pk.pk).status == "disetujui"
    assert Perpindahan.objects.filter(dokumen=pk).count() == 3


def test_k05_kembali_tanpa_catatan_ditolak_dan_tidak_ada_yang_tertulis(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    ajuan = sampai_diajukan(pk, orang)
    with pytest.raises(aksi.LangkahDitolak, match="memerlukan catatan"):
        maju(ajuan, ("kembalikan", orang.peninjau), catatan="  ")
    assert Perpindahan.objects.filter(dokumen=pk).count() == 2


def test_delegasi_yang_tercatat_membolehkan_sekcam_mengajukan(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    diperiksa = maju(pk, ("periksa", orang.sekcam))
    with pytest.raises(aksi.LangkahDitolak, match="delegasi"):
        maju(diperiksa, ("ajukan", orang.sekcam))
    isi = {"kepada": orang.sekcam, "dasar": "SP 800/1/2021", "mulai": date(2021, 1, 1)}
    Delegasi.objects.create(kecamatan=pk.kecamatan, **isi, selesai=HARI)
    maju(diperiksa, ("ajukan", orang.sekcam))
    akhir = Perpindahan.objects.filter(dokumen=pk).last()
    assert akhir is not None
    assert akhir.sebagai == "Sekretaris Camat, dengan delegasi camat"


def test_dibuka_lagi_isinya_tidak_beku_lagi(pk: Dokumen, orang: SimpleNamespace) -> None:
    setuju = maju(sampai_diajukan(pk, orang), ("setujui", orang.peninjau))
    kembali = maju(setuju, ("buka_lagi", orang.peninjau), catatan="Salah tahun.")
    assert kembali.status == "dikembalikan"
    assert not Bekuan.objects.filter(dokumen=pk).exists()


def test_perubahan_membuat_versi_baru_dan_yang_lama_tetap(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    pk.refresh_from_db()
    assert jenis.susun("pk", pk.kecamatan, 2020).isi["judul"] == "PERJANJIAN KINERJA TAHUN 2020"
    baru = maju(pk, ("ubah", orang.camat), catatan="Pagu berubah.")
    lama = Dokumen.objects.get(pk=pk.pk)
    assert (lama.status, lama.versi) == ("ditetapkan", 1)
    assert (baru.status, baru.versi, baru.alasan_perubahan) == ("draf", 2, "Pagu berubah.")
    isi = jenis.susun("pk", pk.kecamatan, 2020).isi
    assert isi["judul"] == isi["judul_lampiran"][0] == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020"
    assert aksi.ambil(pk.kecamatan, 2020, "pk", oleh=orang.camat) == baru
    with pytest.raises(aksi.LangkahDitolak, match="sudah diganti"):
        maju(lama, ("ubah", orang.camat), catatan="Sekali lagi.")
