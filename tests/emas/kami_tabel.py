"""Our rows of Bab III, at the places of `emas_tabel`."""

import re

from tests.emas.emas_lkj import berurut
from tests.emas.emas_tabel import BANDING, KOLOM
from tests.emas.kami import Beku, bertajuk, penuh, tabel_semua, teks_baris, teks_sel
from tests.emas.perataan import Isi

GABUNGAN = " *)"
TAJUK = {"lalu": "TARGET | Th.", "akhir": "TINGKAT KEMAJUAN", "nasional": "NASIONAL"}
SEBARAN = ("tidak_baik", "kurang_baik", "baik", "sangat_baik", "total")


def pengukuran(isi: list[Beku]) -> Isi:
    hasil: Isi = {}
    skala = teks_baris(bertajuk(isi, "KETERANGAN")[0])
    for n, b in enumerate(skala, start=1):
        for kolom, teks in zip(("no", "capaian", "keterangan"), b, strict=True):
            hasil[f"III.A skala {n} {kolom}"] = teks
    for n, baris in enumerate(_per_sasaran(bertajuk(isi, "PREDIKAT")[0]), start=1):
        awal = f"III.A pengukuran {n}"
        hasil |= _baris(awal, baris, ("target", "realisasi", "capaian", "predikat"))
    return hasil


def _per_sasaran(tabel: Beku) -> list[list[list[str]]]:
    hasil: dict[str, list[list[str]]] = {}
    for b in teks_baris(tabel):
        hasil.setdefault(b[0], []).append(b)
    return list(hasil.values())


def _baris(awal: str, baris: list[list[str]], kolom: tuple[str, ...]) -> Isi:
    """The rows of one sasaran; a joint value is marked in each of them."""
    isi = {f"{awal} no": baris[0][0], f"{awal} sasaran": baris[0][1]}
    for n, b in enumerate(baris, start=1):
        isi[f"{awal} indikator {n}"] = re.sub(r"^\d+\.\s+", "", b[2])
        for k, teks in zip(kolom, b[3:], strict=True):
            isi[f"{awal} {k} {n}"] = teks.removesuffix(GABUNGAN)
    ditandai = any(t.endswith(GABUNGAN) for b in baris for t in b)
    isi[f"{awal} satu nilai untuk beberapa"] = "ditandai" if ditandai else ""
    return isi


def evaluasi(isi: list[Beku], f: Beku) -> Isi:
    hasil: Isi = {}
    banding = {jenis: bertajuk(isi, tajuk) for jenis, tajuk in TAJUK.items()}
    for n, s in enumerate(f["sasaran"], start=1):
        for jenis in BANDING:
            awal, tabel = f"III.B sasaran {n} {jenis}", banding[jenis][n - 1]
            hasil |= _baris(awal, teks_baris(tabel), KOLOM[jenis])
            hasil |= {} if jenis == "nasional" else {f"{awal} sumber": tabel["sumber"]}
        hasil |= berurut(f"III.B sasaran {n} program", [p["nama"] for p in s["dana"]["program"]])
    return hasil | _skm(isi, f) | _kegiatan_semua(isi, f)


def _skm(isi: list[Beku], f: Beku) -> Isi:
    if not f["survei"]:
        return {}
    hasil: Isi = {}
    for n, b in enumerate(teks_baris(bertajuk(isi, "Kurang Baik")[0]), start=1):
        for kolom, teks in zip(("aspek", *SEBARAN), b[1:], strict=True):
            hasil[f"III.B SKM sebaran {n} {kolom}"] = teks
    *skor, rerata, mutu = teks_baris(bertajuk(isi, "SKOR")[0])
    for n, b in enumerate(skor, start=1):
        hasil |= {f"III.B SKM skor {n} aspek": b[1], f"III.B SKM skor {n} skor": b[2]}
    hasil |= {"III.B SKM rata-rata": rerata[2], "III.B SKM mutu": mutu[2]}
    survei = f["survei"][0]
    hasil |= berurut("III.B SKM di bawah rata-rata", survei["di_bawah"])
    return hasil | berurut("III.B SKM tindak lanjut", survei["tindak_lanjut"])


def _kegiatan_semua(isi: list[Beku], f: Beku) -> Isi:
    tabel = [t for t in tabel_semua(isi) if t["kode"] == "kegiatan"]
    hasil: Isi = {}
    for n, s in enumerate(f["sasaran"], start=1):
        kegiatan = [k for p in s["dana"]["program"] for k in p["kegiatan"]]
        for m, k in enumerate(kegiatan, start=1):
            awal = f"III.B sasaran {n} kegiatan {m}"
            hasil |= {f"{awal} nama": k["nama"], f"{awal} catatan": k["catatan"]}
            hasil |= _kegiatan(awal, teks_baris(tabel.pop(0)))
    return hasil


def _kegiatan(awal: str, baris: list[list[str]]) -> Isi:
    isi: Isi = {}
    keluaran = [b for b in baris if b[0].startswith("Output")]
    for nama, target, realisasi in baris:
        if nama.startswith("Input"):
            isi |= {f"{awal} dana target": target, f"{awal} dana realisasi": realisasi}
        if nama == "Keterangan":
            isi[f"{awal} keterangan"] = target
    for n, (nama, target, realisasi) in enumerate(keluaran, start=1):
        isi |= {
            f"{awal} keluaran {n} nama": nama.removeprefix("Output: "),
            f"{awal} keluaran {n} target": target,
            f"{awal} keluaran {n} realisasi": realisasi,
        }
    return isi


def akuntabilitas(isi: list[Beku], f: Beku) -> Isi:
    k = f["keuangan"]
    hasil = {"III.C.1 seluruh anggaran": k["total_pagu"]["cetak"]}
    for b in k["kelompok"]:
        hasil[f"III.C.1 {b['nama']}"] = b["pagu"]["cetak"]
        hasil |= {f"III.C.1 {nama}": pagu["cetak"] for nama, pagu in b["rincian"]}
        hasil[f"III.C.1 proporsi {b['nama']}"] = f"{b['proporsi']['cetak']}%"
    return hasil | _anggaran(bertajuk(isi, "PROGRAM / KEGIATAN")[0]) | _alokasi(f)


def _anggaran(tabel: Beku) -> Isi:
    """Program and kegiatan; where there are sub kegiatan, the levels stand one higher.

    In print the kegiatan of 7.01 are called Program, so they are compared with those (MY-136);
    the program of 7.01 have no counterpart.
    """
    baris = penuh(tabel)
    bertingkat = any(b[0]["cetak"].endswith(")") for b in baris)
    isi: Isi = {}
    n = m = p = 0
    for b in baris:
        nomor = teks_sel(b[0])
        if nomor == "TOTAL":
            isi |= _uang("III.C.2 total", ["", *map(teks_sel, b[1:])])
        elif nomor.isalpha() and bertingkat:
            p += 1
            isi |= _uang(f"III.C.2 program 7.01 {p}", [teks_sel(s) for s in b])
        elif nomor.isalpha() or (bertingkat and nomor.isdigit()):
            n, m = n + 1, 0
            isi |= _uang(f"III.C.2 {n}", [teks_sel(s) for s in b])
        else:
            m += 1
            isi |= _uang(f"III.C.2 {n}.{m}", [teks_sel(s).removesuffix(")") for s in b])
    return isi


def _uang(awal: str, b: list[str]) -> Isi:
    kolom = ("no", "uraian", "anggaran", "realisasi", "capaian")
    return {f"{awal} {k}": teks for k, teks in zip(kolom, b, strict=True)}


def _alokasi(f: Beku) -> Isi:
    isi: Isi = {}
    for n, s in enumerate(f["sasaran"], start=1):
        awal, dana = f"III.C.3 sasaran {n}", s["dana"]
        isi[f"{awal} uraian"] = s["uraian"]
        for m, program in enumerate(dana["program"], start=1):
            isi[f"{awal} program {m}"] = program["nama"]
            isi[f"{awal} program {m} anggaran"] = program["pagu"]["cetak"]
        isi[f"{awal} jumlah"] = dana["pagu"]["cetak"]
        isi[f"{awal} persen"] = f"{dana['proporsi']['cetak']}%"
    return isi
