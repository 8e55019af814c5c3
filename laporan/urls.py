"""Where one arrives, and documents."""

from django.urls import path

from kecamatan.urls import LINGKUP
from laporan.views import bantuan, beranda, dokumen, profil, riwayat

urlpatterns = [
    path("", beranda.awal, name="awal"),
    path("bantuan/", bantuan.panduan, name="bantuan"),
    path("bantuan/istilah/", bantuan.istilah, name="istilah"),
    path(f"{LINGKUP}profil/", profil.halaman, name="profil"),
    path(f"{LINGKUP}riwayat/", riwayat.semua, name="riwayat"),
    path(f"{LINGKUP}riwayat/<slug:jenis>/<int:pk>/", riwayat.satu, name="riwayat_objek"),
    path(LINGKUP, beranda.beranda, name="beranda"),
    # Last: any other word in this place is asked for as a kind of document.
    path(f"{LINGKUP}<slug:kode>/", dokumen.pratinjau, name="pratinjau"),
]
