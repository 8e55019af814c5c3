"""Every figure in a sentence and in the tables of money is what the printed leaves give."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.emas.conftest import Semua
from tests.emas.dokumen import DOKUMEN
from tests.emas.hitungan import PROGRAM_701, hitungan, jumlah
from tests.emas.kami import Beku, bagian, kalimat, potongan
from tests.emas.kami_tabel import akuntabilitas
from tests.emas.perataan import Isi, rapi

LKJ = ("lkj_balung_2020", "lkj_mayang_2021")
RUPIAH = re.compile(r"Rp\. ([\d.]+),-")
PERSEN = re.compile(r"(-?\d+(?:,\d+)?)(?:%| poin persentase)")
RATA_RATA = re.compile(r"[Rr]ata-rata capaian(?: kinerja)? (?:Sasaran \d|sasaran)[^.]*? (\S+)%")


def isi_dokumen(semua: Semua, nama: str) -> Beku:
    isi = semua[DOKUMEN[nama].kunci]["isi"]
    assert isinstance(isi, dict)
    return isi


def kalimat_saja(simpul: Any) -> Iterator[str]:
    """Paragraphs and list items, not tables."""
    if isinstance(simpul, dict):
        if simpul.get("jenis") == "tabel":
            return
        if simpul.get("jenis") == "paragraf" or {"isi", "rincian"} <= set(simpul):
            yield potongan(simpul["isi"])
        simpul = [x for k, x in simpul.items() if k != "isi" or simpul.get("jenis") is None]
    if isinstance(simpul, list):
        for x in simpul:
            yield from kalimat_saja(x)


def bertubuh(isi: Beku) -> str:
    return "\n".join(kalimat_saja([isi["ikhtisar"], isi["bab"]]))


@pytest.mark.parametrize("nama", LKJ)
def test_rupiah_dalam_kalimat_sama_dengan_hitungan(nama: str, semua_naskah: Semua) -> None:
    teks = bertubuh(isi_dokumen(semua_naskah, nama))
    disebut = set(RUPIAH.findall(teks))
    assert len(disebut) > 5
    assert disebut - hitungan(DOKUMEN[nama].berkas).rupiah == set()


@pytest.mark.parametrize("nama", LKJ)
def test_persen_dalam_kalimat_sama_dengan_hitungan(nama: str, semua_naskah: Semua) -> None:
    teks = bertubuh(isi_dokumen(semua_naskah, nama))
    disebut = set(PERSEN.findall(teks))
    assert len(disebut) > 8
    assert disebut - hitungan(DOKUMEN[nama].berkas).persen == set()


@pytest.mark.parametrize(
    ("nama", "rata_rata"),
    [("lkj_balung_2020", {"82,5", "79", "80,75"}), ("lkj_mayang_2021", {"84,5", "100", "92,25"})],
)
def test_kalimat_rata_rata_sama_dengan_tabel(
    nama: str, rata_rata: set[str], semua_naskah: Semua
) -> None:
    """Mean per sasaran and of all sasaran, wherever a sentence tells it."""
    isi = isi_dokumen(semua_naskah, nama)
    assert set(RATA_RATA.findall(bertubuh(isi))) == rata_rata


@pytest.mark.parametrize("nama", LKJ)
def test_jumlah_tabel_anggaran_sama_dengan_jumlah_daun(nama: str, semua_naskah: Semua) -> None:
    isi, h = isi_dokumen(semua_naskah, nama), hitungan(DOKUMEN[nama].berkas)
    tabel = akuntabilitas(bagian(isi, "bab3-keuangan"), isi["fakta"])
    for n, (induk, daun) in enumerate(h.kelompok, start=1):
        assert _uang(tabel, f"III.C.2 {n}") == induk.cetak
        for m, satu in enumerate(daun, start=1):
            assert _uang(tabel, f"III.C.2 {n}.{m}") == satu.cetak
    assert _uang(tabel, "III.C.2 total") == h.total.cetak


def test_program_nomenklatur_mayang_sama_dengan_jumlah_daun(semua_naskah: Semua) -> None:
    isi, h = isi_dokumen(semua_naskah, "lkj_mayang_2021"), hitungan("mayang_lkj_2021")
    tabel = akuntabilitas(bagian(isi, "bab3-keuangan"), isi["fakta"])
    for p, anggota in enumerate(PROGRAM_701, start=1):
        seharusnya = jumlah(h.kelompok[n - 1][0] for n in anggota)
        assert _uang(tabel, f"III.C.2 program 7.01 {p}") == seharusnya.cetak


def _uang(tabel: Isi, awal: str) -> tuple[str, ...]:
    return tuple(rapi(tabel[f"{awal} {k}"]) for k in ("anggaran", "realisasi", "capaian"))


@pytest.mark.parametrize("nama", LKJ)
def test_nama_dalam_fakta_tercetak(nama: str, semua_naskah: Semua) -> None:
    """The golden lists are read from the facts, so each name must stand in print as well."""
    isi = isi_dokumen(semua_naskah, nama)
    depan = " ".join(kalimat([bagian(isi, "bab2-renstra"), bagian(isi, "bab2-rkt")]))
    assert [x for x in _nama(isi["fakta"]) if x not in depan] == []
    kendala = [*isi["fakta"]["kendala"], *isi["fakta"]["langkah"]]
    for bab in (isi["ikhtisar"], bagian(isi, "bab4-penutup")):
        assert set(kendala) <= set(kalimat(bab))


def _nama(f: Beku) -> Iterator[str]:
    yield from (f["renstra"]["visi"], *f["renstra"]["misi"], f["renstra"]["sasaran_kabupaten"])
    yield from (t["uraian"] for t in f["tujuan"])
    for s in f["sasaran"]:
        yield from (s["uraian"], *s["strategi"], *s["kebijakan"], *s["semua_indikator"])
        for p in s["dana"]["program"]:
            yield from (p["nama"], *p["indikator"])
            yield from (x for k in p["kegiatan"] for x in (k["nama"], *_keluaran(k)))


def _keluaran(k: Beku) -> list[str]:
    return [o["nama"] for o in k["keluaran"]]
