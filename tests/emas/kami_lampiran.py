"""Our Perjanjian Kinerja, RKT and matriks Renstra, at the places of `emas_lampiran`."""

import re

from tests.emas.emas_lampiran import CABANG, URUTAN
from tests.emas.emas_lkj import berurut
from tests.emas.kami import Beku, teks_baris
from tests.emas.kami_lkj import perjanjian
from tests.emas.kami_sk import kop
from tests.emas.perataan import Isi

RPJMD = ("misi", "tujuan", "indikator_tujuan", "sasaran", "indikator_sasaran")


def pk(d: Beku) -> Isi:
    isi = kop(d["kop"]) | {"PK judul": d["judul"]}
    for pihak in ("pertama", "kedua"):
        isi |= {f"PK pihak {pihak} {k}": d[f"pihak_{pihak}"][k] for k in ("nama", "jabatan")}
    isi |= _ttd(d["tanda_tangan"]) | berurut("PK lampiran judul", d["judul_lampiran"])
    return isi | perjanjian(d["sasaran"], "PK sasaran") | _program(d["program"])


def _ttd(ttd: Beku) -> Isi:
    kiri, kanan = ttd["kiri"], ttd["kanan"]
    return {
        "PK tempat dan tanggal": kanan["tempat_tanggal"],
        "PK ttd kiri": f"{kiri['pihak']} {kiri['jabatan']}, {kiri['nama']}",
        "PK ttd kiri nip": kiri["nip"],
        "PK ttd kanan": f"{kanan['pihak']} {kanan['jabatan']}",
        "PK ttd kanan nama": kanan["nama"],
        "PK ttd kanan pangkat": kanan["pangkat"],
        "PK ttd kanan nip": kanan["nip"],
    }


def _program(tabel: Beku) -> Isi:
    *baris, jumlah = teks_baris(tabel)
    isi: Isi = {}
    for n, b in enumerate(baris, start=1):
        for k, teks in zip(("no", "nama", "anggaran", "keterangan"), b, strict=True):
            isi[f"PK program {n} {k}"] = teks
    return isi | {"PK program jumlah": jumlah[2]}


def rkt(d: Beku) -> Isi:
    isi = kop(d["kop"]) | berurut("RKT judul", d["judul"])
    baris = teks_baris(d["rpjmd"])[0]
    isi |= {f"RKT RPJMD {k}": teks for k, teks in zip(RPJMD, baris, strict=True)}
    t = d["tanda_tangan"]
    isi |= _kegiatan(teks_baris(d["tabel"])) | {"RKT tempat dan tanggal": t["tempat_tanggal"]}
    return isi | {f"RKT {k}": t[k] for k in ("jabatan", "nama", "pangkat", "nip")}


def _kegiatan(baris: list[list[str]]) -> Isi:
    kelompok: dict[str, list[list[str]]] = {}
    for b in baris:
        kelompok.setdefault(b[8].title(), []).append(b)
    isi = {URUTAN: "; ".join(kelompok)}
    for nama, isinya in kelompok.items():
        awal, pertama = f"RKT {nama}", isinya[0]
        cabang = zip(CABANG, pertama[:8], strict=True)
        isi |= {f"{awal} {k}": _satu_baris(teks) for k, teks in cabang}
        isi |= {f"{awal} nama": pertama[8], f"{awal} anggaran": pertama[11]}
        for m, b in enumerate(isinya, start=1):
            isi |= {f"{awal} keluaran {m}": b[9], f"{awal} keluaran {m} target": b[10]}
    return isi


def _satu_baris(teks: str) -> str:
    """Several indikator of one cell, without their numbers, as the facts have them."""
    return " ".join(re.sub(r"^\d+\.\s+", "", x) for x in teks.split("\n"))


def renstra(d: Beku) -> Isi:
    isi = berurut("Renstra judul", d["judul"])
    tahun = [k["judul"] for k in d["tabel"]["kolom"] if k["judul"].isdigit()]
    sasaran: dict[str, list[list[str]]] = {}
    for b in teks_baris(d["tabel"]):
        sasaran.setdefault(b[3], []).append(b)
    for n, baris in enumerate(sasaran.values(), start=1):
        isi |= _sasaran(f"Renstra sasaran {n}", baris, tahun)
    return isi


def _sasaran(awal: str, baris: list[list[str]], tahun: list[str]) -> Isi:
    pertama = baris[0]
    kepala = ("no", "tujuan", "indikator tujuan", "sasaran")
    isi = {f"{awal} {k}": teks.replace("\n", " ") for k, teks in zip(kepala, pertama, strict=False)}
    for n, b in enumerate(baris, start=1):
        isi[f"{awal} indikator {n}"] = b[4]
        target = b[5 : 5 + len(tahun)]
        isi |= {f"{awal} target {n} {t}": x for t, x in zip(tahun, target, strict=True)}
    ekor = ("strategi", "kebijakan", "program")
    return isi | {f"{awal} {k}": teks for k, teks in zip(ekor, pertama[-3:], strict=True)}
