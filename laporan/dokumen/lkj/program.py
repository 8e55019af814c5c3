"""The facts about programs, money and surveys."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from iku.angka import tulis
from iku.bilangan import dengan_terbilang
from iku.models import BelanjaPerangkat
from iku.nilai import Angka as NilaiAngka
from iku.rumus import proporsi
from iku.selectors import (
    IndikatorIsi,
    KegiatanIsi,
    ProgramIsi,
    SasaranIsi,
    SurveiIsi,
    Uang,
)
from laporan import tempat as di
from laporan.bagian import Angka
from laporan.bahan import Bahan
from laporan.dokumen.lkj.isi import (
    BelanjaFakta,
    KegiatanFakta,
    KeluaranFakta,
    KeuanganFakta,
    ProgramFakta,
    SurveiFakta,
)
from laporan.resmi import angka_hasil, angka_nilai, serapan, uang

K = BelanjaPerangkat.Kelompok
BAGIAN_BL = (K.BL_PEGAWAI, K.BL_BARANG, K.BL_MODAL)


def program_sasaran(bahan: Bahan, sasaran: SasaranIsi) -> tuple[ProgramFakta, ...]:
    return tuple(_program(bahan, p) for p in bahan.rencana.program_sasaran(sasaran))


def _program(bahan: Bahan, p: ProgramIsi) -> ProgramFakta:
    dana = p.uang_pelaksanaan
    return ProgramFakta(
        nama=p.nama,
        pagu=uang(bahan, dana.pagu),
        realisasi=uang(bahan, dana.realisasi),
        serapan=serapan(dana),
        indikator=tuple(i.nama for i in p.indikator),
        kegiatan=tuple(_kegiatan(bahan, k) for k in p.kegiatan),
        jumlah_kegiatan=dengan_terbilang(len(p.kegiatan)),
    )


def _kegiatan(bahan: Bahan, k: KegiatanIsi) -> KegiatanFakta:
    dana = k.uang_pelaksanaan
    sub = tuple(i for s in k.sub_kegiatan for i in s.indikator)
    return KegiatanFakta(
        nama=k.nama,
        pagu=uang(bahan, dana.pagu),
        realisasi=uang(bahan, dana.realisasi),
        serapan=serapan(dana),
        keluaran=tuple(_keluaran(bahan, i) for i in (*k.indikator, *sub)),
        keterangan=k.keterangan,
        catatan=k.catatan,
    )


def _keluaran(bahan: Bahan, i: IndikatorIsi) -> KeluaranFakta:
    target, realisasi = i.target.get(bahan.tahun), i.realisasi.get(bahan.tahun)
    if realisasi is None:
        hasil = Angka(bahan.kurang(f"Realisasi tahun {bahan.tahun}: {i.nama}", di.realisasi(i.id)))
    else:
        hasil = angka_nilai(realisasi.nilai, i.satuan)
        if realisasi.kelompok:
            hasil = Angka(f"{hasil.cetak} (nilai gabungan)", hasil.nilai)
    return KeluaranFakta(
        i.nama, angka_nilai(target.nilai, i.satuan) if target else Angka("belum ditetapkan"), hasil
    )


def keuangan(bahan: Bahan) -> KeuanganFakta:
    """The leaves give the direct budget; classes known only as a whole are set beside it."""
    jumlah = bahan.rencana.uang
    if jumlah.pagu is None:
        bahan.kurang(f"Anggaran kegiatan tahun {bahan.tahun}", di.ANGGARAN)
    _periksa_realisasi(bahan)
    kelompok = _kelompok(bahan, jumlah)
    total = sum((u for _, u, _ in kelompok), Uang()) if kelompok else jumlah
    berdana = [p for p in bahan.rencana.program if p.uang.pagu is not None]
    return KeuanganFakta(
        dirinci=bool(kelompok),
        kelompok=tuple(_belanja(bahan, n, u, total, r) for n, u, r in kelompok),
        total_pagu=uang(bahan, total.pagu),
        total_realisasi=uang(bahan, total.realisasi),
        total_serapan=serapan(total),
        jumlah_pagu=uang(bahan, jumlah.pagu),
        jumlah_realisasi=uang(bahan, jumlah.realisasi),
        jumlah_serapan=serapan(jumlah),
        jumlah_program=dengan_terbilang(len(berdana)),
        jumlah_kegiatan=dengan_terbilang(sum(len(p.kegiatan) for p in berdana)),
        sebutan="belanja langsung" if kelompok else "belanja",
        pagu=bahan.tahun_kinerja.pagu,
    )


def _periksa_realisasi(bahan: Bahan) -> None:
    """A sum over half the realisasi is no total: say what is missing."""
    for p in bahan.rencana.program:
        for k in p.kegiatan:
            daun = [(f"s{s.id}", s.nama, s.uang) for s in k.sub_kegiatan]
            for kode, nama, u in daun or [(f"k{k.id}", k.nama, k.uang_sendiri)]:
                if u.pagu is not None and u.realisasi is None:
                    hal = f"Realisasi anggaran tahun {bahan.tahun}: {nama}"
                    bahan.kurang(hal, di.anggaran(kode))
    btl = bahan.belanja.get(K.BTL, Uang())
    if btl.pagu is not None and btl.realisasi is None:
        bahan.kurang(f"Realisasi {K.BTL.label} tahun {bahan.tahun}", di.ANGGARAN)


Rincian = tuple[tuple[str, Decimal], ...]


def _kelompok(bahan: Bahan, jumlah: Uang) -> list[tuple[str, Uang, Rincian]]:
    """Belanja tidak langsung as a whole, belanja langsung from the leaves with its parts."""
    ada: Mapping[str, Uang] = bahan.belanja
    btl = ada.get(K.BTL, Uang())
    if btl.pagu is None:
        return []
    bagian = tuple(
        (k.label, pagu) for k in BAGIAN_BL if (pagu := ada.get(k, Uang()).pagu) is not None
    )
    return [(K.BTL.label, btl, ()), (K.BL.label, jumlah, bagian)]


def _belanja(bahan: Bahan, nama: str, u: Uang, total: Uang, rincian: Rincian) -> BelanjaFakta:
    return BelanjaFakta(
        nama=nama,
        pagu=uang(bahan, u.pagu),
        realisasi=uang(bahan, u.realisasi),
        serapan=serapan(u),
        proporsi=angka_hasil(proporsi(u.pagu, total.pagu)),
        rincian=tuple((nama, uang(bahan, pagu)) for nama, pagu in rincian),
    )


def semua_survei(bahan: Bahan) -> tuple[SurveiFakta, ...]:
    return tuple(_survei(bahan, s) for s in bahan.survei)


def _survei(bahan: Bahan, s: SurveiIsi) -> SurveiFakta:
    return SurveiFakta(
        nama=s.nama,
        pelaksana=s.pelaksana,
        responden=dengan_terbilang(s.responden) if s.responden else "",
        jumlah_aspek=dengan_terbilang(len(s.hasil.baris)),
        rerata=angka_hasil(s.hasil.rerata.hasil),
        mutu=f"{s.mutu.huruf} ({s.mutu.label})" if s.mutu else "–",
        di_bawah=s.hasil.di_bawah_rerata,
        tindak_lanjut=s.tindak_lanjut,
        beda=_beda(bahan, s),
    )


def _beda(bahan: Bahan, s: SurveiIsi) -> str:
    """A survey may be evidence for a realisasi without being its source (aturan §7)."""
    semua = (i for i in bahan.rencana.semua_indikator() if i.id == s.indikator)
    indikator = next(semua, None)
    realisasi = indikator.realisasi.get(bahan.tahun) if indikator else None
    rerata = s.hasil.rerata.dua_desimal
    if realisasi is None or rerata is None or not isinstance(realisasi.nilai, NilaiAngka):
        return ""
    if realisasi.nilai.nilai == rerata:
        return ""
    return (
        f"Rata-rata skor aspek sebesar {tulis(rerata)} berbeda dari realisasi indikator "
        f"sebesar {tulis(realisasi.nilai.nilai)}; survei ini disajikan sebagai data pendukung, "
        "bukan sebagai sumber realisasi."
    )
