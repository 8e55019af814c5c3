"""Conditions that several models put into the database."""

from django.db.models import Q


def tepat_satu(*kolom: str) -> Q:
    """Exactly one of these foreign keys is filled."""
    pilihan = Q()
    for terisi in kolom:
        pilihan |= Q(**{f"{k}__isnull": k != terisi for k in kolom})
    return pilihan
