"""Survei Kepuasan Masyarakat (aturan §7)."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from iku.models.acuan import Skala
from iku.models.indikator import Indikator
from kecamatan.models import Kecamatan, Terlacak


class Survei(Terlacak):
    class SatuanSkor(models.TextChoices):
        NRR = "nrr", "Nilai rata-rata 1–4"
        PERSEN = "persen", "Persen"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="survei")
    tahun = models.PositiveSmallIntegerField()
    nama = models.CharField(max_length=160)
    pelaksana = models.CharField(max_length=160, blank=True)
    responden = models.PositiveIntegerField(null=True, blank=True)
    skala = models.ForeignKey(Skala, models.PROTECT, related_name="+")
    satuan_skor = models.CharField(max_length=6, choices=SatuanSkor.choices, default=SatuanSkor.NRR)
    indikator = models.ForeignKey(
        Indikator,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="survei",
        help_text="Indikator yang didukung survei ini sebagai bukti",
    )
    tindak_lanjut = models.TextField(blank=True, help_text="Satu butir per baris")
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "survei"
        ordering = ["kecamatan", "tahun", "pk"]

    def __str__(self) -> str:
        return self.nama


class Aspek(Terlacak):
    """One aspect: respondent counts, or a score; percentages only "sebagaimana sumber"."""

    JALUR = ("survei__kecamatan",)

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="aspek")
    urutan = models.PositiveSmallIntegerField(default=1)
    nama = models.CharField(max_length=160)
    jumlah_1 = models.PositiveIntegerField("tidak baik", null=True, blank=True)
    jumlah_2 = models.PositiveIntegerField("kurang baik", null=True, blank=True)
    jumlah_3 = models.PositiveIntegerField("baik", null=True, blank=True)
    jumlah_4 = models.PositiveIntegerField("sangat baik", null=True, blank=True)
    persen_1 = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    persen_2 = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    persen_3 = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    persen_4 = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    skor = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)

    class Meta:
        verbose_name_plural = "aspek"
        ordering = ["survei", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["survei", "urutan"], name="iku_aspek_urutan_unik"),
            models.CheckConstraint(
                condition=Q(jumlah_1__isnull=True) | Q(persen_1__isnull=True),
                name="iku_aspek_jumlah_atau_persen",
                violation_error_message="Isi jumlah responden atau persen, jangan keduanya.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def jumlah(self) -> tuple[int, int, int, int] | None:
        """Respondents per category, from "tidak baik" up; None where they were not counted."""
        if self.jumlah_1 is None:
            return None
        return (self.jumlah_1, self.jumlah_2 or 0, self.jumlah_3 or 0, self.jumlah_4 or 0)

    @property
    def persen(self) -> tuple[Decimal, Decimal, Decimal, Decimal] | None:
        """The row as the source printed it; None where it printed none."""
        if self.persen_1 is None:
            return None
        nol = Decimal(0)
        return (self.persen_1, self.persen_2 or nol, self.persen_3 or nol, self.persen_4 or nol)
