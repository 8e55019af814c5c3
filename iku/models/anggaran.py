"""Money: stored on the lowest node only; every total is computed (aturan §6)."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from iku.models.renstra import Kegiatan, SubKegiatan
from kecamatan.models import Kecamatan, Terlacak
from kecamatan.models.batasan import tepat_satu


class BerPagu(models.Model):
    """Pagu murni, pagu perubahan and realisasi in rupiah; None where nothing was entered."""

    pagu_murni = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    pagu_perubahan = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    realisasi = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=(Q(pagu_murni__isnull=True) | Q(pagu_murni__gte=0))
                & (Q(pagu_perubahan__isnull=True) | Q(pagu_perubahan__gte=0)),
                name="%(app_label)s_%(class)s_pagu_tidak_negatif",
                violation_error_message="Pagu tidak boleh negatif.",
            )
        ]

    def pagu(self, jenis: str) -> Decimal | None:
        """The pagu a document uses: `perubahan` falls back on murni where nothing changed."""
        if jenis == "perubahan" and self.pagu_perubahan is not None:
            return self.pagu_perubahan
        return self.pagu_murni


class Anggaran(Terlacak, BerPagu):
    """Pagu and realisasi of a leaf in a year, in rupiah. Realisasi may exceed pagu."""

    JALUR = (
        "kegiatan__program__renstra__kecamatan",
        "sub_kegiatan__kegiatan__program__renstra__kecamatan",
    )

    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="anggaran"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, models.CASCADE, null=True, blank=True, related_name="anggaran"
    )
    tahun = models.PositiveSmallIntegerField()
    sumber_dana = models.CharField(max_length=80, blank=True)

    class Meta(BerPagu.Meta):
        verbose_name_plural = "anggaran"
        ordering = ["tahun", "pk"]
        constraints = [
            *BerPagu.Meta.constraints,
            models.CheckConstraint(
                condition=tepat_satu("kegiatan", "sub_kegiatan"),
                name="iku_anggaran_satu_simpul",
                violation_error_message="Anggaran berada di tepat satu kegiatan atau sub kegiatan.",
            ),
            models.UniqueConstraint(
                fields=["kegiatan", "tahun"], name="iku_anggaran_kegiatan_tahun_unik"
            ),
            models.UniqueConstraint(
                fields=["sub_kegiatan", "tahun"], name="iku_anggaran_sub_kegiatan_tahun_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"Anggaran {self.tahun}"


class BelanjaPerangkat(Terlacak, BerPagu):
    """A total of the whole office by class of belanja, where the source has it only so."""

    class Kelompok(models.TextChoices):
        BTL = "btl", "Belanja Tidak Langsung"
        BL = "bl", "Belanja Langsung"
        BL_PEGAWAI = "bl pegawai", "Belanja Pegawai"
        BL_BARANG = "bl barang", "Belanja Barang/Jasa"
        BL_MODAL = "bl modal", "Belanja Modal"
        OPERASI = "operasi", "Belanja Operasi"
        MODAL = "modal", "Belanja Modal (5.2)"

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="belanja")
    tahun = models.PositiveSmallIntegerField()
    kelompok = models.CharField(max_length=10, choices=Kelompok.choices)

    class Meta(BerPagu.Meta):
        verbose_name_plural = "belanja perangkat"
        ordering = ["kecamatan", "tahun", "pk"]
        constraints = [
            *BerPagu.Meta.constraints,
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "kelompok"], name="iku_belanjaperangkat_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kelompok_display()} {self.tahun}"


class CatatanKegiatan(Terlacak):
    """What is said about a kegiatan in the report of a year."""

    JALUR = ("kegiatan__program__renstra__kecamatan",)

    kegiatan = models.ForeignKey(Kegiatan, models.CASCADE, related_name="catatan_tahunan")
    tahun = models.PositiveSmallIntegerField()
    keterangan = models.TextField("keterangan pelaksanaan", blank=True)
    catatan = models.TextField("catatan analisis", blank=True)

    class Meta:
        verbose_name_plural = "catatan kegiatan"
        ordering = ["kegiatan", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["kegiatan", "tahun"], name="iku_catatankegiatan_tahun_unik"
            )
        ]

    def __str__(self) -> str:
        return f"Catatan {self.tahun}"
