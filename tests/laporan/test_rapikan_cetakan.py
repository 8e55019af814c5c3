"""The cache stays small: the newest stay, litter goes, what is in use is left alone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db.models.functions import Now

from laporan.cetakan import rapikan
from laporan.models import Cetakan
from laporan.models.cetakan import folder_cetakan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
K = Cetakan.Keadaan


def _cetakan(huruf: str, keadaan: K = K.SELESAI, *, umur: int = 0, ukuran: int = 10) -> Cetakan:
    selesai = keadaan == K.SELESAI
    kunci = huruf * 64
    satu = Cetakan.objects.create(
        pk=kunci,
        keadaan=keadaan,
        ukuran=ukuran if selesai else None,
        waktu=Now() - timedelta(days=umur),
    )
    if selesai:
        _tulis(satu.jalan, ukuran)
    return satu


def _tulis(jalan: Path, ukuran: int) -> None:
    jalan.parent.mkdir(parents=True, exist_ok=True)
    jalan.write_bytes(b"x" * ukuran)


def _sisa() -> set[str]:
    return {jalan.name[0] for jalan in folder_cetakan().rglob("*.pdf")}


def test_rapikan_menyisakan_yang_terbaru() -> None:
    for umur, huruf in enumerate("abcd"):
        _cetakan(huruf, umur=umur)
    assert rapikan(25) == (2, 20)
    assert _sisa() == {"a", "b"}
    assert {c.kunci[0] for c in Cetakan.objects.all()} == {"a", "b"}


def test_rapikan_membuang_berkas_tanpa_baris_dan_sisa_proses_mati() -> None:
    dikenal = _cetakan("a")
    _tulis(folder_cetakan() / "bb" / f"{'b' * 64}.pdf", 5)
    _tulis(dikenal.jalan.with_name(f".{'a' * 64}.pdf.1234.sementara"), 5)
    assert rapikan(1000) == (2, 10)
    assert dikenal.siap


def test_rapikan_membiarkan_yang_sedang_dikerjakan() -> None:
    satu = _cetakan("a", K.DIKERJAKAN)
    setengah = satu.jalan.with_name(f".{'a' * 64}.pdf.1234.sementara")
    _tulis(setengah, 5)
    assert rapikan(0) == (0, 0)
    assert setengah.exists()
    assert Cetakan.objects.exists()


def test_rapikan_melupakan_kegagalan_agar_dicoba_lagi() -> None:
    _cetakan("a", K.GAGAL)
    rapikan(1000)
    assert not Cetakan.objects.exists()


def test_perintah_rapikan_menyebut_yang_dihapus(capsys: pytest.CaptureFixture[str]) -> None:
    _cetakan("a")
    call_command("rapikan_cetakan", "--sisakan", "0")
    assert capsys.readouterr().out == "1 berkas dihapus (0 MB).\n"


@pytest.mark.parametrize("nilai", ["-1", "banyak", "1,5"])
def test_perintah_rapikan_menolak_ukuran_yang_bukan_bilangan(nilai: str) -> None:
    with pytest.raises(CommandError, match="harus bilangan bulat"):
        call_command("rapikan_cetakan", f"--sisakan={nilai}")
