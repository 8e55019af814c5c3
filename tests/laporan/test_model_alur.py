"""What the database refuses about steps, final documents, reviews and packs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from laporan.models import (
    ButirReviu,
    Delegasi,
    JawabanReviu,
    Paket,
    PaketIsi,
    SalinanBertandaTangan,
    Terbitan,
    Triwulan,
)
from tests import factories as f
from tests.pelanggaran import Kasus, ditolak_basis_data, ditolak_formulir, parameter
from tests.terbitan import buat_salinan, buat_terbitan

pytestmark = pytest.mark.django_db


def _terbitan_kosong() -> Terbitan:
    ada = buat_terbitan(f.buat_dokumen())
    ada.pk, ada.dokumen, ada.kode, ada.ukuran = None, f.buat_dokumen(), "LAIN-0000-0000", 0
    ada.sha256 = "1" * 64
    ada._state.adding = True
    return ada


def _salinan(**lain: Any) -> SalinanBertandaTangan:
    ada = buat_salinan(buat_terbitan(f.buat_dokumen()))
    for nama, nilai in {"pk": None, **lain}.items():
        setattr(ada, nama, nilai)
    ada._state.adding = True
    return ada


def _delegasi_terbalik() -> Delegasi:
    isi = {"kepada": f.buat_pengguna(), "dasar": "SP 1"}
    rentang = {"mulai": date(2020, 2, 1), "selesai": date(2020, 1, 31)}
    return Delegasi(kecamatan=f.buat_kecamatan(), **isi, **rentang)


def _paket(**lain: Any) -> Paket:
    return Paket(kabupaten=f.buat_kabupaten(), tahun=2020, **lain)


def _isi_kembar() -> PaketIsi:
    paket, kecamatan = _paket(), f.buat_kecamatan()
    paket.save()
    PaketIsi.objects.create(paket=paket, kecamatan=kecamatan, jenis="lkj")
    return PaketIsi(paket=paket, kecamatan=kecamatan, jenis="lkj")


def _triwulan(**lain: Any) -> Triwulan:
    return Triwulan(**{"kecamatan": f.buat_kecamatan(), "tahun": 2020, "triwulan": 1, **lain})


def _triwulan_kembar() -> Triwulan:
    ada = _triwulan(keadaan="diajukan")
    ada.save()
    return _triwulan(kecamatan=ada.kecamatan, keadaan="diajukan")


def _jawaban_kembar() -> JawabanReviu:
    butir = ButirReviu.objects.create(kelompok="format", urutan=1, pernyataan="A")
    ada = JawabanReviu.objects.create(dokumen=f.buat_dokumen(), butir=butir, jawaban="ya")
    return JawabanReviu(dokumen=ada.dokumen, butir=butir, jawaban="tidak")


TRIWULAN = (
    *({"keadaan": "dibuka"}, {"keadaan": "diajukan", "alasan": "Salah"}),
    {"keadaan": "diajukan", "hingga": date(2020, 5, 1)},
)
SEMUA: list[Kasus] = [
    ("laporan_terbitan_berisi", _terbitan_kosong),
    ("laporan_salinan_satu_kali", _salinan),
    ("laporan_salinan_berisi", lambda: _salinan(ukuran=0, sha256="1" * 64)),
    ("laporan_delegasi_selesai_tidak_mendahului_mulai", _delegasi_terbalik),
    ("laporan_paket_selesai_berukuran", lambda: _paket(keadaan="selesai")),
    ("laporan_paket_selesai_berukuran", lambda: _paket(keadaan="selesai", ukuran=0)),
    ("laporan_paket_selesai_berukuran", lambda: _paket(ukuran=1)),
    ("laporan_paketisi_sekali", _isi_kembar),
    ("laporan_triwulan_sekali", _triwulan_kembar),
    ("laporan_triwulan_1_sampai_4", lambda: _triwulan(triwulan=0, keadaan="diajukan")),
    ("laporan_triwulan_1_sampai_4", lambda: _triwulan(triwulan=5, keadaan="diajukan")),
    *(("laporan_triwulan_dibuka_beralasan", lambda t=t: _triwulan(**t)) for t in TRIWULAN),
    ("laporan_jawabanreviu_sekali", _jawaban_kembar),
]


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())
