"""Number, date and signatory: at their paths, and nothing else of what was approved."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kecamatan.models import Kecamatan, Pejabat
from laporan import jenis
from laporan.bagian import beku
from laporan.models import Dokumen
from laporan.penetapan import masih_kosong
from laporan.terbitan.isian import IsianPenetapan

pytestmark = pytest.mark.django_db
SEMUA = [("balung", kode, 2020) for kode in ("renstra", "rkt", "pk", "sk-iku", "lkj")]
SEMUA += [("paringin", "sk-iku", 2023), ("patrang", "sk-iku", 2025), ("mayang", "lkj", 2021)]


def dibekukan(kecamatan: Kecamatan, kode: str, tahun: int) -> Any:
    """As it is kept: by way of JSON."""
    return json.loads(json.dumps(beku(jenis.susun(kode, kecamatan, tahun))))


def beda(lama: Any, baru: Any, jalur: str = "") -> set[str]:
    """Paths at which two frozen contents differ."""
    if isinstance(lama, dict) and isinstance(baru, dict) and lama.keys() == baru.keys():
        return {x for k in lama for x in beda(lama[k], baru[k], f"{jalur}.{k}")}
    if isinstance(lama, list) and isinstance(baru, list) and len(lama) == len(baru):
        semua = enumerate(zip(lama, baru, strict=True))
        return {x for n, (a, b) in semua for x in beda(a, b, f"{jalur}.{n}")}
    return set() if lama == baru else {jalur.removeprefix(".")}


def nilai(isi: Any, jalur: str) -> Any:
    for satu in jalur.split("."):
        isi = isi and isi[int(satu) if isinstance(isi, list) else satu]
    return isi


def ada(jalur: str, isi: Any) -> bool:
    """A block that the document has; its date only where it had one."""
    return isi is not None and not (jalur.endswith("tempat_tanggal") and isi == "")


def induk(jalur: str, semua: set[str]) -> str:
    """The declared path of which this is a part: a number has several parts."""
    return jalur if jalur in semua else jalur.rpartition(".")[0]


def isian_lain(kecamatan: Kecamatan, kode: str, tahun: int) -> IsianPenetapan:
    """Everything another than now, on a day when the office was the same."""
    lain = Pejabat.objects.create(
        kecamatan=kecamatan,
        nama="Dra. PENGGANTI, M.Si",
        jabatan="Camat",
        status="Plt.",
        pangkat="Pembina Utama Muda",
        nip="196901011990031009",
        mulai="1990-01-01",
        selesai="1990-12-31",
    )
    kini = Dokumen.objects.filter(kecamatan=kecamatan, jenis=kode, tahun=tahun).first()
    awal = (kini.tanggal_tahun if kini else None) or tahun
    nomor = {"nomor_klasifikasi": "900", "nomor_urut": "7", "nomor_unit": "35.9"}
    return IsianPenetapan(lain, 12, awal + 1, 17, **nomor, nomor_tahun=awal + 1)


def simpan(kecamatan: Kecamatan, kode: str, tahun: int, kolom: dict[str, Any]) -> None:
    kunci: dict[str, Any] = {"kecamatan": kecamatan, "jenis": kode, "tahun": tahun}
    Dokumen.objects.update_or_create(**kunci, defaults=kolom)


@pytest.mark.parametrize(("slug", "kode", "tahun"), SEMUA)
def test_nomor_tanggal_dan_penandatangan_mengubah_tepat_jalurnya(
    data_contoh: None, slug: str, kode: str, tahun: int
) -> None:
    """What is determined from frozen content equals what the live document would print."""
    kecamatan, j = Kecamatan.objects.get(slug=slug), jenis.cari(kode)
    lama, isian = dibekukan(kecamatan, kode, tahun), isian_lain(kecamatan, kode, tahun)
    ditetapkan = beku(jenis.tetapkan(jenis.dari_beku(lama), isian.penetapan(lama["wilayah"])))
    simpan(kecamatan, kode, tahun, isian.kolom)
    hidup = dibekukan(kecamatan, kode, tahun)
    assert ditetapkan["isi"] == hidup["isi"]
    tercetak = {x for x in j.penetapan if ada(x, nilai(lama["isi"], x))}
    assert {induk(x, tercetak) for x in beda(lama["isi"], hidup["isi"])} == tercetak


@pytest.mark.parametrize(("slug", "kode", "tahun"), SEMUA)
def test_yang_ditulis_tangan_sama_dengan_yang_dicetak_langsung(
    data_contoh: None, slug: str, kode: str, tahun: int
) -> None:
    kecamatan = Kecamatan.objects.get(slug=slug)
    lama, penuh = dibekukan(kecamatan, kode, tahun), isian_lain(kecamatan, kode, tahun)
    isian = IsianPenetapan(**(penuh.kolom | {"tanggal_hari": None, "nomor_urut": ""}))
    ditetapkan = beku(jenis.tetapkan(jenis.dari_beku(lama), isian.penetapan(lama["wilayah"])))
    simpan(kecamatan, kode, tahun, isian.kolom)
    assert ditetapkan["isi"] == dibekukan(kecamatan, kode, tahun)["isi"]


@pytest.mark.parametrize("kode", ["rkt", "pk", "sk-iku", "lkj"])
def test_yang_belum_bernomor_dan_bertanggal_menjadi_lengkap(data_contoh: None, kode: str) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    isian = isian_lain(balung, kode, 2020)
    kosong = {nama: getattr(Dokumen(), nama) for nama in isian.kolom}
    Dokumen.objects.filter(kecamatan=balung, jenis=kode).update(**kosong)
    lama = jenis.dari_beku(dibekukan(balung, kode, 2020))
    assert masih_kosong(lama.isi)
    baru = jenis.tetapkan(lama, isian.penetapan("Balung"))
    assert baru.kekurangan == ()
    assert not masih_kosong(baru.isi["tanda_tangan"])


def test_isi_lama_tidak_ikut_berubah(data_contoh: None) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    lama = jenis.dari_beku(dibekukan(balung, "pk", 2020))
    salinan = json.dumps(lama.isi)
    jenis.tetapkan(lama, isian_lain(balung, "pk", 2020).penetapan("Balung"))
    assert json.dumps(lama.isi) == salinan
