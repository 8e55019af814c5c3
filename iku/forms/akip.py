"""Recording an evaluation of SAKIP, its recommendations, and what was done about them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import ModelChoiceField

from iku import angka
from iku.forms.medan import AngkaField
from iku.models import (
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    RekomendasiAkip,
    Skala,
    TindakLanjut,
)
from iku.models.akip import pesan_bobot
from kecamatan import actions
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.isian.formulir import TanggalInput

NILAI = NilaiKomponen._meta.get_field("nilai")
TOTAL = NilaiAkip._meta.get_field("tanpa_rincian")
BELUM_TIBA = "Tanggal itu belum tiba. Salin tanggal yang tertulis pada LHE."
TERLALU_DINI = (
    "Tanggal itu mendahului {0}, tahun yang dievaluasi. Periksa tahunnya, atau buka halaman Nilai "
    "AKIP tahun yang dievaluasi LHE itu."
)
SALAH_SATU = "Isi nilai semua komponen, atau kosongkan semuanya dan isi nilai tanpa rincian."


class NilaiAkipForm(IsianForm):
    """One field for each component; the total is their sum."""

    tanpa_rincian = AngkaField(
        required=False,
        kolom=TOTAL,
        bentuk=angka.Bentuk.PERSEN,
        label="Nilai tanpa rincian",
        help_text="Hanya bila LHE tidak menyebut nilai tiap komponen",
    )

    class Meta:
        model = NilaiAkip
        fields = ("skala", "nomor", "tanggal", "tanpa_rincian", "catatan")
        widgets = {"tanggal": TanggalInput()}

    def siapkan(self) -> None:
        self.komponen = list(KomponenAkip.objects.all())
        self.tersimpan: dict[int, NilaiKomponen] = {}
        if self.instance.pk:
            self.tersimpan = {k.komponen_id: k for k in self.instance.komponen.all()}
        self._pilih_skala()
        for k in self.komponen:
            self.fields[f"komponen_{k.pk}"] = self._medan(k)
        self.order_fields(["skala", "nomor", "tanggal", *self._nama_komponen, "tanpa_rincian"])

    def _pilih_skala(self) -> None:
        """Scales for letters of other things are not offered; the one in force is chosen.

        The initial of the form itself goes before that of its fields: a new record has none yet.
        """
        medan = self.fields["skala"]
        assert isinstance(medan, ModelChoiceField)
        akip = Skala.objects.filter(kegunaan=Skala.Kegunaan.HURUF, nama__icontains="AKIP")
        terpakai = Skala.objects.filter(pk=self.instance.skala_id)
        medan.queryset = (akip | terpakai).order_by("-mulai_tahun", "nama")
        if not self.instance.pk:
            berlaku = akip.filter(mulai_tahun__lte=self.lingkup.tahun).order_by("-mulai_tahun")
            self.initial["skala"] = getattr(berlaku.first(), "pk", None)

    @property
    def _nama_komponen(self) -> list[str]:
        return [f"komponen_{k.pk}" for k in self.komponen]

    def _medan(self, k: KomponenAkip) -> AngkaField:
        ada = self.tersimpan.get(k.pk)
        rinci = (
            f"Bobot subkomponennya: {k.rincian[:1].lower()}{k.rincian[1:]}." if k.rincian else ""
        )
        ragu = " Bobot ini perlu verifikasi." if k.perlu_verifikasi else ""
        return AngkaField(
            required=False,
            kolom=NILAI,
            bentuk=angka.Bentuk.PERSEN,
            label=f"{k.nama} (bobot {angka.tulis(k.bobot)})",
            help_text=f"{rinci}{ragu}".strip(),
            initial=angka.isian(ada.nilai) if ada else "",
        )

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        for k in self.komponen:
            nilai = isi.get(f"komponen_{k.pk}")
            if nilai is not None and not 0 <= nilai <= k.bobot:
                self.add_error(f"komponen_{k.pk}", pesan_bobot(k))
        ada = [self._diisi(n) for n in self._nama_komponen]
        rinci = bool(ada) and all(ada)
        if rinci == self._diisi("tanpa_rincian") or (any(ada) and not rinci):
            self.add_error(None, SALAH_SATU)
        return isi

    def _diisi(self, nama: str) -> bool:
        """What was typed wrongly is not empty: it has a message of its own."""
        return nama in self.errors or self.cleaned_data.get(nama) is not None

    def clean_tanggal(self) -> date | None:
        """A year is evaluated in it or after it, and a report is written before it is recorded."""
        tanggal: date | None = self.cleaned_data["tanggal"]
        if tanggal and tanggal > self.lingkup.hari:
            raise ValidationError(BELUM_TIBA)
        if tanggal and tanggal.year < self.lingkup.tahun:
            raise ValidationError(TERLALU_DINI.format(self.lingkup.tahun))
        return tanggal

    @transaction.atomic
    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        super().simpan_baru(kiriman=kiriman)
        self._simpan_komponen(self.instance)

    @transaction.atomic
    def simpan_ubahan(self, lama: Any) -> None:
        """The revision of the evaluation guards its components as well."""
        super().simpan_ubahan(lama)
        self._simpan_komponen(lama)

    def _simpan_komponen(self, akip: NilaiAkip) -> None:
        for k in self.komponen:
            baru: Decimal | None = self.cleaned_data[f"komponen_{k.pk}"]
            ada = self.tersimpan.get(k.pk)
            if ada is None and baru is not None:
                satu = NilaiKomponen(akip=akip, komponen=k, nilai=baru)
                actions.buat(satu, oleh=self.lingkup.pengguna)
            elif ada is not None and baru is None:
                actions.hapus(ada, oleh=self.lingkup.pengguna)
            elif ada is not None and ada.nilai != baru:
                oleh = self.lingkup.pengguna
                actions.ubah(ada, revisi=ada.revisi, oleh=oleh, nilai=baru)


class RekomendasiForm(IsianForm):
    class Meta:
        model = RekomendasiAkip
        fields = ("uraian",)


class TindakLanjutForm(IsianForm):
    class Meta:
        model = TindakLanjut
        fields = ("uraian", "status", "tanggal")
        widgets = {"tanggal": TanggalInput()}

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("status") == TindakLanjut.Status.SELESAI and not isi.get("tanggal"):
            self.add_error("tanggal", ValidationError("Isi tanggal selesainya."))
        return isi


AKIP_NILAI = Isian(
    "nilai", "Nilai AKIP", NilaiAkip, NilaiAkipForm, Tindakan.NILAI_AKIP, "akip", tahun="tahun"
)
REKOMENDASI = Isian(
    "rekomendasi",
    "Rekomendasi",
    RekomendasiAkip,
    RekomendasiForm,
    Tindakan.NILAI_AKIP,
    "akip",
    induk="akip",
    induk_isian=AKIP_NILAI,
    berurutan=True,
    tahun="akip__tahun",
)
TINDAK_LANJUT = Isian(
    "tindak-lanjut",
    "Tindak lanjut",
    TindakLanjut,
    TindakLanjutForm,
    Tindakan.TULIS_TEKS,
    "akip",
    induk="rekomendasi",
    induk_isian=REKOMENDASI,
    tahun="rekomendasi__akip__tahun",
)
AKIP = {x.kode: x for x in (AKIP_NILAI, REKOMENDASI, TINDAK_LANJUT)}
