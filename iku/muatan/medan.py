"""Numbers and money as texts of a file."""

from decimal import Decimal
from typing import Any

from iku import angka
from kecamatan.berkas import Medan, sebagai_teks


def desimal(kunci: str, atribut: str = "", *, bentuk: angka.Bentuk = angka.Bentuk.JUMLAH) -> Medan:
    """A number in Indonesian writing."""
    nama = atribut or kunci.replace(" ", "_")

    def tulis(objek: Any) -> str | None:
        nilai: Decimal | None = getattr(objek, nama)
        return None if nilai is None else angka.tulis(nilai, 4)

    return Medan(kunci, lambda s, _: {nama: angka.baca(sebagai_teks(s), bentuk)}, tulis)


def uang(kunci: str, atribut: str = "") -> Medan:
    return desimal(kunci, atribut, bentuk=angka.Bentuk.UANG)
