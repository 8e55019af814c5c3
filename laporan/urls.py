"""Documents."""

from django.urls import path

from laporan import views

urlpatterns = [
    path("", views.daftar, name="daftar"),
    path(
        "<slug:kabupaten>/<slug:kecamatan>/<int:tahun>/<slug:kode>/",
        views.pratinjau,
        name="pratinjau",
    ),
]
