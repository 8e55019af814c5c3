"""What stands in somebody's way on a page, at every width: nothing may be left in the list."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEBAR = (320, 768, 1366)
"""CSS pixels: phone, tablet, laptop."""
TINGGI = 900
ATURAN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE: str = Axe().axe_script
SELESAI = """() => !document.querySelector("[hx-trigger=load]")
  && !document.querySelector("textarea[data-modul]:not(.tersembunyi)")"""
"""What a page fetches by itself has come, and the editor stands."""
BUKA_LIPATAN = """() => document.querySelectorAll("main details").forEach(d => {
  d.removeAttribute("name"); d.open = true; })"""
CARI_AXE = """aturan => axe.run(document, {
  runOnly: aturan, resultTypes: ["violations"], preload: false, iframes: false,
}).then(h => h.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)}`)))"""
CARI_LEBAR = """() => document.scrollingElement.scrollWidth > innerWidth
  ? [`gulir samping: ${document.scrollingElement.scrollWidth} px`] : []"""
CARI_KECIL = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1)
  .filter(e => !(getComputedStyle(e).display === "inline"
    && e.parentElement.textContent.trim() !== e.textContent.trim()))
  .map(e => [e, (/checkbox|radio/.test(e.type) && e.labels?.[0] || e).getBoundingClientRect()])
  .filter(([, k]) => k.width < 23.9 || k.height < 23.9)
  .map(([e, k]) => `sasaran ${k.width.toFixed(1)} x ${k.height.toFixed(1)} px: `
    + e.outerHTML.slice(0, 200))"""
"""Smaller than 24 px; links inside a sentence have the height of its line (WCAG 2.5.8)."""
CARI_LUBER = """() => [...document.querySelectorAll(".naskah > section, .naskah > section *")]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && !e.closest("svg, .bagi"))
  .filter(e => !e.matches(".tabel[tabindex], .gambar[tabindex]"))
  .map(e => `keluar dari tempatnya: ${e.outerHTML.slice(0, 200)}`)"""
"""Parts of a document wider than their place, but for regions that the keyboard can scroll."""
CARI_JUDUL = """() => {
  const h1 = [...document.querySelectorAll("h1")].filter(e => !e.closest(".naskah")).length;
  return h1 === 1 && document.title.trim() ? [] : [`judul: ${h1} h1, “${document.title}”`];
}"""
SEKALI = (CARI_JUDUL,)
SETIAP_LEBAR = (CARI_LEBAR, CARI_KECIL, CARI_LUBER)


def hambatan(page: Page, lebar: tuple[int, ...] = LEBAR) -> list[str]:
    """Findings as `path @width: what`, everything that folds being open."""
    page.wait_for_function(SELESAI)
    page.evaluate(BUKA_LIPATAN)
    page.evaluate(AXE)
    temuan = [f"{_jalur(page)}: {t}" for cari in SEKALI for t in page.evaluate(cari)]
    for satu in lebar:
        page.set_viewport_size({"width": satu, "height": TINGGI})
        semua = page.evaluate(CARI_AXE, ATURAN)
        semua += [t for cari in SETIAP_LEBAR for t in page.evaluate(cari)]
        temuan += [f"{_jalur(page)} @{satu}: {t}" for t in semua]
    return temuan


def _jalur(page: Page) -> str:
    return "/" + page.url.split("/", 3)[3]
