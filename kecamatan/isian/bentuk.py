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
from kecamatan.akses import Putusan, Tindakan
from kecamatan.isian import bilangan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from kecamatan.models import Pengguna, Terlacak
from kecamatan.penghapusan import Akibat, Ikut, akibat

if TYPE_CHECKING:
    from kecamatan.isian.formulir import IsianForm


NAMA_DIRI = ("Renstra",)


def _tanpa_kueri(_: Any) -> str:
    return ""


def _tanpa_alasan(_: Lingkup, __: Any) -> str:
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
    tahun: str = ""
    """Path to its year, where it has one: only those of the scope's year are found."""
    tetap: tuple[tuple[str, Any], ...] = ()
    """Columns that this kind fixes, where one model holds several kinds: `(("jenis", "x"),)`."""
    kunci: tuple[Hal, str] | None = None
    """What locks it: a matter, and the kind of document where it belongs to one."""
    penahan: Callable[[Lingkup, Any], str] = _tanpa_alasan
    """Why a record may not be deleted as long as a document rests on it; empty where it may."""
    templat: str = "kecamatan/isian/formulir.html"
    ikut: Ikut | None = None
    """Kinds of records that are deleted with it; anything else below it forbids the deletion."""
    hanya_ubah: bool = False
    """Another kind adds and deletes the same records."""
    saran_hapus: str = ""
    """What to do instead, where it cannot be deleted."""
    kueri: Callable[[Any], str] = _tanpa_kueri
    """What the address of its page needs besides (`?renstra=3`)."""

    @property
    def sebutan(self) -> str:
        """Its name inside a sentence: `kop surat`, but `SK IKU` and `Renstra`."""
        tetap = self.nama[:2].isupper() or self.nama in NAMA_DIRI
        return self.nama if tetap else f"{self.nama[:1].lower()}{self.nama[1:]}"

    def izin(self, lingkup: Lingkup) -> Putusan:
        """Whether this person may keep such records here now."""
        if self.kunci is None:
            return lingkup.putusan(self.tindakan)
        hal, dokumen = self.kunci
        return lingkup.izin(self.tindakan, hal, jenis=dokumen)

    def izin_atas(self, lingkup: Lingkup, objek: Any) -> Putusan:
        """Whether this very record may be changed or deleted by this person."""
        return Putusan(True)

    def milik(self, lingkup: Lingkup) -> Any:
        """The records of this kind in the scope's kecamatan.

        Where several kinds share a model, only those below this kind's own parent: the siblings
        of any other would be all records of the installation that have no such parent.
        """
        semua = self.model._default_manager.untuk(lingkup.pengguna)
        di_sini = self.model._default_manager.di(lingkup.kecamatan)
        tahun = {self.tahun: lingkup.tahun} if self.tahun else {}
        berinduk = {f"{self.induk}__isnull": False} if self.induk_isian else {}
        return semua.filter(pk__in=di_sini, **berinduk, **tahun, **dict(self.tetap))

    def cari(self, lingkup: Lingkup, pk: int) -> Any:
        return get_object_or_404(self.milik(lingkup), pk=pk)

    def baru(self, lingkup: Lingkup, di: str) -> Any:
        """An unsaved record in its place, last among its siblings."""
        tahun = {"tahun": lingkup.tahun} if self.tahun == "tahun" else {}
        induk = {self.induk: self._cari_induk(lingkup, di)}
        objek = self.model(**induk, **tahun, **dict(self.tetap))
        if self.berurutan:
            akhir = self.saudara(objek).aggregate(akhir=Max("urutan"))["akhir"] or 0
            objek.urutan = akhir + 1  # type: ignore[attr-defined]
        return objek

    def saudara(self, objek: Any) -> Any:
        """All records of this kind below the same parent."""
        medan = [m for m in (self.induk, self.sekelompok, self._kolom_tahun) if m]
        syarat = {m: getattr(objek, m) for m in medan} | dict(self.tetap)
        return self.model._default_manager.filter(**syarat)

    @property
    def _kolom_tahun(self) -> str:
        return self.tahun if "__" not in self.tahun else ""

    def akibat_hapus(self, lingkup: Lingkup, objek: Any) -> Akibat:
        return akibat(objek, self.ikut, di=lingkup.kecamatan)

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
        if (nomor := bilangan.baca(di)) is None:
            raise Http404("Induknya tidak disebut.")
        return self.induk_isian.cari(lingkup, nomor)


def cari(daftar: Mapping[str, Isian], kode: str) -> Isian:
    if kode not in daftar:
        raise Http404(f"“{kode}” tidak dikenal.")
    return daftar[kode]
