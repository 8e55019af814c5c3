"""The admin of offices, people and legal references; the other apps build on its pages."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from import_export.admin import ImportExportModelAdmin
from import_export.forms import ExportForm

from kecamatan.models import (
    Keanggotaan,
    Kecamatan,
    KepalaDaerah,
    Kop,
    Pejabat,
    Pengguna,
    Peraturan,
    TugasFungsi,
    UnitKerja,
)
from kecamatan.pengelola import DiKabupaten, HanyaPusat, SisipanKabupaten, dikelola
from kecamatan.resources import Csv, PeraturanResource

admin.site.site_header = "SAKIP Kecamatan: data acuan"
admin.site.site_title = "SAKIP Kecamatan"
admin.site.index_title = "Data acuan"
admin.site.unregister(Group)


class DasarAdmin(DiKabupaten, admin.ModelAdmin):  # type: ignore[type-arg]  # one page for every model
    list_per_page = 50


class DasarInline(SisipanKabupaten, admin.TabularInline):  # type: ignore[type-arg]
    """Rows of another model on the page of the one they belong to."""

    extra = 0


class AcuanAdmin(ImportExportModelAdmin, DasarAdmin):  # type: ignore[misc]
    """With a spreadsheet in and out; without this anyone who may look could import."""

    import_formats: ClassVar = [Csv]
    export_formats: ClassVar = [Csv]
    import_template_name = "admin/impor.html"
    export_form_class = ExportForm
    to_encoding = "utf-8-sig"

    def has_import_permission(self, request: HttpRequest) -> bool:
        """A spreadsheet names records of any kabupaten."""
        boleh = self.has_add_permission(request) and self.has_change_permission(request)
        return boleh and request.user.is_superuser

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)


@admin.display(description="verifikasi")
def verifikasi(objek: Any) -> str:
    return "perlu verifikasi" if objek.perlu_verifikasi else ""


class KepalaDaerahInline(DasarInline):
    KABUPATEN = ("kabupaten",)
    model = KepalaDaerah
    fields = ["nama", "mulai", "selesai"]


class KabupatenAdmin(HanyaPusat, DasarAdmin):
    """Registered by `laporan.admin`, which knows all that belongs to a kabupaten."""

    KABUPATEN = ("pk",)
    list_display = ["nama", "jenis", "provinsi", "kode"]
    search_fields = ["nama"]
    prepopulated_fields = {"slug": ["nama"]}
    inlines = [KepalaDaerahInline]


@admin.register(Kecamatan)
class KecamatanAdmin(HanyaPusat, DasarAdmin):
    KABUPATEN = ("kabupaten",)
    list_display = ["nama", "kabupaten", "kode", "jumlah_desa", "jumlah_kelurahan"]
    list_filter = ["kabupaten"]
    list_select_related = ["kabupaten"]
    search_fields = ["nama", "kode", "kabupaten__nama"]
    prepopulated_fields = {"slug": ["nama"]}


class MilikKecamatanAdmin(DasarAdmin):
    """What belongs to one kecamatan, from a date to a date."""

    KABUPATEN = ("kecamatan__kabupaten",)
    list_filter = ["kecamatan__kabupaten"]
    list_select_related = ["kecamatan"]
    autocomplete_fields = ["kecamatan"]


@admin.register(Kop)
class KopAdmin(MilikKecamatanAdmin):
    list_display = ["kecamatan", "jalan", "kota", "tempat", "mulai", "selesai"]
    search_fields = ["kecamatan__nama", "jalan"]


@admin.register(TugasFungsi)
class TugasFungsiAdmin(MilikKecamatanAdmin):
    list_display = ["kecamatan", "dasar_hukum", "mulai", "selesai"]
    search_fields = ["kecamatan__nama", "dasar_hukum", "tugas", "fungsi"]


@admin.register(UnitKerja)
class UnitKerjaAdmin(MilikKecamatanAdmin):
    list_display = ["nama", "jenis", "kecamatan", "induk", "urutan", "mulai", "selesai"]
    list_filter = ["jenis", "kecamatan__kabupaten"]
    list_select_related = ["kecamatan", "induk"]
    autocomplete_fields = ["kecamatan", "induk"]
    search_fields = ["nama", "kecamatan__nama"]


@admin.register(Pejabat)
class PejabatAdmin(MilikKecamatanAdmin):
    list_display = ["nama", "jabatan", "status", "kecamatan", "mulai", "selesai"]
    list_filter = ["status", "kecamatan__kabupaten"]
    search_fields = ["nama", "nip", "kecamatan__nama"]


@admin.register(Peraturan)
class PeraturanAdmin(AcuanAdmin):
    KABUPATEN, BERSAMA = ("kabupaten",), True
    resource_classes: ClassVar = [PeraturanResource]
    list_display = ["__str__", "tentang", "status", verifikasi]
    list_filter = ["jenis", "status", "perlu_verifikasi", "kabupaten"]
    search_fields = ["jenis", "nomor", "tahun", "tentang", "kabupaten__nama"]
    autocomplete_fields = ["kabupaten", "dicabut_oleh", "mengubah"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Peraturan]:
        """Its short name holds the kabupaten, in lists for choosing too."""
        semua: QuerySet[Peraturan] = super().get_queryset(request)
        return semua.select_related("kabupaten")


class KeanggotaanInline(SisipanKabupaten, admin.StackedInline):  # type: ignore[type-arg]
    KABUPATEN = ("kabupaten", "kecamatan__kabupaten")
    model = Keanggotaan
    extra = 0
    fields = [("peran", "kecamatan", "kabupaten"), ("mulai", "selesai")]
    autocomplete_fields = ["kecamatan", "kabupaten"]


@admin.register(Pengguna)
class PenggunaAdmin(DiKabupaten, UserAdmin):  # type: ignore[type-arg]
    """Roles are memberships in a place, so no groups.

    Who keeps a kabupaten keeps the accounts of its people only: none that also belongs elsewhere,
    none that keeps everything; and makes nobody staff.
    """

    KABUPATEN = ("keanggotaan__kabupaten", "keanggotaan__kecamatan__kabupaten")
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Data diri", {"fields": ["first_name", "last_name", "email"]}),
        ("Akses", {"fields": ["is_active", "is_staff", "is_superuser"]}),
        ("Tanggal penting", {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    HAK_PUSAT = ("is_staff", "is_superuser")
    list_filter = ["is_active", "is_staff", "keanggotaan__peran"]
    inlines = [KeanggotaanInline]

    def syarat(self, request: HttpRequest) -> Q:
        """Also an account without any role yet: it can do nothing, and awaits its first one."""
        tempat = Q(kabupaten__in=dikelola(request))
        tempat |= Q(kecamatan__kabupaten__in=dikelola(request))
        semua, lain = Keanggotaan.objects.all(), Keanggotaan.objects.exclude(tempat)
        baru = Q(is_staff=False) & ~Q(pk__in=semua.values("pengguna"))
        milik = Q(pk__in=semua.filter(tempat).values("pengguna")) | baru
        return milik & Q(is_superuser=False) & ~Q(pk__in=lain.values("pengguna"))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are made inactive; what they did stays theirs."""
        return bool(request.user.is_superuser and super().has_delete_permission(request, obj))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        semua = super().get_fieldsets(request, obj)
        if request.user.is_superuser:
            return semua
        return [
            (nama, {**isi, "fields": [x for x in isi["fields"] if x not in self.HAK_PUSAT]})
            for nama, isi in semua
        ]
