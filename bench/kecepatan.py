"""Our LKj against bare WeasyPrint on the finished HTML (the floor), and against Chromium."""

from __future__ import annotations

import gc
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from bench.mesin import chromium
from bench.tampilan import bagian, baris, desimal, detik, sasaran
from laporan import render
from laporan.pencetakan import Permintaan, cetak, naskah

LKJ = Permintaan("lkj", "jember/balung", 2020)
BATAS = 1.15
SAKLAR_CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--no-pdf-header-footer",
)


@dataclass
class Peserta:
    """Something that makes a PDF, with the times it took: by the wall, and of the processor."""

    nama: str
    kerja: Callable[[], object]
    dinding: list[float] = field(default_factory=list)
    prosesor: list[float] = field(default_factory=list)

    def jalan(self) -> None:
        gc.collect()
        dinding, prosesor = time.perf_counter(), time.process_time()
        self.kerja()
        self.dinding.append(time.perf_counter() - dinding)
        self.prosesor.append(time.process_time() - prosesor)


def kami() -> bytes:
    """What the command does but writing the file: content, HTML, PDF."""
    return cetak(naskah(LKJ), LKJ)


def ukur(folder: Path, ulangan: int = 7) -> None:
    bagian(f"LKj Balung 2020 dalam proses hangat, median {ulangan} putaran berseling")
    html = folder / "lkj.html"
    html.write_bytes(cetak(naskah(LKJ), replace(LKJ, format="html")))
    lantai = _lantai(html)
    sama = kami() == lantai()
    peserta = [Peserta("SAKIP: isi, HTML dan PDF", kami), Peserta("WeasyPrint saja", lantai)]
    biner = chromium()
    if biner:
        peserta.append(Peserta("Chromium tanpa layar", _chromium(biner, html, folder)))
    for putaran in range(ulangan):
        for p in peserta if putaran % 2 else reversed(peserta):
            p.jalan()
    _tampilkan(peserta, sama)
    _bagian_kami(ulangan)


def _lantai(html: Path) -> Callable[[], bytes]:
    import weasyprint

    def cetak_saja() -> bytes:
        dokumen = weasyprint.HTML(filename=str(html))
        hasil = dokumen.write_pdf(presentational_hints=True, pdf_tags=True)
        assert isinstance(hasil, bytes)
        return hasil

    return cetak_saja


def _chromium(biner: str, html: Path, folder: Path) -> Callable[[], object]:
    tujuan = [f"--user-data-dir={folder / 'chromium'}", f"--print-to-pdf={folder / 'chromium.pdf'}"]
    perintah = [biner, *SAKLAR_CHROMIUM, *tujuan, html.as_uri()]
    return lambda: subprocess.run(perintah, check=True, capture_output=True)


def _tampilkan(peserta: list[Peserta], sama: bool) -> None:
    kami_, lantai, *_ = peserta
    for p in peserta:
        rentang = f"{detik(min(p.dinding))} – {detik(max(p.dinding))}"
        baris(p.nama, detik(median(p.dinding)), rentang)
    baris("PDF kami sama dengan PDF WeasyPrint saja", "ya" if sama else "TIDAK")
    dinding = _rasio(kami_.dinding, lantai.dinding)
    prosesor = _rasio(kami_.prosesor, lantai.prosesor)
    target = f"≤ {desimal(BATAS)}"
    sasaran("SAKIP : lantai, waktu dinding", desimal(dinding), target, tercapai=dinding <= BATAS)
    sasaran("SAKIP : lantai, waktu prosesor", desimal(prosesor), target, tercapai=prosesor <= BATAS)
    for p in peserta[2:]:
        baris(f"SAKIP : {p.nama}", desimal(_rasio(kami_.dinding, p.dinding)))


def _rasio(a: list[float], b: list[float]) -> float:
    """Median over the rounds: both of a round ran on an equally busy machine."""
    return median(x / y for x, y in zip(a, b, strict=True))


def _bagian_kami(ulangan: int) -> None:
    """Where our share beyond the floor goes."""
    susun = Peserta("di antaranya menyusun isi", lambda: naskah(LKJ))
    isi = naskah(LKJ)
    html = Peserta("di antaranya membuat HTML", lambda: render.halaman_cetak(isi, final=False))
    for _ in range(ulangan):
        susun.jalan()
        html.jalan()
    for p in (susun, html):
        baris(p.nama, detik(median(p.dinding)))
