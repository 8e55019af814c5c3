"""How many queries a document costs: few, and no more for many indicators."""

from collections.abc import Iterator
from random import Random

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from bench.kueri import BATAS, hitung
from iku.models import Indikator
from kecamatan.models import Peraturan
from laporan import jenis
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import kecamatan, muat_contoh, muat_pohon
from laporan.contoh.pohon import pohon_kecamatan
from laporan.contoh.rencana import renstra
from laporan.models import Dokumen, KetentuanSk

pytestmark = pytest.mark.django_db
KODE = tuple(jenis.kantor())
SEDIKIT, BANYAK, LAIN = 1, 2, 3


@pytest.fixture(scope="module", autouse=True)
def contoh(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Twelve indicators, three times as many, and a decree of an older plan."""
    with django_db_blocker.unblock(), transaction.atomic():
        muat_contoh(1, mulai=SEDIKIT)
        muat_contoh(1, mulai=BANYAK, kali=3)
        muat_pohon("kecamatan", _berganti_renstra())
        yield
        transaction.set_rollback(True)


def _berganti_renstra() -> dict[str, object]:
    isi = pohon_kecamatan(LAIN)
    baru = {**renstra(Random("baru"), 1), "versi": "2", "status": "perubahan"}
    isi["renstra"].append(baru)
    isi["tahun kinerja"][str(LATAR.tahun)]["renstra"] = LATAR.sebutan.replace("versi 1", "versi 2")
    assert isinstance(isi, dict)
    return isi


def _hitung(kode: str, nomor: int) -> int:
    return hitung(kode, kecamatan(nomor).alamat, LATAR.tahun)


def _indikator(nomor: int) -> int:
    return Indikator.objects.filter(
        sasaran__tujuan__renstra__kecamatan=kecamatan(nomor), sasaran__tujuan__renstra__versi=1
    ).count()


@pytest.mark.parametrize("kode", KODE)
def test_kueri_sama_untuk_sedikit_dan_banyak_indikator(kode: str) -> None:
    assert _indikator(BANYAK) == 3 * _indikator(SEDIKIT)
    assert _hitung(kode, SEDIKIT) == _hitung(kode, BANYAK) <= BATAS


@pytest.mark.parametrize("kode", KODE)
def test_kueri_tanpa_penandatangan_tetap_dalam_batas(kode: str) -> None:
    Dokumen.objects.update(penandatangan=None)
    assert _hitung(kode, SEDIKIT) <= BATAS


@pytest.mark.parametrize("kode", KODE)
def test_kueri_sk_dari_renstra_lain_tidak_bertambah(kode: str) -> None:
    assert _hitung(kode, LAIN) == _hitung(kode, SEDIKIT)


def test_sk_dari_renstra_lain_memuat_indikator_renstra_itu() -> None:
    lain = kecamatan(LAIN)
    tabel = jenis.susun("sk-iku", lain, LATAR.tahun).isi["tabel"]
    lampiran = jenis.susun("lkj", lain, LATAR.tahun).isi["lampiran"]
    assert sum(len(badan["baris"]) for badan in tabel["badan"]) == _indikator(LAIN)
    assert tabel in [x["isi"].get("tabel") for x in lampiran]


def test_kueri_tidak_bertambah_dengan_perubahan_peraturan_daerah() -> None:
    sebelum = _hitung("sk-iku", SEDIKIT)
    perbup = Peraturan.objects.get(kabupaten__slug="contoh", nomor="1")
    for ke in (1, 2, 3):
        Peraturan.objects.create(
            kabupaten=perbup.kabupaten, jenis="Perbup", nomor=f"1{ke}", tahun=LATAR.tahun,
            tentang="Perubahan", mengubah=perbup, perubahan_ke=ke,
        )  # fmt: skip
    sk = Dokumen.objects.get(kecamatan=kecamatan(SEDIKIT), jenis="sk-iku").sk_iku
    KetentuanSk.objects.create(sk=sk, jenis="mengingat", urutan=99, peraturan=perbup)
    assert _hitung("sk-iku", SEDIKIT) == sebelum
