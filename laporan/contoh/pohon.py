"""Invented kecamatan, clearly labelled: `Kecamatan Contoh 01` of the `Kabupaten Contoh`.

Complete enough for every kind of document and the same every time, in the format of the
example-data files.
"""

from __future__ import annotations

from random import Random

from kecamatan.berkas import Polos
from laporan.contoh import kata
from laporan.contoh.latar import LATAR, PROVINSI, SLUG, Latar
from laporan.contoh.rencana import SURVEI_MENDUKUNG, jalur_sasaran, renstra, rupiah

BUPATI = "BUPATI CONTOH, S.Sos"
JENIS = ("renstra", "rkt", "pk", "lkj")


def slug(nomor: int) -> str:
    return f"{SLUG}-{nomor:02}"


def nama(nomor: int) -> str:
    return f"Contoh {nomor:02}"


def pohon_kabupaten(latar: Latar = LATAR) -> Polos:
    return {
        "nama": latar.nama,
        "slug": latar.slug,
        "provinsi": PROVINSI,
        "kepala daerah": [{"nama": BUPATI, "mulai": f"{latar.awal}-01-01"}],
        "peraturan": [
            _perbup(latar, "1", "Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan"),
            _perbup(
                latar, "2", f"Rencana Strategis Perangkat Daerah Tahun {latar.awal}-{latar.akhir}"
            ),
        ],
        "rpjmd": [
            {
                "tahun awal": str(latar.awal),
                "tahun akhir": str(latar.akhir),
                "visi": f"Kabupaten {latar.nama} yang Tertib, Melayani dan Sejahtera",
                "misi": [_misi()],
            }
        ],
        "kebijakan kinerja": [{"mulai tahun": str(latar.awal), "skala": "Capaian kinerja Jember"}],
        "tata letak": {"kertas": "F4", "huruf": "bookman"},
    }


def _perbup(latar: Latar, nomor: str, tentang: str) -> Polos:
    return {"jenis": "Perbup", "nomor": nomor, "tahun": str(latar.awal), "tentang": tentang}


def _misi() -> Polos:
    sasaran = {
        "uraian": "Meningkatnya kualitas pelayanan publik",
        "indikator": ["Nilai Survei Kepuasan Masyarakat kabupaten"],
    }
    tujuan = {
        "uraian": "Meningkatkan tata kelola pemerintahan yang baik dan pelayanan publik",
        "indikator": ["Indeks Reformasi Birokrasi"],
        "sasaran": [sasaran],
    }
    return {"uraian": "Mewujudkan pemerintahan yang melayani", "tujuan": [tujuan]}


def pohon_kecamatan(nomor: int, *, kali: int = 1, latar: Latar = LATAR) -> Polos:
    """One kecamatan; `kali` times twelve indicators of sasaran, all in its decree."""
    acak = Random(f"sakip contoh {nomor}")
    return {
        "nama": nama(nomor),
        "slug": slug(nomor),
        "kabupaten": latar.slug,
        "jumlah desa": str(acak.randint(5, 12)),
        "kop": [_kop(latar, nomor)],
        "tugas dan fungsi": [_tugas_fungsi(latar)],
        "unit kerja": [_unit(latar)],
        "pejabat": [_camat(latar, nomor)],
        "renstra": [renstra(acak, kali, latar)],
        "tahun kinerja": {str(latar.tahun): {"renstra": latar.sebutan}},
        "belanja": [_belanja_tidak_langsung(latar, acak)],
        "survei": [_survei(latar, acak)],
        "dokumen": [*(_dokumen(latar, nomor, jenis) for jenis in JENIS), _sk(latar, nomor, kali)],
        "analisis": [_analisis(latar, n) for n in range(len(kata.BIDANG))],
        "kendala": [
            {"tahun": str(latar.tahun), "kendala": k, "langkah": langkah}
            for k, langkah in kata.KENDALA
        ],
        "penghargaan": [{"tahun": str(latar.tahun), "nama": "Pelayanan Contoh Terbaik"}],
    }


def _kop(latar: Latar, nomor: int) -> Polos:
    return {
        "jalan": f"Jalan Contoh Nomor {nomor}",
        "kota": "Contoh",
        "tempat": nama(nomor),
        "mulai": f"{latar.awal}-01-01",
    }


def _tugas_fungsi(latar: Latar) -> Polos:
    return {
        "mulai": f"{latar.awal}-01-01",
        "dasar hukum": f"Peraturan Bupati {latar.nama} Nomor 1 Tahun {latar.awal}",
        "kedudukan": list(kata.KEDUDUKAN),
        "tugas": list(kata.TUGAS),
        "fungsi": list(kata.FUNGSI),
    }


def _unit(latar: Latar) -> Polos:
    subbagian = ("Sub Bagian Perencanaan dan Keuangan", "Sub Bagian Umum dan Kepegawaian")
    sekretariat = {
        "nama": "Sekretaris Camat",
        "jenis": "sekretariat",
        "bawahan": [{"nama": nama, "jenis": "subbagian"} for nama in subbagian],
    }
    seksi = [{"nama": nama, "jenis": "seksi"} for nama in kata.SEKSI]
    bawahan = [sekretariat, *seksi]
    return {"nama": "Camat", "jenis": "camat", "mulai": f"{latar.awal}-01-01", "bawahan": bawahan}


def _nama_camat(nomor: int) -> str:
    return f"CAMAT CONTOH {nomor:02}, S.Sos"


def _camat(latar: Latar, nomor: int) -> Polos:
    return {
        "nama": _nama_camat(nomor),
        "jabatan": "Camat",
        "pangkat": "Pembina Tingkat I",
        "nip": f"{nomor:018}",
        "mulai": f"{latar.awal}-01-01",
    }


def _belanja_tidak_langsung(latar: Latar, acak: Random) -> Polos:
    pagu = acak.randint(200_000, 400_000) * 5_000
    return {
        "tahun": str(latar.tahun),
        "kelompok": "btl",
        "pagu": rupiah(pagu),
        "realisasi": rupiah(pagu * 97 // 100),
    }


def _survei(latar: Latar, acak: Random) -> Polos:
    responden = acak.randint(100, 150)
    return {
        "tahun": str(latar.tahun),
        "nama": "Survei Kepuasan Masyarakat",
        "pelaksana": f"Kabupaten {latar.nama}",
        "responden": str(responden),
        "skala": kata.SKM,
        "indikator": f"{latar.sebutan} > {SURVEI_MENDUKUNG}",
        "tindak lanjut": ["Memperbaiki ruang pelayanan", "Melatih petugas pelayanan"],
        "aspek": [_aspek(acak, nama, responden) for nama in kata.ASPEK],
    }


def _aspek(acak: Random, nama: str, responden: int) -> Polos:
    tidak, kurang, sangat = acak.randint(0, 4), acak.randint(3, 15), acak.randint(10, 40)
    return {
        "nama": nama,
        "jumlah tidak baik": str(tidak),
        "jumlah kurang baik": str(kurang),
        "jumlah baik": str(responden - tidak - kurang - sangat),
        "jumlah sangat baik": str(sangat),
    }


def _dokumen(latar: Latar, nomor: int, jenis: str) -> Polos:
    tanggal = f"31 Januari {latar.tahun + 1}" if jenis == "lkj" else f"15 Januari {latar.tahun}"
    isi = {"jenis": jenis, "tahun": str(latar.tahun), "tanggal": tanggal}
    isi["penandatangan"] = _nama_camat(nomor)
    return {**isi, "pihak kedua": BUPATI} if jenis == "pk" else isi


def _sk(latar: Latar, nomor: int, kali: int) -> Polos:
    sebutan = f"Kecamatan {nama(nomor)}"
    return {
        **_dokumen(latar, nomor, "sk-iku"),
        "nomor klasifikasi": "065",
        "nomor urut": str(nomor),
        "nomor unit": "CONTOH",
        "nomor tahun": str(latar.tahun),
        "sk iku": {
            "renstra": latar.sebutan,
            "tentang": [
                f"INDIKATOR KINERJA UTAMA {sebutan.upper()}",
                f"KABUPATEN {latar.nama.upper()}",
            ],
            "judul lampiran": ["INDIKATOR KINERJA UTAMA", sebutan.upper()],
            "menimbang": [f"bahwa perlu menetapkan Indikator Kinerja Utama {sebutan}"],
            "mengingat": list(kata.MENGINGAT),
            "diktum": [x.format(kecamatan=sebutan) for x in kata.DIKTUM],
            "baris": [
                f"{jalur_sasaran(b)}/indikator {n}"
                for b, bidang in enumerate(kata.BIDANG)
                for n in range(1, len(bidang.ukuran) * kali + 1)
            ],
        },
    }


def _analisis(latar: Latar, bidang: int) -> Polos:
    return {
        "sasaran": f"{latar.sebutan} > {jalur_sasaran(bidang)}",
        "tahun": str(latar.tahun),
        "pendorong": list(kata.PENDORONG),
        "penghambat": list(kata.PENGHAMBAT),
        "rencana aksi": list(kata.RENCANA_AKSI),
    }
