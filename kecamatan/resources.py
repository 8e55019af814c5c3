"""What the admin reads from and writes to spreadsheets; checks are those of the models."""

from __future__ import annotations

from typing import Any

from import_export import resources
from import_export.fields import Field
from import_export.formats import base_formats
from import_export.widgets import ForeignKeyWidget, Widget

from kecamatan.models import Kabupaten, Peraturan

AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""


class Csv(base_formats.CSV):  # type: ignore[misc]
    """CSV as an Indonesian spreadsheet writes it: `;` between cells, the comma is for decimals.

    Text that looks like a formula carries an apostrophe outside, and loses it coming in.
    """

    def create_dataset(self, in_stream: str, **kwargs: Any) -> Any:
        kepala = in_stream.partition("\n")[0]
        pemisah = ";" if kepala.count(";") > kepala.count(",") else ","
        tabel = super().create_dataset(in_stream, delimiter=pemisah, **kwargs)
        for _ in range(len(tabel)):
            tabel.append([_buka(sel) for sel in tabel.lpop()])
        return tabel

    def export_data(self, dataset: Any, **kwargs: Any) -> Any:
        for _ in range(len(dataset)):
            dataset.append([_tutup(sel) for sel in dataset.lpop()])
        return super().export_data(dataset, delimiter=";", **kwargs)


def _tutup(sel: str) -> str:
    return f"'{sel}" if sel.startswith(AWAL_RUMUS) else sel


def _buka(sel: str) -> str:
    return sel[1:] if sel.startswith("'") and sel[1:].startswith(AWAL_RUMUS) else sel


class YaTidak(Widget):  # type: ignore[misc]
    """`ya` or `tidak`, as in our files; anything else is refused, not taken as "tidak"."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> bool:
        if value not in ("ya", "tidak"):
            raise ValueError(f"“{value}” harus ya atau tidak.")
        return bool(value == "ya")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "ya" if value else "tidak"


class Acuan(resources.ModelResource):  # type: ignore[misc]
    """Reference data: rows are found by their natural key, and checked by the model."""

    class Meta:
        skip_unchanged = True
        report_skipped = True
        clean_model_instances = True

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """A misspelt column would be ignored in silence."""
        kolom = [f.column_name for f in self.get_user_visible_fields()]
        if set(dataset.headers or ()) != set(kolom):
            raise ValueError(f"Judul kolom harus tepat: {', '.join(kolom)}.")


class PeraturanResource(Acuan):
    kabupaten = Field("kabupaten", "kabupaten", ForeignKeyWidget(Kabupaten, "slug"))
    perlu_verifikasi = Field("perlu_verifikasi", "perlu_verifikasi", YaTidak())

    class Meta(Acuan.Meta):
        model = Peraturan
        import_id_fields = ("kabupaten", "jenis", "nomor", "tahun")
        fields = (*import_id_fields, "tentang", "lembaran", "status", "perlu_verifikasi")
