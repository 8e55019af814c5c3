"""Kabupaten and its kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from kecamatan.gambar import KETENTUAN, periksa_gambar
from kecamatan.models.berlaku import Berlaku
from kecamatan.models.setempat import Setempat

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class Kabupaten(Setempat):
    TEMPAT = True

    class Jenis(models.TextChoices):
        KABUPATEN = "kabupaten", "Kabupaten"
        KOTA = "kota", "Kota"

    nama = models.CharField(max_length=80, help_text="Tanpa kata Kabupaten atau Kota")
    slug = models.SlugField(max_length=80, unique=True)
    jenis = models.CharField(max_length=10, choices=Jenis.choices, default=Jenis.KABUPATEN)
    provinsi = models.CharField(max_length=80)
    kode = models.CharField("kode wilayah", max_length=13, blank=True)
    logo = models.FileField(
        upload_to="logo/", blank=True, validators=[periksa_gambar], help_text=KETENTUAN
    )
    sebutan_desa = models.CharField(
        max_length=20, default="Desa", help_text="Desa, Pekon, Gampong, Nagari, …"
    )

    class Meta:
        verbose_name_plural = "kabupaten"
        ordering = ["nama"]

    def __str__(self) -> str:
        return self.sebutan

    @property
    def sebutan(self) -> str:
        """`Kabupaten Jember`, `Kota Malang`."""
        return f"{self.get_jenis_display()} {self.nama}"

    @property
    def jabatan_kepala(self) -> str:
        return "Wali Kota" if self.jenis == self.Jenis.KOTA else "Bupati"


class KepalaDaerah(Setempat, Berlaku):
    """Bupati or wali kota; signs as pihak kedua and has no NIP."""

    kabupaten = models.ForeignKey(Kabupaten, models.CASCADE, related_name="kepala_daerah")
    nama = models.CharField(max_length=120, help_text="Lengkap dengan gelar")

    class Meta(Berlaku.Meta):
        verbose_name_plural = "kepala daerah"
        ordering = ["kabupaten", "mulai"]

    def __str__(self) -> str:
        return self.nama


class KecamatanQuerySet(models.QuerySet["Kecamatan"]):
    def untuk(self, pengguna: Pengguna) -> KecamatanQuerySet:
        """Only what this person may see: the start of every read."""
        if pengguna.is_superuser:
            return self
        kecamatan = [a.kecamatan_id for a in pengguna.anggota if a.kecamatan_id]
        kabupaten = [a.kabupaten_id for a in pengguna.anggota if a.kabupaten_id]
        return self.filter(Q(pk__in=kecamatan) | Q(kabupaten__in=kabupaten))


class Kecamatan(Setempat):
    TEMPAT = True

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="kecamatan")
    nama = models.CharField(max_length=80, help_text="Tanpa kata Kecamatan")
    slug = models.SlugField(max_length=80)
    kode = models.CharField("kode wilayah", max_length=13, blank=True)
    jumlah_desa = models.PositiveSmallIntegerField(null=True, blank=True)
    jumlah_kelurahan = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = KecamatanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "kecamatan"
        ordering = ["kabupaten", "nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["kabupaten", "slug"], name="kecamatan_slug_unik_per_kabupaten"
            )
        ]

    def __str__(self) -> str:
        return self.sebutan

    @property
    def sebutan(self) -> str:
        return f"Kecamatan {self.nama}"

    @property
    def alamat(self) -> str:
        """`jember/balung`: how commands and addresses name a kecamatan."""
        return f"{self.kabupaten.slug}/{self.slug}"
