"""Forms of the office: letterhead, tasks, units, officials."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db.models import Q

from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.isian.formulir import ButirField, TanggalInput
from kecamatan.models import Kop, Pejabat, TugasFungsi, UnitKerja
from kecamatan.nip import PANJANG, keganjilan
from kecamatan.tanggal import dari_tanggal, tulis

MASA = ("mulai", "selesai")
TANGGAL = {"mulai": TanggalInput(), "selesai": TanggalInput()}
SAMPAI = {"selesai": "Kosongkan selama masih berlaku"}
AKHIRI = (
    "Yang tidak berlaku lagi diakhiri, bukan dihapus: pilih Ubah, lalu isi tanggal “berlaku "
    "sampai”. Dokumen lama tetap memakainya."
)


class MasaForm(IsianForm):
    """What holds from one date to another."""

    def clean(self) -> dict[str, Any]:
        super().clean()
        mulai, selesai = (self.cleaned_data.get(x) for x in MASA)
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Tanggal selesai mendahului tanggal mulai.")
        return self.cleaned_data


class KopForm(MasaForm):
    class Meta:
        model = Kop
        fields = ("jalan", "kota", "telepon", "faks", "email", "kode_pos", "tempat", *MASA)
        widgets = TANGGAL
        help_texts = SAMPAI | {
            "jalan": "Jalan dan nomor, mis. Jl. Rambipuji No. 108",
            "tempat": "Tempat di atas tanggal dokumen, mis. Balung",
        }

    def siapkan(self) -> None:
        lima = RegexValidator(r"^[0-9]{5}\Z", "Kode pos terdiri atas 5 angka.")
        self.fields["kode_pos"].validators.append(lima)


class TugasFungsiForm(MasaForm):
    TINGGI: ClassVar[dict[str, int]] = {"tugas": 8, "fungsi": 8, "kedudukan": 3}

    class Meta:
        model = TugasFungsi
        fields = ("dasar_hukum", "kedudukan", "tugas", "fungsi", *MASA)
        widgets = TANGGAL
        field_classes = dict.fromkeys(fields[:4], ButirField)
        help_texts = SAMPAI | {
            "tugas": "Satu butir per baris; huruf atau nomornya diberi saat dicetak",
            "fungsi": "Satu butir per baris; huruf atau nomornya diberi saat dicetak",
        }


class UnitKerjaForm(MasaForm):
    class Meta:
        model = UnitKerja
        fields = ("nama", "jenis", "induk", *MASA)
        widgets = TANGGAL
        labels = {"induk": "Di bawah"}
        help_texts = SAMPAI | {
            "induk": "Unit atasannya; kosong hanya untuk camat di puncak bagan",
        }

    def siapkan(self) -> None:
        """A unit lies below another unit of the same office."""
        induk = self.fields["induk"]
        assert isinstance(induk, forms.ModelChoiceField)
        semua = UnitKerja.objects.filter(kecamatan=self.lingkup.kecamatan)
        induk.queryset = semua.exclude(pk=self.instance.pk)

    def clean_induk(self) -> UnitKerja | None:
        induk: UnitKerja | None = self.cleaned_data["induk"]
        if induk and self.instance.pk and self.instance in induk.ke_atas():
            raise ValidationError(
                f"{induk} berada di bawah {self.instance.nama}. Pilih unit yang lebih tinggi."
            )
        return induk

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("nama") and isi.get("mulai") and self._sudah_ada(isi):
            self.add_error("nama", "Unit dengan nama dan tanggal mulai ini sudah ada.")
        return isi

    def _sudah_ada(self, isi: dict[str, Any]) -> bool:
        semua = UnitKerja.objects.filter(kecamatan=self.lingkup.kecamatan, nama=isi["nama"])
        return semua.filter(mulai=isi["mulai"]).exclude(pk=self.instance.pk).exists()


class NipField(forms.CharField):
    """Typed with or without the spaces with which it is printed."""

    def to_python(self, value: Any) -> str:
        nip = "".join(str(value or "").split())
        if nip and (len(nip) != PANJANG or not nip.isascii() or not nip.isdigit()):
            raise ValidationError(
                f"NIP terdiri atas {PANJANG} angka; yang diketik {len(nip)} huruf atau angka."
            )
        return nip


class PejabatForm(MasaForm):
    class Meta:
        model = Pejabat
        fields = ("nama", "jabatan", "status", "pangkat", "nip", *MASA)
        widgets = TANGGAL
        labels = {"mulai": "Menjabat sejak", "selesai": "Menjabat sampai"}
        help_texts = {
            "status": "Plt., Plh. atau Pj. tercetak di depan jabatan penanda tangan",
            "pangkat": "Mis. Pembina Tk. I; boleh kosong",
            "selesai": "Kosongkan selama masih menjabat",
        }

    def siapkan(self) -> None:
        self.fields["nip"] = NipField(
            label="NIP", required=False, help_text="18 angka, boleh dengan spasi; boleh kosong"
        )
        if self.instance.pk:
            self.initial["nip"] = self.instance.nip_cetak

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.errors and _camat_definitif(isi) and (lain := self._menjabat(isi)):
            self.add_error("mulai", _masih_menjabat(lain))
        return isi

    def _menjabat(self, isi: dict[str, Any]) -> Pejabat | None:
        """Another definitive camat at the same time."""
        semua = Pejabat.objects.filter(
            Q(selesai__isnull=True) | Q(selesai__gte=isi["mulai"]),
            kecamatan=self.lingkup.kecamatan,
            status=Pejabat.Status.DEFINITIF,
            jabatan__iexact="camat",
        )
        if isi["selesai"]:
            semua = semua.filter(mulai__lte=isi["selesai"])
        return semua.exclude(pk=self.instance.pk).first()

    def peringatan(self) -> list[str]:
        return keganjilan(self.cleaned_data["nip"])


def _camat_definitif(isi: dict[str, Any]) -> bool:
    camat = str(isi["jabatan"]).strip().casefold() == "camat"
    return camat and isi["status"] == Pejabat.Status.DEFINITIF


def _masih_menjabat(lain: Pejabat) -> str:
    mulai = tulis(dari_tanggal(lain.mulai))
    selesai = tulis(dari_tanggal(lain.selesai)) if lain.selesai else "sekarang"
    return (
        f"{lain.nama} tercatat sebagai camat definitif sejak {mulai} sampai {selesai}. "
        "Isi lebih dahulu tanggal berakhirnya, atau pilih Plt., Plh. atau Pj."
    )


def _isian(kode: str, nama: str, model: Any, form: type[IsianForm], **lain: Any) -> Isian:
    return Isian(
        kode,
        nama,
        model,
        form,
        Tindakan.UBAH_PROFIL,
        "profil",
        ikut=frozenset(),
        saran_hapus=AKHIRI,
        **lain,
    )


PROFIL = {
    isian.kode: isian
    for isian in (
        _isian("kop", "Kop surat", Kop, KopForm),
        _isian("tugas-fungsi", "Tugas dan fungsi", TugasFungsi, TugasFungsiForm),
        _isian("unit", "Unit kerja", UnitKerja, UnitKerjaForm, berurutan=True, sekelompok="induk"),
        _isian("pejabat", "Pejabat", Pejabat, PejabatForm),
    )
}
