"""People and the places where they hold a role."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from kecamatan.models.berlaku import Berlaku
from kecamatan.models.wilayah import Kabupaten, Kecamatan


class Pengguna(AbstractUser):
    """Our own user model from the first migration: Django cannot change it later."""

    class Meta:
        verbose_name_plural = "pengguna"

    @property
    def sebutan(self) -> str:
        """How others read of this person."""
        return self.get_full_name() or self.username

    @cached_property
    def anggota(self) -> tuple[Keanggotaan, ...]:
        """Roles in force today: access is a matter of the present.

        Read once, and few: a request asks who may see and do what several times.
        """
        return berlaku(self.keanggotaan.order_by())

    def tetapkan_anggota(self, semua: Iterable[Keanggotaan]) -> None:
        """Their memberships, where they were read together with the person."""
        self.anggota = berlaku(semua)


def berlaku(semua: Iterable[Keanggotaan]) -> tuple[Keanggotaan, ...]:
    """Those in force today."""
    kini = localdate()
    return tuple(a for a in semua if a.berlaku_pada(kini))


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
