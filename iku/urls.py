"""The plan and its figures."""

from django.urls import path

from iku.forms.bukti import BUKTI
from iku.forms.rencana import RENCANA
from iku.views import bukti, rencana
from kecamatan.urls import LINGKUP, rute_isian

urlpatterns = [
    path(f"{LINGKUP}rencana/", rencana.halaman, name="rencana"),
    *rute_isian("rencana", "rencana", RENCANA),
    path(f"{LINGKUP}bukti/", bukti.halaman, name="bukti"),
    path(f"{LINGKUP}bukti/<int:pk>/unduh/", bukti.unduh, name="bukti_unduh"),
    *rute_isian("bukti", "bukti", BUKTI),
]
