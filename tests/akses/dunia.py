"""Two kecamatan of one kabupaten and one of another, each with one record of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.test import Client

from iku.models import (
    Anggaran,
    Aspek,
    BelanjaPerangkat,
    CatatanKegiatan,
    Pembanding,
    PenanggungJawab,
    Survei,
)
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Kop, TugasFungsi
from laporan.models import Analisis, Kendala, KetentuanSk, Narasi, Penghargaan, SkIkuBaris
from tests import factories as f

P = Keanggotaan.Peran
ANONIM = "anonim"
PERAN = (ANONIM, *(p.value for p in P))
AWAL = date(2020, 1, 1)


@dataclass(frozen=True)
class Dunia:
    sendiri: Kecamatan
    tetangga: Kecamatan
    """Another kecamatan of the same kabupaten."""
    luar: Kecamatan
    """A kecamatan of another kabupaten."""
    orang: dict[str, Client]

    def asing(self, peran: str) -> Kecamatan:
        """A place that is not this role's own."""
        return self.tetangga if peran in Keanggotaan.DI_KECAMATAN else self.luar


def buat_dunia() -> Dunia:
    kabupaten = f.buat_kabupaten("Sendiri")
    f.buat_kebijakan(kabupaten)
    sendiri, tetangga = (buat_tempat(kabupaten, nama) for nama in ("Sendiri", "Tetangga"))
    luar = f.buat_kabupaten("Luar")
    f.buat_kebijakan(luar)
    orang = {ANONIM: Client()} | {p.value: _masuk(p, sendiri) for p in P}
    return Dunia(sendiri, tetangga, buat_tempat(luar, "Luar"), orang)


def _masuk(peran: Keanggotaan.Peran, kecamatan: Kecamatan) -> Client:
    tempat = kecamatan if peran in Keanggotaan.DI_KECAMATAN else kecamatan.kabupaten
    klien = Client()
    klien.force_login(f.buat_anggota(peran, tempat).pengguna)
    klien.get("/akun/sandi/")  # the first request of a session also prolongs it
    return klien


def buat_tempat(kabupaten: Kabupaten, nama: str) -> Kecamatan:
    """A kecamatan with one record of every kind that people keep; `nama` is in every text."""
    k = f.buat_kecamatan(kabupaten, nama=nama)
    Kop.objects.create(kecamatan=k, jalan=f"Jl. {nama}", tempat=nama, mulai=AWAL)
    TugasFungsi.objects.create(kecamatan=k, dasar_hukum=nama, tugas=nama, fungsi=nama, mulai=AWAL)
    f.buat_pejabat(k, nama=f"Camat {nama}")
    unit = f.buat_unit(k, nama=f"Seksi {nama}")
    _rencana(k, nama, unit_id=unit.pk)
    _laporan(k, nama)
    return k


def _rencana(k: Kecamatan, nama: str, *, unit_id: int) -> None:
    renstra = f.buat_renstra(k)
    f.buat_tahun_kinerja(renstra)
    sasaran = f.buat_sasaran(f.buat_tujuan(renstra, f"Tujuan {nama}"), f"Sasaran {nama}")
    program = f.buat_program(renstra, f"Program {nama}", sasaran=sasaran)
    kegiatan = f.buat_kegiatan(program, f"Kegiatan {nama}")
    sub = f.buat_sub_kegiatan(kegiatan, f"Sub kegiatan {nama}")
    for induk in (sub, kegiatan, program, sasaran.tujuan, sasaran):
        indikator = f.buat_indikator(induk, f"Indikator {nama}")
    PenanggungJawab.objects.create(indikator=indikator, unit_id=unit_id)
    f.buat_target(indikator)
    f.buat_realisasi(indikator)
    isi = {"angka": 70, "sumber_data": nama, "tahun": 2020, "tingkat": "kabupaten"}
    Pembanding.objects.create(indikator=indikator, **isi)
    f.buat_anggaran(sub)
    Anggaran.objects.create(kegiatan=f.buat_kegiatan(program, f"Lain {nama}"), tahun=2020)
    BelanjaPerangkat.objects.create(kecamatan=k, tahun=2020, kelompok="btl")
    CatatanKegiatan.objects.create(kegiatan=kegiatan, tahun=2020, keterangan=nama)
    survei = Survei.objects.create(
        kecamatan=k, tahun=2020, nama=f"Survei {nama}", skala=f.buat_skala(kegunaan="huruf")
    )
    Aspek.objects.create(survei=survei, nama=f"Aspek {nama}")
    Analisis.objects.create(sasaran=sasaran, tahun=2020, pendorong=nama)


def _laporan(k: Kecamatan, nama: str) -> None:
    sk = f.buat_sk_iku(k.renstra.get())
    KetentuanSk.objects.create(sk=sk, jenis="menimbang", teks=f"bahwa {nama}")
    indikator = f.buat_indikator(k.renstra.get().tujuan.get().sasaran.get(), f"IKU {nama}")
    SkIkuBaris.objects.create(sk=sk, indikator=indikator)
    f.buat_dokumen(k)
    Narasi.objects.create(kecamatan=k, tahun=2020, jenis="lkj", bagian="pengantar", isi=nama)
    Kendala.objects.create(kecamatan=k, tahun=2020, kendala=f"Kendala {nama}")
    Penghargaan.objects.create(kecamatan=k, tahun=2020, nama=f"Penghargaan {nama}")
