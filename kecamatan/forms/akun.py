"""Django's own account forms, laid out by crispy and in the words of the other pages."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    PasswordResetForm,
    SetPasswordForm,
)
from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    get_default_password_validators,
)

SEBUTAN = {
    "password": "Kata sandi",
    "old_password": "Kata sandi lama",
    "new_password1": "Kata sandi baru",
    "new_password2": "Ulangi kata sandi baru",
    "email": "Alamat surel",
}
PESAN = {
    "invalid_login": "Nama pengguna atau kata sandi salah. Huruf besar dan kecil dibedakan.",
    "password_incorrect": "Kata sandi lama salah. Ketik sekali lagi.",
    "password_mismatch": "Kedua kata sandi baru tidak sama. Ketik keduanya sekali lagi.",
}


def syarat_sandi() -> str:
    """What the validators of the settings ask for, in one sentence."""
    semua = get_default_password_validators()
    panjang = [v.min_length for v in semua if isinstance(v, MinimumLengthValidator)]
    sedikitnya = f"Sedikitnya {max(panjang)} huruf atau angka, " if panjang else ""
    return f"{sedikitnya}tidak angka semua, tidak mirip nama Anda, dan bukan yang umum dipakai."


class BerTombol:
    """A form with one button that says what it does."""

    tombol = "Simpan"
    fields: dict[str, Any]
    error_messages: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages = getattr(self, "error_messages", {}) | PESAN
        for nama in SEBUTAN.keys() & self.fields.keys():
            self.fields[nama].label = SEBUTAN[nama]
        if "new_password1" in self.fields:
            self.fields["new_password1"].help_text = syarat_sandi()
            self.fields["new_password2"].help_text = ""

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.attrs = {"novalidate": ""}  # our own messages, in the words of the page
        helper.add_input(Submit("kirim", self.tombol, css_class="btn-primary w-100"))
        return helper


class MasukForm(BerTombol, AuthenticationForm):
    tombol = "Masuk"


class UbahSandiForm(BerTombol, PasswordChangeForm):
    tombol = "Ubah kata sandi"


class LupaSandiForm(BerTombol, PasswordResetForm):
    tombol = "Kirim tautan"


class SandiBaruForm(BerTombol, SetPasswordForm):  # type: ignore[type-arg]
    tombol = "Simpan kata sandi baru"
