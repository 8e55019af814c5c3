"""Files that prove a realisasi."""

from django.db import models
from django.db.models import Q

from iku.bukti import ukuran
from iku.bukti.jenis import JENIS
from iku.models.indikator import JALUR_NILAI, Indikator
from kecamatan.models import Terlacak


class Bukti(Terlacak):
    """One file for an indicator in a year, also before its figure is entered.

    `berkas` has a random name in the media folder, which no web server hands out; the name that
    the person gave is `nama`, mere text.
    """

    JALUR = JALUR_NILAI

    class Jenis(models.TextChoices):
        PDF = "pdf", JENIS["pdf"].sebutan
        JPG = "jpg", JENIS["jpg"].sebutan
        PNG = "png", JENIS["png"].sebutan
        XLSX = "xlsx", JENIS["xlsx"].sebutan
        DOCX = "docx", JENIS["docx"].sebutan

    class Triwulan(models.IntegerChoices):
        SETAHUN = 0, "Setahun"
        I = 1, "Triwulan I"  # noqa: E741 (as it is printed)
        II = 2, "Triwulan II"
        III = 3, "Triwulan III"
        IV = 4, "Triwulan IV"

    indikator = models.ForeignKey(Indikator, models.RESTRICT, related_name="bukti")
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField(
        "untuk", choices=Triwulan.choices, default=Triwulan.SETAHUN
    )
    nama = models.CharField("nama berkas", max_length=150)
    jenis = models.CharField(max_length=4, choices=Jenis.choices)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    sha256 = models.CharField("sidik SHA-256", max_length=64)
    keterangan = models.CharField(max_length=200, blank=True)
    berkas = models.FileField(upload_to="bukti/")

    class Meta:
        verbose_name = "bukti dukung"
        verbose_name_plural = "bukti dukung"
        ordering = ["indikator", "tahun", "triwulan", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan", "sha256"],
                name="iku_bukti_satu_kali",
                violation_error_message="Berkas yang sama sudah ada di tempat itu.",
            ),
            models.CheckConstraint(
                condition=Q(triwulan__lte=4),
                name="iku_bukti_triwulan_0_sampai_4",
                violation_error_message="Triwulan paling besar 4; 0 berarti setahun.",
            ),
            models.CheckConstraint(
                condition=Q(ukuran__gt=0),
                name="iku_bukti_tidak_kosong",
                violation_error_message="Berkas kosong.",
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
