"""Things that hold from one date to another: an office keeps changing."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q


class Berlaku(models.Model):
    """Valid from `mulai` up to and including `selesai`; an empty end means "until now".

    A document takes what was valid on its own date (aturan §8).
    """

    mulai = models.DateField("berlaku mulai")
    selesai = models.DateField("berlaku sampai", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=models.F("mulai")),
                name="%(app_label)s_%(class)s_selesai_tidak_mendahului_mulai",
                violation_error_message="Tanggal selesai mendahului tanggal mulai.",
            )
        ]

    def berlaku_pada(self, hari: date) -> bool:
        return self.mulai <= hari and (self.selesai is None or hari <= self.selesai)

    @classmethod
    def pilih(cls, semua: list[Self], hari: date) -> Self | None:
        """The one in force on `hari`; of several, the one that began last."""
        berlaku = [x for x in semua if x.berlaku_pada(hari)]
        return max(berlaku, key=lambda x: x.mulai, default=None)
