"""The form of an indicator: what everybody fills in first, the rest folded."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.db import transaction

from iku.forms.rencana.renstra import saring
from iku.models import Indikator, Skala
from iku.penanggung import Satu, baca, simpan, tulis
from kecamatan.isian import IsianForm
from kecamatan.isian.lipatan import Lipatan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup

POKOK = ("nama", "satuan", "arah", "penanggung", "sumber_data")
UKUR = ("jenis_nilai", "skala_huruf", "akumulasi", "rumus", "kondisi_awal")
ARTI = ("satuan", "arah", "jenis_nilai", "skala_huruf", "akumulasi", "rumus")
"""What a target means: with another of these the same figures give another capaian."""
IKU = (
    *("jenis_formulasi", "formulasi", "pembilang", "penyebut", "pengali"),
    *("penjelasan", "makna", "alasan", "referensi"),
)


VERSI_BARU = (
    "Satuan, arah dan cara mengukur adalah bagian dari target itu. Bila rencananya memang "
    "berganti, salin Renstra menjadi versi baru."
)


def arti_terkunci(lingkup: Lingkup, indikator: Indikator) -> str:
    """Why what is measured may not change: years in which a locked document promises a target."""
    if not indikator.pk:
        return ""
    semua = indikator.target.order_by("tahun").values_list("tahun", flat=True).distinct()
    alasan = {t: a for t in semua if (a := lingkup.terkunci(Hal.TARGET, tahun=t))}
    if not alasan:
        return ""
    kata = " ".join(f"Target {t} terkunci: {a}" for t, a in alasan.items())
    return f"{kata} {VERSI_BARU}"


class IndikatorForm(IsianForm):
    penanggung = forms.CharField(
        label="Penanggung jawab",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text="Satu per baris. Nama unit kerja dikenali; yang lain menjadi teks biasa",
    )

    class Meta:
        model = Indikator
        fields = tuple(x for x in (*POKOK, *UKUR, *IKU) if x != "penanggung")
        labels = {
            "nama": "Indikator",
            "satuan": "Satuan",
            "arah": "Arah",
            "sumber_data": "Sumber data",
            "jenis_nilai": "Jenis nilai",
            "skala_huruf": "Skala huruf",
            "akumulasi": "Triwulan menjadi tahun",
            "rumus": "Rumus capaian",
            "kondisi_awal": "Kondisi awal",
            "jenis_formulasi": "Jenis formulasi",
        }
        help_texts = {
            "nama": "Bunyi indikator seperti dalam Renstra atau SK IKU",
            "sumber_data": "Dari mana angkanya, mis. Dokumen SKM dari Bappeda",
            "skala_huruf": "Wajib untuk nilai huruf; juga untuk indeks yang mutunya disebut huruf",
            "akumulasi": "Bagaimana nilai triwulan menjadi nilai setahun",
            "rumus": "Hanya bila “semakin rendah semakin baik”. R: realisasi, T: target",
            "kondisi_awal": "Nilai sebelum periode Renstra; boleh N/A",
            "formulasi": "Kalimat cara menghitung, bila bukan pembilang dan penyebut",
            "pembilang": "Yang di atas garis pecahan, mis. jumlah rekomendasi yang ditindaklanjuti",
            "penyebut": "Yang di bawah garis pecahan, mis. jumlah semua rekomendasi",
        }

    def siapkan(self) -> None:
        saring(self, "skala_huruf", Skala.objects.filter(kegunaan=Skala.Kegunaan.HURUF))
        self.fields["penanggung"].initial = tulis(self.instance)
        self.jenis_lama = self.instance.jenis_nilai if self.instance.pk else ""
        self.kunci_medan(arti_terkunci(self.lingkup, self.instance), *ARTI)

    @property
    def helper(self) -> FormHelper:
        helper = super().helper
        helper.layout = Layout(
            *("revisi", "kunci", *POKOK),
            Lipatan("Cara mengukur", *UKUR),
            Lipatan("Rincian untuk SK IKU: formulasi, makna, alasan", *IKU),
        )
        return helper

    def clean(self) -> dict[str, Any]:
        super().clean()
        isi = self.cleaned_data
        if isi.get("jenis_nilai") == Indikator.JenisNilai.HURUF and not isi.get("skala_huruf"):
            self.add_error("skala_huruf", "Pilih skalanya: huruf hanya berarti pada satu skala.")
        if bool(isi.get("pembilang")) != bool(isi.get("penyebut")):
            kosong = "penyebut" if isi.get("pembilang") else "pembilang"
            self.add_error(kosong, f"Isi juga {kosong}: rasio memerlukan keduanya.")
        self._periksa_jenis()
        return isi

    def _periksa_jenis(self) -> None:
        """Figures that are there already must stay readable."""
        baru = self.cleaned_data.get("jenis_nilai")
        if self.jenis_lama in ("", baru) or baru is None:
            return
        ada = [f"{n} {nama}" for nama in ("target", "realisasi") if (n := self._terisi(nama))]
        if ada:
            pesan = f"Sudah ada {' dan '.join(ada)} dengan jenis nilai yang lama."
            self.add_error("jenis_nilai", f"{pesan} Kosongkan dahulu, atau buat indikator baru.")

    def _terisi(self, nama: str) -> int:
        return int(getattr(self.instance, nama).exclude(jenis="tidak_ada").count())

    def clean_penanggung(self) -> list[Satu]:
        semua = baca(self.cleaned_data["penanggung"], self.lingkup.kecamatan)
        if panjang := next((teks for _, teks in semua if len(teks) > 120), ""):
            raise forms.ValidationError(f"Paling panjang 120 huruf per baris: “{panjang[:40]}…”.")
        return semua

    def beda(self, kini: Any) -> list[tuple[str, Any, Any]]:
        tersimpan = tulis(kini)
        baru = "\n".join(unit.nama if unit else teks for unit, teks in self._penanggung)
        lain = [("Penanggung jawab", tersimpan, baru)] if tersimpan != baru else []
        return [*super().beda(kini), *lain]

    @transaction.atomic
    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        super().simpan_baru(kiriman=kiriman)
        simpan(self.instance, self._penanggung, oleh=self.lingkup.pengguna)

    @transaction.atomic
    def simpan_ubahan(self, lama: Any) -> None:
        super().simpan_ubahan(lama)
        simpan(lama, self._penanggung, oleh=self.lingkup.pengguna)

    @property
    def _penanggung(self) -> list[Satu]:
        semua: list[Satu] = self.cleaned_data["penanggung"]
        return semua
