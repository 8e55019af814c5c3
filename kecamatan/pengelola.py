"""What somebody who keeps one kabupaten may do in the admin.

A superuser keeps everything. A member of staff with the role Admin kabupaten sees and changes what
belongs to the kabupaten of that role; data common to all are only for looking.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Q
from django.http import HttpRequest

from kecamatan.models import Kabupaten, Keanggotaan


def dikelola(request: HttpRequest) -> frozenset[int]:
    """The kabupaten in which this person holds the role today, by id."""
    semua: Any = getattr(request.user, "anggota", ())
    peran = Keanggotaan.Peran.ADMIN
    return frozenset(a.kabupaten_id for a in semua if a.peran == peran and a.kabupaten_id)


class DiKabupaten:
    """For pages of the admin."""

    KABUPATEN: ClassVar[tuple[str, ...]] = ()
    """Paths from a record to its kabupaten; without one it is common to all."""
    BERSAMA: ClassVar[bool] = False
    """Records without a kabupaten are common to all."""

    def _boleh(self, request: HttpRequest, obj: Any = None) -> bool:
        if request.user.is_superuser or not (self.KABUPATEN and dikelola(request)):
            return False
        return obj is None or self.milik(request).filter(pk=obj.pk).exists()

    def syarat(self, request: HttpRequest) -> Q:
        hasil = Q(pk__in=())
        for jalur in self.KABUPATEN:
            hasil |= Q(**{f"{jalur}__in": dikelola(request)})
        return hasil

    def milik(self, request: HttpRequest) -> Any:
        """Only what this person keeps."""
        semua = super().get_queryset(request)  # type: ignore[misc]
        return semua.filter(self.syarat(request))

    def get_queryset(self, request: HttpRequest) -> Any:
        semua: Any = super().get_queryset(request)  # type: ignore[misc]
        if request.user.is_superuser or not self.KABUPATEN:
            return semua
        bersama = Q(**{f"{self.KABUPATEN[0]}__isnull": True}) if self.BERSAMA else Q(pk__in=())
        return semua.filter(self.syarat(request) | bersama)

    def has_module_permission(self, request: HttpRequest) -> bool:
        boleh = super().has_module_permission(request)  # type: ignore[misc]
        return bool(boleh or dikelola(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        boleh = super().has_view_permission(request, obj)  # type: ignore[misc]
        return bool(boleh or dikelola(request))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(super().has_add_permission(request) or self._boleh(request))  # type: ignore[misc]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        boleh = super().has_change_permission(request, obj)  # type: ignore[misc]
        return bool(boleh or self._boleh(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        boleh = super().has_delete_permission(request, obj)  # type: ignore[misc]
        return bool(boleh or self._boleh(request, obj))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **lain: Any) -> Any:
        """Only what the page of the other record would show; the own kabupaten is never open."""
        asal = self.admin_site._registry.get(db_field.related_model)  # type: ignore[attr-defined]
        if asal is not None and not request.user.is_superuser:
            lain.setdefault("queryset", asal.get_queryset(request))
        medan: Any = super().formfield_for_foreignkey(db_field, request, **lain)  # type: ignore[misc]
        if not request.user.is_superuser and (db_field.name,) == self.KABUPATEN:
            medan.required = medan.required or db_field.related_model is Kabupaten
        return medan


class SisipanKabupaten(DiKabupaten):
    """For rows on the page of the record they belong to: `obj` is that record, kept already."""

    def _boleh(self, request: HttpRequest, obj: Any = None) -> bool:
        return super()._boleh(request)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super(DiKabupaten, self).get_queryset(request)  # type: ignore[misc]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        boleh = super(DiKabupaten, self).has_add_permission(request, obj)  # type: ignore[misc]
        return bool(boleh or self._boleh(request))


class HanyaPusat:
    """Added and deleted only by those who keep everything."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        boleh = super().has_add_permission(request)  # type: ignore[misc]
        return bool(request.user.is_superuser and boleh)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        boleh = super().has_delete_permission(request, obj)  # type: ignore[misc]
        return bool(request.user.is_superuser and boleh)
