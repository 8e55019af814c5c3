"""How much a sheet holds that lies across."""

from __future__ import annotations

from laporan.bagian.ukuran import LEMBAR, matriks
from laporan.render import KERTAS


def test_lembar_mendatar_seukuran_kertas() -> None:
    assert {nama: (tinggi, lebar) for nama, (lebar, tinggi) in LEMBAR.items()} == KERTAS


def test_matriks_menurut_kertas_dan_margin() -> None:
    f4, a4 = (matriks(k, 50, 50, atas=70, bawah=50) for k in ("F4", "A4"))
    assert (f4.huruf, f4.baris, f4.awal, f4.akhir) == (185, 45, 22, 14)
    assert (a4.huruf, a4.baris) == (163, 43)
    assert matriks("F4", 60, 90, atas=70, bawah=50).baris == 41
