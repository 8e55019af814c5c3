"""Names, dates of validity and citations: no database needed."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.models import Kabupaten, Kecamatan, Kop, Pejabat, Peraturan

JEMBER = Kabupaten(nama="Jember", slug="jember", provinsi="Jawa Timur")
MALANG = Kabupaten(nama="Malang", slug="kota-malang", jenis="kota")


def masa(mulai: str, selesai: str | None = None) -> Kop:
    akhir = date.fromisoformat(selesai) if selesai else None
    return Kop(jalan=mulai, mulai=date.fromisoformat(mulai), selesai=akhir)


# -- Valid from, valid to --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hari", "berlaku"),
    [
        ("2019-12-31", False),
        ("2020-01-01", True),
        ("2020-06-15", True),
        ("2020-12-31", True),
        ("2021-01-01", False),
    ],
)
def test_berlaku_termasuk_kedua_ujungnya(hari: str, berlaku: bool) -> None:
    kop = masa("2020-01-01", "2020-12-31")
    assert kop.berlaku_pada(date.fromisoformat(hari)) is berlaku


def test_berlaku_tanpa_akhir_tidak_berhenti() -> None:
    assert masa("2020-01-01").berlaku_pada(date.max)


@pytest.mark.parametrize(
    ("hari", "terpilih"),
    [
        ("2019-12-31", None),
        ("2020-01-01", "2020-01-01"),
        ("2022-12-31", "2020-01-01"),
        ("2023-01-01", "2023-01-01"),
        ("2023-06-01", "2023-06-01"),
        ("2023-07-01", "2023-01-01"),
        ("2030-01-01", "2023-01-01"),
    ],
)
def test_pilih_yang_berlaku_dan_mulai_terakhir(hari: str, terpilih: str | None) -> None:
    semua = [masa("2023-01-01"), masa("2020-01-01", "2023-01-01")]
    semua.append(masa("2023-06-01", "2023-06-30"))
    pilihan = Kop.pilih(semua, date.fromisoformat(hari))
    assert (pilihan.jalan if pilihan else None) == terpilih


def test_pilih_dari_daftar_kosong_tidak_ada() -> None:
    assert Kop.pilih([], date(2020, 1, 1)) is None


MASA = st.tuples(st.dates(), st.none() | st.dates()).filter(lambda m: not m[1] or m[0] <= m[1])


@given(st.lists(MASA), st.dates())
def test_pilih_tidak_pernah_mengambil_yang_tidak_berlaku(
    semua: list[tuple[date, date | None]], hari: date
) -> None:
    kop = [Kop(mulai=m, selesai=s) for m, s in semua]
    pilihan = Kop.pilih(kop, hari)
    berlaku = [k.mulai for k in kop if k.mulai <= hari and (not k.selesai or hari <= k.selesai)]
    assert (pilihan.mulai if pilihan else None) == max(berlaku, default=None)


# -- Officials -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nip", "cetak"),
    [
        ("196503071992031010", "19650307 199203 1 010"),
        ("196912121989111001", "19691212 198911 1 001"),
        ("", ""),
    ],
)
def test_nip_tercetak_delapan_enam_satu_tiga(nip: str, cetak: str) -> None:
    assert Pejabat(nip=nip).nip_cetak == cetak


ANGKA_ARAB = "١" * 18


@pytest.mark.parametrize(
    "nip", ["19650307 199203 1 010", "1965030719920310", "19650307199203101X", ANGKA_ARAB]
)
def test_nip_selain_delapan_belas_angka_ditolak(nip: str) -> None:
    with pytest.raises(ValidationError) as galat:
        Pejabat(nip=nip).clean_fields(exclude=["kecamatan", "nama", "mulai"])
    assert "NIP terdiri atas 18 angka, tanpa spasi." in galat.value.message_dict["nip"]


# -- Places ----------------------------------------------------------------------------------


def test_kabupaten_dan_kota_menyebut_diri_dan_kepalanya() -> None:
    assert (str(JEMBER), JEMBER.jabatan_kepala) == ("Kabupaten Jember", "Bupati")
    assert (str(MALANG), MALANG.jabatan_kepala) == ("Kota Malang", "Wali Kota")


def test_kecamatan_beralamat_menurut_kabupatennya() -> None:
    balung = Kecamatan(kabupaten=JEMBER, nama="Balung", slug="balung")
    assert (balung.sebutan, balung.alamat) == ("Kecamatan Balung", "jember/balung")


# -- Regulations -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "kunci", "sebutan"),
    [
        (
            {"jenis": "PP", "nomor": "8", "tahun": 2006},
            "PP 8/2006",
            "Peraturan Pemerintah Nomor 8 Tahun 2006",
        ),
        (
            {"jenis": "Perbup", "nomor": "61", "tahun": 2016, "kabupaten": JEMBER},
            "Perbup Jember 61/2016",
            "Peraturan Bupati Jember Nomor 61 Tahun 2016",
        ),
        (
            {"jenis": "Perda", "nomor": "6", "tahun": 2024, "kabupaten": JEMBER},
            "Perda Jember 6/2024",
            "Peraturan Daerah Kabupaten Jember Nomor 6 Tahun 2024",
        ),
        (
            {"jenis": "Perda", "nomor": "1", "tahun": 2020, "kabupaten": MALANG},
            "Perda Malang 1/2020",
            "Peraturan Daerah Kota Malang Nomor 1 Tahun 2020",
        ),
        (
            {"jenis": "Perwali", "nomor": "1", "tahun": 2020, "kabupaten": MALANG},
            "Perwali Malang 1/2020",
            "Peraturan Wali Kota Malang Nomor 1 Tahun 2020",
        ),
        (
            {"jenis": "Permenpan", "nomor": "PER/9/M.PAN/5/2007", "tahun": 2007},
            "Permenpan PER/9/M.PAN/5/2007",
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/9/M.PAN/5/2007",
        ),
        (
            {"jenis": "Kepmenpan", "nomor": "KEP/25/M.PAN/2/2004", "tahun": 2005},
            "Kepmenpan KEP/25/M.PAN/2/2004/2005",
            "Keputusan Menteri Pendayagunaan Aparatur Negara Nomor KEP/25/M.PAN/2/2004 Tahun 2005",
        ),
    ],
)
def test_peraturan_berkunci_dan_bersebutan(
    isi: dict[str, object], kunci: str, sebutan: str
) -> None:
    peraturan = Peraturan(**isi)
    assert (str(peraturan), peraturan.sebutan) == (kunci, sebutan)


def test_peraturan_setiap_jenis_punya_sebutan() -> None:
    for jenis in Peraturan.Jenis:
        sebutan = Peraturan(jenis=jenis, nomor="1", tahun=2020).sebutan
        assert sebutan == f"{jenis.label} Nomor 1 Tahun 2020"
