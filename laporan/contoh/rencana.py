"""The Renstra of an invented kecamatan, as the tree of an example-data file."""

from __future__ import annotations

from random import Random

from kecamatan.berkas import Polos
from laporan.contoh.kata import BIDANG, PENUNJANG, SEKSI, SKM, Bidang, Ukuran
from laporan.contoh.latar import LATAR, Latar

TUJUAN = (
    "Meningkatkan kualitas pelayanan publik dan penyelenggaraan pemerintahan desa",
    "Meningkatkan pemberdayaan masyarakat serta ketenteraman dan ketertiban umum",
)
BIDANG_PER_TUJUAN = len(BIDANG) // len(TUJUAN)


def renstra(acak: Random, kali: int, latar: Latar = LATAR) -> Polos:
    """Twelve indicators of sasaran for each of `kali`."""
    return {
        "tahun awal": str(latar.awal),
        "tahun akhir": str(latar.akhir),
        "versi": "1",
        "status": "definitif",
        "dasar hukum": f"Perbup {latar.nama} 2/{latar.awal}",
        "rpjmd": f"{latar.awal}-{latar.akhir}",
        "sasaran rpjmd": "Meningkatnya kualitas pelayanan publik",
        "tujuan": [_tujuan(latar, acak, n, uraian, kali) for n, uraian in enumerate(TUJUAN)],
        "program": [
            *(_program(latar, acak, n, b) for n, b in enumerate(BIDANG)),
            _penunjang(latar, acak),
        ],
    }


def jalur_sasaran(bidang: int) -> str:
    tujuan, sasaran = divmod(bidang, BIDANG_PER_TUJUAN)
    return f"tujuan {tujuan + 1}/sasaran {sasaran + 1}"


def _tujuan(latar: Latar, acak: Random, nomor: int, uraian: str, kali: int) -> Polos:
    awal = nomor * BIDANG_PER_TUJUAN
    return {
        "uraian": uraian,
        "indikator": [_indikator_tujuan(latar, nomor)],
        "sasaran": [
            _sasaran(latar, acak, n, BIDANG[n], kali) for n in range(awal, awal + BIDANG_PER_TUJUAN)
        ],
    }


def _indikator_tujuan(latar: Latar, nomor: int) -> Polos:
    """Its target is reached exactly, every year."""
    nilai = {t: str(70 + t - latar.awal) for t in range(latar.awal, latar.akhir + 1)}
    return {
        "nama": f"Indeks pencapaian tujuan ke-{nomor + 1}",
        "satuan": "indeks",
        "target": {str(t): n for t, n in nilai.items()},
        "realisasi": {str(t): nilai[t] for t in (latar.tahun - 1, latar.tahun)},
    }


def _sasaran(latar: Latar, acak: Random, nomor: int, bidang: Bidang, kali: int) -> Polos:
    return {
        "uraian": bidang.sasaran,
        "strategi": bidang.strategi,
        "kebijakan": bidang.kebijakan,
        "indikator": [
            _indikator(latar, acak, u, SEKSI[nomor], putaran)
            for putaran in range(1, kali + 1)
            for u in bidang.ukuran
        ],
    }


def _indikator(latar: Latar, acak: Random, u: Ukuran, seksi: str, putaran: int) -> Polos:
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
        "target": {
            str(t): str(target + t - latar.awal) for t in range(latar.awal, latar.akhir + 1)
        },
        "realisasi": {
            str(t): _realisasi(acak, target, seksi, bulat=u.satuan in BERBILANG)
            for t in (latar.tahun - 1, latar.tahun)
        },
        "nasional": {str(latar.tahun): {"tidak ada data": "Data nasional tidak tersedia"}},
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


BERBILANG = ("kegiatan", "kasus")
"""Units that are counted: there is no half of one."""


def _realisasi(acak: Random, target: int, seksi: str, *, bulat: bool) -> Polos:
    utuh, pecahan = target + acak.randint(-6, 9), acak.randint(1, 9)
    return {"nilai": str(utuh) if bulat else f"{utuh},{pecahan}", "sumber data": seksi}


def _program(latar: Latar, acak: Random, nomor: int, bidang: Bidang) -> Polos:
    return {
        "kode": f"7.01.{nomor + 2:02}",
        "nama": bidang.program,
        "sasaran": jalur_sasaran(nomor),
        "indikator": [_keluaran(latar, acak, bidang.indikator_program, "%")],
        "kegiatan": [_kegiatan(latar, acak, nama, sub) for nama, sub in bidang.kegiatan],
    }


def _penunjang(latar: Latar, acak: Random) -> Polos:
    """The program that keeps the office running; it supports no sasaran."""
    kegiatan = [
        {"nama": nama, "anggaran": {str(latar.tahun): _anggaran(latar, acak)}} for nama in PENUNJANG
    ]
    nama = "Penunjang Urusan Pemerintahan Daerah Kabupaten"
    return {"kode": "7.01.01", "nama": nama, "kegiatan": kegiatan}


def _kegiatan(latar: Latar, acak: Random, nama: str, sub: tuple[str, str]) -> Polos:
    return {
        "nama": nama,
        "catatan": {
            str(latar.tahun): {
                "keterangan": "Dilaksanakan bersama pemerintah desa dan instansi terkait.",
                "catatan": "Anggaran terserap sesuai dengan rencana.",
            }
        },
        "sub kegiatan": [
            {
                "nama": s,
                "indikator": [
                    _keluaran(latar, acak, f"Jumlah dokumen {s[0].lower()}{s[1:]}", "dokumen")
                ],
                "anggaran": {str(latar.tahun): _anggaran(latar, acak)},
            }
            for s in sub
        ],
    }


def _keluaran(latar: Latar, acak: Random, nama: str, satuan: str) -> Polos:
    target = acak.randint(12, 96)
    return {
        "nama": nama,
        "satuan": satuan,
        "target": {str(latar.tahun): {"nilai": str(target), "penetap": "pk"}},
        "realisasi": {str(latar.tahun): str(target - acak.randint(0, 5))},
    }


def _anggaran(latar: Latar, acak: Random) -> Polos:
    pagu = acak.randint(1_000, 18_000) * 5_000
    return {
        "pagu": rupiah(pagu),
        "realisasi": rupiah(pagu * acak.randint(880, 1_000) // 1_000),
        "sumber dana": "APBD",
    }


def rupiah(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


SURVEI_MENDUKUNG = "tujuan 1/sasaran 1/indikator 1"
assert BIDANG[0].ukuran[0].skala == SKM
