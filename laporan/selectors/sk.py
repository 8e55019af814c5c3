"""A decree on IKU with its rows."""

from __future__ import annotations

from django.db.models import Prefetch

from iku.selectors import FormulasiIsi, formulasi
from kecamatan.models import Peraturan
from laporan.kutipan import kutipan, urut
from laporan.models import KetentuanSk, SkIku, SkIkuBaris
from laporan.selectors.isi import BarisSkIsi, SkIkuIsi


def sk_iku(sk: SkIku, *, lembaran: bool, berketentuan: bool = True) -> SkIkuIsi:
    """With its rows; the clauses only where they are printed."""
    ketentuan = _ketentuan(sk) if berketentuan else []
    return SkIkuIsi(
        renstra=sk.renstra_id,
        periode=_periode(sk),
        tentang=_baris(sk.tentang),
        pembuka=sk.pembuka,
        menetapkan=sk.menetapkan,
        judul_lampiran=_baris(sk.judul_lampiran),
        kolom=sk.kolom,
        halaman_instansi=sk.halaman_instansi,
        narasi_tujuan=sk.narasi_tujuan,
        ttd_lampiran=sk.ttd_lampiran,
        menimbang=_teks(ketentuan, "menimbang"),
        mengingat=_mengingat(ketentuan, sk.dokumen.tahun, lembaran=lembaran),
        diktum=_teks(ketentuan, "diktum"),
        baris=tuple(_satu(b) for b in SkIkuBaris.objects.filter(sk=sk).order_by("urutan", "pk")),
    )


def _periode(sk: SkIku) -> str:
    return f"{sk.periode_awal}-{sk.periode_akhir}" if sk.periode_awal else ""


def _baris(teks: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in teks.splitlines() if x.strip())


def _ketentuan(sk: SkIku) -> list[KetentuanSk]:
    semua = KetentuanSk.objects.filter(sk=sk).select_related("peraturan__kabupaten")
    # With their kabupaten: an amendment is cited with its name.
    perubahan = Prefetch("peraturan__perubahan", Peraturan.objects.select_related("kabupaten"))
    return list(semua.prefetch_related(perubahan).order_by("jenis", "urutan", "pk"))


def _teks(semua: list[KetentuanSk], jenis: str) -> tuple[str, ...]:
    return tuple(k.teks for k in semua if k.jenis == jenis)


def _mengingat(semua: list[KetentuanSk], tahun: int, *, lembaran: bool) -> tuple[str, ...]:
    peraturan: list[Peraturan] = [k.peraturan for k in semua if k.peraturan]
    return tuple(kutipan(p, tahun, lembaran=lembaran) for p in urut(peraturan))


def _satu(baris: SkIkuBaris) -> BarisSkIsi:
    isi = formulasi(baris)
    return BarisSkIsi(
        indikator=baris.indikator_id,
        kinerja_utama=baris.kinerja_utama,
        nama=baris.nama,
        formulasi=isi,
        berformulasi_sendiri=isi != FormulasiIsi(),
        penanggung_jawab=_baris(baris.penanggung_jawab),
        sumber_data=baris.sumber_data,
    )
