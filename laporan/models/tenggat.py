"""Until when something is due, as the kabupaten decides for a year."""

from django.db import models

from kecamatan.models import Kabupaten


class Tenggat(models.Model):
    """One date; what has none is shown without one."""

    class Hal(models.TextChoices):
        RENCANA = "rencana", "Rencana dan target"
        PK = "pk", "Perjanjian Kinerja"
        TRIWULAN_1 = "tw1", "Realisasi triwulan I"
        TRIWULAN_2 = "tw2", "Realisasi triwulan II"
        TRIWULAN_3 = "tw3", "Realisasi triwulan III"
        TRIWULAN_4 = "tw4", "Realisasi triwulan IV"
        REALISASI = "realisasi", "Realisasi setahun"
        ANGGARAN = "anggaran", "Realisasi anggaran"
        LKJ = "lkj", "Laporan Kinerja"

    kabupaten = models.ForeignKey(Kabupaten, models.CASCADE, related_name="tenggat")
    tahun = models.PositiveSmallIntegerField(help_text="Tahun kinerja, bukan tahun tanggalnya")
    hal = models.CharField(max_length=10, choices=Hal.choices)
    tanggal = models.DateField()

    class Meta:
        verbose_name_plural = "tenggat"
        ordering = ["kabupaten", "tahun", "tanggal"]
        constraints = [
            models.UniqueConstraint(
                fields=["kabupaten", "tahun", "hal"], name="laporan_tenggat_satu_per_hal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_hal_display()} {self.tahun}: {self.tanggal:%d-%m-%Y}"
