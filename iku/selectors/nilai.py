"""Indicators of plans with all their values, in three queries however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value

from iku import nilai
from iku.models import Indikator, Pembanding, PenanggungJawab, Realisasi, Target
from iku.models.indikator import INDUK
from iku.predikat import Skala
from iku.rumus import Rumus
from iku.selectors.isi import FormulasiIsi, IndikatorIsi, NilaiTahun

Induk = tuple[str, int]


@dataclass(frozen=True)
class Aturan:
    """What a kabupaten decides that a value needs to be understood."""

    rumus_negatif: str
    skala: Mapping[int, Skala]


def indikator_renstra(renstra: Collection[int], aturan: Aturan) -> dict[Induk, list[IndikatorIsi]]:
    """Indicators by their parent: `("sasaran", 3)` → those of sasaran 3, in order."""
    semua = list(Indikator.objects.filter(milik_renstra(renstra)))
    isi = isi_indikator(semua, aturan)
    hasil: dict[Induk, list[IndikatorIsi]] = defaultdict(list)
    for i in semua:
        hasil[_kunci_induk(i)].append(isi[i.pk])
    return hasil


def isi_indikator(semua: Collection[Indikator], aturan: Aturan) -> dict[int, IndikatorIsi]:
    """These indicators with their values, by id; two queries."""
    id_semua = [i.pk for i in semua]
    nilai_semua, penanggung = _nilai(id_semua), penanggung_jawab(id_semua)
    return {i.pk: satu_isi(i, aturan, nilai_semua[i.pk], penanggung.get(i.pk, ())) for i in semua}


def milik_renstra(renstra: Collection[int]) -> Q:
    return (
        Q(tujuan__renstra__in=renstra)
        | Q(sasaran__tujuan__renstra__in=renstra)
        | Q(program__renstra__in=renstra)
        | Q(kegiatan__program__renstra__in=renstra)
        | Q(sub_kegiatan__kegiatan__program__renstra__in=renstra)
    )


def _kunci_induk(indikator: Indikator) -> Induk:
    return next(
        (nama, id_) for nama in INDUK if (id_ := getattr(indikator, f"{nama}_id")) is not None
    )


def satu_isi(
    i: Indikator,
    aturan: Aturan,
    nilai_semua: Mapping[str, dict[Any, NilaiTahun]],
    penanggung: Sequence[str] = (),
) -> IndikatorIsi:
    """`nilai_semua` by what it is: `target`, `realisasi`, `pembanding`."""
    return IndikatorIsi(
        id=i.pk,
        nama=i.nama,
        satuan=i.satuan,
        rumus=_rumus(i, aturan),
        skala_huruf=aturan.skala.get(i.skala_huruf_id) if i.skala_huruf_id else None,
        kondisi_awal=i.kondisi_awal,
        sumber_data=i.sumber_data,
        formulasi=formulasi(i),
        penanggung_jawab=tuple(penanggung),
        target=nilai_semua.get("target", {}),
        realisasi=nilai_semua.get("realisasi", {}),
        pembanding=nilai_semua.get("pembanding", {}),
    )


def _rumus(i: Indikator, aturan: Aturan) -> Rumus:
    if i.arah == Indikator.Arah.POSITIF:
        return Rumus.POSITIF
    return Rumus(i.rumus or aturan.rumus_negatif)


def formulasi(objek: Any) -> FormulasiIsi:
    """From an indicator, or from a row of a decree that words it its own way."""
    return FormulasiIsi(
        jenis=objek.jenis_formulasi,
        teks=objek.formulasi,
        pembilang=objek.pembilang,
        penyebut=objek.penyebut,
        pengali=objek.pengali,
        penjelasan=objek.penjelasan,
        makna=objek.makna,
        alasan=objek.alasan,
        referensi=objek.referensi,
    )


def penanggung_jawab(indikator: Collection[int]) -> Mapping[int, list[str]]:
    hasil: dict[int, list[str]] = defaultdict(list)
    for pj in PenanggungJawab.objects.filter(indikator__in=indikator).select_related("unit"):
        hasil[pj.indikator_id].append(str(pj))
    return hasil


_KOLOM = ("indikator_id", "tahun", "jenis", "angka", "huruf", "teks", "alasan")


def _nilai(indikator: list[int]) -> Mapping[int, dict[str, dict[Any, NilaiTahun]]]:
    """Targets, realisasi and comparisons of the years, in one query."""
    gabungan = _baris(Target, indikator, "penetap", Value("")).union(
        _baris(Realisasi, indikator, "", F("sumber_data")),
        _baris(Pembanding, indikator, "tingkat", F("sumber_data")),
        all=True,
    )
    hasil: dict[int, dict[str, dict[Any, NilaiTahun]]] = defaultdict(lambda: defaultdict(dict))
    for baris in gabungan:
        kunci = (baris["peran"], baris["tahun"])
        asal = baris["asal_tabel"]
        tujuan = hasil[baris["indikator_id"]][asal]
        tujuan[kunci if asal == "pembanding" else baris["tahun"]] = _satu(baris)
    return hasil


def _baris(model: type[Any], indikator: list[int], peran: str, sumber: Any) -> QuerySet[Any, Any]:
    tahunan = model is not Pembanding
    semua = model.objects.filter(indikator__in=indikator).order_by()
    if tahunan:
        semua = semua.filter(triwulan=0)
    kosong = Value("", output_field=CharField())
    hasil: QuerySet[Any, Any] = semua.annotate(
        asal_tabel=Value(model._meta.model_name, output_field=CharField()),
        peran=F(peran) if peran else kosong,
        grup=F("kelompok") if tahunan else kosong,
        isi_catatan=F("catatan") if tahunan else kosong,
        sumber=sumber,
    ).values(*_KOLOM, "asal_tabel", "peran", "grup", "isi_catatan", "sumber")
    return hasil


def _satu(baris: dict[str, Any]) -> NilaiTahun:
    return NilaiTahun(
        nilai=jenis_nilai(baris),
        kelompok=baris["grup"],
        penetap=baris["peran"],
        catatan=baris["isi_catatan"],
        sumber_data=baris["sumber"],
    )


def jenis_nilai(baris: Mapping[str, Any]) -> nilai.Nilai:
    """The value of a row that was read with its columns `jenis`, `angka`, `huruf` …."""
    if baris["jenis"] == "huruf":
        return nilai.Huruf(baris["huruf"])
    if baris["jenis"] == "teks":
        return nilai.Teks(baris["teks"])
    if baris["jenis"] == "tidak_ada":
        return nilai.TidakAda(baris["alasan"])
    return nilai.Angka(Decimal(baris["angka"]))
