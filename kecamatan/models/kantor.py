"""The office of a kecamatan: letterhead, tasks, units, officials; each from a date to a date."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from kecamatan import nip as nomor_induk
from kecamatan.models.berlaku import Berlaku
from kecamatan.models.terlacak import Terlacak
from kecamatan.models.wilayah import Kecamatan


class Kop(Terlacak, Berlaku):
    """Letterhead, and where the camat signs."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="kop")
    jalan = models.CharField(max_length=160)
    kota = models.CharField(max_length=80, blank=True, help_text="Nama tempat di baris alamat")
    telepon = models.CharField(max_length=60, blank=True)
    faks = models.CharField(max_length=60, blank=True)
    email = models.EmailField("surel", blank=True)
    kode_pos = models.CharField(max_length=5, blank=True)
    tempat = models.CharField("tempat penetapan", max_length=80)

    class Meta(Berlaku.Meta):
        verbose_name_plural = "kop"
        ordering = ["kecamatan", "mulai"]

    def __str__(self) -> str:
        return self.jalan


class TugasFungsi(Terlacak, Berlaku):
    """Kedudukan, tugas and fungsi with their legal basis; one item per line."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="tugas_fungsi")
    dasar_hukum = models.TextField(help_text="Satu peraturan per baris")
    kedudukan = models.TextField(blank=True, help_text="Satu ayat per baris")
    tugas = models.TextField(help_text="Satu butir per baris")
    fungsi = models.TextField(help_text="Satu butir per baris")
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta(Berlaku.Meta):
        verbose_name_plural = "tugas dan fungsi"
        ordering = ["kecamatan", "mulai"]

    def __str__(self) -> str:
        return f"Tugas dan fungsi mulai {self.mulai:%Y}"


class UnitKerja(Terlacak, Berlaku):
    """A node of the organisation chart; also who answers for an indicator."""

    class Jenis(models.TextChoices):
        CAMAT = "camat", "Camat"
        SEKRETARIAT = "sekretariat", "Sekretariat"
        SUBBAGIAN = "subbagian", "Sub bagian"
        SEKSI = "seksi", "Seksi"
        KELURAHAN = "kelurahan", "Kelurahan"
        FUNGSIONAL = "fungsional", "Kelompok jabatan fungsional"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="unit_kerja")
    induk = models.ForeignKey("self", models.RESTRICT, null=True, blank=True, related_name="anak")
    urutan = models.PositiveSmallIntegerField(default=1)
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    nama = models.CharField(max_length=120)

    class Meta(Berlaku.Meta):
        verbose_name_plural = "unit kerja"
        ordering = ["kecamatan", "urutan", "pk"]
        constraints = [
            *Berlaku.Meta.constraints,
            models.UniqueConstraint(
                fields=["kecamatan", "nama", "mulai"], name="kecamatan_unitkerja_nama_unik"
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        """A unit does not stand below itself."""
        super().clean()
        if self.induk is not None and self in self.induk.ke_atas():
            raise ValidationError(
                f"{self.induk} berada di bawah {self}. Pilih unit induk yang lebih tinggi."
            )

    def ke_atas(self) -> list[UnitKerja]:
        """This unit and those above it, up to the top."""
        jalan: list[UnitKerja] = []
        unit: UnitKerja | None = self
        while unit is not None and unit not in jalan:
            jalan.append(unit)
            unit = unit.induk
        return jalan


NIP = RegexValidator(r"^[0-9]{18}\Z", "NIP terdiri atas 18 angka, tanpa spasi.")


class Pejabat(Terlacak, Berlaku):
    class Status(models.TextChoices):
        DEFINITIF = "definitif", "Definitif"
        PLT = "Plt.", "Plt."
        PLH = "Plh.", "Plh."
        PJ = "Pj.", "Pj."

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="pejabat")
    jabatan = models.CharField(max_length=80, default="Camat", help_text="Camat, Sekretaris Camat")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DEFINITIF)
    nama = models.CharField(max_length=120, help_text="Lengkap dengan gelar")
    pangkat = models.CharField(max_length=60, blank=True)
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[NIP])

    class Meta(Berlaku.Meta):
        verbose_name_plural = "pejabat"
        ordering = ["kecamatan", "mulai", "pk"]

    def __str__(self) -> str:
        return self.nama

    @property
    def nip_cetak(self) -> str:
        return nomor_induk.cetak(self.nip)
