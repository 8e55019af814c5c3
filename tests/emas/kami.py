"""Our side: the frozen content of a document, as `cetak --format json` prints it."""

import re
from collections.abc import Iterator
from typing import Any

Beku = dict[str, Any]

LANJUTAN = " (lanjutan)"


def potongan(isi: list[Beku]) -> str:
    return "".join(p["teks"] for p in isi)


def tabel_semua(simpul: Any) -> Iterator[Beku]:
    """Every table below, in the order of the document."""
    if isinstance(simpul, dict):
        if simpul.get("jenis") == "tabel":
            yield simpul
        else:
            for nilai in simpul.values():
                yield from tabel_semua(nilai)
    elif isinstance(simpul, list):
        for nilai in simpul:
            yield from tabel_semua(nilai)


def judul_kolom(tabel: Beku) -> str:
    return " | ".join(k["judul"] for k in tabel["kolom"]).casefold()


def bertajuk(simpul: Any, kata: str) -> list[Beku]:
    """Tables with a column whose title has these words."""
    return [t for t in tabel_semua(simpul) if kata.casefold() in judul_kolom(t)]


def penuh(tabel: Beku) -> list[list[Beku]]:
    """Rows with all their cells: what spans rows is repeated, what spans columns too."""
    lebar = len(tabel["kolom"])
    return [baris for kelompok in tabel["badan"] for baris in _penuh(kelompok["baris"], lebar)]


def _penuh(baris: list[Beku], lebar: int) -> list[list[Beku]]:
    kisi: list[dict[int, Beku]] = [{} for _ in baris]
    for n, b in enumerate(baris):
        kolom = 0
        for s in b["sel"]:
            while kolom in kisi[n]:
                kolom += 1
            for m in range(n, n + s["gabung_baris"]):
                for k in range(kolom, kolom + s["gabung_kolom"]):
                    kisi[m][k] = s
    return [[b[k] for k in range(lebar) if k in b] for b in kisi]


def teks_sel(s: Beku) -> str:
    return str(s["cetak"]).removesuffix(LANJUTAN)


def teks_baris(tabel: Beku) -> list[list[str]]:
    return [[teks_sel(s) for s in b] for b in penuh(tabel)]


def bagian(lkj: Beku, kode: str) -> list[Beku]:
    """The blocks of a sub-chapter: `bab3-evaluasi`."""
    for bab in lkj["bab"]:
        for b in bab["bagian"]:
            if b["kode"] == kode:
                return list(b["isi"])
    raise LookupError(kode)


def butir(daftar: Beku | None) -> list[str]:
    """Items of a list, those below them included."""
    hasil: list[str] = []
    for b in daftar["butir"] if daftar else ():
        hasil += [potongan(b["isi"]), *butir(b["rincian"])]
    return hasil


TEKS_BUKAN_CETAK = {
    "jenis", "kode", "gaya", "rata", "templat", "berkas", "kertas", "huruf", "logo", "fakta",
    "tata_cetak", "kekurangan", "nama_jenis", "nilai",
}  # fmt: skip
"""Keys whose texts steer the print and are not printed, and the facts printed elsewhere."""


def kalimat(simpul: Any) -> Iterator[str]:
    """Every printed piece of text below: a paragraph, an item, a row of a table."""
    if isinstance(simpul, str) and simpul:
        yield simpul
    elif isinstance(simpul, list):
        for x in simpul:
            yield from kalimat(x)
    elif isinstance(simpul, dict):
        yield from _kalimat_simpul(simpul)


def _kalimat_simpul(simpul: Beku) -> Iterator[str]:
    jenis = simpul.get("jenis")
    if jenis == "paragraf" or ("isi" in simpul and "rincian" in simpul):
        yield potongan(simpul["isi"])
        yield from kalimat(simpul.get("rincian"))
    elif jenis == "tabel":
        yield from _kalimat_tabel(simpul)
    elif jenis in ("bagan", "grafik"):
        yield f"Gambar {simpul['nomor']} {simpul['judul']}"
    else:
        for kunci, nilai in simpul.items():
            if kunci not in TEKS_BUKAN_CETAK:
                yield from kalimat(nilai)


def _kalimat_tabel(tabel: Beku) -> Iterator[str]:
    yield f"Tabel {tabel['nomor']} {tabel['judul']}".strip()
    for kepala in tabel["kepala"] or [[{"cetak": k["judul"]} for k in tabel["kolom"]]]:
        yield " | ".join(s["cetak"] for s in kepala)
    for baris in penuh(tabel):
        yield " | ".join(rapat(teks_sel(s), *kalimat(s["rincian"])) for s in _sekali(baris))
    yield from kalimat(tabel["sumber"])
    yield from kalimat(tabel["catatan"])


def _sekali(baris: list[Beku]) -> Iterator[Beku]:
    """The cells of a row, one that spans columns once."""
    for n, s in enumerate(baris):
        if n == 0 or s is not baris[n - 1]:
            yield s


def rapat(*teks: str) -> str:
    return re.sub(r"\s+", " ", " ".join(t for t in teks if t)).strip()
