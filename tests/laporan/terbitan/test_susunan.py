"""Forged layouts: whatever readers understand differently is no intact copy."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import pytest
from pyhanko.sign.validation.dss import DocumentSecurityStore

from tests.laporan.terbitan import jalan, palsu
from tests.laporan.terbitan.palsu import JAHAT, KEDUA, TTD, Tambahan, aliran, final, nilai, tertanda

N = palsu.nomor_isi(final())
GANTI = {N: aliran(JAHAT)}
Palsu = Callable[[bytes], bytes]


def bebas_lalu_generasi(pdf: bytes) -> bytes:
    """What the tester did: freed with generation 5, then made anew with it."""
    satu = Tambahan(pdf, entri={N: (0, 0, 5)}).dengan_aliran()
    return Tambahan(satu, objek=GANTI, generasi={N: 5}).dengan_aliran()


def aliran_objek(nomor: int, *semua: int) -> bytes:
    """An object stream that defines each of these numbers."""
    kepala = " ".join(f"{n} {i * 4}" for i, n in enumerate(semua)).encode() + b" "
    isi = zlib.compress(kepala + b"<<>>" * len(semua))
    awal = f"/Type/ObjStm/N {len(semua)}/First {len(kepala)}/Filter/FlateDecode"
    return aliran(isi, awal.encode())


def hibrida(pdf: bytes) -> bytes:
    """A table that hides the replaced object in a stream of its own."""
    t = Tambahan(pdf, objek=GANTI)
    n, letak = t.nomor, len(pdf) + 1
    data = b"\1" + letak.to_bytes(8, "big") + b"\0\0"
    kepala = f"/Type/XRef/W[1 8 2]/Index[{N} 1]/Size {n + 1}/Root {t.akar} 0 R".encode()
    objek = {**GANTI, n: aliran(data, kepala)}
    xref = letak + len(b"%d 0 obj\n%s\nendobj\n" % (N, GANTI[N]))
    return Tambahan(pdf, objek=objek, entri={N: None}, trailer=f"/XRefStm {xref}").dengan_tabel()


PALSU: dict[str, Palsu] = {
    "objek diganti": lambda p: Tambahan(p, objek=GANTI).dengan_aliran(),
    "objek diganti, tabel biasa": lambda p: Tambahan(p, objek=GANTI).dengan_tabel(),
    "dibebaskan": lambda p: Tambahan(p, entri={N: (0, 0, 1)}).dengan_aliran(),
    "dibebaskan dengan generasi 5": lambda p: Tambahan(p, entri={N: (0, 0, 5)}).dengan_aliran(),
    "dibebaskan selamanya": lambda p: Tambahan(p, entri={N: (0, 0, 65535)}).dengan_aliran(),
    "dibebaskan, tabel biasa": lambda p: Tambahan(p, entri={N: (0, 0, 5)}).dengan_tabel(),
    "generasi 5 sesudah dibebaskan": bebas_lalu_generasi,
    "generasi 5": lambda p: Tambahan(p, objek=GANTI, generasi={N: 5}).dengan_aliran(),
    "entri berjenis 3": lambda p: Tambahan(p, entri={N: (3, 0, 0)}).dengan_aliran(),
    "entri ke tempat lain": lambda p: Tambahan(p, entri={N: (1, 20, 0)}).dengan_aliran(),
    "entri ganda": lambda p: Tambahan(p, objek=GANTI, dobel=N).dengan_aliran(),
    "objek tanpa entri": lambda p: Tambahan(p, objek=GANTI, entri={N: None}).dengan_aliran(),
    "nomor lain di tabel": lambda p: Tambahan(
        p, objek={80: aliran(JAHAT)}, entri={N: (1, len(p) + 1, 0), 80: None}
    ).dengan_aliran(),
    "hibrida": hibrida,
    "revisi kami dilewati": lambda p: Tambahan(p, prev=_xref_pertama(p)).dengan_aliran(),
    "sampah di sela": lambda p: Tambahan(p, sela=b"(sampah)\n").dengan_aliran(),
    "komentar di dalam objek": lambda p: Tambahan(
        p, objek={90: b"<</A 1 %\r/B 2\n>>"}
    ).dengan_aliran(),
    "objek di komentar": lambda p: Tambahan(p, sela=b"% 5 0 obj\n").dengan_aliran(),
    "dua startxref": lambda p: Tambahan(p, sela=b"startxref\n9\n%%EOF\n").dengan_aliran(),
    "trailer bersandi": lambda p: Tambahan(p, trailer="/Encrypt 5 0 R").dengan_aliran(),
    "rujukan bergenerasi": lambda p: Tambahan(p, objek={90: b"[5 5 R]"}).dengan_aliran(),
    "akar lain": lambda p: Tambahan(
        p, objek={90: b"<</Type/Catalog>>"}, trailer="/Root 90 0 R"
    ).dengan_aliran(),
    "aliran objek mengganti": lambda p: Tambahan(
        p, objek={90: aliran_objek(90, N)}, entri={N: (2, 90, 0)}
    ).dengan_aliran(),
    "aliran objek ganda": lambda p: Tambahan(
        p, objek={90: aliran_objek(90, 91, 91)}, entri={91: (2, 90, 0)}
    ).dengan_aliran(),
    "aliran objek tanpa entri": lambda p: Tambahan(
        p, objek={90: aliran_objek(90, N)}
    ).dengan_aliran(),
}


def _xref_pertama(pdf: bytes) -> int:
    return int(pdf[pdf.index(b"startxref") + 9 :].split()[0])


def _dengan_dss(pdf: bytes) -> bytes:
    return Tambahan(pdf, objek=palsu.akar_dengan_dss(pdf)).dengan_aliran()


@pytest.mark.parametrize("cara", PALSU)
def test_yang_dipalsukan_sebelum_ditandatangani_bukan_utuh(cara: str) -> None:
    try:
        isi = tertanda(PALSU[cara](final()))
    except Exception:  # not even pyHanko signs it
        return
    assert not nilai(isi).sah


@pytest.mark.parametrize("cara", PALSU)
def test_yang_dipalsukan_sesudah_ditandatangani_bukan_utuh(cara: str) -> None:
    for sebelum in (tertanda(final()), _dengan_dss(tertanda(final()))):
        assert nilai(sebelum).sah
        assert not nilai(PALSU[cara](sebelum)).sah


@pytest.mark.parametrize("susunan", ["aliran", "tabel"])
def test_tambahan_yang_wajar_tetap_utuh(susunan: str) -> None:
    """What the forged ones are made of is itself no reason to refuse."""
    asal = final(susunan == "aliran")
    bertanda = tertanda(asal)
    t = Tambahan(bertanda, objek=palsu.akar_dengan_dss(bertanda))
    isi = t.dengan_aliran() if susunan == "aliran" else t.dengan_tabel()
    assert nilai(isi, asal).sah


def test_objek_baru_di_aliran_objek_boleh() -> None:
    bertanda = tertanda(final())
    objek = {**palsu.akar_dengan_dss(bertanda), 90: aliran_objek(90, 91, 92)}
    entri = {91: (2, 90, 0), 92: (2, 90, 1)}
    assert nilai(Tambahan(bertanda, objek=objek, entri=entri).dengan_aliran()).sah


def test_komentar_pembuat_di_sela_boleh() -> None:
    """As a well-known library writes its name before the end."""
    bertanda = tertanda(final())
    objek = palsu.akar_dengan_dss(bertanda)
    assert nilai(Tambahan(bertanda, objek=objek, sela=b"%iText-7.1.5\n").dengan_aliran()).sah


def test_bukti_yang_ditambahkan_program_penanda_tangan_boleh() -> None:
    """It also says anew who saved the file."""

    def beri_bukti(penulis: Any) -> None:
        DocumentSecurityStore.supply_dss_in_writer(
            penulis, bytes(8), certs=[jalan.penanda().signing_cert]
        )

    satu = palsu.ubah(tertanda(final()), beri_bukti)
    dua = palsu.ubah(tertanda(satu, KEDUA), beri_bukti)
    assert [nilai(x).sah for x in (satu, dua)] == [True, True]


def test_ekor_sesudah_revisi_terakhir_bukan_utuh() -> None:
    for ekor in (b"\n% tambahan\n", b"\n\n\n\n", b"startxref\n9\n%%EOF\n", b"<html>" * 500):
        assert not nilai(tertanda(final()) + ekor).sah


def test_lubang_tanda_tangan_hanya_memuat_tanda_tangannya() -> None:
    """Bytes that no signature covers could be anything."""
    isi = tertanda(final())
    letak = isi.index(b"/Contents", len(final())) + len(b"/Contents <")
    pendek = isi[letak - 1 :].index(b">")
    diubah = isi[: letak + pendek - 22] + b">%" + b"x" * 18 + b"\n" + isi[letak + pendek - 1 :]
    assert len(diubah) == len(isi)
    assert not nilai(diubah).sah


def test_medan_kami_bernomor_seperti_dugaan() -> None:
    assert palsu.nomor_medan(final(), TTD) != N
