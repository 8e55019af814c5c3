"""What a pack contains: every document once, an index that accounts for all, and why not."""

from __future__ import annotations

import errno
import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from iku.models import TahunKinerja
from kecamatan.models import Kecamatan
from laporan import render
from laporan.bagian import beku
from laporan.jenis import susun
from laporan.models import Bekuan, Cetakan, Dokumen, Paket, Terbitan
from laporan.models.paket import folder_paket
from laporan.paket import Pilihan, batalkan, tugas
from laporan.selectors.daftar import dokumen_tersedia
from tests.laporan.paket.conftest import Kerjakan, Minta
from tests.laporan.percetakan import PALSU, Mesin

pytestmark = pytest.mark.django_db
BALUNG = ["LKj", "PK", "RKT", "Renstra", "SK_IKU"]


def isi_zip(paket: Paket) -> dict[str, bytes]:
    with ZipFile(paket.jalan) as arsip:
        assert arsip.testzip() is None
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def indeks(paket: Paket) -> list[list[Any]]:
    """The rows of the index sheet below its head."""
    lembar = load_workbook(BytesIO(isi_zip(paket)["Indeks.xlsx"])).active
    semua = [[s.value for s in baris] for baris in lembar.iter_rows()]
    kepala = next(n for n, baris in enumerate(semua) if baris[0] == "Kecamatan")
    return [baris for baris in semua[kepala + 1 :] if baris[1]]


def selesai(paket: Paket, kerjakan: Kerjakan) -> Paket:
    kerjakan()
    paket.refresh_from_db()
    return paket


def test_paket_memuat_semua_dokumen_dan_indeks(minta: Minta, kerjakan: Kerjakan) -> None:
    paket = selesai(minta(), kerjakan)
    assert paket.siap
    berkas = isi_zip(paket)
    nama = [f"Balung/{awal}_Balung_2020_v1.pdf" for awal in BALUNG]
    assert sorted(berkas) == [*nama, "Indeks.xlsx"]
    assert all(berkas[x].startswith(PALSU) for x in nama)
    for baris in indeks(paket):
        assert baris[6] == hashlib.sha256(berkas[baris[5]]).hexdigest()
        assert baris[4] == len(berkas[baris[5]])
    assert "Belum ada datanya: Mayang, Patrang." in paket.catatan


def test_paket_kedua_tanpa_perubahan_tidak_mencetak_apa_pun(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    pertama = isi_zip(selesai(minta(), kerjakan))
    mesin.dicetak.clear()
    kedua = isi_zip(selesai(minta(), kerjakan))
    assert mesin.dicetak == []
    assert {**pertama, "Indeks.xlsx": b""} == {**kedua, "Indeks.xlsx": b""}


def test_final_tetap_masuk_paket_dan_daftar_walau_tahunnya_tidak_disiapkan_lagi(
    minta: Minta, kerjakan: Kerjakan
) -> None:
    pk = Dokumen.objects.get(kecamatan__slug="balung", tahun=2020, jenis="pk")
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    kolom: dict[str, Any] = {"kode": "K-1", "alamat": "https://contoh.test/K-1", "naskah": {}}
    Terbitan.objects.create(dokumen=pk, sha256="0" * 64, ukuran=5, isi=b"final", **kolom)
    Dokumen.objects.create(kecamatan=pk.kecamatan, tahun=2020, jenis="pk", versi=2)
    TahunKinerja.objects.filter(kecamatan=pk.kecamatan, tahun=2020).delete()
    paket = selesai(minta(), kerjakan)
    berkas = isi_zip(paket)
    assert berkas["Balung/PK_Balung_2020_v1.pdf"] == b"final"
    assert sorted(berkas) == [
        *("Balung/PK_Balung_2020_v1.pdf", "Balung/SK_IKU_Balung_2020_v1.pdf", "Indeks.xlsx")
    ]
    assert "Belum ada datanya: Mayang, Patrang." in paket.catatan
    tahun = {t.tahun: t.jenis for t in dokumen_tersedia([pk.kecamatan])[0].tahun}
    assert [j.kode for j in tahun[2020]] == ["pk", "sk-iku"]


def test_dokumen_yang_ditetapkan_diambil_persis_seperti_tersimpan(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    pk = Dokumen.objects.get(kecamatan__slug="balung", tahun=2020, jenis="pk")
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    kolom: dict[str, Any] = {"kode": "K-1", "alamat": "https://contoh.test/K-1", "naskah": {}}
    Terbitan.objects.create(dokumen=pk, sha256="0" * 64, ukuran=5, isi=b"final", **kolom)
    paket = selesai(minta(Pilihan(jenis=("pk",))), kerjakan)
    assert isi_zip(paket)["Balung/PK_Balung_2020_v1.pdf"] == b"final"
    assert indeks(paket)[0][3] == "Ditetapkan"
    assert mesin.dicetak == []


def test_dokumen_yang_disetujui_dicetak_dari_isi_bekunya(minta: Minta, kerjakan: Kerjakan) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    pk = Dokumen.objects.get(kecamatan=balung, tahun=2020, jenis="pk")
    naskah = {**beku(susun("pk", balung, 2020)), "judul": "Judul saat disetujui"}
    Bekuan.objects.create(dokumen=pk, naskah=naskah, sidik="0" * 64)
    Dokumen.objects.filter(pk=pk.pk).update(status="disetujui")
    berkas = isi_zip(selesai(minta(Pilihan(jenis=("pk",))), kerjakan))
    assert berkas["Balung/PK_Balung_2020_v1.pdf"] == PALSU + b"Judul saat disetujui"


def test_kegagalan_satu_dokumen_tidak_menghentikan_yang_lain(
    minta: Minta, kerjakan: Kerjakan, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = render.pdf

    def gagal_lkj(naskah: Any, *, final: bool) -> bytes:
        if naskah.jenis == "lkj":
            raise render.PeringatanPencetak("Huruf “☃” (U+2603) tidak dapat dicetak.")
        return asli(naskah, final=final)

    monkeypatch.setattr(render, "pdf", gagal_lkj)
    paket = selesai(minta(), kerjakan)
    assert paket.siap
    assert len(isi_zip(paket)) == len(BALUNG)  # four documents and the index
    gagal = [baris for baris in indeks(paket) if baris[7]]
    assert [baris[1:2] + baris[7:] for baris in gagal] == [
        ["Laporan Kinerja", "Gagal: Huruf “☃” (U+2603) tidak dapat dicetak."]
    ]


def test_semua_gagal_menjelaskan_diri_dan_tidak_menyisakan_berkas(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    mesin.galat = RecursionError("maximum recursion depth")
    paket = selesai(minta(), kerjakan)
    assert (paket.keadaan, paket.siap) == ("gagal", False)
    assert "Tidak satu pun dokumen dapat dibuat" in paket.pesan
    assert list(folder_paket().glob("*")) == []


@pytest.mark.parametrize(
    ("nomor", "sebab"), [(errno.ENOSPC, "penuh"), (errno.EROFS, "tidak dapat ditulis")]
)
def test_k08_penyimpanan_penuh_atau_terkunci_saat_menyusun_zip(
    minta: Minta, kerjakan: Kerjakan, monkeypatch: pytest.MonkeyPatch, nomor: int, sebab: str
) -> None:
    """Half of the file is written when the disk fills up: nothing stays of it."""

    def penuh(arsip: ZipFile, *apa: Any) -> None:
        raise OSError(nomor, "No space left on device")

    with monkeypatch.context() as tambal:
        tambal.setattr(ZipFile, "writestr", penuh)
        paket = selesai(minta(), kerjakan)
    assert paket.keadaan == "gagal"
    assert f"Ruang penyimpanan di server {sebab}" in paket.pesan
    assert "No space" not in paket.pesan
    assert list(folder_paket().glob("*")) == []
    assert selesai(minta(), kerjakan).siap


def test_pdf_yang_dirapikan_sementara_itu_dicetak_lagi(minta: Minta, kerjakan: Kerjakan) -> None:
    paket = minta()
    for nomor in paket.isi.values_list("pk", flat=True):
        tugas.cetak.call(nomor)
    for cetakan in Cetakan.objects.all():
        Path(cetakan.jalan).unlink()
    assert len(isi_zip(selesai(paket, kerjakan))) == len(BALUNG) + 1


def test_tugas_yang_dijalankan_dua_kali_tidak_mengubah_apa_pun(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    paket = selesai(minta(), kerjakan)
    semula = paket.jalan.read_bytes()
    for nomor in paket.isi.values_list("pk", flat=True):
        tugas.cetak.call(nomor)
    tugas.rakit.call(paket.pk)
    assert paket.jalan.read_bytes() == semula
    assert len(mesin.dicetak) == len(BALUNG)


def test_paket_yang_dibatalkan_tidak_mencetak_lagi(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    paket = minta()
    pertama = paket.isi.order_by("pk")[0]
    tugas.cetak.call(pertama.pk)
    assert batalkan(paket)
    assert not batalkan(paket)
    assert selesai(paket, kerjakan).keadaan == "batal"
    assert len(mesin.dicetak) == 1
    assert not paket.jalan.exists()


def test_dokumen_yang_berulang_kali_mematikan_pekerja_dilewati(
    minta: Minta, kerjakan: Kerjakan, mesin: Mesin
) -> None:
    paket = minta(Pilihan(jenis=("lkj", "pk")))
    paket.isi.filter(jenis="lkj").update(percobaan=tugas.PALING_SERING)
    paket = selesai(paket, kerjakan)
    assert mesin.dicetak == ["pk"]
    assert "kehabisan memori" in paket.isi.get(jenis="lkj").pesan
    assert paket.siap


def test_final_ikut_walau_perubahannya_sedang_dibuat(minta: Minta, kerjakan: Kerjakan) -> None:
    pk = Dokumen.objects.get(kecamatan__slug="balung", tahun=2020, jenis="pk")
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    kolom: dict[str, Any] = {"kode": "K-1", "alamat": "https://contoh.test/K-1", "naskah": {}}
    Terbitan.objects.create(dokumen=pk, sha256="0" * 64, ukuran=5, isi=b"final", **kolom)
    Dokumen.objects.create(kecamatan=pk.kecamatan, tahun=2020, jenis="pk", versi=2)
    berkas = isi_zip(selesai(minta(Pilihan(jenis=("pk",))), kerjakan))
    assert berkas["Balung/PK_Balung_2020_v1.pdf"] == b"final"
    assert "Balung/PK_Balung_2020_v2.pdf" in berkas
    berkas = isi_zip(selesai(minta(Pilihan(jenis=("pk",), status=("draf",))), kerjakan))
    assert "Balung/PK_Balung_2020_v1.pdf" not in berkas
