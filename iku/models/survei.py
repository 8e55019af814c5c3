"""Survei Kepuasan Masyarakat (aturan §7)."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from iku import skm
from iku.models.acuan import BUKAN_SKALA_HURUF, Skala
from iku.models.indikator import Indikator
from kecamatan.models import Kecamatan, Terlacak
from kecamatan.models.batasan import semua_atau_kosong

T = TypeVar("T")
JUMLAH = ("jumlah_1", "jumlah_2", "jumlah_3", "jumlah_4")
PERSEN = ("persen_1", "persen_2", "persen_3", "persen_4")
"""Columns of an aspect by category, from "tidak baik" up."""


class Survei(Terlacak):
    class SatuanSkor(models.TextChoices):
        NRR = "nrr", "Nilai rata-rata 1–4"
        PERSEN = "persen", "Persen"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="survei")
    tahun = models.PositiveSmallIntegerField()
    nama = models.CharField(max_length=160)
    pelaksana = models.CharField(max_length=160, blank=True)
    responden = models.PositiveIntegerField(null=True, blank=True)
    skala = models.ForeignKey(
        Skala,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kegunaan": Skala.Kegunaan.HURUF},
        error_messages={"invalid": BUKAN_SKALA_HURUF},
    )
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
        ordering = ["survei", "urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=semua_atau_kosong(*JUMLAH),
                name="iku_aspek_jumlah_lengkap",
                violation_error_message="Isi jumlah responden untuk keempat jawaban; tulis 0 bila "
                "tidak ada yang menjawab demikian.",
            ),
            models.CheckConstraint(
                condition=semua_atau_kosong(*PERSEN),
                name="iku_aspek_persen_lengkap",
                violation_error_message="Isi persen untuk keempat jawaban; tulis 0 bila tidak "
                "ada yang menjawab demikian.",
            ),
            models.CheckConstraint(
                condition=Q(jumlah_1__isnull=True) | Q(persen_1__isnull=True),
                name="iku_aspek_jumlah_atau_persen",
                violation_error_message="Isi jumlah responden atau persen, jangan keduanya.",
            ),
            models.CheckConstraint(
                condition=Q(jumlah_1__isnull=True) | Q(skor__isnull=True),
                name="iku_aspek_jumlah_atau_skor",
                violation_error_message="Isi jumlah responden atau skor, jangan keduanya: skor "
                "dihitung dari jumlah responden.",
            ),
            models.CheckConstraint(
                condition=Q(skor__isnull=True) | Q(skor__range=(0, 100)),
                name="iku_aspek_skor_0_sampai_100",
                violation_error_message="Skor paling rendah 0 dan paling tinggi 100.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        """The range of a score depends on the unit that its survey uses."""
        super().clean()
        survei: Survei | None = getattr(self, "survei", None)
        if survei is None or survei.satuan_skor not in Survei.SatuanSkor.values:
            return
        try:
            skm.AspekSkm(self.nama, skor=self.skor, satuan=skm.SatuanSkor(survei.satuan_skor))
        except skm.SkmTidakSah as salah:
            raise ValidationError(str(salah)) from None

    @property
    def jumlah(self) -> tuple[int, int, int, int] | None:
        """Respondents per category, from "tidak baik" up; None where they were not counted."""
        return _empat(self.jumlah_1, self.jumlah_2, self.jumlah_3, self.jumlah_4)

    @property
    def persen(self) -> tuple[Decimal, Decimal, Decimal, Decimal] | None:
        """The row as the source printed it; None where it printed none."""
        return _empat(self.persen_1, self.persen_2, self.persen_3, self.persen_4)


def _empat(a: T | None, b: T | None, c: T | None, d: T | None) -> tuple[T, T, T, T] | None:
    """The values of all four categories; the database refuses fewer."""
    if a is None or b is None or c is None or d is None:
        return None
    return a, b, c, d
