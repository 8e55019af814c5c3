from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView

from kecamatan.demo import SANDI_DEMO, akun_demo
from kecamatan.forms import MasukForm


class Masuk(LoginView):
    template_name = "kecamatan/masuk.html"
    authentication_form = MasukForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        konteks = super().get_context_data(**kwargs)
        if settings.SAKIP_MODE == "demo":
            konteks |= {"akun_demo": akun_demo(), "sandi_demo": SANDI_DEMO}
        return konteks
