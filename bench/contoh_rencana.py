"""The Renstra of an invented kecamatan, as the tree of an example-data file."""

from __future__ import annotations

from random import Random

from bench.kata_contoh import BIDANG, PENUNJANG, SEKSI, SKM, Bidang, Ukuran
from kecamatan.berkas import Polos

AWAL, AKHIR, TAHUN = 2021, 2026, 2024
SEBUTAN = f"{AWAL}-{AKHIR} versi 1"
TUJUAN = (
    "Meningkatkan kualitas pelayanan publik dan penyelenggaraan pemerintahan desa",
    "Meningkatkan pemberdayaan masyarakat serta ketentraman dan ketertiban umum",
)
BIDANG_PER_TUJUAN = len(BIDANG) // len(TUJUAN)


def renstra(acak: Random, kali: int) -> Polos:
    """Twelve indicators of sasaran for each of `kali`."""
    return {
        "tahun awal": str(AWAL),
        "tahun akhir": str(AKHIR),
        "versi": "1",
        "status": "definitif",
        "dasar hukum": "Perbup Contoh 2/2021",
        "rpjmd": f"{AWAL}-{AKHIR}",
        "sasaran rpjmd": "Meningkatnya kualitas pelayanan publik",
        "tujuan": [_tujuan(acak, n, uraian, kali) for n, uraian in enumerate(TUJUAN)],
        "program": [*(_program(acak, n, b) for n, b in enumerate(BIDANG)), _penunjang(acak)],
    }


def jalur_sasaran(bidang: int) -> str:
    tujuan, sasaran = divmod(bidang, BIDANG_PER_TUJUAN)
    return f"tujuan {tujuan + 1}/sasaran {sasaran + 1}"


def _tujuan(acak: Random, nomor: int, uraian: str, kali: int) -> Polos:
    awal = nomor * BIDANG_PER_TUJUAN
    return {
        "uraian": uraian,
        "indikator": [{"nama": f"Indeks pencapaian tujuan ke-{nomor + 1}", "satuan": "indeks"}],
        "sasaran": [
            _sasaran(acak, n, BIDANG[n], kali) for n in range(awal, awal + BIDANG_PER_TUJUAN)
        ],
    }


def _sasaran(acak: Random, nomor: int, bidang: Bidang, kali: int) -> Polos:
    return {
        "uraian": bidang.sasaran,
        "strategi": bidang.strategi,
        "kebijakan": bidang.kebijakan,
        "indikator": [
            _indikator(acak, u, SEKSI[nomor], putaran)
            for putaran in range(1, kali + 1)
            for u in bidang.ukuran
        ],
    }


def _indikator(acak: Random, u: Ukuran, seksi: str, putaran: int) -> Polos:
    nama = u.nama if putaran == 1 else f"{u.nama} (contoh {putaran})"
    target = acak.randint(60, 80)
    return {
        "nama": nama,
        "satuan": u.satuan,
        **({"arah": "negatif"} if u.negatif else {}),
        **({"skala huruf": u.skala} if u.skala else {}),
        "sumber data": f"Laporan {seksi}",
        **_formulasi(u),
        "penanggung jawab": [seksi],
        "target": {str(t): str(target + t - AWAL) for t in range(AWAL, AKHIR + 1)},
        "realisasi": {str(t): _realisasi(acak, target, seksi) for t in (TAHUN - 1, TAHUN)},
        "nasional": {str(TAHUN): {"tidak ada data": "Data nasional tidak tersedia"}},
    }


def _formulasi(u: Ukuran) -> Polos:
    if u.satuan != "%":
        return {"jenis formulasi": "naratif", "formulasi": f"{u.nama} dalam satu tahun"}
    objek = u.nama.removeprefix("Persentase ")
    return {
        "jenis formulasi": "rasio",
        "pembilang": f"Jumlah {objek}",
        "penyebut": f"Jumlah seluruh {objek.partition(' yang ')[0]}",
        "pengali": "100%",
    }


def _realisasi(acak: Random, target: int, seksi: str) -> Polos:
    nilai = f"{target + acak.randint(-6, 9)},{acak.randint(1, 9)}"
    return {"nilai": nilai, "sumber data": seksi}


def _program(acak: Random, nomor: int, bidang: Bidang) -> Polos:
    return {
        "kode": f"7.01.{nomor + 2:02}",
        "nama": bidang.program,
        "sasaran": jalur_sasaran(nomor),
        "indikator": [_keluaran(acak, bidang.indikator_program, "%")],
        "kegiatan": [_kegiatan(acak, nama, sub) for nama, sub in bidang.kegiatan],
    }


def _penunjang(acak: Random) -> Polos:
    """The program that keeps the office running; it supports no sasaran."""
    kegiatan = [{"nama": nama, "anggaran": {str(TAHUN): _anggaran(acak)}} for nama in PENUNJANG]
    nama = "Penunjang Urusan Pemerintahan Daerah Kabupaten"
    return {"kode": "7.01.01", "nama": nama, "kegiatan": kegiatan}


def _kegiatan(acak: Random, nama: str, sub: tuple[str, str]) -> Polos:
    return {
        "nama": nama,
        "catatan": {
            str(TAHUN): {
                "keterangan": "Dilaksanakan bersama pemerintah desa dan instansi terkait.",
                "catatan": "Anggaran terserap sesuai dengan rencana.",
            }
        },
        "sub kegiatan": [
            {
                "nama": s,
                "indikator": [_keluaran(acak, f"Jumlah dokumen {s[0].lower()}{s[1:]}", "dokumen")],
                "anggaran": {str(TAHUN): _anggaran(acak)},
            }
            for s in sub
        ],
    }


def _keluaran(acak: Random, nama: str, satuan: str) -> Polos:
    target = acak.randint(12, 96)
    return {
        "nama": nama,
        "satuan": satuan,
        "target": {str(TAHUN): {"nilai": str(target), "penetap": "pk"}},
        "realisasi": {str(TAHUN): str(target - acak.randint(0, 5))},
    }


def _anggaran(acak: Random) -> Polos:
    pagu = acak.randint(1_000, 18_000) * 5_000
    return {
        "pagu": rupiah(pagu),
        "realisasi": rupiah(pagu * acak.randint(880, 1_000) // 1_000),
        "sumber dana": "APBD",
    }


def rupiah(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


SURVEI_MENDUKUNG = f"{SEBUTAN} > tujuan 1/sasaran 1/indikator 1"
assert BIDANG[0].ukuran[0].skala == SKM
