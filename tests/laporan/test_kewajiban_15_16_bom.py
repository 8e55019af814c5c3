"""Obligation 16: text that would kill the renderer is refused, with the limit named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Model

from iku.models import Anggaran, Indikator, Kegiatan, Program, Sasaran, Survei
from kecamatan.models import Kop, Pejabat, UnitKerja
from laporan import batas, render
from laporan.bagian import blok
from laporan.models import Kendala, KetentuanSk, Narasi, Penghargaan, SkIku
from tests.laporan.conftest import butuh_pango, susun
from tests.laporan.test_kewajiban_15_16_contoh import muat_kecamatan_kecil
from tests.tanam import tanam

pytestmark = pytest.mark.django_db
KATA = "a" * 100_000
MEDAN = [
    (Narasi, "isi"),
    (Kendala, "kendala"),
    (Indikator, "nama"),
    (Kop, "jalan"),
    (Pejabat, "nama"),
    (UnitKerja, "nama"),
    (Sasaran, "uraian"),
    (Survei, "nama"),
    (KetentuanSk, "teks"),
]
TANPA_JEDA = {
    "spasi tak putus": "a\u00a0" * 5_000,
    "spasi sempit tak putus": "a\u202f" * 5_000,
    "penyambung": "a\u2060" * 5_000,
    "pemisah kendali": "a\x1f" * 5_000,
    "berawalan data": "data:" + KATA,
    "berawalan gambar": "data:image/png;base64," + KATA,
}
BANYAK = 5_000


@pytest.fixture(scope="module")
def kecil(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """`rukun/sari` for the whole module; every test undoes its own changes."""
    with django_db_blocker.unblock():
        konteks = transaction.atomic()
        konteks.__enter__()
        muat_kecamatan_kecil(tmp_path_factory.mktemp("kecil"))
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        konteks.__exit__(None, None, None)


def isi(model: type[Model], medan: str, teks: str) -> None:
    satu = model._default_manager.exclude(**{medan: ""}).first()
    assert satu is not None
    tanam(model, satu.pk, medan, teks)


def ditolak(tmp_path: Path, *pilihan: str, kode: str = "lkj") -> str:
    """The message of the command, that ends with 2 and leaves nothing behind."""
    keluaran = tmp_path / "keluar"
    keluaran.mkdir()
    berkas = keluaran / "dokumen.pdf"
    with pytest.raises(CommandError) as galat:
        call_command("cetak", kode, "rukun/sari", "2020", *pilihan, keluaran=berkas)
    assert galat.value.returncode == 2
    assert list(keluaran.iterdir()) == []
    return str(galat.value)


@pytest.mark.parametrize(("model", "medan"), MEDAN, ids=lambda x: getattr(x, "__name__", x))
def test_k16_kata_100000_huruf_ditolak(
    kecil: None, tmp_path: Path, model: type[Model], medan: str
) -> None:
    isi(model, medan, KATA)
    pesan = ditolak(tmp_path)
    assert re.search(r"memuat 1000\d\d huruf", pesan)
    assert f"batasnya {batas.HURUF_PER_TEKS}" in pesan


@pytest.mark.parametrize("panjang", [201, 39_000])
def test_k16_kata_panjang_ditolak_dengan_kutipannya(
    kecil: None, tmp_path: Path, panjang: int
) -> None:
    isi(Kendala, "kendala", f"kata {'b' * panjang} biasa")
    pesan = ditolak(tmp_path)
    assert f"{panjang} huruf" in pesan
    assert f"batasnya {batas.HURUF_PER_KATA}" in pesan
    assert f"“{'b' * 40}…”" in pesan


@pytest.mark.parametrize("format", ["html", "pdf"])
@pytest.mark.parametrize("nama", sorted(TANPA_JEDA))
def test_k16_kata_tersamar_ditolak(kecil: None, tmp_path: Path, nama: str, format: str) -> None:
    """Characters that look like white space to Python, but where no line may break."""
    isi(Indikator, "nama", TANPA_JEDA[nama])
    assert "batasnya" in ditolak(tmp_path, f"--format={format}")


def test_k16_banyak_kata_panjang_ditolak(kecil: None, tmp_path: Path) -> None:
    """Each below the limit, together minutes of work."""
    isi(Kendala, "kendala", " ".join(["a" * 100] * 100))
    pesan = ditolak(tmp_path)
    assert f"lebih panjang dari {batas.KATA_PANJANG} huruf" in pesan
    assert f"batasnya {batas.HURUF_KATA_PANJANG}" in pesan


def test_k16_teks_satu_megabita_ditolak(kecil: None, tmp_path: Path) -> None:
    isi(Narasi, "isi", "kata " * 200_000)
    assert f"batasnya {batas.HURUF_PER_TEKS}" in ditolak(tmp_path)


def test_k16_teks_satu_megabita_terbagi_ditolak(kecil: None, tmp_path: Path) -> None:
    isi(Narasi, "isi", ("<p>" + "kata " * 1_000) * 200)
    assert f"batasnya {batas.HURUF_PER_DOKUMEN}" in ditolak(tmp_path)


@pytest.mark.parametrize("elemen", ["<p>a", "<li>a", "<br>a", "<ul><li>a</li></ul>", "<h3>a</h3>"])
def test_k16_terlalu_banyak_paragraf_ditolak(kecil: None, tmp_path: Path, elemen: str) -> None:
    isi(Narasi, "isi", elemen * BANYAK)
    assert f"batasnya {batas.BARIS_PER_DOKUMEN}" in ditolak(tmp_path)


# -- Nesting ---------------------------------------------------------------------------------


def kedalaman(simpul: Any) -> int:
    dalam = simpul.values() if isinstance(simpul, dict) else simpul
    if not isinstance(simpul, dict | list):
        return 0
    sendiri = int(isinstance(simpul, dict) and simpul.get("jenis") == "daftar")
    return sendiri + max((kedalaman(x) for x in dalam), default=0)


@pytest.mark.parametrize(
    ("buka", "tutup"),
    [("<ul><li>x", "</li></ul>"), ("<ul><li>x", ""), ("<ol><ul>", "</ul></ol>"), ("<div>", "")],
)
@pytest.mark.parametrize("dalam", [150, 2_000])
def test_k16_susunan_dalam_diratakan(
    kecil: None, tmp_path: Path, buka: str, tutup: str, dalam: int
) -> None:
    """Lists below the third level become items of the third: nothing is lost, nothing nests."""
    isi(Narasi, "isi", f"{buka * dalam}<li>inti</li>{tutup * dalam}<p>sesudah</p>")
    naskah = susun("lkj", "sari", 2020)
    assert kedalaman(naskah.isi["kata_pengantar"]) <= blok.__globals__["KEDALAMAN"]
    html = render.html(naskah, konsep=True)
    assert html.count("inti") == html.count("sesudah") == 1


def test_k16_150_daftar_bersarang_tercetak(kecil: None) -> None:
    butuh_pango()
    isi(Narasi, "isi", f"{'<ul><li>x' * 150}<li>inti</li>{'</ul>' * 150}")
    naskah = susun("lkj", "sari", 2020)
    bab = {**naskah.isi, "bab": [], "lampiran": [], "daftar_tabel": [], "daftar_gambar": []}
    assert render.pdf(replace(naskah, isi=bab), final=False).startswith(b"%PDF")


@pytest.mark.parametrize("potongan", ["<", "<a ", "<![x[", "<?", "&#", "<b>x", "a<b> </b>"])
def test_k16_html_rusak_satu_megabita_ditolak(kecil: None, tmp_path: Path, potongan: str) -> None:
    """Python's own parser of HTML takes minutes for some of these."""
    isi(Narasi, "isi", potongan * (1_000_000 // len(potongan)) + "kata " * 10_000)
    assert "batasnya" in ditolak(tmp_path)


def test_k16_komentar_satu_megabita_dibuang(kecil: None) -> None:
    isi(Narasi, "isi", "awal " + "<!--" * 250_000)
    html = render.html(susun("lkj", "sari", 2020), konsep=True)
    assert "awal" in html
    assert "<!--" not in html


# -- Rows ------------------------------------------------------------------------------------


def test_k16_5000_kegiatan_ditolak(kecil: None, tmp_path: Path) -> None:
    program = Program.objects.first()
    assert program is not None
    semua = [Kegiatan(program=program, nama=f"Kegiatan {n}", urutan=n) for n in range(9, BANYAK)]
    dibuat = Kegiatan.objects.bulk_create(semua)
    Anggaran.objects.bulk_create(Anggaran(kegiatan=k, tahun=2020, pagu_murni=1) for k in dibuat)
    for kode in ("lkj", "rkt"):
        folder = tmp_path / kode
        folder.mkdir()
        assert f"batasnya {batas.BARIS_PER_DOKUMEN}" in ditolak(folder, kode=kode)


def test_k16_5000_butir_ditolak(kecil: None, tmp_path: Path) -> None:
    lama = Kendala.objects.get()
    tetap = {"kecamatan": lama.kecamatan, "tahun": 2020}
    nomor = range(2, BANYAK)
    Kendala.objects.bulk_create(Kendala(**tetap, urutan=n, kendala="x") for n in nomor)
    Penghargaan.objects.bulk_create(Penghargaan(**tetap, urutan=n, nama="x") for n in nomor)
    assert f"batasnya {batas.BARIS_PER_DOKUMEN}" in ditolak(tmp_path)


def test_k16_5000_unit_kerja_ditolak(kecil: None, tmp_path: Path) -> None:
    camat = UnitKerja.objects.get(jenis="camat")
    tetap = {"kecamatan": camat.kecamatan, "induk": camat, "jenis": "seksi", "mulai": camat.mulai}
    UnitKerja.objects.bulk_create(UnitKerja(**tetap, nama=f"Seksi {n}") for n in range(BANYAK))
    assert "batasnya" in ditolak(tmp_path)


def test_k16_5000_diktum_ditolak(kecil: None, tmp_path: Path) -> None:
    tetap = {"sk": SkIku.objects.get(), "jenis": "diktum", "teks": "x"}
    KetentuanSk.objects.bulk_create(KetentuanSk(**tetap, urutan=n) for n in range(9, BANYAK))
    assert f"batasnya {batas.BARIS_PER_DOKUMEN}" in ditolak(tmp_path, kode="sk-iku")
