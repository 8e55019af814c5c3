"""What the office as a whole records of a year: classes of belanja, and surveys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iku import skm
from iku.models import Aspek, BelanjaPerangkat, Survei
from iku.predikat import Pita, Skala
from iku.selectors.isi import Uang
from iku.selectors.pengukuran import label


@dataclass(frozen=True)
class SurveiIsi:
    id: int
    nomor: int
    """Its place among the surveys of the year."""
    nama: str
    pelaksana: str
    responden: int | None
    indikator: int | None
    hasil: skm.HasilSkm
    mutu: Pita | None
    tindak_lanjut: tuple[str, ...]


def belanja(kecamatan: int, tahun: int, pagu: str) -> Mapping[str, Uang]:
    """Totals by class, as far as the source has them."""
    semua = BelanjaPerangkat.objects.filter(kecamatan=kecamatan, tahun=tahun)
    return {b.kelompok: Uang(b.pagu(pagu), b.realisasi) for b in semua}


def survei(kecamatan: int, tahun: int, skala: Mapping[int, Skala]) -> tuple[SurveiIsi, ...]:
    """Surveys of a year that have aspects, computed."""
    kelompok: dict[Survei, list[Aspek]] = {}
    semua = Aspek.objects.filter(survei__kecamatan=kecamatan, survei__tahun=tahun)
    for aspek in semua.select_related("survei").order_by("survei", "urutan", "pk"):
        kelompok.setdefault(aspek.survei, []).append(aspek)
    return tuple(
        isi_survei(n, s, isi, skala) for n, (s, isi) in enumerate(kelompok.items(), start=1)
    )


def isi_survei(
    nomor: int, survei: Survei, aspek: Sequence[Aspek], skala: Mapping[int, Skala]
) -> SurveiIsi:
    """One survey, computed."""
    hasil = skm.hitung([_aspek(a, survei) for a in aspek])
    huruf = skala.get(survei.skala_id)
    return SurveiIsi(
        id=survei.pk,
        nomor=nomor,
        nama=survei.nama,
        pelaksana=survei.pelaksana,
        responden=survei.responden,
        indikator=survei.indikator_id,
        hasil=hasil,
        mutu=label(huruf, hasil.ikm.nilai) if huruf else None,
        tindak_lanjut=tuple(x for x in survei.tindak_lanjut.splitlines() if x.strip()),
    )


def _aspek(aspek: Aspek, survei: Survei) -> skm.AspekSkm:
    return skm.AspekSkm(
        nama=aspek.nama,
        cacah=aspek.jumlah,
        skor=aspek.skor,
        satuan=skm.SatuanSkor(survei.satuan_skor),
        persen_sumber=aspek.persen,
    )
