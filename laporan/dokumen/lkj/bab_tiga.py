"""Bab III: pengukuran, evaluasi per sasaran, akuntabilitas keuangan (aturan §5, §6)."""

from __future__ import annotations

from iku.bilangan import huruf_urut
from iku.rumus import Rumus as RumusCapaian
from iku.selectors import SurveiIsi
from laporan.bagian import (
    Butir,
    Daftar,
    Rumus,
    Unsur,
    daftar,
    grafik,
    paragraf,
    polos,
)
from laporan.dokumen.lkj import tabel_kinerja as tk
from laporan.dokumen.lkj import tabel_lain as tl
from laporan.dokumen.lkj.isi import BelanjaFakta, KegiatanFakta, SasaranFakta, SurveiFakta
from laporan.dokumen.lkj.penyusun import Penyusun, judul, rangkai

POSITIF = Rumus("Capaian Kinerja", "Realisasi", "Target", "× 100%")
NEGATIF = {
    "selisih": Rumus("Capaian Kinerja", "Target − (Realisasi − Target)", "Target", "× 100%"),
    "rasio": Rumus("Capaian Kinerja", "Target", "Realisasi", "× 100%"),
}


def pengukuran(p: Penyusun) -> tuple[Unsur, ...]:
    k = p.bahan.kebijakan
    skala = p.tabel(tk.tabel_skala(k.skala, k.catatan_skala))
    rincian = p.tabel(tk.tabel_pengukuran(p.fakta.sasaran, p.fakta.tahun))
    return rangkai(
        p.teks("pengukuran_metode"),
        p.teks("pengukuran_positif"),
        POSITIF,
        p.teks("pengukuran_negatif"),
        NEGATIF[RumusCapaian(k.rumus_negatif).value],
        p.teks("pengukuran_skala", tabel=f"Tabel {skala.nomor}"),
        skala,
        p.teks("pengukuran_rincian", tabel=f"Tabel {rincian.nomor}"),
        rincian,
    )


def evaluasi(p: Penyusun) -> tuple[Unsur, ...]:
    return rangkai(p.teks("evaluasi"), *(u for s in p.fakta.sasaran for u in _sasaran(p, s)))


def _sasaran(p: Penyusun, s: SasaranFakta) -> tuple[Unsur, ...]:
    f = p.fakta
    lalu = p.tabel(tk.tabel_tahun_lalu(s, f.tahun, f.tahun_lalu))
    akhir = p.tabel(tk.tabel_akhir_renstra(s, f.tahun, f.renstra.tahun_akhir))
    nasional = p.tabel(tk.tabel_nasional(s, f.tahun))
    tabel = {"tabel_lalu": f"Tabel {lalu.nomor}", "tabel_akhir": f"Tabel {akhir.nomor}"}
    return rangkai(
        judul(f"{s.nomor}. Tujuan {s.tujuan}, Sasaran {s.nomor}: {s.uraian}"),
        lalu,
        akhir,
        nasional,
        p.teks("sasaran_simpulan", s.nomor, s=s),
        p.teks("sasaran_kemajuan", s.nomor, s=s, **tabel),
        _survei(p, s),
        p.teks("sasaran_analisis", s.nomor, s=s),
        p.teks("sasaran_efisiensi", s.nomor, s=s),
        p.teks("sasaran_program", s.nomor, s=s),
        _program(s),
    )


def _survei(p: Penyusun, s: SasaranFakta) -> tuple[Unsur, ...]:
    """Surveys that support an indicator of this sasaran; the others under the first one."""
    milik = {i.id for x in p.bahan.rencana.sasaran if x.nomor == s.nomor for i in x.indikator}
    hasil: list[Unsur] = []
    for isi, v in zip(p.bahan.survei, p.fakta.survei, strict=True):
        if isi.indikator in milik or (isi.indikator is None and s.nomor == 1):
            hasil += _satu_survei(p, isi, v)
    return tuple(hasil)


def _satu_survei(p: Penyusun, isi: SurveiIsi, v: SurveiFakta) -> tuple[Unsur, ...]:
    mentah = tl.tabel_distribusi(isi)
    distribusi = p.tabel(mentah) if mentah else None
    skor = p.tabel(tl.tabel_skor(isi))
    rerata = isi.hasil.rerata.dua_desimal
    nilai = [(b.nama, x) for b in isi.hasil.baris if (x := b.nilai.dua_desimal) is not None]
    gambar = (
        p.gambar(grafik(nilai, rerata, f"Skor {isi.nama} per Aspek"))
        if rerata is not None
        else None
    )
    pengantar = p.teks(
        "survei",
        isi.nomor,
        v=v,
        tabel=f"Tabel {distribusi.nomor}" if distribusi else "",
        tabel_skor=f"Tabel {skor.nomor}",
        gambar=f"Gambar {gambar.nomor}" if gambar else "",
    )
    tabel = [x for x in (distribusi, skor, gambar) if x is not None]
    return rangkai(pengantar, *tabel, p.teks("survei_simpulan", isi.nomor, v=v))


def _program(s: SasaranFakta) -> tuple[Unsur, ...]:
    hasil: list[Unsur] = []
    for n, program in enumerate(s.dana.program, start=1):
        hasil.append(judul(f"{n}. Program {program.nama}", 4))
        for urutan, k in enumerate(program.kegiatan, start=1):
            hasil += _kegiatan(huruf_urut(urutan), k)
    return tuple(hasil)


def _kegiatan(huruf: str, k: KegiatanFakta) -> tuple[Unsur, ...]:
    return rangkai(
        judul(f"{huruf}. Kegiatan {k.nama}", 5),
        tl.tabel_kegiatan(k),
        *((paragraf(k.catatan),) if k.catatan else ()),
    )


def keuangan(p: Penyusun) -> tuple[Unsur, ...]:
    k = p.fakta.keuangan
    tabel = p.tabel(tl.tabel_anggaran(p.bahan, k.sebutan))
    sebutan = k.sebutan.title()
    return rangkai(
        judul("1. Alokasi Anggaran Perangkat Daerah"),
        p.teks("keuangan_opd"),
        *((_belanja(k.kelompok),) if k.kelompok else ()),
        p.teks("keuangan_proporsi"),
        judul(f"2. Alokasi Anggaran {sebutan} per Program dan Kegiatan"),
        p.teks("keuangan_program", tabel=f"Tabel {tabel.nomor}"),
        tabel,
        judul(f"3. Alokasi {sebutan} per Sasaran"),
        p.teks("keuangan_sasaran"),
    )


def _belanja(kelompok: tuple[BelanjaFakta, ...]) -> Daftar:
    """Each class with its amount, its known parts below it."""
    return Daftar(tuple(_satu_belanja(b) for b in kelompok), "huruf")


def _satu_belanja(b: BelanjaFakta) -> Butir:
    rincian = tuple(f"{nama}: {pagu.cetak}" for nama, pagu in b.rincian)
    return Butir(polos(f"{b.nama}: {b.pagu.cetak}"), daftar(rincian, "strip") if rincian else None)
