"""A small shape of file with every kind of field and child, and what it may hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from iku.models import BelanjaPerangkat
from kecamatan.berkas import Anak, Bentuk, acuan, baris, bilangan, hari, pilihan, teks
from kecamatan.models import Kecamatan, Pejabat, TugasFungsi, UnitKerja
from kecamatan.muatan import cari_kabupaten

MULAI = hari("mulai", wajib=True)
_UNIT = (teks("nama", wajib=True), pilihan("jenis", UnitKerja.Jenis), MULAI)
BAWAHAN = Bentuk(UnitKerja, medan=_UNIT)
UNIT = Bentuk(
    UnitKerja,
    medan=_UNIT,
    anak=(Anak("bawahan", BAWAHAN, "induk", ikut={"kecamatan": Kecamatan}),),
)
PEJABAT = Bentuk(
    Pejabat,
    medan=(
        teks("nama", wajib=True),
        pilihan("status", Pejabat.Status, baku="definitif"),
        teks("nip"),
        MULAI,
        hari("selesai"),
    ),
)
TUGAS = Bentuk(
    TugasFungsi,
    medan=(
        baris("dasar hukum", wajib=True),
        baris("kedudukan"),
        baris("tugas", wajib=True),
        baris("fungsi", wajib=True),
        MULAI,
    ),
)
BELANJA = Bentuk(BelanjaPerangkat, medan=(teks("tercetak", wajib=True),), ringkas="tercetak")
CONTOH = Bentuk(
    Kecamatan,
    medan=(
        teks("nama", wajib=True),
        teks("slug", wajib=True),
        acuan("kabupaten", cari_kabupaten, lambda k: str(k.slug), wajib=True),
        bilangan("jumlah desa"),
    ),
    anak=(
        Anak("tugas", TUGAS, "kecamatan", tunggal=True),
        Anak("unit", UNIT, "kecamatan", tetap={"induk": None}),
        Anak("pejabat", PEJABAT, "kecamatan", urutan=False),
        Anak("belanja", BELANJA, "kecamatan", kunci_peta="tahun", tetap={"kelompok": "btl"}),
    ),
)

# -- What a tidy file of this shape may hold ---------------------------------------------------

Isi = dict[str, Any]
_HURUF = st.characters(exclude_categories=["Cs"], exclude_characters="\0\n")
rapi = st.text(_HURUF, min_size=1, max_size=40).filter(lambda x: x == x.strip())
paragraf = st.lists(rapi, min_size=1, max_size=3).map("\n".join)
satu_atau_lebih = rapi | st.lists(rapi, min_size=2, max_size=3)
tanggal = st.dates().map(lambda h: h.isoformat())


def peta(wajib: Isi, boleh: Isi) -> st.SearchStrategy[Isi]:
    """A mapping; an empty child is not written."""
    semua = st.fixed_dictionaries(wajib, optional=boleh)
    return semua.map(lambda isi: {k: x for k, x in isi.items() if x})


def _bermasa(isi: tuple[Isi, tuple[str, str], bool]) -> Isi:
    lain, (mulai, selesai), berakhir = isi
    return {**lain, "mulai": mulai} | ({"selesai": selesai} if berakhir else {})


_unit: Isi = {"nama": rapi, "jenis": st.sampled_from(UnitKerja.Jenis.values), "mulai": tanggal}
unit = peta(_unit, {"bawahan": st.lists(peta(_unit, {}), max_size=2)})
status = st.sampled_from([s for s in Pejabat.Status.values if s != "definitif"])
nip = st.from_regex(r"[0-9]{18}", fullmatch=True)
masa = st.tuples(tanggal, tanggal).map(lambda m: (min(m), max(m)))
pejabat = st.tuples(peta({"nama": rapi}, {"status": status, "nip": nip}), masa, st.booleans())
tugas = peta(
    {"dasar hukum": satu_atau_lebih, "tugas": satu_atau_lebih, "fungsi": satu_atau_lebih}
    | {"mulai": tanggal},
    {"kedudukan": satu_atau_lebih},
)


def berkas(kabupaten: str) -> st.SearchStrategy[Isi]:
    slug = st.from_regex(r"[a-z0-9_-]{1,20}", fullmatch=True)
    semua_pejabat = st.lists(pejabat.map(_bermasa), max_size=2)
    return peta(
        {"nama": rapi, "slug": slug, "kabupaten": st.just(kabupaten)},
        {
            "jumlah desa": st.integers(0, 32767).map(str),
            "tugas": tugas,
            "unit": st.lists(unit, max_size=3),
            "pejabat": semua_pejabat.map(lambda x: sorted(x, key=lambda p: p["mulai"])),
            "belanja": st.dictionaries(st.integers(1000, 9999).map(str), paragraf, max_size=3),
        },
    )
