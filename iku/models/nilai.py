"""The values of an indicator: targets, realisasi and what they are compared with."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from iku import nilai
from iku.models.indikator import JALUR_NILAI, Indikator
from kecamatan.models import Terlacak


class BernilaiSatu(models.Model):
    """Exactly one value of one kind (aturan §2). No row at all means "belum diisi"."""

    class Jenis(models.TextChoices):
        ANGKA = "angka", "Angka"
        HURUF = "huruf", "Huruf"
        TEKS = "teks", "Teks"
        TIDAK_ADA = "tidak_ada", "Tidak ada data"

    jenis = models.CharField(max_length=9, choices=Jenis.choices, default=Jenis.ANGKA)
    angka = models.DecimalField(max_digits=15, decimal_places=4, null=True, blank=True)
    huruf = models.CharField(max_length=3, blank=True)
    teks = models.TextField(blank=True)
    alasan = models.TextField("alasan tidak ada data", blank=True)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="angka", angka__isnull=False, huruf="", teks="", alasan="")
                | (Q(jenis="huruf", angka__isnull=True, teks="", alasan="") & ~Q(huruf=""))
                | (Q(jenis="teks", angka__isnull=True, huruf="", alasan="") & ~Q(teks=""))
                | (Q(jenis="tidak_ada", angka__isnull=True, huruf="", teks="") & ~Q(alasan="")),
                name="%(app_label)s_%(class)s_satu_nilai",
                violation_error_message="Isi tepat satu nilai, sesuai jenisnya.",
            )
        ]

    @property
    def nilai(self) -> nilai.Nilai:
        if self.jenis == self.Jenis.HURUF:
            return nilai.Huruf(self.huruf)
        if self.jenis == self.Jenis.TEKS:
            return nilai.Teks(self.teks)
        if self.jenis == self.Jenis.TIDAK_ADA:
            return nilai.TidakAda(self.alasan)
        return nilai.Angka(self.angka if self.angka is not None else Decimal(0))


class NilaiTahunan(BernilaiSatu):
    """A target or a realisasi of a year, or of one of its quarters (`triwulan` 1–4; 0 = year).

    `asal` says whether the source printed one cell for several indicators; rows of one
    `kelompok` count once in a mean (aturan §9).
    """

    class Asal(models.TextChoices):
        SENDIRI = "sendiri", "Milik indikator ini"
        GABUNGAN = "gabungan", "Nilai gabungan"
        DISALIN = "disalin", "Disalin dari indikator lain"

    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField(default=0)
    asal = models.CharField(max_length=8, choices=Asal.choices, default=Asal.SENDIRI)
    kelompok = models.CharField(max_length=40, blank=True)
    catatan = models.TextField(blank=True)

    class Meta(BernilaiSatu.Meta):
        abstract = True
        constraints = [
            *BernilaiSatu.Meta.constraints,
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan"],
                name="%(app_label)s_%(class)s_satu_per_tahun",
                violation_error_message="Indikator ini sudah mempunyai nilai untuk tahun itu.",
            ),
            models.CheckConstraint(
                condition=Q(triwulan__lte=4),
                name="%(app_label)s_%(class)s_triwulan_0_sampai_4",
                violation_error_message="Triwulan adalah 1 sampai 4, atau 0 untuk setahun.",
            ),
            models.CheckConstraint(
                condition=Q(asal="gabungan", kelompok__gt="")
                | (~Q(asal="gabungan") & Q(kelompok="")),
                name="%(app_label)s_%(class)s_gabungan_berkelompok",
                violation_error_message="Nilai gabungan harus menyebut kelompoknya.",
            ),
        ]


class Target(Terlacak, NilaiTahunan):
    JALUR = JALUR_NILAI

    class Penetap(models.TextChoices):
        RENSTRA = "renstra", "Renstra"
        PK = "pk", "Perjanjian Kinerja"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="target")
    penetap = models.CharField(
        "ditetapkan dalam", max_length=7, choices=Penetap.choices, default=Penetap.RENSTRA
    )

    class Meta(NilaiTahunan.Meta):
        verbose_name_plural = "target"
        ordering = ["indikator", "tahun", "triwulan"]

    def __str__(self) -> str:
        return f"Target {self.tahun}"


class Realisasi(Terlacak, NilaiTahunan):
    """Ratio indicators keep their counts: realisasi = pembilang / penyebut × pengali."""

    JALUR = JALUR_NILAI

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="realisasi")
    pembilang = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    penyebut = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    sumber_data = models.TextField(blank=True)

    class Meta(NilaiTahunan.Meta):
        verbose_name_plural = "realisasi"
        ordering = ["indikator", "tahun", "triwulan"]

    def __str__(self) -> str:
        return f"Realisasi {self.tahun}"


class Pembanding(Terlacak, BernilaiSatu):
    """The national, provincial or kabupaten figure that a realisasi is compared with."""

    JALUR = JALUR_NILAI

    class Tingkat(models.TextChoices):
        NASIONAL = "nasional", "Nasional"
        PROVINSI = "provinsi", "Provinsi"
        KABUPATEN = "kabupaten", "Kabupaten"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="pembanding")
    tahun = models.PositiveSmallIntegerField()
    tingkat = models.CharField(max_length=9, choices=Tingkat.choices, default=Tingkat.NASIONAL)
    sumber_data = models.TextField(blank=True)

    class Meta(BernilaiSatu.Meta):
        verbose_name_plural = "pembanding"
        ordering = ["indikator", "tahun", "tingkat"]
        constraints = [
            *BernilaiSatu.Meta.constraints,
            models.UniqueConstraint(
                fields=["indikator", "tahun", "tingkat"], name="iku_pembanding_satu_per_tahun"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_tingkat_display()} {self.tahun}"
