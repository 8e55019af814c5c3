"""Forms of the cascade: tujuan, sasaran, program, kegiatan, sub kegiatan."""

from __future__ import annotations

from typing import Any

from django import forms

from iku.forms.rencana.renstra import saring
from iku.models import Kegiatan, Nomenklatur, Program, Sasaran, SubKegiatan, Tujuan
from iku.selectors.nomenklatur import Temuan, cari, satu
from kecamatan.isian import IsianForm
from kecamatan.isian.formulir import ButirField
from kecamatan.models import UnitKerja

DARI_NOMENKLATUR = {
    "kode": "Kode menurut nomenklatur; boleh kosong untuk nama dari Renstra lama",
    "nama": "Pilih dari nomenklatur di atas, atau ketik sendiri",
}


class TujuanForm(IsianForm):
    class Meta:
        model = Tujuan
        fields = ("uraian", "sifat")
        labels = {"uraian": "Tujuan"}
        help_texts = {
            "uraian": "Bunyi tujuan seperti dalam Renstra",
            "sifat": "Hanya bila SK IKU mengelompokkan tujuan menjadi RUTIN dan NON RUTIN",
        }


class SasaranForm(IsianForm):
    class Meta:
        model = Sasaran
        fields = ("uraian", "strategi", "kebijakan")
        field_classes = dict.fromkeys(fields[1:], ButirField)
        labels = {"uraian": "Sasaran"}
        help_texts = {"uraian": "Bunyi sasaran seperti dalam Renstra"}


class NomenklaturForm(IsianForm):
    """A node that is picked from the nomenclature, or typed freely."""

    pendamping = "iku/rencana/_nomenklatur.html"

    class Media:
        js = (
            forms.Script("django_htmx/htmx-2.min.js", defer=True),
            forms.Script("js/rencana.js", defer=True),
        )

    JENIS: Nomenklatur.Jenis

    def siapkan(self) -> None:
        pilihan = satu(self.JENIS, self.minta.get("pilih", ""), self.lingkup.tahun)
        if pilihan:
            self.initial = {**self.initial, "kode": pilihan.kode, "nama": pilihan.nama}

    @property
    def kata(self) -> str:
        return self.minta.get("cari", "").strip()[:100]

    @property
    def temuan(self) -> Temuan:
        return cari(self.JENIS, self.kata, self.lingkup.tahun, self.kode_induk)

    @property
    def kode_induk(self) -> str:
        """The code of the node above."""
        return ""


class ProgramForm(NomenklaturForm):
    JENIS = Nomenklatur.Jenis.PROGRAM

    class Meta:
        model = Program
        fields = ("kode", "nama", "sasaran")
        labels = {"nama": "Nama program", "sasaran": "Mendukung sasaran"}
        help_texts = DARI_NOMENKLATUR | {
            "sasaran": "Kosongkan untuk program rutin perkantoran yang tidak mendukung sasaran",
        }

    def siapkan(self) -> None:
        super().siapkan()
        saring(self, "sasaran", Sasaran.objects.filter(tujuan__renstra=self.instance.renstra))


class KegiatanForm(NomenklaturForm):
    JENIS = Nomenklatur.Jenis.KEGIATAN

    class Meta:
        model = Kegiatan
        fields = ("kode", "nama")
        labels = {"nama": "Nama kegiatan"}
        help_texts = DARI_NOMENKLATUR

    @property
    def kode_induk(self) -> str:
        return str(self.instance.program.kode)


class SubKegiatanForm(NomenklaturForm):
    JENIS = Nomenklatur.Jenis.SUB_KEGIATAN

    class Meta:
        model = SubKegiatan
        fields = ("kode", "nama", "unit_pelaksana", "mendukung")
        labels = {
            "nama": "Nama sub kegiatan",
            "unit_pelaksana": "Unit pelaksana",
            "mendukung": "Membiayai kegiatan Renstra",
        }
        help_texts = DARI_NOMENKLATUR | {
            "unit_pelaksana": "Seksi atau kelurahan yang melaksanakannya",
            "mendukung": "Hanya bila kegiatan Renstra bernama lama dibiayai lewat nama baru ini",
        }

    def siapkan(self) -> None:
        super().siapkan()
        saring(self, "unit_pelaksana", UnitKerja.objects.filter(kecamatan=self.lingkup.kecamatan))
        renstra = self.instance.kegiatan.program.renstra
        kegiatan = Kegiatan.objects.filter(program__renstra=renstra)
        saring(self, "mendukung", kegiatan.exclude(pk=self.instance.kegiatan_id))

    @property
    def kode_induk(self) -> str:
        return str(self.instance.kegiatan.kode)


def renstra_id(objek: Any) -> int | None:
    """The plan in which a record of the cascade stands."""
    for jalur in objek.JALUR:
        simpul = objek
        for langkah in jalur.split("__")[:-1]:
            simpul = getattr(simpul, langkah, None)
        if simpul is not None:
            return int(simpul.pk) if simpul.pk else None
    return None
