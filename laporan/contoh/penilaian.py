"""What others say about the invented kecamatan: deadlines, checklist reviu, and LHE."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from iku.models import (
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    RekomendasiAkip,
    Skala,
    TindakLanjut,
)
from kecamatan import actions
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from laporan.contoh import kata
from laporan.contoh.latar import Latar, batas_lkj, batas_pk
from laporan.contoh.orang import Orang
from laporan.models import ButirReviu, Dokumen, JawabanReviu, Tenggat

_P = Keanggotaan.Peran
TANPA_LHE = 4
"""Of every so many kecamatan one has not been evaluated."""
SEPERSERATUS = (62, 71, 78, 84)
"""Percent of the weight that a component reaches; every kecamatan begins elsewhere."""
SEBAGIAN = 5
"""Every so many questions of the checklist one is answered only in part."""


def tentukan_tenggat(kabupaten: Kabupaten, latar: Latar) -> None:
    """All are past by now, so who has not submitted is late."""
    H, tahun = Tenggat.Hal, latar.tahun
    semua = {H.PK: batas_pk(tahun), H.REALISASI: date(tahun + 1, 1, 15), H.LKJ: batas_lkj(tahun)}
    for hal, tanggal in semua.items():
        Tenggat.objects.create(kabupaten=kabupaten, tahun=latar.tahun, hal=hal, tanggal=tanggal)


def jawab_daftar_uji(dokumen: Dokumen, oleh: Pengguna) -> None:
    for nomor, butir in enumerate(ButirReviu.objects.all(), start=1):
        jawaban = JawabanReviu(dokumen=dokumen, butir=butir, jawaban=JawabanReviu.Jawaban.YA)
        if nomor % SEBAGIAN == 0:
            jawaban.jawaban = JawabanReviu.Jawaban.SEBAGIAN
            jawaban.catatan = "Catatan contoh: sumber data belum disebut untuk semua indikator."
        actions.buat(jawaban, oleh=oleh)


def nilai_akip(kecamatan: Kecamatan, latar: Latar, nomor: int, orang: Orang) -> None:
    """The evaluation with its recommendations, of which the first has been dealt with."""
    if nomor % TANPA_LHE == 0:
        return
    oleh = orang[_P.INSPEKTORAT]
    akip = NilaiAkip(
        kecamatan=kecamatan,
        tahun=latar.tahun,
        skala=Skala.objects.get(nama=kata.AKIP),
        nomor=f"700/{nomor:02}/CONTOH/{latar.tahun + 1}",
        tanggal=date(latar.tahun + 1, 4, 30),
    )
    actions.buat(akip, oleh=oleh)
    _komponen(akip, nomor, oleh)
    for urutan, (uraian, lanjut) in enumerate(kata.REKOMENDASI, start=1):
        satu = RekomendasiAkip(akip=akip, urutan=urutan, uraian=uraian)
        _lanjuti(actions.buat(satu, oleh=oleh), lanjut, orang[_P.OPERATOR])


def _komponen(akip: NilaiAkip, nomor: int, oleh: Pengguna) -> None:
    for ke, komponen in enumerate(KomponenAkip.objects.all(), start=nomor):
        persen = SEPERSERATUS[ke % len(SEPERSERATUS)]
        nilai = komponen.bobot * persen / Decimal(100)
        actions.buat(NilaiKomponen(akip=akip, komponen=komponen, nilai=nilai), oleh=oleh)


def _lanjuti(rekomendasi: RekomendasiAkip, uraian: str, oleh: Pengguna) -> None:
    if not uraian:
        return
    selesai = rekomendasi.urutan == 1
    status = TindakLanjut.Status.SELESAI if selesai else TindakLanjut.Status.PROSES
    tanggal = date(rekomendasi.akip.tahun + 1, 7, 31) if selesai else None
    satu = TindakLanjut(rekomendasi=rekomendasi, uraian=uraian, status=status, tanggal=tanggal)
    actions.buat(satu, oleh=oleh)
