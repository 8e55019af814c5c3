"""What every record that people edit has: a revision, a history, and a kecamatan it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from kecamatan.models.setempat import Setempat

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna
    from kecamatan.models.wilayah import Kecamatan

M = TypeVar("M", bound=models.Model)


class TerlacakQuerySet(models.QuerySet[M]):
    def untuk(self, pengguna: Pengguna) -> TerlacakQuerySet[M]:
        """Only what belongs to a kecamatan this person may see: the start of every read."""
        from kecamatan.models.wilayah import Kecamatan

        terlihat = Kecamatan.objects.untuk(pengguna)
        return self._di_jalur("__in", terlihat)

    def di(self, kecamatan: Kecamatan) -> TerlacakQuerySet[M]:
        """Only what belongs to this very kecamatan."""
        return self._di_jalur("", kecamatan)

    def _di_jalur(self, cara: str, nilai: Any) -> TerlacakQuerySet[M]:
        syarat = Q()
        for jalur in self.model.JALUR:  # type: ignore[attr-defined]
            syarat |= Q(**{f"{jalur}{cara}": nilai})
        return self.filter(syarat)


class Terlacak(Setempat):
    """Tracked: `revisi` grows with every change; the history says who changed what.

    `JALUR` are the paths to the kecamatan; a record is seen by those who see that kecamatan.
    """

    JALUR: ClassVar[tuple[str, ...]] = ("kecamatan",)

    revisi = models.PositiveIntegerField(default=1, editable=False)
    history: Any = HistoricalRecords(inherit=True)

    objects = TerlacakQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def id_kecamatan(self) -> int:
        """The kecamatan this record belongs to."""
        for jalur in self.JALUR:
            nilai = _telusuri(self, jalur)
            if nilai is not None:
                return nilai
        raise LookupError(f"{self} tidak berada di satu kecamatan pun.")


def _telusuri(objek: Any, jalur: str) -> int | None:
    for langkah in jalur.split("__"):
        objek = getattr(objek, langkah, None)
        if objek is None:
            return None
    pk: int = objek.pk
    return pk
