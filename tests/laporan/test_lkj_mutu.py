"""A letter is called after its scale: quality of service, or what an evaluation gave."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.contoh.latar import Latar

pytestmark = pytest.mark.django_db
AKIP = "Nilai hasil evaluasi akuntabilitas kinerja kecamatan"
SKM = "Nilai Survei Kepuasan Masyarakat bidang pelayanan publik"


@pytest.fixture(scope="module")
def teks(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The report of an invented kecamatan that has a grade of both kinds."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("buat_contoh", kecamatan=1, verbosity=0)
        lkj = jenis.susun("lkj", Kecamatan.objects.get(slug="contoh-01"), Latar().tahun)
        yield json.dumps(lkj.isi["bab"])
        transaction.set_rollback(True)


def test_lkj_menyebut_mutu_pelayanan_hanya_untuk_survei(teks: str) -> None:
    assert f"Mutu pelayanan {SKM}: " in teks
    assert f"Kategori {AKIP}: " in teks
    assert f"Mutu pelayanan {AKIP}" not in teks


def test_lkj_simpulan_menyebut_kategori_menurut_skalanya(teks: str) -> None:
    assert "termasuk kategori mutu " in teks
    assert "Kategori mutu menilai realisasinya" in teks
    assert "Kategori tersebut menilai realisasinya" in teks
