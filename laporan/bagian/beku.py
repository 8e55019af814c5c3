"""Frozen content: the plain data that a template receives, and that `--format json` prints."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any


def beku(isi: Any) -> Any:
    """Dataclasses to mappings, tuples to lists, Decimals to texts; nothing else occurs."""
    if is_dataclass(isi) and not isinstance(isi, type):
        return {f.name: beku(getattr(isi, f.name)) for f in fields(isi)}
    if isinstance(isi, dict):
        return {str(k): beku(x) for k, x in isi.items()}
    if isinstance(isi, tuple | list):
        return [beku(x) for x in isi]
    if isinstance(isi, Decimal):
        return format(isi, "f")
    if isi is None or isinstance(isi, str | int | bool):
        return isi
    raise TypeError(f"{type(isi).__name__} tidak dapat dibekukan.")


def sidik(data: Any) -> str:
    """SHA-256 of frozen content, the same for the same content."""
    teks = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()
