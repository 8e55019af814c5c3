"""Legal references: one entry per regulation, cited the same way everywhere."""

from django.db import models
from django.db.models import Q

from kecamatan.models.setempat import Setempat
from kecamatan.models.wilayah import Kabupaten


class Peraturan(Setempat):
    """A regulation as it is cited in Mengingat.

    Order of printing: hierarchy of `Jenis`, then year, then number (aturan §8). Amendments are
    regulations of their own that name what they amend (`mengubah`) and which amendment they are.
    """

    class Jenis(models.TextChoices):
        UU = "UU", "Undang-Undang"
        PP = "PP", "Peraturan Pemerintah"
        PERPRES = "Perpres", "Peraturan Presiden"
        PERMENDAGRI = "Permendagri", "Peraturan Menteri Dalam Negeri"
        PERMENPAN = "Permenpan", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara"
        PERMENPANRB = (
            "PermenPANRB",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        )
        KEPMENPAN = "Kepmenpan", "Keputusan Menteri Pendayagunaan Aparatur Negara"
        PERDA = "Perda", "Peraturan Daerah"
        PERBUP = "Perbup", "Peraturan Bupati"
        PERWALI = "Perwali", "Peraturan Wali Kota"

    class Status(models.TextChoices):
        BERLAKU = "berlaku", "Berlaku"
        DIUBAH = "diubah", "Berlaku dengan perubahan"
        DICABUT = "dicabut", "Dicabut"

    kabupaten = models.ForeignKey(
        Kabupaten, models.CASCADE, null=True, blank=True, related_name="peraturan"
    )
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    nomor = models.CharField(max_length=40)
    tahun = models.PositiveSmallIntegerField()
    tentang = models.TextField()
    lembaran = models.TextField(blank=True, help_text="Lembaran Negara atau Berita Daerah")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.BERLAKU)
    dicabut_oleh = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="mencabut"
    )
    mengubah = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="perubahan"
    )
    perubahan_ke = models.PositiveSmallIntegerField(null=True, blank=True)
    perlu_verifikasi = models.BooleanField(default=False)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "peraturan"
        ordering = ["jenis", "tahun", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["kabupaten", "jenis", "nomor", "tahun"], name="kecamatan_peraturan_unik"
            ),
            models.UniqueConstraint(
                fields=["jenis", "nomor", "tahun"],
                condition=Q(kabupaten__isnull=True),
                name="kecamatan_peraturan_pusat_unik",
                violation_error_message="Peraturan pusat dengan jenis, nomor dan tahun itu "
                "sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(mengubah__isnull=True, perubahan_ke__isnull=True)
                | Q(mengubah__isnull=False, perubahan_ke__isnull=False, perubahan_ke__gte=1),
                name="kecamatan_peraturan_perubahan_bernomor",
                violation_error_message="Peraturan perubahan harus menyebut peraturan yang "
                "diubahnya dan perubahan keberapa.",
            ),
        ]

    def __str__(self) -> str:
        return self.kunci

    @property
    def kunci(self) -> str:
        """Short name, unique within a kabupaten: `PP 8/2006`, `Perbup Jember 61/2016`."""
        daerah = f" {self.kabupaten.nama}" if self.kabupaten else ""
        return f"{self.jenis}{daerah} {self._nomor_dan_tahun('/')}"

    @property
    def sebutan(self) -> str:
        """`Peraturan Bupati Jember Nomor 61 Tahun 2016`, without its subject."""
        daerah = f" {self._daerah()}" if self.kabupaten else ""
        return f"{self.get_jenis_display()}{daerah} Nomor {self._nomor_dan_tahun(' Tahun ')}"

    def _daerah(self) -> str:
        """A Perda is of the Kabupaten, a Perbup of the Bupati."""
        assert self.kabupaten is not None
        if self.jenis == self.Jenis.PERDA:
            return self.kabupaten.sebutan
        return self.kabupaten.nama

    def _nomor_dan_tahun(self, pemisah: str) -> str:
        """Old ministerial numbers end with their year already: `PER/9/M.PAN/5/2007`."""
        if self.nomor.endswith(f"/{self.tahun}"):
            return self.nomor
        return f"{self.nomor}{pemisah}{self.tahun}"
