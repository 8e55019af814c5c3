"""Our rows of a Laporan Kinerja, Bab I, II and IV, at the places of `emas_lkj`.

Lists are read from the facts in the frozen content, which sentences and tables are made of;
`test_kalimat` looks that each of them is printed. Tables are read as they are printed.
"""

from collections.abc import Sequence

from tests.emas.emas_lkj import berurut
from tests.emas.kami import (
    Beku,
    bagian,
    bertajuk,
    butir,
    penuh,
    potongan,
    teks_baris,
    teks_sel,
)
from tests.emas.kami_formulasi import sel_formulasi
from tests.emas.kami_tabel import akuntabilitas, evaluasi, pengukuran
from tests.emas.perataan import Isi


def lkj(d: Beku) -> Isi:
    f = d["fakta"]
    return (
        kedudukan(bagian(d, "bab1-kedudukan"), f)
        | renstra(f)
        | rkt(f)
        | perjanjian(bertajuk(bagian(d, "bab2-pk"), "INDIKATOR KINERJA")[0])
        | iku(bertajuk(bagian(d, "bab2-iku"), "IKU")[0], f)
        | pengukuran(bagian(d, "bab3-pengukuran"))
        | evaluasi(bagian(d, "bab3-evaluasi"), f)
        | akuntabilitas(bagian(d, "bab3-keuangan"), f)
        | kendala("Ikhtisar", f)
        | kendala("Bab IV", f)
        | pengesahan("Kata Pengantar", d["tanda_tangan"])
        | pengesahan("Bab IV", d["tanda_tangan"])
    )


def kedudukan(isi: list[Beku], f: Beku) -> Isi:
    ayat = next(u for u in isi if u.get("jenis") == "daftar")["butir"]
    teks = [potongan(b["isi"]) for b in ayat]
    n = next(i for i, t in enumerate(teks) if "mempunyai tugas" in t)
    tugas = butir(ayat[n]["rincian"]) or [teks[n].partition("mempunyai tugas ")[2]]
    return (
        berurut("I.C dasar hukum", f["dasar_hukum_organisasi"])
        | berurut("I.C ayat", teks[:n])
        | berurut("I.C tugas", tugas)
        | berurut("I.C fungsi", butir(ayat[n + 1]["rincian"]))
        | berurut("I.C susunan", butir(ayat[n + 2]["rincian"]))
    )


def renstra(f: Beku) -> Isi:
    isi = {"II.A visi": f["renstra"]["visi"]} | berurut("II.A misi", f["renstra"]["misi"])
    isi["II.A sasaran kabupaten"] = f["renstra"]["sasaran_kabupaten"]
    for n, t in enumerate(f["tujuan"], start=1):
        isi[f"II.A tujuan {n}"] = t["uraian"]
        isi |= berurut(f"II.A tujuan {n} sasaran", [s["uraian"] for s in t["sasaran"]])
    for n, s in enumerate(f["sasaran"], start=1):
        isi[f"II.A strategi {n}"] = "; ".join(s["strategi"])
        isi[f"II.A kebijakan {n}"] = "; ".join(s["kebijakan"])
    return isi


def rkt(f: Beku) -> Isi:
    isi: Isi = {}
    for n, s in enumerate(f["sasaran"], start=1):
        isi[f"II.B sasaran {n}"] = s["uraian"]
        isi |= berurut(f"II.B sasaran {n} indikator", s["semua_indikator"])
    for n, p in enumerate((p for s in f["sasaran"] for p in s["dana"]["program"]), start=1):
        isi[f"II.B program {n}"] = p["nama"]
        isi |= berurut(f"II.B program {n} indikator", p["indikator"])
        for m, k in enumerate(p["kegiatan"], start=1):
            isi[f"II.B kegiatan {n}.{m}"] = k["nama"]
            isi |= berurut(f"II.B kegiatan {n}.{m} keluaran", [o["nama"] for o in k["keluaran"]])
    return isi


def perjanjian(tabel: Beku, awal: str = "II.C") -> Isi:
    return berbaris(awal, teks_baris(tabel), ("no", "sasaran", "indikator", "target"))


def berbaris(awal: str, baris: Sequence[Sequence[str]], kolom: Sequence[str]) -> Isi:
    return {
        f"{awal} baris {n} {k}": teks
        for n, b in enumerate(baris, start=1)
        for k, teks in zip(kolom, b, strict=True)
    }


def iku(tabel: Beku, f: Beku) -> Isi:
    """The table without number column, as Bab II.D has it."""
    isi = {"II.D dasar": f"Keputusan Camat {f['identitas']['nama']} Nomor {f['sk']['nomor']}"}
    for n, b in enumerate(bariskan(tabel), start=1):
        awal = f"II.D baris {n}"
        isi |= {f"{awal} sasaran": b["kinerja utama"], f"{awal} indikator": b["indikator"]}
        isi |= {
            f"{awal} {k}": x for k, x in b.items() if k not in ("no", "kinerja utama", "indikator")
        }
    return isi


def bariskan(tabel: Beku) -> list[Isi]:
    """Rows of a table of IKU, column by column."""
    hasil = []
    for b in penuh(tabel):
        nomor = [teks_sel(s) for s in b[:-5]]
        utama, indikator, formulasi, penanggung, sumber = b[-5:]
        isi = {"no": nomor[0]} if nomor else {}
        isi |= {"kinerja utama": teks_sel(utama), "indikator": teks_sel(indikator)}
        isi |= sel_formulasi(formulasi)
        isi |= berurut("penanggung jawab", _penanggung(penanggung))
        hasil.append(isi | {"sumber data": teks_sel(sumber)})
    return hasil


def _penanggung(sel: Beku) -> list[str]:
    return [x for r in sel["rincian"] for x in butir(r)] or [str(sel["cetak"])]


def kendala(awal: str, f: Beku) -> Isi:
    return berurut(f"{awal} kendala", f["kendala"]) | berurut(f"{awal} langkah", f["langkah"])


def pengesahan(awal: str, t: Beku) -> Isi:
    return {
        f"{awal} tempat dan tanggal": t["tempat_tanggal"],
        f"{awal} jabatan": t["jabatan"],
        f"{awal} nama": t["nama"],
        f"{awal} pangkat": t["pangkat"],
        f"{awal} nip": t["nip"],
    }
