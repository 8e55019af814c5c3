"""Text in the database that no form would have let in, as an import or a hand could put there."""

from __future__ import annotations

from django.db import connection
from django.db.models import Model


def tanam(model: type[Model], kunci: object, medan: str, teks: str) -> None:
    """Write `teks` into one column of one row, past the model's checks and its length.

    PostgreSQL keeps to the length of a column, so there it is widened first, inside the
    transaction of the test; and it stores no NUL in any text, so that one character is left out.
    """
    if connection.vendor == "postgresql":
        _lebarkan(model, medan)
        teks = teks.replace("\x00", "")
    model._default_manager.filter(pk=kunci).update(**{medan: teks})


def _lebarkan(model: type[Model], medan: str) -> None:
    nama = connection.ops.quote_name
    tabel, kolom = nama(model._meta.db_table), nama(medan)
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute(f"ALTER TABLE {tabel} ALTER COLUMN {kolom} TYPE text")
