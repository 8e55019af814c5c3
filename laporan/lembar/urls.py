"""Read before the pages: `anggaran/unduh/` has the shape of the address of a row."""

from django.urls import path

from kecamatan.urls import LINGKUP
from laporan.views import lembar

urlpatterns = [
    path(f"{LINGKUP}<slug:lembar>/unduh/", lembar.unduh, name="unduh"),
]
