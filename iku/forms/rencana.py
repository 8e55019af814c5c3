"""Forms of the plan: Renstra, tujuan, sasaran, program, kegiatan, indikator."""

from __future__ import annotations

from typing import Any

from django import forms

from iku.models import (
    Indikator,
    Kegiatan,
    Program,
    Renstra,
    Rpjmd,
    Sasaran,
    SimpulRpjmd,
    Skala,
    SubKegiatan,
    TahunKinerja,
    Tujuan,
)
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.models import Peraturan, UnitKerja


def _saring(form: IsianForm, nama: str, semua: Any) -> None:
    medan = form.fields[nama]
    assert isinstance(medan, forms.ModelChoiceField)
    medan.queryset = semua


class RenstraForm(IsianForm):
    class Meta:
        model = Renstra
        fields = (
            "tahun_awal",
            "tahun_akhir",
            "versi",
            "status",
            "dasar_hukum",
            "rpjmd",
            "sasaran_rpjmd",
            "alasan",
        )

    def siapkan(self) -> None:
        kabupaten = self.lingkup.kecamatan.kabupaten
        _saring(self, "rpjmd", Rpjmd.objects.filter(kabupaten=kabupaten))
        _saring(self, "dasar_hukum", Peraturan.objects.filter(kabupaten=kabupaten))
        sasaran = SimpulRpjmd.objects.filter(rpjmd__kabupaten=kabupaten, jenis="sasaran")
        _saring(self, "sasaran_rpjmd", sasaran)


class TahunKinerjaForm(IsianForm):
    class Meta:
        model = TahunKinerja
        fields = ("tahun", "renstra", "pagu", "tahun_pembanding")

    def siapkan(self) -> None:
        _saring(self, "renstra", Renstra.objects.filter(kecamatan=self.lingkup.kecamatan))


class TujuanForm(IsianForm):
    class Meta:
        model = Tujuan
        fields = ("uraian", "sifat")


class SasaranForm(IsianForm):
    class Meta:
        model = Sasaran
        fields = ("uraian", "strategi", "kebijakan")


class ProgramForm(IsianForm):
    class Meta:
        model = Program
        fields = ("kode", "nama", "sasaran")

    def siapkan(self) -> None:
        _saring(self, "sasaran", Sasaran.objects.filter(tujuan__renstra=self.instance.renstra))


class KegiatanForm(IsianForm):
    class Meta:
        model = Kegiatan
        fields = ("kode", "nama")


class SubKegiatanForm(IsianForm):
    class Meta:
        model = SubKegiatan
        fields = ("kode", "nama", "unit_pelaksana", "mendukung")

    def siapkan(self) -> None:
        unit = UnitKerja.objects.filter(kecamatan=self.lingkup.kecamatan)
        _saring(self, "unit_pelaksana", unit)
        renstra = self.instance.kegiatan.program.renstra
        _saring(self, "mendukung", Kegiatan.objects.filter(program__renstra=renstra))


class IndikatorForm(IsianForm):
    penanggung = forms.CharField(
        label="Penanggung jawab",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu per baris; nama unit kerja dikenali",
    )

    class Meta:
        model = Indikator
        fields = (
            "nama",
            "satuan",
            "arah",
            "rumus",
            "akumulasi",
            "jenis_nilai",
            "skala_huruf",
            "kondisi_awal",
            "sumber_data",
            "jenis_formulasi",
            "formulasi",
            "pembilang",
            "penyebut",
            "pengali",
            "penjelasan",
            "makna",
            "alasan",
            "referensi",
        )

    def siapkan(self) -> None:
        _saring(self, "skala_huruf", Skala.objects.filter(kegunaan=Skala.Kegunaan.HURUF))


def _isian(
    kode: str, nama: str, model: Any, form: type[IsianForm], induk: str, di: Isian | None
) -> Isian:
    return Isian(
        kode,
        nama,
        model,
        form,
        Tindakan.UBAH_RENCANA,
        "rencana",
        induk=induk,
        induk_isian=di,
        berurutan=di is not None,
    )


RENSTRA = _isian("renstra", "Renstra", Renstra, RenstraForm, "kecamatan", None)
TAHUN = _isian("tahun", "Tahun kinerja", TahunKinerja, TahunKinerjaForm, "kecamatan", None)
TUJUAN = _isian("tujuan", "Tujuan", Tujuan, TujuanForm, "renstra", RENSTRA)
SASARAN = _isian("sasaran", "Sasaran", Sasaran, SasaranForm, "tujuan", TUJUAN)
PROGRAM = _isian("program", "Program", Program, ProgramForm, "renstra", RENSTRA)
KEGIATAN = _isian("kegiatan", "Kegiatan", Kegiatan, KegiatanForm, "program", PROGRAM)
SUB = _isian("sub-kegiatan", "Sub kegiatan", SubKegiatan, SubKegiatanForm, "kegiatan", KEGIATAN)
INDIKATOR = tuple(
    _isian(f"indikator-{di.kode}", "Indikator", Indikator, IndikatorForm, nama, di)
    for nama, di in (
        ("tujuan", TUJUAN),
        ("sasaran", SASARAN),
        ("program", PROGRAM),
        ("kegiatan", KEGIATAN),
        ("sub_kegiatan", SUB),
    )
)
RENCANA = {
    isian.kode: isian
    for isian in (RENSTRA, TAHUN, TUJUAN, SASARAN, PROGRAM, KEGIATAN, SUB, *INDIKATOR)
}
"""Every kind of record of the plan, by its code in the address."""
