"""Finished PDFs, by the hash of what they were made from."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from kecamatan.models import Pengguna

BATAS_WAKTU = timedelta(minutes=2)
"""Nothing prints longer; a row that has not moved for so long belongs to a dead process."""


class CetakanQuerySet(models.QuerySet["Cetakan"]):
    def belum_jadi(self) -> CetakanQuerySet:
        return self.filter(keadaan__in=[Cetakan.Keadaan.MENUNGGU, Cetakan.Keadaan.DIKERJAKAN])

    def berjalan(self) -> CetakanQuerySet:
        """Somebody still works on it, by the database's clock: servers share no other."""
        return self.belum_jadi().filter(waktu__gte=Now() - BATAS_WAKTU)

    def dapat_diambil(self) -> CetakanQuerySet:
        """Waiting, or left behind by a process that died."""
        terhenti = Q(keadaan=Cetakan.Keadaan.DIKERJAKAN, waktu__lt=Now() - BATAS_WAKTU)
        return self.filter(Q(keadaan=Cetakan.Keadaan.MENUNGGU) | terhenti)


class Cetakan(models.Model):
    """One PDF, made once for everybody; a cache, so nothing is lost with it."""

    class Keadaan(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        DIKERJAKAN = "dikerjakan", "Sedang dibuat"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    kunci = models.CharField(max_length=64, primary_key=True)
    keadaan = models.CharField(max_length=10, choices=Keadaan.choices, default=Keadaan.MENUNGGU)
    waktu = models.DateTimeField("sejak", db_default=Now())
    pesan = models.TextField(blank=True, help_text="Mengapa gagal, untuk yang meminta")
    ukuran = models.PositiveIntegerField(null=True, blank=True, help_text="Dalam bita")
    peminta = models.ForeignKey(Pengguna, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = CetakanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "cetakan"
        ordering = ["-waktu"]
        constraints = [
            models.CheckConstraint(
                condition=Q(keadaan="selesai", ukuran__isnull=False, ukuran__gt=0)
                | (~Q(keadaan="selesai") & Q(ukuran__isnull=True)),
                name="laporan_cetakan_selesai_berukuran",
                violation_error_message="PDF yang selesai mempunyai ukuran, yang lain tidak.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kunci[:12]} {self.keadaan}"

    @property
    def jalan(self) -> Path:
        """In the media folder, which no web server hands out."""
        return folder_cetakan() / self.kunci[:2] / f"{self.kunci}.pdf"

    @property
    def siap(self) -> bool:
        """Made, and its file is still there and whole."""
        if self.keadaan != self.Keadaan.SELESAI:
            return False
        return self.jalan.is_file() and self.jalan.stat().st_size == self.ukuran

    @property
    def gagal(self) -> bool:
        return self.keadaan == self.Keadaan.GAGAL


def folder_cetakan() -> Path:
    return Path(settings.MEDIA_ROOT) / "cetakan"
