"""A YAML file is a tree of texts that know their line, or it is refused with file and line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.berkas import BerkasTidakSah, Cabang, Daun, Deret, baca_yaml, polos, tulis_yaml
from kecamatan.berkas.simpul import BATAS_DALAM, BATAS_UKURAN

SEPERTI_LAIN = [
    *("1e5", "1_000", "0x1F", "0o17", "017", "+1", "-0", "1.0", "1,5", ".5", "6.02e23", ".inf"),
    *("yes", "no", "on", "off", "y", "n", "true", "False", "TRUE", "null", "Null", "~", "nan"),
    *("2020-01", "2020-01-31", "12:30:45", "2020-01-31T10:00:00Z", "1:30", "=", "<<"),
    *("- a", "a: b", "a #b", "#b", "&a", "*a", "!a", "!!int 3", "|", ">", "@a", "`a", "%a", "?"),
    *("'", '"', "'a'", '"a"', "it's", '\\n"', "[a]", "{a: b}", "a, b", "---", "...", "- ", ":"),
    *(" depan", "belakang ", "\tdua\t", "  ", "a\nb", "a\n\nb", "\na", "a\n", " a\n  b\n"),
    *(
        "a\r\nb",
        "é",
        "“kutip”",
        "–",
        "🏛",
        "\u00a0a\u00a0",
        "a\u2028b",
        "\x85",
        "\u2029",
        "a\x85b",
        "\ufeffa",
        "مرحبا",
    ),
    *("", "x" * 500, "kata " * 100, "Rp. 51.645.000,-", "67,6", "337.369.343"),
]

teks = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
isi = st.recursive(
    teks | st.sampled_from(SEPERTI_LAIN),
    lambda bawah: st.lists(bawah, max_size=4) | st.dictionaries(teks, bawah, max_size=4),
    max_leaves=12,
)


def baca(teks: str) -> Any:
    return polos(baca_yaml(teks, "contoh.yaml"))


# -- Texts stay texts ------------------------------------------------------------------------


@pytest.mark.parametrize("isi", SEPERTI_LAIN, ids=ascii)
def test_teks_seperti_bilangan_atau_tanggal_tetap_teks(isi: str) -> None:
    pohon: dict[str, Any] = {"nilai": isi, "daftar": [isi, isi], "di bawah": {isi: isi}}
    assert baca(tulis_yaml(pohon)) == pohon


@pytest.mark.parametrize(
    ("tulisan", "terbaca"),
    [
        ("67.6", "67.6"),
        ("1e5", "1e5"),
        ("yes", "yes"),
        ("2020-01", "2020-01"),
        ("0x1F", "0x1F"),
        ("~", "~"),
        ("", ""),
        ("!!int 5", "5"),
        ("!!python/object:os.system x", "x"),
        ("b # catatan", "b"),
        ("b#bukan catatan", "b#bukan catatan"),
        ("  b  ", "b"),
        ("'  b  '", "  b  "),
        ("'b: c'", "b: c"),
        ("b\n  c", "b c"),
        ("|\n  b\n\n  c\n", "b\n\nc\n"),
        ('"\\u00e9\\x41"', "éA"),
        ("'it''s'", "it's"),
    ],
)
def test_tulisan_tangan_terbaca_sebagai_teks(tulisan: str, terbaca: str) -> None:
    assert baca(f"a: {tulisan}") == {"a": terbaca}


@given(st.dictionaries(teks, isi, max_size=5))
def test_tulis_lalu_baca_memberi_pohon_yang_sama(pohon: dict[str, Any]) -> None:
    tulisan = tulis_yaml(pohon)
    assert baca(tulisan) == pohon
    assert tulis_yaml(baca(tulisan)) == tulisan


@given(st.text(max_size=200))
def test_teks_sembarang_terbaca_atau_ditolak_dengan_alasan(tulisan: str) -> None:
    try:
        assert isinstance(baca_yaml(tulisan, "contoh.yaml"), Cabang)
    except BerkasTidakSah as galat:
        ditolak = str(galat)
        assert ditolak.startswith("contoh.yaml")


def test_simpul_menyimpan_barisnya() -> None:
    pohon = baca_yaml("# judul\na: x\nb:\n  - y\n  - z: w\n", "contoh.yaml")
    assert pohon.isi["a"] == Daun("x", 2)
    assert pohon.isi["b"] == Deret((Daun("y", 4), Cabang({"z": Daun("w", 5)}, 5)), 4)


def test_urutan_kunci_dipertahankan() -> None:
    assert list(baca("b: 1\na: 2\nc: 3")) == ["b", "a", "c"]
    assert tulis_yaml({"b": "1", "a": "2"}) == "b: 1\na: 2\n"


def test_tulisan_terbaca_manusia() -> None:
    pohon = {"nama": "Balung", "tahun": "2020", "kop": [{"jalan": "JL. A"}], "kosong": []}
    harap = "nama: Balung\ntahun: 2020\nkop:\n  - jalan: JL. A\nkosong: []\n"
    assert tulis_yaml(pohon) == harap


def test_teks_yang_sama_dua_kali_tidak_menjadi_alias() -> None:
    daftar = ["x"]
    assert "&" not in tulis_yaml({"a": daftar, "b": daftar})


# -- Refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tulisan", "pesan"),
    [
        ("a: b\na: c", "contoh.yaml baris 2: kunci “a” ditulis dua kali."),
        ("x:\n  - a: 1\n    'a': 2", "contoh.yaml baris 3: kunci “a” ditulis dua kali."),
        ("a: &x b\nc: *x", "contoh.yaml baris 2: alias YAML (*) tidak dipakai di sini."),
        ("a: &x\n  <<: *x", "contoh.yaml baris 2: alias YAML (*) tidak dipakai di sini."),
        ("? [a]\n: b", "contoh.yaml baris 1: kunci harus berupa teks."),
        ("b: c\n? {a: b}\n: b", "contoh.yaml baris 2: kunci harus berupa teks."),
        ("a: 'x", "contoh.yaml baris 1: susunan YAML tidak terbaca."),
        ("a: b\n c: d", "contoh.yaml baris 2: susunan YAML tidak terbaca."),
        ("a: b\n---\nc: d", "contoh.yaml baris 2: susunan YAML tidak terbaca."),
        ("a: b\nc: \x01", "contoh.yaml baris 2: susunan YAML tidak terbaca."),
        ("a:\n\tb: c", "contoh.yaml baris 2: susunan YAML tidak terbaca."),
        ('a: b\nc: "\\0"', "contoh.yaml baris 2: ada huruf yang tidak dapat disimpan."),
        ('a: b\n"\\0": d', "contoh.yaml baris 2: ada huruf yang tidak dapat disimpan."),
        ('a: "\\ud800"', "contoh.yaml baris 1: ada huruf yang tidak dapat disimpan."),
        ('a: "\\UFFFFFFFF"', "contoh.yaml: susunan YAML tidak terbaca."),
        ("%YAML 1." + "9" * 5000, "contoh.yaml: susunan YAML tidak terbaca."),
        ("", "contoh.yaml: isi berkas harus berupa pasangan kunci dan nilai."),
        ("# kosong", "contoh.yaml: isi berkas harus berupa pasangan kunci dan nilai."),
        ("- a", "contoh.yaml: isi berkas harus berupa pasangan kunci dan nilai."),
        ("a", "contoh.yaml: isi berkas harus berupa pasangan kunci dan nilai."),
    ],
)
def test_berkas_salah_ditolak_dengan_nama_dan_baris(tulisan: str, pesan: str) -> None:
    with pytest.raises(BerkasTidakSah) as galat:
        baca_yaml(tulisan, "contoh.yaml")
    assert str(galat.value) == pesan


@pytest.mark.parametrize("buka", ["[", "{a: ", "[{a: ", "- ", "? "])
def test_berkas_bersarang_dalam_ditolak(buka: str) -> None:
    with pytest.raises(BerkasTidakSah, match="baris 2: bersarang lebih dari 40 kali"):
        baca_yaml("a:\n  " + buka * 20_000, "contoh.yaml")


def test_berkas_bersarang_sampai_batas_terbaca() -> None:
    dalam = BATAS_DALAM - 1
    assert baca("a: " + "[" * dalam + "x" + "]" * dalam)
    with pytest.raises(BerkasTidakSah, match="bersarang"):
        baca("a: " + "[" * BATAS_DALAM + "x" + "]" * BATAS_DALAM)


def test_berkas_terlalu_besar_ditolak_sebelum_dibaca() -> None:
    with pytest.raises(BerkasTidakSah, match="lebih besar dari 2000000 huruf"):
        baca_yaml("&" * (BATAS_UKURAN + 1), "contoh.yaml")


def test_alias_berantai_ditolak_sebelum_dibuka() -> None:
    bom = ["a: &a0 [x]", *(f"b{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    with pytest.raises(BerkasTidakSah, match="baris 2: alias YAML"):
        baca_yaml("\n".join(bom), "contoh.yaml")
