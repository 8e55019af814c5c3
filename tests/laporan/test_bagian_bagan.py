"""The organisation chart: boxes inside the drawing, none over another, all connected."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.bagian import Bagan, SimpulUnit, bagan, beku
from laporan.bagian.bagan import HURUF_PER_100, LEBAR, Kotak

NAMA = st.text("ABCDEFGH ", min_size=1, max_size=70).map(str.strip).filter(bool)


def unit(nama: str, jenis: str = "seksi", *bawahan: SimpulUnit) -> SimpulUnit:
    return SimpulUnit(nama, jenis, bawahan)


@st.composite
def susunan(ambil: st.DrawFn) -> SimpulUnit:
    """A camat with 0–12 seksi or kelurahan, perhaps a sekretariat, perhaps functional staff."""
    bawahan = [
        unit(ambil(NAMA), ambil(st.sampled_from(["seksi", "kelurahan"])))
        for _ in range(ambil(st.integers(0, 12)))
    ]
    if ambil(st.booleans()):
        sub = [unit(ambil(NAMA), "subbagian") for _ in range(ambil(st.integers(0, 5)))]
        bawahan.append(unit(ambil(NAMA), "sekretariat", *sub))
    if ambil(st.booleans()):
        bawahan.insert(0, unit(ambil(NAMA), "fungsional"))
    return unit(ambil(NAMA), "camat", *bawahan)


def kantor(seksi: int, *, sub: int = 2, nama: str = "Seksi Ketenteraman dan Ketertiban") -> Bagan:
    bawahan = [unit(f"{nama} {n}") for n in range(seksi)]
    subbagian = [unit(f"Sub Bagian {n}", "subbagian") for n in range(sub)]
    sekretariat = unit("Sekretariat", "sekretariat", *subbagian)
    fungsional = unit("Kelompok Jabatan Fungsional", "fungsional")
    return bagan(unit("Camat", "camat", sekretariat, *bawahan, fungsional), "Bagan")


def bertumpuk(a: Kotak, b: Kotak) -> bool:
    return a.x < b.x + b.lebar and b.x < a.x + a.lebar and a.y < b.dasar and b.y < a.dasar


def periksa(b: Bagan) -> None:
    assert [(a, c) for a, c in combinations(b.kotak, 2) if bertumpuk(a, c)] == []
    for k in b.kotak:
        assert 0 <= k.x < k.x + k.lebar <= b.lebar == LEBAR
        assert 0 <= k.y < k.dasar <= b.tinggi
        for baris in k.baris:
            assert k.y < baris.y < k.dasar
            assert baris.x == k.tengah
            assert len(baris.teks) <= max(6, k.lebar * HURUF_PER_100 // 100)
    for g in b.garis:
        assert 0 <= g.x1 <= b.lebar
        assert 0 <= g.x2 <= b.lebar
        assert 0 <= min(g.y1, g.y2) <= max(g.y1, g.y2) <= b.tinggi
        assert g.x1 == g.x2 or g.y1 == g.y2, "no slanting lines"


@given(susunan())
def test_bagan_kotak_tidak_bertumpuk_dan_di_dalam_gambar(puncak: SimpulUnit) -> None:
    periksa(bagan(puncak, "Bagan"))


@pytest.mark.parametrize("seksi", range(1, 13))
@pytest.mark.parametrize("sub", [0, 1, 2, 3, 5])
def test_bagan_1_sampai_12_seksi_rapi(seksi: int, sub: int) -> None:
    b = kantor(seksi, sub=sub)
    periksa(b)
    assert len(b.kotak) == 1 + 1 + sub + 1 + seksi


@given(susunan())
def test_bagan_setiap_kotak_tersambung(puncak: SimpulUnit) -> None:
    """Every box but the camat's is touched by the end of a line."""
    b = bagan(puncak, "Bagan")
    ujung = {(g.x1, g.y1) for g in b.garis} | {(g.x2, g.y2) for g in b.garis}
    for k in b.kotak[1:]:
        tepi = {(k.tengah, k.y), (k.x, k.y + k.tinggi // 2), (k.x + k.lebar, k.y + k.tinggi // 2)}
        assert tepi & ujung


@given(susunan())
def test_bagan_setiap_nama_tertulis(puncak: SimpulUnit) -> None:
    """In the boxes in capitals, in the description as it is written."""
    b = bagan(puncak, "Bagan")
    tertulis = {"".join("".join(x.teks.split()) for x in k.baris) for k in b.kotak}
    digambar = [puncak, *puncak.bawahan]
    digambar += [s for u in puncak.bawahan if u.jenis == "sekretariat" for s in u.bawahan]
    for u in digambar:
        assert "".join(u.nama.upper().split()) in tertulis
        assert u.nama in b.uraian


def test_bagan_camat_saja_tanpa_garis() -> None:
    b = bagan(unit("Camat", "camat"), "Bagan", "1.1")
    assert (len(b.kotak), b.garis, b.nomor, b.uraian) == (1, (), "1.1", "Camat")
    periksa(b)


def test_bagan_sekretariat_di_kanan_fungsional_di_kiri() -> None:
    camat, sekretariat, *_ = kantor(3).kotak
    fungsional = next(k for k in kantor(3).kotak if k.baris[0].teks.startswith("KELOMPOK"))
    assert fungsional.tengah < camat.tengah < sekretariat.tengah
    assert min(fungsional.y, sekretariat.y) >= camat.dasar


def test_bagan_seksi_di_bawah_semuanya() -> None:
    b = kantor(4)
    seksi = [k for k in b.kotak if k.baris[0].teks.startswith("SEKSI")]
    lain = [k for k in b.kotak if k not in seksi]
    assert len(seksi) == 4
    assert min(k.y for k in seksi) > max(k.dasar for k in lain)
    assert len({k.y for k in seksi}) == 1, "one row"


def test_bagan_lebih_dari_lima_seksi_beberapa_baris() -> None:
    seksi = [k for k in kantor(12).kotak if k.baris[0].teks.startswith("SEKSI")]
    per_baris = [sum(k.y == y for k in seksi) for y in sorted({k.y for k in seksi})]
    assert per_baris == [5, 5, 2]


def test_bagan_nama_satu_kata_panjang_dipotong() -> None:
    b = kantor(5, nama="S" * 60)
    periksa(b)


def test_bagan_dapat_dibekukan() -> None:
    isi = beku(kantor(2))
    assert isi["jenis"] == "bagan"
    assert set(isi["kotak"][0]) == {"x", "y", "lebar", "tinggi", "baris"}
