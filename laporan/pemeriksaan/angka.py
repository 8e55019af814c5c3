"""Figures that want an explanation: the same warnings as beside the input."""

from __future__ import annotations

from collections.abc import Iterator

from iku import kewajaran
from iku.models import Realisasi
from iku.selectors import IndikatorIsi, ukur
from iku.selectors.entri import SETAHUN
from kecamatan.lingkup import Lingkup
from laporan import tempat
from laporan.bahan import Bahan
from laporan.pemeriksaan.temuan import Temuan, Tingkat

OBAT = "Betulkan angkanya, atau tulis sebabnya pada Penjelasan di baris itu."


def peringatan_angka(bahan: Bahan, lingkup: Lingkup) -> tuple[Temuan, ...]:
    """Of every indicator of the plan that has a realisasi; raises DataTidakAda. One query."""
    semua = list(bahan.rencana.semua_indikator())
    rasio = {
        r.indikator_id: r
        for r in Realisasi.objects.filter(
            indikator__in=[i.id for i in semua], tahun=bahan.tahun, triwulan=SETAHUN
        )
    }
    return tuple(t for i in semua if i.id in rasio for t in _satu(bahan, lingkup, i, rasio[i.id]))


def _satu(bahan: Bahan, lingkup: Lingkup, i: IndikatorIsi, isi: Realisasi) -> Iterator[Temuan]:
    lalu = i.realisasi.get(bahan.tahun_pembanding)
    kalimat = kewajaran.peringatan(
        ukur(i, bahan.tahun, bahan.kebijakan.skala).hasil,
        isi.nilai,
        lalu.nilai if lalu else None,
        pembilang=isi.pembilang,
        penyebut=isi.penyebut,
    )
    for satu in kalimat:
        di = tempat.realisasi(i.id)
        yield Temuan(
            tingkat=Tingkat.PERINGATAN,
            tempat=di.halaman,
            pesan=satu,
            obat=OBAT,
            alamat=di.alamat(lingkup.jalur),
            perihal=i.nama,
            alasan=isi.catatan,
        )
