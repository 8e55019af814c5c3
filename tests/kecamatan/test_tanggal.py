"""Dates of documents: aturan §8; obligation 24."""

import calendar
import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.tanggal import (
    NAMA_BULAN,
    TanggalSebagian,
    TanggalTidakSah,
    baca,
    dari_tanggal,
    tulis,
    tulis_iso,
)

Pisah = tuple[int, int, int | None]
BULAN = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
TANGGAL = st.builds(
    lambda hari, ada: TanggalSebagian(hari.year, hari.month, hari.day if ada else None),
    st.dates(min_value=date(1945, 1, 1), max_value=date(2100, 12, 31)),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("2 Oktober 2023", (2023, 10, 2)),
        ("02 Oktober 2023", (2023, 10, 2)),
        ("  2\u00a0 oktober  2023 ", (2023, 10, 2)),
        ("21 NOVEMBER 2023", (2023, 11, 21)),
        ("Januari 2021", (2021, 1, None)),
        ("2023-10-02", (2023, 10, 2)),
        ("2023-10", (2023, 10, None)),
        ("2/10/2023", (2023, 10, 2)),
        ("02/10/2023", (2023, 10, 2)),
        ("13/12/2023", (2023, 12, 13)),
        ("29 Februari 2024", (2024, 2, 29)),
        ("1 Januari 1945", (1945, 1, 1)),
        ("31 Desember 2100", (2100, 12, 31)),
    ],
)
def test_tanggal_yang_dikenal_terbaca_tepat(teks: str, harapan: Pisah) -> None:
    assert baca(teks) == TanggalSebagian(*harapan)


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("", "belum ditulis"),
        ("   ", "belum ditulis"),
        ("2 Oktober 2023" + " 1" * 20, "terlalu panjang"),
        ("29 Februari 2023", "Tidak ada tanggal 29 Februari 2023"),
        ("29 Februari 2100", "Tidak ada tanggal 29 Februari 2100"),
        ("31 April 2023", "Tidak ada tanggal 31 April 2023"),
        ("0 April 2023", "Tidak ada tanggal 0 April 2023"),
        ("2023-10-00", "Tidak ada tanggal 0 Oktober 2023"),
        ("32/1/2023", "Tidak ada tanggal 32 Januari 2023"),
        ("10/13/2023", "Tidak ada bulan ke-13"),
        ("2023-00-10", "Tidak ada bulan ke-0"),
        ("2 Oktober 1944", "di luar 1945–2100"),
        ("2 Oktober 2101", "di luar 1945–2100"),
        ("2023-1-2", "bukan tanggal yang dikenal"),
        ("2/10/23", "bukan tanggal yang dikenal"),
        ("10/2023", "bukan tanggal yang dikenal"),
        ("2023", "bukan tanggal yang dikenal"),
        ("Oktober", "bukan tanggal yang dikenal"),
        ("Oktober 2, 2023", "bukan tanggal yang dikenal"),
        ("٢ Oktober 2023", "bukan tanggal yang dikenal"),
        ("2 Okt 2023", "bukan nama bulan"),
        ("2 X 2023", "bukan nama bulan"),
        ("2023-10-02T00:00", "bukan tanggal yang dikenal"),
        ("besok", "bukan tanggal yang dikenal"),
    ],
)
def test_tanggal_yang_tidak_sah_ditolak_dengan_penjelasan(teks: str, potongan: str) -> None:
    with pytest.raises(TanggalTidakSah) as galat:
        baca(teks)
    assert potongan in galat.value.pesan
    assert galat.value.pesan == str(galat.value)


@pytest.mark.parametrize(
    ("teks", "saran"),
    [
        ("2 Nopember 2023", "2 November 2023"),
        ("Pebruari 2023", "Februari 2023"),
        ("2 October 2023", "2 Oktober 2023"),
        ("2-10-2023", "2 Oktober 2023"),
        ("2.10.2023", "2 Oktober 2023"),
        ("32-10-2023", ""),
        ("2 X 2023", ""),
        ("besok", ""),
    ],
)
def test_tanggal_yang_mirip_ditanyakan_kembali(teks: str, saran: str) -> None:
    with pytest.raises(TanggalTidakSah) as galat:
        baca(teks)
    assert galat.value.saran == saran
    assert galat.value.pesan.endswith(f"Maksud Anda “{saran}”?" if saran else ".")


@pytest.mark.parametrize(
    ("tanggal", "teks", "iso"),
    [
        (TanggalSebagian(2023, 10, 2), "2 Oktober 2023", "2023-10-02"),
        (TanggalSebagian(2021, 1), "Januari 2021", "2021-01"),
    ],
)
def test_tanggal_ditulis_tanpa_nol_di_depan(tanggal: TanggalSebagian, teks: str, iso: str) -> None:
    assert (tulis(tanggal), tulis_iso(tanggal)) == (teks, iso)


def test_tanggal_lengkap_menjadi_tanggal_kalender() -> None:
    assert TanggalSebagian(2023, 10, 2).lengkap == date(2023, 10, 2)


def test_tanggal_sepanjang_batas_masih_terbaca() -> None:
    assert baca("2" + " " * 27 + "Oktober 2023") == TanggalSebagian(2023, 10, 2)


def test_tanggal_lewat_batas_panjang_ditolak() -> None:
    with pytest.raises(TanggalTidakSah, match="terlalu panjang"):
        baca("2" + " " * 28 + "Oktober 2023")


def test_tanggal_tanpa_hari_belum_lengkap() -> None:
    assert TanggalSebagian(2023, 10).lengkap is None


def test_tanggal_kalender_menjadi_tanggal_dokumen() -> None:
    assert dari_tanggal(date(2025, 1, 10)) == TanggalSebagian(2025, 1, 10)


def test_nama_bulan_ada_dua_belas() -> None:
    assert tuple(nama.lower() for nama in NAMA_BULAN) == BULAN


@given(TANGGAL)
def test_tanggal_kembali_sama_setelah_ditulis(tanggal: TanggalSebagian) -> None:
    assert baca(tulis(tanggal)) == tanggal
    assert baca(tulis_iso(tanggal)) == tanggal


@given(st.text(alphabet="0123456789٢２ \u00a0/-.,JanuriOktobeMé\n\0", max_size=50))
def test_teks_apa_pun_tidak_pernah_menimbulkan_galat_lain(teks: str) -> None:
    _periksa_satu(teks)


def _digit(teks: str, paling_sedikit: int, paling_banyak: int) -> bool:
    return paling_sedikit <= len(teks) <= paling_banyak and all(c in "0123456789" for c in teks)


def _pisah(teks: str) -> tuple[str, str, str] | None:
    """Oracle: (day or "", month as digits, year), by splitting instead of patterns."""
    kata = teks.split()
    if len(kata) in (2, 3):
        hari, bulan, tahun = ("", *kata) if len(kata) == 2 else tuple(kata)
        if bulan.lower() not in BULAN or (hari and not _digit(hari, 1, 2)):
            return None
        return hari, str(BULAN.index(bulan.lower()) + 1), tahun
    if len(kata) != 1:
        return None
    miring, strip = kata[0].split("/"), kata[0].split("-")
    if len(miring) == 3 and _digit(miring[0], 1, 2) and _digit(miring[1], 1, 2):
        return miring[0], miring[1], miring[2]
    if len(strip) in (2, 3) and all(_digit(satu, 2, 2) for satu in strip[1:]):
        return (strip[2] if len(strip) == 3 else ""), strip[1], strip[0]
    return None


def _orakel(teks: str) -> Pisah | None:
    bagian = _pisah(teks) if len(teks.strip()) <= 40 else None
    if bagian is None or not _digit(bagian[2], 4, 4):
        return None
    bulan, tahun = int(bagian[1]), int(bagian[2])
    if not (1945 <= tahun <= 2100 and 1 <= bulan <= 12):
        return None
    if not bagian[0]:
        return tahun, bulan, None
    hari = int(bagian[0])
    return (tahun, bulan, hari) if 1 <= hari <= calendar.monthrange(tahun, bulan)[1] else None


def _coba(teks: str) -> TanggalSebagian | TanggalTidakSah:
    try:
        return baca(teks)
    except TanggalTidakSah as galat:
        return galat


def _periksa_satu(teks: str) -> bool:
    """The parser must agree with the oracle; returns whether the text was accepted."""
    harapan = _orakel(teks)
    tanggal = _coba(teks)
    if isinstance(tanggal, TanggalTidakSah):
        assert harapan is None, teks
        assert tanggal.pesan.endswith((".", "?")), teks
        return False
    assert (tanggal.tahun, tanggal.bulan, tanggal.hari) == harapan, teks
    assert baca(tulis(tanggal)) == baca(tulis_iso(tanggal)) == tanggal
    return True


SISIPAN = "0123456789/- .\u00a0٢abOo"


def _acak(acak: random.Random) -> str:
    tahun = acak.randint(1940, 2105)
    bulan, hari = acak.randint(0, 13), acak.randint(0, 32)
    nama = acak.choice([*NAMA_BULAN, "Nopember", "OKTOBER", "mei"])
    teks = acak.choice(
        [
            f"{hari} {nama} {tahun}",
            f"{hari:02} {nama} {tahun}",
            f"{nama} {tahun}",
            f"{tahun}-{bulan:02}-{hari:02}",
            f"{tahun}-{bulan:02}",
            f"{hari}/{bulan}/{tahun}",
        ]
    )
    huruf = list(teks)
    for _ in range(acak.choice([0, 0, 1, 2])):
        letak = acak.randint(0, len(huruf))
        huruf[letak : letak + acak.randint(0, 1)] = [acak.choice(SISIPAN)] * acak.randint(0, 1)
    return "".join(huruf)


def test_tiga_puluh_ribu_teks_acak_terbaca_sama_dengan_orakel_atau_ditolak() -> None:
    acak = random.Random("tanggal")
    diterima = sum(_periksa_satu(_acak(acak)) for _ in range(30_000))
    assert 7_500 < diterima < 26_000  # the texts are neither all good nor all bad
