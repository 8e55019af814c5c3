"""The plan and its figures."""

from django.urls import path

from iku.forms.rencana import RENCANA
from iku.views import rencana
from kecamatan.urls import LINGKUP, rute_isian

urlpatterns = [
    path(f"{LINGKUP}rencana/", rencana.halaman, name="rencana"),
    *rute_isian("rencana", "rencana", RENCANA),
]
