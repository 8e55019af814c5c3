"""Printed parts of a Keputusan Camat about IKU."""

import re

from tests.emas.emas_lkj import berurut
from tests.emas.perataan import Isi
from tests.emas.sumber import Simpul, menurun


def sk(d: Simpul) -> Isi:
    k, lampiran = d["keputusan"], d["lampiran"]
    return (
        kop(d["kop"])
        | _kepala(k)
        | berurut("Menimbang", [_berlabel(b) for b in k["menimbang"]])
        | berurut("Mengingat", [b["teks"] for b in k["mengingat"]])
        | {"Menetapkan": k["menetapkan"].removeprefix("Menetapkan :")}
        | diktum(k["diktum"])
        | _penetapan(k)
        | penandatangan("Keputusan", k["penandatangan"])
        | berurut("Lampiran judul", lampiran["judul"])
        | ({"Lampiran tujuan 1": lampiran["tujuan"]} if lampiran.get("tujuan") else {})
        | baris(lampiran["baris"])
        | kelompok(d.get("tujuan_sasaran"))
        | instansi(d.get("halaman_instansi"))
        | _tanda_tangan_lampiran(lampiran)
    )


def kop(k: Simpul) -> Isi:
    isi = {"Kop pemerintah": k["pemerintah"], "Kop kecamatan": k["kecamatan"]}
    alamat = k["alamat_cetak"]
    isi["Kop alamat"] = alamat if isinstance(alamat, str) else " ".join(alamat)
    return isi | ({"Kop surel": k["email"]} if k["email"] else {})


def _kepala(k: Simpul) -> Isi:
    nomor, tentang = k["nomor"], k["tentang"]
    bagian = ("klasifikasi", "urut", "kode_unit", "tahun")
    isi = {f"Nomor {b}": nomor[b] for b in bagian if nomor.get(b)}
    judul = " ".join(x for x in (k["judul"], k.get("wilayah")) if x)
    isi["Judul"] = judul
    teks = tentang if isinstance(tentang, str) else _tentang(tentang)
    isi["Tentang"] = teks.removeprefix("TENTANG ")
    return isi | ({"Pembuka": k["pembuka_jabatan"]} if k.get("pembuka_jabatan") else {})


def _tentang(t: Simpul) -> str:
    return " ".join(t.get("baris") or [x for x in (t["teks"], t.get("wilayah")) if x])


def _berlabel(b: Simpul) -> str:
    """The letter counts: one item alone has none (XX-07)."""
    return f"huruf {(b['label'] or '').strip('.')}: {b['teks']}"


def diktum(semua: list[Simpul]) -> Isi:
    isi: Isi = {}
    for n, d in enumerate(semua, start=1):
        isi |= {f"Diktum {n} nama": d["nama"], f"Diktum {n} teks": d["teks"]}
        isi |= berurut(f"Diktum {n} butir", [f"{b['label']} {b['teks']}" for b in d["butir"]])
        if d["butir"]:
            isi[f"Diktum {n} label butir"] = " ".join(b["label"] for b in d["butir"])
    return isi


def _penetapan(k: Simpul) -> Isi:
    return {
        "Tempat": k["penetapan"]["tempat"],
        "Tanggal": k["penetapan"]["tanggal"]["cetak"],
    }


def penandatangan(awal: str, p: Simpul) -> Isi:
    jabatan = p["jabatan"] if isinstance(p["jabatan"], str) else " ".join(p["jabatan"] or ())
    return {
        f"{awal} jabatan": jabatan,
        f"{awal} nama": p["nama_cetak"] or "",
        f"{awal} pangkat": p["pangkat"] or "",
        f"{awal} nip": (p["nip_cetak"] or "").removeprefix("NIP.").strip(),
    }


def _tanda_tangan_lampiran(lampiran: Simpul) -> Isi:
    if "penandatangan" not in lampiran:
        return {}
    isi = penandatangan("Lampiran", lampiran["penandatangan"])
    tanggal = lampiran.get("tempat_tanggal")
    return isi | ({"Lampiran tempat dan tanggal": tanggal} if tanggal else {})


def baris(semua: list[Simpul]) -> Isi:
    isi: Isi = {}
    nomor, utama = menurun(semua, "no"), menurun(semua, "kinerja_utama")
    for n, b in enumerate(semua, start=1):
        awal = f"Lampiran baris {n}"
        isi |= {f"{awal} no": nomor[n - 1]} if nomor[n - 1] else {}
        isi[f"{awal} kinerja utama"] = utama[n - 1]
        isi[f"{awal} indikator"] = b["indikator"]
        isi |= {f"{awal} {k}": x for k, x in formulasi(b).items()}
        isi |= berurut(f"{awal} penanggung jawab", b["penanggung_jawab"])
        isi[f"{awal} sumber data"] = b["sumber_data"]
    return isi


def formulasi(b: Simpul) -> Isi:
    f = b["formulasi"]
    isi = {k: b[k] for k in ("makna", "alasan") if b.get(k)}
    kunci = ("pembilang", "penyebut", "pengali") if f.get("pembilang") else ("teks",)
    isi |= {k: f[k] for k in kunci if f.get(k)}
    penjelasan = b.get("penjelasan") or {}
    teks = penjelasan.get("teks") or " ".join(penjelasan.get("teks_bagian", ()))
    isi |= {"penjelasan": teks} if teks else {}
    isi |= berurut("rincian", _rincian([*f.get("rincian", ()), *penjelasan.get("butir", ())]))
    # In the decree of Patrang the facts repeat a regulation out of the explanation.
    bermakna = b.get("referensi") and b.get("makna")
    return isi | ({"referensi": b["referensi"]} if bermakna else {})


def _rincian(butir: list[Simpul]) -> list[str]:
    hasil: list[str] = []
    for b in butir:
        hasil += [b] if isinstance(b, str) else [b["teks"], *b.get("butir", ())]
    return hasil


def kelompok(t: Simpul) -> Isi:
    """Tujuan and sasaran below RUTIN and NON RUTIN (Balung 2023)."""
    isi: Isi = {"Kelompok periode": f"{t['renstra']['awal']}-{t['renstra']['akhir']}"} if t else {}
    for n, k in enumerate(t["kelompok"] if t else (), start=1):
        isi[f"Kelompok {n} sifat"] = k["nama"]
        isi |= berurut(f"Kelompok {n} tujuan", k["tujuan"])
        isi |= berurut(f"Kelompok {n} sasaran", [s["teks"] for s in k["sasaran"]])
    return isi


def instansi(h: Simpul) -> Isi:
    """The page Instansi, Tugas, Fungsi, Tujuan, Indikator Tujuan."""
    if not h:
        return {}
    isi = {"Instansi": re.sub(r"^Instansi\s*:\s*", "", h["instansi"])}
    isi |= berurut("Instansi tugas", [_tanpa_dan(b["teks"]) for b in h["tugas"]])
    isi |= berurut("Instansi fungsi", [_tanpa_dan(b["teks"]) for b in h["fungsi"]])
    indikator = h.get("indikator_tujuan") or [{"teks": t["indikator"]} for t in h["tujuan"]]
    isi |= berurut("Instansi tujuan", [t["teks"] for t in h["tujuan"]])
    return isi | berurut("Instansi indikator tujuan", [i["teks"] for i in indikator])


def _tanpa_dan(teks: str) -> str:
    """The word that joins the last two items of a list."""
    return re.sub(r";\s*dan$", "", teks)
