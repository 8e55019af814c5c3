"""How results are printed: a line per figure, with a mark where there is a target."""

from __future__ import annotations

import os


def bagian(judul: str) -> None:
    beban = ", ".join(f"{x:.2f}" for x in os.getloadavg())
    print(f"\n== {judul} (beban mesin {beban})", flush=True)


def baris(nama: str, nilai: str, keterangan: str = "") -> None:
    print(f"  {nama:<58}{nilai:>14}  {keterangan}".rstrip(), flush=True)


def sasaran(nama: str, nilai: str, target: str, *, tercapai: bool) -> None:
    tanda = "✔ tercapai" if tercapai else "✘ BELUM TERCAPAI"
    baris(nama, nilai, f"{tanda} (sasaran {target})")


def desimal(nilai: float, angka: int = 2) -> str:
    return f"{nilai:.{angka}f}".replace(".", ",")


def detik(nilai: float) -> str:
    return f"{desimal(nilai)} s"
