"""Results of the evaluation of SAKIP (LHE), as recorded by those who evaluate."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from iku import angka
from iku.models.acuan import BUKAN_SKALA_HURUF, Skala
from kecamatan.models import Kecamatan, Terlacak


class KomponenAkip(models.Model):
    """What is weighed, as data: PermenPANRB 88/2021 (aturan §10)."""

    nama = models.CharField(max_length=80, unique=True)
    urutan = models.PositiveSmallIntegerField(default=1)
    bobot = models.DecimalField(max_digits=5, decimal_places=2)
    rincian = models.CharField(
        max_length=160, blank=True, help_text="Bobot keberadaan, kualitas dan pemanfaatan"
    )
    dasar = models.CharField("dasar hukum", max_length=160, blank=True)
    perlu_verifikasi = models.BooleanField(default=False)

    class Meta:
        verbose_name = "komponen AKIP"
        verbose_name_plural = "komponen AKIP"
        ordering = ["urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bobot__gt=0, bobot__lte=100),
                name="iku_komponenakip_bobot_0_sampai_100",
                violation_error_message="Bobot lebih dari 0 dan paling besar 100.",
            )
        ]

    def __str__(self) -> str:
        return self.nama


class NilaiAkip(Terlacak):
    """One evaluation of a kecamatan and year; `tanpa_rincian` only where no components are known.

    The total of known components is computed, never typed.
    """

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="nilai_akip")
    tahun = models.PositiveSmallIntegerField("tahun yang dievaluasi")
    skala = models.ForeignKey(
        Skala,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kegunaan": Skala.Kegunaan.HURUF},
        error_messages={"invalid": BUKAN_SKALA_HURUF},
    )
    nomor = models.CharField("nomor LHE", max_length=80, blank=True)
    tanggal = models.DateField("tanggal LHE", null=True, blank=True)
    tanpa_rincian = models.DecimalField(
        "nilai tanpa rincian", max_digits=5, decimal_places=2, null=True, blank=True
    )
    catatan = models.TextField(blank=True)

    class Meta:
        verbose_name = "nilai AKIP"
        verbose_name_plural = "nilai AKIP"
        ordering = ["kecamatan", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun"],
                name="iku_nilaiakip_satu_per_tahun",
                violation_error_message="Nilai AKIP tahun itu sudah dicatat. Ubah yang sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tanpa_rincian__isnull=True) | Q(tanpa_rincian__range=(0, 100)),
                name="iku_nilaiakip_0_sampai_100",
                violation_error_message="Nilai AKIP antara 0 dan 100.",
            ),
        ]

    def __str__(self) -> str:
        return f"Nilai AKIP {self.tahun}"


class NilaiKomponen(Terlacak):
    JALUR = ("akip__kecamatan",)

    akip = models.ForeignKey(NilaiAkip, models.CASCADE, related_name="komponen")
    komponen = models.ForeignKey(KomponenAkip, models.PROTECT, related_name="+")
    nilai = models.DecimalField(max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = "nilai komponen AKIP"
        verbose_name_plural = "nilai komponen AKIP"
        ordering = ["akip", "komponen__urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["akip", "komponen"], name="iku_nilaikomponen_satu_per_komponen"
            ),
            models.CheckConstraint(
                condition=Q(nilai__gte=0),
                name="iku_nilaikomponen_tidak_negatif",
                violation_error_message="Nilai komponen tidak boleh negatif.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.komponen}"

    @property
    def cetak(self) -> str:
        return angka.tulis(self.nilai)

    def clean(self) -> None:
        super().clean()
        if self.nilai is not None and self.nilai > self.komponen.bobot:
            raise ValidationError({"nilai": pesan_bobot(self.komponen)})


def pesan_bobot(komponen: Any) -> str:
    bobot = angka.tulis(Decimal(komponen.bobot))
    return f"Nilai {komponen.nama} dari 0 sampai {bobot}, yaitu bobotnya."


class RekomendasiAkip(Terlacak):
    """What the evaluation asks the kecamatan to do."""

    JALUR = ("akip__kecamatan",)

    akip = models.ForeignKey(NilaiAkip, models.CASCADE, related_name="rekomendasi")
    urutan = models.PositiveSmallIntegerField(default=1)
    uraian = models.TextField()

    class Meta:
        verbose_name = "rekomendasi AKIP"
        verbose_name_plural = "rekomendasi AKIP"
        ordering = ["akip", "urutan", "pk"]

    def __str__(self) -> str:
        return self.uraian


class TindakLanjut(Terlacak):
    """What the kecamatan did about a recommendation, in its own words."""

    JALUR = ("rekomendasi__akip__kecamatan",)

    class Status(models.TextChoices):
        PROSES = "proses", "Sedang dikerjakan"
        SELESAI = "selesai", "Selesai"

    rekomendasi = models.ForeignKey(RekomendasiAkip, models.CASCADE, related_name="tindak_lanjut")
    uraian = models.TextField()
    status = models.CharField(max_length=7, choices=Status.choices, default=Status.PROSES)
    tanggal = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "tindak lanjut rekomendasi"
        verbose_name_plural = "tindak lanjut rekomendasi"
        ordering = ["rekomendasi", "pk"]

    def __str__(self) -> str:
        return self.uraian
