"""Printed rows of Bab III: pengukuran, evaluasi per sasaran with SKM, keuangan."""

import re
from itertools import chain

from tests.emas.perataan import Isi
from tests.emas.sumber import Simpul, sel, tanpa_persen

BANDING = ("lalu", "akhir", "nasional")
KOLOM = {
    "lalu": ("target", "realisasi_lalu", "realisasi_kini"),
    "akhir": ("target_akhir", "realisasi", "tingkat_kemajuan"),
    "nasional": ("realisasi", "nasional", "ket"),
}


def pengukuran(a: Simpul) -> Isi:
    isi: Isi = {}
    for n, b in enumerate(a["skala"]["baris"], start=1):
        for kolom in ("no", "capaian", "keterangan"):
            isi[f"III.A skala {n} {kolom}"] = b[kolom]
    for n, b in enumerate(a["tabel_3_1"]["baris"], start=1):
        isi |= _baris(f"III.A pengukuran {n}", b, ("target", "realisasi", "capaian"))
    return isi


def _baris(awal: str, b: Simpul, kolom: tuple[str, ...]) -> Isi:
    """A row of a sasaran; a joint cell counts for each of its indikator."""
    nama = b["indikator"] if isinstance(b["indikator"], list) else [b["indikator"]]
    isi = {f"{awal} no": str(b["no"]), f"{awal} sasaran": b["sasaran"]}
    for n, indikator in enumerate(nama, start=1):
        isi[f"{awal} indikator {n}"] = re.sub(r"^\d+\.?\s+", "", indikator)
        for k in kolom:
            isi[f"{awal} {k} {n}"] = _nilai(b, k)
    isi[f"{awal} satu nilai untuk beberapa"] = "ya" if b.get("_sel_bersama") else ""
    return isi


def _nilai(b: Simpul, kolom: str) -> str:
    teks = sel(b[kolom])
    return tanpa_persen(teks) if kolom in ("capaian", "tingkat_kemajuan") else teks


def evaluasi(b: Simpul) -> Isi:
    isi: Isi = {}
    program = b.get("program_kegiatan") or [s["program_kegiatan"] for s in b["sasaran"]]
    for n, (s, p) in enumerate(zip(b["sasaran"], program, strict=True), start=1):
        for jenis, tabel in zip(BANDING, s["tabel"], strict=True):
            awal = f"III.B sasaran {n} {jenis}"
            isi |= _baris(awal, tabel["baris"][0], KOLOM[jenis])
            if jenis != "nasional":  # there it says why the cell is empty, as our cell does
                isi[f"{awal} sumber"] = re.sub(r"^Sumber\s*Data[:.\s]*", "", tabel["sumber"])
        isi |= _skm(s["skm"]) if "skm" in s else {}
        isi |= _program(f"III.B sasaran {n}", p)
    return isi


def _skm(skm: Simpul) -> Isi:
    isi: Isi = {}
    for b in skm["distribusi"]:
        awal = f"III.B SKM sebaran {b['no']}"
        isi[f"{awal} aspek"] = b["aspek"]
        for kolom in ("tidak_baik", "kurang_baik", "baik", "sangat_baik", "total"):
            isi[f"{awal} {kolom}"] = sel(b[kolom])
    for b in skm["skor"]:
        isi[f"III.B SKM skor {b['no']} aspek"] = b["aspek"]
        isi[f"III.B SKM skor {b['no']} skor"] = sel(b["skor"])
    isi |= {"III.B SKM rata-rata": sel(skm["rerata"]["skor"]), "III.B SKM mutu": skm["huruf"]}
    for n, aspek in enumerate(skm["di_bawah_rerata"]["aspek"], start=1):
        isi[f"III.B SKM di bawah rata-rata {n}"] = aspek
    for n, t in enumerate(skm["tindak_lanjut"], start=1):
        isi[f"III.B SKM tindak lanjut {n}"] = t["teks"]
    return isi


def _program(awal: str, p: Simpul) -> Isi:
    isi = {f"{awal} program 1": re.sub(r"^\d\.\s*", "", p["program"])}
    for n, k in enumerate(p["kegiatan"], start=1):
        isi |= _kegiatan(f"{awal} kegiatan {n}", k)
    return isi


def _kegiatan(awal: str, k: Simpul) -> Isi:
    isi = {f"{awal} nama": k["nama"]}
    isi |= {f"{awal} dana {x}": sel(k["input"][x]) for x in ("target", "realisasi")}
    for n, o in enumerate(k["output"], start=1):
        isi |= {
            f"{awal} keluaran {n} nama": (o["indikator"] or "").rstrip("'"),
            f"{awal} keluaran {n} target": sel(o["target"]),
            f"{awal} keluaran {n} realisasi": sel(o["realisasi"]),
        }
    teks = re.sub(r"^Keterangan Pelaksanaan Kegiatan\s*:?\s*", "", k["keterangan"])
    isi |= {f"{awal} keterangan": teks, f"{awal} catatan": k.get("catatan_analisis") or ""}
    return isi


def akuntabilitas(c: Simpul) -> Isi:
    isi = {"III.C.1 seluruh anggaran": sel(c["alokasi_opd"]["total"])}
    for b in c["alokasi_opd"]["baris"]:
        for satu in chain([b], b.get("rincian", ())):
            nama = re.sub(r"^(?:[a-z]\.|-)\s*", "", satu["label"]).title()
            isi[f"III.C.1 {nama}"] = sel(satu["jumlah"])
    for kode, nama in (("btl", "Tidak Langsung"), ("bl", "Langsung")):
        isi[f"III.C.1 proporsi Belanja {nama}"] = sel(c["alokasi_opd"]["proporsi"][kode])
    return isi | _program_anggaran(c["alokasi_bl"]) | _per_sasaran(c["per_sasaran"])


def _program_anggaran(a: Simpul) -> Isi:
    isi: Isi = {}
    for n, p in enumerate(a["program"], start=1):
        isi |= _uang(f"III.C.2 {n}", p)
        for m, k in enumerate(p["kegiatan"], start=1):
            isi |= _uang(f"III.C.2 {n}.{m}", k)
    if a["total"]:
        isi |= _uang("III.C.2 total", a["total"] | {"no": "", "uraian": a["total"]["label"]})
    return isi


def _uang(awal: str, b: Simpul) -> Isi:
    return {
        f"{awal} no": b["no"] or "",
        f"{awal} uraian": b["uraian"],
        f"{awal} anggaran": sel(b["anggaran"]),
        f"{awal} realisasi": sel(b["realisasi"]),
        f"{awal} capaian": tanpa_persen(sel(b["capaian_persen"])),
    }


def _per_sasaran(p: Simpul) -> Isi:
    isi: Isi = {}
    for n, b in enumerate(p["baris"], start=1):
        awal = f"III.C.3 sasaran {n}"
        isi[f"{awal} uraian"] = re.sub(r"^.*?:\s*|Didukung oleh.*$", "", b["label"])
        for m, program in enumerate(b["program"], start=1):
            isi[f"{awal} program {m}"] = program["nama"]
            isi[f"{awal} program {m} anggaran"] = sel(program["anggaran"])
        isi |= {f"{awal} jumlah": sel(b["jumlah"]), f"{awal} persen": sel(b["persen"])}
    return isi
