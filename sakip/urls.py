"""Routes: each app brings its own; the admin first, because the others begin with slugs."""

from django.contrib import admin
from django.urls import include, path

from laporan.publik.views import perayap

handler404 = "sakip.galat.tidak_ada"
urlpatterns = [
    path("admin/", admin.site.urls),
    path("robots.txt", perayap, name="publik_perayap"),
    path("publik/", include("laporan.publik.urls")),
    path("", include("kecamatan.urls")),
    path("", include("laporan.lembar.urls")),
    path("", include("iku.urls")),
    path("", include("laporan.urls")),
]
