"""`manage.py cetak`: what it writes, and how it refuses."""

from __future__ import annotations

import errno
import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from iku.models import Indikator, Realisasi, Target
from kecamatan.models import Kecamatan, Pejabat
from laporan import jenis
from laporan.models import Dokumen
from tests.laporan.conftest import butuh_pango
from tests.terbitan import buat_terbitan

pytestmark = pytest.mark.usefixtures("data_contoh")
BALUNG = ("jember/balung", "2020")


def cetak(*argumen: str, keluaran: Path | None = None) -> None:
    call_command("cetak", *argumen, keluaran=keluaran)


def ditolak(*argumen: str, keluaran: Path | None = None) -> str:
    """The message of a command that ends with exit code 2."""
    with pytest.raises(CommandError) as galat:
        cetak(*argumen, keluaran=keluaran)
    assert galat.value.returncode == 2
    return str(galat.value)


def isi_json(kode: str, capsys: pytest.CaptureFixture[str], *lain: str) -> Any:
    cetak(kode, *(lain or BALUNG), "--format=json")
    return json.loads(capsys.readouterr().out)


# -- What cannot be printed ------------------------------------------------------------------


@pytest.mark.parametrize("alamat", ["jember/atlantis", "antah/balung", "balung", "", "/", "a/b/c"])
def test_cetak_kecamatan_tidak_dikenal_menyebut_yang_ada(tmp_path: Path, alamat: str) -> None:
    pesan = ditolak("lkj", alamat, "2020", keluaran=tmp_path / "x.pdf")
    assert f"Kecamatan “{alamat}” tidak ada" in pesan
    assert "jember/balung" in pesan
    assert list(tmp_path.iterdir()) == []


TAHUN_SALAH = [
    "dua ribu",
    "20",
    "20200",
    "-2020",
    "2020 ",
    "0000",
    "9999",
    "２０２０",
    "٢٠٢٠",
    "2e3",
    "",
]


@pytest.mark.parametrize("tahun", TAHUN_SALAH)
@pytest.mark.parametrize("kode", ["lkj", "pk"])
def test_cetak_tahun_bukan_tahun_ditolak(tmp_path: Path, kode: str, tahun: str) -> None:
    argumen = [kode, "jember/balung", "--", tahun] if tahun.startswith("-") else None
    pesan = ditolak(*(argumen or [kode, "jember/balung", tahun]), keluaran=tmp_path / "x.pdf")
    assert f"“{tahun}” bukan tahun" in pesan
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kode", ["renstra", "rkt", "pk", "sk-iku", "lkj"])
@pytest.mark.parametrize("tahun", ["1999", "2100"])
def test_cetak_tahun_tanpa_data_menyebut_tempatnya(kode: str, tahun: str) -> None:
    pesan = ditolak(kode, "jember/balung", tahun)
    assert "Kecamatan Balung" in pesan
    assert tahun in pesan


@pytest.mark.parametrize("kode", ["lakip", "LKJ", "", "sk_iku", "../lkj", "__init__"])
def test_cetak_jenis_tidak_dikenal_menyebut_pilihannya(kode: str) -> None:
    pesan = ditolak(kode, *BALUNG)
    assert f"“{kode}” tidak dikenal" in pesan
    assert all(k in pesan for k in jenis.semua())


@pytest.mark.parametrize("kode", ["renstra", "rkt", "pk", "sk-iku", "lkj"])
def test_cetak_final_yang_belum_ditetapkan_ditolak(tmp_path: Path, kode: str) -> None:
    pesan = ditolak(kode, *BALUNG, "--final", keluaran=tmp_path / "x.pdf")
    assert f"{jenis.cari(kode).nama} Kecamatan Balung tahun 2020 belum ditetapkan" in pesan
    assert list(tmp_path.iterdir()) == []


def test_cetak_final_memberi_bita_yang_tersimpan(tmp_path: Path) -> None:
    dokumen = Dokumen.objects.get(kecamatan__slug="balung", tahun=2020, jenis="pk")
    isi = b"%PDF-1.7 tersimpan"
    buat_terbitan(dokumen, isi)
    cetak("pk", *BALUNG, "--final", keluaran=tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes() == isi
    assert "hanya tersimpan sebagai PDF" in ditolak("pk", *BALUNG, "--final", "--format=html")


# -- What is printed although something is missing or odd ------------------------------------


def test_cetak_tanpa_penandatangan_tercetak_sebagai_konsep(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Dokumen.objects.update(penandatangan=None)
    Pejabat.objects.all().delete()
    for kode in ("rkt", "pk", "sk-iku", "lkj"):
        berkas = tmp_path / f"{kode}.html"
        cetak(kode, *BALUNG, "--format=html", keluaran=berkas)
        html = berkas.read_text(encoding="utf-8")
        assert "[belum diisi]" in html
        assert "KONSEP" in html
        assert "penandatangan" in capsys.readouterr().err


@pytest.mark.parametrize("arah", ["positif", "negatif"])
@pytest.mark.parametrize(("target", "realisasi"), [(0, 66), (0, 0), (80, 0)])
def test_cetak_target_nol_tidak_dapat_dihitung(
    capsys: pytest.CaptureFixture[str], arah: str, target: int, realisasi: int
) -> None:
    indikator = Indikator.objects.filter(
        sasaran__tujuan__renstra__kecamatan__slug="balung", target__tahun=2020
    ).earliest("pk")
    Indikator.objects.filter(pk=indikator.pk).update(arah=arah, skala_huruf=None)
    Target.objects.filter(indikator=indikator, tahun=2020).update(angka=Decimal(target))
    Realisasi.objects.filter(indikator=indikator, tahun=2020).update(angka=Decimal(realisasi))
    fakta = isi_json("lkj", capsys)["isi"]["fakta"]["sasaran"][0]["indikator"][0]
    assert (fakta["target"]["cetak"], fakta["realisasi"]["cetak"]) == (str(target), str(realisasi))
    terhitung = fakta["capaian"]["cetak"] != "tidak dapat dihitung"
    assert terhitung == (target != 0 or (arah == "negatif" and realisasi == 0))  # aturan §3
    assert (fakta["predikat"] != "–") == terhitung


def test_cetak_semua_target_nol_tercetak(tmp_path: Path) -> None:
    Target.objects.filter(jenis="angka").update(angka=0)
    cetak("lkj", *BALUNG, "--format=html", keluaran=tmp_path / "x.html")
    assert "tidak dapat dihitung" in (tmp_path / "x.html").read_text(encoding="utf-8")


# -- Where it goes ---------------------------------------------------------------------------


def test_cetak_tanpa_keluaran_bernama_menurut_isinya(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cetak("pk", *BALUNG, "--format=html")
    assert [x.name for x in tmp_path.iterdir()] == ["PK_Balung_2020_v1.html"]


@pytest.mark.parametrize("nama", ["../../Luar", "/tmp/Luar", "a/b", "a\\b", ".", "Sumber Sari"])
def test_cetak_nama_kecamatan_tidak_memindahkan_berkas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nama: str
) -> None:
    Kecamatan.objects.filter(slug="balung").update(nama=nama)
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    cetak("pk", *BALUNG, "--format=html")
    assert len(list(folder.glob("PK_*.html"))) == 1
    assert [x for x in tmp_path.rglob("*") if x.is_file() and x.parent != folder] == []


@pytest.mark.parametrize("keluaran", ["tiada/x.pdf", "berkas/x.pdf", "folder", ".", "", "/", ".."])
def test_cetak_ke_tempat_yang_tidak_ada_ditolak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keluaran: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "berkas").write_text("isi lama", encoding="utf-8")
    pesan = ditolak("pk", *BALUNG, "--format=html", keluaran=Path(keluaran))
    assert str(Path(keluaran)) in pesan
    assert "folder" in pesan
    assert sorted(x.name for x in tmp_path.rglob("*")) == ["berkas", "folder"]


def test_cetak_ke_folder_terkunci_ditolak(tmp_path: Path) -> None:
    """Root may write everywhere but into the kernel's own folders."""
    folder = Path("/proc/self") if os.geteuid() == 0 else tmp_path
    tmp_path.chmod(0o500)
    pesan = ditolak("pk", *BALUNG, "--format=html", keluaran=folder / "x.html")
    assert f"{folder}/x.html tidak dapat ditulis" in pesan
    tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


def test_cetak_disk_penuh_menyisakan_berkas_lama(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = tmp_path / "pk.html"
    berkas.write_text("yang lama", encoding="utf-8")
    asli = Path.write_bytes

    def penuh(jalan: Path, isi: Any) -> int:
        asli(jalan, isi[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", penuh)
    assert f"{berkas} tidak dapat ditulis" in ditolak(
        "pk", *BALUNG, "--format=html", keluaran=berkas
    )
    assert [x.name for x in tmp_path.iterdir()] == ["pk.html"]
    assert berkas.read_text(encoding="utf-8") == "yang lama"


def test_cetak_pdf_menggantikan_berkas_lama(tmp_path: Path) -> None:
    butuh_pango()
    berkas = tmp_path / "pk.pdf"
    berkas.write_text("yang lama", encoding="utf-8")
    cetak("pk", *BALUNG, keluaran=berkas)
    assert berkas.read_bytes().startswith(b"%PDF-")
    assert [x.name for x in tmp_path.iterdir()] == ["pk.pdf"]


def test_cetak_json_memuat_isi_beku(capsys: pytest.CaptureFixture[str]) -> None:
    naskah = isi_json("lkj", capsys)
    tempat = "Kecamatan Balung, Kabupaten Jember"
    assert (naskah["jenis"], naskah["kecamatan"], naskah["tahun"]) == ("lkj", tempat, 2020)
    assert naskah["isi"]["fakta"]["keuangan"]["jumlah_serapan"]["cetak"] == "84,34"
