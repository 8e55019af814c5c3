"""Signed copies of a final document, as they came back from the office."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from iku.bukti import ukuran
from iku.bukti.jenis import JENIS
from kecamatan.models import Pengguna
from laporan.models.alur import Terbitan

SAMA = "Berkas yang sama sudah diunggah untuk versi ini."


class SalinanBertandaTangan(models.Model):
    """One file that was uploaded: never changed, the newest is shown first. One that is no valid
    electronic signature can be taken back, which the steps of its document keep.

    `berkas` has a random name in the media folder, which no web server hands out; the name that
    the person gave is `nama`, mere text.
    """

    class Golongan(models.TextChoices):
        ELEKTRONIK = "elektronik", "Bertanda tangan elektronik, utuh"
        PINDAIAN = "pindaian", "Pindaian naskah bertanda tangan"
        TAK_PASTI = "tak_pasti", "Salinan, keaslian isi tidak dapat dipastikan"

    class Jenis(models.TextChoices):
        PDF = "pdf", JENIS["pdf"].sebutan
        JPG = "jpg", JENIS["jpg"].sebutan
        PNG = "png", JENIS["png"].sebutan

    terbitan = models.ForeignKey(Terbitan, models.PROTECT, related_name="salinan")
    golongan = models.CharField(max_length=10, choices=Golongan.choices)
    keterangan = models.TextField(blank=True, help_text="Tanda tangan dan sertifikatnya")
    penanda_tangan = models.CharField(max_length=250, blank=True, help_text="Menurut sertifikat")
    dipercaya = models.BooleanField(default=False, help_text="Sertifikat dari penerbit dikenal")
    nama = models.CharField("nama berkas", max_length=150)
    jenis = models.CharField(max_length=3, choices=Jenis.choices)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    sha256 = models.CharField("sidik SHA-256", max_length=64)
    berkas = models.FileField(upload_to="salinan/")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "salinan bertanda tangan"
        ordering = ["-pada", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["terbitan", "sha256"],
                name="laporan_salinan_satu_kali",
                violation_error_message=SAMA,
            ),
            models.CheckConstraint(
                condition=Q(ukuran__gt=0),
                name="laporan_salinan_berisi",
                violation_error_message="Berkas ini kosong.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def ukuran_terbaca(self) -> str:
        return ukuran.tulis(self.ukuran)

    @property
    def mime(self) -> str:
        return JENIS[self.jenis].mime
