"""Spanned rows: never over a page, never over two groups, and a label that goes on says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.bagian import Kelompok, Kolom, Sel
from laporan.bagian.bertingkat import LANJUTAN, BarisDatar, bertingkat
from laporan.bagian.ukuran import Halaman, baris_sel, lebar_kolom

KOLOM = (Kolom("No", 10), Kolom("Induk", 30), Kolom("Anak", 30), Kolom("Isi", 30))
TINGKAT = (0, 0, 1, None)
HALAMAN = Halaman(huruf=100, baris=20)
Pohon = list[list[int]]
"""For each parent, for each child: how many rows."""
POHON = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=5), min_size=1, max_size=6)


def datar(pohon: Pohon, huruf: int = 10) -> list[BarisDatar]:
    nomor = count()
    return [
        BarisDatar(
            (Sel(f"{i}."), Sel(f"induk {i}".ljust(huruf, "x")), Sel(f"anak {i}.{a}"), Sel(f"{n}")),
            (i, i * 100 + a, n),
        )
        for i, anak in enumerate(pohon)
        for a, banyak in enumerate(anak)
        for n in (next(nomor) for _ in range(banyak))
    ]


def susun(pohon: Pohon, huruf: int = 10, halaman: Halaman = HALAMAN) -> tuple[Kelompok, ...]:
    return bertingkat(datar(pohon, huruf), TINGKAT, KOLOM, halaman)


def bentangkan(kelompok: Kelompok) -> list[list[Sel]]:
    """The rows of a group with every cell repeated over the rows that it spans."""
    kisi: list[list[Sel | None]] = [[None] * len(KOLOM) for _ in kelompok.baris]
    for n, baris in enumerate(kelompok.baris):
        for sel in baris.sel:
            kolom = kisi[n].index(None)
            for m in range(n, n + sel.gabung_baris):
                assert kisi[m][kolom] is None, "two cells in one place"
                kisi[m][kolom] = sel
    assert all(sel is not None for baris in kisi for sel in baris), "a hole"
    return [[sel for sel in baris if sel is not None] for baris in kisi]


def teks(sel: Sel) -> str:
    return sel.cetak.removesuffix(LANJUTAN)


@given(POHON)
def test_bertingkat_setiap_baris_tetap_dan_berurutan(pohon: Pohon) -> None:
    kelompok = susun(pohon)
    hasil = [[teks(s) for s in baris] for k in kelompok for baris in bentangkan(k)]
    assert hasil == [[s.cetak for s in b.sel] for b in datar(pohon)]


@given(POHON)
def test_bertingkat_rentang_tidak_melewati_kelompok(pohon: Pohon) -> None:
    for k in susun(pohon):
        for n, baris in enumerate(k.baris):
            assert all(1 <= s.gabung_baris <= len(k.baris) - n for s in baris.sel)


@given(POHON)
def test_bertingkat_kelompok_berisi_satu_induk(pohon: Pohon) -> None:
    for k in susun(pohon):
        assert len({teks(baris[0]) for baris in bentangkan(k)}) == 1


@given(POHON)
def test_bertingkat_sel_bergabung_sejauh_kuncinya(pohon: Pohon) -> None:
    """As far as possible within a group, and never over another parent or child."""
    for k in susun(pohon):
        isi = bentangkan(k)
        for kolom in (0, 1, 2):
            rentang = [s.gabung_baris for b in k.baris for s in b.sel if s in _kolom(isi, kolom)]
            sama = [len(list(g)) for _, g in groupby([teks(b[kolom]) for b in isi])]
            assert [r for r in rentang if r] == sama


def _kolom(isi: list[list[Sel]], kolom: int) -> list[Sel]:
    return [baris[kolom] for baris in isi]


@given(POHON, st.integers(1, 120))
def test_bertingkat_kelompok_muat_di_satu_halaman(pohon: Pohon, huruf: int) -> None:
    """Unless one row alone is taller than a page."""
    for k in susun(pohon, huruf):
        assert len(k.baris) == 1 or tinggi(k) <= HALAMAN.baris


def tinggi(kelompok: Kelompok) -> int:
    isi = bentangkan(kelompok)
    lebar = [lebar_kolom(k, HALAMAN) for k in KOLOM]
    baris = sum(baris_sel(b[3], lebar[3]) for b in isi)
    return max(baris, baris_sel(Sel(teks(isi[0][1])), lebar[1]))


@given(POHON)
def test_bertingkat_lanjutan_disebut_bila_induk_terpotong(pohon: Pohon) -> None:
    sebelumnya = ""
    for k in susun(pohon):
        sel = [s for b in k.baris for s in b.sel]
        bertanda = [s for s in sel if s.cetak.endswith(LANJUTAN)]
        induk = teks(k.baris[0].sel[1])
        if induk == sebelumnya:
            assert bertanda == [k.baris[0].sel[1]], "the label of the parent, nothing else"
        else:
            assert bertanda == []
        sebelumnya = induk


def test_bertingkat_semua_muat_satu_kelompok_per_induk() -> None:
    kelompok = susun([[2, 1], [1]])
    assert [len(k.baris) for k in kelompok] == [3, 1]
    assert [s.gabung_baris for s in kelompok[0].baris[0].sel] == [3, 3, 2, 1]
    assert [s.cetak for s in kelompok[0].baris[1].sel] == ["1"]
    assert [s.gabung_baris for s in kelompok[0].baris[2].sel] == [1, 1]


def test_bertingkat_induk_panjang_dipotong_di_halaman() -> None:
    kelompok = susun([[50]])
    assert [len(k.baris) for k in kelompok] == [20, 20, 10]
    assert [k.baris[0].sel[1].cetak for k in kelompok] == [
        "induk 0xxx",
        f"induk 0xxx{LANJUTAN}",
        f"induk 0xxx{LANJUTAN}",
    ]


def test_bertingkat_halaman_pertama_lebih_pendek() -> None:
    kelompok = susun([[30]], halaman=Halaman(huruf=100, baris=20, awal=5))
    assert [len(k.baris) for k in kelompok] == [15, 15]


@pytest.mark.parametrize(("awal", "isi"), [(5, [15, 15]), (9, [20, 10])])
def test_bertingkat_sisa_sedikit_tidak_diisi(awal: int, isi: list[int]) -> None:
    """At the foot of a page with fewer than twelve lines nothing is begun that must be cut."""
    kelompok = susun([[30]], halaman=Halaman(huruf=100, baris=20, awal=awal))
    assert [len(k.baris) for k in kelompok] == isi


def test_bertingkat_baris_lebih_tinggi_dari_halaman_sendirian() -> None:
    isi = [BarisDatar((Sel("1."), Sel("induk"), Sel("anak"), Sel("x" * 2_000)), (1, 1, n))
           for n in range(3)]  # fmt: skip
    kelompok = bertingkat(isi, TINGKAT, KOLOM, HALAMAN)
    assert [len(k.baris) for k in kelompok] == [1, 1, 1]


def test_bertingkat_label_tinggi_ikut_diukur() -> None:
    """A long label over few rows needs its own lines."""
    pendek = susun([[5], [5], [5]], huruf=5)
    panjang = susun([[5], [5], [5]], huruf=280)
    assert len(pendek) == len(panjang) == 3
    terpotong = susun([[5], [12]], huruf=280)
    assert [len(k.baris) for k in terpotong] == [5, 12]


def test_bertingkat_kunci_tanpa_kata_tidak_bertanda() -> None:
    """Only a cell with words can say that it goes on."""
    isi = [BarisDatar((Sel("1."), Sel("–"), Sel(""), Sel("x")), (1, 1, n)) for n in range(50)]
    kelompok = bertingkat(isi, TINGKAT, KOLOM, HALAMAN)
    assert LANJUTAN not in "".join(s.cetak for k in kelompok for b in k.baris for s in b.sel)


def test_bertingkat_kosong_tanpa_kelompok() -> None:
    assert bertingkat([], TINGKAT, KOLOM, HALAMAN) == ()


@given(POHON)
def test_bertingkat_tanda_tangan_membawa_satu_baris_saja(pohon: Pohon) -> None:
    """Where the signature does not fit below the last group, only the last row goes along."""
    biasa, bertanda = susun(pohon), susun(pohon, halaman=replace(HALAMAN, akhir=8))
    awal = [len(k.baris) for k in biasa[:-1]]
    akhir = len(biasa[-1].baris)
    ukuran = [len(k.baris) for k in bertanda]
    assert ukuran in ([*awal, akhir], [*awal, akhir - 1, 1])


def test_bertingkat_tanda_tangan_yang_muat_tidak_memotong() -> None:
    halaman = replace(HALAMAN, akhir=8)
    assert [len(k.baris) for k in susun([[3]], halaman=halaman)] == [3]
    assert [len(k.baris) for k in susun([[9], [9]], halaman=halaman)] == [9, 8, 1]


# -- What stays whole, and pages that are known ------------------------------------------------


def satu_anak(banyak: list[int], pasti: bool = True) -> tuple[Kelompok, ...]:
    """Children of one parent, each of so many rows, that stay whole."""
    tingkat = (0, 0, 1, None, 1)
    isi = [replace(b, sel=(*b.sel, Sel(f"Rp{b.kunci[1]}"))) for b in datar([banyak])]
    halaman = replace(HALAMAN, pasti=pasti)
    return bertingkat(isi, tingkat, (*KOLOM, Kolom("Rp", 10)), halaman, utuh=1)


def test_bertingkat_yang_utuh_pindah_seluruhnya() -> None:
    kelompok = satu_anak([8, 8, 8])
    assert [len(k.baris) for k in kelompok] == [16, 8]
    assert [s.cetak for s in kelompok[1].baris[0].sel] == [
        "0.", f"induk 0xxx{LANJUTAN}", "anak 0.2", "16", "Rp2",
    ]  # fmt: skip


def test_bertingkat_yang_lebih_dari_setengah_halaman_tidak_disebut_nilainya_lagi() -> None:
    kelompok = satu_anak([8, 30])
    assert [len(k.baris) for k in kelompok] == [20, 18]
    anak, _, nilai = kelompok[1].baris[0].sel[2:]
    assert (anak.cetak, nilai.cetak) == (f"anak 0.1{LANJUTAN}", "")
    assert [s.cetak for k in kelompok for b in k.baris for s in b.sel].count("Rp1") == 1


@pytest.mark.parametrize(("pasti", "gaya"), [(True, "halaman-baru"), (False, "")])
def test_bertingkat_lanjutan_memulai_halaman_bila_tempatnya_pasti(pasti: bool, gaya: str) -> None:
    kelompok = satu_anak([8, 8, 8], pasti)
    assert [b.gaya for k in kelompok for b in k.baris] == [""] * 16 + [gaya] + [""] * 7


def test_bertingkat_induk_yang_tidak_muat_memulai_halaman() -> None:
    kelompok = susun([[10], [12], [5]], halaman=replace(HALAMAN, pasti=True))
    assert [k.baris[0].gaya for k in kelompok] == ["", "halaman-baru", ""]


def test_bertingkat_tanda_tangan_membawa_yang_utuh_ke_halaman_baru() -> None:
    halaman = replace(HALAMAN, akhir=8, pasti=True)
    isi = bertingkat(datar([[4, 5, 5]]), TINGKAT, KOLOM, halaman, utuh=1)
    assert [(len(k.baris), k.baris[0].gaya) for k in isi] == [(9, ""), (5, "halaman-baru")]
    satu = bertingkat(datar([[9], [9]]), TINGKAT, KOLOM, halaman, utuh=0)
    assert [(len(k.baris), k.baris[0].gaya) for k in satu] == [(9, ""), (9, "halaman-baru")]


def test_bertingkat_label_tinggi_di_baris_akhir_menambah_tinggi() -> None:
    """A label begins where its row stands, however many lines the rows above leave it."""
    isi = datar([[9, 1]])
    isi[-1] = replace(isi[-1], sel=(*isi[-1].sel[:2], Sel("x" * 28 * 12), isi[-1].sel[3]))
    assert [len(k.baris) for k in bertingkat(isi, TINGKAT, KOLOM, HALAMAN)] == [9, 1]


def test_bertingkat_bantalan_baris_dihitung() -> None:
    assert [len(k.baris) for k in susun([[30]], halaman=replace(HALAMAN, antar=100))] == [10] * 3
