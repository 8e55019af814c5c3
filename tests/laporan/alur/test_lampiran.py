"""A report that is set final attaches what is in force, and not what was before."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.alur.gerbang import lampiran_lebih_baru
from laporan.models import Bekuan, Dokumen, Terbitan
from tests.laporan.terbitan.jalan import isian, langkah

pytestmark = pytest.mark.django_db


@pytest.fixture
def lkj(balung: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    """Approved and reviewed an hour ago."""
    dokumen = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    Dokumen.objects.filter(pk=dokumen.pk).update(status="direviu")
    tadi = timezone.now() - timedelta(hours=1)
    Bekuan.objects.create(dokumen=dokumen, naskah={}, sidik="0" * 64, pada=tadi)
    dokumen.refresh_from_db()
    return dokumen


def ditetapkan(balung: Kecamatan, kode: str, tahun: int = 2020, lama: int = 0) -> Terbitan:
    """Some hours ago."""
    dokumen, _ = Dokumen.objects.get_or_create(kecamatan=balung, tahun=tahun, jenis=kode)
    return Terbitan.objects.create(
        dokumen=dokumen,
        kode=f"{kode}-{tahun}",
        alamat="https://sakip.contohkab.go.id/",
        sha256=f"{dokumen.pk:064}",
        ukuran=1,
        isi=b"x",
        naskah={},
        pada=timezone.now() - timedelta(hours=lama),
    )


def test_lkj_yang_isinya_lebih_tua_dari_pk_tidak_ditetapkan(
    lkj: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    ditetapkan(balung, "pk")
    ditetapkan(balung, "rkt")
    kata = "Rencana Kinerja Tahunan, Perjanjian Kinerja ditetapkan sesudah isi dokumen ini"
    with pytest.raises(aksi.LangkahDitolak, match=kata):
        langkah(lkj, "tetapkan", orang.camat, isian=isian(balung))
    lkj.refresh_from_db()
    assert lkj.status == "direviu"


@pytest.mark.parametrize(
    ("kode", "tahun", "lama"), [("pk", 2020, 2), ("pk", 2021, 0), ("renstra", 2020, 0)]
)
def test_yang_lebih_dulu_tahun_lain_dan_yang_tidak_dilampirkan_tidak_menghalangi(
    lkj: Dokumen, balung: Kecamatan, kode: str, tahun: int, lama: int
) -> None:
    assert lampiran_lebih_baru(lkj) == ""
    terbitan = ditetapkan(balung, kode, tahun, lama)
    assert lampiran_lebih_baru(lkj) == ""
    assert lampiran_lebih_baru(terbitan.dokumen) == ""
