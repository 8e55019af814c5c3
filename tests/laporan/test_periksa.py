"""The page “Periksa”: every unmet condition of a year at once, with the way to its very row."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Anggaran, CatatanKegiatan, Indikator, Realisasi, SubKegiatan, Target
from iku.selectors.rencana import tahun_kinerja
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan, Kop, Pengguna
from laporan import jenis
from laporan.pemeriksaan import Pemeriksaan, Temuan, Tingkat, periksa
from tests import factories as f
from tests.layar import kata_inggris
from tests.orang import masuk, masuk_di, pengguna

pytestmark = pytest.mark.django_db
HALAMAN = "/jember/balung/2020/periksa/"
KUERI = 26
"""All documents are composed for it, as on the documents page (25), and one question more."""


@pytest.fixture
def operator(data_contoh: None) -> Client:
    return masuk_di("balung")


def balung() -> Kecamatan:
    return Kecamatan.objects.select_related("kabupaten__tata_letak").get(slug="balung")


def hasil(orang: Pengguna, tahun: int = 2020) -> Pemeriksaan:
    return periksa(Lingkup(orang, balung(), tahun))


def tentang(semua: tuple[Temuan, ...], nama: str) -> list[Temuan]:
    return [t for t in semua if t.perihal == nama]


@pytest.fixture
def orang(operator: Client) -> Pengguna:
    return pengguna(operator)


def satu_realisasi() -> Realisasi:
    """Of a sasaran, with a number as target, not yet explained."""
    semua = Realisasi.objects.di(balung()).filter(
        tahun=2020, triwulan=0, angka__isnull=False, catatan=""
    )
    for r in semua.filter(indikator__sasaran__isnull=False).select_related("indikator"):
        if Target.objects.filter(indikator=r.indikator, tahun=2020, angka__gt=0).exists():
            return r
    raise LookupError("Contoh Balung tidak mempunyai realisasi yang cocok.")


def isi(r: Realisasi, **kolom: object) -> Indikator:
    for nama, nilai in kolom.items():
        setattr(r, nama, nilai)
    r.save()
    return r.indikator


# -- Errors ----------------------------------------------------------------------------------


def test_kesalahan_sama_dengan_kekurangan_semua_dokumen(orang: Pengguna) -> None:
    Kop.objects.di(balung()).delete()
    semua = hasil(orang).kesalahan
    kurang = {k for j in jenis.kantor() for k in jenis.susun(j, balung(), 2020).kekurangan}
    assert {t.pesan for t in semua} == kurang
    kop = next(t for t in semua if t.pesan == "Kop surat: alamat kecamatan")
    assert kop.alamat == "/jember/balung/2020/profil/#kop"
    assert len(kop.dokumen) > 1, "satu hal disebut satu kali, dengan semua dokumennya"
    assert (kop.tempat, kop.obat) == ("Profil", "Lengkapi di halaman Profil.")


def test_realisasi_yang_kosong_menunjuk_ke_barisnya(orang: Pengguna) -> None:
    r = satu_realisasi()
    i = r.indikator
    r.delete()
    semua = [t for t in hasil(orang).kesalahan if t.pesan == f"Realisasi tahun 2020: {i.nama}"]
    assert [t.alamat for t in semua] == [f"/jember/balung/2020/realisasi/#baris-{i.pk}"]


def test_realisasi_anggaran_yang_kosong_menunjuk_ke_barisnya(orang: Pengguna) -> None:
    a = Anggaran.objects.di(balung()).filter(tahun=2020, realisasi__isnull=False)[0]
    a.realisasi = None
    a.save()
    kode = f"k{a.kegiatan_id}" if a.kegiatan_id else f"s{a.sub_kegiatan_id}"
    semua = [t for t in hasil(orang).kesalahan if t.pesan.startswith("Realisasi anggaran")]
    assert f"/jember/balung/2020/anggaran/#baris-{kode}" in {t.alamat for t in semua}


def test_setiap_tautan_menunjuk_ke_yang_ada(operator: Client, orang: Pengguna) -> None:
    isi(satu_realisasi(), angka=Decimal(1))
    periksaan = hasil(orang)
    alamat = {t.alamat for t in periksaan.temuan} | {
        b.alamat for k in periksaan.isian for b in k.baris
    }
    alamat |= {t.alamat_alasan for t in periksaan.temuan if t.alamat_alasan}
    halaman: dict[str, str] = {}
    for satu in sorted(alamat):
        jalur, _, jangkar = satu.partition("#")
        if jalur not in halaman:
            jawab = operator.get(jalur)
            assert jawab.status_code == 200
            halaman[jalur] = jawab.content.decode()
        assert not jangkar or f'id="{jangkar}"' in halaman[jalur], satu


def test_tahun_yang_belum_disiapkan_menyebut_apa_yang_harus_dibuat(orang: Pengguna) -> None:
    semua = hasil(orang, 2031)
    assert semua.isian == ()
    assert any("belum mempunyai data kinerja tahun 2031" in t.pesan for t in semua.kesalahan)
    assert len({t.pesan for t in semua.kesalahan}) == len(semua.kesalahan)


# -- Warnings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kolom", "kalimat"),
    [
        ({"angka": Decimal(9_000)}, "Capaian di atas 120%"),
        ({"angka": Decimal(9_000)}, "Berubah lebih dari 30%"),
        ({"angka": Decimal(1)}, "Target belum tercapai"),
        ({"pembilang": Decimal(7), "penyebut": Decimal(5)}, "Pembilang lebih besar"),
    ],
)
def test_angka_yang_janggal_meminta_alasan(
    orang: Pengguna, kolom: dict[str, object], kalimat: str
) -> None:
    r = satu_realisasi()
    lalu = Realisasi.objects.filter(indikator=r.indikator, tahun=2019, triwulan=0).first()
    if lalu is None:
        f.buat_realisasi(r.indikator, 2019, "50")
    Indikator.objects.filter(pk=r.indikator_id).update(arah="positif")
    i = isi(r, **kolom)
    semua = [t for t in tentang(hasil(orang).peringatan, i.nama) if kalimat in t.pesan]
    assert [t.tingkat for t in semua] == [Tingkat.PERINGATAN]
    assert semua[0].alamat.endswith(f"/realisasi/#baris-{i.pk}")
    assert "Penjelasan" in semua[0].obat
    isi(r, catatan="Ada pembukaan layanan baru.")
    sesudah = hasil(orang)
    assert tentang(sesudah.peringatan, i.nama) == []
    alasan = {t.alasan for t in tentang(sesudah.dijelaskan, i.nama)}
    assert alasan == {"Ada pembukaan layanan baru."}


def test_realisasi_di_atas_pagu_dijelaskan_pada_catatan_kegiatannya(orang: Pengguna) -> None:
    a = Anggaran.objects.di(balung()).filter(tahun=2020, pagu_murni__gt=0)[0]
    a.realisasi = (a.pagu(hasil_pagu()) or Decimal(0)) + 5
    a.save()
    simpul = a.kegiatan or a.sub_kegiatan
    assert simpul is not None
    [satu] = [t for t in tentang(hasil(orang).peringatan, simpul.nama) if "melebihi" in t.pesan]
    kegiatan = simpul.kegiatan if isinstance(simpul, SubKegiatan) else simpul
    assert satu.alamat_alasan == f"/jember/balung/2020/anggaran/#baris-c{kegiatan.pk}"
    CatatanKegiatan.objects.update_or_create(
        kegiatan=kegiatan, tahun=2020, defaults={"catatan": "Pembayaran utang tahun lalu."}
    )
    alasan = {t.alasan for t in tentang(hasil(orang).dijelaskan, simpul.nama)}
    assert alasan == {"Pembayaran utang tahun lalu."}


def hasil_pagu() -> str:
    kinerja = tahun_kinerja(balung().pk, 2020)
    assert kinerja is not None
    return kinerja.pagu


def test_peringatan_sama_dengan_halaman_isian(operator: Client, orang: Pengguna) -> None:
    """One rule, two places: what is open here is said beside the input too."""
    halaman = unescape(operator.get("/jember/balung/2020/realisasi/").content.decode())
    for t in (x for x in hasil(orang).peringatan if x.tempat == "Realisasi"):
        kunci = t.alamat.partition("#baris-")[2]
        baris = halaman.partition(f'id="baris-{kunci}"')[2].partition("<tr")[0]
        assert t.pesan in baris


# -- The page --------------------------------------------------------------------------------


def test_halaman_memuat_semua_temuan_dengan_tautannya(operator: Client, orang: Pengguna) -> None:
    halaman = unescape(operator.get(HALAMAN).content.decode())
    semua = hasil(orang)
    assert semua.temuan
    for t in semua.temuan:
        assert t.pesan in halaman
        assert f'href="{t.alamat}"' in halaman
    for b in (b for k in semua.isian for b in k.baris):
        assert b.nama in halaman
    assert f"{len(semua.kesalahan)} hal belum lengkap" in halaman
    assert kata_inggris(halaman) == []


def test_isi_yang_dijelaskan_tampil_sebagai_dijelaskan(operator: Client) -> None:
    isi(satu_realisasi(), angka=Decimal(1), catatan="<b>Pandemi</b> membatasi layanan.")
    halaman = operator.get(HALAMAN).content.decode()
    assert "Sudah dijelaskan" in halaman
    assert "Penjelasan: &lt;b&gt;Pandemi" in halaman


def test_semua_lengkap_dikatakan_dengan_tenang(operator: Client) -> None:
    assert Pemeriksaan(()).terbuka == ()
    assert "Semua isian lengkap" not in operator.get(HALAMAN).content.decode()


def test_peninjau_melihat_tanpa_ajakan_mengubah(data_contoh: None) -> None:
    halaman = masuk_di("balung", "peninjau").get(HALAMAN).content.decode()
    assert "hanya dapat dibaca" in halaman
    assert not re.search(r">\s*(Ubah|Jelaskan)", halaman.partition("<main")[2])


def test_kecamatan_lain_tidak_ada_dan_tidak_ada_yang_ditulis(operator: Client) -> None:
    assert masuk_di("mayang").get(HALAMAN).status_code == 404
    assert operator.post(HALAMAN).status_code == 405


def test_kecamatan_baru_mendapat_halaman_juga() -> None:
    baru = f.buat_kecamatan(nama="Baru")
    jawab = masuk("operator", baru).get(f"/{baru.alamat}/2020/periksa/")
    assert jawab.status_code == 200
    assert "Harus dilengkapi" in jawab.content.decode()


def test_halaman_ada_dalam_menu(operator: Client) -> None:
    halaman = operator.get(HALAMAN).content.decode()
    assert f'<a href="{HALAMAN}" aria-current="page">Periksa</a>' in halaman


def test_kueri_di_bawah_batas(operator: Client) -> None:
    operator.get(HALAMAN)
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(HALAMAN).status_code == 200
    assert len(kueri) <= KUERI
