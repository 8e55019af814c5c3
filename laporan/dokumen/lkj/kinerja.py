"""From measuring to the facts about sasaran and indicators."""

from __future__ import annotations

import re
from decimal import Decimal

from iku.bilangan import dengan_terbilang, romawi
from iku.nilai import Angka as NilaiAngka
from iku.nilai import Nilai, TidakAda
from iku.predikat import Pita
from iku.rumus import Arah, efisiensi, proporsi, rata_rata, selisih, tingkat_kemajuan
from iku.selectors import (
    IndikatorIsi,
    Pengukuran,
    PengukuranSasaran,
    Uang,
    jumlah_per_predikat,
    label,
)
from laporan import tempat as di
from laporan.bagian import Angka
from laporan.bahan import Bahan
from laporan.dokumen.lkj.isi import (
    BandingFakta,
    DanaFakta,
    IndikatorFakta,
    PredikatFakta,
    RingkasanFakta,
    SasaranFakta,
    TujuanFakta,
)
from laporan.dokumen.lkj.program import program_sasaran
from laporan.resmi import angka_hasil, angka_nilai, serapan, uang
from laporan.selectors.isi import AnalisisIsi

TIDAK_TERSEDIA = "data tidak tersedia"
BELUM_DITETAPKAN = "belum ditetapkan"
KOSONG = AnalisisIsi()


def semua_sasaran(bahan: Bahan) -> tuple[SasaranFakta, ...]:
    return tuple(_sasaran(bahan, p) for p in bahan.pengukuran)


def semua_tujuan(bahan: Bahan, sasaran: tuple[SasaranFakta, ...]) -> tuple[TujuanFakta, ...]:
    return tuple(
        TujuanFakta(
            nomor=t.nomor,
            uraian=t.uraian,
            indikator=tuple(i.nama for i in t.indikator),
            sasaran=tuple(s for s in sasaran if s.tujuan == t.nomor),
        )
        for t in bahan.rencana.tujuan
    )


def _sasaran(bahan: Bahan, p: PengukuranSasaran) -> SasaranFakta:
    s = p.sasaran
    if not p.indikator:
        hal = f"Target dan realisasi tahun {bahan.tahun} untuk Sasaran {s.nomor}"
        bahan.kurang(hal, di.TARGET)
    return SasaranFakta(
        nomor=s.nomor,
        romawi=romawi(s.nomor),
        tujuan=next(t.nomor for t in bahan.rencana.tujuan if s in t.sasaran),
        nomor_dalam_tujuan=s.nomor_dalam_tujuan,
        uraian=s.uraian,
        strategi=s.strategi,
        kebijakan=s.kebijakan,
        indikator=tuple(_indikator(bahan, i) for i in p.indikator),
        semua_indikator=tuple(i.nama for i in s.indikator),
        jumlah_indikator=dengan_terbilang(len(p.indikator)),
        rata_rata=angka_hasil(p.rata_rata.hasil),
        predikat=sebut(p.predikat),
        dilewati=p.rata_rata.dilewati,
        dibatasi=p.rata_rata.dibatasi,
        dana=_dana(bahan, p),
        analisis=bahan.teks.analisis.get(s.id, KOSONG),
    )


def _dana(bahan: Bahan, p: PengukuranSasaran) -> DanaFakta:
    """Programs and money of a sasaran, and its efficiency."""
    program = program_sasaran(bahan, p.sasaran)
    dana = sum((x.uang_pelaksanaan for x in bahan.rencana.program_sasaran(p.sasaran)), Uang())
    efisien = efisiensi(p.rata_rata.hasil, dana.serapan)
    return DanaFakta(
        program=program,
        jumlah_program=dengan_terbilang(len(program)),
        jumlah_kegiatan=dengan_terbilang(sum(len(x.kegiatan) for x in program)),
        pagu=uang(bahan, dana.pagu),
        realisasi=uang(bahan, dana.realisasi),
        serapan=serapan(dana),
        efisiensi=angka_hasil(efisien),
        efisien=efisien.nilai is not None and efisien.nilai >= 0,
        proporsi=angka_hasil(proporsi(dana.pagu, bahan.rencana.uang.pagu)),
    )


PELAYANAN = re.compile(r"\b(skm|ikm|pelayanan|kepuasan)\b", re.IGNORECASE)
"""In the name of a scale: it grades a service."""


def sebut(pita: Pita | None) -> str:
    return pita.label if pita else "–"


def _indikator(bahan: Bahan, p: Pengukuran) -> IndikatorFakta:
    i = p.indikator
    return IndikatorFakta(
        nama=i.nama,
        satuan=i.satuan,
        sumber_data=(p.realisasi.sumber_data if p.realisasi else "") or i.sumber_data,
        target=_isi(bahan, p, "target"),
        realisasi=_isi(bahan, p, "realisasi"),
        capaian=angka_hasil(p.hasil),
        predikat=sebut(p.predikat),
        mutu=f"{p.mutu.huruf} ({p.mutu.label})" if p.mutu else "",
        mutu_pelayanan=i.skala_huruf is not None and bool(PELAYANAN.search(i.skala_huruf.nama)),
        gabungan=bool(p.kelompok),
        semakin=_semakin(i),
        alasan=p.hasil.alasan.split(". ")[0].rstrip("."),
        banding=_banding(bahan, p),
    )


def _banding(bahan: Bahan, p: Pengukuran) -> BandingFakta:
    """Against an earlier year, the end of the Renstra, and the national figure."""
    i = p.indikator
    akhir = i.target_renstra(bahan.rencana.tahun_akhir)
    nasional = i.pembanding.get(("nasional", bahan.tahun))
    realisasi = p.realisasi.nilai if p.realisasi else None
    kemajuan = tingkat_kemajuan(akhir, realisasi, i.rumus, i.skala_huruf)
    angka_nasional = angka_nilai(nasional.nilai if nasional else None, i.satuan)
    return BandingFakta(
        lalu=_tahun_lalu(i, bahan.tahun_pembanding),
        target_akhir=_atau(angka_nilai(akhir, i.satuan), BELUM_DITETAPKAN),
        kemajuan=angka_hasil(kemajuan),
        nasional=_atau(angka_nasional, TIDAK_TERSEDIA),
        selisih_nasional=_selisih(p, nasional.nilai if nasional else None),
    )


def _isi(bahan: Bahan, p: Pengukuran, apa: str) -> Angka:
    nilai = p.target if apa == "target" else p.realisasi
    if nilai is None:
        hal = f"{apa.capitalize()} tahun {bahan.tahun}: {p.indikator.nama}"
        tempat = di.target if apa == "target" else di.realisasi
        return Angka(bahan.kurang(hal, tempat(p.indikator.id)))
    return angka_nilai(nilai.nilai, p.indikator.satuan)


def _semakin(i: IndikatorIsi) -> str:
    tinggi = "tinggi" if i.rumus.arah is Arah.POSITIF else "rendah"
    return f"semakin {tinggi} semakin baik"


def _tahun_lalu(i: IndikatorIsi, tahun: int) -> Angka:
    nilai = i.realisasi.get(tahun)
    return angka_nilai(nilai.nilai, i.satuan) if nilai else Angka("belum diisi")


def _atau(angka: Angka, lain: str) -> Angka:
    """What is not there is said, never printed as 0."""
    return angka if angka.cetak not in ("", "–") else Angka(lain)


def _selisih(p: Pengukuran, nasional: Nilai | None) -> Angka:
    if p.realisasi is None or nasional is None or isinstance(nasional, TidakAda):
        return Angka("–")
    hasil = selisih(_angka(p.realisasi.nilai), _angka(nasional))
    if hasil.dua_desimal is None:
        return Angka("–")
    angka = angka_hasil(hasil)
    return Angka(f"+{angka.cetak}" if hasil.dua_desimal > 0 else angka.cetak, angka.nilai)


def _angka(nilai: Nilai) -> Decimal | None:
    return nilai.nilai if isinstance(nilai, NilaiAngka) else None


def ringkasan(bahan: Bahan) -> RingkasanFakta:
    """Counts over all measured indicators, and the mean of the means of the sasaran."""
    semua = [i for p in bahan.pengukuran for i in p.indikator]
    terhitung = [i for i in semua if i.hasil.terhitung]
    skala = bahan.kebijakan.skala
    rata = rata_rata([(p.rata_rata.hasil, "") for p in bahan.pengukuran])
    return RingkasanFakta(
        jumlah_tujuan=dengan_terbilang(len(bahan.rencana.tujuan)),
        jumlah_sasaran=dengan_terbilang(len(bahan.rencana.sasaran)),
        jumlah_indikator=dengan_terbilang(len(semua)),
        terhitung=dengan_terbilang(len(terhitung)),
        semua_terhitung=len(terhitung) == len(semua),
        per_predikat=tuple(
            PredikatFakta(
                nama,
                jumlah,
                dengan_terbilang(jumlah),
                angka_hasil(proporsi(Decimal(jumlah), Decimal(len(semua)))),
            )
            for nama, jumlah in jumlah_per_predikat(semua, skala)
            if jumlah
        ),
        rata_rata=angka_hasil(rata.hasil),
        predikat=sebut(label(skala, rata.nilai)),
    )
