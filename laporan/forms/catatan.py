"""Notes of reviewers, and what the office answers to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse

from iku.models import Indikator
from iku.selectors import tahun_kinerja
from iku.selectors.nilai import milik_renstra
from kecamatan.akses import Putusan, Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.lingkup import Lingkup
from laporan.alur.kata import terbaca, wajib_terbaca
from laporan.models import Catatan, Dokumen, TataLetak
from laporan.selectors.catatan import boleh_mengubah, sebagai
from laporan.susunan import BELAKANG, DEPAN, judul_bagian

TANPA_ISI = "Tulis catatannya: apa yang harus diperbaiki dan mengapa."


class CatatanForm(IsianForm):
    TEMPAT = ("dokumen",)
    TINGGI = {"isi": 4}
    CATATAN = ("isi",)

    bagian = forms.ChoiceField(label="Bagian", required=False)

    class Meta:
        model = Catatan
        fields = ("bagian", "indikator", "isi", "selesai")
        labels = {"isi": "Catatan", "selesai": "Sudah selesai"}
        error_messages = {"isi": {"required": TANPA_ISI}}
        help_texts = {"indikator": "Kosongkan bila catatannya bukan tentang satu indikator"}

    def siapkan(self) -> None:
        self.fields["isi"].validators.append(wajib_terbaca(TANPA_ISI))
        bagian, indikator = self.fields["bagian"], self.fields["indikator"]
        assert isinstance(bagian, forms.ChoiceField)
        assert isinstance(indikator, forms.ModelChoiceField)
        bagian.choices = [("", "Seluruh dokumen"), *((b, b) for b in self._bagian())]
        kinerja = tahun_kinerja(self.lingkup.kecamatan.pk, self.lingkup.tahun)
        renstra = kinerja.renstra_id if kinerja else 0
        indikator.queryset = Indikator.objects.filter(milik_renstra([renstra]))

    def _bagian(self) -> list[str]:
        """Parts by their printed titles; what a note is about stays, whatever it is called now."""
        kini = [self.instance.bagian] if self.instance.bagian else []
        return list(dict.fromkeys([*self._bagian_lkj(), *kini]))

    def _bagian_lkj(self) -> list[str]:
        """The sub-chapters are the kabupaten's own, all else is the same everywhere."""
        if self.instance.dokumen.jenis != "lkj":
            return []
        tata = TataLetak.objects.filter(kabupaten=self.lingkup.kecamatan.kabupaten_id).first()
        sendiri = (tata.susunan if tata else None) or []
        return [*DEPAN, *judul_bagian(sendiri, self.lingkup.tahun).values(), *BELAKANG]

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("bagian") and isi.get("indikator"):
            raise ValidationError("Pilih bagian atau indikator, jangan keduanya.")
        return isi

    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """With who wrote it, and in which role."""
        self.instance.oleh = self.lingkup.pengguna
        self.instance.peran = sebagai(self.lingkup)
        super().simpan_baru(kiriman=kiriman)


class TanggapanForm(IsianForm):
    TEMPAT = ("dokumen",)
    TINGGI = {"tanggapan": 4}
    CATATAN = ("tanggapan",)

    class Meta:
        model = Catatan
        fields = ("tanggapan",)
        labels = {"tanggapan": "Apa yang sudah diperbaiki"}

    def siapkan(self) -> None:
        self.fields["tanggapan"].help_text = f"Menanggapi catatan: {self.instance.isi}"

    def clean_tanggapan(self) -> str:
        """It may be empty; what cannot be seen is."""
        isi = str(self.cleaned_data["tanggapan"])
        return isi if terbaca(isi) else ""


@dataclass(frozen=True)
class IsianCatatan(Isian):
    """Listed on the page of its document."""

    def alamat(self, lingkup: Lingkup, objek: Any, letak: str = "") -> str:
        kode = objek.dokumen.jenis
        jangkar = letak or (f"#catatan-{objek.pk}" if objek.pk else "#catatan")
        return f"{reverse(self.kembali, kwargs=lingkup.jalur | {'kode': kode})}{jangkar}"


@dataclass(frozen=True)
class IsianMilikPeninjau(IsianCatatan):
    """Changed and deleted only by those whose review it is part of."""

    def izin_atas(self, lingkup: Lingkup, objek: Any) -> Putusan:
        return boleh_mengubah(lingkup, objek)


DOKUMEN = Isian("dokumen", "Dokumen", Dokumen, IsianForm, Tindakan.LIHAT, "dokumen", tahun="tahun")
DI_DOKUMEN: dict[str, Any] = {
    "induk": "dokumen",
    "induk_isian": DOKUMEN,
    "tahun": "dokumen__tahun",
}
CATATAN = {
    isian.kode: isian
    for isian in (
        IsianMilikPeninjau(
            *("catatan", "Catatan tinjauan", Catatan, CatatanForm, Tindakan.TINJAU, "alur"),
            **DI_DOKUMEN,
        ),
        IsianCatatan(
            *("tanggapan", "Tanggapan", Catatan, TanggapanForm, Tindakan.ISI_ANGKA, "alur"),
            **DI_DOKUMEN,
            hanya_ubah=True,
        ),
    )
}
