"""`/publik/`: documents and data for everybody."""

from typing import cast

from django.urls import path, register_converter

from laporan.publik import views


class Bentuk:
    """csv or json."""

    regex = "csv|json"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: object) -> str:
        return cast(str, value)


register_converter(Bentuk, "bentuk_data")
DI_KECAMATAN = "<slug:kabupaten>/<slug:kecamatan>/"

urlpatterns = [
    path("", views.awal, name="publik"),
    path("peta-situs.xml", views.peta_situs, name="publik_peta_situs"),
    path("<slug:kabupaten>/", views.kabupaten, name="publik_kabupaten"),
    path(
        "<slug:kabupaten>/tahun/<int:tahun>/", views.kabupaten_tahun, name="publik_kabupaten_tahun"
    ),
    path(
        "<slug:kabupaten>/tahun/<int:tahun>/capaian.<bentuk_data:bentuk>",
        views.data_kabupaten,
        name="publik_data_kabupaten",
    ),
    path(DI_KECAMATAN, views.kecamatan, name="publik_kecamatan"),
    path(f"{DI_KECAMATAN}<int:tahun>/", views.tahun, name="publik_tahun"),
    path(
        f"{DI_KECAMATAN}<int:tahun>/capaian.<bentuk_data:bentuk>",
        views.data_kecamatan,
        name="publik_data",
    ),
    path(f"{DI_KECAMATAN}<int:tahun>/<slug:kode>-v<int:versi>.pdf", views.pdf, name="publik_pdf"),
]
