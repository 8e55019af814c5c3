"""Obligation 2: ids of another place, in the address, the query and the body, change nothing."""

from __future__ import annotations

import pytest

from kecamatan.isian import Isian
from kecamatan.models import Kecamatan
from tests.akses.dunia import PENGELOLA, Dunia
from tests.akses.formulir import (
    asing,
    formulir,
    isi,
    kotak,
    pengisi,
    pengisi_isian,
    pilihan,
    semua_isian_rute,
)
from tests.akses.kenari import kenari
from tests.akses.minta import Isi, Jawaban, coba, kirim, potret, tanpa_bekas
from tests.akses.rute import Rute, alamat, semua_rute
from tests.orang import pengguna

pytestmark = pytest.mark.django_db
ASING = ("tetangga", "luar")
BUKAN_NOMOR = ("", "0", "-1", "x", "1 OR 1=1", "²", "9" * 30)
BERKUNCI = [r for r in semua_rute() if r.berkunci]
BERNOMOR = [r for r in semua_rute() if "pk" in r.argumen]
BERINDUK = [r for r in BERKUNCI if r.isian and r.nama.endswith("_tambah")]
ISIAN = semua_isian_rute()
HALAMAN_BARIS = ("target", "realisasi", "anggaran", "survei", "pembanding")


def utuh(dunia: Dunia, orang: str, cara: str, jalur: str, isi: Isi | None = None) -> Jawaban:
    """The answer; the database must be what it was, and no other place may be named."""
    with tanpa_bekas(dunia.orang[orang]):
        jawab = kirim(dunia.orang[orang], cara, jalur, isi)
        if cara == "POST":
            assert potret() == dunia.semula, jalur
    assert not any(k in jawab.teks for k in kenari(orang)), (cara, jalur)
    return jawab


def sebutan(x: Rute | tuple[str, Isian]) -> str:
    return x.sebutan if isinstance(x, Rute) else f"{x[0]} {x[1].kode}"


@pytest.mark.parametrize("rute", BERKUNCI, ids=sebutan)
def test_k02_catatan_tempat_lain_di_alamat_sendiri_tidak_ada(dunia: Dunia, rute: Rute) -> None:
    """Not even for those who may see that other place at its own address."""
    for milik in ASING:
        jalur = alamat(rute, dunia.sendiri, milik=getattr(dunia, milik))
        for orang in (pengisi(rute), PENGELOLA):
            for cara in ("GET", "POST"):
                jawab = utuh(dunia, orang, cara, jalur)
                assert jawab.status in (404, 405), (cara, jawab.status)


@pytest.mark.parametrize("rute", BERNOMOR, ids=sebutan)
def test_k02_nomor_yang_tidak_mungkin_tidak_ada(dunia: Dunia, rute: Rute) -> None:
    for nomor in ("0", "9" * 30):
        jalur = alamat(rute, dunia.sendiri, nomor=nomor)
        for cara in ("GET", "POST"):
            assert coba(dunia.orang[pengisi(rute)], cara, jalur).status in (404, 405), (cara, nomor)


@pytest.mark.parametrize("rute", BERINDUK, ids=sebutan)
def test_k02_induk_yang_bukan_nomor_tidak_ada(dunia: Dunia, rute: Rute) -> None:
    polos = alamat(rute, dunia.sendiri).partition("?")[0]
    for di in BUKAN_NOMOR:
        for cara in ("GET", "POST"):
            orang = dunia.orang[pengisi(rute)]
            assert coba(orang, cara, f"{polos}?di={di}").status == 404, di


@pytest.mark.parametrize("satu", ISIAN, ids=sebutan)
def test_k02_rujukan_ke_tempat_lain_dalam_isian_ditolak(
    dunia: Dunia, satu: tuple[str, Isian]
) -> None:
    """Every field that names another record, with every record that is not on offer."""
    nama, isian = satu
    orang = pengisi_isian(isian)
    form = formulir(isian, dunia.sendiri, pengguna(dunia.orang[orang]))
    layanan = [
        r for r in semua_rute() if r.isian == isian and r.nama in (f"{nama}_ubah", f"{nama}_tambah")
    ]
    for medan, ke in pilihan(form):
        assert asing(ke), f"Dunia tidak mempunyai lawan untuk {isian.kode}.{medan}."
        for nomor in [*asing(ke), "9" * 30, "x"]:
            for rute in layanan:
                kiriman = isi(form) | {medan: nomor}
                jawab = utuh(dunia, orang, "POST", alamat(rute, dunia.sendiri), kiriman)
                assert jawab.status == 422, (rute.nama, medan, nomor)


@pytest.mark.parametrize("nama", HALAMAN_BARIS)
def test_k02_baris_tempat_lain_dalam_kiriman_diabaikan(dunia: Dunia, nama: str) -> None:
    """All inputs that only another place's page has, sent to one's own."""
    for lain in (dunia.tetangga, dunia.luar):
        with tanpa_bekas(dunia.orang[PENGELOLA]):
            halaman = kirim(dunia.orang[PENGELOLA], "GET", _halaman(nama, lain)).teks
        sendiri = kotak(kirim(dunia.orang["operator"], "GET", _halaman(nama, dunia.sendiri)).teks)
        asing = {n: "1" for n in kotak(halaman).keys() - sendiri.keys() if "-" in n}
        assert asing
        utuh(dunia, "operator", "POST", _halaman(nama, dunia.sendiri), asing)


def _halaman(nama: str, kecamatan: Kecamatan) -> str:
    return f"/{kecamatan.alamat}/2020/{nama}/"


def test_k02_analisis_sasaran_tempat_lain_tidak_dapat_diambil(dunia: Dunia) -> None:
    kunci = "5f0a7b1e-8a1c-4c39-9d63-0c7a3c2c8f11"
    for lain in (dunia.tetangga, dunia.luar):
        sasaran = lain.renstra.get().tujuan.get().sasaran.get().pk
        jalur = f"/{dunia.sendiri.alamat}/2021/teks/analisis/salin/"
        jawab = utuh(dunia, "operator", "POST", jalur, {"kunci": kunci, "di": sasaran})
        assert jawab.status == 404


def test_k02_peraturan_kabupaten_lain_tidak_dapat_dipilih(dunia: Dunia) -> None:
    peraturan = dunia.luar.kabupaten.peraturan.get().pk
    kunci = "5f0a7b1e-8a1c-4c39-9d63-0c7a3c2c8f12"
    jalur = f"/{dunia.sendiri.alamat}/2020/teks/mengingat/pilih/"
    jawab = utuh(dunia, "operator", "POST", jalur, {"kunci": kunci, "peraturan": peraturan})
    assert jawab.status == 422


@pytest.mark.parametrize(
    "tanya",
    ["rencana/?renstra={renstra}", "riwayat/?orang={orang}", "survei/?sumber={survei}"],
)
def test_k02_saringan_tempat_lain_tidak_membuka_apa_pun(dunia: Dunia, tanya: str) -> None:
    for lain in (dunia.tetangga, dunia.luar):
        nomor = {"renstra": lain.renstra.get().pk, "survei": lain.survei.get().pk}
        nomor["orang"] = pengguna(dunia.orang[PENGELOLA]).pk
        jalur = f"/{dunia.sendiri.alamat}/2020/{tanya.format(**nomor)}"
        assert utuh(dunia, "operator", "GET", jalur).status in (200, 422)
