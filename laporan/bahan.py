"""Everything a document of one kecamatan and year is made of, read once, when asked for.

A document only reads what it prints; a Laporan Kinerja with its lampiran reads each thing
once. What is missing is noted here and printed as "[belum diisi]".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from django.core.exceptions import ValidationError

from iku import selectors
from iku.models import TahunKinerja
from iku.skm import SkmTidakSah
from kecamatan.models import Kecamatan, Kop, Pejabat, TugasFungsi, UnitKerja
from kecamatan.tanggal import TanggalSebagian
from laporan.bagian import BELUM, SimpulUnit, blok
from laporan.bagian.blok import Blok
from laporan.models import Dokumen, SkIku, TataLetak
from laporan.selectors import dokumen as baca
from laporan.selectors.isi import (
    DokumenIsi,
    Identitas,
    PejabatIsi,
    SkIkuIsi,
    TeksIsi,
    TugasFungsiIsi,
)
from laporan.selectors.sk import sk_iku
from laporan.selectors.tertulis import teks_tahun
from laporan.susunan import judul_bagian, periksa_susunan
from laporan.tempat import Tempat

IKUT_KECAMATAN = "kabupaten__tata_letak"
"""What to read together with a kecamatan of which a document is composed."""


class DataTidakAda(LookupError):
    """There are no data for what was asked; the message says what to do."""


class Bahan:
    def __init__(self, kecamatan: Kecamatan, tahun: int, *, hanya_baku: bool = False) -> None:
        self.kecamatan = kecamatan
        self.tahun = tahun
        self.kekurangan: dict[str, Tempat] = {}
        self.hanya_baku = hanya_baku  # neither own text nor the clauses of the decree are read
        self.tertulis: dict[tuple[str, str], str] = {}  # the HTML of each part, as it was written

    def kurang(self, hal: str, di: Tempat) -> str:
        """Note what is missing and where it is filled in; answers what is printed instead."""
        self.kekurangan.setdefault(hal, di)
        return BELUM

    # -- the office ------------------------------------------------------------------------

    @cached_property
    def identitas(self) -> Identitas:
        return baca.identitas(self.kecamatan)

    @cached_property
    def tata_letak(self) -> TataLetak:
        return getattr(self.kecamatan.kabupaten, "tata_letak", None) or TataLetak()

    def judul_bagian(self) -> dict[str, str]:
        """Titles of the parts of a Laporan Kinerja, in their order."""
        sendiri = self.tata_letak.susunan or []
        try:
            periksa_susunan(sendiri)
        except ValidationError as salah:
            raise DataTidakAda(
                f"Tata letak {self.kecamatan.kabupaten}. {' '.join(salah.messages)}"
            ) from None
        return judul_bagian(sendiri, self.tahun)

    @cached_property
    def _kop(self) -> list[Kop]:
        return list(Kop.objects.filter(kecamatan=self.kecamatan))

    def kop(self, hari: date) -> Kop | None:
        return Kop.pilih(self._kop, hari)

    @cached_property
    def _tugas_fungsi(self) -> list[TugasFungsi]:
        return list(TugasFungsi.objects.filter(kecamatan=self.kecamatan))

    def tugas_fungsi(self, hari: date) -> TugasFungsiIsi:
        return baca.tugas_fungsi(self._tugas_fungsi, hari)

    @cached_property
    def _unit(self) -> list[UnitKerja]:
        return list(UnitKerja.objects.filter(kecamatan=self.kecamatan))

    def susunan_unit(self, hari: date) -> tuple[SimpulUnit, ...]:
        return baca.susunan_unit(self._unit, hari)

    @cached_property
    def _pejabat(self) -> list[Pejabat]:
        return list(Pejabat.objects.filter(kecamatan=self.kecamatan))

    def camat(self, hari: date) -> PejabatIsi | None:
        return baca.camat(self._pejabat, hari)

    # -- plan and figures ------------------------------------------------------------------

    @cached_property
    def _tahun_kinerja(self) -> TahunKinerja | None:
        return selectors.tahun_kinerja(self.kecamatan.pk, self.tahun, dengan_renstra=True)

    @property
    def tahun_kinerja(self) -> TahunKinerja:
        isi = self._tahun_kinerja
        if isi is None:
            raise DataTidakAda(
                f"{self.kecamatan.sebutan} belum mempunyai data kinerja tahun {self.tahun}. "
                "Buat tahun kinerja itu dan hubungkan dengan Renstra-nya."
            )
        return isi

    @property
    def tahun_pembanding(self) -> int:
        return self.tahun_kinerja.tahun_pembanding or self.tahun - 1

    @cached_property
    def _cara_ukur(self) -> tuple[selectors.Kebijakan, selectors.Aturan]:
        try:
            return selectors.cara_ukur(self.kecamatan, self.tahun)
        except selectors.BelumAda as salah:
            raise DataTidakAda(str(salah)) from None

    @property
    def kebijakan(self) -> selectors.Kebijakan:
        return self._cara_ukur[0]

    @cached_property
    def _semua_rencana(self) -> Mapping[int, selectors.RencanaIsi]:
        """The plans of the year and of its decrees: often one, read together."""
        tahun = self._tahun_kinerja
        sumber = (tahun, self._sk, self._sk_tahun)
        semua = {x.renstra.pk: x.renstra for x in sumber if x}
        pagu = tahun.pagu if tahun else TahunKinerja.Pagu.MURNI
        return selectors.rencana(semua.values(), self._cara_ukur[1], self.tahun, pagu)

    @property
    def rencana(self) -> selectors.RencanaIsi:
        """The plan that counts for the year."""
        renstra = self.tahun_kinerja.renstra_id
        return self._semua_rencana[renstra]

    def rencana_nomor(self, renstra: int) -> selectors.RencanaIsi:
        """A plan by its id: the decree may name another one than the year does."""
        return self._semua_rencana[renstra]

    @cached_property
    def pengukuran(self) -> tuple[selectors.PengukuranSasaran, ...]:
        rencana, k = self.rencana, self.kebijakan  # what the kecamatan lacks is said first
        return tuple(
            selectors.ukur_sasaran(s, self.tahun, k.skala, k.batas) for s in rencana.sasaran
        )

    @cached_property
    def belanja(self) -> Mapping[str, selectors.Uang]:
        return selectors.belanja(self.kecamatan.pk, self.tahun, self.tahun_kinerja.pagu)

    @cached_property
    def survei(self) -> tuple[selectors.SurveiIsi, ...]:
        try:
            return selectors.survei(self.kecamatan.pk, self.tahun, self._cara_ukur[1].skala)
        except SkmTidakSah as salah:
            raise DataTidakAda(f"Survei {self.kecamatan} tahun {self.tahun}. {salah}") from None

    # -- documents and text ----------------------------------------------------------------

    @cached_property
    def semua_dokumen(self) -> list[Dokumen]:
        """Of the year, and every decree up to it; the newest first."""
        return baca.dokumen_tahun(self.kecamatan.pk, self.tahun)

    def dokumen(self, jenis: str) -> DokumenIsi:
        """The newest version of a kind in this year; empty where there is none yet."""
        return baca.dokumen_isi(next(iter(self._setahun(jenis)), None), jenis)

    def dokumen_berlaku(self, jenis: str) -> DokumenIsi:
        """The same as other documents attach it: the newest version that was Ditetapkan."""
        return baca.dokumen_isi(baca.yang_berlaku(self._setahun(jenis)), jenis)

    def _setahun(self, jenis: str) -> list[Dokumen]:
        return [d for d in self.semua_dokumen if d.jenis == jenis and d.tahun == self.tahun]

    @cached_property
    def _sk(self) -> SkIku | None:
        """The decree in force on 31 December of the year (aturan §9)."""
        semua = {sk.dokumen: sk for sk in self._semua_sk if ditetapkan(sk, self.tahun)}
        akhir = [d for d in semua if d.tahun == next(iter(semua)).tahun]
        dokumen = baca.yang_berlaku(akhir)
        return semua[dokumen] if dokumen else None

    @property
    def _sk_tahun(self) -> SkIku | None:
        """The decree of the year itself, even one that was signed after it."""
        return next((sk for sk in self._semua_sk if sk.dokumen.tahun == self.tahun), None)

    @cached_property
    def _semua_sk(self) -> list[SkIku]:
        semua = (getattr(d, "sk_iku", None) for d in self.semua_dokumen if d.jenis == "sk-iku")
        return [sk for sk in semua if sk is not None]

    @cached_property
    def sk_berlaku(self) -> tuple[DokumenIsi, SkIkuIsi] | None:
        """The decree in force with its rows."""
        return self._isi_sk(self._sk)

    @cached_property
    def sk_tahun(self) -> tuple[DokumenIsi, SkIkuIsi] | None:
        """The decree of the year with its rows, in force or not yet."""
        return self.sk_berlaku if self._sk_tahun is self._sk else self._isi_sk(self._sk_tahun)

    def _isi_sk(self, sk: SkIku | None) -> tuple[DokumenIsi, SkIkuIsi] | None:
        if sk is None:
            return None
        lembaran = self.tata_letak.kutip_lembaran
        isi = sk_iku(sk, lembaran=lembaran, berketentuan=not self.hanya_baku)
        return baca.dokumen_isi(sk.dokumen, "sk-iku"), isi

    @cached_property
    def teks(self) -> TeksIsi:
        return teks_tahun(self.kecamatan.pk, self.tahun, narasi=not self.hanya_baku)

    def tulis(self, jenis: str, kunci: str, baku: Callable[[], str]) -> tuple[Blok, ...]:
        """Own text of the kecamatan for this year, otherwise (or `hanya_baku`) the standard one."""
        sendiri = None if self.hanya_baku else self.teks.narasi.get((jenis, kunci))
        self.tertulis[jenis, kunci] = isi = baku() if sendiri is None else sendiri
        return blok(isi)


def ditetapkan(sk: SkIku, tahun: int) -> bool:
    """Whether a decree was signed by the end of a year; without a date its own year says so."""
    return (sk.dokumen.tanggal_tahun or sk.dokumen.tahun) <= tahun


def hari_dokumen(tanggal: TanggalSebagian | None, tahun: int) -> date:
    """The day on which "who was in office" is asked; without a date the end of the year."""
    if tanggal is None:
        return date(tahun, 12, 31)
    return date(tanggal.tahun, tanggal.bulan, tanggal.hari or 28)
