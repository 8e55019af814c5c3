"""How much a file takes, in words."""

from __future__ import annotations

from decimal import Decimal

from iku import angka

KB, MB = 1024, 1024 * 1024


def tulis(byte: int) -> str:
    """`340 KB`, `1,2 MB`: one decimal from a megabyte on."""
    if byte < MB:
        return f"{max(1, -(-byte // KB)) if byte else 0} KB"
    return f"{angka.tulis(Decimal(byte) / MB, 1)} MB"
