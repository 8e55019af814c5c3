"""Where one arrives, and documents."""

from django.urls import path

from kecamatan.urls import LINGKUP, rute_isian
from laporan.forms.dokumen import semua_isian
from laporan.views import beranda, dokumen, pdf

urlpatterns = [
    path("", beranda.awal, name="awal"),
    path(LINGKUP, beranda.beranda, name="beranda"),
    path(f"{LINGKUP}dokumen/", dokumen.daftar, name="dokumen"),
    path(f"{LINGKUP}dokumen/kelengkapan/", dokumen.kelengkapan, name="dokumen_kelengkapan"),
    *rute_isian("dokumen", "dokumen", semua_isian()),
    # Last: any other word in this place is asked for as a kind of document.
    path(f"{LINGKUP}<slug:kode>/pdf/", pdf.berkas, {"unduh": True}, name="pdf"),
    path(f"{LINGKUP}<slug:kode>/cetak/", pdf.berkas, {"unduh": False}, name="cetak"),
    path(f"{LINGKUP}<slug:kode>/", dokumen.pratinjau, name="pratinjau"),
]
