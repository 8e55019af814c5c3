"""Forms of a document's own data: number, date, signatories; and the decree's own parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.core.validators import RegexValidator

from iku.models import Renstra, TahunKinerja
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from kecamatan.models import KepalaDaerah, Pejabat
from kecamatan.tanggal import NAMA_BULAN, TanggalSebagian, TanggalTidakSah
from laporan import jenis
from laporan.alur.langkah import LANGKAH, TERBUKA, Status
from laporan.jenis import NOMOR, TANGGAL
from laporan.models import Dokumen, SkIku

ISI_SK = "isi-sk"
SUDAH_ADA = "Data ini sudah diisi orang lain. Buka lagi halaman Dokumen, lalu pilih Ubah."
BATALKAN = (
    "Ini versi {}, sebuah perubahan. Membatalkannya dengan langkah “{}” di halaman Alur dokumen "
    "ini, oleh {}."
)
DITERUSKAN = (
    "Ini versi {}, sebuah perubahan yang sudah pernah diperiksa; karena itu tidak dapat dihapus "
    "atau dibatalkan lagi, tetapi diteruskan sampai Ditetapkan."
)
HURUF_NOMOR = RegexValidator(
    r"\A[A-Za-z0-9 .\-/,()]*\Z",
    "Nomor hanya memuat huruf, angka, spasi dan tanda . - / , ( ). Hapus tanda lain, juga yang "
    "tidak tampak; bila nomornya disalin dari tempat lain, ketiklah di sini.",
)
"""What real numbers consist of: all else would stand, unseen or read backwards, in the decree."""
BULAN = [("", "—"), *enumerate(NAMA_BULAN, start=1)]


class DokumenForm(IsianForm):
    """Only what this kind of document prints; a blank day leaves room for handwriting."""

    tanggal_bulan = forms.TypedChoiceField(
        label="Bulan", choices=BULAN, coerce=int, empty_value=None, required=False
    )

    class Meta:
        model = Dokumen
        fields: tuple[str, ...] = (
            *NOMOR,
            *TANGGAL,
            *("tempat", "penandatangan", "pihak_kedua"),
        )
        labels = {
            "nomor_klasifikasi": "Nomor: klasifikasi",
            "nomor_urut": "Nomor: urut",
            "nomor_unit": "Nomor: unit",
            "nomor_tahun": "Nomor: tahun",
            "tanggal_hari": "Tanggal",
            "tanggal_tahun": "Tahun",
            "tempat": "Tempat penetapan",
            "pihak_kedua": "Pihak kedua",
        }
        help_texts = {
            "nomor_urut": "Boleh kosong: ditulis tangan",
            "tanggal_hari": "Boleh kosong: ditulis tangan",
        }

    def siapkan(self) -> None:
        for nama in set(self.Meta.fields) - set(jenis.cari(self.instance.jenis).isian):
            del self.fields[nama]
        for nama in {*NOMOR[:3]} & self.fields.keys():
            self.fields[nama].validators.append(HURUF_NOMOR)
        kecamatan = self.lingkup.kecamatan
        pejabat = Pejabat.objects.filter(kecamatan=kecamatan)
        kepala = KepalaDaerah.objects.filter(kabupaten=kecamatan.kabupaten_id)
        self._pilihan("penandatangan", pejabat, "Camat pada tanggal dokumen")
        self._pilihan("pihak_kedua", kepala, "Belum dipilih")

    def _pilihan(self, nama: str, semua: Any, kosong: str) -> None:
        medan = self.fields.get(nama)
        if isinstance(medan, forms.ModelChoiceField):
            medan.queryset, medan.empty_label = semua, kosong

    @property
    def helper(self) -> FormHelper:
        """Parts of a number and of a date stand beside each other."""
        helper = super().helper
        kelompok = [[n for n in k if n in self.fields] for k in (NOMOR, TANGGAL)]
        baris = [Row(*(Column(n, css_class="col-sm") for n in k)) for k in kelompok if k]
        sisa = [n for n in self.fields if n not in (*NOMOR, *TANGGAL)]
        helper.layout = Layout(*baris, *sisa)
        return helper

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance.pk is None and _kembar(self.instance):
            raise forms.ValidationError(SUDAH_ADA)
        if not self.errors and "tanggal_hari" in self.fields:
            self._periksa_tanggal(isi["tanggal_hari"], isi["tanggal_bulan"], isi["tanggal_tahun"])
        return isi

    def _periksa_tanggal(self, hari: int | None, bulan: int | None, tahun: int | None) -> None:
        if hari is None and bulan is None and tahun is None:
            return
        if bulan is None:
            self.add_error("tanggal_bulan", "Pilih bulannya, atau kosongkan seluruh tanggal.")
        elif tahun is None:
            self.add_error("tanggal_tahun", "Isi tahunnya, atau kosongkan seluruh tanggal.")
        else:
            self._periksa_kalender(tahun, bulan, hari)

    def _periksa_kalender(self, tahun: int, bulan: int, hari: int | None) -> None:
        try:
            TanggalSebagian(tahun, bulan, hari)
        except TanggalTidakSah as salah:
            medan = "tanggal_tahun" if hari is None else "tanggal_hari"
            self.add_error(medan, salah.pesan)


def _kembar(baru: Dokumen) -> bool:
    kunci = {"jenis": baru.jenis, "tahun": baru.tahun, "versi": baru.versi}
    return Dokumen.objects.filter(kecamatan=baru.kecamatan, **kunci).exists()


class SkIkuForm(IsianForm):
    class Meta:
        model = SkIku
        fields = (
            *("renstra", "periode_awal", "periode_akhir", "tentang", "pembuka", "menetapkan"),
            *("judul_lampiran", "kolom", "halaman_instansi", "narasi_tujuan", "ttd_lampiran"),
        )
        labels = {
            "periode_awal": "Periode: dari tahun",
            "periode_akhir": "Periode: sampai tahun",
            "kolom": "Kolom tabel IKU",
            "ttd_lampiran": "Tanda tangan di lampiran",
        }

    def siapkan(self) -> None:
        renstra = self.fields["renstra"]
        assert isinstance(renstra, forms.ModelChoiceField)
        semua = Renstra.objects.filter(kecamatan=self.lingkup.kecamatan)
        renstra.queryset = semua.select_related("kecamatan")

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        sk = self.instance
        if sk.pk is None and SkIku.objects.filter(dokumen=sk.dokumen).exists():
            raise forms.ValidationError(SUDAH_ADA)
        awal, akhir = isi.get("periode_awal"), isi.get("periode_akhir")
        if (awal is None) != (akhir is None):
            self.add_error("periode_akhir", "Isi kedua tahun periode, atau kosongkan keduanya.")
        elif awal is not None and akhir is not None and akhir < awal:
            self.add_error("periode_akhir", f"Periode berakhir sebelum {awal}. Periksa tahunnya.")
        return isi


@dataclass(frozen=True)
class IsianSk(Isian):
    """Begins with the usual titles and the plan of the year, to be corrected."""

    def baru(self, lingkup: Lingkup, di: str) -> Any:
        objek = super().baru(lingkup, di)
        nama = lingkup.kecamatan.sebutan.upper()
        objek.tentang = objek.judul_lampiran = f"INDIKATOR KINERJA UTAMA\n{nama}"
        tahun = TahunKinerja.objects.filter(kecamatan=lingkup.kecamatan, tahun=lingkup.tahun)
        objek.renstra_id = tahun.values_list("renstra", flat=True).first()
        return objek

    def alamat(self, lingkup: Lingkup, objek: Any, letak: str = "") -> str:
        return super().alamat(lingkup, objek, letak or "#dokumen-sk-iku")


@dataclass(frozen=True)
class IsianDokumen(Isian):
    """On its page a document is a card, there already before any of its data are."""

    def milik(self, lingkup: Lingkup) -> Any:
        """Only what the office may still change: an earlier version stays as it was signed."""
        return super().milik(lingkup).filter(status__in=TERBUKA)

    def alamat(self, lingkup: Lingkup, objek: Any, letak: str = "") -> str:
        return super().alamat(lingkup, objek, letak or f"#dokumen-{self.kode}")


def _perubahan(_: Lingkup, dokumen: Dokumen) -> str:
    """A later version goes by its own step: what it opened must be as it was."""
    if dokumen.versi == 1:
        return ""
    if dokumen.status != Status.DRAF:
        return DITERUSKAN.format(dokumen.versi)
    satu = LANGKAH["batal_ralat" if jenis.menyatakan(dokumen.jenis) else "batal_ubah"]
    return BATALKAN.format(dokumen.versi, satu.nama, satu.berwewenang)


def _isian_dokumen(satu: jenis.JenisDokumen) -> Isian:
    """The document of this kind in the chosen year."""
    apa = "Nomor, tanggal" if set(NOMOR) & set(satu.isian) else "Tanggal"
    nama = f"{apa} dan penandatangan {satu.nama}"
    return IsianDokumen(
        *(satu.kode, nama, Dokumen, DokumenForm, Tindakan.TULIS_TEKS, "dokumen"),
        tahun="tahun",
        tetap=(("jenis", satu.kode),),
        penahan=_perubahan,
        kunci=(Hal.DOKUMEN, satu.kode),
    )


def semua_isian() -> dict[str, Isian]:
    """One per kind of document that prints such data, and the decree's own."""
    hasil = {j.kode: _isian_dokumen(j) for j in jenis.kantor().values() if j.isian}
    hasil[ISI_SK] = IsianSk(
        *(ISI_SK, "Periode dan judul SK IKU", SkIku, SkIkuForm, Tindakan.TULIS_TEKS, "dokumen"),
        induk="dokumen",
        induk_isian=hasil["sk-iku"],
        tahun="dokumen__tahun",
        kunci=(Hal.DOKUMEN, "sk-iku"),
    )
    return hasil
