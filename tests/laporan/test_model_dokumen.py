"""What counts on the day of a document: the decree, the camat, the units, the plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from iku.models import Aspek, Survei
from kecamatan.models import Kecamatan, Pejabat, TugasFungsi
from kecamatan.tanggal import TanggalSebagian
from laporan.bahan import Bahan, DataTidakAda, hari_dokumen
from laporan.jenis import susun
from laporan.models import Analisis, Kendala, Narasi, Penghargaan
from laporan.selectors import dokumen as baca
from tests import factories as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan(nama="Balung")


def bahan(kecamatan: Kecamatan, tahun: int = 2020) -> Bahan:
    return Bahan(kecamatan, tahun)


# -- The decree in force -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tahun", "berlaku"), [(2019, None), (2020, 2020), (2022, 2020), (2023, 2023), (2030, 2023)]
)
def test_sk_yang_berlaku_pada_akhir_tahun(
    kecamatan: Kecamatan, tahun: int, berlaku: int | None
) -> None:
    renstra = f.buat_renstra(kecamatan)
    for tahun_sk in (2023, 2020):
        f.buat_sk_iku(renstra, tahun_sk)
    f.buat_sk_iku(tahun=2018)
    f.buat_dokumen(kecamatan, "sk-iku", 2017)
    sk = bahan(kecamatan, tahun).sk_berlaku
    assert (sk[0].tahun if sk else None) == berlaku


def test_sk_versi_terbaru_yang_berlaku(kecamatan: Kecamatan) -> None:
    renstra = f.buat_renstra(kecamatan)
    f.buat_sk_iku(renstra, 2020, menetapkan="lama")
    kedua = f.buat_dokumen(kecamatan, "sk-iku", 2020, versi=2)
    f.buat_sk_iku(renstra, dokumen=kedua, menetapkan="baru")
    sk = bahan(kecamatan).sk_berlaku
    assert sk
    assert (sk[0].versi, sk[1].menetapkan) == (2, "baru")


def test_sk_bertanggal_sesudah_akhir_tahun_belum_berlaku(kecamatan: Kecamatan) -> None:
    sk = f.buat_sk_iku(f.buat_renstra(kecamatan), 2020)
    sk.dokumen.tanggal_tahun, sk.dokumen.tanggal_bulan = 2021, 1
    sk.dokumen.save()
    assert bahan(kecamatan).sk_berlaku is None
    berlaku = bahan(kecamatan, 2021).sk_berlaku
    assert berlaku
    assert berlaku[0].tahun == 2020


def test_sk_yang_belum_berlaku_tidak_menggantikan_yang_lama(kecamatan: Kecamatan) -> None:
    renstra, baru = f.buat_renstra(kecamatan), f.buat_renstra(kecamatan, 2021, 2026)
    f.buat_sk_iku(renstra, 2019)
    isi = {"tanggal_tahun": 2021, "tanggal_bulan": 1, "tanggal_hari": 4}
    f.buat_sk_iku(baru, dokumen=f.buat_dokumen(kecamatan, "sk-iku", 2020, **isi))
    f.buat_kebijakan(kecamatan.kabupaten)
    tahun_ini = bahan(kecamatan)
    assert tahun_ini.sk_berlaku
    assert tahun_ini.sk_tahun
    assert [x[0].tahun for x in (tahun_ini.sk_berlaku, tahun_ini.sk_tahun)] == [2019, 2020]
    isi_sk = susun("sk-iku", kecamatan, 2020).isi
    assert isi_sk["tanggal"] == "4 Januari 2021"


def test_dokumen_tahun_itu_dalam_versi_terbaru(kecamatan: Kecamatan) -> None:
    for tahun, versi in ((2020, 1), (2020, 2), (2019, 3)):
        f.buat_dokumen(kecamatan, "pk", tahun, versi=versi)
    f.buat_dokumen(jenis="pk")
    assert bahan(kecamatan).dokumen("pk").versi == 2
    assert bahan(kecamatan).dokumen("rkt").id == 0


# -- The camat on a day ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hari", "jabatan"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), "Camat"),
        (date(2021, 12, 31), "Camat"),
        (date(2022, 1, 1), "Plt. Camat"),
        (date(2022, 6, 30), "Plt. Camat"),
        (date(2022, 7, 1), None),
        (date(2023, 1, 1), "Camat"),
        (date(2023, 3, 1), "Plh. Camat"),
        (date(2023, 3, 8), "Camat"),
    ],
)
def test_camat_pada_suatu_hari(kecamatan: Kecamatan, hari: date, jabatan: str | None) -> None:
    masa: tuple[dict[str, Any], ...] = (
        {"mulai": date(2020, 1, 1), "selesai": date(2021, 12, 31)},
        {"mulai": date(2022, 1, 1), "selesai": date(2022, 6, 30), "status": "Plt."},
        {"mulai": date(2023, 1, 1)},
        {"mulai": date(2023, 3, 1), "selesai": date(2023, 3, 7), "status": "Plh."},
        {"mulai": date(2019, 1, 1), "jabatan": "Sekretaris Camat"},
    )
    for isi in masa:
        f.buat_pejabat(kecamatan, **isi)
    f.buat_pejabat(mulai=date(2000, 1, 1))
    camat = bahan(kecamatan).camat(hari)
    assert (camat.jabatan if camat else None) == jabatan


def test_pejabat_membawa_pangkat_dan_nip_tercetak() -> None:
    pejabat = Pejabat(nama="X, SH", pangkat="Pembina", nip="196503071992031010", status="Pj.")
    isi = baca.pejabat_isi(pejabat)
    assert isi
    assert (isi.nama, isi.jabatan) == ("X, SH", "Pj. Camat")
    assert (isi.pangkat, isi.nip) == ("Pembina", "19650307 199203 1 010")


@pytest.mark.parametrize(
    ("tanggal", "hari"),
    [
        (None, date(2020, 12, 31)),
        (TanggalSebagian(2021, 1, 5), date(2021, 1, 5)),
        (TanggalSebagian(2021, 2), date(2021, 2, 28)),
    ],
)
def test_hari_dokumen_menurut_tanggal_yang_ada(tanggal: TanggalSebagian | None, hari: date) -> None:
    assert hari_dokumen(tanggal, 2020) == hari


# -- Units and tasks ---------------------------------------------------------------------------


def test_susunan_unit_hanya_yang_berlaku(kecamatan: Kecamatan) -> None:
    camat = f.buat_unit(kecamatan, nama="Camat", jenis="camat")
    akhir = {"selesai": date(2020, 12, 31)}
    f.buat_unit(kecamatan, nama="Lama", induk=camat, urutan=2, **akhir)
    f.buat_unit(kecamatan, nama="Tetap", induk=camat, urutan=1)
    nama = [
        [u.nama for u in bahan(kecamatan).susunan_unit(date(tahun, 6, 1))[0].bawahan]
        for tahun in (2020, 2021)
    ]
    assert nama == [["Tetap", "Lama"], ["Tetap"]]


def test_susunan_unit_memuat_bawahan_dari_unit_yang_berakhir(kecamatan: Kecamatan) -> None:
    lama = f.buat_unit(kecamatan, nama="Sekretariat", selesai=date(2020, 12, 31))
    f.buat_unit(kecamatan, nama="Sub Bagian", induk=lama)
    assert bahan(kecamatan).susunan_unit(date(2021, 6, 1)) != ()


def test_tugas_fungsi_per_baris_pada_harinya(kecamatan: Kecamatan) -> None:
    for tahun in (2020, 2022):
        isi = {"dasar_hukum": "A\nB", "tugas": f"t{tahun}", "fungsi": "x\ny"}
        TugasFungsi.objects.create(kecamatan=kecamatan, mulai=date(tahun, 1, 1), **isi)
    semua = [bahan(kecamatan).tugas_fungsi(date(t, 6, 1)) for t in (2019, 2021, 2022)]
    assert [t.tugas for t in semua] == [(), ("t2020",), ("t2022",)]
    assert (semua[1].dasar_hukum, semua[1].fungsi) == (("A", "B"), ("x", "y"))


# -- The year ----------------------------------------------------------------------------------


def test_tahun_pembanding_tahun_lalu_kecuali_disebut(kecamatan: Kecamatan) -> None:
    renstra = f.buat_renstra(kecamatan)
    f.buat_tahun_kinerja(renstra, 2020)
    f.buat_tahun_kinerja(renstra, 2021, tahun_pembanding=2018)
    assert [bahan(kecamatan, t).tahun_pembanding for t in (2020, 2021)] == [2019, 2018]


def test_tahun_dan_kebijakan_yang_tidak_ada_dijelaskan(kecamatan: Kecamatan) -> None:
    with pytest.raises(DataTidakAda, match="Kecamatan Balung belum mempunyai data kinerja"):
        _ = bahan(kecamatan).tahun_kinerja
    with pytest.raises(DataTidakAda, match="belum menetapkan skala capaian untuk tahun 2020"):
        _ = bahan(kecamatan).kebijakan


def test_kebijakan_dengan_skala_tanpa_pita_dijelaskan(kecamatan: Kecamatan) -> None:
    kebijakan = f.buat_kebijakan(kecamatan.kabupaten)
    kebijakan.skala.pita.all().delete()
    with pytest.raises(DataTidakAda) as galat:
        _ = bahan(kecamatan).kebijakan
    nama = f"Skala “{kebijakan.skala.nama}” dalam kebijakan kinerja Kabupaten Contoh"
    assert str(galat.value).startswith(f"{nama} belum mempunyai pita.")


def test_survei_yang_mustahil_dijelaskan(kecamatan: Kecamatan) -> None:
    """The unit of a survey can change after its scores were checked."""
    f.buat_kebijakan(kecamatan.kabupaten)
    skala = f.buat_skala(kegunaan="huruf")
    isi = {"kecamatan": kecamatan, "tahun": 2020, "nama": "SKM", "skala": skala}
    survei = Survei.objects.create(satuan_skor="nrr", **isi)
    Aspek.objects.create(survei=survei, nama="U1", skor=Decimal(70))
    with pytest.raises(DataTidakAda, match=r"Kecamatan Balung tahun 2020\. Aspek U1: skor"):
        _ = bahan(kecamatan).survei


def test_teks_hanya_milik_kecamatan_dan_tahunnya(kecamatan: Kecamatan) -> None:
    sasaran = f.buat_sasaran(f.buat_renstra(kecamatan))
    for pemilik, tahun in ((kecamatan, 2020), (kecamatan, 2019), (f.buat_kecamatan(), 2020)):
        isi = {"kecamatan": pemilik, "tahun": tahun}
        Narasi.objects.create(jenis="lkj", bagian="iku", isi=f"{tahun}", **isi)
        Kendala.objects.create(urutan=2, kendala="Jauh", langkah="Dekat", **isi)
        Kendala.objects.create(urutan=1, langkah="Cepat", **isi)
        Penghargaan.objects.create(nama="Juara", pemberi="Bupati", tingkat="kabupaten", **isi)
    Analisis.objects.create(sasaran=sasaran, tahun=2020, pendorong="a\nb")
    teks = bahan(kecamatan).teks
    assert teks.narasi == {("lkj", "iku"): "2020"}
    assert (teks.kendala, teks.langkah) == (("Jauh",), ("Cepat", "Dekat"))
    assert teks.penghargaan == ("Juara dari Bupati (tingkat kabupaten)",)
    assert teks.analisis[sasaran.pk].pendorong == ("a", "b")


@pytest.mark.parametrize(
    ("isi", "nomor"),
    [
        ({}, ()),
        (
            {"nomor_klasifikasi": "065", "nomor_unit": "35.09.10", "nomor_tahun": 2023},
            ("065", "", "35.09.10", "2023"),
        ),
        ({"nomor_urut": "45"}, ("45",)),
        ({"nomor_urut": "45", "nomor_tahun": 2023}, ("45", "2023")),
    ],
)
def test_nomor_dokumen_menyisakan_tempat_nomor_urut(
    kecamatan: Kecamatan, isi: dict[str, Any], nomor: tuple[str, ...]
) -> None:
    f.buat_dokumen(kecamatan, "pk", **isi)
    assert bahan(kecamatan).dokumen("pk").nomor == nomor
