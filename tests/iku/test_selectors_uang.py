"""Money: on the leaves only, every total is their sum, and nothing plus nothing is nothing."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku import selectors
from iku.models import BelanjaPerangkat, Renstra
from iku.nilai import Keadaan
from iku.selectors import ProgramIsi, Uang
from tests import factories as f
from tests.iku.rencana_contoh import angka, baca

D = Decimal


def satu_program(renstra: Renstra, pagu: str = "murni") -> ProgramIsi:
    (program,) = baca(renstra, pagu=pagu).program
    return program


@pytest.fixture
def renstra(db: None) -> Renstra:
    return f.buat_renstra()


# -- Adding ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "jumlah"),
    [
        (None, None, None),
        (None, "5", "5"),
        ("5", None, "5"),
        ("0", None, "0"),
        ("5", "7.25", "12.25"),
    ],
)
def test_uang_kosong_tambah_kosong_tetap_kosong(
    a: str | None, b: str | None, jumlah: str | None
) -> None:
    semua = [Uang(angka(x), angka(x)) for x in (a, b)]
    assert semua[0] + semua[1] == Uang(angka(jumlah), angka(jumlah))


rupiah = st.none() | st.decimals(0, 10**13, places=2)


@given(st.lists(st.builds(Uang, rupiah, rupiah), max_size=8))
def test_jumlah_uang_sama_dengan_jumlah_yang_terisi(semua: list[Uang]) -> None:
    jumlah = reduce(Uang.__add__, semua, Uang())
    for nama in ("pagu", "realisasi"):
        terisi = [n for u in semua if (n := getattr(u, nama)) is not None]
        assert getattr(jumlah, nama) == (sum(terisi) if terisi else None)


@pytest.mark.parametrize(
    ("pagu", "realisasi", "keadaan", "nilai"),
    [
        ("200", "150", Keadaan.TERHITUNG, D(75)),
        ("100", "400", Keadaan.TERHITUNG, D(400)),
        ("200", "0", Keadaan.TERHITUNG, D(0)),
        ("200", None, Keadaan.BELUM, None),
        (None, "150", Keadaan.BELUM, None),
        ("0", "150", Keadaan.TIDAK_DAPAT, None),
    ],
)
def test_serapan_tidak_pernah_nol_bila_tidak_dapat_dihitung(
    pagu: str | None, realisasi: str | None, keadaan: Keadaan, nilai: Decimal | None
) -> None:
    uang = Uang(angka(pagu), angka(realisasi))
    assert (uang.serapan.keadaan, uang.serapan.nilai) == (keadaan, nilai)


# -- Reading -----------------------------------------------------------------------------------


def test_jumlah_program_dan_renstra_dari_daunnya(renstra: Renstra) -> None:
    satu, dua = f.buat_program(renstra, "Satu"), f.buat_program(renstra, "Dua")
    f.buat_anggaran(f.buat_kegiatan(satu), "100.50", "90.25")
    kegiatan = f.buat_kegiatan(satu)
    f.buat_anggaran(f.buat_sub_kegiatan(kegiatan), "1000", "800")
    f.buat_anggaran(f.buat_sub_kegiatan(kegiatan), "2000", None)
    f.buat_anggaran(f.buat_kegiatan(dua), None, "5")
    rencana = baca(renstra)
    assert [k.uang for k in rencana.program[0].kegiatan] == [
        Uang(D("100.5"), D("90.25")),
        Uang(D(3000), D(800)),
    ]
    assert rencana.program[0].uang == Uang(D("3100.5"), D("890.25"))
    assert rencana.program[1].uang == Uang(None, D(5))
    assert rencana.uang == Uang(D("3100.5"), D("895.25"))


def test_program_tanpa_anggaran_kosong_bukan_nol(renstra: Renstra) -> None:
    f.buat_sub_kegiatan(f.buat_kegiatan(f.buat_program(renstra)))
    f.buat_program(renstra, "Tanpa kegiatan")
    rencana = baca(renstra)
    assert [p.uang for p in rencana.program] == [Uang(), Uang()]
    assert rencana.uang == Uang()
    assert baca(f.buat_renstra()).uang == Uang()


def test_uang_hanya_dari_tahun_yang_diminta(renstra: Renstra) -> None:
    kegiatan = f.buat_kegiatan(f.buat_program(renstra))
    f.buat_anggaran(kegiatan, "100", tahun=2019)
    f.buat_anggaran(kegiatan, "200", tahun=2020)
    pagu = [baca(renstra, tahun).uang.pagu for tahun in (2018, 2019, 2020)]
    assert pagu == [None, 100, 200]


def test_uang_renstra_lain_tidak_ikut(renstra: Renstra) -> None:
    lain = f.buat_renstra(renstra.kecamatan, versi=2)
    f.buat_anggaran(f.buat_kegiatan(f.buat_program(renstra)), "100")
    f.buat_anggaran(f.buat_kegiatan(f.buat_program(lain)), "900")
    assert baca(renstra).uang.pagu == 100


@pytest.mark.parametrize(
    ("murni", "perubahan", "dipakai"),
    [
        ("100", "150", "150"),
        ("100", None, "100"),
        ("100", "0", "0"),
        (None, "150", "150"),
        (None, None, None),
    ],
)
def test_pagu_perubahan_jatuh_ke_murni_bila_kosong(
    renstra: Renstra, murni: str | None, perubahan: str | None, dipakai: str | None
) -> None:
    ubah, kegiatan = angka(perubahan), f.buat_kegiatan(f.buat_program(renstra))
    f.buat_anggaran(kegiatan, murni, "7", pagu_perubahan=ubah)
    isi = {"pagu_murni": angka(murni), "pagu_perubahan": ubah, "realisasi": D(7)}
    BelanjaPerangkat.objects.create(kecamatan=renstra.kecamatan, tahun=2020, kelompok="bl", **isi)
    for pagu, harap in (("murni", murni), ("perubahan", dipakai)):
        uang = Uang(angka(harap), D(7))
        assert satu_program(renstra, pagu).uang == uang
        assert selectors.belanja(renstra.kecamatan.pk, 2020, pagu) == {"bl": uang}


def test_belanja_hanya_milik_kecamatan_dan_tahunnya(renstra: Renstra) -> None:
    for kecamatan, tahun, kelompok in (
        (renstra.kecamatan, 2020, "btl"),
        (renstra.kecamatan, 2019, "bl"),
        (f.buat_kecamatan(), 2020, "operasi"),
    ):
        BelanjaPerangkat.objects.create(kecamatan=kecamatan, tahun=tahun, kelompok=kelompok)
    assert selectors.belanja(renstra.kecamatan.pk, 2020, "murni") == {"btl": Uang()}


# -- Old names, new names ----------------------------------------------------------------------


def test_mendukung_menghitung_uang_sekali(renstra: Renstra) -> None:
    lama = f.buat_kegiatan(f.buat_program(renstra, "Lama"), "Koordinasi")
    baru = f.buat_kegiatan(f.buat_program(renstra, "Baru"), "Fasilitasi")
    for pagu, realisasi in (("100", "80"), ("50", None)):
        f.buat_anggaran(f.buat_sub_kegiatan(baru, mendukung=lama), pagu, realisasi)
    f.buat_anggaran(f.buat_sub_kegiatan(baru), "7")
    rencana = baca(renstra)
    (k_lama,), (k_baru,) = (p.kegiatan for p in rencana.program)
    assert (k_lama.uang, k_lama.didukung) == (Uang(), Uang(D(150), D(80)))
    assert k_lama.uang_pelaksanaan == Uang(D(150), D(80))
    assert k_baru.uang == k_baru.uang_pelaksanaan == Uang(D(157), D(80))
    assert rencana.program[0].uang_pelaksanaan == Uang(D(150), D(80))
    assert rencana.uang == Uang(D(157), D(80))


def test_mendukung_menambah_uang_sendiri(renstra: Renstra) -> None:
    kegiatan = f.buat_kegiatan(f.buat_program(renstra))
    f.buat_anggaran(kegiatan, "10")
    lain = f.buat_kegiatan(f.buat_program(renstra))
    f.buat_anggaran(f.buat_sub_kegiatan(lain, mendukung=kegiatan), "5")
    isi = baca(renstra).program[0].kegiatan[0]
    assert (isi.uang.pagu, isi.uang_pelaksanaan.pagu) == (D(10), D(15))


def test_program_menyebut_sasaran_dan_sumber_dananya(renstra: Renstra) -> None:
    sasaran = f.buat_sasaran(renstra)
    program = f.buat_program(renstra, sasaran=sasaran)
    kegiatan = f.buat_kegiatan(program)
    f.buat_anggaran(kegiatan, sumber_dana="APBD")
    for sumber in ("DAU", "APBD", ""):
        f.buat_anggaran(f.buat_sub_kegiatan(kegiatan), sumber_dana=sumber)
    f.buat_program(renstra, "Rutin")
    rencana = baca(renstra)
    (terkait,) = rencana.program_sasaran(rencana.sasaran[0])
    assert (terkait.id, terkait.sumber_dana) == (program.pk, ("APBD", "DAU"))
    assert [p.sasaran for p in rencana.program] == [sasaran.pk, None]
