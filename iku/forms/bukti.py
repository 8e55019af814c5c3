"""Upload of bukti dukung: several files at once, each judged by its content."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from iku.bukti import simpan, ukuran
from iku.bukti.isi import Berkas, periksa
from iku.bukti.jenis import AKHIRAN, DITERIMA, BerkasDitolak
from iku.bukti.nama import sebut
from iku.models import Bukti, Indikator
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup

MAKS_SEKALI = 20
SYARAT = f"{DITERIMA}; paling besar {ukuran.tulis(settings.BUKTI_MAKS)} per berkas"


class BanyakBerkasInput(forms.FileInput):
    allow_multiple_selected = True


class BanyakBerkasField(forms.FileField):
    """All files of one sending, or a message for each that is not taken."""

    def __init__(self, **kwargs: Any) -> None:
        widget = BanyakBerkasInput(attrs={"accept": ",".join(AKHIRAN)})
        super().__init__(widget=widget, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[Berkas]:
        semua = data if isinstance(data, list) else [data] if data else []
        if not semua:
            raise ValidationError("Pilih sedikitnya satu berkas.")
        if len(semua) > MAKS_SEKALI:
            raise ValidationError(f"Paling banyak {MAKS_SEKALI} berkas sekali unggah.")
        return _periksa_semua(semua)


def _periksa_semua(semua: list[Any]) -> list[Berkas]:
    baik: list[Berkas] = []
    salah: list[str] = []
    for satu in semua:
        try:
            baik.append(periksa(satu))
        except BerkasDitolak as sebab:
            salah.append(f"“{sebut(satu.name or '')}” ditolak: {sebab}")
    if salah:
        lain = "Berkas lain dalam kiriman ini juga belum disimpan. " if baik else ""
        raise ValidationError([*salah, f"{lain}Perbaiki, lalu pilih lagi semua berkasnya."])
    return baik


class BuktiForm(IsianForm):
    """Adding takes files; changing only says better what they are."""

    unggahan = BanyakBerkasField(
        label="Berkas",
        help_text=f"{SYARAT}. Boleh memilih beberapa berkas sekaligus.",
    )
    field_order = ("unggahan", "keterangan", "triwulan")

    class Meta:
        model = Bukti
        fields = ("keterangan", "triwulan")

    def siapkan(self) -> None:
        if self.instance.pk:
            del self.fields["unggahan"]
            self.kunci_medan(_alasan(self.lingkup, self.instance), "triwulan")
        else:
            self.fields["triwulan"].required = False
            self.fields["unggahan"].label = f"Berkas untuk “{self.instance.indikator.nama}”"

    def clean_triwulan(self) -> int:
        return self.cleaned_data["triwulan"] or Bukti.Triwulan.SETAHUN

    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """Repetitions are known by the files themselves: one key may carry two choices of files,
        when somebody goes back to the page and picks others.
        """
        berkas, tempat = self.cleaned_data["unggahan"], self.lingkup.kecamatan
        simpan.unggah(self.instance, berkas, kecamatan=tempat, oleh=self.lingkup.pengguna)


class _IndikatorForm(IsianForm):
    class Meta:
        model = Indikator
        fields = ()


def _alasan(lingkup: Lingkup, bukti: Bukti) -> str:
    """Why the figure that it proves is locked."""
    return lingkup.terkunci(Hal.REALISASI, tahun=bukti.tahun, triwulan=bukti.triwulan)


def _penahan(lingkup: Lingkup, bukti: Bukti) -> str:
    """What a report rests on stays as long as its figures are locked; more may be added."""
    alasan = _alasan(lingkup, bukti)
    return f"{alasan} Bukti lain masih dapat ditambahkan." if alasan else ""


INDIKATOR = Isian(
    "indikator", "Indikator", Indikator, _IndikatorForm, Tindakan.UBAH_RENCANA, "rencana"
)
"""Only to find an indicator of the scope, whatever it stands below."""
BUKTI = {
    "berkas": Isian(
        "berkas",
        "Bukti dukung",
        Bukti,
        BuktiForm,
        Tindakan.UNGGAH_BUKTI,
        "bukti",
        induk="indikator",
        induk_isian=INDIKATOR,
        tahun="tahun",
        penghapus=simpan.hapus,
        penahan=_penahan,
    )
}
