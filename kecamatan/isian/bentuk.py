"""What can be kept through a form, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Max
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from kecamatan import actions
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup
from kecamatan.models import Pengguna, Terlacak
from kecamatan.penghapusan import Akibat, Ikut, akibat

if TYPE_CHECKING:
    from kecamatan.isian.formulir import IsianForm


NAMA_DIRI = ("Renstra",)


def _tanpa_kueri(_: Any) -> str:
    return ""


@dataclass(frozen=True)
class Isian:
    """One kind of record.

    `induk` is the foreign key to its parent: the kecamatan itself, or another kind of record,
    `induk_isian`, whose id comes with the address (`?di=5`).
    """

    kode: str
    nama: str
    model: type[Terlacak]
    form: type[IsianForm]
    tindakan: Tindakan
    kembali: str
    """URL name of the page on which it is listed."""
    induk: str = "kecamatan"
    induk_isian: Isian | None = None
    berurutan: bool = False
    sekelompok: str = ""
    """A field that must agree as well for two records to be siblings."""
    penghapus: Callable[..., None] = actions.hapus
    """Of records that are more than a row."""
    ikut: Ikut | None = None
    """Kinds of records that are deleted with it; anything else below it forbids the deletion."""
    saran_hapus: str = ""
    """What to do instead, where it cannot be deleted."""
    kueri: Callable[[Any], str] = _tanpa_kueri
    """What the address of its page needs besides (`?renstra=3`)."""

    @property
    def kecil(self) -> str:
        """Its name inside a sentence; names like RPJMD or Renstra stay."""
        return self.nama if self.nama in NAMA_DIRI else self.nama.lower()

    def milik(self, lingkup: Lingkup) -> Any:
        """The records of this kind in the scope's kecamatan."""
        di_sini = self.model._default_manager.di(lingkup.kecamatan)
        return self.model._default_manager.untuk(lingkup.pengguna).filter(pk__in=di_sini)

    def cari(self, lingkup: Lingkup, pk: int) -> Any:
        return get_object_or_404(self.milik(lingkup), pk=pk)

    def baru(self, lingkup: Lingkup, di: str) -> Any:
        """An unsaved record in its place, last among its siblings."""
        objek = self.model(**{self.induk: self._cari_induk(lingkup, di)})
        if self.berurutan:
            akhir = self.saudara(objek).aggregate(akhir=Max("urutan"))["akhir"] or 0
            objek.urutan = akhir + 1  # type: ignore[attr-defined]
        return objek

    def saudara(self, objek: Any) -> Any:
        """All records below the same parent."""
        medan = [self.induk, self.sekelompok] if self.sekelompok else [self.induk]
        return self.model._default_manager.filter(**{m: getattr(objek, m) for m in medan})

    def akibat_hapus(self, objek: Any) -> Akibat:
        return akibat(objek, self.ikut)

    def buang(self, objek: Any, *, oleh: Pengguna) -> None:
        """Raises MasihDipakai."""
        if self.ikut is None:
            self.penghapus(objek, oleh=oleh)
        else:
            self.penghapus(objek, oleh=oleh, ikut=self.ikut)

    def alamat(self, lingkup: Lingkup, objek: Any, letak: str = "") -> str:
        """Its page, at the place of this record."""
        jangkar = letak or (f"#{self.kode}-{objek.pk}" if objek.pk else "")
        return f"{reverse(self.kembali, kwargs=lingkup.jalur)}{self.kueri(objek)}{jangkar}"

    def _cari_induk(self, lingkup: Lingkup, di: str) -> Any:
        if self.induk_isian is None:
            return lingkup.kecamatan
        if not (di.isascii() and di.isdigit()):
            raise Http404("Induknya tidak disebut.")
        return self.induk_isian.cari(lingkup, int(di))


def cari(daftar: Mapping[str, Isian], kode: str) -> Isian:
    if kode not in daftar:
        raise Http404(f"“{kode}” tidak dikenal.")
    return daftar[kode]
