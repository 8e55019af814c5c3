"""The cascade below the RPJMD: Renstra → tujuan → sasaran → program → kegiatan → sub kegiatan."""

from django.db import models
from django.db.models import F, Q

from iku.models.rpjmd import Rpjmd, SimpulRpjmd
from kecamatan.models import Kecamatan, Peraturan, Terlacak, UnitKerja


class Renstra(Terlacak):
    """Five-year plan of one kecamatan; a revision is a version of its own, never an edit."""

    TEMPAT = True

    class Status(models.TextChoices):
        RANCANGAN = "rancangan", "Rancangan"
        DEFINITIF = "definitif", "Definitif"
        PERUBAHAN = "perubahan", "Perubahan"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="renstra")
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DEFINITIF)
    dasar_hukum = models.ForeignKey(
        Peraturan, models.PROTECT, null=True, blank=True, related_name="+"
    )
    alasan = models.TextField("alasan perubahan", blank=True)
    rpjmd = models.ForeignKey(Rpjmd, models.PROTECT, null=True, blank=True, related_name="renstra")
    sasaran_rpjmd = models.ForeignKey(
        SimpulRpjmd,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"jenis": "sasaran"},
        help_text="Sasaran kabupaten yang didukung kecamatan ini",
    )
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "renstra"
        ordering = ["kecamatan", "tahun_awal", "versi"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun_awal", "versi"], name="iku_renstra_versi_unik"
            ),
            models.CheckConstraint(
                condition=Q(tahun_akhir__gt=F("tahun_awal")),
                name="iku_renstra_periode_urut",
                violation_error_message="Tahun akhir Renstra harus sesudah tahun awalnya.",
            ),
        ]

    def __str__(self) -> str:
        return f"Renstra {self.kecamatan} {self.periode}"

    @property
    def periode(self) -> str:
        return f"{self.tahun_awal}-{self.tahun_akhir}"

    @property
    def tahun(self) -> range:
        return range(self.tahun_awal, self.tahun_akhir + 1)


class TahunKinerja(Terlacak):
    """One year of work: the plan it counts for, and what it is compared with.

    A year can lie in two plan periods (2021), so it names its Renstra (aturan §9).
    """

    class Pagu(models.TextChoices):
        MURNI = "murni", "Pagu murni"
        PERUBAHAN = "perubahan", "Pagu perubahan"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="tahun_kinerja")
    tahun = models.PositiveSmallIntegerField()
    renstra = models.ForeignKey(Renstra, models.RESTRICT, related_name="tahun_kinerja")
    pagu = models.CharField(max_length=10, choices=Pagu.choices, default=Pagu.MURNI)
    tahun_pembanding = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Kosong berarti tahun sebelumnya"
    )

    class Meta:
        verbose_name_plural = "tahun kinerja"
        ordering = ["kecamatan", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun"], name="iku_tahunkinerja_tahun_unik"
            ),
            models.CheckConstraint(
                condition=Q(tahun_pembanding__isnull=True) | Q(tahun_pembanding__lt=F("tahun")),
                name="iku_tahunkinerja_pembanding_lebih_awal",
                violation_error_message="Tahun pembanding harus sebelum tahun kinerja.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan} {self.tahun}"


class Simpul(models.Model):
    """What every level of the cascade has: an order, and the wording other tables printed."""

    urutan = models.PositiveSmallIntegerField(default=1)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        abstract = True


class Tujuan(Terlacak, Simpul):
    JALUR = ("renstra__kecamatan",)

    class Sifat(models.TextChoices):
        RUTIN = "rutin", "RUTIN"
        NON_RUTIN = "non rutin", "NON RUTIN"

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="tujuan")
    uraian = models.TextField()
    sifat = models.CharField(max_length=9, choices=Sifat.choices, blank=True)

    class Meta:
        verbose_name_plural = "tujuan"
        ordering = ["renstra", "urutan", "pk"]

    def __str__(self) -> str:
        return self.uraian


class Sasaran(Terlacak, Simpul):
    JALUR = ("tujuan__renstra__kecamatan",)

    tujuan = models.ForeignKey(Tujuan, models.CASCADE, related_name="sasaran")
    uraian = models.TextField()
    strategi = models.TextField(blank=True, help_text="Satu strategi per baris")
    kebijakan = models.TextField(blank=True, help_text="Satu kebijakan per baris")

    class Meta:
        verbose_name_plural = "sasaran"
        ordering = ["tujuan", "urutan", "pk"]

    def __str__(self) -> str:
        return self.uraian


class Program(Terlacak, Simpul):
    """A program of the plan or of the budget; routine programs have no sasaran."""

    JALUR = ("renstra__kecamatan",)

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="program")
    sasaran = models.ForeignKey(
        Sasaran, models.SET_NULL, null=True, blank=True, related_name="program"
    )
    kode = models.CharField(max_length=20, blank=True)
    nama = models.TextField(help_text="Tanpa kata Program di depannya")

    class Meta:
        verbose_name_plural = "program"
        ordering = ["renstra", "urutan", "pk"]

    def __str__(self) -> str:
        return self.nama


class Kegiatan(Terlacak, Simpul):
    JALUR = ("program__renstra__kecamatan",)

    program = models.ForeignKey(Program, models.CASCADE, related_name="kegiatan")
    kode = models.CharField(max_length=20, blank=True)
    nama = models.TextField(help_text="Tanpa kata Kegiatan di depannya")

    class Meta:
        verbose_name_plural = "kegiatan"
        ordering = ["program", "urutan", "pk"]

    def __str__(self) -> str:
        return self.nama


class SubKegiatan(Terlacak, Simpul):
    """The lowest node since the 2021 nomenclature; may occur once per unit pelaksana.

    `mendukung` leads from a new name to the kegiatan of the Renstra that it pays for, where a
    plan under old names is carried out under new ones (aturan §9).
    """

    JALUR = ("kegiatan__program__renstra__kecamatan",)

    kegiatan = models.ForeignKey(Kegiatan, models.CASCADE, related_name="sub_kegiatan")
    kode = models.CharField(max_length=20, blank=True)
    nama = models.TextField()
    unit_pelaksana = models.ForeignKey(
        UnitKerja, models.RESTRICT, null=True, blank=True, related_name="sub_kegiatan"
    )
    mendukung = models.ForeignKey(
        Kegiatan, models.RESTRICT, null=True, blank=True, related_name="didukung"
    )

    class Meta:
        verbose_name_plural = "sub kegiatan"
        ordering = ["kegiatan", "urutan", "pk"]

    def __str__(self) -> str:
        return self.nama
