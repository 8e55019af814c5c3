"""The printed pages: what stands on them, and that none stands nearly empty."""

import re
from typing import Any

import pytest

from tests.laporan.conftest import A4, DOKUMEN, Cetakan, Pencetak

pytestmark = pytest.mark.django_db
HALAMAN_MINIMAL = {"renstra": 1, "rkt": 2, "pk": 2, "sk-iku": 4, "lkj": 25}
KATA_JUDUL = {
    "renstra": "MATRIKS TUJUAN, SASARAN, STRATEGI DAN KEBIJAKAN",
    "rkt": "RENCANA KINERJA TAHUNAN (RKT)",
    "pk": "PERJANJIAN KINERJA",
    "sk-iku": "KEPUTUSAN CAMAT",
    "lkj": "LAPORAN KINERJA",
}
NIP = re.compile(r"NIP\. \d{8} \d{6} \d \d{3}\b")
MM = 72 / 25.4
BARIS_MINIMAL = 5
LENGANG = {("lkj", 0)}
"""Pages that may be nearly empty, by kind and index: the cover of the report."""
SEMUA = sorted(DOKUMEN)


@pytest.fixture(params=SEMUA)
def dokumen(request: pytest.FixtureRequest, cetakan: Pencetak) -> Cetakan:
    return cetakan(request.param)


def tanda_tangan(isi: Any) -> list[dict[str, Any]]:
    """Every signature block of a frozen content."""
    if isinstance(isi, list):
        return [x for satu in isi for x in tanda_tangan(satu)]
    if not isinstance(isi, dict):
        return []
    if isi.get("jenis") == "tanda_tangan":
        return [isi]
    return [x for satu in isi.values() for x in tanda_tangan(satu)]


def baris_isi(cetakan: Cetakan, nomor: int) -> list[str]:
    """Lines of a page without watermark, running header and page number."""
    baris = [" ".join(b.split()) for b in cetakan.halaman[nomor].splitlines()]
    lain = {"", "KONSEP", cetakan.naskah.judul}
    return [b for b in baris if b not in lain and not re.fullmatch(r"\d+|[ivxl]+", b)]


def test_pdf_memuat_judul_dan_kecamatan(dokumen: Cetakan) -> None:
    teks = " ".join(dokumen.rapat)
    kecamatan = DOKUMEN[dokumen.nama][1].upper()
    assert KATA_JUDUL[dokumen.naskah.jenis] in teks
    assert f"KECAMATAN {kecamatan}" in teks or f"CAMAT {kecamatan}" in teks
    assert str(dokumen.naskah.tahun) in teks


def test_pdf_memuat_penandatangan(dokumen: Cetakan) -> None:
    teks = " ".join(dokumen.rapat)
    semua = tanda_tangan(dokumen.naskah.isi)
    assert semua or dokumen.naskah.jenis == "renstra", "the matrix alone is not signed"
    for ttd in semua:
        assert f"{ttd['jabatan']}, {ttd['nama']}" in teks
        assert f"NIP. {ttd['nip']}" in teks or not ttd["nip"]


def test_pdf_nip_berkelompok_8_6_1_3(dokumen: Cetakan) -> None:
    for teks in dokumen.rapat:
        assert len(NIP.findall(teks)) == teks.count("NIP.")


def test_pdf_camat_bernip(dokumen: Cetakan) -> None:
    ber_nip = [t for t in tanda_tangan(dokumen.naskah.isi) if t["nip"]]
    assert ber_nip or dokumen.naskah.jenis == "renstra"


def test_pdf_jumlah_halaman_cukup(dokumen: Cetakan) -> None:
    assert len(dokumen.pembaca.pages) >= HALAMAN_MINIMAL[dokumen.naskah.jenis]


def test_pdf_draf_tidak_mengubah_jumlah_halaman(cetakan: Pencetak) -> None:
    draf, final = cetakan("rkt-balung"), cetakan("rkt-balung", final=True)
    assert len(draf.pembaca.pages) == len(final.pembaca.pages)


def test_pdf_setiap_halaman_berisi(dokumen: Cetakan) -> None:
    jarang = {
        n: baris
        for n in range(len(dokumen.halaman))
        if len(baris := baris_isi(dokumen, n)) < BARIS_MINIMAL
        and (dokumen.naskah.jenis, n) not in LENGANG
    }
    assert jarang == {}


def test_pdf_tanda_tangan_tidak_sendirian(dokumen: Cetakan) -> None:
    """A page with a signature also carries some of what is signed."""
    milik = {
        " ".join(str(isi).split()).rstrip(",")
        for ttd in tanda_tangan(dokumen.naskah.isi)
        for kunci, isi in ttd.items()
        if isi and kunci != "jenis"
    }
    penetapan = ("NIP.", "Ditetapkan di", "pada tanggal")
    for nomor, teks in enumerate(dokumen.rapat):
        if "NIP." not in teks:
            continue
        baris = [b for b in baris_isi(dokumen, nomor) if not b.startswith(penetapan)]
        lain = [b for b in baris if b.rstrip(",") not in milik]
        assert len(lain) >= BARIS_MINIMAL, (nomor, lain)


# -- Paper -----------------------------------------------------------------------------------


def ukuran(cetakan: Cetakan) -> set[tuple[int, int]]:
    return {
        (round(float(h.mediabox.width) / MM), round(float(h.mediabox.height) / MM))
        for h in cetakan.pembaca.pages
    }


def test_pdf_berkertas_folio(dokumen: Cetakan) -> None:
    assert ukuran(dokumen) <= {(215, 330), (330, 215)}


@pytest.mark.parametrize("nama", A4)
def test_pdf_berkertas_a4_menurut_tata_letak(cetakan: Pencetak, nama: str) -> None:
    assert ukuran(cetakan(nama)) == ({(210, 297)} if nama == "pk-a4" else {(297, 210)})


@pytest.mark.parametrize("nama", ["renstra-balung", "renstra-mayang", "rkt-balung", "rkt-mayang"])
def test_pdf_matriks_mendatar(cetakan: Pencetak, nama: str) -> None:
    assert all(cetakan(nama).mendatar)


@pytest.mark.parametrize("nama", ["pk-balung", "pk-mayang"])
def test_pdf_perjanjian_tegak(cetakan: Pencetak, nama: str) -> None:
    assert not any(cetakan(nama).mendatar)


@pytest.mark.parametrize("nama", [n for n in SEMUA if n.startswith("sk-")])
def test_pdf_sk_mendatar_pada_tabelnya(cetakan: Pencetak, nama: str) -> None:
    """The decree stands upright, the table of indicators lies across."""
    sk = cetakan(nama)
    judul = " ".join(sk.naskah.isi["judul_lampiran"])
    halaman = zip(sk.mendatar, sk.rapat, strict=True)
    assert sk.mendatar[0] is False
    assert True in [mendatar for mendatar, teks in halaman if judul in teks]


@pytest.mark.parametrize("nama", ["lkj-balung", "lkj-mayang"])
def test_pdf_laporan_mendatar_hanya_pada_lampiran(cetakan: Pencetak, nama: str) -> None:
    lkj = cetakan(nama)
    awal = {
        nomor: next(n for n, teks in enumerate(lkj.rapat) if f"LAMPIRAN {nomor} " in teks)
        for nomor in ("I", "II", "III")
    }
    assert not any(lkj.mendatar[: awal["I"]])
    assert all(lkj.mendatar[awal["I"] : awal["III"]])
    assert lkj.mendatar[awal["III"]] is False
