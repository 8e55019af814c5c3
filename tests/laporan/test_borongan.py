"""Printing everything: once, again, with something broken, and in several processes."""

import json
import os
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from kecamatan.models import Kabupaten, Kecamatan, Pejabat
from laporan import borongan, jenis, render
from laporan.borongan import Hasil, Keadaan, Tugas
from laporan.models import Narasi

DUA = ["--kecamatan", "jember/balung", "balangan/paringin"]
LKJ = "jember/balung/LKj_Balung_2020_v1.html"


def cetak_semua(folder: Path, *argumen: str) -> str:
    """In this process: another one would not see what the test has in its transaction."""
    keluar = StringIO()
    bawaan = ["-o", str(folder), "--proses", "1", "--format", "html"]
    call_command("cetak_semua", *bawaan, *argumen, stdout=keluar, stderr=keluar)
    return keluar.getvalue()


def keadaan(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    semua = (j for j in folder.rglob("*") if j.is_file())
    return {
        str(j.relative_to(folder)): (j.stat().st_mtime_ns, j.stat().st_ino, j.read_bytes())
        for j in semua
    }


@pytest.fixture
def tanpa_pencetak(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """In the place of WeasyPrint something quick; answers what it was given."""
    diminta: list[str] = []

    def pdf(halaman: str, *, final: bool) -> tuple[bytes, int]:
        diminta.append(halaman)
        return b"%PDF-contoh", 3

    monkeypatch.setattr(render, "pencetak", lambda: "Contoh 1")
    monkeypatch.setattr(render, "pdf_halaman", pdf)
    return diminta


# -- What it makes ---------------------------------------------------------------------------


@pytest.mark.django_db
def test_tabel_menyebut_dokumen_dan_yang_tanpa_data(data_contoh: None, tmp_path: Path) -> None:
    teks = cetak_semua(tmp_path, *DUA)
    baris = teks.splitlines()
    assert baris[0].split() == ["Dokumen", "Halaman", "Detik", "Berkas"]
    assert sum(b.startswith("SK IKU ") for b in baris) == 3
    assert any(b.startswith("Laporan Kinerja jember/balung 2020 ") and LKJ in b for b in baris)
    tanpa = [b for b in baris if b.startswith("- ")]
    assert len(tanpa) == 2
    assert "balangan/paringin 2023, Matriks Renstra, Rencana Kinerja Tahunan" in tanpa[1]
    assert "Kecamatan Paringin belum mempunyai data kinerja tahun 2023." in tanpa[1]
    assert "7 dibuat, 0 sudah ada, 0 gagal" in baris[-1]
    assert len(list(tmp_path.rglob("*.html"))) == 7


@pytest.mark.django_db
def test_kecamatan_tanpa_tahun_disebut(tmp_path: Path) -> None:
    kabupaten = Kabupaten.objects.create(nama="Contoh", slug="contoh", provinsi="Contoh")
    Kecamatan.objects.create(nama="Kosong", slug="kosong", kabupaten=kabupaten)
    teks = cetak_semua(tmp_path)
    assert "- contoh/kosong: belum ada tahun kinerja maupun SK IKU." in teks


@pytest.mark.django_db
def test_pdf_berhalaman_dan_tercatat(
    data_contoh: None, tmp_path: Path, tanpa_pencetak: list[str]
) -> None:
    teks = cetak_semua(tmp_path, "--format", "pdf", "--kecamatan", "jember/patrang")
    berkas = "jember/patrang/SK_IKU_Patrang_2025_v1.pdf"
    manifes = json.loads((tmp_path / "manifes.json").read_text())
    assert "SK IKU jember/patrang 2025" in teks
    assert manifes[berkas]["halaman"] == 3
    assert len(manifes[berkas]["sidik"]) == 64
    assert (tmp_path / berkas).read_bytes() == b"%PDF-contoh"


@pytest.mark.django_db
def test_jumlah_halaman_sama_dengan_isi_pdf(data_contoh: None) -> None:
    naskah = jenis.susun("pk", Kecamatan.objects.get(slug="balung"), 2020)
    try:
        isi, jumlah = render.pdf_halaman(render.halaman_cetak(naskah, final=False), final=False)
    except render.TidakBisaPdf as salah:
        pytest.skip(str(salah))
    assert jumlah == len(PdfReader(BytesIO(isi)).pages)


@pytest.mark.django_db
def test_tanpa_pango_dibuat_html(
    data_contoh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tidak_ada() -> Any:
        raise render.TidakBisaPdf("PDF tidak dapat dibuat: pustaka Pango belum terpasang.")

    monkeypatch.setattr(render, "_weasyprint", tidak_ada)
    teks = cetak_semua(tmp_path, "--format", "pdf", "--kecamatan", "jember/patrang")
    assert "Pango belum terpasang" in teks
    assert "Semua dokumen dibuat sebagai HTML, bukan PDF." in teks
    assert [j.suffix for j in tmp_path.rglob("SK*")] == [".html"]


# -- Again -----------------------------------------------------------------------------------


@pytest.mark.django_db
def test_kali_kedua_tidak_mengubah_apa_pun(data_contoh: None, tmp_path: Path) -> None:
    cetak_semua(tmp_path, *DUA)
    sebelum = keadaan(tmp_path)
    teks = cetak_semua(tmp_path, *DUA)
    assert keadaan(tmp_path) == sebelum
    assert "0 dibuat, 7 sudah ada, 0 gagal" in teks


@pytest.mark.django_db
def test_kali_kedua_tidak_mencetak(
    data_contoh: None, tmp_path: Path, tanpa_pencetak: list[str]
) -> None:
    for _ in range(2):
        cetak_semua(tmp_path, "--format", "pdf", "--kecamatan", "balangan/paringin")
    assert len(tanpa_pencetak) == 1


@pytest.mark.django_db
def test_hanya_yang_berubah_atau_hilang_dicetak_lagi(data_contoh: None, tmp_path: Path) -> None:
    cetak_semua(tmp_path, *DUA)
    sebelum = keadaan(tmp_path)
    (tmp_path / LKJ).unlink()
    Pejabat.objects.filter(kecamatan__slug="paringin").update(pangkat="Pembina Contoh")
    teks = cetak_semua(tmp_path, *DUA)
    berubah = {nama for nama, isi in keadaan(tmp_path).items() if sebelum[nama] != isi}
    paringin = "balangan/paringin/SK_IKU_Paringin_2023_v1.html"
    assert berubah == {LKJ, paringin, "manifes.json"}
    assert "2 dibuat, 5 sudah ada" in teks


@pytest.mark.django_db
def test_pencetak_lain_berarti_mencetak_lagi(
    data_contoh: None,
    tmp_path: Path,
    tanpa_pencetak: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cetak_semua(tmp_path, "--format", "pdf", "--kecamatan", "balangan/paringin")
    monkeypatch.setattr(render, "pencetak", lambda: "Contoh 2")
    cetak_semua(tmp_path, "--format", "pdf", "--kecamatan", "balangan/paringin")
    assert len(tanpa_pencetak) == 2


@pytest.mark.parametrize("isi", ["", "{", "[]", '{"a": 1}', '{"a": {"sidik": "b"}}'])
def test_manifes_rusak_dianggap_kosong(tmp_path: Path, isi: str) -> None:
    (tmp_path / "manifes.json").write_text(isi)
    assert borongan.baca_manifes(tmp_path) == {}


# -- Something broken ------------------------------------------------------------------------


@pytest.mark.django_db
def test_dokumen_rusak_tidak_menghentikan_yang_lain(data_contoh: None, tmp_path: Path) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    Narasi.objects.create(
        kecamatan=balung, tahun=2020, jenis="lkj", bagian="kata_pengantar", isi="x" * 300
    )
    keluar = StringIO()
    argumen = ["-o", str(tmp_path), "--proses", "1", "--format", "html", *DUA]
    with pytest.raises(CommandError, match="1 dokumen gagal dicetak") as salah:
        call_command("cetak_semua", *argumen, stdout=keluar)
    assert salah.value.returncode == 2
    rusak = next(b for b in keluar.getvalue().splitlines() if "GAGAL" in b)
    assert rusak.startswith("Laporan Kinerja jember/balung 2020 ")
    assert "Satu kata memuat 300 huruf" in rusak
    assert "6 dibuat, 0 sudah ada, 1 gagal" in keluar.getvalue()
    assert not list(tmp_path.rglob("*LKj*"))


@pytest.mark.django_db
def test_galat_tak_terduga_menjadi_pesan(
    data_contoh: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def rusak(*_: object) -> None:
        raise ZeroDivisionError("hitungan contoh")

    monkeypatch.setattr(jenis, "susun", rusak)
    tugas = Tugas("jember/balung", 2020, "pk", "html", "html", tmp_path)
    hasil = borongan.kerjakan(tugas)
    assert (hasil.keadaan, hasil.pesan) == (Keadaan.GAGAL, "ZeroDivisionError: hitungan contoh")
    assert "pk jember/balung 2020" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["--kecamatan", "jember/entah"], "Kecamatan “jember/entah” tidak ada"),
        (["-o", "/dev/null/keluaran"], "tidak dapat dibuat"),
        (["--proses", "0"], "harus bilangan bulat mulai 1"),
    ],
)
def test_permintaan_salah_ditolak_dengan_kode_2(
    tmp_path: Path, argumen: list[str], pesan: str
) -> None:
    with pytest.raises(CommandError, match=pesan) as salah:
        cetak_semua(tmp_path, *argumen)
    assert salah.value.returncode in (1, 2)  # 1: argparse, which exits with 2 on a command line


# -- Several processes -----------------------------------------------------------------------


def kerja_palsu(tugas: Tugas) -> Hasil:
    """What a worker process runs: it dies on one of the tasks."""
    if tugas.jenis == "mati":
        os._exit(9)
    return Hasil(tugas, Keadaan.DIBUAT, pesan=str(os.getpid()))


def test_proses_yang_mati_hanya_menggagalkan_dokumennya(tmp_path: Path) -> None:
    semua = [
        Tugas("contoh/a", n, "mati" if n == 2 else "pk", "html", "html", tmp_path) for n in range(4)
    ]
    hasil = sorted(borongan.jalankan(semua, 2, kerja_palsu), key=lambda h: h.tugas.tahun)
    assert [h.tugas for h in hasil] == semua
    assert [h.keadaan is Keadaan.GAGAL for h in hasil] == [False, False, True, False]
    assert hasil[2].pesan == borongan.TERHENTI
    assert str(os.getpid()) not in {h.pesan for h in hasil}


def test_proses_baku_paling_sedikit_satu(monkeypatch: pytest.MonkeyPatch) -> None:
    inti = len(os.sched_getaffinity(0))
    assert borongan.proses_baku() >= 1
    monkeypatch.setattr(borongan, "MEMORI_KECIL", 2**60)
    assert borongan.proses_baku() == min(inti, 2)
