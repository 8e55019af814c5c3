"""`manage.py muat --ganti` never takes away a file that proves a figure."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from iku.models import Bukti, Indikator
from kecamatan.models import Kecamatan
from tests.laporan.test_perintah_muat import CONTOH, paringin, tulis

pytestmark = pytest.mark.django_db


@pytest.fixture
def berubah(tmp_path: Path) -> Path:
    """Paringin is loaded; its file then says something else."""
    acuan = (
        CONTOH / "acuan",
        CONTOH / "balangan/kabupaten.yaml",
        CONTOH / "balangan/paringin.yaml",
    )
    call_command("muat", *map(str, acuan), stdout=StringIO())
    return tulis(tmp_path, paringin().replace("nama: Paringin", "nama: Paringin Baru", 1))


@pytest.fixture
def bukti(berubah: Path) -> Bukti:
    tetap = {"tahun": 2023, "jenis": "pdf", "ukuran": 3, "sha256": "0" * 64}
    berkas = ContentFile(b"isi", name="acak")
    return Bukti.objects.create(
        indikator=Indikator.objects.earliest("pk"), nama="foto.pdf", berkas=berkas, **tetap
    )


def ganti(berkas: Path) -> str:
    keluaran = StringIO()
    call_command("muat", str(berkas), ganti=True, stdout=keluaran)
    return keluaran.getvalue()


def test_ganti_ditolak_selama_ada_bukti_dan_berkasnya_utuh(berubah: Path, bukti: Bukti) -> None:
    with pytest.raises(CommandError) as galat:
        ganti(berubah)
    assert "masih dipakai 1 bukti dukung. Hapus atau lepaskan dahulu di sana." in str(galat.value)
    assert galat.value.returncode == 2
    assert Kecamatan.objects.get(slug="paringin").nama == "Paringin"
    assert Bukti.objects.get() == bukti
    with bukti.berkas.open() as isi:
        assert isi.read() == b"isi"


def test_ganti_berjalan_setelah_bukti_dihapus(berubah: Path, bukti: Bukti) -> None:
    bukti.delete()
    assert ganti(berubah).startswith("diganti")
    assert Kecamatan.objects.get(slug="paringin").nama == "Paringin Baru"
