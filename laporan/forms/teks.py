"""Forms of the written lists: analysis, obstacles, awards, and the decree with its rows."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db import transaction
from django.http import Http404

from iku.forms.rencana import SASARAN
from iku.models import Indikator, TahunKinerja
from kecamatan import actions
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from laporan.batas import MelebihiBatas, periksa_tulisan
from laporan.models import (
    Analisis,
    Dokumen,
    Kendala,
    KetentuanSk,
    Penghargaan,
    SkIku,
    SkIkuBaris,
)
from laporan.selectors.capaian import CapaianSasaran, capaian_sasaran
from laporan.selectors.peraturan import peraturan_kecamatan
from laporan.selectors.salinan import analisis_lalu

TEMPLAT = "laporan/teks/isian.html"
MENURUT_DATA = "Kosong: menurut data indikator"


class TulisanForm(IsianForm):
    """No text is longer than can be printed."""

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        for nama, nilai in list(isi.items()):
            if isinstance(nilai, str):
                self._periksa(nama, nilai)
        return isi

    def _periksa(self, nama: str, nilai: str) -> None:
        try:
            periksa_tulisan(nilai)
        except MelebihiBatas as salah:
            self.add_error(nama, str(salah))


def _kotak(baris: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": baris})


class AnalisisForm(TulisanForm):
    class Meta:
        model = Analisis
        fields = ("pendorong", "penghambat", "rencana_aksi", "uraian")
        labels = {
            "pendorong": "Faktor pendorong",
            "penghambat": "Faktor penghambat",
            "rencana_aksi": "Rencana aksi",
            "uraian": "Uraian lain",
        }
        help_texts = dict.fromkeys(fields[:3], "Satu butir per baris") | {
            "uraian": "Penjelasan tentang capaian; satu paragraf per baris"
        }
        widgets = {nama: _kotak(5) for nama in fields}

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.errors and not any(isi.get(n) for n in self._meta.fields or ()):
            raise forms.ValidationError("Isi paling sedikit satu kotak.")
        return isi

    @cached_property
    def capaian(self) -> CapaianSasaran | None:
        """The figures of the sasaran, to be read beside the boxes."""
        return capaian_sasaran(self.lingkup.kecamatan, self.lingkup.tahun, self.instance.sasaran)

    @cached_property
    def lalu(self) -> Analisis | None:
        """What was written about this sasaran in the newest earlier year."""
        return analisis_lalu(self.instance.sasaran_id, self.lingkup.tahun)

    @property
    def kunci_salin(self) -> UUID:
        return uuid4()


class KendalaForm(TulisanForm):
    class Meta:
        model = Kendala
        fields = ("kendala", "langkah")
        help_texts = {"langkah": "Apa yang dilakukan untuk mengatasinya"}
        widgets = {"kendala": _kotak(3), "langkah": _kotak(3)}


class PenghargaanForm(TulisanForm):
    class Meta:
        model = Penghargaan
        fields = ("nama", "pemberi", "tingkat")
        labels = {"nama": "Nama penghargaan"}
        help_texts = {"tingkat": "Misalnya kabupaten, provinsi, atau nasional"}
        widgets = {"nama": _kotak(2)}


class KetentuanForm(TulisanForm):
    class Meta:
        model = KetentuanSk
        fields = ("teks",)
        widgets = {"teks": _kotak(6)}

    def clean_teks(self) -> str:
        teks: str = self.cleaned_data["teks"]
        if not teks.strip():
            raise forms.ValidationError("Tulis bunyi butir ini.")
        return teks


class MengingatForm(IsianForm):
    class Meta:
        model = KetentuanSk
        fields = ("peraturan",)

    def siapkan(self) -> None:
        medan = self.fields["peraturan"]
        assert isinstance(medan, forms.ModelChoiceField)
        medan.queryset = peraturan_kecamatan(self.lingkup.kecamatan).select_related("kabupaten")
        medan.required = True


class SkForm(TulisanForm):
    class Meta:
        model = SkIku
        fields = (
            "tentang",
            "pembuka",
            "menetapkan",
            "judul_lampiran",
            "periode_awal",
            "periode_akhir",
            "kolom",
            "halaman_instansi",
            "narasi_tujuan",
            "ttd_lampiran",
        )
        widgets = {nama: _kotak(3) for nama in ("tentang", "menetapkan", "judul_lampiran")}

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        awal, akhir = isi.get("periode_awal"), isi.get("periode_akhir")
        if (awal is None) != (akhir is None) or (awal and akhir and akhir < awal):
            self.add_error("periode_akhir", "Isi kedua tahun periode, yang awal lebih dulu.")
        return isi

    @transaction.atomic
    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """The decree with its document, and a row for every indicator of a sasaran."""
        oleh, sk = self.lingkup.pengguna, self.instance
        if sk.dokumen.pk is None:
            sk.dokumen = actions.buat(sk.dokumen, oleh=oleh)
        super().simpan_baru(kiriman=kiriman)
        semua = Indikator.objects.filter(sasaran__tujuan__renstra=sk.renstra)
        urut = ("sasaran__tujuan__urutan", "sasaran__urutan", "urutan", "pk")
        for nomor, indikator in enumerate(semua.order_by(*urut), start=1):
            actions.buat(SkIkuBaris(sk=sk, indikator=indikator, urutan=nomor), oleh=oleh)


class BarisForm(TulisanForm):
    class Meta:
        model = SkIkuBaris
        fields = ("indikator", "kinerja_utama", "nama", "penanggung_jawab", "sumber_data")
        help_texts = {
            "kinerja_utama": MENURUT_DATA,
            "nama": MENURUT_DATA,
            "penanggung_jawab": f"Satu per baris. {MENURUT_DATA}",
            "sumber_data": MENURUT_DATA,
        }
        widgets = {nama: _kotak(2) for nama in fields[1:]}

    def siapkan(self) -> None:
        """Indicators of tujuan and sasaran of the plan that the decree names."""
        medan = self.fields["indikator"]
        assert isinstance(medan, forms.ModelChoiceField)
        renstra = self.instance.sk.renstra_id
        semua = Indikator.objects.filter(sasaran__tujuan__renstra=renstra)
        medan.queryset = semua | Indikator.objects.filter(tujuan__renstra=renstra)


class IsianSk(Isian):
    def baru(self, lingkup: Lingkup, di: str) -> SkIku:
        """The decree of the year, on the year's plan, in its usual wording."""
        saring = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun}
        kinerja = TahunKinerja.objects.filter(**saring).select_related("renstra").first()
        if kinerja is None:
            raise Http404(f"Tahun kinerja {lingkup.tahun} belum disiapkan di halaman Rencana.")
        ada = Dokumen.objects.filter(**saring, jenis="sk-iku").order_by("-versi").first()
        kantor = lingkup.kecamatan
        judul = f"INDIKATOR KINERJA UTAMA\n{kantor.sebutan.upper()}"
        return SkIku(
            dokumen=ada or Dokumen(**saring, jenis="sk-iku"),
            renstra=kinerja.renstra,
            tentang=judul,
            judul_lampiran=f"{judul}\n{kantor.kabupaten.sebutan.upper()}",
            menetapkan=f"Keputusan Camat tentang Indikator Kinerja Utama {kantor.sebutan}.",
        )


TULIS, KEMBALI = Tindakan.TULIS_TEKS, "teks"


def _isian(kode: str, nama: str, model: Any, form: type[IsianForm], **lain: Any) -> Isian:
    return Isian(kode, nama, model, form, TULIS, KEMBALI, templat=TEMPLAT, **lain)


LKJ, SK_IKU = (Hal.DOKUMEN, "lkj"), (Hal.DOKUMEN, "sk-iku")
SK = IsianSk(
    *("sk", "SK IKU", SkIku, SkForm, TULIS, KEMBALI),
    tahun="dokumen__tahun", templat=TEMPLAT, kunci=SK_IKU,
)  # fmt: skip
DI_SK = {"induk": "sk", "induk_isian": SK, "tahun": "sk__dokumen__tahun", "berurutan": True}
DI_SK |= {"kunci": SK_IKU}
URUT = {"tahun": "tahun", "berurutan": True, "kunci": LKJ}


def _ketentuan(kode: str, nama: str, form: type[IsianForm] = KetentuanForm) -> Isian:
    return _isian(kode, nama, KetentuanSk, form, tetap=(("jenis", kode),), **DI_SK)


TEKS = {
    isian.kode: isian
    for isian in (
        _isian(
            "analisis", "Analisis", Analisis, AnalisisForm,
            induk="sasaran", induk_isian=SASARAN, tahun="tahun", kunci=LKJ,
        ),
        _isian("kendala", "Kendala dan langkah", Kendala, KendalaForm, **URUT),
        _isian("penghargaan", "Penghargaan", Penghargaan, PenghargaanForm, **URUT),
        SK,
        _ketentuan("menimbang", "Menimbang"),
        _ketentuan("mengingat", "Mengingat", MengingatForm),
        _ketentuan("diktum", "Diktum"),
        _isian("baris", "Baris tabel IKU", SkIkuBaris, BarisForm, **DI_SK),
    )
}  # fmt: skip
