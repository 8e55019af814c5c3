"""Page numbers: those in the tables of contents are those of the real pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from pypdf import PageObject, mult
from pypdf.generic import Destination

from iku.bilangan import romawi
from tests.laporan.conftest import Cetakan, Pencetak

pytestmark = pytest.mark.django_db
LKJ = ["lkj-balung", "lkj-mayang"]
DEPAN = {
    "kata-pengantar": "KATA PENGANTAR",
    "daftar-isi": "DAFTAR ISI",
    "daftar-tabel": "DAFTAR TABEL",
    "daftar-gambar": "DAFTAR GAMBAR",
    "ikhtisar-eksekutif": "IKHTISAR EKSEKUTIF",
}
BAB = ("PENDAHULUAN", "PERENCANAAN DAN PERJANJIAN KINERJA", "AKUNTABILITAS KINERJA", "PENUTUP")
TEPI_KANAN = 60
"""Points from the right margin within which a page number stands."""


@dataclass(frozen=True)
class Rujukan:
    """A line of a table of contents: where it leads, its words, the number at its end."""

    kode: str
    teks: str
    nomor: str
    x: int
    tepi: int
    """Right edge of the line."""


@pytest.fixture(params=LKJ)
def lkj(request: pytest.FixtureRequest, cetakan: Pencetak) -> Cetakan:
    return cetakan(request.param)


def halaman_judul(lkj: Cetakan, judul: str) -> int:
    """Index of the page that begins with a heading."""
    return next(n for n, teks in enumerate(lkj.rapat) if re.match(rf"(KONSEP )?{judul}", teks))


def nomor_halaman(lkj: Cetakan) -> list[str]:
    """What every page should say at its foot: none, i ii iii …, 1 2 3 …."""
    bab1 = halaman_judul(lkj, "BAB I ")
    depan = [romawi(n).lower() for n in range(1, bab1)]
    return ["", *depan, *(str(n) for n in range(1, len(lkj.halaman) - bab1 + 1))]


# -- Lines of the tables of contents, by their place on the page ------------------------------


def semua_rujukan(lkj: Cetakan) -> list[Rujukan]:
    awal, akhir = (halaman_judul(lkj, x) for x in ("DAFTAR ISI", "IKHTISAR EKSEKUTIF"))
    return [r for halaman in lkj.pembaca.pages[awal:akhir] for r in rujukan(halaman)]


def rujukan(halaman: PageObject) -> Iterator[Rujukan]:
    teks = potongan(halaman)
    for kode, (kiri, bawah, kanan, atas) in kotak_tautan(halaman).items():
        isi = [(-y, x, t) for x, y, t in teks if bawah < y < atas and kiri - 1 < x < kanan]
        kata = [(x, t) for _, x, t in sorted(isi) if t.strip(" .")]
        x, nomor = kata[-1]
        yield Rujukan(kode, " ".join(t for _, t in kata[:-1]), nomor, x, kanan)


def kotak_tautan(halaman: PageObject) -> dict[str, tuple[int, int, int, int]]:
    """For every place that a page links to: left, bottom, right, top of its link."""
    hasil: dict[str, list[tuple[int, ...]]] = {}
    semua: Any = halaman.get("/Annots", [])
    for tautan in (a.get_object() for a in semua):
        kotak = tuple(round(n) for n in tautan["/Rect"])
        hasil.setdefault(str(tautan["/Dest"]), []).append(kotak)
    return {kode: gabungan(kotak) for kode, kotak in hasil.items()}


def gabungan(kotak: list[tuple[int, ...]]) -> tuple[int, int, int, int]:
    x1, y1, x2, y2 = zip(*kotak, strict=True)
    return min(x1), min(y1 + y2), max(x2), max(y1 + y2)


def potongan(halaman: PageObject) -> list[tuple[int, int, str]]:
    hasil: list[tuple[int, int, str]] = []

    def catat(teks: str, cm: list[float], tm: list[float], *_: Any) -> None:
        tempat = mult(tm, cm)
        if teks.strip():
            hasil.append((round(tempat[4]), round(tempat[5]), " ".join(teks.split())))

    halaman.extract_text(visitor_text=catat)
    return hasil


# -- What they say ---------------------------------------------------------------------------


def diharapkan(lkj: Cetakan) -> dict[str, str]:
    isi = lkj.naskah.isi
    hasil = {**DEPAN}
    for b in isi["bab"]:
        hasil[b["kode"]] = f"BAB {b['nomor']} {b['judul']}"
        hasil |= {g["kode"]: f"{g['huruf']}. {g['judul']}" for g in b["bagian"] if g["judul"]}
    hasil |= {x["kode"]: f"{x['nomor']}. {x['judul']}" for x in isi["lampiran"]}
    bernomor = (*isi["daftar_tabel"], *isi["daftar_gambar"])
    return hasil | {kode: f"{nomor} {judul}" for kode, nomor, judul in bernomor}


def test_daftar_memuat_setiap_bagian_tabel_dan_gambar(lkj: Cetakan) -> None:
    semua = diharapkan(lkj)
    assert {r.kode: r.teks for r in semua_rujukan(lkj)} == semua
    awalan = [kode.split("-")[0] for kode in semua]
    assert awalan.count("tabel") >= 8
    assert awalan.count("gambar") >= 1
    assert awalan.count("lampiran") >= 4
    assert [b["judul"] for b in lkj.naskah.isi["bab"]] == list(BAB)


def test_daftar_menyebut_halaman_yang_dituju(lkj: Cetakan) -> None:
    nomor, tujuan = nomor_halaman(lkj), lkj.pembaca.named_destinations
    salah = {}
    for r in semua_rujukan(lkj):
        halaman = lkj.pembaca.get_destination_page_number(tujuan[r.kode])
        if halaman is None or r.nomor != nomor[halaman]:
            salah[r.teks] = (r.nomor, halaman)
    assert salah == {}


def test_daftar_menyebut_halaman_judulnya(lkj: Cetakan) -> None:
    """The first page after the lists on which the heading or caption stands."""
    nomor, isi = nomor_halaman(lkj), halaman_judul(lkj, "IKHTISAR EKSEKUTIF")
    salah = {}
    for r in semua_rujukan(lkj):
        awal = 0 if r.kode in DEPAN else isi
        nyata = [nomor[n] for n in range(awal, len(nomor)) if berjudul(lkj, r, n)]
        if nyata[:1] != [r.nomor]:
            salah[r.teks] = (r.nomor, nyata)
    assert salah == {}


def berjudul(lkj: Cetakan, r: Rujukan, halaman: int) -> bool:
    if r.kode in DEPAN:
        return r.teks in (" ".join(b.split()) for b in lkj.halaman[halaman].splitlines())
    if r.kode.startswith("lampiran-"):
        return f"LAMPIRAN {r.teks.replace('. ', ' ', 1)}" in lkj.rapat[halaman]
    return r.teks in lkj.rapat[halaman]


def test_daftar_bernomor_di_tepi_kanan(lkj: Cetakan) -> None:
    """A number elsewhere is printed over the words of its line."""
    assert [r.teks for r in semua_rujukan(lkj) if r.tepi - r.x > TEPI_KANAN] == []


def test_nomor_halaman_romawi_lalu_angka(lkj: Cetakan) -> None:
    for teks, nomor in zip(lkj.halaman, nomor_halaman(lkj), strict=True):
        akhir = teks.strip().splitlines()[-1].strip()
        if nomor:
            assert akhir == nomor
        else:
            assert not re.fullmatch(r"[ivxl]+|\d{1,3}", akhir)


@pytest.mark.parametrize("nama", ["rkt-balung", "pk-balung", "sk-balung-2020", "sk-patrang"])
def test_nomor_halaman_pertama_dokumen_pendek_kosong(cetakan: Pencetak, nama: str) -> None:
    akhir = [h.strip().splitlines()[-1].strip() for h in cetakan(nama).halaman]
    assert akhir[0] != "1"
    assert akhir[1:] == [str(n) for n in range(2, len(akhir) + 1)]


def test_judul_berjalan_pada_setiap_halaman_bab(lkj: Cetakan) -> None:
    awal, akhir = halaman_judul(lkj, "BAB I "), halaman_judul(lkj, "LAMPIRAN I ")
    judul = lkj.naskah.judul
    assert [n for n in range(awal, akhir) if judul not in lkj.halaman[n].splitlines()] == []


# -- Bookmarks -------------------------------------------------------------------------------


def markah(lkj: Cetakan) -> list[tuple[int, str, int]]:
    """(level, title, page index) of every bookmark."""

    def kumpul(isi: list[Any], tingkat: int) -> Iterator[tuple[int, str, int]]:
        for x in isi:
            if isinstance(x, list):
                yield from kumpul(x, tingkat + 1)
            elif isinstance(x, Destination):
                halaman = lkj.pembaca.get_destination_page_number(x)
                yield tingkat, " ".join(str(x.title).split()), halaman or 0

    return list(kumpul(list(lkj.pembaca.outline), 1))


def test_markah_seperti_daftar_isi(lkj: Cetakan) -> None:
    harap = [(1, judul) for judul in DEPAN.values()]
    for b in lkj.naskah.isi["bab"]:
        harap.append((1, f"BAB {b['nomor']} {b['judul']}"))
        harap += [(2, f"{g['huruf']}. {g['judul']}") for g in b["bagian"] if g["judul"]]
    harap += [(1, f"LAMPIRAN {x['nomor']} {x['judul']}") for x in lkj.naskah.isi["lampiran"]]
    assert [(tingkat, judul) for tingkat, judul, _ in markah(lkj)] == harap


def test_markah_menuju_judulnya(lkj: Cetakan) -> None:
    assert [(j, n) for _, j, n in markah(lkj) if j not in lkj.rapat[n]] == []
