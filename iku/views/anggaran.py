"""Money of a year: entered at the leaves, added up by the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import angka
from iku.forms.anggaran import AnggaranForm, BelanjaForm, CatatanForm
from iku.forms.kolom import Kotak
from iku.kewajaran import peringatan_uang
from iku.models import BelanjaPerangkat
from iku.selectors import BelumAda
from iku.selectors.anggaran import (
    BAGIAN_BL,
    MURNI,
    PERUBAHAN,
    AnggaranTahun,
    Cabang,
    Daun,
    anggaran_tahun,
)
from iku.views.baris import Baris, cari, layani
from iku.views.baris import simpan as simpan_baris
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup

K = BelanjaPerangkat.Kelompok
KELOMPOK = (
    ("Penggolongan sampai 2020", (K.BTL, K.BL, *BAGIAN_BL)),
    ("Penggolongan mulai 2021", (K.OPERASI, K.MODAL)),
)


@dataclass(frozen=True)
class BarisUang:
    """A node in the table: `baris` where money is entered, computed figures everywhere."""

    simpul: Cabang | Daun
    dalam: int
    jenis: str
    """The pagu that the documents of the year use; serapan is measured against it."""
    baris: Baris | None = None

    @property
    def jumlah(self) -> dict[str, str]:
        """Totals as text; pagu perubahan only where something was changed."""
        murni, perubahan = self.simpul.uang(MURNI), self.simpul.uang(PERUBAHAN)
        return {
            "murni": _cetak(murni.pagu),
            "perubahan": _cetak(perubahan.pagu) if self.simpul.berubah else "",
            "realisasi": _cetak(murni.realisasi),
        }

    @property
    def serapan(self) -> str:
        serapan = self.simpul.uang(self.jenis).serapan.dua_desimal
        return "" if serapan is None else f"{angka.tulis(serapan)}%"

    @property
    def peringatan(self) -> str:
        if not isinstance(self.simpul, Daun):
            return ""
        uang = self.simpul.uang(self.jenis)
        return peringatan_uang(uang.pagu, uang.realisasi)


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    try:
        isi = anggaran_tahun(lingkup.kecamatan, lingkup.tahun)
    except BelumAda as salah:
        return render(request, "iku/belum_ada.html", {"pesan": str(salah)}, status=404)

    def tampil(baris: list[Baris], status: int) -> HttpResponse:
        konteks = _konteks(isi, {b.kode: b for b in baris})
        konteks["putusan"] = lingkup.izin(Tindakan.ISI_ANGKA, Hal.ANGGARAN)
        return render(request, "iku/anggaran/halaman.html", konteks, status=status)

    return layani(request, lingkup, Hal.ANGGARAN, _semua_kotak(isi, lingkup), tampil)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """One row, through htmx: its state, and every total that it is part of."""
    try:
        isi = anggaran_tahun(lingkup.kecamatan, lingkup.tahun)
    except BelumAda as salah:
        raise Http404(str(salah)) from None
    baris = simpan_baris(
        cari(_semua_kotak(isi, lingkup), kode), request.POST, lingkup, Hal.ANGGARAN
    )
    kini = isi if baris.gagal else _sesudah(isi, baris)
    konteks = {"b": baris, "jam": timezone.localtime(), **_perubahan(kini, isi, baris)}
    return render(request, "iku/anggaran/_jawaban.html", konteks, status=baris.status.http)


def _sesudah(isi: AnggaranTahun, baris: Baris) -> AnggaranTahun:
    """The year with the row just saved, without reading everything again."""
    tersimpan = baris.kotak.tersimpan
    if baris.kotak.bentuk is BelanjaForm:
        kelompok = baris.kotak.kunci["kelompok"]
        lain = {k: b for k, b in isi.belanja.items() if k != kelompok}
        return replace(isi, belanja=lain | ({kelompok: tersimpan} if tersimpan else {}))
    return replace(isi, tersimpan={**isi.tersimpan, baris.kode: tersimpan})


def _perubahan(kini: AnggaranTahun, lama: AnggaranTahun, baris: Baris) -> dict[str, Any]:
    rantai = lama.pohon.rantai(baris.kode)
    jenis = kini.kinerja.pagu
    daun = [x for _, x in kini.pohon.urai() if x.kode == baris.kode]
    return {
        "u": BarisUang(daun[0], 0, jenis, baris) if daun else None,
        "jumlah": [BarisUang(c, 0, jenis) for c in kini.pohon.cabang(rantai)],
        "selisih": selisih_belanja(kini),
    }


def _semua_kotak(isi: AnggaranTahun, lingkup: Lingkup) -> list[Kotak]:
    return [*_kotak_uang(isi), *_kotak_belanja(isi, lingkup), *_kotak_catatan(isi)]


def _kotak_uang(isi: AnggaranTahun) -> Iterator[Kotak]:
    tahun = isi.kinerja.tahun
    for _, x in isi.pohon.urai():
        if isinstance(x, Daun):
            yield Kotak(x.kode, x.nama, AnggaranForm, {**x.kunci, "tahun": tahun}, x.anggaran)


def _kotak_belanja(isi: AnggaranTahun, lingkup: Lingkup) -> Iterator[Kotak]:
    for judul, kelompok in KELOMPOK:
        for k in kelompok:
            kunci = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "kelompok": k.value}
            kode = f"b-{k.value.replace(' ', '-')}"
            hiasan = {"kelompok": judul, "bagian": k in BAGIAN_BL}
            yield Kotak(
                kode, str(k.label), BelanjaForm, kunci, isi.belanja.get(k.value), None, hiasan
            )


def _kotak_catatan(isi: AnggaranTahun) -> Iterator[Kotak]:
    for k in isi.kegiatan:
        kunci = {"kegiatan": k, "tahun": isi.kinerja.tahun}
        yield Kotak(f"c{k.pk}", k.nama, CatatanForm, kunci, isi.catatan.get(k.pk))


def _konteks(isi: AnggaranTahun, baris: Mapping[str, Baris]) -> dict[str, Any]:
    jenis = isi.kinerja.pagu
    return {
        "tabel": [BarisUang(x, n, jenis, baris.get(x.kode)) for n, x in isi.pohon.urai()],
        "semua": BarisUang(isi.pohon, 0, jenis),
        "jenis_pagu": isi.kinerja.get_pagu_display(),
        "belanja": _belanja(baris),
        "ada_belanja": any(b.form.is_bound for b in _belanja(baris)) or isi.belanja,
        "selisih": selisih_belanja(isi),
        "catatan": [b for b in baris.values() if b.kotak.bentuk is CatatanForm],
        "galat": [b for b in baris.values() if b.gagal],
        "jam": timezone.localtime(),
    }


def _belanja(baris: Mapping[str, Baris]) -> Sequence[Baris]:
    return [b for b in baris.values() if b.kotak.bentuk is BelanjaForm]


def selisih_belanja(isi: AnggaranTahun) -> str:
    """Belanja that the kegiatan should add up to, against what they do (aturan §6)."""
    tercatat = isi.belanja_tercatat
    kegiatan = isi.pohon.uang(isi.kinerja.pagu).pagu
    if tercatat is None or kegiatan is None or tercatat == kegiatan:
        return ""
    beda = angka.tulis(abs(tercatat - kegiatan))
    return (
        f"Pagu belanja tercatat Rp{angka.tulis(tercatat)}, jumlah pagu kegiatan "
        f"Rp{angka.tulis(kegiatan)}: selisih Rp{beda}. Periksa mana yang benar."
    )


def _cetak(nilai: Decimal | None) -> str:
    return "" if nilai is None else angka.tulis(nilai)
