"""People and the places where they hold a role."""

from __future__ import annotations

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now, TruncDate

from kecamatan.models.berlaku import Berlaku
from kecamatan.models.wilayah import Kabupaten, Kecamatan


class Pengguna(AbstractUser):
    """Our own user model from the first migration: Django cannot change it later."""

    class Meta:
        verbose_name_plural = "pengguna"

    def keanggotaan_berlaku(self) -> models.QuerySet[Keanggotaan]:
        """Roles in force now, by the database's clock: access is a matter of the present."""
        kini = TruncDate(Now())
        berlaku = Q(selesai__isnull=True) | Q(selesai__gte=kini)
        return self.keanggotaan.filter(berlaku, mulai__lte=kini)

    @cached_property
    def anggota(self) -> tuple[Keanggotaan, ...]:
        """The same, read once: a request asks who may see and do what several times."""
        return tuple(self.keanggotaan_berlaku().order_by())


class Keanggotaan(Berlaku):
    """A role of one person in exactly one place, from a date to a date."""

    class Peran(models.TextChoices):
        OPERATOR = "operator", "Operator"
        SEKCAM = "sekcam", "Sekretaris Camat"
        CAMAT = "camat", "Camat"
        PENINJAU = "peninjau", "Bagian Organisasi"
        INSPEKTORAT = "inspektorat", "Inspektorat"
        ADMIN = "admin", "Admin kabupaten"

    DI_KECAMATAN = [Peran.OPERATOR, Peran.SEKCAM, Peran.CAMAT]
    DI_KABUPATEN = [Peran.PENINJAU, Peran.INSPEKTORAT, Peran.ADMIN]

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="keanggotaan")
    peran = models.CharField(max_length=12, choices=Peran.choices)
    kecamatan = models.ForeignKey(
        Kecamatan, models.CASCADE, null=True, blank=True, related_name="keanggotaan"
    )
    kabupaten = models.ForeignKey(
        Kabupaten, models.CASCADE, null=True, blank=True, related_name="keanggotaan"
    )

    class Meta(Berlaku.Meta):
        verbose_name_plural = "keanggotaan"
        ordering = ["pengguna", "mulai"]
        constraints = [
            *Berlaku.Meta.constraints,
            models.CheckConstraint(
                condition=Q(
                    peran__in=["operator", "sekcam", "camat"],
                    kecamatan__isnull=False,
                    kabupaten__isnull=True,
                )
                | Q(
                    peran__in=["peninjau", "inspektorat", "admin"],
                    kecamatan__isnull=True,
                    kabupaten__isnull=False,
                ),
                name="kecamatan_keanggotaan_peran_sesuai_tempat",
                violation_error_message="Operator, sekcam dan camat berada di satu kecamatan; "
                "peninjau, inspektorat dan admin di satu kabupaten.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_peran_display()} {self.kecamatan or self.kabupaten}"
