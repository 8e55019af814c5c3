"""Whether a statement of the Inspektorat still speaks of the report as it is now.

It was made about what was reviewed last before it; the trail of steps keeps the hash of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import F

from kecamatan.models import Kecamatan
from laporan.alur.langkah import Status
from laporan.bahan import Bahan, DataTidakAda
from laporan.dokumen.pernyataan_reviu import JENIS, LAPORAN, SESUDAH, isi_pernyataan
from laporan.models import Dokumen, Perpindahan, Terbitan

DIBUKA = (
    "Laporan Kinerja yang direviu sudah dibuka kembali; pernyataan ini tidak berlaku lagi untuk "
    "isinya yang sekarang."
)
DIGANTI = (
    "Laporan Kinerja versi {0} sudah direviu; pernyataan ini tentang versi {1} dan tidak berlaku "
    "untuk versi {0}."
)

Reviu = Mapping[str, Any]


def belum_dapat(tempat: Any) -> str:
    """Why nothing can be stated yet at this `kecamatan` in this `tahun`; empty where it can."""
    try:
        isi_pernyataan(Bahan(tempat.kecamatan, tempat.tahun))
    except DataTidakAda as salah:
        return str(salah)
    return ""


def gugur(dokumen: Iterable[int], *, umum: bool = False) -> dict[int, str]:
    """Of statements by the id of their document: why one no longer counts. Two queries.

    To the public (`umum`) a newer version of the report exists once it is Ditetapkan.
    """
    baru = frozenset({Status.DITETAPKAN}) if umum else SESUDAH
    semua = Terbitan.objects.filter(dokumen__in=list(dokumen), dokumen__jenis=JENIS.kode)
    milik = F("dokumen__kecamatan")
    baris = list(semua.values("dokumen", "pada", milik=milik, tahun=F("dokumen__tahun")))
    reviu = _reviu({b["milik"] for b in baris}) if baris else []
    hasil = {b["dokumen"]: _sebab(b, reviu, baru) for b in baris}
    return {kunci: sebab for kunci, sebab in hasil.items() if sebab}


def gugur_kini(kecamatan: Kecamatan, tahun: int) -> str:
    """The same of the newest statement of a year, if it was Ditetapkan."""
    semua = Dokumen.objects.filter(kecamatan=kecamatan, tahun=tahun, jenis=JENIS.kode)
    akhir = semua.order_by("-versi").values_list("pk", flat=True).first()
    return gugur([akhir]).get(akhir, "") if akhir else ""


def _reviu(kecamatan: set[int]) -> Sequence[Reviu]:
    """Every reviu of a report, oldest first, with what became of the report since."""
    semua = Perpindahan.objects.filter(
        langkah="reviu", dokumen__jenis=LAPORAN, dokumen__kecamatan__in=kecamatan
    )
    dari = {"milik": "kecamatan", "tahun": "tahun", "versi": "versi"}
    kini = {"status": "status", "sidik_kini": "sidik_ajuan"}
    kolom = {nama: F(f"dokumen__{asal}") for nama, asal in (dari | kini).items()}
    return list(semua.order_by("pk").values("dokumen", "pada", "sidik", **kolom))


def _sebab(pernyataan: Mapping[str, Any], semua: Sequence[Reviu], baru: frozenset[Status]) -> str:
    """`baru` are the states in which a newer version of the report counts."""
    tempat = (pernyataan["milik"], pernyataan["tahun"])
    sini = [r for r in semua if (r["milik"], r["tahun"]) == tempat]
    tentang = next((r for r in reversed(sini) if r["pada"] <= pernyataan["pada"]), None)
    if tentang is None:
        return ""
    if not _tetap(tentang, SESUDAH):
        return DIBUKA
    akhir = max((r["versi"] for r in sini if _tetap(r, baru)), default=0)
    return DIGANTI.format(akhir, tentang["versi"]) if akhir > tentang["versi"] else ""


def _tetap(reviu: Reviu, status: frozenset[Status]) -> bool:
    """The report still says what was reviewed, and may not be changed."""
    return reviu["status"] in status and reviu["sidik"] == reviu["sidik_kini"]
