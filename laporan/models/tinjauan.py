"""What reviewers write: notes to parts and indicators, answers to the checklist, open quarters."""

from django.db import models
from django.db.models import Q

from iku.models import Indikator
from kecamatan.models import Keanggotaan, Kecamatan, Pengguna, Terlacak
from kecamatan.models.kantor import NIP
from laporan.models.dokumen import Dokumen
from laporan.models.teks import ButirReviu

ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}


class Triwulan(Terlacak):
    """A quarter that the office has submitted, or that was opened again with a reason.

    Without a row it is open until its common deadline (`Tenggat`).
    """

    class Keadaan(models.TextChoices):
        DIAJUKAN = "diajukan", "Diajukan"
        DIBUKA = "dibuka", "Dibuka kembali"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="triwulan")
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField()
    keadaan = models.CharField(max_length=8, choices=Keadaan.choices)
    alasan = models.TextField(blank=True, help_text="Mengapa dibuka kembali")
    hingga = models.DateField(
        "terbuka hingga", null=True, blank=True, help_text="Kosong: sampai diajukan lagi"
    )

    class Meta:
        verbose_name_plural = "triwulan"
        ordering = ["kecamatan", "tahun", "triwulan"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "triwulan"], name="laporan_triwulan_sekali"
            ),
            models.CheckConstraint(
                condition=Q(triwulan__range=(1, 4)),
                name="laporan_triwulan_1_sampai_4",
                violation_error_message="Triwulan 1 sampai 4.",
            ),
            models.CheckConstraint(
                condition=Q(keadaan="diajukan", alasan="", hingga__isnull=True)
                | (Q(keadaan="dibuka") & ~Q(alasan="")),
                name="laporan_triwulan_dibuka_beralasan",
                violation_error_message="Tulis alasan membuka kembali triwulan itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"Triwulan {ROMAWI[self.triwulan]} {self.tahun}"


class Catatan(Terlacak):
    """A note of a reviewer to a document, one of its parts or one indicator.

    `peran` is the role in which it was written: the reviu of the Inspektorat and the review by
    Bagian Organisasi are two things (aturan §10). Empty where nobody knows any more.
    """

    JALUR = ("dokumen__kecamatan",)
    PERAN = (Keanggotaan.Peran.INSPEKTORAT, Keanggotaan.Peran.PENINJAU)

    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="catatan")
    bagian = models.CharField(max_length=160, blank=True, help_text="Kosong: seluruh dokumen")
    indikator = models.ForeignKey(
        Indikator, models.RESTRICT, null=True, blank=True, related_name="+"
    )
    isi = models.TextField("catatan")
    tanggapan = models.TextField(blank=True, help_text="Apa yang sudah diperbaiki kecamatan")
    selesai = models.BooleanField(default=False)
    oleh = models.ForeignKey(
        Pengguna,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name="ditulis oleh",
    )
    peran = models.CharField(
        "ditulis sebagai",
        max_length=12,
        blank=True,
        editable=False,
        choices=[(p.value, p.label) for p in PERAN],
    )
    pada = models.DateTimeField("ditulis pada", null=True, auto_now_add=True)

    class Meta:
        verbose_name_plural = "catatan tinjauan"
        ordering = ["dokumen", "pk"]

    def __str__(self) -> str:
        return self.isi


class PernyataanReviu(Terlacak):
    """What the Inspektorat states after its reviu of one report, and who signs it.

    The signatory is not of the office, so name and post are kept as they are signed.
    """

    JALUR = ("laporan__kecamatan",)

    laporan = models.OneToOneField(Dokumen, models.CASCADE, related_name="pernyataan")
    isi = models.TextField("isi pernyataan", help_text="Satu paragraf per baris")
    tempat = models.CharField(max_length=80)
    jabatan = models.CharField(
        max_length=80, default="Inspektur", help_text="Tanpa nama kabupaten; Plt. di depan"
    )
    nama = models.CharField(max_length=120, help_text="Lengkap dengan gelar")
    pangkat = models.CharField(max_length=60, blank=True)
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[NIP])

    class Meta:
        verbose_name_plural = "pernyataan reviu"
        ordering = ["laporan"]

    def __str__(self) -> str:
        return f"Pernyataan reviu {self.laporan}"


class JawabanReviu(Terlacak):
    """The Inspektorat's answer to one question of the checklist for one report."""

    JALUR = ("dokumen__kecamatan",)

    class Jawaban(models.TextChoices):
        YA = "ya", "Ya"
        SEBAGIAN = "sebagian", "Sebagian"
        TIDAK = "tidak", "Tidak"

    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="jawaban_reviu")
    butir = models.ForeignKey(ButirReviu, models.PROTECT, related_name="+")
    jawaban = models.CharField(max_length=8, choices=Jawaban.choices)
    catatan = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "jawaban reviu"
        ordering = ["dokumen", "butir"]
        constraints = [
            models.UniqueConstraint(fields=["dokumen", "butir"], name="laporan_jawabanreviu_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.butir}: {self.get_jawaban_display()}"
