from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django.contrib.auth.forms import AuthenticationForm


class MasukForm(AuthenticationForm):
    """Django's own login form, laid out by crispy."""

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.add_input(Submit("masuk", "Masuk", css_class="btn-primary w-100"))
        return helper
