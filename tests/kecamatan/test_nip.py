"""A NIP is looked at for slips of the finger."""

from __future__ import annotations

import pytest

from kecamatan.nip import keganjilan


@pytest.mark.parametrize("nip", ["", "196503071992031010", "197307251993021001", "1965", "x" * 18])
def test_nip_wajar_kosong_atau_bukan_nip_tidak_diperingatkan(nip: str) -> None:
    assert keganjilan(nip) == []


@pytest.mark.parametrize(
    ("nip", "sebab"),
    [
        ("196513071992031010", "(19651307) bukan tanggal lahir"),
        ("196502301992031010", "(19650230) bukan tanggal lahir"),
        ("196503071992131010", "(199213) bukan tahun dan bulan"),
        ("196503071972031010", "Lahir 1965 dan diangkat 1972 tidak masuk akal"),
        ("196503072030031010", "Lahir 1965 dan diangkat 2030 tidak masuk akal"),
        ("196503071992033010", "Angka ke-15 (3)"),
    ],
)
def test_nip_ganjil_disebut_sebabnya(nip: str, sebab: str) -> None:
    (kalimat,) = keganjilan(nip)
    assert kalimat.startswith(f"NIP {nip}: ")
    assert sebab in kalimat
