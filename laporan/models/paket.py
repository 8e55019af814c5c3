"""All documents of a year as one ZIP: what was asked for, and what became of each document."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from kecamatan.models import Kabupaten, Kecamatan, Pengguna
from laporan.alur.langkah import Status
from laporan.models.dokumen import Dokumen

DIAM = timedelta(minutes=2)
"""No document takes longer: a pack that has not moved for so long needs a push."""
DENYUT = timedelta(minutes=2)
"""A worker that was not seen for so long has ended, whatever machine it was on."""


class PaketQuerySet(models.QuerySet["Paket"]):
    def berjalan(self) -> PaketQuerySet:
        return self.filter(keadaan__in=[Paket.Keadaan.BERJALAN, Paket.Keadaan.MERAKIT])

    def diam(self) -> PaketQuerySet:
        """Unfinished, and nothing happens: its tasks were lost with their queue."""
        return self.berjalan().filter(bergerak__lt=Now() - DIAM)

    def lama(self, umur: timedelta) -> PaketQuerySet:
        """Finished one way or another, by the database's clock."""
        berjalan = [Paket.Keadaan.BERJALAN, Paket.Keadaan.MERAKIT]
        return self.exclude(keadaan__in=berjalan).filter(bergerak__lt=Now() - umur)


class Paket(models.Model):
    """A request for documents; its file can be made again at any time."""

    class Keadaan(models.TextChoices):
        BERJALAN = "berjalan", "Sedang dibuat"
        MERAKIT = "merakit", "Menyusun berkas ZIP"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"
        BATAL = "batal", "Dibatalkan"

    kabupaten = models.ForeignKey(Kabupaten, models.CASCADE, related_name="paket")
    tahun = models.PositiveSmallIntegerField("tahun kinerja")
    pilihan = models.CharField(max_length=300, blank=True, help_text="Saringan, dengan kata-kata")
    catatan = models.TextField(blank=True, help_text="Kecamatan tanpa data, untuk lembar indeks")
    keadaan = models.CharField(max_length=10, choices=Keadaan.choices, default=Keadaan.BERJALAN)
    pesan = models.TextField(blank=True, help_text="Mengapa gagal, untuk yang meminta")
    ukuran = models.PositiveBigIntegerField(null=True, blank=True, help_text="Dalam bita")
    peminta = models.ForeignKey(Pengguna, models.SET_NULL, null=True, blank=True, related_name="+")
    dibuat = models.DateTimeField(db_default=Now())
    bergerak = models.DateTimeField("bergerak terakhir", db_default=Now())

    objects = PaketQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "paket"
        ordering = ["-dibuat", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(keadaan="selesai", ukuran__isnull=False, ukuran__gt=0)
                | (~Q(keadaan="selesai") & Q(ukuran__isnull=True)),
                name="laporan_paket_selesai_berukuran",
                violation_error_message="Paket yang selesai mempunyai ukuran, yang lain tidak.",
            )
        ]

    def __str__(self) -> str:
        return f"Paket {self.kabupaten_id} {self.tahun} {self.keadaan}"

    @property
    def jalan(self) -> Path:
        """In the media folder, which no web server hands out."""
        return folder_paket() / f"{self.pk}.zip"

    @property
    def siap(self) -> bool:
        """Made, and its file is still there and whole."""
        if self.keadaan != self.Keadaan.SELESAI:
            return False
        return self.jalan.is_file() and self.jalan.stat().st_size == self.ukuran

    @property
    def aktif(self) -> bool:
        return self.keadaan in (self.Keadaan.BERJALAN, self.Keadaan.MERAKIT)

    @property
    def nama_berkas(self) -> str:
        nama = re.sub(r"[^\w-]+", "_", self.kabupaten.nama)
        return f"Dokumen_{nama}_{self.tahun}.zip"


class PaketIsi(models.Model):
    """One document of a pack; its bytes are those of `kunci` in the cache, or the final ones."""

    class Keadaan(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    paket = models.ForeignKey(Paket, models.CASCADE, related_name="isi")
    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=20)
    dokumen = models.ForeignKey(Dokumen, models.SET_NULL, null=True, blank=True, related_name="+")
    """None: nobody began it yet, so it is a draft made of the data there are."""
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.DRAF)
    keadaan = models.CharField(max_length=10, choices=Keadaan.choices, default=Keadaan.MENUNGGU)
    percobaan = models.PositiveSmallIntegerField(default=0)
    pesan = models.TextField(blank=True, help_text="Mengapa gagal, untuk yang meminta")
    kunci = models.CharField(max_length=64, blank=True, help_text="PDF tersimpan; kosong: terbitan")
    sha256 = models.CharField(max_length=64, blank=True)
    ukuran = models.PositiveIntegerField(null=True, blank=True, help_text="Dalam bita")
    berkas = models.CharField(max_length=250, blank=True, help_text="Nama di dalam ZIP")

    class Meta:
        verbose_name_plural = "isi paket"
        ordering = ["paket", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["paket", "kecamatan", "jenis", "versi"], name="laporan_paketisi_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kecamatan_id} {self.keadaan}"

    @property
    def nama_jenis(self) -> str:
        from laporan import jenis  # which itself reads models

        return jenis.cari(self.jenis).nama


class PekerjaQuerySet(models.QuerySet["Pekerja"]):
    def hidup(self) -> PekerjaQuerySet:
        return self.filter(terlihat__gte=Now() - DENYUT)


class Pekerja(models.Model):
    """A background worker that says now and then that it is there."""

    nama = models.CharField(max_length=64, primary_key=True)
    terlihat = models.DateTimeField(db_default=Now())

    objects = PekerjaQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "pekerja"
        ordering = ["nama"]

    def __str__(self) -> str:
        return self.nama


def folder_paket() -> Path:
    return Path(settings.MEDIA_ROOT) / "paket"
