"""What becomes of a document on its way to a signature: steps, frozen content, final bytes."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from kecamatan.models import Berlaku, Kecamatan, Pengguna, Terlacak
from laporan.alur.langkah import SEBUTAN, Status
from laporan.models.dokumen import Dokumen


class Perpindahan(models.Model):
    """One step that was taken: never changed, never deleted."""

    dokumen = models.ForeignKey(Dokumen, models.RESTRICT, related_name="perpindahan")
    langkah = models.CharField(max_length=20)
    dari = models.CharField(max_length=12)
    ke = models.CharField(max_length=12)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    sebagai = models.CharField(max_length=60, blank=True, help_text="Peran, atau delegasinya")
    pada = models.DateTimeField(db_default=Now())
    catatan = models.TextField(blank=True)
    sidik = models.CharField(max_length=64, blank=True, help_text="SHA-256 isi pada saat itu")

    class Meta:
        verbose_name_plural = "perpindahan"
        ordering = ["pada", "pk"]

    def __str__(self) -> str:
        return f"{self.dokumen}: {self.dari} → {self.ke}"

    @property
    def sebutan(self) -> str:
        """`Ditarik kembali`, `Diajukan`: what was done, for “… oleh …”."""
        return SEBUTAN.get(self.langkah) or str(Status(self.ke).label)


class Bekuan(models.Model):
    """The content as it was approved; a document that is reopened loses it."""

    dokumen = models.OneToOneField(Dokumen, models.RESTRICT, related_name="bekuan")
    naskah = models.JSONField(encoder=DjangoJSONEncoder)
    sidik = models.CharField(max_length=64)
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "bekuan"

    def __str__(self) -> str:
        return f"Isi beku {self.dokumen}"


class Terbitan(models.Model):
    """The final PDF of a document that was Ditetapkan: made once, kept byte by byte."""

    dokumen = models.OneToOneField(Dokumen, models.RESTRICT, related_name="terbitan")
    kode = models.CharField(max_length=16, unique=True, help_text="Tercetak di tiap halaman")
    alamat = models.URLField(help_text="Tujuan QR: halaman verifikasi")
    sha256 = models.CharField(max_length=64, unique=True)
    ukuran = models.PositiveIntegerField(help_text="Dalam bita")
    isi = models.BinaryField()
    naskah = models.JSONField(encoder=DjangoJSONEncoder)
    """The content that was printed: as approved, with number, date and signatory."""
    nomor = models.CharField(max_length=80, blank=True)
    tanggal = models.CharField(max_length=60, blank=True)
    penandatangan = models.CharField(max_length=250, blank=True)
    """As they were that day, for the page of verification."""
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "terbitan"
        ordering = ["-pada"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ukuran__gt=0),
                name="laporan_terbitan_berisi",
                violation_error_message="PDF final tidak boleh kosong.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.dokumen}"


class Delegasi(Berlaku, Terlacak):
    """The camat lets the sekcam submit and sign in his place, by a letter, from–to."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="delegasi")
    kepada = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dasar = models.CharField(
        "dasar delegasi", max_length=200, help_text="Surat dan nomornya, misalnya SP 800/12/2020"
    )

    class Meta(Berlaku.Meta):
        verbose_name_plural = "delegasi"
        ordering = ["kecamatan", "-mulai"]

    def __str__(self) -> str:
        nama = self.kepada.sebutan
        return f"{nama} mewakili camat ({self.dasar})"
