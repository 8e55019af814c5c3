"""The overviews as Excel: what is shown, with its filters said above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kecamatan
from laporan.forms.tinjauan import SaringForm
from laporan.lembar.bentuk import Baris, Buku, Isi, Jenis, Kolom, Rupa, Sel, Tabel, kertas
from laporan.lembar.sel import sel_hasil, sel_nilai
from laporan.selectors.tinjauan.banding import Banding, BarisBanding
from laporan.selectors.tinjauan.dokumen import MatriksDokumen
from laporan.selectors.tinjauan.dokumen import jumlah as jumlah_dokumen
from laporan.selectors.tinjauan.indikator import (
    BarisIndikator,
    JumlahIndikator,
    KolomIndikator,
    MatriksIndikator,
    jumlah,
    jumlah_rata,
)
from laporan.selectors.tinjauan.sel import SelIndikator
from laporan.selectors.tinjauan.sel_dokumen import BarisDokumen, SelDokumen

KECAMATAN = Kolom("Kecamatan")


def buku_kabupaten(awal: str, lingkup: LingkupKabupaten, tabel: Tabel, saringan: str = "") -> Buku:
    kabupaten = lingkup.kabupaten
    baris = (kabupaten.sebutan, f"Tahun {lingkup.tahun}", *([saringan] if saringan else []))
    nama = f"{awal}_{kabupaten.nama.replace(' ', '_')}_{lingkup.tahun}"
    return Buku(nama, baris, (tabel,), kertas(kabupaten))


def dokumen(
    lingkup: LingkupKabupaten, m: MatriksDokumen, baris: Sequence[BarisDokumen], form: SaringForm
) -> Buku:
    kolom, kode = [KECAMATAN], form.isi("jenis")
    for j in (j for j in m.jenis if kode in ("", j.kode)):
        kolom += [Kolom("Status", kelompok=j.nama), Kolom("Versi", Jenis.TAHUN, j.nama)]
        kolom += [Kolom(x, kelompok=j.nama) for x in ("Bahan", "Belum ada", "Tanpa (tidak wajib)")]
        kolom.append(Kolom("Peringatan", Jenis.ANGKA, j.nama))
    isi = [Baris(tuple(_baris_dokumen(b))) for b in baris]
    if isi:
        isi.append(Baris(tuple(_jumlah_dokumen(baris, kode)), Rupa.JUMLAH))
    judul = f"Tinjauan dokumen {lingkup.tahun}"
    belum = ", ".join(b.kecamatan.nama for b in baris if not b.disiapkan)
    disiapkan = f"Tahun {lingkup.tahun} belum disiapkan: {belum}." if belum else ""
    catatan = tuple(x for x in (m.catatan, disiapkan) if x)
    tabel = Tabel(judul, tuple(kolom), tuple(isi), catatan, "Dokumen")
    return buku_kabupaten("Tinjauan_dokumen", lingkup, tabel, "; ".join(form.terpakai))


def _baris_dokumen(b: BarisDokumen) -> list[Isi]:
    hasil: list[Isi] = [b.kecamatan.nama]
    for s in b.tampak:
        if s.status is None:
            hasil += ["tidak ada tahun ini", None, "", "", "", None]
            continue
        hasil += [", ".join(_status(s)), s.versi, s.bahan]
        hasil += [", ".join(s.kurang), ", ".join(s.tanpa), s.peringatan]
    return hasil


def _status(s: SelDokumen) -> Iterator[str]:
    if s.status:
        yield str(s.status.label)
    if s.ditetapkan and s.ditetapkan != s.versi:
        yield f"versi {s.ditetapkan} sudah ditetapkan"
    if s.lewat:
        yield s.kata_lewat
    if s.terlambat:
        yield "terlambat"
    elif s.dikembalikan:
        yield "belum diajukan lagi"


def _jumlah_dokumen(baris: Sequence[BarisDokumen], kode: str) -> list[Isi]:
    hasil: list[Isi] = [f"Jumlah, {len(baris)} kecamatan"]
    for j in (j for j in jumlah_dokumen(baris) if kode in ("", j.jenis.kode)):
        tanpa = (("tidak ada tahun ini", j.tidak_ada),) if j.tidak_ada else ()
        status = "; ".join(f"{nama} {n}" for nama, n in (*j.status, *tanpa))
        lengkap = f"lengkap {j.lengkap} dari {j.ada}" if j.ada else None
        hasil += [status, None, lengkap, None, None, j.peringatan]
    return hasil


def indikator(
    lingkup: LingkupKabupaten,
    m: MatriksIndikator,
    isi: tuple[Sequence[KolomIndikator], Sequence[BarisIndikator]],
    form: SaringForm,
) -> Buku:
    semua, baris = isi
    rata = "Rata-rata capaian sasaran"
    kolom = [KECAMATAN, Kolom("Capaian", Jenis.PERSEN, rata), Kolom("Predikat", kelompok=rata)]
    kolom.append(Kolom("Tidak ikut dihitung", kelompok=rata))
    for nomor, k in enumerate(semua, start=1):
        kepala = f"{nomor}. {k.nama} ({k.satuan})"
        kolom += [Kolom("Realisasi", Jenis.ANGKA, kepala), Kolom("Capaian", Jenis.PERSEN, kepala)]
        kolom += [Kolom("Predikat", kelompok=kepala), Kolom("Target", Jenis.ANGKA, kepala)]
    badan = [Baris(tuple(_baris_indikator(b, semua))) for b in baris]
    if badan and m.kebijakan:
        depan = _jumlah_indikator(jumlah_rata(baris, m.kebijakan))[1:]
        sel = [x for k in semua for x in _jumlah_indikator(jumlah(k, baris, m.kebijakan))]
        badan.append(Baris((f"Jumlah, {len(baris)} kecamatan", *depan, *sel), Rupa.JUMLAH))
    catatan = (*(x for x in (m.alasan, m.batas) if x), *_beda_lkj(baris, semua))
    tabel = Tabel(
        f"Tinjauan indikator {lingkup.tahun}", tuple(kolom), tuple(badan), catatan, "Indikator"
    )
    return buku_kabupaten("Tinjauan_indikator", lingkup, tabel, "; ".join(form.terpakai))


def _baris_indikator(b: BarisIndikator, kolom: Sequence[KolomIndikator]) -> list[Isi | Sel]:
    rata = (sel_hasil(b.rata_rata.hasil), b.predikat, b.tidak_ikut or None)
    hasil: list[Isi | Sel] = [b.tempat.kecamatan.nama, *rata]
    for k in kolom:
        hasil += _sel(b.di(k.kunci))
    return hasil


def _beda_lkj(baris: Sequence[BarisIndikator], kolom: Sequence[KolomIndikator]) -> tuple[str, ...]:
    """Where a final report printed another capaian than today's figures give."""
    sel = ((b.tempat.kecamatan, k.nama, b.di(k.kunci)) for b in baris for k in kolom)
    semua = (_catatan_lkj(k, nama, s) for k, nama, s in sel)
    return tuple(x for x in semua if x)


def _catatan_lkj(kecamatan: Kecamatan, nama: str, s: SelIndikator) -> str:
    if not (s.lkj and s.tampak):
        return ""
    return f"{kecamatan.sebutan}, {nama}: capaian menurut LKj yang ditetapkan {s.lkj}."


def _jumlah_indikator(j: JumlahIndikator) -> tuple[Isi | Sel, ...]:
    """The mean of the column, and in words how many are in which state."""
    keadaan = "; ".join(f"{k.value} {n}" for k, n in j.keadaan)
    predikat = "; ".join(f"{nama} {n}" for nama, n in j.predikat)
    return keadaan, sel_hasil(j.rata_rata.hasil), predikat, j.tidak_ikut or None


def _sel(s: SelIndikator) -> list[Isi | Sel]:
    u = s.ukuran
    if u is None:
        return [s.keadaan.value, None, "", None]
    satuan = u.indikator.satuan
    target = sel_nilai(u.target.nilai if u.target else None, satuan)
    if u.realisasi is None:
        return [s.keadaan.value, None, "", target]
    return [sel_nilai(u.realisasi.nilai, satuan), sel_hasil(u.hasil), s.predikat, target]


def banding(lingkup: LingkupKabupaten, isi: Banding) -> Buku:
    kolom = (
        Kolom("Peringkat", Jenis.TAHUN),
        KECAMATAN,
        Kolom("Target", Jenis.ANGKA),
        Kolom("Realisasi", Jenis.ANGKA),
        Kolom("Capaian", Jenis.PERSEN),
        Kolom("Predikat"),
        Kolom("Keterangan"),
    )
    baris = [_baris_banding(b) for b in (*isi.baris, *isi.lain)]
    if isi.rata_rata.terhitung:
        rata = sel_hasil(isi.rata_rata.hasil)
        jumlah_baris = (None, "Rata-rata", None, None, rata, None, isi.tidak_ikut or None)
        baris.append(Baris(jumlah_baris, Rupa.JUMLAH))
    lkj = (_catatan_lkj(b.kecamatan, isi.nama, b.sel) for b in (*isi.baris, *isi.lain))
    acuan = (f"{nama}: {x}" for nama, x in isi.rincian)
    catatan = (*acuan, isi.batas, isi.alasan, *isi.di_luar(lingkup.tahun), *lkj)
    tabel = Tabel(isi.nama, kolom, tuple(baris), tuple(x for x in catatan if x), "Perbandingan")
    return buku_kabupaten("Perbandingan", lingkup, tabel)


def _baris_banding(b: BarisBanding) -> Baris:
    realisasi, capaian, predikat, target = _sel(b.sel)
    peringkat = Decimal(b.peringkat) if b.peringkat else None
    depan = (peringkat, b.kecamatan.nama, target, realisasi, capaian, predikat)
    beda = f"Tidak dibandingkan karena {'; '.join(b.beda)}" if b.beda else None
    return Baris((*depan, beda))
