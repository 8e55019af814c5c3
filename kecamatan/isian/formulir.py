"""The form every record shares: laid out by crispy, stale revisions noticed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, cast
from uuid import UUID, uuid4

from crispy_forms.helper import FormHelper
from django import forms
from django.core.validators import MaxLengthValidator
from django.db.models.fields import BLANK_CHOICE_DASH

from kecamatan import actions
from kecamatan.isian.bilangan import RevisiField, batasi
from kecamatan.lingkup import Lingkup

KOSONG = "Belum dipilih"


def satukan_baris(isi: dict[str, Any]) -> dict[str, Any]:
    """A browser sends every line end as CRLF; what is stored, compared and exported has LF."""
    for nama, nilai in isi.items():
        if isinstance(nilai, str):
            isi[nama] = nilai.replace("\r\n", "\n")
    return isi


TERKUNCI = "Terkunci: sebabnya tertulis di atas formulir ini."


class IsianForm(forms.ModelForm):  # type: ignore[type-arg]
    """`revisi` travels along so that nobody overwrites what they have not seen; `kunci` so that
    a form that is sent twice adds one record."""

    revisi = RevisiField(required=False)
    kunci = forms.UUIDField(widget=forms.HiddenInput, required=False)

    TEMPAT: ClassVar[tuple[str, ...]] = ("kecamatan",)
    """Links to what the record lies below; the address says them, not the form."""
    TINGGI: ClassVar[dict[str, int]] = {}
    """Lines of a text box, where it is not two."""
    DIRINGKAS: ClassVar[bool] = True
    """Every page lists its errors above it, so crispy does not once more."""
    CATATAN: ClassVar[tuple[str, ...]] = ()
    """Notes: texts that people write to each other, and that no document prints."""
    pendamping = ""
    """Template of what stands above the form and helps to fill it."""

    def __init__(
        self, *args: Any, lingkup: Lingkup, minta: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        """`minta` are the words of the address, where a page offers something to choose."""
        super().__init__(*args, **kwargs)
        self.lingkup = lingkup
        self.minta = minta or {}
        self.terkunci: dict[str, str] = {}
        self.fields["revisi"].initial = self.instance.revisi
        self.fields["kunci"].initial = uuid4
        batasi(self.fields)
        self._susun_kotak_teks()
        self._sebut_pilihan_kosong()
        for nama in self.CATATAN:
            self.fields[nama].validators.append(PanjangCatatan())
        self.siapkan()

    def _susun_kotak_teks(self) -> None:
        """Low boxes that grow with the text (app.css), so that a form fits on a screen."""
        for nama, medan in self.fields.items():
            if isinstance(medan.widget, forms.Textarea):
                medan.widget.attrs["rows"] = self.TINGGI.get(nama, 2)

    def _sebut_pilihan_kosong(self) -> None:
        """In words instead of Django's dashes."""
        for medan in self.fields.values():
            if isinstance(medan, forms.ModelChoiceField) and medan.empty_label is not None:
                medan.empty_label = KOSONG
            elif isinstance(medan, forms.TypedChoiceField):
                semua = cast(Iterable[Any], medan.choices)
                medan.choices = [("", KOSONG) if x in BLANK_CHOICE_DASH else x for x in semua]

    def siapkan(self) -> None:
        """For subclasses: choices that depend on the kecamatan, and fields that are locked."""

    def kunci_medan(self, alasan: str, *medan: str) -> None:
        """Shown as stored, with the reason; a form that asks for something else is refused."""
        for nama in medan if alasan else ():
            self.fields[nama].disabled = True
            self.fields[nama].help_text = TERKUNCI
            self.terkunci[nama] = alasan

    @property
    def sebab_terkunci(self) -> list[str]:
        """Each reason once, for above the form."""
        return list(dict.fromkeys(self.terkunci.values()))

    @property
    def terkunci_semua(self) -> bool:
        """Whether nothing on it can be changed, so that there is nothing to save."""
        semua = self.visible_fields()
        return bool(semua) and all(m.name in self.terkunci for m in semua)

    def clean(self) -> dict[str, Any]:
        super().clean()
        for nama in filter(self._dikirim_lain, self.terkunci):
            self.add_error(nama, TERKUNCI)
        return satukan_baris(self.cleaned_data)

    def _dikirim_lain(self, nama: str) -> bool:
        """A disabled field is not sent; a page from before the lock sends it as it was."""
        kirim = self.data.get(self.add_prefix(nama))
        kini = self.fields[nama].prepare_value(self.get_initial_for_field(self.fields[nama], nama))
        return kirim is not None and kirim.strip() != str("" if kini is None else kini)

    def _get_validation_exclusions(self) -> set[str]:
        """Constraints also count the place of the record, which is not on the form."""
        luar: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return luar - set(self.TEMPAT)

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.include_media = False
        return helper

    def perubahan(self) -> dict[str, Any]:
        """Columns of the record as typed, for the one conditional update."""
        kolom = {f.name for f in self.instance._meta.concrete_fields}
        return {k: v for k, v in self.cleaned_data.items() if k in kolom and k != "revisi"}

    def beda(self, kini: Any) -> list[tuple[str, Any, Any]]:
        """Field by field: its name, what is stored now, what was typed.

        Empty after a double click.
        """
        return [
            (str(self.fields[n].label), getattr(kini, n), baru)
            for n, baru in self.perubahan().items()
            if getattr(kini, n) != baru
        ]

    def peringatan(self) -> list[str]:
        """What deserves a second look, although it was saved."""
        return []

    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """Add the record; a subclass adds what belongs to it in the same transaction."""
        actions.buat(self.instance, oleh=self.lingkup.pengguna, kiriman=kiriman)

    def simpan_ubahan(self, lama: Any) -> None:
        """Raises BerubahLebihDulu when somebody else saved in between."""
        revisi = self.cleaned_data["revisi"] or 0
        actions.ubah(lama, revisi=revisi, oleh=self.lingkup.pengguna, **self.perubahan())


CATATAN_MAKS = 4_000
CATATAN_PANJANG = "Catatan paling panjang 4.000 huruf."


class PanjangCatatan(MaxLengthValidator):
    def __init__(self) -> None:
        super().__init__(CATATAN_MAKS, CATATAN_PANJANG)


class TanggalInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


_NOMOR = re.compile(r"^(?:[-–•*]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+")


class ButirField(forms.CharField):
    """One item per line; numbers pasted along go, because printing gives its own."""

    def to_python(self, value: Any) -> str:
        baris = (" ".join(b.split()) for b in str(value or "").splitlines())
        return "\n".join(x for x in (_NOMOR.sub("", b) for b in baris) if x)
