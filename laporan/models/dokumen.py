"""Documents: which there are, their number, date and signatories; and the SK IKU's own parts."""

from django.db import models
from django.db.models import F, Q

from iku.models import Formulasi, Indikator, Renstra
from kecamatan.models import Kecamatan, KepalaDaerah, Pejabat, Pengguna, Peraturan, Terlacak
from kecamatan.models.batasan import hari_ada
from kecamatan.tanggal import TAHUN_AKHIR, TAHUN_AWAL, TanggalSebagian
from laporan.alur.langkah import Status


class Dokumen(Terlacak):
    """One document of a kecamatan and year. Its kind is a code known to `laporan.jenis`.

    The day of the date and the serial number may stay empty: they are then written by hand.
    """

    Status = Status

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="dokumen")
    tahun = models.PositiveSmallIntegerField("tahun kinerja")
    jenis = models.CharField(max_length=20)
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.DRAF)
    alasan_perubahan = models.TextField(blank=True, help_text="Mengapa versi baru ini dibuat")
    pengaju = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    sidik_ajuan = models.CharField(max_length=64, blank=True, editable=False)
    """SHA-256 of the content as it was submitted: what is approved must be that."""
    nomor_klasifikasi = models.CharField(max_length=20, blank=True)
    nomor_urut = models.CharField(max_length=10, blank=True)
    nomor_unit = models.CharField(max_length=20, blank=True)
    nomor_tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    tempat = models.CharField(max_length=80, blank=True, help_text="Kosong: menurut kop")
    tanggal_tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    tanggal_bulan = models.PositiveSmallIntegerField(null=True, blank=True)
    tanggal_hari = models.PositiveSmallIntegerField(null=True, blank=True)
    penandatangan = models.ForeignKey(
        Pejabat, models.RESTRICT, null=True, blank=True, related_name="+"
    )
    pihak_kedua = models.ForeignKey(
        KepalaDaerah, models.PROTECT, null=True, blank=True, related_name="+"
    )
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "dokumen"
        ordering = ["kecamatan", "tahun", "jenis", "versi"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "jenis", "versi"], name="laporan_dokumen_versi_unik"
            ),
            models.CheckConstraint(
                condition=Q(tanggal_tahun__isnull=True, tanggal_bulan__isnull=True)
                | Q(
                    tanggal_tahun__isnull=False,
                    tanggal_bulan__isnull=False,
                    tanggal_tahun__range=(TAHUN_AWAL, TAHUN_AKHIR),
                    tanggal_bulan__range=(1, 12),
                ),
                name="laporan_dokumen_bulan_dan_tahun",
                violation_error_message="Tanggal dokumen: isi bulan (1–12) beserta tahunnya "
                f"({TAHUN_AWAL}–{TAHUN_AKHIR}), atau kosongkan keduanya.",
            ),
            models.CheckConstraint(
                condition=hari_ada("tanggal"),
                name="laporan_dokumen_hari_dalam_bulan",
                violation_error_message="Tanggal dokumen: hari itu tidak ada dalam bulannya. "
                "Periksa hari, bulan dan tahunnya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kecamatan} {self.tahun}"

    @property
    def tanggal(self) -> TanggalSebagian | None:
        if self.tanggal_tahun is None or self.tanggal_bulan is None:
            return None
        return TanggalSebagian(self.tanggal_tahun, self.tanggal_bulan, self.tanggal_hari)


class SkIku(Terlacak):
    """What only a decree on IKU has; the five published ones differ in these choices."""

    JALUR = ("dokumen__kecamatan",)

    class Kolom(models.TextChoices):
        BERNOMOR = "bernomor", "No, Kinerja Utama, IKU, Formulasi, Penanggung Jawab, Sumber"
        TANPA_NOMOR = "tanpa nomor", "Sasaran, IKU, Formulasi, Penanggung Jawab, Sumber"
        MAKNA = "makna", "Bernomor, dengan makna, alasan, formulasi dan referensi"

    class HalamanInstansi(models.TextChoices):
        TIDAK = "tidak", "Tidak ada"
        SEBELUM = "sebelum", "Sebelum tabel"
        SESUDAH = "sesudah", "Sesudah tabel"

    class NarasiTujuan(models.TextChoices):
        TIDAK = "tidak", "Tidak ada"
        RUTIN = "rutin", "RUTIN dan NON RUTIN, sesudah tabel"
        BERPASANGAN = "berpasangan", "Tujuan dan indikatornya berpasangan"
        DI_ATAS = "di atas", "Tujuan di atas tabel"

    class TtdLampiran(models.TextChoices):
        TIDAK = "tidak", "Tanpa tanda tangan"
        JABATAN = "jabatan", "Jabatan dan nama"
        TANGGAL = "tanggal", "Tempat, tanggal, jabatan dan nama"

    dokumen = models.OneToOneField(Dokumen, models.CASCADE, related_name="sk_iku")
    renstra = models.ForeignKey(Renstra, models.RESTRICT, related_name="sk_iku")
    periode_awal = models.PositiveSmallIntegerField(null=True, blank=True)
    periode_akhir = models.PositiveSmallIntegerField(null=True, blank=True)
    tentang = models.TextField(help_text="Satu baris judul per baris")
    pembuka = models.BooleanField(
        "baris pembuka jabatan", default=False, help_text="CAMAT …, sebelum Menimbang"
    )
    menetapkan = models.TextField(blank=True)
    judul_lampiran = models.TextField(help_text="Satu baris judul per baris")
    kolom = models.CharField(max_length=11, choices=Kolom.choices, default=Kolom.BERNOMOR)
    halaman_instansi = models.CharField(
        max_length=7, choices=HalamanInstansi.choices, default=HalamanInstansi.TIDAK
    )
    narasi_tujuan = models.CharField(
        max_length=11, choices=NarasiTujuan.choices, default=NarasiTujuan.TIDAK
    )
    ttd_lampiran = models.CharField(
        max_length=7, choices=TtdLampiran.choices, default=TtdLampiran.JABATAN
    )

    class Meta:
        verbose_name = "SK IKU"
        verbose_name_plural = "SK IKU"
        ordering = ["dokumen"]
        constraints = [
            models.CheckConstraint(
                condition=Q(periode_awal__isnull=True, periode_akhir__isnull=True)
                | Q(
                    periode_awal__isnull=False,
                    periode_akhir__isnull=False,
                    periode_akhir__gte=F("periode_awal"),
                ),
                name="laporan_skiku_periode_urut",
                violation_error_message="Isi tahun awal dan tahun akhir periode SK IKU secara "
                "berurutan, atau kosongkan keduanya.",
            )
        ]

    def __str__(self) -> str:
        return f"SK IKU {self.dokumen.tahun}"


class KetentuanSk(Terlacak):
    """A row of menimbang, mengingat or diktum; letters and numbers come from its place.

    Mengingat is picked from the legal references and printed in their own order.
    """

    JALUR = ("sk__dokumen__kecamatan",)

    class Jenis(models.TextChoices):
        MENIMBANG = "menimbang", "Menimbang"
        MENGINGAT = "mengingat", "Mengingat"
        DIKTUM = "diktum", "Diktum"

    sk = models.ForeignKey(SkIku, models.CASCADE, related_name="ketentuan")
    jenis = models.CharField(max_length=9, choices=Jenis.choices)
    urutan = models.PositiveSmallIntegerField(default=1)
    teks = models.TextField(blank=True, help_text="Rincian di baris berikutnya, awali (1) atau a.")
    peraturan = models.ForeignKey(
        Peraturan, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "ketentuan SK"
        ordering = ["sk", "jenis", "urutan", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="mengingat", peraturan__isnull=False, teks="")
                | (~Q(jenis="mengingat") & Q(peraturan__isnull=True) & ~Q(teks="")),
                name="laporan_ketentuansk_teks_atau_peraturan",
                violation_error_message="Mengingat menunjuk satu peraturan tanpa teks; menimbang "
                "dan diktum berisi teks tanpa peraturan.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks or str(self.peraturan)


class SkIkuBaris(Terlacak, Formulasi):
    """A row of the decree's table; an empty field follows the indicator."""

    JALUR = ("sk__dokumen__kecamatan",)

    sk = models.ForeignKey(SkIku, models.CASCADE, related_name="baris")
    urutan = models.PositiveSmallIntegerField(default=1)
    indikator = models.ForeignKey(Indikator, models.RESTRICT, related_name="sk_baris")
    kinerja_utama = models.TextField(blank=True)
    nama = models.TextField(blank=True)
    penanggung_jawab = models.TextField(blank=True, help_text="Satu per baris")
    sumber_data = models.TextField(blank=True)
    tercetak = models.TextField("tercetak di sumber", blank=True)

    class Meta:
        verbose_name_plural = "baris SK IKU"
        ordering = ["sk", "urutan", "pk"]

    def __str__(self) -> str:
        return self.nama or self.indikator.nama
