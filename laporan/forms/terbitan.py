"""Forms of a final document: what Ditetapkan brings, signed copies, and verification."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Case, Value, When

from iku.bukti import pdf, ukuran
from iku.bukti.isi import Berkas, periksa
from iku.bukti.jenis import BerkasDitolak
from iku.bukti.nama import sebut
from kecamatan.models import Pejabat
from kecamatan.tanggal import TanggalSebagian, dari_tanggal
from laporan import jenis
from laporan.forms.dokumen import DokumenForm
from laporan.jenis import NOMOR, TANGGAL
from laporan.models import Dokumen, SalinanBertandaTangan
from laporan.terbitan import kode
from laporan.terbitan.isian import IsianPenetapan
from laporan.terbitan.pejabat import camat_pada, masa, menjabat, sebutan, tidak_menjabat
from laporan.terbitan.tanggal import keganjilan

JENIS_SALINAN = tuple(SalinanBertandaTangan.Jenis.values)
BATAS = ukuran.tulis(settings.SALINAN_MAKS)


class PejabatField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Officials with post and term: who holds office changes, and names alone do not say it."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{sebutan(obj)} ({masa(obj)})"


class PenetapanForm(DokumenForm):
    """Number, date and signatory; serial number and day may be left to handwriting."""

    class Meta(DokumenForm.Meta):
        model = Dokumen
        fields = (*NOMOR, *TANGGAL, "penandatangan")
        field_classes = {"penandatangan": PejabatField}

    def siapkan(self) -> None:
        super().siapkan()
        for nama in {"tanggal_bulan", "tanggal_tahun", "penandatangan"} & self.fields.keys():
            self.fields[nama].required = True
        if isinstance(self.fields.get("penandatangan"), PejabatField):
            self._susun_penandatangan(self.instance.tanggal or dari_tanggal(self.lingkup.hari))

    def _susun_penandatangan(self, tanggal: TanggalSebagian) -> None:
        """Who is in office on that date first; one of them is chosen already."""
        semua = self._pejabat()
        ada = [p.pk for p in semua if menjabat(p, tanggal)]
        luar = Case(When(pk__in=ada, then=Value(0)), default=Value(1))
        di_sini = Pejabat.objects.filter(kecamatan=self.lingkup.kecamatan)
        urut = di_sini.order_by(luar, "-mulai", "-pk")
        self._pilihan("penandatangan", urut, "Pilih pejabatnya")
        if self.instance.penandatangan_id not in ada:
            self.initial["penandatangan"] = camat_pada(semua, tanggal)

    def _pejabat(self) -> list[Pejabat]:
        return list(Pejabat.objects.filter(kecamatan=self.lingkup.kecamatan))

    def _periksa_kalender(self, tahun: int, bulan: int, hari: int | None) -> None:
        super()._periksa_kalender(tahun, bulan, hari)
        if self.errors:
            return
        j, tanggal = jenis.cari(self.instance.jenis), TanggalSebagian(tahun, bulan, hari)
        if ganjil := keganjilan(j, self.instance.tahun, tanggal, self.lingkup.hari):
            self.add_error("tanggal_tahun", ganjil)
        elif satu := self.cleaned_data.get("penandatangan"):
            self._periksa_jabatan(satu, tanggal)

    def _periksa_jabatan(self, satu: Pejabat, tanggal: TanggalSebagian) -> None:
        if alasan := tidak_menjabat(satu, tanggal, self._pejabat()):
            self.add_error("penandatangan", alasan)

    @property
    def isian(self) -> IsianPenetapan | None:
        """None for a kind that has neither date nor signatory."""
        if "penandatangan" not in self.fields:
            return None
        kolom = IsianPenetapan.__dataclass_fields__
        return IsianPenetapan(**{k: v for k, v in self.cleaned_data.items() if k in kolom})


class SalinanForm(forms.Form):
    """One file that came back signed, of one version: a page has a form for each."""

    berkas = forms.FileField(
        help_text=f"PDF, JPG atau PNG; paling besar {BATAS}.",
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        allow_empty_file=True,
    )

    def __init__(self, *isian: Any, versi: int) -> None:
        super().__init__(*isian)
        self.versi, self.auto_id = versi, f"%s-v{versi}"
        self.fields["berkas"].label = f"Salinan bertanda tangan versi {versi}"

    def clean_berkas(self) -> Berkas:
        berkas = self.cleaned_data["berkas"]
        try:
            return periksa(berkas, maks=settings.SALINAN_MAKS, boleh=JENIS_SALINAN, salinan=True)
        except BerkasDitolak as sebab:
            kata = _rusak(berkas) or str(sebab)
            raise ValidationError(f"“{sebut(berkas.name or '')}” ditolak: {kata}") from None


BERKAS_ASLI = (
    "Ambil lagi berkas asli seperti keluar dari aplikasi tanda tangan atau pemindai, tanpa "
    "membuka dan menyimpannya ulang."
)


def _rusak(berkas: Any) -> str:
    """Of a damaged PDF; the usual advice, to save it anew, would end its signature."""
    berkas.seek(0)
    isi = berkas.read(settings.SALINAN_MAKS + 1)
    if not pdf.mirip(isi) or len(isi) > settings.SALINAN_MAKS:
        return ""
    try:
        pdf.kenali(isi)
    except BerkasDitolak as sebab:
        return f"{str(sebab).partition('. ')[0]}. {BERKAS_ASLI}"
    return ""


class KodeForm(forms.Form):
    """As it is printed, or however somebody types it."""

    kode = forms.CharField(
        label="Kode dokumen",
        max_length=kode.MAKS_ALAMAT,
        help_text="Tercetak di kaki setiap halaman, misalnya ABCD-EFGH-JKMN. Alamat lengkap dari "
        "QR-nya juga boleh.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_kode(self) -> str:
        hasil = kode.baca(self.cleaned_data["kode"])
        if hasil is None:
            raise ValidationError(
                "Kode ini salah ketik. Periksa lagi: 12 huruf dan angka, tanpa 0, 1, I, L dan O."
            )
        return hasil


class UnggahanForm(forms.Form):
    """Any file at all: it is compared, not opened, and not kept."""

    berkas = forms.FileField(
        label="Berkas",
        help_text=f"Paling besar {BATAS}. Berkas Anda hanya dibandingkan, tidak disimpan.",
        allow_empty_file=True,
    )

    def clean_berkas(self) -> bytes:
        berkas = self.cleaned_data["berkas"]
        if not berkas.size:
            raise ValidationError("Berkas ini kosong (0 KB). Pilih berkas lain.")
        if berkas.size > settings.SALINAN_MAKS:
            raise ValidationError(f"Berkas ini {ukuran.tulis(berkas.size)}, lebih dari {BATAS}.")
        return bytes(berkas.read())
