"""Django's own account forms, laid out by crispy."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    PasswordResetForm,
    SetPasswordForm,
)


class BerTombol:
    """A form with one button that says what it does."""

    tombol = "Simpan"

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
