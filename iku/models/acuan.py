"""Reference data of measuring: scales, policies, budget nomenclature."""

from collections.abc import Sequence

from django.db import models
from django.db.models import Q

from iku import predikat
from kecamatan.models import Kabupaten


class Skala(models.Model):
    """A scale as data (aturan §4). Its rules of shape live in `iku.predikat`."""

    class Kegunaan(models.TextChoices):
        CAPAIAN = "capaian", "Capaian kinerja"
        HURUF = "huruf", "Mutu atau nilai huruf"

    nama = models.CharField(max_length=80, unique=True)
    kegunaan = models.CharField(max_length=8, choices=Kegunaan.choices)
    dasar = models.CharField("dasar hukum", max_length=160, blank=True)
    mulai_tahun = models.PositiveSmallIntegerField()
    minimum = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    maksimum = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    catatan = models.TextField(blank=True, help_text="Catatan kaki di bawah tabel skala")
    perlu_verifikasi = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "skala"
        ordering = ["kegunaan", "nama"]

    def __str__(self) -> str:
        return self.nama

    def murni(self, pita: Sequence[predikat.Pita]) -> predikat.Skala:
        """The same scale as the pure measuring core knows it, with these bands."""
        return predikat.Skala(
            nama=self.nama,
            dasar=self.dasar,
            mulai_tahun=self.mulai_tahun,
            minimum=self.minimum,
            maksimum=self.maksimum,
            pita=tuple(pita),
        )

    def periksa(self) -> None:
        """Refuse (SkalaTidakSah) a scale whose saved bands leave holes or overlap."""
        predikat.periksa(self.murni([p.murni() for p in self.pita.all()]))


class Pita(models.Model):
    """A band, by its lower bound only; the highest band comes first."""

    skala = models.ForeignKey(Skala, models.CASCADE, related_name="pita")
    urutan = models.PositiveSmallIntegerField()
    batas_bawah = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    inklusif = models.BooleanField("batas termasuk", default=True)
    label = models.CharField(max_length=40)
    huruf = models.CharField(max_length=3, blank=True)
    cetak = models.CharField("bunyi resmi", max_length=80, blank=True)

    class Meta:
        verbose_name_plural = "pita"
        ordering = ["skala", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["skala", "urutan"], name="iku_pita_urutan_unik")
        ]

    def __str__(self) -> str:
        return self.label

    def murni(self) -> predikat.Pita:
        return predikat.Pita(
            batas_bawah=self.batas_bawah,
            inklusif=self.inklusif,
            label=self.label,
            cetak=self.cetak,
            huruf=self.huruf,
        )


BUKAN_SKALA_CAPAIAN = (
    "Skala itu untuk mutu atau nilai huruf. Pilih skala yang kegunaannya capaian kinerja."
)
BUKAN_SKALA_HURUF = (
    "Skala itu untuk capaian kinerja. Pilih skala mutu atau nilai huruf, misalnya SKM."
)


class KebijakanKinerja(models.Model):
    """What a kabupaten decides about measuring, from a year on."""

    class RumusNegatif(models.TextChoices):
        SELISIH = "selisih", "(2T − R) / T × 100"
        RASIO = "rasio", "T / R × 100"

    kabupaten = models.ForeignKey(Kabupaten, models.CASCADE, related_name="kebijakan_kinerja")
    mulai_tahun = models.PositiveSmallIntegerField()
    skala = models.ForeignKey(
        Skala,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kegunaan": Skala.Kegunaan.CAPAIAN},
        error_messages={"invalid": BUKAN_SKALA_CAPAIAN},
    )
    rumus_negatif = models.CharField(
        max_length=8, choices=RumusNegatif.choices, default=RumusNegatif.SELISIH
    )
    batas = models.DecimalField(
        "batas capaian dalam rata-rata", max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name_plural = "kebijakan kinerja"
        ordering = ["kabupaten", "mulai_tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["kabupaten", "mulai_tahun"], name="iku_kebijakankinerja_tahun_unik"
            ),
            models.CheckConstraint(
                condition=Q(batas__isnull=True) | Q(batas__gte=100),
                name="iku_kebijakankinerja_batas_minimal_100",
                violation_error_message="Batas capaian tidak boleh di bawah 100.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kabupaten} mulai {self.mulai_tahun}"


class Nomenklatur(models.Model):
    """Budget nomenclature 7.01 (unsur kewilayahan: kecamatan)."""

    class Jenis(models.TextChoices):
        PROGRAM = "program", "Program"
        KEGIATAN = "kegiatan", "Kegiatan"
        SUB_KEGIATAN = "sub_kegiatan", "Sub kegiatan"

    kode = models.CharField(max_length=20, unique=True)
    kode_lama = models.CharField("kode dua angka 2021–2023", max_length=20, blank=True)
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    nama = models.TextField()
    terlihat = models.BooleanField(
        "terlihat di data", default=False, help_text="Kodenya dijumpai di data 2024 ke atas"
    )
    catatan = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "nomenklatur"
        ordering = ["kode"]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"
