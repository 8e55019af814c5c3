"""Indicators: what is measured, how it is worded, and who answers for it."""

from django.db import models
from django.db.models import Q

from iku.angka import Bentuk
from iku.models.acuan import BUKAN_SKALA_HURUF, Skala
from iku.models.renstra import Kegiatan, Program, Sasaran, SubKegiatan, Tujuan
from kecamatan.models import Terlacak, UnitKerja
from kecamatan.models.batasan import tepat_satu

INDUK = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
JALUR_INDIKATOR = tuple(
    f"{induk}__{j}"
    for induk, model in zip(INDUK, (Tujuan, Sasaran, Program, Kegiatan, SubKegiatan), strict=True)
    for j in model.JALUR
)
"""Paths from an indicator to its kecamatan, one per kind of parent."""
JALUR_NILAI = tuple(f"indikator__{j}" for j in JALUR_INDIKATOR)


class Formulasi(models.Model):
    """How an indicator is computed and why it was chosen, in the words of the SK IKU."""

    class Jenis(models.TextChoices):
        NARATIF = "naratif", "Naratif"
        HITUNG = "hitung", "Hitungan"
        RASIO = "rasio", "Rasio"
        RATA_RATA = "rata-rata", "Rata-rata"

    jenis_formulasi = models.CharField(max_length=9, choices=Jenis.choices, blank=True)
    formulasi = models.TextField(blank=True, help_text="Kalimat, bila bukan rasio")
    pembilang = models.TextField(blank=True)
    penyebut = models.TextField(blank=True)
    pengali = models.CharField(max_length=10, blank=True, help_text="100% atau 100")
    penjelasan = models.TextField(
        blank=True, help_text="Satu butir per baris; awali 1. untuk nomor, - untuk rincian"
    )
    makna = models.TextField(blank=True)
    alasan = models.TextField("alasan pemilihan", blank=True)
    referensi = models.TextField(blank=True)

    class Meta:
        abstract = True


class Indikator(Terlacak, Formulasi):
    JALUR = JALUR_INDIKATOR

    class Arah(models.TextChoices):
        POSITIF = "positif", "Semakin tinggi semakin baik"
        NEGATIF = "negatif", "Semakin rendah semakin baik"

    class Rumus(models.TextChoices):
        KABUPATEN = "", "Menurut kebijakan kabupaten"
        SELISIH = "selisih", "(2T − R) / T × 100"
        RASIO = "rasio", "T / R × 100"

    class JenisNilai(models.TextChoices):
        ANGKA = "angka", "Angka"
        HURUF = "huruf", "Huruf"
        TEKS = "teks", "Uraian"

    class Akumulasi(models.TextChoices):
        JUMLAH = "jumlah", "Dijumlahkan"
        TERAKHIR = "terakhir", "Triwulan terakhir"
        RATA_RATA = "rata-rata", "Rata-rata"

    tujuan = models.ForeignKey(
        Tujuan, models.CASCADE, null=True, blank=True, related_name="indikator"
    )
    sasaran = models.ForeignKey(
        Sasaran, models.CASCADE, null=True, blank=True, related_name="indikator"
    )
    program = models.ForeignKey(
        Program, models.CASCADE, null=True, blank=True, related_name="indikator"
    )
    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="indikator"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, models.CASCADE, null=True, blank=True, related_name="indikator"
    )
    urutan = models.PositiveSmallIntegerField(default=1)
    nama = models.TextField()
    satuan = models.CharField(max_length=40, blank=True, help_text="%, indeks, dokumen, orang, …")
    arah = models.CharField(max_length=7, choices=Arah.choices, default=Arah.POSITIF)
    rumus = models.CharField(max_length=8, choices=Rumus.choices, blank=True)
    akumulasi = models.CharField(
        max_length=9, choices=Akumulasi.choices, default=Akumulasi.TERAKHIR
    )
    jenis_nilai = models.CharField(
        max_length=5, choices=JenisNilai.choices, default=JenisNilai.ANGKA
    )
    skala_huruf = models.ForeignKey(
        Skala,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kegunaan": Skala.Kegunaan.HURUF},
        error_messages={"invalid": BUKAN_SKALA_HURUF},
    )
    kondisi_awal = models.CharField(max_length=40, blank=True, help_text="Boleh N/A")
    sumber_data = models.TextField(blank=True)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "indikator"
        ordering = ["urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=tepat_satu(*INDUK),
                name="iku_indikator_satu_induk",
                violation_error_message="Indikator harus berada di tepat satu tujuan, sasaran, "
                "program, kegiatan atau sub kegiatan.",
            )
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def bentuk_angka(self) -> Bentuk:
        """How its numbers are read: `67.625` is ambiguous where values are small."""
        kecil = self.satuan.strip().lower() in ("%", "persen", "indeks", "nilai", "poin", "skor")
        return Bentuk.PERSEN if kecil else Bentuk.JUMLAH


class PenanggungJawab(Terlacak):
    """Who answers for an indicator: a unit, or free text where it is no unit."""

    JALUR = JALUR_NILAI

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="penanggung_jawab")
    urutan = models.PositiveSmallIntegerField(default=1)
    unit = models.ForeignKey(UnitKerja, models.RESTRICT, null=True, blank=True, related_name="+")
    teks = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "penanggung jawab"
        ordering = ["indikator", "urutan"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False, teks="") | (Q(unit__isnull=True) & ~Q(teks="")),
                name="iku_penanggungjawab_unit_atau_teks",
                violation_error_message="Isi unit penanggung jawab atau teksnya, salah satu.",
            )
        ]

    def __str__(self) -> str:
        return self.unit.nama if self.unit else self.teks
