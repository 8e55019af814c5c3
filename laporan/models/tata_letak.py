"""How documents of one kabupaten look."""

from django.db import models

from kecamatan.models import Kabupaten
from laporan.susunan import periksa_susunan


class TataLetak(models.Model):
    class Kertas(models.TextChoices):
        F4 = "F4", "F4 / folio (215 × 330 mm)"
        A4 = "A4", "A4 (210 × 297 mm)"

    class Huruf(models.TextChoices):
        BOOKMAN = "bookman", "Bookman Old Style"
        ARIAL = "arial", "Arial"

    class GayaUang(models.TextChoices):
        TITIK_STRIP = "titik_strip", "Rp. 51.645.000,-"
        BAKU = "baku", "Rp51.645.000,00"

    kabupaten = models.OneToOneField(Kabupaten, models.CASCADE, related_name="tata_letak")
    kertas = models.CharField(max_length=2, choices=Kertas.choices, default=Kertas.F4)
    margin_atas = models.PositiveSmallIntegerField("margin atas (mm)", default=25)
    margin_kanan = models.PositiveSmallIntegerField("margin kanan (mm)", default=20)
    margin_bawah = models.PositiveSmallIntegerField("margin bawah (mm)", default=25)
    margin_kiri = models.PositiveSmallIntegerField("margin kiri (mm)", default=30)
    huruf = models.CharField(max_length=7, choices=Huruf.choices, default=Huruf.BOOKMAN)
    gaya_uang = models.CharField(
        max_length=11, choices=GayaUang.choices, default=GayaUang.TITIK_STRIP
    )
    susunan = models.JSONField(
        "susunan Laporan Kinerja",
        default=list,
        blank=True,
        validators=[periksa_susunan],
        help_text="Judul dan urutan bagian yang berbeda dari bawaan, mis. "
        '[{"kode": "bab3.keuangan", "judul": "REALISASI ANGGARAN"}]',
    )
    kutip_lembaran = models.BooleanField("sebut Lembaran Negara dalam Mengingat", default=False)

    class Meta:
        verbose_name_plural = "tata letak"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    margin_atas__gte=20,
                    margin_bawah__gte=25,
                    margin_kiri__gte=30,
                    margin_kanan__gte=20,
                ),
                name="laporan_tataletak_margin_minimal",
                violation_error_message="Margin paling sedikit 20 mm atas, 25 mm bawah, "
                "30 mm kiri dan 20 mm kanan.",
            )
        ]

    def __str__(self) -> str:
        return f"Tata letak {self.kabupaten}"

    def clean(self) -> None:
        """An empty box in a form means: as usual."""
        self.susunan = self.susunan or []
