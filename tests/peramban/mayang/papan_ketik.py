"""A person without a mouse: the focus moves by Tab, and only keys change anything."""

from __future__ import annotations

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

TAB_TERBANYAK = 400
"""More is no longer a page that one can work with."""
BALIK_TERBANYAK = 4
"""Back and forth around a place where the focus never stops."""
GANTI_TERBANYAK = 5
"""Times a place may be replaced while it is looked at."""
TEMPEL = 40
"""Letters; what is longer comes out of the source document by the clipboard."""
LETAK = """e => {
  if (!e.checkVisibility()) return null;
  const kini = document.activeElement;
  if (kini === e) return 0;
  if (kini === document.body && !location.hash && document.querySelector("main").contains(e))
    return "lewati";
  const arah = kini.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
  const bisa = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const semua = [...document.querySelectorAll(bisa)].filter((x) => x.checkVisibility()
    && !x.disabled && x.tabIndex >= 0 && x.type !== "hidden");
  const di = semua.indexOf(kini);
  return di < 0 ? arah : arah * Math.max(1, Math.abs(semua.indexOf(e) - di));
}"""
"""How many Tabs away it seems, backwards negative; 0 where it has the focus."""
ISIAN = """e => ({
  cara: e.matches("select") ? "pilihan" : ["checkbox", "date"].includes(e.type) ? e.type : "teks",
  nilai: e.type === "checkbox" ? (e.checked ? "ya" : "") : e.value,
  pilihan: [...(e.options || [])].map((x) => x.text.trim()),
})"""
"""What a person sees of a field: how it is filled, what it says, what it offers."""
TANGGAL = {"id": (2, 1, 0), "en": (1, 2, 0)}
"""Order of day, month and year in a date field, by the language of the browser."""


class TidakTerjangkau(AssertionError):
    """Tab passes over it: nobody without a mouse gets there."""


class PapanKetik:
    def __init__(self, page: Page) -> None:
        self.page = page

    def tekan(self, *tombol: str) -> None:
        for satu in tombol:
            self.page.keyboard.press(satu)

    # -- Moving ---------------------------------------------------------------------------------

    def fokus(self, tuju: Locator) -> None:
        """Tab, or Shift+Tab where it lies before, until it has the focus."""
        tekanan, balik, lama = 0, 0, 0
        while letak := self._letak(tuju):
            tekanan += abs(letak)
            balik += lama * letak < 0
            if tekanan > TAB_TERBANYAK or balik > BALIK_TERBANYAK:
                raise TidakTerjangkau(f"Tidak terjangkau dengan Tab: {tuju}")
            lama = letak
            self.tekan(*["Tab" if letak > 0 else "Shift+Tab"] * abs(letak))

    def _letak(self, tuju: Locator) -> int:
        """Past the head of a fresh page by its first link, as people without a mouse do."""
        letak = self._terlihat(tuju)
        if letak != "lewati":
            return int(letak)
        self.tekan("Tab", "Enter")
        return int(self._terlihat(tuju))

    def _terlihat(self, tuju: Locator) -> int | str:
        """Again where the answer of the server has just replaced it, perhaps more than once."""
        for _ in range(GANTI_TERBANYAK):
            if (letak := tuju.evaluate(LETAK)) is not None:
                return letak  # type: ignore[no-any-return]  # what LETAK says
            expect(tuju).to_be_visible()
        raise TidakTerjangkau(f"Terus berganti: {tuju}")

    def buka(self, tautan: Locator) -> None:
        """Follow a link or press a button, with Enter."""
        self.fokus(tautan)
        self.tekan("Enter")

    def ke(self, nama: str) -> None:
        """Another page of the menu."""
        menu = self.page.get_by_role("navigation", name="Halaman")
        self.buka(menu.get_by_role("link", name=nama, exact=True))
        expect(menu.get_by_role("link", name=nama, exact=True)).to_have_attribute(
            "aria-current", "page"
        )

    # -- Filling in -----------------------------------------------------------------------------

    def medan(self, label: str) -> Locator:
        """A field of the page by its label, whatever mark of duty stands behind it."""
        pola = re.compile(rf"^\s*{re.escape(label)}\s*\*?\s*$")
        return self.page.locator("main").get_by_label(pola)

    def isi_formulir(self, isi: Mapping[str, str]) -> None:
        """By label, in the order given; what is empty in the source stays as it is."""
        for label, nilai in isi.items():
            if nilai:
                self.isi(self.medan(label), nilai)

    def isi(self, medan: Locator, nilai: str) -> None:
        self.fokus(medan)
        kini = medan.evaluate(ISIAN)
        if kini["nilai"] == nilai:
            return
        if kini["cara"] == "pilihan":
            self._pilih(medan, kini["pilihan"], nilai)
        elif kini["cara"] == "date":
            self._tanggal(medan, nilai)
        elif kini["cara"] == "checkbox":
            self.tekan("Space")
        else:
            self._ketik(nilai)

    def simpan(self, nama: str = "Simpan") -> None:
        """The button of the form; the answer says that it was stored."""
        self.buka(self.page.locator("main").get_by_role("button", name=nama, exact=True))
        expect(self.page.locator("main .alert-success")).to_be_visible()

    def _ketik(self, nilai: str) -> None:
        self.tekan("Control+a", "Delete")
        tulis = self.page.keyboard.insert_text if len(nilai) > TEMPEL else self.page.keyboard.type
        tulis(nilai)

    def _tanggal(self, medan: Locator, nilai: str) -> None:
        """Digits only: the browser jumps from day to month to year by itself."""
        bagian = nilai.split("-")
        for urutan in TANGGAL.values():
            self.fokus(medan)
            self.tekan("Control+a")
            self.page.keyboard.type("".join(bagian[n] for n in urutan))
            if medan.input_value() == nilai:
                return
        raise AssertionError(f"Tanggal {nilai} tidak dapat diketik.")

    def _pilih(self, medan: Locator, pilihan: list[str], nilai: str) -> None:
        """With the arrow down, to the one choice that reads so, or begins or ends so."""
        cari, ada = nilai.casefold(), [x.casefold() for x in pilihan]
        cocok = [n for n, x in enumerate(ada) if x == cari] or [
            n for n, x in enumerate(ada) if x.startswith(cari) or x.endswith(cari)
        ]
        assert len(cocok) == 1, f"“{nilai}” tidak tepat satu di antara {pilihan}"
        self.tekan("Home", *["ArrowDown"] * cocok[0])
        assert medan.evaluate("e => e.selectedIndex") == cocok[0]
