"""Accounts."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from kecamatan.views import Masuk

urlpatterns = [
    path("masuk/", Masuk.as_view(), name="masuk"),
    path("keluar/", LogoutView.as_view(), name="keluar"),
]
