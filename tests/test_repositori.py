"""Rules of the repository itself, so that nobody has to remember them in a review."""

import ast
import os
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent
PRODUK = ("kecamatan", "iku", "laporan", "sakip")
# The pure core: what pyproject.toml wants covered to the last branch.
INTI: tuple[str, ...] = tuple(
    tomllib.loads((AKAR / "pyproject.toml").read_text())["tool"]["coverage"]["run"]["include"]
)

# In two parts, so that this file does not find itself.
ALAMAT_REGISTRI = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "/opt/" + "pypi",
    "/opt/" + "wheels",
    "npm" + "js.org",
    "js" + "delivr.net",
    "un" + "pkg.com",
    "cdn" + "js.cloudflare.com",
)
NAMA_TERLARANG = {"utils", "util", "helpers", "helper", "common"}
MARKUP_MENTAH = {"mark_safe", "SafeString", "SafeText"}
HARI_INI = {
    ("date", "today"),
    *(("datetime", nama) for nama in ("today", "now", "utcnow")),
    *(("timezone", nama) for nama in ("now", "localdate", "localtime")),
}

# Allow-lists: a path here needs its reason beside it.
BOLEH_MARKUP_MENTAH: frozenset[str] = frozenset()
# What every view of a place is given: the day among it.
BOLEH_HARI_INI = frozenset({"kecamatan/lingkup.py"})


def berkas_git() -> list[Path]:
    """Files of the repository, those not yet added included."""
    if not (AKAR / ".git").exists():
        pytest.skip("bukan repositori git")
    perintah = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, check=True, text=True)
    jalur = (AKAR / nama for nama in set(hasil.stdout.split("\0")) if nama)
    return sorted(berkas for berkas in jalur if berkas.is_file())


def nama(jalur: Path) -> str:
    return jalur.relative_to(AKAR).as_posix()


def modul() -> list[Path]:
    semua = (jalur for jalur in berkas_git() if jalur.suffix == ".py")
    return [jalur for jalur in semua if "migrations" not in jalur.parts]


def modul_dalam(*awal: str) -> list[Path]:
    return [jalur for jalur in modul() if nama(jalur).startswith(awal)]


def modul_produk() -> list[Path]:
    return modul_dalam(*(f"{paket}/" for paket in PRODUK))


def templat() -> list[Path]:
    return [jalur for jalur in berkas_git() if nama(jalur).startswith("templates/")]


def tanpa_perintah(jalur: Path) -> bool:
    """Views and management commands talk to the person at the clock, so they may ask it."""
    if nama(jalur) in BOLEH_HARI_INI:
        return False
    return "management" not in jalur.parts and "views" not in (jalur.stem, *jalur.parts)


def simpul(jalur: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(jalur.read_text(encoding="utf-8"), str(jalur)))


def letak(jalur_jalur: list[Path], melanggar: Callable[[ast.AST], bool]) -> list[str]:
    """Where a rule is broken, as path:line."""
    return [
        f"{nama(jalur)}:{getattr(titik, 'lineno', 0)}"
        for jalur in jalur_jalur
        for titik in simpul(jalur)
        if melanggar(titik)
    ]


def letak_teks(jalur_jalur: list[Path], pola: re.Pattern[str]) -> list[str]:
    return [
        f"{nama(jalur)}:{nomor}"
        for jalur in jalur_jalur
        for nomor, baris in enumerate(jalur.read_text(encoding="utf-8").splitlines(), 1)
        if pola.search(baris)
    ]


def terlalu_panjang(jalur_jalur: list[Path], batas: int) -> list[str]:
    panjang = {jalur: len(jalur.read_text(encoding="utf-8").splitlines()) for jalur in jalur_jalur}
    return [f"{nama(jalur)}: {baris}" for jalur, baris in panjang.items() if baris > batas]


def test_berkas_tanpa_alamat_registri() -> None:
    jarum = [alamat.encode() for alamat in ALAMAT_REGISTRI]
    isi = {jalur: jalur.read_bytes() for jalur in berkas_git()}
    assert [nama(j) for j, byte in isi.items() if any(alamat in byte for alamat in jarum)] == []


# -- Size and names --------------------------------------------------------------------------


def test_modul_paling_panjang_250_baris() -> None:
    assert terlalu_panjang(modul(), 250) == []


def test_templat_paling_panjang_120_baris() -> None:
    assert terlalu_panjang(templat(), 120) == []


def test_fungsi_paling_panjang_30_baris() -> None:
    def panjang(titik: ast.AST) -> bool:
        if not isinstance(titik, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        return (titik.end_lineno or titik.lineno) - titik.lineno >= 30

    assert letak(modul_produk(), panjang) == []


def test_modul_bernama_menurut_isinya() -> None:
    assert [nama(j) for j in modul() if NAMA_TERLARANG & {j.stem, *j.parent.parts}] == []


def test_nama_uji_berbentuk_kalimat() -> None:
    kalimat = re.compile(r"test_[a-z0-9]+(_[a-z0-9]+)+")

    def bukan_kalimat(titik: ast.AST) -> bool:
        if not isinstance(titik, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        return titik.name.startswith("test") and not kalimat.fullmatch(titik.name)

    assert letak(modul_dalam("tests/"), bukan_kalimat) == []


@pytest.mark.parametrize("berkas", ["run", "postgres", "redis", "paket", "siapkan"])
def test_skrip_dapat_dijalankan(berkas: str) -> None:
    assert os.access(AKAR / ".ci" / berkas, os.X_OK)


# -- Values and markup -----------------------------------------------------------------------


def test_hitungan_tanpa_pecahan_biner() -> None:
    def biner(titik: ast.AST) -> bool:
        if isinstance(titik, ast.Constant):
            return isinstance(titik.value, float)
        return isinstance(titik, ast.Name) and titik.id == "float"

    jalur = [j for j in modul_dalam(*INTI, "laporan/") if "management" not in j.parts]
    assert letak(jalur, biner) == []


def test_hari_ini_hanya_ditanya_views_dan_perintah() -> None:
    def bertanya(titik: ast.AST) -> bool:
        if not (isinstance(titik, ast.Call) and isinstance(titik.func, ast.Attribute)):
            return False
        pemilik = titik.func.value
        kelas = getattr(pemilik, "attr", getattr(pemilik, "id", ""))
        return (kelas, titik.func.attr) in HARI_INI

    jalur = [j for j in modul_dalam("kecamatan/", "iku/", "laporan/") if tanpa_perintah(j)]
    assert letak(jalur, bertanya) == []


def test_kode_tanpa_markup_mentah() -> None:
    def mentah(titik: ast.AST) -> bool:
        sebutan = getattr(titik, "id", getattr(titik, "attr", getattr(titik, "name", "")))
        return sebutan in MARKUP_MENTAH

    jalur = [j for j in modul_produk() if nama(j) not in BOLEH_MARKUP_MENTAH]
    assert letak(jalur, mentah) == []


def test_templat_tanpa_markup_mentah() -> None:
    pola = re.compile(r"\|\s*safe(seq)?\b|\{%-?\s*autoescape\s+off")
    jalur = [j for j in templat() if nama(j) not in BOLEH_MARKUP_MENTAH]
    assert letak_teks(jalur, pola) == []


def test_templat_tanpa_gaya_dan_skrip_sebaris() -> None:
    """Print has one stylesheet, and the CSP of the screen refuses anything inline."""
    pola = re.compile(r"\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*[\"']", re.I)
    assert letak_teks(templat(), pola) == []
