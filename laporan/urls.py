"""Where one arrives, and documents."""

from django.urls import path

from kecamatan.urls import LINGKUP
from laporan.views import beranda, dokumen

urlpatterns = [
    path("", beranda.awal, name="awal"),
    path(LINGKUP, beranda.beranda, name="beranda"),
    # Last: any other word in this place is asked for as a kind of document.
    path(f"{LINGKUP}<slug:kode>/", dokumen.pratinjau, name="pratinjau"),
]
