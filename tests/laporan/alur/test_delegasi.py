"""The form by which the camat lets the sekcam act: people by name and office."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan
from laporan.alur.kata import terbaca
from laporan.models import Delegasi
from tests.laporan.alur.jalan import alamat, klien

pytestmark = pytest.mark.django_db


def test_kepada_menyebut_nama_dan_jabatan(balung: Kecamatan, orang: SimpleNamespace) -> None:
    orang.sekcam.first_name, orang.sekcam.last_name = "Siti", "Aminah"
    orang.sekcam.save()
    isi = klien(orang.camat).get(alamat("delegasi_tambah", balung, jenis="delegasi"))
    halaman = isi.content.decode()
    assert ">Siti Aminah, Sekretaris Camat</option>" in halaman
    assert orang.sekcam.username not in halaman
    assert ">Belum dipilih</option>" in halaman
    assert "---------" not in halaman


@pytest.mark.parametrize("dasar", ["", "  ", "\u200b", "\u3164\u2060"])
def test_delegasi_tanpa_surat_yang_terbaca_ditolak(
    balung: Kecamatan, orang: SimpleNamespace, dasar: str
) -> None:
    isi = {"kepada": str(orang.sekcam.pk), "dasar": dasar, "mulai": "2021-01-01"}
    di = alamat("delegasi_tambah", balung, jenis="delegasi")
    jawab = klien(orang.camat).post(di, isi)
    assert (jawab.status_code, Delegasi.objects.count()) == (422, 0)
    assert "Tulis surat yang menjadi dasar delegasi dan nomornya" in jawab.content.decode()
    klien(orang.camat).post(di, isi | {"dasar": "SP 800/12/2020"})
    assert Delegasi.objects.get().dasar == "SP 800/12/2020"


@pytest.mark.parametrize("isi", ["-", "Ya.", "\u200bx", "é", "1", "日", "\U0001f44d"])
def test_teks_dengan_satu_tanda_yang_tampak_terbaca(isi: str) -> None:
    assert terbaca(isi)


@pytest.mark.parametrize(
    "isi", ["", " \n\t\xa0", "\u200b\u2060\ufeff\xad", "\u034f\ufe0f", "\u2800", "\u3164\uffa0"]
)
def test_teks_yang_tidak_tampak_tidak_terbaca(isi: str) -> None:
    assert not terbaca(isi)
