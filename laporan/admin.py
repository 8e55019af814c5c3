"""The admin of documents, the checklist, and of a kabupaten with all that belongs to it."""

from __future__ import annotations

from typing import Any, ClassVar

import django_tasks_db.admin  # noqa: F401  (registers its pages, before they are taken away)
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django_tasks_db.models import DBTaskResult

from iku.admin import KebijakanInline
from kecamatan.admin import AcuanAdmin, DasarAdmin, DasarInline, KabupatenAdmin, verifikasi
from kecamatan.models import Kabupaten
from kecamatan.pengelola import SisipanKabupaten
from laporan.alur.langkah import TERBUKA
from laporan.models import ButirReviu, Dokumen, KetentuanSk, SkIku, SkIkuBaris, TataLetak, Tenggat
from laporan.resources import ButirReviuResource

admin.site.unregister(DBTaskResult)  # in English, and of no use: packs have a page of their own


class TataLetakInline(SisipanKabupaten, admin.StackedInline):  # type: ignore[type-arg]
    KABUPATEN = ("kabupaten",)
    model = TataLetak


class TenggatInline(DasarInline):
    KABUPATEN = ("kabupaten",)
    model = Tenggat


@admin.register(Kabupaten)
class KabupatenLengkap(KabupatenAdmin):
    inlines = [*KabupatenAdmin.inlines, KebijakanInline, TataLetakInline, TenggatInline]


@admin.register(ButirReviu)
class ButirReviuAdmin(AcuanAdmin):
    resource_classes: ClassVar = [ButirReviuResource]
    list_display = ["kelompok", "urutan", "pernyataan", verifikasi]
    list_display_links = ["pernyataan"]
    list_filter = ["kelompok", "perlu_verifikasi"]
    search_fields = ["pernyataan"]


class BukanBaru:
    """Documents are made and removed where people work on them, not here."""

    def has_add_permission(self, *args: Any) -> bool:
        return False

    def has_delete_permission(self, *args: Any) -> bool:
        return False


class SelamaTerbuka(BukanBaru):
    """What was handed in is only for looking: the document's own lock holds here as well."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        dokumen = getattr(obj, "dokumen", obj)
        if dokumen is not None and dokumen.status not in TERBUKA:
            return False
        return bool(super().has_change_permission(request, obj))  # type: ignore[misc]


@admin.register(Dokumen)
class DokumenAdmin(SelamaTerbuka, DasarAdmin):
    """Only its number and its place can be put right here, while it is open."""

    KABUPATEN = ("kecamatan__kabupaten",)
    list_display = ["kecamatan", "tahun", "jenis", "versi", "status", "penandatangan"]
    list_display_links = ["jenis"]
    list_filter = ["jenis", "status", "tahun", "kecamatan__kabupaten"]
    list_select_related = ["kecamatan", "penandatangan"]
    search_fields = ["kecamatan__nama", "nomor_urut"]
    readonly_fields = [
        *("kecamatan", "tahun", "jenis", "versi", "status"),
        *("tanggal_tahun", "tanggal_bulan", "tanggal_hari"),
        *("penandatangan", "pihak_kedua", "tercetak"),
    ]


class InlineBaca(BukanBaru, DasarInline):
    def has_change_permission(self, *args: Any) -> bool:
        return False


class KetentuanInline(InlineBaca):
    model = KetentuanSk

    def get_queryset(self, request: HttpRequest) -> QuerySet[KetentuanSk]:
        semua: QuerySet[KetentuanSk] = super().get_queryset(request)
        return semua.select_related("peraturan__kabupaten")


class BarisInline(InlineBaca):
    model = SkIkuBaris
    fields = ["urutan", "indikator", "kinerja_utama", "nama", "penanggung_jawab", "sumber_data"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SkIkuBaris]:
        semua: QuerySet[SkIkuBaris] = super().get_queryset(request)
        return semua.select_related("indikator")


@admin.register(SkIku)
class SkIkuAdmin(SelamaTerbuka, DasarAdmin):
    """Only the choice of variant can be changed here, while its document is open."""

    KABUPATEN = ("dokumen__kecamatan__kabupaten",)
    list_display = ["dokumen", "kolom", "halaman_instansi", "narasi_tujuan", "ttd_lampiran"]
    list_filter = ["dokumen__tahun", "dokumen__kecamatan__kabupaten"]
    list_select_related = ["dokumen__kecamatan"]
    search_fields = ["dokumen__kecamatan__nama", "tentang"]
    readonly_fields = [
        *("dokumen", "renstra", "periode_awal", "periode_akhir"),
        *("tentang", "menetapkan", "judul_lampiran"),
    ]
    inlines = [KetentuanInline, BarisInline]
