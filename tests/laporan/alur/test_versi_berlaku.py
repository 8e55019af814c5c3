"""A change that is being prepared: other documents do not see it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.gerbang import penghalang
from laporan.models import Dokumen
from tests.laporan.alur.jalan import alamat, jadi_final, maju, sampai_diajukan, sk_berlaku, terbaru
from tests.laporan.conftest import layak_diajukan

pytestmark = pytest.mark.django_db


def _lampiran(kecamatan: Kecamatan, judul: str) -> Any:
    semua = jenis.susun("lkj", kecamatan, 2020).isi["lampiran"]
    return next(x["isi"] for x in semua if judul in x["judul"])


def test_lkj_melampirkan_pk_yang_ditetapkan_bukan_perubahan_yang_masih_konsep(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    semula = _lampiran(balung, "Perjanjian Kinerja")
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    assert _lampiran(balung, "Perjanjian Kinerja") == semula
    jadi_final(baru)
    judul = _lampiran(balung, "Perjanjian Kinerja")["judul"]
    assert judul == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020"


def test_lkj_menyebut_sk_iku_yang_ditetapkan_bukan_perubahannya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sk = sk_berlaku(balung)
    semula = jenis.susun("lkj", balung, 2020).isi["fakta"]["sk"]
    maju(jadi_final(sk.dokumen), ("ubah", orang.camat), catatan="Formulasi diperbaiki.")
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
    maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert maju(lkj, ("ajukan", orang.camat)).status == "diajukan"


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
