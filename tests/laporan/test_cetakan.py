"""PDFs made once: by key, by one worker, with every failure told."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.db.models.functions import Now

from kecamatan.models import Pengguna
from laporan import cetakan, render
from laporan.cetakan import antrean, pekerja, rupa
from laporan.cetakan.antrean import Antrean
from laporan.models import Cetakan
from laporan.models.cetakan import BATAS_WAKTU, folder_cetakan
from tests.laporan.percetakan import PALSU, Mesin, Seketika, Tertunda, naskah_contoh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
K = Cetakan.Keadaan
NASKAH = naskah_contoh()


@pytest.fixture
def oleh() -> Pengguna:
    return Pengguna.objects.create_user("operator")


def _berkas() -> list[str]:
    return [j.name for j in folder_cetakan().rglob("*") if j.is_file()]


def test_minta_pertama_kali_mencetak_dan_menyimpan_berkas(mesin: Mesin, oleh: Pengguna) -> None:
    hasil = cetakan.minta(NASKAH, oleh=oleh)
    assert hasil.siap
    assert hasil.jalan.read_bytes() == PALSU + b"Laporan"
    assert (hasil.keadaan, hasil.ukuran, hasil.peminta) == (K.SELESAI, 21, oleh)


def test_minta_isi_yang_sama_tidak_mencetak_lagi(mesin: Mesin, oleh: Pengguna) -> None:
    pertama, kedua = (cetakan.minta(NASKAH, oleh=oleh) for _ in range(2))
    assert pertama.kunci == kedua.kunci
    assert mesin.dicetak == ["lkj"]
    assert Cetakan.objects.count() == 1


def test_sidik_berubah_dengan_isi_bentuk_dan_rupa(
    mesin: Mesin, monkeypatch: pytest.MonkeyPatch
) -> None:
    sama = cetakan.sidik(replace(NASKAH))
    lain = {cetakan.sidik(naskah_contoh("Lain")), cetakan.sidik(NASKAH, final=True)}
    monkeypatch.setattr(rupa, "versi", lambda: "rupa baru")
    lain.add(cetakan.sidik(NASKAH))
    assert sama not in lain
    assert len(lain) == 3


def test_minta_selama_dibuat_tidak_dikerjakan_dua_kali(
    mesin: Mesin, tertunda: Tertunda, oleh: Pengguna
) -> None:
    """A double click: two requests, one row, one printing."""
    for _ in range(2):
        assert cetakan.minta(NASKAH, oleh=oleh, tunggu=0).keadaan == K.MENUNGGU
    tertunda.jalankan()
    assert mesin.dicetak == ["lkj"]
    assert cetakan.minta(NASKAH, oleh=oleh).siap


def test_minta_di_dua_proses_dikerjakan_oleh_satu_saja(
    mesin: Mesin, tertunda: Tertunda, oleh: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    cetakan.minta(NASKAH, oleh=oleh, tunggu=0)
    lain = Tertunda()
    monkeypatch.setattr(antrean, "ANTREAN", Antrean(lambda: lain))
    cetakan.minta(NASKAH, oleh=oleh, tunggu=0)
    assert (len(tertunda.antre), len(lain.antre)) == (1, 1)
    lain.jalankan()
    tertunda.jalankan()
    assert mesin.dicetak == ["lkj"]


@pytest.mark.parametrize(("lama", "dicetak"), [(BATAS_WAKTU * 2, 1), (timedelta(0), 0)])
def test_baris_proses_mati_diambil_alih_setelah_batas_waktu(
    mesin: Mesin, oleh: Pengguna, lama: timedelta, dicetak: int
) -> None:
    kunci = cetakan.sidik(NASKAH)
    Cetakan.objects.create(pk=kunci, keadaan=K.DIKERJAKAN, waktu=Now() - lama)
    cetakan.minta(NASKAH, oleh=oleh)
    assert len(mesin.dicetak) == dicetak


@pytest.mark.parametrize("rusak", [Path.unlink, lambda jalan: jalan.write_bytes(b"")])
def test_berkas_hilang_atau_terpotong_dicetak_lagi(
    mesin: Mesin, oleh: Pengguna, rusak: Callable[[Path], object]
) -> None:
    rusak(cetakan.minta(NASKAH, oleh=oleh).jalan)
    assert cetakan.minta(NASKAH, oleh=oleh).siap
    assert mesin.dicetak == ["lkj", "lkj"]


# -- What goes wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("galat", "pesan"),
    [
        (render.PeringatanPencetak("Huruf “☃” tidak dapat dicetak."), "Huruf “☃”"),
        (render.TidakBisaPdf("PDF tidak dapat dibuat: pustaka Pango"), "Pango"),
        (RecursionError("maximum recursion depth"), "Terjadi kesalahan di server"),
        (OSError(errno.EIO, "Input/output error"), "tidak dapat disimpan di server"),
    ],
)
def test_kegagalan_dijelaskan_dan_dapat_diulangi(
    mesin: Mesin, oleh: Pengguna, galat: Exception, pesan: str
) -> None:
    mesin.galat = galat
    hasil = cetakan.minta(NASKAH, oleh=oleh)
    assert hasil.gagal
    assert pesan in hasil.pesan
    assert "recursion" not in hasil.pesan
    mesin.galat = None
    assert cetakan.minta(NASKAH, oleh=oleh).gagal, "tidak dicoba lagi tanpa diminta"
    cetakan.ulangi(NASKAH)
    assert cetakan.minta(NASKAH, oleh=oleh).siap


@pytest.mark.parametrize(
    ("nomor", "sebab"), [(errno.ENOSPC, "penuh"), (errno.EROFS, "tidak dapat ditulis")]
)
def test_k08_penyimpanan_penuh_atau_terkunci_tidak_menyisakan_berkas(
    mesin: Mesin, oleh: Pengguna, monkeypatch: pytest.MonkeyPatch, nomor: int, sebab: str
) -> None:
    """The disk fills up half way: what was written goes, the row says so, a retry works."""

    def penuh(jalan: Path, isi: bytes) -> int:
        with jalan.open("wb") as aliran:
            aliran.write(isi[:3])
        raise OSError(nomor, "No space left on device", str(jalan))

    with monkeypatch.context() as tambal:
        tambal.setattr(Path, "write_bytes", penuh)
        hasil = cetakan.minta(NASKAH, oleh=oleh)
    assert (hasil.keadaan, hasil.ukuran, _berkas()) == (K.GAGAL, None, [])
    assert f"Ruang penyimpanan di server {sebab}" in hasil.pesan
    assert "No space" not in hasil.pesan
    assert str(folder_cetakan()) not in hasil.pesan
    cetakan.ulangi(NASKAH)
    assert cetakan.minta(NASKAH, oleh=oleh).siap


def test_k08_folder_yang_tidak_dapat_dibuat_dijelaskan(mesin: Mesin, oleh: Pengguna) -> None:
    folder_cetakan().write_bytes(b"")
    hasil = cetakan.minta(NASKAH, oleh=oleh)
    assert hasil.gagal
    assert "beri tahu admin" in hasil.pesan.lower()


def test_terlalu_banyak_yang_ditunggu_ditolak(
    mesin: Mesin, tertunda: Tertunda, oleh: Pengguna
) -> None:
    for n in range(3):
        cetakan.minta(naskah_contoh(f"Nomor {n}"), oleh=oleh, tunggu=0)
    with pytest.raises(cetakan.TerlaluBanyak, match="masih menunggu 3 PDF"):
        cetakan.minta(NASKAH, oleh=oleh)
    lain = Pengguna.objects.create_user("lain")
    assert cetakan.minta(NASKAH, oleh=lain, tunggu=0).keadaan == K.MENUNGGU
    tertunda.jalankan()
    assert cetakan.minta(NASKAH, oleh=oleh).siap


# -- The thread ------------------------------------------------------------------------------


def test_antrean_membuat_pelaksana_saat_pertama_dipakai() -> None:
    """A server forks after the modules are read: a thread made before would be lost."""
    dibuat: list[Seketika] = []
    satu = Antrean(lambda: dibuat.append(Seketika()) or dibuat[-1])  # type: ignore[func-returns-value]
    assert dibuat == []
    for _ in range(2):
        satu.kirim("a", lambda: None)
    assert len(dibuat) == 1


def test_utas_menutup_sambungan_juga_setelah_galat(monkeypatch: pytest.MonkeyPatch) -> None:
    ditutup: list[bool] = []
    monkeypatch.setattr(connections, "close_all", lambda: ditutup.append(True))

    def gagal() -> None:
        raise ValueError("galat")

    with antrean.SatuUtas() as utas:
        janji = utas.submit(gagal)
        assert isinstance(janji.exception(10), ValueError)
        assert utas.submit(lambda: 7).result(10) == 7
    assert ditutup == [True, True]


def test_pekerja_tidak_menyentuh_baris_yang_bukan_gilirannya(mesin: Mesin) -> None:
    Cetakan.objects.create(pk="a" * 64, keadaan=K.GAGAL, pesan="sebab")
    pekerja.kerjakan("a" * 64, NASKAH, final=False)
    assert mesin.dicetak == []
    assert Cetakan.objects.get().pesan == "sebab"
