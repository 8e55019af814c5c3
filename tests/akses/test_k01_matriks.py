"""Obligation 1: who may reach what, derived from the URLconf and compared with one file.

matriks.txt says what every person gets in the place of their own role. After a wanted change:
PERBARUI_MATRIKS=ya pytest tests/akses -k matriks, and read the difference.
What holds in other places is a law, not a table, and is tested for every route as well.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from kecamatan.models import Keanggotaan
from tests.akses.dunia import BERPERAN, ORANG, PENGELOLA, TANPA_HAK, Dunia
from tests.akses.minta import coba
from tests.akses.rute import Rute, alamat, semua_rute

pytestmark = pytest.mark.django_db
BERKAS = Path(__file__).with_name("matriks.txt")
CARA = ("GET", "POST")
DI_KECAMATAN = {p.value for p in Keanggotaan.DI_KECAMATAN}
MILIK_CAMAT = {"terbitan", "salinan_tarik", "tetapkan"}
"""The camat signs, and a signed copy comes from the camat, whoever runs the installation."""
LEBAR_RUTE, LEBAR_CARA = 38, 5


@pytest.fixture(autouse=True)
def tanpa_rupa(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may, not what it looks like: the pages themselves are read for obligation 3."""
    monkeypatch.setattr("django.template.backends.django.Template.render", lambda *_, **__: "")


def matriks(dunia: Dunia) -> Iterator[str]:
    yield _baris("rute", "cara", ORANG)
    for rute in semua_rute():
        for cara in CARA:
            yield _baris(rute.sebutan, cara, [_status(dunia, rute, cara, o) for o in ORANG])


def _baris(nama: str, cara: str, isi: Iterable[str]) -> str:
    sel = " ".join(f"{x:11}" for x in isi)
    return f"{nama:{LEBAR_RUTE}} {cara:{LEBAR_CARA}} {sel}".rstrip()


def _status(dunia: Dunia, rute: Rute, cara: str, orang: str, tempat: str = "sendiri") -> str:
    jalur = alamat(rute, getattr(dunia, tempat))
    return coba(dunia.orang[orang], cara, jalur).sebutan


def tercatat() -> dict[tuple[str, str], dict[str, str]]:
    """The file: by route and method, what each person gets."""
    hasil = {}
    for baris in BERKAS.read_text(encoding="utf-8").splitlines()[1:]:
        kunci, *status = baris.rsplit(maxsplit=len(ORANG))
        nama, cara = kunci.rsplit(maxsplit=1)
        hasil[nama, cara] = dict(zip(ORANG, status, strict=True))
    return hasil


def test_k01_matriks_sama_dengan_berkasnya(dunia: Dunia) -> None:
    kini = "\n".join(matriks(dunia)) + "\n"
    if os.environ.get("PERBARUI_MATRIKS"):
        BERKAS.write_text(kini, encoding="utf-8")
    assert kini == BERKAS.read_text(encoding="utf-8")


def test_k01_setiap_rute_ada_di_matriks() -> None:
    assert list(tercatat()) == [(r.sebutan, c) for r in semua_rute() for c in CARA]


@pytest.mark.parametrize("rute", semua_rute(), ids=lambda r: r.sebutan)
def test_k01_tempat_lain_tidak_ada_bagi_siapa_pun(dunia: Dunia, rute: Rute) -> None:
    """Roles of a kecamatan hold there only; roles of a kabupaten in all its kecamatan."""
    if not rute.berlingkup:
        return
    for cara in CARA:
        status = {_status(dunia, rute, cara, o, "luar") for o in BERPERAN}
        assert status == {"404"}, cara
        for orang in BERPERAN:
            kini = _status(dunia, rute, cara, orang, "tetangga")
            sendiri = tercatat()[rute.sebutan, cara][orang]
            assert kini == ("404" if orang in DI_KECAMATAN else sendiri), (cara, orang)


def test_k01_tanpa_peran_yang_berlaku_tidak_ada_yang_terbuka() -> None:
    """The file itself: what nobody, an ended or future role, or a switched-off account gets."""
    berlingkup = {r.sebutan for r in semua_rute() if r.berlingkup}
    for (rute, cara), status in tercatat().items():
        if rute in berlingkup:
            terbuka = {status[o] for o in TANPA_HAK} - {"masuk", "401", "404"}
            assert terbuka == set(), (rute, cara)


def test_k01_pengelola_mendapat_yang_didapat_salah_satu_peran() -> None:
    """A refusal only where everybody is refused."""
    berlingkup = {r.sebutan for r in semua_rute() if r.berlingkup} - MILIK_CAMAT
    for (rute, cara), status in tercatat().items():
        if rute in berlingkup:
            semua = {status[o] for o in BERPERAN}
            assert status[PENGELOLA] in (semua - {"403"} or semua), (rute, cara)


@pytest.mark.parametrize("cara", ["PUT", "PATCH", "DELETE", "TRACE"])
def test_k01_cara_lain_ditolak_di_setiap_tempat(dunia: Dunia, cara: str) -> None:
    for rute in semua_rute():
        if rute.berlingkup:
            assert _status(dunia, rute, cara, PENGELOLA) == "405", rute.sebutan
