"""The Inspektorat's statement after its reviu, and what is asked when it is Ditetapkan."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from kecamatan.akses import Tindakan
from kecamatan.forms.profil import NipField
from kecamatan.isian import Isian, IsianForm
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from kecamatan.nip import keganjilan
from laporan.alur import aksi
from laporan.dokumen.pernyataan_reviu import JENIS, LAPORAN, NAMA, SESUDAH, penandatangan
from laporan.forms.terbitan import PenetapanForm
from laporan.models import Dokumen, PernyataanReviu
from laporan.selectors.pernyataan import belum_dapat
from laporan.terbitan.isian import IsianPenetapan

PENANDATANGAN = ("tempat", "jabatan", "nama", "pangkat", "nip")
ISI = ("isi", *PENANDATANGAN)
VERIFIKASI = (
    "Rumusan baku ini perlu verifikasi terhadap pedoman reviu yang berlaku. "
    "Satu paragraf per baris."
)
JABATAN = "Misalnya Inspektur. Nama kabupaten ditambahkan sendiri sesudahnya."
SUDAH_ADA = "Pernyataan ini sudah diisi orang lain. Muat ulang lembar reviu, lalu pilih Ubah."
BELUM_DIREVIU = (
    "Laporan ini belum dicatat sudah direviu, jadi pernyataannya belum dapat diisi. Jalankan "
    "dahulu “Catat sudah direviu” di halaman dokumen Laporan Kinerja."
)


class PernyataanForm(IsianForm):
    TEMPAT = ()
    TINGGI = {"isi": 9}

    class Meta:
        model = PernyataanReviu
        fields = ISI
        labels = {"jabatan": "Jabatan penandatangan", "nama": "Nama penandatangan"}
        help_texts = {"isi": VERIFIKASI, "jabatan": JABATAN}

    def siapkan(self) -> None:
        self.fields["nip"] = NipField(required=False, label="NIP", help_text="18 angka")
        if not self.is_bound and self.instance.laporan.status not in SESUDAH:
            self.kunci_medan(BELUM_DIREVIU, *ISI)

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        laporan = self.instance.laporan
        if laporan.status not in SESUDAH:
            raise ValidationError(BELUM_DIREVIU)
        if self.instance.pk is None and PernyataanReviu.objects.filter(laporan=laporan).exists():
            raise ValidationError(SUDAH_ADA)
        return isi

    def peringatan(self) -> list[str]:
        return keganjilan(self.cleaned_data["nip"])

    @transaction.atomic
    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """With the document that carries number, date and steps."""
        super().simpan_baru(kiriman=kiriman)
        tempat = (self.lingkup.kecamatan, self.lingkup.tahun)
        aksi.ambil(*tempat, JENIS.kode, oleh=self.lingkup.pengguna)


@dataclass(frozen=True)
class IsianPernyataan(Isian):
    """Begins with the usual wording and with who signed the last one in this kabupaten."""

    def baru(self, lingkup: Lingkup, di: str) -> Any:
        objek = super().baru(lingkup, di)
        objek.isi = rumusan_baku(lingkup)
        semua = PernyataanReviu.objects.filter(laporan__kecamatan__in=sekabupaten(lingkup))
        if akhir := semua.order_by("pk").last():
            for nama in PENANDATANGAN:
                setattr(objek, nama, getattr(akhir, nama))
        return objek

    def milik(self, lingkup: Lingkup) -> Any:
        return super().milik(lingkup).select_related("laporan")

    def alamat(self, lingkup: Lingkup, objek: Any, letak: str = "") -> str:
        reviu = reverse(self.kembali, kwargs=lingkup.jalur | {"kode": LAPORAN})
        return f"{reviu}{letak or '#pernyataan'}"


def sekabupaten(lingkup: Lingkup) -> Any:
    semua = Kecamatan.objects.untuk(lingkup.pengguna)
    return semua.filter(kabupaten=lingkup.kecamatan.kabupaten_id)


def rumusan_baku(lingkup: Lingkup) -> str:
    kantor = lingkup.kecamatan
    isi = {
        "sebutan": kantor.sebutan,
        "kabupaten": kantor.kabupaten.sebutan,
        "tahun": lingkup.tahun,
    }
    # Text for a text field: the template's escapes would be shown there.
    return unescape(render_to_string("laporan/pernyataan_reviu/teks/isi.txt", isi)).strip()


class PenetapanPernyataanForm(PenetapanForm):
    """Number and date only: the statement itself names who signs it."""

    pernyataan: PernyataanReviu | None = None

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if alasan := belum_dapat(self.lingkup):
            raise ValidationError(self._di_lembar_reviu(alasan))
        tempat = {"laporan__kecamatan": self.instance.kecamatan_id}
        semua = PernyataanReviu.objects.filter(**tempat, laporan__tahun=self.instance.tahun)
        self.pernyataan = semua.latest("laporan__versi")
        return isi

    def _di_lembar_reviu(self, pesan: str) -> str:
        alamat = reverse("reviu", kwargs=self.lingkup.jalur | {"kode": LAPORAN})
        tautan = format_html('<a href="{}#pernyataan">Buka lembar reviu</a>.', alamat)
        return format_html("{} {}", pesan, tautan)

    @property
    def isian(self) -> IsianPenetapan | None:
        assert self.pernyataan is not None
        kolom = IsianPenetapan.__dataclass_fields__
        isi = {k: v for k, v in self.cleaned_data.items() if k in kolom}
        return IsianPenetapan(penandatangan=penandatangan(self.pernyataan), **isi)


LAPORAN_TAHUN = Isian(
    *("laporan", "Laporan Kinerja", Dokumen, IsianForm, Tindakan.LIHAT, "dokumen"),
    tahun="tahun",
    tetap=(("jenis", LAPORAN),),
)
PERNYATAAN = {
    "pernyataan": IsianPernyataan(
        *("pernyataan", NAMA, PernyataanReviu, PernyataanForm, Tindakan.REVIU, "reviu"),
        induk="laporan",
        induk_isian=LAPORAN_TAHUN,
        tahun="laporan__tahun",
        kunci=(Hal.DOKUMEN, JENIS.kode),
    )
}
