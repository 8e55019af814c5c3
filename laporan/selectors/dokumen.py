"""Documents of a kecamatan, and who and what they print of the office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import Q

from iku.selectors import IKUT_RENSTRA
from kecamatan.models import Kecamatan, Pejabat, TugasFungsi, UnitKerja
from laporan.alur.langkah import Status
from laporan.bagian import SimpulUnit
from laporan.models import Dokumen
from laporan.selectors.isi import (
    DokumenIsi,
    Identitas,
    PejabatIsi,
    TugasFungsiIsi,
)


def identitas(kecamatan: Kecamatan) -> Identitas:
    kabupaten = kecamatan.kabupaten
    return Identitas(
        nama=kecamatan.nama,
        sebutan=kecamatan.sebutan,
        kabupaten=kabupaten.nama,
        sebutan_kabupaten=kabupaten.sebutan,
        provinsi=kabupaten.provinsi,
        kepala=kabupaten.jabatan_kepala,
        desa=kabupaten.sebutan_desa,
    )


_IKUT_SK = ("sk_iku", *(f"sk_iku__renstra__{x}" for x in IKUT_RENSTRA))


def dokumen_tahun(kecamatan: int, tahun: int) -> list[Dokumen]:
    """Documents of the year, and every decree up to it; the newest version first."""
    return list(
        Dokumen.objects.filter(Q(tahun=tahun) | Q(jenis="sk-iku", tahun__lt=tahun))
        .filter(kecamatan=kecamatan)
        .select_related("penandatangan", "pihak_kedua", *_IKUT_SK)
        .order_by("-tahun", "-versi")
    )


def yang_berlaku(versi: Sequence[Dokumen]) -> Dokumen | None:
    """Of the versions of one document, the newest first: what other documents name and attach.

    A change that is being prepared does not count before it is Ditetapkan.
    """
    final = (d for d in versi if d.status == Status.DITETAPKAN)
    return next(final, next(iter(versi), None))


def dokumen_isi(dokumen: Dokumen | None, jenis: str) -> DokumenIsi:
    if dokumen is None:
        return DokumenIsi(jenis)
    return DokumenIsi(
        jenis=jenis,
        id=dokumen.pk,
        versi=dokumen.versi,
        tahun=dokumen.tahun,
        nomor=nomor_dokumen(dokumen),
        tempat=dokumen.tempat,
        tanggal=dokumen.tanggal,
        penandatangan=pejabat_isi(dokumen.penandatangan),
        pihak_kedua=dokumen.pihak_kedua.nama if dokumen.pihak_kedua else "",
    )


def nomor_dokumen(d: Dokumen) -> tuple[str, ...]:
    """Classification, serial, unit, year; only the serial may stand empty."""
    tahun = str(d.nomor_tahun) if d.nomor_tahun else ""
    lain = [x for x in (d.nomor_unit, tahun) if x]
    if not (d.nomor_klasifikasi or d.nomor_urut or lain):
        return ()
    return (*([d.nomor_klasifikasi] if d.nomor_klasifikasi else []), d.nomor_urut, *lain)


def pejabat_isi(pejabat: Pejabat | None) -> PejabatIsi | None:
    if pejabat is None:
        return None
    awalan = "" if pejabat.status == Pejabat.Status.DEFINITIF else f"{pejabat.status} "
    return PejabatIsi(
        pejabat.nama, f"{awalan}{pejabat.jabatan}", pejabat.pangkat, pejabat.nip_cetak
    )


def camat(semua: Iterable[Pejabat], hari: date) -> PejabatIsi | None:
    """Who was camat on a day."""
    return pejabat_isi(Pejabat.pilih([p for p in semua if p.jabatan == "Camat"], hari))


def tugas_fungsi(semua: list[TugasFungsi], hari: date) -> TugasFungsiIsi:
    isi = TugasFungsi.pilih(semua, hari)
    if isi is None:
        return TugasFungsiIsi()
    return TugasFungsiIsi(
        dasar_hukum=tuple(isi.dasar_hukum.splitlines()),
        kedudukan=tuple(isi.kedudukan.splitlines()),
        tugas=tuple(isi.tugas.splitlines()),
        fungsi=tuple(isi.fungsi.splitlines()),
    )


def susunan_unit(semua: Iterable[UnitKerja], hari: date) -> tuple[SimpulUnit, ...]:
    """The units in force on a day, as a tree.

    A unit whose superior has ended goes below the next one in force, at last below the topmost:
    an office is never drawn without units that it has.
    """
    menurut_id = {u.pk: u for u in semua}
    berlaku = [u for u in menurut_id.values() if u.berlaku_pada(hari)]
    puncak = next((u.pk for u in berlaku if u.induk_id is None), None)
    anak: dict[int | None, list[UnitKerja]] = {}
    for unit in berlaku:
        atas = _atasan(unit, menurut_id, hari)
        bawahan_puncak = atas is None and unit.induk_id is not None
        anak.setdefault(puncak if bawahan_puncak else atas, []).append(unit)
    return _bawahan(anak, None)


def _atasan(unit: UnitKerja, semua: Mapping[int, UnitKerja], hari: date) -> int | None:
    """The nearest unit above that is in force on a day."""
    lewat = {unit.pk}
    atas = semua.get(unit.induk_id or 0)
    while atas and atas.pk not in lewat:
        if atas.berlaku_pada(hari):
            return atas.pk
        lewat.add(atas.pk)
        atas = semua.get(atas.induk_id or 0)
    return None


def _bawahan(
    anak: Mapping[int | None, Sequence[UnitKerja]], induk: int | None
) -> tuple[SimpulUnit, ...]:
    return tuple(SimpulUnit(u.nama, u.jenis, _bawahan(anak, u.pk)) for u in anak.get(induk, ()))
