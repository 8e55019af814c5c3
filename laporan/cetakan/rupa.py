"""What besides its content decides how a document looks: templates, styles, fonts, printer."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders

from laporan import render

HURUF = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


@cache
def versi() -> str:
    """A hash, made once per process: a new version of any of them starts new processes.

    Raises TidakBisaPdf where nothing can be printed.
    """
    jumlah = hashlib.sha256(render.pencetak().encode())
    for jalan in sorted(_sumber()):
        jumlah.update(jalan.name.encode() + jalan.read_bytes())
    for huruf in sorted(_huruf(HURUF)):
        jumlah.update(huruf.encode())
    return jumlah.hexdigest()


def _sumber() -> Iterator[Path]:
    yield Path(render.__file__)
    css = finders.find("laporan/cetak.css")
    assert isinstance(css, str)
    yield Path(css)
    mesin: Any = settings.TEMPLATES[0]
    for folder in mesin["DIRS"]:
        yield from (Path(folder) / "laporan").rglob("*.html")


def _huruf(folder: Iterable[str]) -> Iterator[str]:
    """Installed typefaces by name and size: another one breaks lines elsewhere."""
    for satu in folder:
        for akar, _, berkas in os.walk(Path(satu).expanduser()):
            yield from (f"{b} {os.stat(os.path.join(akar, b)).st_size}" for b in berkas)
