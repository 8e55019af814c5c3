"""What a shape reads into the database it writes back; what it cannot read it names."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import transaction
from hypothesis import assume, given, settings
from hypothesis.extra.django import TestCase

from kecamatan.berkas import (
    Anak,
    Bentuk,
    BerkasTidakSah,
    Cabang,
    Daun,
    Konteks,
    baca_yaml,
    muat,
    perbarui,
    teks,
    tulis,
    tulis_yaml,
    ya_tidak,
)
from kecamatan.models import Kabupaten, Kecamatan, Pejabat, Peraturan, TugasFungsi, UnitKerja
from kecamatan.muatan import KEPALA_DAERAH
from tests import factories as f
from tests.kecamatan.berkas_contoh import CONTOH, Isi, berkas

RAPI = """\
nama: Balung
slug: balung
kabupaten: jember
jumlah desa: 8
tugas:
  dasar hukum:
    - Perbup 61
    - Perbup 119
  tugas: Melaksanakan sebagian kewenangan
  fungsi: Koordinasi
  mulai: 2020-01-01
unit:
  - nama: Camat
    jenis: camat
    mulai: 2020-01-01
    bawahan:
      - nama: Seksi Pemerintahan
        jenis: seksi
        mulai: 2021-01-01
pejabat:
  - nama: WIDAYAKA, SH, M.Si
    status: Plt.
    nip: '196503071992031010'
    mulai: 2020-01-01
    selesai: 2021-12-31
belanja:
  2020: tanpa rincian
"""


@pytest.fixture
def jember(db: None) -> Kabupaten:
    return f.buat_kabupaten("Jember", slug="jember")


def dari(tulisan: str) -> Kecamatan:
    hasil = muat(CONTOH, baca_yaml(tulisan, "contoh.yaml"), Konteks(), "contoh.yaml")
    assert isinstance(hasil, Kecamatan)
    return hasil


# -- Read and written ------------------------------------------------------------------------


def test_muat_mengisi_setiap_medan_dan_anak(jember: Kabupaten) -> None:
    balung = dari(RAPI)
    assert (balung.kabupaten, balung.jumlah_desa) == (jember, 8)
    assert TugasFungsi.objects.get().dasar_hukum == "Perbup 61\nPerbup 119"
    camat, seksi = UnitKerja.objects.order_by("mulai")
    assert (seksi.induk, seksi.kecamatan, seksi.urutan) == (camat, balung, 1)
    pejabat = Pejabat.objects.get()
    assert (pejabat.status, pejabat.nip_cetak) == ("Plt.", "19650307 199203 1 010")


def test_tulis_memberi_berkas_yang_sama(jember: Kabupaten) -> None:
    assert tulis_yaml(tulis(CONTOH, dari(RAPI))) == RAPI.replace("'", "")


def test_urutan_anak_mengikuti_berkas(jember: Kabupaten) -> None:
    unit = "".join(f"  - nama: {n}\n    jenis: seksi\n    mulai: 2020-01-01\n" for n in "CAB")
    dari(RAPI.partition("unit:")[0] + "unit:\n" + unit)
    assert [u.nama for u in UnitKerja.objects.order_by("urutan")] == ["C", "A", "B"]


@pytest.mark.django_db
class BolakBalik(TestCase):
    @settings(max_examples=40)  # each loads two files
    @given(berkas("jember"), berkas("jember"))
    def test_isi_sembarang_termuat_dan_tertulis_kembali(self, isi: Isi, lain: Isi) -> None:
        assume(not _kembar(isi) and not _kembar(lain))
        f.buat_kabupaten(slug="jember")
        balung = dari(tulis_yaml(isi))
        assert tulis(CONTOH, balung) == isi
        perbarui(CONTOH, balung, baca_yaml(tulis_yaml(lain), "b.yaml"), Konteks(), "b.yaml")
        assert tulis(CONTOH, Kecamatan.objects.get()) == lain


def _kembar(isi: Isi) -> bool:
    """Two units of one name and day: the model refuses them."""
    semua = [u for atas in isi.get("unit", []) for u in (atas, *atas.get("bawahan", []))]
    return any(n > 1 for n in Counter((u["nama"], u["mulai"]) for u in semua).values())


# -- Refused, with file, line and remedy -----------------------------------------------------

UBAHAN = [
    ("nama: Balung\n", "", "baris 1, nama: wajib diisi."),
    ("nama: Balung", "nama: ''", "baris 1: nama: Field ini tidak boleh kosong."),
    ("nama: Balung", "nama: [a, b]", "baris 1, nama: harus berupa satu nilai, bukan daftar."),
    ("nama: Balung", "nama: " + "x" * 81, "baris 1: nama: Pastikan nilai ini mengandung"),
    ("slug: balung", "slug: ba lung", "baris 1: slug: Masukkan"),
    ("kabupaten: jember", "kabupaten: jombang", "baris 3, kabupaten: “jombang” tidak ditemukan."),
    ("jumlah desa: 8", "jumlah desa: 8.0", "baris 4, jumlah desa: “8.0” bukan bilangan bulat."),
    ("jumlah desa: 8", "jumlah desa: -8", "baris 4, jumlah desa: “-8” bukan bilangan bulat."),
    ("jumlah desa: 8", "jumlah desa: ٨", "baris 4, jumlah desa: “٨” bukan bilangan bulat."),
    ("jumlah desa: 8", "jumlah desa:", "baris 4, jumlah desa: “” bukan bilangan bulat."),
    ("jumlah desa", "jumlah dusun", "baris 4: kunci “jumlah dusun” tidak dikenal untuk kecamatan"),
    ("    - Perbup 61", "    - [a]", "baris 7, dasar hukum: harus berupa satu nilai"),
    ("tugas:\n  dasar", "tugas:\n  asas", "baris 7: kunci “asas hukum” tidak dikenal"),
    ("  fungsi: Koordinasi\n", "", "baris 6, fungsi: wajib diisi."),
    ("mulai: 2020-01-01\nunit", "mulai: 2020-13-01\nunit", "baris 11, mulai: “2020-13-01” bukan"),
    ("mulai: 2020-01-01\nunit", "mulai: 20200101\nunit", "baris 11, mulai: “20200101” bukan"),
    ("mulai: 2020-01-01\nunit", "mulai: 2020-W01-1\nunit", "baris 11, mulai: “2020-W01-1” bukan"),
    ("jenis: seksi", "jenis: bagian", "baris 18, jenis: “bagian” tidak dikenal; pilihannya: camat"),
    ("        jenis: seksi\n", "", "baris 17, jenis: wajib diisi."),
    ("unit:\n", "unit: x\nlain:\n", "baris 14: kunci “lain” tidak dikenal"),
    ("status: Plt.", "status: Plt", "baris 22, status: “Plt” tidak dikenal; pilihannya: definitif"),
    ("'196503071992031010'", "'1965'", "baris 21: nip: NIP terdiri atas 18 angka, tanpa spasi."),
    ("selesai: 2021", "selesai: 2019", "baris 21: Tanggal selesai mendahului tanggal mulai."),
    ("  2020: tanpa", "  20: tanpa", "baris 27, belanja: “20” bukan tahun."),
    ("  2020: tanpa", "  dua: tanpa", "baris 27, belanja: “dua” bukan tahun."),
    ("  2020: tanpa rincian", "  - x", "baris 27, belanja: tulis per tahun."),
    ("  2020: tanpa rincian", "  2020: {kode: x}", "baris 27: kunci “kode” tidak dikenal"),
]


@pytest.mark.parametrize(("lama", "baru", "pesan"), UBAHAN, ids=[p for *_, p in UBAHAN])
def test_muat_menolak_dengan_nama_berkas_dan_baris(
    jember: Kabupaten, lama: str, baru: str, pesan: str
) -> None:
    assert RAPI.count(lama) == 1
    with pytest.raises(BerkasTidakSah) as galat, transaction.atomic():
        dari(RAPI.replace(lama, baru))
    assert str(galat.value).startswith(f"contoh.yaml {pesan}")
    assert not Kecamatan.objects.exists()


@pytest.mark.parametrize(
    ("tulisan", "pesan"),
    [
        ("unit: x", "baris 1, unit: harus berupa daftar (awali -)."),
        ("unit: {a: b}", "baris 1, unit: harus berupa daftar (awali -)."),
        ("unit: [x]", "baris 1: harus berupa pasangan kunci-nilai."),
        ("tugas: x", "baris 1: harus berupa pasangan kunci-nilai."),
        ("belanja: [x]", "baris 1, belanja: tulis per tahun."),
    ],
)
def test_muat_menolak_anak_yang_salah_bentuk(jember: Kabupaten, tulisan: str, pesan: str) -> None:
    with pytest.raises(BerkasTidakSah) as galat, transaction.atomic():
        dari(f"{tulisan}\nnama: Balung\nslug: balung\nkabupaten: jember\n")
    assert str(galat.value) == f"contoh.yaml {pesan}"


# -- Single fields ---------------------------------------------------------------------------


def test_ya_tidak_hanya_menerima_dua_kata() -> None:
    medan = ya_tidak("perlu verifikasi")
    for kata, nilai in (("ya", True), (" tidak ", False)):
        assert medan.baca(Daun(kata, 1), Konteks()) == {"perlu_verifikasi": nilai}
    for kata in ("true", "1", "Ya", ""):
        with pytest.raises(ValueError, match="harus ya atau tidak"):
            medan.baca(Daun(kata, 1), Konteks())


@pytest.mark.parametrize(
    ("nilai", "baku", "tertulis"),
    [(True, False, "ya"), (False, False, None), (False, True, "tidak"), (True, True, None)],
)
def test_ya_tidak_menulis_yang_bukan_baku(nilai: bool, baku: bool, tertulis: str | None) -> None:
    medan = ya_tidak("perlu verifikasi", baku=baku)
    assert medan.tulis(Peraturan(perlu_verifikasi=nilai)) == tertulis


def test_medan_kosong_atau_sama_dengan_bawaan_tidak_ditulis() -> None:
    pendek = Bentuk(Kabupaten, medan=(teks("nama", wajib=True), teks("sebutan desa"), teks("kode")))
    assert tulis(pendek, Kabupaten(nama="Jember")) == {"nama": "Jember"}
    pekon = Kabupaten(nama="Pringsewu", sebutan_desa="Pekon", kode="18.10")
    assert tulis(pendek, pekon) == {"nama": "Pringsewu", "sebutan desa": "Pekon", "kode": "18.10"}


def test_konteks_mencari_leluhur_terdekat() -> None:
    jauh, dekat = Kabupaten(nama="A"), Kabupaten(nama="B")
    konteks = Konteks().masuk(jauh).masuk(Kecamatan(nama="C")).masuk(dekat)
    assert konteks.cari(Kabupaten) is dekat


# -- Replacing what is there -----------------------------------------------------------------


def test_perbarui_mengganti_anak_dan_mempertahankan_objek(jember: Kabupaten) -> None:
    balung = dari(RAPI)
    baru = baca_yaml(RAPI.replace("Seksi Pemerintahan", "Seksi Pelayanan"), "b.yaml")
    perbarui(CONTOH, balung, baru, Konteks(), "b.yaml")
    assert Kecamatan.objects.get() == balung
    assert sorted(u.nama for u in UnitKerja.objects.all()) == ["Camat", "Seksi Pelayanan"]


def test_perbarui_mengosongkan_medan_yang_dihapus_dari_berkas(jember: Kabupaten) -> None:
    balung = dari(RAPI)
    baru = baca_yaml(RAPI.replace("jumlah desa: 8\n", ""), "b.yaml")
    perbarui(CONTOH, balung, baru, Konteks(), "b.yaml")
    assert Kecamatan.objects.get().jumlah_desa is None


def test_perbarui_yang_salah_tidak_mengubah_apa_pun(jember: Kabupaten) -> None:
    balung = dari(RAPI)
    salah = baca_yaml(RAPI.replace("jenis: seksi", "jenis: bagian"), "b.yaml")
    with pytest.raises(BerkasTidakSah), transaction.atomic():
        perbarui(CONTOH, balung, salah, Konteks(), "b.yaml")
    assert tulis_yaml(tulis(CONTOH, Kecamatan.objects.get())) == RAPI.replace("'", "")


def test_perbarui_anak_yang_masih_dipakai_ditolak_dengan_pesan(jember: Kabupaten) -> None:
    kepala = f.buat_kepala_daerah(jember)
    f.buat_dokumen(f.buat_kecamatan(jember), pihak_kedua=kepala)
    anak = Anak("kepala daerah", KEPALA_DAERAH, "kabupaten", urutan=False)
    bentuk = Bentuk(Kabupaten, medan=(teks("nama", wajib=True),), anak=(anak,))
    isi = Cabang({"nama": Daun("Jember Baru", 1)}, 1)
    with pytest.raises(BerkasTidakSah, match="“kepala daerah” dari Kabupaten Jember") as galat:
        perbarui(bentuk, jember, isi, Konteks(), "b.yaml")
    assert str(galat.value).endswith("masih dipakai 1 dokumen. Hapus atau lepaskan dahulu di sana.")
    assert Kabupaten.objects.get().nama == "Jember"
