"""A sixth kind of document: one module and one template folder, and no other edit."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client, override_settings

import laporan.dokumen
from kecamatan.models import Keanggotaan, Kecamatan, Pengguna
from laporan import jenis
from tests import factories as f
from tests.laporan.conftest import butuh_pango

pytestmark = pytest.mark.usefixtures("data_contoh")
BALUNG = ("jember/balung", "2020")

MODUL = '''
"""Rencana Aksi: every indicator of a sasaran with its target."""

from dataclasses import dataclass

from laporan.bagian import Kop
from laporan.bahan import Bahan, hari_dokumen
from laporan.jenis import JenisDokumen
from laporan.resmi import kop


@dataclass(frozen=True)
class IsiRencanaAksi:
    kop: Kop
    langkah: tuple[str, ...]


def susun(bahan: Bahan) -> IsiRencanaAksi:
    hari = hari_dokumen(bahan.dokumen("rencana-aksi").tanggal, bahan.tahun)
    semua = bahan.rencana.sasaran
    return IsiRencanaAksi(kop(bahan, hari), tuple(i.nama for s in semua for i in s.indikator))


JENIS = JenisDokumen("rencana-aksi", "Rencana Aksi", "Rencana_Aksi", susun)
'''
TEMPLAT = """{% include "laporan/_bagian/kop.html" with u=d.kop %}
<h1>RENCANA AKSI</h1><ol>{% for x in d.langkah %}<li>{{ x }}</li>{% endfor %}</ol>"""


@pytest.fixture
def rencana_aksi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The module and the template lie where they would lie, only in another folder."""
    (tmp_path / "rencana_aksi.py").write_text(MODUL, encoding="utf-8")
    isi = tmp_path / "templat/laporan/rencana_aksi/isi.html"
    isi.parent.mkdir(parents=True)
    isi.write_text(TEMPLAT, encoding="utf-8")
    monkeypatch.setattr(laporan.dokumen, "__path__", [*laporan.dokumen.__path__, str(tmp_path)])
    baku: Any = settings.TEMPLATES[0]
    templat = [{**baku, "DIRS": [*baku["DIRS"], isi.parents[2]]}]
    invalidate_caches()
    jenis.semua.cache_clear()
    with override_settings(TEMPLATES=templat):
        yield
    sys.modules.pop("laporan.dokumen.rencana_aksi", None)
    jenis.semua.cache_clear()


@pytest.mark.usefixtures("rencana_aksi")
def test_jenis_keenam_tercetak_sebagai_json_dan_html(tmp_path: Path) -> None:
    for bentuk in ("json", "html"):
        berkas = tmp_path / f"aksi.{bentuk}"
        call_command("cetak", "rencana-aksi", *BALUNG, format=bentuk, keluaran=berkas)
        assert "Hasil survei kepuasan masyarakat" in berkas.read_text(encoding="utf-8")
    isi = json.loads((tmp_path / "aksi.json").read_text(encoding="utf-8"))
    assert (isi["jenis"], isi["berkas"]) == ("rencana-aksi", "Rencana_Aksi_Balung_2020_v1")


@pytest.mark.usefixtures("rencana_aksi")
def test_jenis_keenam_tercetak_sebagai_pdf(tmp_path: Path) -> None:
    butuh_pango()
    call_command("cetak", "rencana-aksi", *BALUNG, keluaran=tmp_path / "aksi.pdf")
    assert (tmp_path / "aksi.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("rencana_aksi")
def test_jenis_keenam_tampil_di_daftar_dan_pratinjau(client: Client) -> None:
    _masuk(client)
    halaman = client.get("/jember/balung/2020/rencana-aksi/").content.decode()
    assert "RENCANA AKSI" in halaman
    assert "KONSEP" in halaman
    assert "/jember/balung/2020/rencana-aksi/" in _daftar(client)


def test_tanpa_modulnya_jenis_itu_tidak_dikenal() -> None:
    with pytest.raises(CommandError, match="“rencana-aksi” tidak dikenal"):
        call_command("cetak", "rencana-aksi", *BALUNG, format="json")


def _masuk(client: Client) -> Pengguna:
    balung = Kecamatan.objects.get(slug="balung")
    pengguna = f.buat_anggota(Keanggotaan.Peran.PENINJAU, balung.kabupaten).pengguna
    client.force_login(pengguna)
    return pengguna


def _daftar(client: Client) -> str:
    return client.get("/?pilih=1").content.decode()
