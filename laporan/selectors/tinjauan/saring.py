"""What of the overviews is shown, and in which order: the same on screen, paper and in Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from laporan.alur.langkah import Status
from laporan.forms.tinjauan import TANPA_PREDIKAT, SaringDokumenForm, SaringIndikatorForm
from laporan.selectors.tinjauan.dokumen import MatriksDokumen
from laporan.selectors.tinjauan.indikator import BarisIndikator, KolomIndikator, MatriksIndikator
from laporan.selectors.tinjauan.sel import SelIndikator, Terisi
from laporan.selectors.tinjauan.sel_dokumen import BarisDokumen, SelDokumen

T = TypeVar("T")
TANPA_RENCANA = (Terisi.BUKAN.name.lower(), Terisi.BELUM_SIAP.name.lower())
"""Asked for where a cell has no indicator; those are looked through only then."""
_HAL: dict[str, Callable[[SelDokumen], bool]] = {
    "": lambda _: True,
    "kurang": lambda s: bool(s.kurang),
    "peringatan": lambda s: s.peringatan > 0,
    "terlambat": lambda s: s.terlambat,
}


def saring_dokumen(matriks: MatriksDokumen, form: SaringDokumenForm) -> list[BarisDokumen]:
    """Kecamatan of which a document, or the one asked for, is as asked for; that one is shown."""
    semua = (replace(b, hanya=form.isi("jenis")) for b in matriks.baris)
    ada = [b for b in semua if form.cocok_nama(b.kecamatan.nama) and _cocok(b, form)]
    return _urut(ada, form.isi("urut"), _kunci_dokumen)


def _cocok(b: BarisDokumen, form: SaringDokumenForm) -> bool:
    status, hal = form.isi("status"), form.isi("hal")
    return any(status in ("", s.status) and _HAL[hal](s) for s in b.tampak)


def _kunci_dokumen(b: BarisDokumen, menurut: str) -> Any:
    if menurut == "nama":
        return b.kecamatan.nama.casefold()
    if menurut == "lengkap":
        return (-b.kurang, -sum(len(s.kurang) for s in b.tampak))
    if menurut == "peringatan":
        return b.peringatan
    sel = b.di(menurut)
    return None if sel.status is None else (list(Status).index(sel.status), sel.selesai)


def saring_indikator(
    matriks: MatriksIndikator, form: SaringIndikatorForm
) -> tuple[list[KolomIndikator], list[BarisIndikator]]:
    """Columns by their name, rows by theirs and by what a cell of theirs is."""
    cari = form.isi("indikator").strip().casefold()
    kolom = [k for k in matriks.kolom if cari in k.nama.casefold()]
    if cari and not kolom:
        return [], []
    ada = [b for b in matriks.baris if form.cocok_nama(b.tempat.kecamatan.nama)]
    if form.isi("predikat") or form.isi("status"):
        ada = [_hanya(b, kolom, form) for b in ada]
        ada = [b for b in ada if any(s.tampak for s in b.sel.values())]
        dipakai = {k for b in ada for k, s in b.sel.items() if s.tampak}
        kolom = [k for k in kolom if k.kunci in dipakai]
    return kolom, _urut(ada, form.isi("urut"), _kunci_indikator)


def _hanya(
    b: BarisIndikator, kolom: Iterable[KolomIndikator], form: SaringIndikatorForm
) -> BarisIndikator:
    """The row with the cells asked for; its mean stays that of the whole row."""
    bukan = form.isi("status") in TANPA_RENCANA
    ada = {k.kunci: b.di(k.kunci) for k in kolom if bukan or k.kunci in b.sel}
    return replace(b, sel={k: replace(s, tampak=_sel_cocok(s, form)) for k, s in ada.items()})


def _sel_cocok(s: SelIndikator, form: SaringIndikatorForm) -> bool:
    predikat, status = form.isi("predikat"), form.isi("status")
    if status and s.keadaan is not Terisi[status.upper()]:
        return False
    return predikat in ("", s.predikat or TANPA_PREDIKAT)


def _kunci_indikator(b: BarisIndikator, menurut: str) -> str | Decimal | None:
    if menurut == "nama":
        return b.tempat.kecamatan.nama.casefold()
    if menurut == "rata":
        return b.rata_rata.nilai
    hasil = b.di(menurut).hasil
    return hasil.nilai if hasil else None


def _urut(semua: list[T], urut: str, kunci: Callable[[T, str], Any]) -> list[T]:
    """By name where nothing else is asked for; what has no value comes last either way."""
    menurut = urut.removeprefix("-") or "nama"
    bernilai = [b for b in semua if kunci(b, menurut) is not None]
    bernilai.sort(key=lambda b: kunci(b, menurut), reverse=urut.startswith("-"))
    return bernilai + [b for b in semua if kunci(b, menurut) is None]
