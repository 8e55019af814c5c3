"""Printed rows of a Laporan Kinerja, Bab I, II and IV, place by place."""

from tests.emas.emas_tabel import akuntabilitas, evaluasi, pengukuran
from tests.emas.perataan import Isi
from tests.emas.sumber import Simpul, menurun, sel


def lkj(d: Simpul) -> Isi:
    return (
        kedudukan(d["bab1"]["C"])
        | renstra(d["bab2"]["A"])
        | rkt(d["bab2"]["B"])
        | perjanjian(d["bab2"]["C"])
        | iku(d["bab2"]["D"])
        | pengukuran(d["bab3"]["A"])
        | evaluasi(d["bab3"]["B"])
        | akuntabilitas(d["bab3"]["C"])
        | kendala("Ikhtisar", d["ikhtisar_eksekutif"], "kendala")
        | kendala("Bab IV", d["bab4"], "hambatan")
        | pengesahan("Kata Pengantar", d["kata_pengantar"])
        | pengesahan("Bab IV", d["bab4"])
    )


def berurut(awal: str, teks: list[str]) -> Isi:
    return {f"{awal} {n}": x for n, x in enumerate(teks, start=1)}


def kedudukan(c: Simpul) -> Isi:
    ayat = [a["teks"] for a in c["ayat"]]
    return (
        berurut("I.C dasar hukum", c["dasar_hukum"])
        | berurut("I.C ayat", ayat[:2])
        | berurut("I.C tugas", _tugas(c, ayat[2]))
        | berurut("I.C fungsi", [b["teks"] for b in c["fungsi"]])
        | berurut("I.C susunan", [x for s in c["susunan"] for x in (s["teks"], *s.get("anak", ()))])
    )


def _tugas(c: Simpul, ayat: str) -> list[str]:
    """One tugas stands in the sentence itself, several below it."""
    if len(c["tugas"]) == 1:
        return [ayat.partition("mempunyai tugas ")[2]]
    return [b["teks"] for b in c["tugas"]]


def renstra(a: Simpul) -> Isi:
    isi = {"II.A visi": a["visi_misi"]["visi"]}
    isi |= berurut("II.A misi", [m["teks"] for m in a["visi_misi"]["misi"]])
    isi["II.A sasaran kabupaten"] = a["tujuan_sasaran"]["sasaran_kabupaten"]["teks"]
    for n, t in enumerate(a["tujuan_sasaran"]["tujuan"], start=1):
        isi[f"II.A tujuan {n}"] = t["teks"]
        isi |= berurut(f"II.A tujuan {n} sasaran", t["sasaran"])
    for n, b in enumerate(a["strategi"]["baris"], start=1):
        isi |= {f"II.A strategi {n}": b["strategi"], f"II.A kebijakan {n}": b["kebijakan"]}
    return isi


def rkt(b: Simpul) -> Isi:
    isi: Isi = {}
    for n, s in enumerate(b["sasaran"]["daftar"], start=1):
        isi[f"II.B sasaran {n}"] = s["sasaran"]
        isi |= berurut(f"II.B sasaran {n} indikator", [i["nama"] for i in s["indikator"]])
    for n, p in enumerate(b["program"]["daftar"], start=1):
        isi |= {f"II.B program {n}": p["nama"], f"II.B program {n} indikator 1": p["indikator"]}
    for n, p in enumerate(b["kegiatan"]["daftar"], start=1):
        for m, k in enumerate(p["kegiatan"], start=1):
            isi[f"II.B kegiatan {n}.{m}"] = k["nama"]
            isi |= berurut(f"II.B kegiatan {n}.{m} keluaran", k["indikator"])
    return isi


def perjanjian(c: Simpul, awal: str = "II.C") -> Isi:
    """A table of sasaran, indikator, target; empty cells belong to those above."""
    isi: Isi = {}
    nomor, sasaran = menurun(c["baris"], "no"), menurun(c["baris"], "sasaran")
    for n, b in enumerate(c["baris"], start=1):
        isi |= {
            f"{awal} baris {n} no": nomor[n - 1],
            f"{awal} baris {n} sasaran": sasaran[n - 1],
            f"{awal} baris {n} indikator": b["indikator"],
            f"{awal} baris {n} target": sel(b["target"]),
        }
    return isi


def iku(d: Simpul) -> Isi:
    isi: Isi = {"II.D dasar": d["dasar_sk"]["cetak"]}
    sasaran = menurun(d["baris"], "sasaran")
    for n, b in enumerate(d["baris"], start=1):
        awal, f = f"II.D baris {n}", b["formulasi"]
        isi |= {f"{awal} sasaran": sasaran[n - 1], f"{awal} indikator": b["indikator"]}
        for kunci in ("pembilang", "penyebut", "pengali", "teks"):
            isi |= {f"{awal} {kunci}": f[kunci]} if f.get(kunci) else {}
        isi |= berurut(f"{awal} penanggung jawab", b["penanggung_jawab"])
        isi[f"{awal} sumber data"] = b["sumber_data"]
    return isi


def kendala(awal: str, d: Simpul, kunci: str) -> Isi:
    return berurut(f"{awal} kendala", [k["teks"] for k in d[kunci]]) | berurut(
        f"{awal} langkah", [k["teks"] for k in d["langkah"]]
    )


def pengesahan(awal: str, d: Simpul) -> Isi:
    """The signature block; Mayang's Bab IV has none."""
    p = d["penandatangan"]
    if p is None:
        return {}
    return {
        f"{awal} tempat dan tanggal": d["tempat_tanggal"],
        f"{awal} jabatan": p["jabatan"] or "",
        f"{awal} nama": p["nama_cetak"],
        f"{awal} pangkat": p["pangkat"] or "",
        f"{awal} nip": (p["nip_cetak"] or "").removeprefix("NIP.").strip(),
    }
