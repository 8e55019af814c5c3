"""Printed Perjanjian Kinerja, RKT and matriks Renstra (Balung 2020)."""

from tests.emas.emas_lkj import berurut, perjanjian
from tests.emas.emas_sk import kop
from tests.emas.perataan import Isi
from tests.emas.sumber import Simpul, menurun, sel

CABANG = (
    "tujuan", "indikator_tujuan_cetak", "sasaran", "indikator_sasaran_cetak", "target_sasaran",
    "program", "indikator_program", "target_program",
)  # fmt: skip
URUTAN = "RKT urutan kegiatan"


def pk(d: Simpul) -> Isi:
    lampiran, isi = d["lampiran"], kop(d["kop"])
    isi |= {"PK judul": d["judul"], "PK pihak kedua nama": d["pihak_kedua"]["nama"]}
    isi["PK pihak pertama nama"] = d["pihak_pertama"]["nama_cetak"].removeprefix("Nama : ")
    for pihak in ("pertama", "kedua"):
        jabatan = d[f"pihak_{pihak}"]["jabatan_cetak"].removeprefix("Jabatan : ")
        isi[f"PK pihak {pihak} jabatan"] = jabatan
    isi |= {"PK tempat dan tanggal": d["tempat_tanggal"]}
    isi |= _ttd(d["ttd"]) | berurut("PK lampiran judul", lampiran["judul"])
    return isi | perjanjian(lampiran, "PK sasaran") | _program(lampiran)


def _ttd(ttd: Simpul) -> Isi:
    return {
        "PK ttd kiri": f"{ttd['kedua']['label']} {ttd['kedua']['jabatan']} {ttd['kedua']['nama']}",
        "PK ttd kanan": f"{ttd['pertama']['label']} {ttd['pertama']['jabatan']}",
        "PK ttd kanan nama": ttd["pertama"]["nama"],
        "PK ttd kanan nip": ttd["pertama"]["nip_cetak"].removeprefix("NIP. "),
    }


def _program(lampiran: Simpul) -> Isi:
    isi: Isi = {}
    for n, p in enumerate(lampiran["program"], start=1):
        isi |= {
            f"PK program {n} no": p["no"],
            f"PK program {n} nama": p["nama"],
            f"PK program {n} anggaran": sel(p["anggaran"]),
            f"PK program {n} keterangan": p["keterangan"],
        }
    return isi | {"PK program jumlah": sel(lampiran["jumlah"]["anggaran"])}


def rkt(d: Simpul) -> Isi:
    isi = kop(d["kop"]) | berurut("RKT judul", d["judul"])
    isi |= {f"RKT RPJMD {k}": x for k, x in d["rpjmd"]["baris"].items()}
    isi |= _kegiatan(d["baris"]) | {"RKT tempat dan tanggal": d["tempat_tanggal"]}
    p = d["penandatangan"]
    return isi | {
        "RKT jabatan": p["jabatan"],
        "RKT nama": p["nama_cetak"],
        "RKT pangkat": p["pangkat"],
        "RKT nip": p["nip_cetak"] or "",
    }


def _kegiatan(baris: list[Simpul]) -> Isi:
    """By the name of the kegiatan; their order is a place of its own."""
    nama = [b["kegiatan"].title() for b in baris]
    isi = {URUTAN: "; ".join(nama)}
    atas = {k: menurun([b | {k: sel(b[k])} for b in baris], k) for k in CABANG}
    for n, b in enumerate(baris):
        awal = f"RKT {nama[n]}"
        isi |= {f"{awal} {k}": atas[k][n] for k in CABANG} | {f"{awal} nama": b["kegiatan"]}
        for m, o in enumerate(b["output"], start=1):
            isi[f"{awal} keluaran {m}"] = o["indikator"]
            isi[f"{awal} keluaran {m} target"] = sel(o["target"])
        isi[f"{awal} anggaran"] = sel(b["anggaran"])
    return isi


def renstra(d: Simpul) -> Isi:
    isi = berurut("Renstra judul", d["judul"])
    for n, b in enumerate(d["baris"], start=1):
        awal = f"Renstra sasaran {n}"
        isi |= {
            f"{awal} no": b["no"],
            f"{awal} tujuan": b["tujuan"],
            f"{awal} indikator tujuan": b["indikator_tujuan"],
            f"{awal} sasaran": f"{b['no_sasaran']} {b['sasaran']}",
            f"{awal} indikator 1": b["indikator_sasaran"],
        }
        isi |= {f"{awal} target 1 {tahun}": sel(x) for tahun, x in b["target"].items()}
        isi |= {f"{awal} {k}": b[k] for k in ("strategi", "kebijakan", "program")}
    return isi
