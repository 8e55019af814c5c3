"""The plan of the kabupaten, above every Renstra."""

from django.db import models
from django.db.models import F, Q

from kecamatan.models import Kabupaten, Setempat


class Rpjmd(Setempat):
    """The plan of the kabupaten, once per period, shared by all its kecamatan."""

    TEMPAT = True

    kabupaten = models.ForeignKey(Kabupaten, models.CASCADE, related_name="rpjmd")
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    visi = models.TextField()

    class Meta:
        verbose_name = "RPJMD"
        verbose_name_plural = "RPJMD"
        ordering = ["kabupaten", "tahun_awal"]
        constraints = [
            models.UniqueConstraint(
                fields=["kabupaten", "tahun_awal"], name="iku_rpjmd_periode_unik"
            ),
            models.CheckConstraint(
                condition=Q(tahun_akhir__gt=F("tahun_awal")),
                name="iku_rpjmd_periode_urut",
                violation_error_message="Tahun akhir RPJMD harus sesudah tahun awalnya.",
            ),
        ]

    def __str__(self) -> str:
        return f"RPJMD {self.kabupaten} {self.periode}"

    @property
    def periode(self) -> str:
        return f"{self.tahun_awal}-{self.tahun_akhir}"


class SimpulRpjmd(Setempat):
    """A node of the RPJMD: misi → tujuan → sasaran; indicators hang below tujuan or sasaran."""

    class Jenis(models.TextChoices):
        MISI = "misi", "Misi"
        TUJUAN = "tujuan", "Tujuan"
        SASARAN = "sasaran", "Sasaran"
        INDIKATOR = "indikator", "Indikator"

    rpjmd = models.ForeignKey(Rpjmd, models.CASCADE, related_name="simpul")
    induk = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="anak")
    jenis = models.CharField(max_length=9, choices=Jenis.choices)
    urutan = models.PositiveSmallIntegerField()
    uraian = models.TextField()

    class Meta:
        verbose_name = "simpul RPJMD"
        verbose_name_plural = "simpul RPJMD"
        ordering = ["rpjmd", "urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="misi", induk__isnull=True)
                | (~Q(jenis="misi") & Q(induk__isnull=False)),
                name="iku_simpulrpjmd_hanya_misi_tanpa_induk",
                violation_error_message="Misi berada di puncak; tujuan, sasaran dan indikator "
                "RPJMD harus mempunyai induk.",
            )
        ]

    def __str__(self) -> str:
        return self.uraian
