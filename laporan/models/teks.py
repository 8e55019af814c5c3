"""The text that people write."""

from django.db import models
from django.db.models import Q

from iku.models import Sasaran
from kecamatan.models import Kecamatan, Terlacak


class Narasi(Terlacak):
    """Replaces the standard text of one part of one document, for one kecamatan and year."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="narasi")
    tahun = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=20)
    bagian = models.CharField(max_length=40)
    isi = models.TextField()

    class Meta:
        verbose_name_plural = "narasi"
        ordering = ["kecamatan", "tahun", "jenis", "bagian"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "jenis", "bagian"], name="laporan_narasi_unik"
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.bagian} {self.tahun}"


class Analisis(Terlacak):
    """Why a sasaran did as it did in a year, and what comes next."""

    JALUR = ("sasaran__tujuan__renstra__kecamatan",)

    sasaran = models.ForeignKey(Sasaran, models.CASCADE, related_name="analisis")
    tahun = models.PositiveSmallIntegerField()
    pendorong = models.TextField(blank=True)
    penghambat = models.TextField(blank=True)
    rencana_aksi = models.TextField(blank=True)
    uraian = models.TextField(blank=True, help_text="Penjelasan lain tentang capaian")

    class Meta:
        verbose_name_plural = "analisis"
        ordering = ["sasaran", "tahun"]
        constraints = [
            models.UniqueConstraint(fields=["sasaran", "tahun"], name="laporan_analisis_unik")
        ]

    def __str__(self) -> str:
        return f"Analisis {self.tahun}"


class Kendala(Terlacak):
    """An obstacle and the step against it: one list, printed in the ikhtisar and in Bab IV."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="kendala")
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveSmallIntegerField(default=1)
    kendala = models.TextField(blank=True)
    langkah = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "kendala dan langkah"
        ordering = ["kecamatan", "tahun", "urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kendala="", langkah=""),
                name="laporan_kendala_tidak_kosong",
                violation_error_message="Isi kendala, langkah, atau keduanya.",
            ),
        ]

    def __str__(self) -> str:
        return self.kendala or self.langkah


class Penghargaan(Terlacak):
    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="penghargaan")
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveSmallIntegerField(default=1)
    nama = models.TextField()
    pemberi = models.CharField(max_length=160, blank=True)
    tingkat = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name_plural = "penghargaan"
        ordering = ["kecamatan", "tahun", "urutan", "pk"]

    def __str__(self) -> str:
        return self.nama


class ButirReviu(models.Model):
    """A question of the checklist reviu: reference data, to be verified (aturan §10)."""

    class Kelompok(models.TextChoices):
        FORMAT = "format", "Format"
        MEKANISME = "mekanisme", "Mekanisme penyusunan"
        SUBSTANSI = "substansi", "Substansi"

    kelompok = models.CharField(max_length=10, choices=Kelompok.choices)
    urutan = models.PositiveSmallIntegerField()
    pernyataan = models.TextField()
    perlu_verifikasi = models.BooleanField(default=True)

    class Meta:
        verbose_name_plural = "butir reviu"
        ordering = ["kelompok", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["kelompok", "urutan"], name="laporan_butirreviu_urutan_unik"
            )
        ]

    def __str__(self) -> str:
        return self.pernyataan
