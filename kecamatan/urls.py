"""Accounts, and the profile of an office."""

from typing import Any

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, path

from kecamatan.forms.profil import PROFIL
from kecamatan.views import akun, isian

LINGKUP = "<slug:kabupaten>/<slug:kecamatan>/<int:tahun>/"
DI_KABUPATEN = "<slug:kabupaten>/<int:tahun>/"
"""A kecamatan and a year, and a whole kabupaten and a year."""


def rute_isian(awal: str, nama: str, daftar: Any) -> list[URLPattern]:
    """The addresses of every kind of record in `daftar`, below `awal`."""
    lain = {"daftar": daftar}
    satu = f"{LINGKUP}{awal}/<slug:jenis>/"
    return [
        path(f"{satu}tambah/", isian.tambah, lain, name=f"{nama}_tambah"),
        path(f"{satu}<int:pk>/ubah/", isian.ubah, lain, name=f"{nama}_ubah"),
        path(f"{satu}<int:pk>/hapus/", isian.hapus, lain, name=f"{nama}_hapus"),
        path(f"{satu}<int:pk>/<slug:arah>/", isian.geser, lain, name=f"{nama}_geser"),
    ]


urlpatterns = [
    path("masuk/", akun.Masuk.as_view(), name="masuk"),
    path("keluar/", LogoutView.as_view(), name="keluar"),
    path("akun/sandi/", akun.UbahSandi.as_view(), name="ubah_sandi"),
    path("akun/lupa/", akun.LupaSandi.as_view(), name="lupa_sandi"),
    path("akun/baru/<uidb64>/<token>/", akun.SandiBaru.as_view(), name="password_reset_confirm"),
    path("akun/sesi/", akun.perpanjang_sesi, name="perpanjang_sesi"),
    *rute_isian("profil", "profil", PROFIL),
]
