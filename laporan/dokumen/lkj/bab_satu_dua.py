"""Bab I (pendahuluan) and Bab II (perencanaan dan perjanjian kinerja)."""

from __future__ import annotations

from dataclasses import replace

from laporan import tempat as di
from laporan.bagian import Butir, Daftar, SimpulUnit, Unsur, bagan, daftar, paragraf, polos
from laporan.bahan import hari_dokumen
from laporan.dokumen.lkj.penyusun import Penyusun, judul, rangkai
from laporan.dokumen.pk import tabel_sasaran
from laporan.dokumen.sk_iku import rencana_sk
from laporan.tabel_iku import TANPA_NOMOR, tabel_iku


def latar_belakang(p: Penyusun) -> tuple[Unsur, ...]:
    return p.teks("latar_belakang")


def maksud_tujuan(p: Penyusun) -> tuple[Unsur, ...]:
    return p.teks("maksud_tujuan")


def kedudukan(p: Penyusun) -> tuple[Unsur, ...]:
    """Ayat (1), (2), … with tugas and fungsi, then the units as list and as drawing."""
    hari = hari_dokumen(p.bahan.dokumen("lkj").tanggal, p.bahan.tahun)
    isi = p.bahan.tugas_fungsi(hari)
    nama = p.fakta.identitas.sebutan
    unit = p.bahan.susunan_unit(hari)
    ayat = [Butir(polos(x)) for x in isi.kedudukan]
    ayat.append(
        _ayat(f"{nama} mempunyai tugas:", isi.tugas or (p.bahan.kurang("Tugas", di.TUGAS_FUNGSI),))
    )
    ayat.append(
        _ayat(f"Dalam melaksanakan tugasnya, {nama} mempunyai fungsi:",
              isi.fungsi or (p.bahan.kurang("Fungsi", di.TUGAS_FUNGSI),))
    )  # fmt: skip
    ayat.append(Butir(polos(f"Susunan organisasi {nama} terdiri atas:"), _susunan(p, unit)))
    return rangkai(p.teks("kedudukan"), Daftar(tuple(ayat), "kurung"), _bagan(p, unit))


def _ayat(kalimat: str, isi: tuple[str, ...]) -> Butir:
    if len(isi) == 1:
        return Butir(polos(f"{kalimat.rstrip(':')} {isi[0][:1].lower()}{isi[0][1:]}"))
    return Butir(polos(kalimat), daftar(isi, "huruf"))


def _susunan(p: Penyusun, unit: tuple[SimpulUnit, ...]) -> Daftar:
    """Camat first, then the units directly below, each with its own."""
    if not unit:
        return daftar((p.bahan.kurang("Susunan organisasi (unit kerja)", di.UNIT),), "huruf")
    puncak = unit[0]
    butir = [Butir(polos(puncak.nama))]
    butir += [
        Butir(
            polos(u.nama), daftar(tuple(b.nama for b in u.bawahan), "strip") if u.bawahan else None
        )
        for u in (*puncak.bawahan, *unit[1:])
    ]
    return Daftar(tuple(butir), "huruf")


def _bagan(p: Penyusun, unit: tuple[SimpulUnit, ...]) -> tuple[Unsur, ...]:
    if not unit:
        return ()
    nama = f"Bagan Organisasi {p.fakta.identitas.sebutan} {p.fakta.identitas.sebutan_kabupaten}"
    return rangkai(p.teks("susunan"), p.gambar(bagan(unit[0], nama)))


def renstra(p: Penyusun) -> tuple[Unsur, ...]:
    f = p.fakta
    return rangkai(
        p.teks("renstra"),
        judul(f"1. Visi dan Misi {f.identitas.sebutan_kabupaten}"),
        p.teks("visi_misi"),
        judul(f"2. Tujuan dan Sasaran {f.identitas.sebutan}"),
        p.teks("tujuan_sasaran"),
        judul("3. Strategi dan Kebijakan"),
        p.teks("strategi"),
    )


def rkt(p: Penyusun) -> tuple[Unsur, ...]:
    return rangkai(
        p.teks("rkt"),
        judul("1. Sasaran dan Indikator Sasaran"),
        p.teks("rkt_sasaran"),
        judul("2. Program dan Indikator Program"),
        p.teks("rkt_program"),
        judul("3. Kegiatan dan Indikator Kegiatan"),
        p.teks("rkt_kegiatan"),
    )


def pk(p: Penyusun) -> tuple[Unsur, ...]:
    nama = f"Sasaran, Indikator dan Target Perjanjian Kinerja Tahun {p.fakta.tahun}"
    tabel = p.tabel(replace(tabel_sasaran(p.bahan), judul=nama))
    return rangkai(p.teks("pk", tabel=f"Tabel {tabel.nomor}"), tabel)


def iku(p: Penyusun) -> tuple[Unsur, ...]:
    berlaku = p.bahan.sk_berlaku
    if berlaku is None:
        kosong = p.bahan.kurang("SK IKU yang berlaku", di.dokumen("sk-iku"))
        return rangkai(p.teks("iku"), paragraf(kosong))
    _, sk = berlaku
    isi = tabel_iku(p.bahan, sk, rencana_sk(p.bahan, sk), kolom=TANPA_NOMOR)
    tabel = p.tabel(replace(isi, judul=f"Indikator Kinerja Utama {p.fakta.identitas.sebutan}"))
    return rangkai(p.teks("iku", tabel=f"Tabel {tabel.nomor}"), tabel)
