"""Keeping and removing files: record and file together, or neither; never over the quota."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from iku.bukti import simpan
from iku.bukti.isi import Berkas, periksa
from iku.models import Bukti, Indikator
from kecamatan.actions import MasihDipakai
from kecamatan.actions import hapus as hapus_biasa
from kecamatan.models import Kecamatan, Pengguna
from tests import factories as f
from tests.iku.berkas_bukti import gambar, pdf, unggahan

pytestmark = pytest.mark.django_db
TULIS = "_save"
"""What writes a file to the disk."""


@pytest.fixture
def indikator() -> Indikator:
    return f.buat_indikator()


@pytest.fixture
def orang() -> Pengguna:
    return f.buat_pengguna()


def kecamatan(indikator: Indikator) -> Kecamatan:
    return Kecamatan.objects.get(pk=indikator.id_kecamatan)


def berkas(*isi: bytes) -> list[Berkas]:
    return [periksa(unggahan(f"b{n}.pdf", x)) for n, x in enumerate(isi)]


def unggah(indikator: Indikator, oleh: Pengguna, *isi: bytes, tahun: int = 2020) -> list[Bukti]:
    contoh = Bukti(indikator=indikator, tahun=tahun, keterangan="Rekap")
    return simpan.unggah(contoh, berkas(*isi), kecamatan=kecamatan(indikator), oleh=oleh)


def di_folder() -> set[str]:
    folder = Path(settings.MEDIA_ROOT) / "bukti"
    return {x.name for x in folder.iterdir()} if folder.exists() else set()


def test_k18_nama_simpan_acak_dan_tidak_memuat_nama_asli(
    indikator: Indikator, orang: Pengguna
) -> None:
    sebelum = di_folder()
    (objek,) = unggah(indikator, orang, pdf())
    (baru,) = di_folder() - sebelum
    assert objek.berkas.name == f"bukti/{baru}"
    assert (len(baru), "." in baru) == (32, False)
    assert objek.berkas.read() == pdf()
    objek.berkas.close()
    assert objek.history.get().history_user == orang
    assert (objek.nama, objek.keterangan, objek.jenis) == ("b0.pdf", "Rekap", "pdf")


def test_k18_media_di_luar_folder_berkas_statis() -> None:
    assert not Path(settings.MEDIA_ROOT).is_relative_to(settings.STATIC_ROOT)
    assert settings.MEDIA_URL in ("", "/")


def test_k11_berkas_yang_sama_dua_kali_menjadi_satu(indikator: Indikator, orang: Pengguna) -> None:
    pertama = unggah(indikator, orang, pdf(), pdf(b"lain"), pdf())
    assert len(pertama) == 2
    isi = di_folder()
    assert unggah(indikator, orang, pdf()) == []
    assert (di_folder(), Bukti.objects.count(), Bukti.history.count()) == (isi, 2, 2)


def test_berkas_yang_sama_untuk_tahun_lain_disimpan(indikator: Indikator, orang: Pengguna) -> None:
    unggah(indikator, orang, pdf())
    assert len(unggah(indikator, orang, pdf(), tahun=2021)) == 1


def test_kuota_dihitung_per_kecamatan_untuk_semua_tahun(
    indikator: Indikator, orang: Pengguna, settings: Settings
) -> None:
    lain = f.buat_indikator()
    settings.BUKTI_KUOTA = 2 * len(pdf()) + 1
    unggah(lain, orang, pdf())
    unggah(indikator, orang, pdf())
    unggah(indikator, orang, pdf(), tahun=2021)
    sebelum = di_folder()
    with pytest.raises(ValidationError, match="tidak cukup"):
        unggah(indikator, orang, pdf(), tahun=2022)
    assert (di_folder(), Bukti.objects.count()) == (sebelum, 3)
    kuota = simpan.kuota(kecamatan(indikator))
    assert (kuota.terpakai, kuota.sisa) == (2 * len(pdf()), 1)


def test_kuota_dihitung_di_balik_kunci_kecamatan(indikator: Indikator, orang: Pengguna) -> None:
    """The second of two uploads at once must count what the first has kept."""
    with CaptureQueriesContext(connection) as kueri:
        unggah(indikator, orang, pdf())
    semua = [q["sql"] for q in kueri]
    semua = semua[next(n for n, q in enumerate(semua) if "SAVEPOINT" in q) :]
    kunci = next(n for n, q in enumerate(semua) if 'FROM "kecamatan_kecamatan"' in q)
    hitung = next(n for n, q in enumerate(semua) if "SUM(" in q)
    assert kunci < hitung
    if connection.vendor == "postgresql":
        assert semua[kunci].endswith("FOR NO KEY UPDATE")


def test_kuota_memuat_semua_atau_tidak_satu_pun(
    indikator: Indikator, orang: Pengguna, settings: Settings
) -> None:
    settings.BUKTI_KUOTA = len(pdf()) + 5
    with pytest.raises(ValidationError, match="sisa"):
        unggah(indikator, orang, pdf(), pdf(b"lain"))
    assert not Bukti.objects.exists()


def penuh(*_: Any) -> str:
    raise OSError(errno.ENOSPC, "No space left on device")


def penuh_di_tengah(asli: Callable[..., str]) -> Callable[..., str]:
    """The second file is written half, as on a disk that becomes full."""
    sudah: list[str] = []

    def simpan_(self: FileSystemStorage, nama: str, isi: Any) -> str:
        sudah.append(nama)
        if len(sudah) < 2:
            return asli(self, nama, isi)
        Path(self.path(nama)).write_bytes(b"%PD")
        return penuh()

    return simpan_


def test_k08_penyimpanan_penuh_tidak_mencatat_apa_pun(
    indikator: Indikator, orang: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    (lama,) = unggah(indikator, orang, pdf())
    sebelum = di_folder()
    monkeypatch.setattr(
        FileSystemStorage, TULIS, penuh_di_tengah(getattr(FileSystemStorage, TULIS))
    )
    with pytest.raises(ValidationError, match="Gagal tersimpan"):
        unggah(indikator, orang, pdf(b"satu"), pdf(b"dua"))
    assert (di_folder(), list(Bukti.objects.all())) == (sebelum, [lama])
    assert Bukti.history.count() == 1
    with lama.berkas.open("rb") as isi:
        assert isi.read() == pdf()


def test_k08_media_hanya_baca_tidak_mencatat_apa_pun(
    indikator: Indikator, orang: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileSystemStorage, TULIS, penuh)
    monkeypatch.setattr(FileSystemStorage, "delete", penuh)
    with pytest.raises(ValidationError, match="Gagal tersimpan"):
        unggah(indikator, orang, pdf())
    assert not Bukti.objects.exists()


def test_kegagalan_lain_juga_membuang_berkas_yang_sudah_ditulis(
    indikator: Indikator, orang: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: Any, **__: Any) -> None:
        raise RuntimeError("basis data putus")

    sebelum = di_folder()
    monkeypatch.setattr("kecamatan.actions.buat", gagal)
    with pytest.raises(RuntimeError):
        unggah(indikator, orang, pdf())
    assert di_folder() == sebelum


@pytest.mark.django_db(transaction=True)
def test_hapus_membuang_berkas_sesudah_catatannya_pasti_hilang(
    indikator: Indikator, orang: Pengguna
) -> None:
    (objek,) = unggah(indikator, orang, pdf())
    nama, sidik = objek.berkas.name, objek.sha256
    simpan.hapus(objek, oleh=orang)
    assert not default_storage.exists(str(nama))
    akhir = Bukti.history.latest("history_id")
    assert (akhir.history_type, akhir.nama, akhir.sha256) == ("-", "b0.pdf", sidik)
    assert akhir.history_user == orang


def test_berkas_tetap_ada_bila_penghapusan_dibatalkan(
    indikator: Indikator,
    orang: Pengguna,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    (objek,) = unggah(indikator, orang, pdf())
    with django_capture_on_commit_callbacks(execute=False) as menunggu:
        simpan.hapus(objek, oleh=orang)
    assert len(menunggu) == 1
    assert default_storage.exists(str(objek.berkas.name))


def test_indikator_yang_berbukti_tidak_dapat_dihapus(indikator: Indikator, orang: Pengguna) -> None:
    unggah(indikator, orang, pdf())
    with pytest.raises(MasihDipakai, match="bukti dukung"):
        hapus_biasa(indikator, oleh=orang)


def test_gambar_disimpan_tanpa_diubah(indikator: Indikator, orang: Pengguna) -> None:
    asli = gambar("JPEG", (400, 300))
    contoh = Bukti(indikator=indikator, tahun=2020)
    semua = [periksa(unggahan("foto.jpg", asli))]
    (objek,) = simpan.unggah(contoh, semua, kecamatan=kecamatan(indikator), oleh=orang)
    with objek.berkas.open("rb") as isi:
        assert isi.read() == asli
