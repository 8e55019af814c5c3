"""As little of a browser as a form needs: cookies, a token, a form."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

FORMULIR = "application/x-www-form-urlencoded"


@dataclass
class Peramban:
    server: str
    kuki: dict[str, str] = field(default_factory=dict)

    def minta(self, cara: str, jalur: str, isi: dict[str, str] | None = None) -> tuple[int, str]:
        """Status and body; the cookies are kept."""
        sambungan = HTTPConnection(self.server.removeprefix("http://"), timeout=60)
        kepala = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.kuki.items())}
        kepala |= {"X-CSRFToken": self.kuki.get("csrftoken", ""), "Content-Type": FORMULIR}
        sambungan.request(cara, jalur, urlencode(isi or {}), kepala)
        jawab = sambungan.getresponse()
        for baris in jawab.headers.get_all("Set-Cookie", []):
            self.kuki |= {k: m.value for k, m in SimpleCookie(baris).items()}
        teks = jawab.read().decode()
        sambungan.close()
        return jawab.status, teks

    def masuk(self, nama: str, sandi: str) -> None:
        self.minta("GET", "/masuk/")
        status, _ = self.minta("POST", "/masuk/", {"username": nama, "password": sandi})
        if status != 302:
            raise PermissionError(f"{nama} tidak dapat masuk: {status}")

    def salinan(self) -> Peramban:
        """Another tab of the same person."""
        return Peramban(self.server, dict(self.kuki))
