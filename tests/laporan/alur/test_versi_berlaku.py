"""A change that is being prepared: other documents do not see it, and it can be dropped again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db.models import F

from iku.models import Target
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.models import Dokumen, Perpindahan, SkIku
from tests.laporan.alur.jalan import alamat, klien, maju, sampai_diajukan
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
    tempat = {"indikator__sasaran__tujuan__renstra__kecamatan": balung, "tahun": 2020}
    target = Target.objects.filter(**tempat, triwulan=0, angka__isnull=False).earliest("pk")
    semula = target.angka
    Target.objects.filter(pk=target.pk).update(angka=F("angka") + 1)
    with pytest.raises(aksi.LangkahDitolak, match="tidak sama lagi dengan versi 1"):
        maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert _terbaru("pk") == baru
    Target.objects.filter(pk=target.pk).update(angka=semula)
    assert maju(_terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


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
