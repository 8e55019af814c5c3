"""A change that is being prepared: other documents do not see it, and it can be dropped again."""

from __future__ import annotations

from copy import copy
from types import SimpleNamespace
from typing import Any

import pytest

from iku.models import Realisasi, Target
from kecamatan import actions
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.gerbang import penghalang
from laporan.models import Dokumen, Perpindahan, SkIku
from tests.laporan.alur.jalan import KODE, alamat, klien, maju, sampai_diajukan
from tests.laporan.conftest import layak_diajukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def pk_final(pk: Dokumen, orang: SimpleNamespace) -> Dokumen:
    """Approved, so that its content is kept; number, date and PDF do not matter here."""
    maju(sampai_diajukan(pk, orang), ("setujui", orang.peninjau))
    return _final(pk)


def _final(dokumen: Dokumen) -> Dokumen:
    Dokumen.objects.filter(pk=dokumen.pk).update(status="ditetapkan")
    dokumen.refresh_from_db()
    return dokumen


def _lampiran(kecamatan: Kecamatan, judul: str) -> Any:
    semua = jenis.susun("lkj", kecamatan, 2020).isi["lampiran"]
    return next(x["isi"] for x in semua if judul in x["judul"])


def test_lkj_melampirkan_pk_yang_ditetapkan_bukan_perubahan_yang_masih_konsep(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    semula = _lampiran(balung, "Perjanjian Kinerja")
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    assert _lampiran(balung, "Perjanjian Kinerja") == semula
    _final(baru)
    judul = _lampiran(balung, "Perjanjian Kinerja")["judul"]
    assert judul == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020"


def test_lkj_menyebut_sk_iku_yang_ditetapkan_bukan_perubahannya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sk = _sk(balung)
    semula = jenis.susun("lkj", balung, 2020).isi["fakta"]["sk"]
    maju(_final(sk.dokumen), ("ubah", orang.camat), catatan="Formulasi diperbaiki.")
    assert jenis.susun("lkj", balung, 2020).isi["fakta"]["sk"] == semula
    assert jenis.susun("sk-iku", balung, sk.dokumen.tahun).versi == 2


def test_lkj_tidak_diajukan_selama_targetnya_sedang_diubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    layak_diajukan(balung.slug, 2020)
    maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    lkj = maju(aksi.ambil(balung, 2020, "lkj", oleh=orang.operator), ("periksa", orang.sekcam))
    with pytest.raises(aksi.LangkahDitolak, match="penetapan perubahan Perjanjian Kinerja"):
        maju(lkj, ("ajukan", orang.camat))
    maju(_terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert maju(lkj, ("ajukan", orang.camat)).status == "diajukan"


def _sk(balung: Kecamatan) -> SkIku:
    """The decree in force in 2020."""
    semua = SkIku.objects.select_related("dokumen__kecamatan")
    milik = semua.filter(dokumen__kecamatan=balung, dokumen__tahun__lte=2020)
    return milik.latest("dokumen__tahun")


def _terbaru(kode: str) -> Dokumen:
    return Dokumen.objects.filter(jenis=kode, tahun=2020).latest("versi")


def test_lkj_menunggu_tanggal_pk_yang_dilampirkannya_pk_sendiri_tidak(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    layak_diajukan(balung.slug, 2020)
    Dokumen.objects.filter(pk=pk.pk).update(tanggal_tahun=None, tanggal_bulan=None)
    lkj = maju(aksi.ambil(balung, 2020, "lkj", oleh=orang.operator), ("periksa", orang.sekcam))
    with pytest.raises(aksi.LangkahDitolak, match="Perjanjian Kinerja: tanggal dokumen"):
        maju(lkj, ("ajukan", orang.camat))
    pk.refresh_from_db()
    assert sampai_diajukan(pk, orang).status == "diajukan"
    satu = next(
        t for t in penghalang(_lingkup(balung, orang), "lkj") if "tanggal dokumen" in t.pesan
    )
    assert satu.obat.startswith("Perjanjian Kinerja sudah Diajukan: teruskan sampai Ditetapkan")
    assert satu.alamat == alamat("alur", balung, kode="pk")


def _lingkup(balung: Kecamatan, orang: SimpleNamespace) -> Lingkup:
    return Lingkup(orang.camat, balung, 2020)


def test_perubahan_yang_dibatalkan_hilang_dan_jejaknya_tinggal(
    pk_final: Dokumen, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.sekcam), catatan="Salah tekan.")
    kini = maju(baru, ("batal_ubah", orang.camat), catatan="Tidak ada yang diubah.")
    assert (kini, kini.status) == (pk_final, "ditetapkan")
    assert not Dokumen.objects.filter(jenis="pk", versi=2).exists()
    akhir = Perpindahan.objects.filter(dokumen=pk_final).last()
    assert akhir is not None
    assert (akhir.sebutan, akhir.dari, akhir.ke) == (
        *("Perubahan dibatalkan", "ditetapkan", "ditetapkan"),
    )
    assert Dokumen.history.filter(jenis="pk", versi=2, history_type="-").exists()


def test_perubahan_sk_dibatalkan_bersama_barisnya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sk = _sk(balung)
    baris = sk.baris.count()
    baru = maju(_final(sk.dokumen), ("ubah", orang.camat), catatan="Salah tekan.")
    assert SkIku.objects.get(dokumen=baru).baris.count() == baris
    maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert _sk(balung) == sk
    assert sk.baris.count() == baris


def test_perubahan_tidak_dibatalkan_sesudah_targetnya_diubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    target = _berangka(Target, balung)
    semula = target.angka
    target = _ganti(target, orang, angka=semula + 1)
    with pytest.raises(aksi.LangkahDitolak, match=r"Target sudah diubah.* dengan versi 1 yang"):
        maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert _terbaru("pk") == baru
    diketik_lagi = copy(target)
    actions.hapus(target, oleh=orang.operator)
    diketik_lagi.pk, diketik_lagi.angka = None, semula
    actions.buat(diketik_lagi, oleh=orang.operator)
    assert maju(_terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def _berangka(model: Any, balung: Kecamatan, **lain: Any) -> Any:
    """A figure of 2020 that is a number."""
    milik = model.objects.di(balung).filter(tahun=2020, angka__isnull=False, **lain)
    return milik.earliest("pk")


def _ganti(objek: Any, orang: SimpleNamespace, **isi: Any) -> Any:
    return actions.ubah(objek, revisi=objek.revisi, oleh=orang.operator, **isi)


def test_perubahan_pk_tidak_dibatalkan_sesudah_arti_atau_target_kegiatannya_diubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Also what the PK itself does not print."""
    maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    for objek, isi in (
        (_berangka(Target, balung, indikator__kegiatan__isnull=False), {"angka": 1}),
        (_berangka(Target, balung).indikator, {"arah": "negatif"}),
    ):
        semula = {n: getattr(objek, n) for n in isi}
        objek = _ganti(objek, orang, **isi)
        with pytest.raises(aksi.LangkahDitolak, match="sudah diubah"):
            maju(_terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
        _ganti(objek, orang, **semula)
    assert maju(_terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def test_perubahan_dibatalkan_walau_yang_tidak_pernah_terkunci_berubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Wording of the plan, targets of other years and realisasi are not the PK's to lock."""
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Salah tekan.")
    sasaran = _berangka(Target, balung, indikator__sasaran__isnull=False).indikator.sasaran
    _ganti(sasaran, orang, uraian="Kata-kata baru")
    lain = Target.objects.di(balung).exclude(tahun=2020).filter(angka__isnull=False)[0]
    _ganti(lain, orang, angka=1)
    _ganti(_berangka(Realisasi, balung), orang, angka=1)
    assert maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def test_perubahan_lkj_tidak_dibatalkan_sesudah_angka_triwulannya_diisi(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lkj = _final(aksi.ambil(balung, 2020, "lkj", oleh=orang.operator))
    maju(lkj, ("ubah", orang.camat), catatan="Angka diperbaiki.")
    indikator = _berangka(Realisasi, balung).indikator
    isi = {"indikator": indikator, "tahun": 2020, "triwulan": 1, "angka": 1}
    triwulan = actions.buat(Realisasi(**isi), oleh=orang.operator)
    with pytest.raises(aksi.LangkahDitolak, match="Realisasi sudah diubah"):
        maju(_terbaru("lkj"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    actions.hapus(triwulan, oleh=orang.operator)
    assert maju(_terbaru("lkj"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == lkj


def test_perubahan_yang_sudah_diperiksa_tidak_dibatalkan(
    pk_final: Dokumen, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    maju(baru, ("periksa", orang.sekcam))
    with pytest.raises(aksi.LangkahDitolak, match="hanya dari keadaan Konsep"):
        maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")


def test_perubahan_tidak_dihapus_lewat_halaman_hapus(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    di, operator = alamat("dokumen_hapus", balung, jenis="pk", pk=baru.pk), klien(orang.operator)
    assert "Batalkan perubahan" in operator.get(di).content.decode()
    maju(baru, ("periksa", orang.sekcam))
    assert "diteruskan sampai Ditetapkan" in operator.get(di).content.decode()
    assert operator.post(di).status_code == 409
    assert _terbaru("pk") == baru


def test_perubahan_dibatalkan_dari_halamannya(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Salah tekan.")
    camat, di = klien(orang.camat), alamat("alur", balung, kode="pk")
    assert "Batalkan perubahan" in camat.get(di).content.decode()
    isi = {"revisi": baru.revisi, "catatan": "Salah tekan."}
    jawab = camat.post(f"{di}batal_ubah/", isi, follow=True)
    assert "versi 1 Perjanjian Kinerja tetap berlaku" in jawab.content.decode()


def test_ralat_pernyataan_dibatalkan_dan_versi_pertamanya_tetap_berlaku(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    pertama = _final(aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat))
    baru = maju(pertama, ("ralat", orang.inspektorat), catatan="Salah tekan.")
    assert maju(baru, ("batal_ralat", orang.inspektorat), catatan="Tidak jadi.") == pertama
    assert _terbaru(KODE) == pertama
    akhir = Perpindahan.objects.filter(dokumen=pertama).latest("pk")
    assert akhir.sebutan == "Ralat dibatalkan"
