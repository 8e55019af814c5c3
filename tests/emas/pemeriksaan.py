"""The checks of `data/pemeriksaan.yaml`: an error of class a must not come back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from tests.emas.kami import Beku, bagian, bertajuk, kalimat
from tests.emas.sumber import DATA

KUNCI = {"id", "dokumen", "di", "dilarang", "wajib", "seragam", "satu_dari", "uji", "alasan"}


@dataclass(frozen=True)
class Pemeriksaan:
    id: str
    dokumen: tuple[str, ...]
    di: tuple[str, ...] = ()
    dilarang: tuple[str, ...] = ()
    wajib: tuple[str, ...] = ()
    seragam: tuple[str, ...] = ()
    satu_dari: tuple[str, ...] = ()
    uji: str = ""
    alasan: str = ""

    @property
    def berpola(self) -> bool:
        return bool(self.dilarang or self.wajib or self.seragam or self.satu_dari)


def semua_pemeriksaan() -> list[Pemeriksaan]:
    isi = yaml.safe_load((DATA / "pemeriksaan.yaml").read_text(encoding="utf-8"))
    return [_pemeriksaan(b) for b in isi]


def _pemeriksaan(b: dict[str, Any]) -> Pemeriksaan:
    assert set(b) <= KUNCI, f"{b['id']}: kunci tidak dikenal {set(b) - KUNCI}"
    return Pemeriksaan(
        id=b["id"],
        dokumen=_deret(b, "dokumen"),
        di=_deret(b, "di"),
        dilarang=_deret(b, "dilarang"),
        wajib=_deret(b, "wajib"),
        seragam=_deret(b, "seragam"),
        satu_dari=_deret(b, "satu_dari"),
        uji=b.get("uji", ""),
        alasan=b.get("alasan", ""),
    )


def _deret(b: dict[str, Any], kunci: str) -> tuple[str, ...]:
    isi = b.get(kunci, ())
    return (isi,) if isinstance(isi, str) else tuple(isi)


def pola(teks: str) -> re.Pattern[str]:
    return re.compile(teks[3:] if teks.startswith("re:") else re.escape(teks))


def bagian_dokumen(isi: Beku, di: str) -> Any:
    """A part of the content: a key, a sub-chapter, `lampiran-IV`, `sasaran-2`, `tabel:SKOR 1`."""
    if di in isi:
        return isi[di]
    if di.startswith("tabel:"):
        tajuk, _, ke = di.removeprefix("tabel:").rpartition(" ")
        return bertajuk([b["bagian"] for b in isi["bab"]], tajuk)[int(ke) - 1]
    if di.startswith("sasaran-"):
        return _bagian_sasaran(bagian(isi, "bab3-evaluasi"), int(di.removeprefix("sasaran-")))
    if di.startswith("lampiran-"):
        return next(x for x in isi["lampiran"] if x["kode"] == di)
    return bagian(isi, di)


def _bagian_sasaran(isi: list[Beku], nomor: int) -> list[Beku]:
    """From the heading of one sasaran to that of the next."""
    mulai = [
        n for n, u in enumerate(isi) if u["jenis"] == "judul" and "Sasaran" in u["teks"]
    ] + [len(isi)]  # fmt: skip
    return isi[mulai[nomor - 1] : mulai[nomor]]


def teks_bagian(isi: Beku, di: str) -> str:
    return "\n".join(kalimat(bagian_dokumen(isi, di) if di else isi))


def pelanggaran(p: Pemeriksaan, isi: Beku) -> Iterator[str]:
    """What of the check does not hold in this document."""
    semua = [teks_bagian(isi, di) for di in p.di or ("",)]
    for di, teks in zip(p.di or ("",), semua, strict=True):
        yield from (f"{di}: masih ada “{x}”" for x in p.dilarang if pola(x).search(teks))
        yield from (f"{di}: tidak ada “{x}”" for x in p.wajib if not pola(x).search(teks))
    gabungan = "\n".join(semua)
    for x in p.seragam:
        bunyi = {c[0].strip(" .") for c in re.finditer(x, gabungan)}
        if len(bunyi) != 1:
            yield f"{len(bunyi)} bunyi: {sorted(bunyi)}"
    ada = [x for x in p.satu_dari if pola(x).search(gabungan)]
    if len(ada) > 1:
        yield f"lebih dari satu: {ada}"
