"""Notes say who wrote them; the two reviews keep their own (aturan §10)."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.models import Catatan, Dokumen, TataLetak
from tests import factories as f
from tests.laporan.alur.jalan import alamat, klien

pytestmark = pytest.mark.django_db
MILIK = {"peninjau": "Bagian Organisasi", "inspektorat": "Inspektorat"}


@pytest.fixture
def laporan(balung: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    return aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)


def tulis(laporan: Dokumen, orang: SimpleNamespace, peran: str) -> Catatan:
    di = alamat("tinjau_tambah", laporan.kecamatan, jenis="catatan")
    isi = {"isi": f"Catatan milik {peran}."}
    assert klien(getattr(orang, peran)).post(f"{di}?di={laporan.pk}", isi).status_code == 302
    return Catatan.objects.latest("pk")


def halaman(laporan: Dokumen, siapa: object, rute: str = "alur") -> str:
    di = alamat(rute, laporan.kecamatan, kode="lkj")
    return klien(siapa).get(di).content.decode()  # type: ignore[arg-type]


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat"])
def test_catatan_menyebut_penulis_peran_dan_waktunya(
    laporan: Dokumen, orang: SimpleNamespace, peran: str
) -> None:
    penulis = getattr(orang, peran)
    catatan = tulis(laporan, orang, peran)
    assert (catatan.oleh, catatan.peran) == (penulis, peran)
    assert catatan.pada is not None
    isi = halaman(laporan, orang.operator)
    assert f"{penulis.sebutan} ({MILIK[peran]}), <time datetime=" in isi


@pytest.mark.parametrize(
    ("peran", "lain"), [("peninjau", "inspektorat"), ("inspektorat", "peninjau")]
)
def test_catatan_hanya_diubah_dan_dihapus_peran_yang_menulisnya(
    laporan: Dokumen, orang: SimpleNamespace, peran: str, lain: str
) -> None:
    catatan = tulis(laporan, orang, peran)
    for rute in ("tinjau_ubah", "tinjau_hapus"):
        di = alamat(rute, laporan.kecamatan, jenis="catatan", pk=catatan.pk)
        for cara in ("get", "post"):
            jawab = getattr(klien(getattr(orang, lain)), cara)(di)
            assert jawab.status_code == 403
            assert f"hanya {MILIK[peran]} yang mengubah" in jawab.content.decode()
        assert klien(getattr(orang, peran)).get(di).status_code == 200
        assert di in halaman(laporan, getattr(orang, peran))
        assert di not in halaman(laporan, getattr(orang, lain))
    assert Catatan.objects.filter(pk=catatan.pk).exists()


def test_rekan_seperan_boleh_mengubah_catatan(laporan: Dokumen, orang: SimpleNamespace) -> None:
    catatan = tulis(laporan, orang, "peninjau")
    rekan = f.buat_anggota("peninjau", laporan.kecamatan.kabupaten).pengguna
    di = alamat("tinjau_ubah", laporan.kecamatan, jenis="catatan", pk=catatan.pk)
    isi = {"isi": "Diperjelas.", "selesai": "on", "revisi": "1"}
    assert klien(rekan).post(di, isi).status_code == 302
    catatan.refresh_from_db()
    assert (catatan.isi, catatan.selesai, catatan.oleh) == ("Diperjelas.", True, orang.peninjau)


def test_kecamatan_menanggapi_catatan_siapa_pun(laporan: Dokumen, orang: SimpleNamespace) -> None:
    for peran in MILIK:
        catatan = tulis(laporan, orang, peran)
        di = alamat("tinjau_ubah", laporan.kecamatan, jenis="tanggapan", pk=catatan.pk)
        assert di in halaman(laporan, orang.operator)
        isi = {"tanggapan": "Sudah diperbaiki.", "revisi": "1"}
        assert klien(orang.operator).post(di, isi).status_code == 302


def test_catatan_tanpa_penulis_tetap_dapat_diubah_kedua_peran(
    laporan: Dokumen, orang: SimpleNamespace
) -> None:
    lama = Catatan.objects.create(dokumen=laporan, isi="Dari masa lalu.")
    di = alamat("tinjau_ubah", laporan.kecamatan, jenis="catatan", pk=lama.pk)
    for peran in MILIK:
        assert klien(getattr(orang, peran)).get(di).status_code == 200


def test_lembar_reviu_hanya_memuat_catatan_inspektorat(
    laporan: Dokumen, orang: SimpleNamespace
) -> None:
    for peran in MILIK:
        tulis(laporan, orang, peran)
    isi = halaman(laporan, orang.inspektorat, "reviu")
    assert "Catatan milik inspektorat." in isi
    assert "Catatan milik peninjau." not in isi
    assert f'href="{alamat("alur", laporan.kecamatan, kode="lkj")}#catatan"' in isi


def test_keadaan_catatan_bertanda_satu_kali(laporan: Dokumen, orang: SimpleNamespace) -> None:
    """The mark before it comes from the style sheet."""
    Catatan.objects.create(dokumen=laporan, isi="Satu")
    Catatan.objects.create(dokumen=laporan, isi="Dua", selesai=True)
    isi = halaman(laporan, orang.peninjau)
    assert '<span class="keadaan-teks">Terbuka</span>' in isi
    assert '<span class="keadaan-teks lengkap">Selesai</span>' in isi


def test_catatan_dapat_tentang_setiap_bagian_laporan(
    laporan: Dokumen, orang: SimpleNamespace
) -> None:
    panjang = "A" * 160
    tata = TataLetak.objects.get_or_create(kabupaten=laporan.kecamatan.kabupaten)[0]
    tata.susunan = [{"kode": "bab1.latar_belakang", "judul": panjang}]
    tata.save()
    di = f"{alamat('tinjau_tambah', laporan.kecamatan, jenis='catatan')}?di={laporan.pk}"
    peninjau = klien(orang.peninjau)
    isi = peninjau.get(di).content.decode()
    semua = ["KATA PENGANTAR", "IKHTISAR EKSEKUTIF", panjang, "AKUNTABILITAS KEUANGAN"]
    semua += ["BAB IV PENUTUP", "LAMPIRAN"]
    letak = [isi.index(f'<option value="{x}">') for x in semua]
    assert letak == sorted(letak)
    for bagian in semua:
        kirim = {"bagian": bagian, "isi": "Periksa."}
        assert peninjau.post(di, kirim).status_code == 302
    assert set(Catatan.objects.values_list("bagian", flat=True)) == set(semua)


def test_bagian_yang_berganti_judul_tetap_dapat_disimpan_lagi(
    laporan: Dokumen, orang: SimpleNamespace
) -> None:
    catatan = Catatan.objects.create(dokumen=laporan, bagian="JUDUL LAMA", isi="Periksa.")
    di = alamat("tinjau_ubah", laporan.kecamatan, jenis="catatan", pk=catatan.pk)
    isi = {"bagian": "JUDUL LAMA", "isi": "Periksa lagi.", "revisi": "1"}
    assert klien(orang.peninjau).post(di, isi).status_code == 302
    catatan.refresh_from_db()
    assert (catatan.bagian, catatan.isi) == ("JUDUL LAMA", "Periksa lagi.")


@pytest.mark.parametrize("isi", ["", "\u200b"])
def test_catatan_yang_tidak_terbaca_ditolak(
    laporan: Dokumen, orang: SimpleNamespace, isi: str
) -> None:
    di = f"{alamat('tinjau_tambah', laporan.kecamatan, jenis='catatan')}?di={laporan.pk}"
    jawab = klien(orang.peninjau).post(di, {"isi": isi})
    assert (jawab.status_code, Catatan.objects.count()) == (422, 0)
    assert "Tulis catatannya: apa yang harus diperbaiki" in jawab.content.decode()


def test_tanggapan_yang_tidak_terbaca_tersimpan_kosong(
    laporan: Dokumen, orang: SimpleNamespace
) -> None:
    catatan = tulis(laporan, orang, "peninjau")
    di = alamat("tinjau_ubah", laporan.kecamatan, jenis="tanggapan", pk=catatan.pk)
    klien(orang.operator).post(di, {"tanggapan": "\u200b", "revisi": "1"})
    catatan.refresh_from_db()
    assert catatan.tanggapan == ""
