"""Invented kecamatan, clearly labelled: `Kecamatan Contoh 01` of the `Kabupaten Contoh`.

Complete enough for every kind of document, the same every time, and written in the format of
the example-data files, so that they go through the same door as real data.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from django.conf import settings
from django.db import transaction

from bench import kata_contoh as kata
from bench.contoh_rencana import (
    AKHIR,
    AWAL,
    SEBUTAN,
    SURVEI_MENDUKUNG,
    TAHUN,
    jalur_sasaran,
    renstra,
    rupiah,
)
from kecamatan.berkas import Konteks, Polos, baca_yaml, muat, tulis_yaml
from kecamatan.models import Kabupaten, Kecamatan
from laporan.pemuatan import BENTUK, muat_semua

SLUG = "contoh"
BUPATI = "BUPATI CONTOH, S.Sos"
JENIS = ("renstra", "rkt", "pk", "lkj")


def muat_contoh(jumlah: int, *, kali: int = 1, mulai: int = 1) -> list[str]:
    """Load invented kecamatan; answers their addresses. Reference data come with them."""
    muat_semua(sorted((Path(settings.BASE_DIR) / "fixtures/acuan").glob("*.yaml")))
    with transaction.atomic():
        if not Kabupaten.objects.filter(slug=SLUG).exists():
            muat_pohon("kabupaten", pohon_kabupaten())
        for nomor in range(mulai, mulai + jumlah):
            muat_pohon("kecamatan", pohon_kecamatan(nomor, kali=kali))
    return [f"{SLUG}/{slug(nomor)}" for nomor in range(mulai, mulai + jumlah)]


def muat_pohon(jenis: str, pohon: Polos) -> None:
    """Load a `kabupaten` or a `kecamatan` as if it came from a file."""
    berkas = f"{pohon['slug']}.yaml"
    muat(BENTUK[jenis], baca_yaml(tulis_yaml(pohon), berkas), Konteks(), berkas)


def slug(nomor: int) -> str:
    return f"{SLUG}-{nomor:02}"


def kecamatan(nomor: int) -> Kecamatan:
    return Kecamatan.objects.get(kabupaten__slug=SLUG, slug=slug(nomor))


def pohon_kabupaten() -> Polos:
    return {
        "nama": "Contoh",
        "slug": SLUG,
        "provinsi": "Contoh",
        "kepala daerah": [{"nama": BUPATI, "mulai": f"{AWAL}-01-01"}],
        "peraturan": [
            _perbup("1", "Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan"),
            _perbup("2", f"Rencana Strategis Perangkat Daerah Tahun {AWAL}-{AKHIR}"),
        ],
        "rpjmd": [
            {
                "tahun awal": str(AWAL),
                "tahun akhir": str(AKHIR),
                "visi": "Kabupaten Contoh yang Tertib, Melayani dan Sejahtera",
                "misi": [_misi()],
            }
        ],
        "kebijakan kinerja": [{"mulai tahun": str(AWAL), "skala": "Capaian kinerja Jember"}],
        "tata letak": {"kertas": "F4", "huruf": "bookman"},
    }


def _perbup(nomor: str, tentang: str) -> Polos:
    return {"jenis": "Perbup", "nomor": nomor, "tahun": str(AWAL), "tentang": tentang}


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


def pohon_kecamatan(nomor: int, *, kali: int = 1) -> Polos:
    """One kecamatan; `kali` times twelve indicators of sasaran, all in its decree."""
    acak = Random(f"sakip contoh {nomor}")
    nama = f"Contoh {nomor:02}"
    return {
        "nama": nama,
        "slug": slug(nomor),
        "kabupaten": SLUG,
        "jumlah desa": str(acak.randint(5, 12)),
        "kop": [_kop(nomor)],
        "tugas dan fungsi": [_tugas_fungsi()],
        "unit kerja": [_unit()],
        "pejabat": [_camat(nomor)],
        "renstra": [renstra(acak, kali)],
        "tahun kinerja": {str(TAHUN): {"renstra": SEBUTAN}},
        "belanja": [_belanja_tidak_langsung(acak)],
        "survei": [_survei(acak)],
        "dokumen": [*(_dokumen(nomor, jenis) for jenis in JENIS), _sk(nomor, nama, kali)],
        "analisis": [_analisis(n) for n in range(len(kata.BIDANG))],
        "kendala": [
            {"tahun": str(TAHUN), "kendala": k, "langkah": langkah} for k, langkah in kata.KENDALA
        ],
        "penghargaan": [{"tahun": str(TAHUN), "nama": "Pelayanan Contoh Terbaik"}],
    }


def _kop(nomor: int) -> Polos:
    return {
        "jalan": f"Jalan Contoh Nomor {nomor}",
        "kota": "Contoh",
        "tempat": f"Contoh {nomor:02}",
        "mulai": f"{AWAL}-01-01",
    }


def _tugas_fungsi() -> Polos:
    return {
        "mulai": f"{AWAL}-01-01",
        "dasar hukum": f"Peraturan Bupati Contoh Nomor 1 Tahun {AWAL}",
        "kedudukan": list(kata.KEDUDUKAN),
        "tugas": list(kata.TUGAS),
        "fungsi": list(kata.FUNGSI),
    }


def _unit() -> Polos:
    subbagian = ("Sub Bagian Perencanaan dan Keuangan", "Sub Bagian Umum dan Kepegawaian")
    sekretariat = {
        "nama": "Sekretaris Camat",
        "jenis": "sekretariat",
        "bawahan": [{"nama": nama, "jenis": "subbagian"} for nama in subbagian],
    }
    seksi = [{"nama": nama, "jenis": "seksi"} for nama in kata.SEKSI]
    bawahan = [sekretariat, *seksi]
    return {"nama": "Camat", "jenis": "camat", "mulai": f"{AWAL}-01-01", "bawahan": bawahan}


def _nama_camat(nomor: int) -> str:
    return f"CAMAT CONTOH {nomor:02}, S.Sos"


def _camat(nomor: int) -> Polos:
    return {
        "nama": _nama_camat(nomor),
        "jabatan": "Camat",
        "pangkat": "Pembina Tingkat I",
        "nip": f"{nomor:018}",
        "mulai": f"{AWAL}-01-01",
    }


def _belanja_tidak_langsung(acak: Random) -> Polos:
    pagu = acak.randint(200_000, 400_000) * 5_000
    return {
        "tahun": str(TAHUN),
        "kelompok": "btl",
        "pagu": rupiah(pagu),
        "realisasi": rupiah(pagu * 97 // 100),
    }


def _survei(acak: Random) -> Polos:
    responden = acak.randint(100, 150)
    return {
        "tahun": str(TAHUN),
        "nama": "Survei Kepuasan Masyarakat",
        "pelaksana": "Kabupaten Contoh",
        "responden": str(responden),
        "skala": kata.SKM,
        "indikator": SURVEI_MENDUKUNG,
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


def _dokumen(nomor: int, jenis: str) -> Polos:
    tanggal = f"31 Januari {TAHUN + 1}" if jenis == "lkj" else f"15 Januari {TAHUN}"
    isi = {"jenis": jenis, "tahun": str(TAHUN), "tanggal": tanggal}
    isi["penandatangan"] = _nama_camat(nomor)
    return {**isi, "pihak kedua": BUPATI} if jenis == "pk" else isi


def _sk(nomor: int, nama: str, kali: int) -> Polos:
    sebutan = f"Kecamatan {nama}"
    return {
        **_dokumen(nomor, "sk-iku"),
        "nomor klasifikasi": "065",
        "nomor urut": str(nomor),
        "nomor unit": "CONTOH",
        "nomor tahun": str(TAHUN),
        "sk iku": {
            "renstra": SEBUTAN,
            "tentang": [f"INDIKATOR KINERJA UTAMA {sebutan.upper()}", "KABUPATEN CONTOH"],
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


def _analisis(bidang: int) -> Polos:
    return {
        "sasaran": f"{SEBUTAN} > {jalur_sasaran(bidang)}",
        "tahun": str(TAHUN),
        "pendorong": list(kata.PENDORONG),
        "penghambat": list(kata.PENGHAMBAT),
        "rencana aksi": list(kata.RENCANA_AKSI),
    }
