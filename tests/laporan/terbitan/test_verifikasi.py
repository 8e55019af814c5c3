"""Verification: open to everybody, and what it says of each file."""

from __future__ import annotations

from pathlib import Path
from threading import BoundedSemaphore

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from kecamatan.models import Kabupaten, Kecamatan
from laporan.models import Dokumen, Terbitan
from laporan.terbitan import kode, proses, salinan
from laporan.views import verifikasi
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import PENANDA_TANGAN, Orang
from tests.terbitan import buat_salinan

pytestmark = pytest.mark.django_db


def isi(jawab: object) -> str:
    return jawab.content.decode()  # type: ignore[attr-defined, no-any-return]


def periksa(terbitan: Terbitan | None, bita: bytes, status: int = 200) -> str:
    """What a stranger reads who uploads a file."""
    ekor = terbitan.kode if terbitan else ""
    jawab = Client().post(f"/verifikasi/{ekor}", {"berkas": jalan.berkas(bita)})
    assert jawab.status_code == status
    return isi(jawab)


def test_kode_menunjukkan_apa_yang_ditetapkan_tanpa_nama_akun(
    terbitan: Terbitan, orang: Orang
) -> None:
    teks = isi(Client().get(f"/verifikasi/{terbitan.kode}"))
    dicari = ["Perjanjian Kinerja Kecamatan Balung Tahun 2020", "Kabupaten Jember"]
    dicari += ["5 Februari 2021", "WIDAYAKA, SH, M.Si – Camat Balung", terbitan.sha256]
    dicari += ["Bagian Organisasi", "versinya yang terbaru"]
    assert [x for x in dicari if x not in teks] == []
    assert not [o.username for o in orang.values() if o.username in teks]


def test_tempat_tertulis_seperti_waktu_disetujui(terbitan: Terbitan) -> None:
    kecamatan = terbitan.dokumen.kecamatan
    Kecamatan.objects.filter(pk=kecamatan.pk).update(nama="Ganti Nama")
    Kabupaten.objects.filter(pk=kecamatan.kabupaten_id).update(nama="Baru Raya")
    teks = isi(Client().get(f"/verifikasi/{terbitan.kode}"))
    assert "<dd>Kecamatan Balung, Kabupaten Jember</dd>" in teks
    assert "Ganti Nama" not in teks
    assert "Baru Raya" not in teks


def test_versi_lama_menyebut_yang_lebih_baru(terbitan: Terbitan, pk: Dokumen, orang: Orang) -> None:
    pk.refresh_from_db()
    jalan.langkah(pk, "ubah", orang["camat"], catatan="Pagu berubah.")
    alamat = f"/verifikasi/{terbitan.kode}"
    assert "versinya yang terbaru" in isi(Client().get(alamat))  # a draft is nobody's business
    baru = jalan.tetapkan(jalan.sampai_disetujui(pk.kecamatan, "pk", orang), orang)
    teks = isi(Client().get(alamat))
    assert "Sudah ada versi yang lebih baru: versi 2" in teks
    assert f"/verifikasi/{baru.kode}" in teks
    assert "Pagu berubah" not in isi(Client().get(f"/verifikasi/{baru.kode}"))


@pytest.mark.parametrize("terketik", [str.lower, lambda k: k.replace("-", " ")])
def test_kode_yang_diketik_membuka_halamannya(terbitan: Terbitan, terketik: object) -> None:
    assert callable(terketik)
    jawab = Client().get("/verifikasi/", {"kode": terketik(terbitan.kode)})
    assert jawab["Location"] == f"/verifikasi/{terbitan.kode}"


@pytest.mark.parametrize("salah", ["ABCD-EFGH-JKMN", "x", "", "<b>", "0" * 300])
def test_kode_salah_ketik_diminta_lagi(salah: str) -> None:
    jawab = Client().get("/verifikasi/", {"kode": salah})
    assert jawab.status_code == 422
    assert "Kesalahan:" in isi(jawab)


@pytest.mark.parametrize("tak_ada", ["2222-2222-2222", "salah", "%3Cb%3E"])
def test_kode_tidak_dikenal_404_dengan_penjelasan(tak_ada: str) -> None:
    jawab = Client().get(f"/verifikasi/{tak_ada}")
    assert jawab.status_code == 404
    assert "Kode tidak dikenal" in isi(jawab)
    assert "<b>" not in isi(jawab)


def test_terlalu_banyak_kode_tebakan_ditahan(terbitan: Terbitan) -> None:
    for _ in range(verifikasi.BATAS["kode"]):
        assert Client().get(f"/verifikasi/{kode.buat()}").status_code == 404
    jawab = Client().get(f"/verifikasi/{kode.buat()}")
    assert (jawab.status_code, jawab["Retry-After"]) == (429, "60")
    assert Client().get(f"/verifikasi/{terbitan.kode}").status_code == 200
    cache.clear()
    assert Client().get(f"/verifikasi/{kode.buat()}").status_code == 404


def test_berkas_yang_persis_sama_dikenali_dengan_dan_tanpa_kode(terbitan: Terbitan) -> None:
    for tempat in (terbitan, None):
        assert "Persis sama dengan PDF yang ditetapkan" in periksa(tempat, jalan.bita(terbitan))


def test_salinan_bertanda_tangan_disebut_penandatangannya(terbitan: Terbitan) -> None:
    bertanda = jalan.tandatangani(jalan.bita(terbitan))
    for tempat in (terbitan, None):
        teks = periksa(tempat, bertanda)
        assert "nama penanda tangannya tidak dapat dipastikan" in teks
        assert f"“{PENANDA_TANGAN}”" in teks
        assert "dibuat sendiri" in teks
        assert "alert-success" not in teks


def test_salinan_berpenerbit_dikenal_disebut_hijau(
    terbitan: Terbitan, settings: Settings, tmp_path: Path
) -> None:
    settings.SERTIFIKAT_AKAR = tmp_path / "akar.pem"
    settings.SERTIFIKAT_AKAR.write_bytes(jalan.sertifikat_pem())
    teks = periksa(terbitan, jalan.tandatangani(jalan.bita(terbitan)))
    assert "Salinan bertanda tangan elektronik dari PDF yang ditetapkan" in teks
    assert "alert-success" in teks


def test_pemeriksaan_yang_penuh_meminta_coba_lagi(
    terbitan: Terbitan, monkeypatch: pytest.MonkeyPatch
) -> None:
    bertanda = jalan.tandatangani(jalan.bita(terbitan))
    monkeypatch.setattr(proses, "GILIRAN", BoundedSemaphore(1))
    with proses.GILIRAN:
        teks = periksa(terbitan, bertanda, 503)
        assert "Sedang banyak pemeriksaan" in teks
        assert "Persis sama" in periksa(terbitan, jalan.bita(terbitan))  # needs no process
    assert "dibuat sendiri" in periksa(terbitan, bertanda)


def test_berkas_lain_tidak_diakui(terbitan: Terbitan) -> None:
    pdf = jalan.bita(terbitan)
    bertanda = jalan.tandatangani(pdf)
    lain = [jalan.ubah_satu_bita(bertanda, 5_000), jalan.disimpan_ulang(bertanda), b"apa saja"]
    lain += [jalan.pindaian(), jalan.disimpan_ulang(pdf, sandi="x"), b"%%EOF" * 500_000]
    for satu in lain:
        assert "Berkas ini tidak dikenal" in periksa(terbitan, satu)
    tambah = periksa(None, jalan.tandatangani(jalan.isi_diganti(pdf)))
    assert "tambahannya tidak dapat dipastikan" in tambah


def test_berkas_dokumen_lain_disebut(terbitan: Terbitan, orang: Orang) -> None:
    rkt = jalan.sampai_disetujui(terbitan.dokumen.kecamatan, "rkt", orang)
    lain = jalan.tetapkan(rkt, orang)
    teks = periksa(terbitan, jalan.bita(lain))
    assert "dokumen lain, bukan dokumen ini" in teks
    assert lain.kode in teks


def test_pindaian_yang_diunggah_kecamatan_dikenali(terbitan: Terbitan, orang: Orang) -> None:
    from tests.laporan.terbitan.test_simpan_salinan import simpan

    simpan(terbitan, orang, jalan.pindaian())
    teks = periksa(terbitan, jalan.pindaian())
    assert "salinan yang diunggah kecamatan" in teks
    assert salinan.PINDAIAN in teks
    assert "isinya tidak diperiksa sistem" in teks
    assert "alert-info" in teks
    assert "alert-success" not in teks


def test_salinan_disebut_menurut_golongannya(terbitan: Terbitan) -> None:
    alamat = f"/verifikasi/{terbitan.kode}"
    assert "belum diunggah" in isi(Client().get(alamat))
    buat_salinan(terbitan, golongan="tak_pasti", sha256="1" * 64)
    assert "keaslian isinya tidak dapat dipastikan" in isi(Client().get(alamat))
    sah = {"golongan": "elektronik", "penanda_tangan": "WIDAYAKA", "sha256": "2" * 64}
    buat_salinan(terbitan, **sah)
    assert "penanda tangan WIDAYAKA" in isi(Client().get(alamat))


def test_jawaban_berkas_terpisah_dari_keterangan_kode(terbitan: Terbitan) -> None:
    teks = periksa(terbitan, b"apa saja")
    assert "bukan tentang berkas Anda" in teks.partition("Berkas ini tidak dikenal")[2]
    assert "Kode ini milik dokumen yang ditetapkan" in teks
    assert "Dokumen ini ditetapkan" not in teks


@pytest.mark.parametrize("bita", [b"", b"0" * 300_000])
def test_berkas_kosong_atau_terlalu_besar_ditolak(
    terbitan: Terbitan, bita: bytes, settings: object
) -> None:
    settings.SALINAN_MAKS = 200_000  # type: ignore[attr-defined]
    for tempat in (terbitan, None):
        assert "Kesalahan:" in periksa(tempat, bita, 422)


def test_terlalu_banyak_berkas_ditahan() -> None:
    for _ in range(verifikasi.BATAS["berkas"]):
        periksa(None, b"x")
    periksa(None, b"x", 429)


def test_halaman_verifikasi_ringan(
    terbitan: Terbitan, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        Client().get(f"/verifikasi/{terbitan.kode}")


def test_halaman_kode_membawa_ke_pdf_dan_halaman_umum(terbitan: Terbitan) -> None:
    teks = isi(Client().get(f"/verifikasi/{terbitan.kode}"))
    for alamat in ("/publik/jember/balung/2020/pk-v1.pdf", "/publik/jember/balung/2020/"):
        assert f'href="{alamat}"' in teks
        assert Client().get(alamat).status_code == 200


def test_alamat_qr_yang_ditempel_di_kotak_kode_membawa_ke_kodenya(terbitan: Terbitan) -> None:
    alamat = f"https://sakip.contohkab.go.id/verifikasi/{terbitan.kode}"
    jawab = Client().get("/verifikasi/", {"kode": alamat})
    assert jawab["Location"] == f"/verifikasi/{terbitan.kode}"


def test_salinan_elektronik_disebut_dahulu_dan_yang_meragukan_terakhir(terbitan: Terbitan) -> None:
    for nomor, golongan in enumerate(("elektronik", "tak_pasti", "pindaian")):
        buat_salinan(terbitan, golongan=golongan, sha256=f"{nomor}" * 64)
    teks = isi(Client().get(f"/verifikasi/{terbitan.kode}"))
    kata = ("bertanda tangan elektronik, utuh", "pindaian yang diunggah", "tidak dapat dipastikan")
    letak = [teks.index(k) for k in kata]
    assert letak == sorted(letak)


def test_sidik_isi_dan_sidik_berkas_disebut_berbeda(terbitan: Terbitan, orang: Orang) -> None:
    """The statement of the Inspektorat prints that of the content."""
    sidik = Dokumen.objects.get(pk=terbitan.dokumen_id).sidik_ajuan
    assert len(sidik) == 64
    camat = Client()
    camat.force_login(orang["camat"])
    for siapa, alamat in (
        (Client(), f"/verifikasi/{terbitan.kode}"),
        (camat, "/jember/balung/2020/dokumen/pk/terbitan/"),
    ):
        berkas, _, ekor = isi(siapa.get(alamat)).partition("Sidik jari isi (SHA-256)")
        assert sidik in ekor
        assert terbitan.sha256 in berkas.partition("Sidik jari berkas (SHA-256)")[2]
        assert "Pernyataan Telah Direviu" in ekor
