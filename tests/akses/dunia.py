"""Two kecamatan of one kabupaten and one of another, each with one record of every kind.

The name of a place is a word that occurs nowhere else and stands in every text of its records,
so that one sees at once when something of one place shows in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.files.base import ContentFile
from django.test import Client

from iku.models import (
    Anggaran,
    Aspek,
    BelanjaPerangkat,
    Bukti,
    CatatanKegiatan,
    Indikator,
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    Nomenklatur,
    Pembanding,
    PenanggungJawab,
    RekomendasiAkip,
    Rpjmd,
    SimpulRpjmd,
    Survei,
    TindakLanjut,
)
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Kop, Pengguna, TugasFungsi
from laporan.models import (
    Analisis,
    ButirReviu,
    Catatan,
    Delegasi,
    Dokumen,
    JawabanReviu,
    Kendala,
    KetentuanSk,
    Narasi,
    Paket,
    Penghargaan,
    PernyataanReviu,
    SkIkuBaris,
    TataLetak,
    Triwulan,
)
from tests import factories as f
from tests.akses.minta import Potret, potret
from tests.akses.tanda import tandai
from tests.terbitan import buat_salinan, buat_terbitan

P = Keanggotaan.Peran
ANONIM = "anonim"
BERAKHIR, MENDATANG, NONAKTIF = "berakhir", "mendatang", "nonaktif"
TANPA_HAK = (ANONIM, BERAKHIR, MENDATANG, NONAKTIF)
"""Nobody; a role that has ended; one that has not begun; a role of a switched-off account."""
BERPERAN = tuple(p.value for p in P)
PENGELOLA = "pengelola"
"""Of the whole installation (Django's superuser): sees every place."""
ORANG = (*BERPERAN, PENGELOLA, *TANPA_HAK)
AWAL = date(2020, 1, 1)
NAMA = {"sendiri": "Kenariputih", "tetangga": "Kenarihitam", "luar": "Kenarimerah"}


@dataclass(frozen=True)
class Dunia:
    sendiri: Kecamatan
    tetangga: Kecamatan
    """Another kecamatan of the same kabupaten."""
    luar: Kecamatan
    """A kecamatan of another kabupaten."""
    orang: dict[str, Client]
    semula: Potret
    """What the database holds: nobody may change it without being asked to."""


def buat_dunia() -> Dunia:
    dalam, luar = buat_kabupaten("Kabputih"), buat_kabupaten("Kabmerah")
    sendiri, tetangga, jauh = (
        buat_tempat(kabupaten, NAMA[nama])
        for nama, kabupaten in (("sendiri", dalam), ("tetangga", dalam), ("luar", luar))
    )
    Nomenklatur.objects.create(kode="7.01.01", jenis="program", nama="Penunjang urusan")
    orang = dict(_orang(sendiri))
    for tempat, nama in zip((sendiri, tetangga, jauh), NAMA.values(), strict=True):
        tandai(tempat, nama)
    return Dunia(sendiri, tetangga, jauh, orang, potret())


def _orang(kecamatan: Kecamatan) -> list[tuple[str, Client]]:
    pengelola, nonaktif = f.buat_pengelola(), _anggota(P.OPERATOR, kecamatan)
    nonaktif.is_active = False
    semua = [(p.value, _anggota(p, kecamatan)) for p in P]
    semua += [(PENGELOLA, pengelola)]
    semua += [(BERAKHIR, _anggota(P.CAMAT, kecamatan, selesai=date(2021, 1, 1)))]
    semua += [(MENDATANG, _anggota(P.CAMAT, kecamatan, mulai=date(2999, 1, 1)))]
    klien = [(nama, _masuk(pengguna)) for nama, pengguna in [*semua, (NONAKTIF, nonaktif)]]
    nonaktif.save()  # switched off while signed in
    return [*klien, (ANONIM, Client())]


def _anggota(peran: Keanggotaan.Peran, kecamatan: Kecamatan, **lain: date) -> Pengguna:
    tempat = kecamatan if peran in Keanggotaan.DI_KECAMATAN else kecamatan.kabupaten
    return f.buat_anggota(peran, tempat, **lain).pengguna


def _masuk(pengguna: Pengguna) -> Client:
    klien = Client()
    klien.force_login(pengguna)
    klien.get("/akun/sandi/")  # the first request of a session also prolongs it
    return klien


def buat_kabupaten(nama: str) -> Kabupaten:
    """With what its kecamatan choose from."""
    kabupaten = f.buat_kabupaten(nama)
    f.buat_kebijakan(kabupaten)
    f.buat_kepala_daerah(kabupaten, nama=f"Bupati {nama}")
    f.buat_peraturan(kabupaten=kabupaten, jenis="Perbup", tentang=f"Peraturan {nama}")
    TataLetak.objects.create(kabupaten=kabupaten)
    Paket.objects.create(kabupaten=kabupaten, tahun=2020, pilihan=nama, keadaan="batal")
    rpjmd = Rpjmd.objects.create(kabupaten=kabupaten, tahun_awal=2016, tahun_akhir=2021, visi=nama)
    misi = SimpulRpjmd.objects.create(rpjmd=rpjmd, jenis="misi", urutan=1, uraian=f"Misi {nama}")
    tujuan = SimpulRpjmd.objects.create(
        rpjmd=rpjmd, induk=misi, jenis="tujuan", urutan=2, uraian=f"Tujuan {nama}"
    )
    SimpulRpjmd.objects.create(
        rpjmd=rpjmd, induk=tujuan, jenis="sasaran", urutan=3, uraian=f"Sasaran {nama}"
    )
    return kabupaten


def buat_tempat(kabupaten: Kabupaten, nama: str) -> Kecamatan:
    """A kecamatan with one record of every kind that people keep; `nama` is in every text."""
    k = f.buat_kecamatan(kabupaten, nama=nama)
    Kop.objects.create(kecamatan=k, jalan=f"Jl. {nama}", tempat=nama, mulai=AWAL)
    TugasFungsi.objects.create(kecamatan=k, dasar_hukum=nama, tugas=nama, fungsi=nama, mulai=AWAL)
    f.buat_pejabat(k, nama=f"Camat {nama}")
    unit = f.buat_unit(k, nama=f"Seksi {nama}")
    _rencana(k, nama, unit_id=unit.pk)
    _laporan(k, nama)
    beri_akip(k, nama)
    return k


def beri_akip(k: Kecamatan, nama: str, tahun: int = 2020) -> None:
    skala = f.buat_skala(kegunaan="huruf")
    akip = NilaiAkip.objects.create(kecamatan=k, tahun=tahun, skala=skala, catatan=nama)
    komponen, _ = KomponenAkip.objects.get_or_create(nama="Perencanaan", bobot=30)
    NilaiKomponen.objects.create(akip=akip, komponen=komponen, nilai=20)
    rekomendasi = RekomendasiAkip.objects.create(akip=akip, uraian=nama)
    TindakLanjut.objects.create(rekomendasi=rekomendasi, uraian=nama)


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
    Analisis.objects.create(sasaran=sasaran, tahun=2020, pendorong=nama)
    _bukti(indikator, nama)
    survei = Survei.objects.create(
        kecamatan=k, tahun=2020, nama=f"Survei {nama}", skala=f.buat_skala(kegunaan="huruf")
    )
    Aspek.objects.create(survei=survei, nama=f"Aspek {nama}")


def _bukti(indikator: Indikator, nama: str) -> None:
    isi = f"%PDF-1.7 {nama}".encode()
    Bukti.objects.create(
        indikator=indikator,
        tahun=2020,
        nama=f"{nama}.pdf",
        jenis="pdf",
        ukuran=len(isi),
        sha256="0" * 64,
        berkas=ContentFile(isi, name=nama),
    )


def _laporan(k: Kecamatan, nama: str) -> None:
    sk = f.buat_sk_iku(k.renstra.get())
    KetentuanSk.objects.create(sk=sk, jenis="menimbang", teks=f"bahwa {nama}")
    KetentuanSk.objects.create(sk=sk, jenis="diktum", teks=f"Menetapkan {nama}")
    KetentuanSk.objects.create(sk=sk, jenis="mengingat", peraturan=f.buat_peraturan())
    indikator = f.buat_indikator(k.renstra.get().tujuan.get().sasaran.get(), f"IKU {nama}")
    SkIkuBaris.objects.create(sk=sk, indikator=indikator)
    for jenis in ("pk", "rkt"):
        f.buat_dokumen(k, jenis)
    beri_tinjauan(f.buat_dokumen(k, "lkj"), nama)
    final = buat_terbitan(f.buat_dokumen(k, "renstra"))
    buat_salinan(final, nama=f"{nama}.pdf", keterangan=nama)
    Narasi.objects.create(kecamatan=k, tahun=2020, jenis="lkj", bagian="kata_pengantar", isi=nama)
    Kendala.objects.create(kecamatan=k, tahun=2020, kendala=f"Kendala {nama}")
    Penghargaan.objects.create(kecamatan=k, tahun=2020, nama=f"Penghargaan {nama}")
    beri_delegasi(k, nama)
    Triwulan.objects.create(kecamatan=k, tahun=2020, triwulan=2, keadaan="dibuka", alasan=nama)


def beri_tinjauan(lkj: Dokumen, nama: str) -> None:
    Catatan.objects.create(dokumen=lkj, isi=f"Catatan {nama}", tanggapan=nama)
    butir = ButirReviu.objects.get_or_create(kelompok="format", urutan=1)[0]
    JawabanReviu.objects.create(dokumen=lkj, butir=butir, jawaban="ya", catatan=nama)
    PernyataanReviu.objects.create(laporan=lkj, isi=nama, tempat=nama, nama=f"Inspektur {nama}")


def beri_delegasi(k: Kecamatan, nama: str) -> None:
    sekcam = _anggota(P.SEKCAM, k)
    Delegasi.objects.create(kecamatan=k, kepada=sekcam, dasar=f"SP {nama}", mulai=AWAL)
