"""Requests that leave nothing behind, and what the database holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from io import BytesIO
from typing import Any

from django.db import transaction
from django.test import Client
from pypdf import PdfReader

from kecamatan.models import Kiriman
from laporan.selectors.riwayat import jenis_terlacak

Isi = dict[str, Any]
Potret = dict[str, list[Any]]
PDF = "application/pdf"


@dataclass(frozen=True)
class Jawaban:
    status: int
    lokasi: str
    jenis: str
    isi: bytes

    @property
    def sebutan(self) -> str:
        """The status, or `masuk` for the way to the login page."""
        return "masuk" if self.lokasi.startswith("/masuk/?") else str(self.status)

    @property
    def teks(self) -> str:
        """Everything that a person could read in it, the address it leads to included."""
        isi = self.isi
        if self.jenis == PDF and isi.startswith(b"%PDF-1.7\n"):
            halaman = PdfReader(BytesIO(isi)).pages
            return "\n".join(h.extract_text() for h in halaman)
        return f"{self.lokasi}\n{isi.decode(errors='replace')}"


def coba(klien: Client, cara: str, jalur: str, isi: Isi | None = None, **kepala: str) -> Jawaban:
    """What is asked here happens, and then has not happened: data, session and cookies."""
    with tanpa_bekas(klien):
        return kirim(klien, cara, jalur, isi, **kepala)


@contextmanager
def tanpa_bekas(klien: Client) -> Iterator[None]:
    kuki = klien.cookies.output()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    klien.cookies = SimpleCookie(kuki.replace("Set-Cookie: ", ""))


def kirim(klien: Client, cara: str, jalur: str, isi: Isi | None = None, **kepala: str) -> Jawaban:
    """A form where there is one to send; otherwise nothing but the method."""
    jawab: Any
    if isi is None:
        jawab = klien.generic(cara, jalur, headers=kepala)
    else:
        jawab = klien.post(jalur, isi, headers=kepala)
    byte = b"".join(jawab) if jawab.streaming else jawab.content
    lokasi, jenis = jawab.get("Location", ""), jawab.get("Content-Type", "")
    return Jawaban(jawab.status_code, lokasi, jenis.partition(";")[0], byte)


def potret() -> Potret:
    """Every row that people keep, its history, and the forms noted as sent."""
    hasil: Potret = {"kiriman": list(Kiriman.objects.values_list("pk"))}
    for nama, model in jenis_terlacak().items():
        hasil[nama] = list(model._default_manager.order_by("pk").values())
        hasil[f"riwayat {nama}"] = list(model.history.order_by("pk").values_list("pk"))
    return hasil
