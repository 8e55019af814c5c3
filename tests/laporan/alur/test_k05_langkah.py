"""Obligation 5: only legal transitions, told by a table of its own."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kecamatan.models import Keanggotaan
from laporan.alur.langkah import LANGKAH, Keadaan, Langkah, Pelaku, Status, putuskan

P = Keanggotaan.Peran
S = Status
BERURUT = [S.DRAF, S.DIPERIKSA, S.DIAJUKAN, S.DISETUJUI, S.DIREVIU, S.DITETAPKAN]
MUNDUR = {  # every way that does not lead one step on
    (S.DIKEMBALIKAN, S.DIPERIKSA),
    (S.DIPERIKSA, S.DIKEMBALIKAN),
    (S.DIAJUKAN, S.DIKEMBALIKAN),
    (S.DIAJUKAN, S.DIPERIKSA),
    (S.DISETUJUI, S.DIKEMBALIKAN),
    (S.DIREVIU, S.DIKEMBALIKAN),
    (S.DIREVIU, S.DISETUJUI),
    (S.DISETUJUI, S.DITETAPKAN),
    (S.DITETAPKAN, S.DRAF),
}
BATAL = (S.DRAF, S.DITETAPKAN)
"""A change that is dropped again: the version before it counts."""
SAH = MUNDUR | set(pairwise(BERURUT))
SAH_PERNYATAAN = {(S.DRAF, S.DITETAPKAN), (S.DITETAPKAN, S.DRAF)}
"""A statement of the Inspektorat: nobody checks or approves it."""
KANTOR, KABUPATEN = {P.OPERATOR, P.SEKCAM, P.CAMAT}, {P.PENINJAU, P.INSPEKTORAT, P.ADMIN}

orang = st.builds(
    Pelaku, st.integers(1, 3), st.frozensets(st.sampled_from(list(P)), max_size=2), st.booleans()
)
keadaan = st.builds(
    Keadaan,
    status=st.sampled_from(list(S)),
    perlu_reviu=st.booleans(),
    dibuka=st.booleans(),
    pengaju=st.none() | st.integers(1, 3),
    terkini=st.booleans(),
    pernyataan=st.booleans(),
    perubahan=st.booleans(),
)
langkah = st.sampled_from(list(LANGKAH.values()))


@settings(max_examples=2000)
@given(langkah, keadaan, orang, st.sampled_from(["", " \u200b ", "Perbaiki tabel 3.2."]))
def test_k05_langkah_yang_boleh_selalu_sah(
    satu: Langkah, kini: Keadaan, oleh: Pelaku, catatan: str
) -> None:
    putusan = putuskan(satu, kini, oleh, catatan)
    if not putusan:
        assert putusan.alasan.endswith(".")
        return
    assert kini.terkini
    if kini.pernyataan:
        assert (kini.status, satu.ke) in SAH_PERNYATAAN
        assert P.INSPEKTORAT in oleh.peran
        return
    if kini.perubahan and (kini.status, satu.ke) == BATAL:
        assert P.CAMAT in oleh.peran or P.SEKCAM in oleh.peran
        assert catatan.startswith("Perbaiki")
        return
    assert (kini.status, satu.ke) in SAH
    assert satu.ke != S.DIKEMBALIKAN or catatan.startswith("Perbaiki")
    if satu.ke in {S.DISETUJUI, S.DIREVIU}:
        assert oleh.peran & KABUPATEN
        assert oleh.id != kini.pengaju
    if satu.ke in {S.DIAJUKAN, S.DITETAPKAN}:
        assert P.CAMAT in oleh.peran or (P.SEKCAM in oleh.peran and oleh.delegasi)
    if kini.perlu_reviu and satu.ke == S.DITETAPKAN:
        assert kini.status == S.DIREVIU


def langkah_dari(keadaan: Keadaan, pelaku: Pelaku) -> list[Langkah]:
    """What this person may do with the document now, a note aside."""
    return [satu for satu in LANGKAH.values() if putuskan(satu, keadaan, pelaku, catatan="-")]


@given(keadaan, orang)
def test_k05_operator_dan_admin_tidak_menggerakkan_dokumen(kini: Keadaan, oleh: Pelaku) -> None:
    if oleh.peran <= {P.OPERATOR, P.ADMIN}:
        assert langkah_dari(kini, oleh) == []


@given(keadaan)
def test_k05_setiap_keadaan_terkini_mempunyai_jalan_keluar(kini: Keadaan) -> None:
    semua = Pelaku(9, frozenset(P))
    tercapai = not kini.pernyataan or kini.status in {S.DRAF, S.DITETAPKAN}
    if kini.terkini and tercapai:
        assert langkah_dari(kini, semua) != []
    else:
        assert langkah_dari(kini, semua) == []


@pytest.mark.parametrize(
    ("kode", "status", "peran", "alasan"),
    [
        ("ajukan", S.DRAF, P.CAMAT, "hanya dari keadaan Diperiksa"),
        ("ajukan", S.DIPERIKSA, P.SEKCAM, "delegasi yang tercatat"),
        ("setujui", S.DIAJUKAN, P.CAMAT, "dilakukan oleh Bagian Organisasi"),
        ("kembalikan", S.DIAJUKAN, P.PENINJAU, "memerlukan catatan"),
        ("reviu", S.DISETUJUI, P.INSPEKTORAT, "tidak direviu Inspektorat"),
        ("batal_ubah", S.DRAF, P.CAMAT, "Ini versi pertama"),
    ],
)
def test_k05_yang_ditolak_tahu_sebabnya(
    kode: str, status: Status, peran: Keanggotaan.Peran, alasan: str
) -> None:
    putusan = putuskan(LANGKAH[kode], Keadaan(status), Pelaku(1, frozenset({peran})))
    assert not putusan
    assert alasan in putusan.alasan


def test_k05_yang_mengajukan_tidak_menyetujui() -> None:
    dua_peran = Pelaku(7, frozenset({P.CAMAT, P.PENINJAU}))
    ajuan = Keadaan(S.DIAJUKAN, pengaju=7)
    assert "ajuannya sendiri" in putuskan(LANGKAH["setujui"], ajuan, dua_peran).alasan


def test_k05_ajuan_yang_sudah_dibuka_tidak_dapat_ditarik() -> None:
    camat = Pelaku(1, frozenset({P.CAMAT}))
    assert putuskan(LANGKAH["tarik"], Keadaan(S.DIAJUKAN, dibuka=False), camat)
    assert not putuskan(LANGKAH["tarik"], Keadaan(S.DIAJUKAN, dibuka=True), camat)


def test_k05_laporan_ditetapkan_sesudah_reviu() -> None:
    camat = Pelaku(1, frozenset({P.CAMAT}))
    belum = Keadaan(S.DISETUJUI, perlu_reviu=True)
    assert "belum direviu" in putuskan(LANGKAH["tetapkan"], belum, camat).alasan
    assert putuskan(LANGKAH["tetapkan"], Keadaan(S.DIREVIU, perlu_reviu=True), camat)
