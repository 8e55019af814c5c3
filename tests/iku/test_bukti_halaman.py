"""Bukti dukung in the browser: the page, the upload, the download, the removal."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage, default_storage
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from iku.models import Bukti, Indikator
from kecamatan.models import Kecamatan, Pengguna
from tests import factories as f
from tests.iku.berkas_bukti import EICAR, SEMUA, gambar, pdf, unggahan
from tests.layar import kata_inggris

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]
TAHUN = 2020


def balung() -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


def alamat(nama: str, slug: str = "balung", tahun: int = TAHUN, **lain: Any) -> str:
    tempat = {"kabupaten": "jember", "kecamatan": slug, "tahun": tahun}
    return reverse(nama, kwargs=tempat | lain)


def indikator(slug: str = "balung") -> Indikator:
    satu = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan__slug=slug).first()
    assert satu is not None
    return satu


def tambah(satu: Indikator | None = None, slug: str = "balung") -> str:
    return f"{alamat('bukti_tambah', slug, jenis='berkas')}?di={(satu or indikator(slug)).pk}"


@pytest.fixture
def operator() -> Pengguna:
    return f.buat_anggota("operator", balung()).pengguna


@pytest.fixture
def klien(client: Client, operator: Pengguna) -> Client:
    client.force_login(operator)
    return client


def kirim(klien: Client, *berkas: tuple[str, bytes], **lain: Any) -> Any:
    isi = {"unggahan": [unggahan(*b) for b in berkas], "keterangan": "Rekap", **lain}
    return klien.post(tambah(), isi, follow=True)


def unggah(klien: Client, nama: str = "daftar.pdf", isi: bytes | None = None) -> Bukti:
    assert kirim(klien, (nama, pdf() if isi is None else isi)).status_code == 200
    return Bukti.objects.latest("pk")


def teks(jawaban: Any) -> str:
    hasil: str = jawaban.content.decode()
    return hasil


def test_halaman_menyebut_setiap_indikator_rencana(klien: Client) -> None:
    html = teks(klien.get(alamat("bukti")))
    assert indikator().nama in html
    assert html.count('type="file"') == html.count('class="bukti"') > 5
    assert "Terpakai 0 KB dari 500 MB; sisa 500 MB." in html
    assert kata_inggris(html) == []


def test_halaman_paling_banyak_15_kueri(
    klien: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    kirim(klien, *SEMUA.items())
    with django_assert_max_num_queries(15):
        klien.get(alamat("bukti"))


def test_beberapa_berkas_sekaligus_tersimpan_dan_terdaftar(
    klien: Client, operator: Pengguna
) -> None:
    jawaban = kirim(klien, *SEMUA.items(), triwulan="2")
    assert "Bukti dukung sudah ditambahkan." in teks(jawaban)
    semua = Bukti.objects.all()
    assert {b.nama for b in semua} == {
        "daftar.pdf",
        "foto.jpg",
        "gambar.PNG",
        "rekap.xlsx",
        "laporan.docx",
    }  # foto.jpeg is foto.jpg once more
    assert {(b.indikator, b.tahun, b.triwulan, b.keterangan) for b in semua} == {
        (indikator(), TAHUN, 2, "Rekap")
    }
    assert {h.history_user for h in Bukti.history.all()} == {operator}
    assert "Triwulan II" in teks(jawaban)


def test_k11_kirim_dua_kali_memberi_satu_berkas(klien: Client) -> None:
    for _ in range(2):
        assert "sudah ditambahkan" in teks(kirim(klien, ("a.pdf", pdf())))
    assert (Bukti.objects.count(), Bukti.history.count()) == (1, 1)


def test_k18_satu_berkas_salah_menggagalkan_semua_dengan_pesan_bernama(klien: Client) -> None:
    semua = (("baik.pdf", pdf()), ("eicar.pdf", EICAR), ("foto.png", gambar("JPEG")))
    jawaban = kirim(klien, *semua)
    html = teks(jawaban)
    assert jawaban.status_code == 422
    assert "<title>Kesalahan:" in html
    assert "“eicar.pdf” ditolak: isinya bukan PDF" in html
    assert "“foto.png” ditolak: isinya JPG" in html
    assert "Berkas lain dalam kiriman ini juga belum disimpan." in html
    assert 'value="Rekap"' in html
    assert not Bukti.objects.exists()


@pytest.mark.parametrize("jumlah", [0, 21])
def test_jumlah_berkas_yang_salah_dijelaskan(klien: Client, jumlah: int) -> None:
    jawaban = kirim(klien, *[(f"{n}.pdf", pdf()) for n in range(jumlah)])
    pesan = "Paling banyak 20 berkas" if jumlah else "Pilih sedikitnya satu berkas."
    assert (jawaban.status_code, pesan in teks(jawaban)) == (422, True)


def test_kuota_penuh_dikatakan_di_formulir(klien: Client, settings: Settings) -> None:
    settings.BUKTI_KUOTA = 10
    jawaban = kirim(klien, ("a.pdf", pdf()))
    assert jawaban.status_code == 422
    assert "Tempat Kecamatan Balung tidak cukup" in teks(jawaban)


def test_k08_penyimpanan_gagal_dikatakan_di_formulir(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: Any) -> str:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(FileSystemStorage, "_save", gagal)
    jawaban = kirim(klien, ("a.pdf", pdf()))
    assert (jawaban.status_code, "Gagal tersimpan" in teks(jawaban)) == (422, True)
    assert not Bukti.objects.exists()


@pytest.mark.parametrize("nama", ["../../etc/a.pdf", "..\\a.pdf", "\u202ea.pdf", "a\x07.pdf"])
def test_k18_nama_dari_peramban_tidak_menjadi_jalur(klien: Client, nama: str) -> None:
    kirim(klien, (nama, pdf()))
    for b in Bukti.objects.all():
        assert b.nama == "a.pdf"
        assert str(b.berkas.name).startswith("bukti/")
        assert ".." not in str(b.berkas.name)


@pytest.mark.parametrize(
    ("nama", "disposisi"),
    [
        ("daftar hadir.pdf", 'attachment; filename="daftar hadir.pdf"'),
        ("rékap.pdf", "attachment; filename*=utf-8''r%C3%A9kap.pdf"),
    ],
)
def test_k18_unduhan_selalu_lampiran_bertipe_sendiri(
    klien: Client, nama: str, disposisi: str
) -> None:
    jawaban = klien.get(alamat("bukti_unduh", pk=unggah(klien, nama).pk))
    assert jawaban.content == pdf()
    assert jawaban["Content-Disposition"] == disposisi
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert jawaban["Cache-Control"] == "private, no-store"


def test_berkas_yang_hilang_dari_penyimpanan_dijelaskan(klien: Client) -> None:
    objek = unggah(klien)
    default_storage.delete(str(objek.berkas.name))
    jawaban = klien.get(alamat("bukti_unduh", pk=objek.pk))
    assert jawaban.status_code == 410
    assert objek.sha256 in teks(jawaban)


def test_keterangan_dapat_diubah_berkasnya_tidak(klien: Client) -> None:
    objek = unggah(klien)
    tempat = alamat("bukti_ubah", jenis="berkas", pk=objek.pk)
    assert 'type="file"' not in teks(klien.get(tempat))
    isi = {"revisi": 1, "keterangan": "Baru", "triwulan": 3, "sha256": "x", "nama": "lain.pdf"}
    isi |= {"unggahan": unggahan("b.pdf", pdf(b"lain")), "indikator": 0, "berkas": "../x"}
    assert klien.post(tempat, isi).status_code == 302
    kini = Bukti.objects.get(pk=objek.pk)
    assert (kini.keterangan, kini.triwulan, kini.revisi) == ("Baru", 3, 2)
    tetap = ("nama", "sha256", "indikator_id", "berkas")
    assert [getattr(kini, x) for x in tetap] == [getattr(objek, x) for x in tetap]


def test_k10_ubahan_dari_halaman_lama_menampilkan_kedua_nilai(klien: Client) -> None:
    objek = unggah(klien)
    tempat = alamat("bukti_ubah", jenis="berkas", pk=objek.pk)
    for keterangan in ("Pertama", "Kedua"):
        isi = {"revisi": 1, "keterangan": keterangan, "triwulan": 0}
        jawaban = klien.post(tempat, isi)
    assert jawaban.status_code == 409
    assert "Pertama" in teks(jawaban)
    assert "Kedua" in teks(jawaban)


def test_hapus_bertanya_lebih_dulu_lalu_membuang_berkas(
    klien: Client, django_capture_on_commit_callbacks: Any
) -> None:
    objek = unggah(klien)
    tempat = alamat("bukti_hapus", jenis="berkas", pk=objek.pk)
    assert "daftar.pdf" in teks(klien.get(tempat))
    assert Bukti.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        klien.post(tempat)
    assert not Bukti.objects.exists()
    assert not default_storage.exists(str(objek.berkas.name))


def test_berkas_indikator_di_luar_rencana_tetap_terlihat(klien: Client) -> None:
    lain = f.buat_indikator(f.buat_sasaran(f.buat_renstra(balung(), 2030, 2035)))
    Bukti.objects.create(
        indikator=lain, tahun=TAHUN, nama="lain.pdf", jenis="pdf", ukuran=1, sha256="0" * 64
    )
    html = teks(klien.get(alamat("bukti")))
    assert "Indikator lain" in html
    assert "lain.pdf" in html


def test_tahun_tanpa_rencana_menunjukkan_jalan(klien: Client) -> None:
    html = teks(klien.get(alamat("bukti", tahun=2012)))
    assert "belum mempunyai tahun kinerja 2012" in html
    assert alamat("rencana", tahun=2012) in html


def test_k17_keterangan_ditulis_sebagai_teks(klien: Client) -> None:
    jahat = '"><script>alert(1)</script>'
    kirim(klien, ("a.pdf", pdf()), keterangan=jahat)
    assert Bukti.objects.get().keterangan == jahat
    html = teks(klien.get(alamat("bukti")))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
