"""The words of a page that a person sees or hears, and whether any of them is English."""

from __future__ import annotations

import re
from html.parser import HTMLParser

INGGRIS = re.compile(
    r"\b(add|save|delete|change|remove|search|select(ed)?|home|view|log ?out|import|export|submit"
    r"|today|now|show|hide|go|yes|filter by|all dates|permissions?|password|username"
    r"|first|last|name|active|staff|history|welcome|close|another|continue)\b",
    re.IGNORECASE,
)

SENDIRI_DJANGO = "Search"  # alt of the magnifying glass, written into Django's template


class _Terlihat(HTMLParser):
    """The words that a person sees or hears: text, buttons, placeholders, titles."""

    def __init__(self) -> None:
        super().__init__()
        self.teks: list[str] = []
        self._diam = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._diam += tag in ("script", "style")
        isi = dict(attrs)
        nama = ["title", "placeholder", "aria-label", "alt"]
        nama += ["value"] if isi.get("type") in ("submit", "button") else []
        self.teks += [isi[n] or "" for n in nama if n in isi]

    def handle_endtag(self, tag: str) -> None:
        self._diam -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._diam:
            self.teks.append(data)


def kata_inggris(html: str) -> list[str]:
    pembaca = _Terlihat()
    pembaca.feed(html)
    return [t.strip() for t in pembaca.teks if INGGRIS.search(t) and t != SENDIRI_DJANGO]
