"""Forms of a survey: the survey itself, its aspects, and the answers to one aspect."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms

from iku import skm
from iku.angka import Bentuk, tulis
from iku.forms.kolom import KolomForm
from iku.forms.medan import AngkaField, CacahField
from iku.models import Aspek, Indikator, Skala, Survei
from iku.models.survei import JUMLAH, PERSEN
from iku.selectors.nilai import milik_renstra
from iku.selectors.target import renstra_tahun
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.kunci import Hal

ASPEK_MAKS = 60
ASPEK_TERPANJANG = 160


class SurveiForm(IsianForm):
    class Meta:
        model = Survei
        fields = (
            "nama",
            "pelaksana",
            "responden",
            "skala",
            "satuan_skor",
            "indikator",
            "tindak_lanjut",
        )
        labels = {
            "nama": "Nama survei",
            "responden": "Jumlah responden",
            "skala": "Skala mutu",
            "satuan_skor": "Satuan skor",
            "indikator": "Indikator yang didukung",
        }

    def siapkan(self) -> None:
        huruf, indikator = self.fields["skala"], self.fields["indikator"]
        assert isinstance(huruf, forms.ModelChoiceField)
        assert isinstance(indikator, forms.ModelChoiceField)
        huruf.queryset = Skala.objects.filter(kegunaan=Skala.Kegunaan.HURUF)
        renstra = renstra_tahun(self.lingkup.kecamatan, self.instance.tahun)
        milik = milik_renstra([renstra.pk]) if renstra else None
        indikator.queryset = Indikator.objects.filter(milik) if milik else Indikator.objects.none()

    def clean_responden(self) -> int | None:
        """Not fewer people than have answered one of the aspects."""
        responden: int | None = self.cleaned_data["responden"]
        terbanyak = max((sum(a.jumlah) for a in self._aspek() if a.jumlah), default=0)
        if responden is not None and responden < terbanyak:
            raise forms.ValidationError(
                f"Ada aspek dengan {tulis_cacah(terbanyak)} jawaban. Perbaiki jumlah jawaban itu "
                "lebih dahulu, atau tulis jumlah responden yang lebih besar."
            )
        return responden

    def clean_satuan_skor(self) -> str:
        satuan: str = self.cleaned_data["satuan_skor"]
        for a in self._aspek():
            try:
                skm.AspekSkm(a.nama, skor=a.skor, satuan=skm.SatuanSkor(satuan))
            except skm.SkmTidakSah as salah:
                raise forms.ValidationError(f"Skor yang ada tidak cocok. {salah}") from None
        return satuan

    def _aspek(self) -> list[Aspek]:
        return list(self.instance.aspek.all()) if self.instance.pk else []


class NamaAspekForm(IsianForm):
    class Meta:
        model = Aspek
        fields = ("nama",)
        labels = {"nama": "Nama aspek"}


class DaftarAspekForm(forms.Form):
    """Several aspects at once, one per line."""

    daftar = forms.CharField(
        label="Aspek, satu per baris",
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Tulis sedikitnya satu nama aspek."},
    )
    kunci = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, survei: Survei) -> None:
        super().__init__(data, auto_id=f"id_{survei.pk}_%s", initial={"kunci": uuid4()})
        self.survei = survei

    def clean_daftar(self) -> list[str]:
        """The names that are not there yet; so a repetition adds nothing."""
        ada = [a.nama.lower() for a in self.survei.aspek.all()]
        nama: dict[str, str] = {}
        for baris in self.cleaned_data["daftar"].splitlines():
            satu = " ".join(baris.split())
            if len(satu) > ASPEK_TERPANJANG:
                pesan = f"“{satu[:40]}…” terlalu panjang: paling banyak {ASPEK_TERPANJANG} huruf."
                raise forms.ValidationError(pesan)
            if satu and satu.lower() not in ada:
                nama.setdefault(satu.lower(), satu)
        if len(nama) + len(ada) > ASPEK_MAKS:
            raise forms.ValidationError(f"Satu survei memuat paling banyak {ASPEK_MAKS} aspek.")
        return list(nama.values())


def tulis_cacah(n: int) -> str:
    return tulis(Decimal(n))


ISI = Tindakan.ISI_ANGKA
KUNCI = (Hal.SURVEI, "")
SURVEI = Isian("survei", "Survei", Survei, SurveiForm, ISI, "survei", tahun="tahun", kunci=KUNCI)
ASPEK = Isian(
    *("aspek", "Aspek", Aspek, NamaAspekForm, ISI, "survei", "survei", SURVEI),
    berurutan=True,
    kunci=KUNCI,
)
SEMUA = {isian.kode: isian for isian in (SURVEI, ASPEK)}


class JawabanForm(KolomForm):
    """Answers to one aspect: counts, or a score; percentages only as a source printed them.

    Fields that were not on the page keep what is stored.
    """

    MODEL = Aspek
    KOLOM = (*JUMLAH, "skor", *PERSEN)

    jumlah_1 = CacahField(label=skm.KATEGORI[0], required=False)
    jumlah_2 = CacahField(label=skm.KATEGORI[1], required=False)
    jumlah_3 = CacahField(label=skm.KATEGORI[2], required=False)
    jumlah_4 = CacahField(label=skm.KATEGORI[3], required=False)
    skor = AngkaField(label="Skor", required=False, bentuk=Bentuk.PERSEN)
    persen_1 = AngkaField(label=f"% {skm.KATEGORI[0]}", required=False, bentuk=Bentuk.PERSEN)
    persen_2 = AngkaField(label=f"% {skm.KATEGORI[1]}", required=False, bentuk=Bentuk.PERSEN)
    persen_3 = AngkaField(label=f"% {skm.KATEGORI[2]}", required=False, bentuk=Bentuk.PERSEN)
    persen_4 = AngkaField(label=f"% {skm.KATEGORI[3]}", required=False, bentuk=Bentuk.PERSEN)

    @property
    def survei(self) -> Survei:
        survei: Survei = self.kotak.acuan
        return survei

    def kolom(self, bersih: dict[str, Any]) -> dict[str, Any]:
        dikirim = {n: bersih.get(n) for n in self.KOLOM if self.add_prefix(n) in self.data}
        isi = self.awal(self.kotak.tersimpan) | dikirim
        self._keempatnya(isi, JUMLAH, "jumlah jawaban")
        self._keempatnya(isi, PERSEN, "persen")
        self._salah_satu(isi)
        self._responden(isi)
        self._skor(isi)
        for nama in PERSEN:
            if isi[nama] is not None and not 0 <= isi[nama] <= 100:
                self.add_error(nama, "Persen paling rendah 0 dan paling tinggi 100.")
        return isi

    def _keempatnya(self, isi: dict[str, Any], kolom: tuple[str, ...], apa: str) -> None:
        kosong = [n for n in kolom if isi[n] is None]
        if 0 < len(kosong) < len(kolom):
            self.add_error(
                kosong[0],
                f"Isi {apa} untuk keempat jawaban; tulis 0 bila tidak ada yang menjawab demikian.",
            )

    def _salah_satu(self, isi: dict[str, Any]) -> None:
        if all(isi[n] is None for n in JUMLAH):
            return
        if isi["skor"] is not None:
            self.add_error(
                "skor", "Skor dihitung dari jumlah jawaban. Kosongkan skor atau jumlahnya."
            )
        if any(isi[n] is not None for n in PERSEN):
            self.add_error(
                "jumlah_1", "Aspek ini memuat persen dari sumber. Kosongkan persennya lebih dahulu."
            )

    def _responden(self, isi: dict[str, Any]) -> None:
        terisi = {n: isi[n] for n in JUMLAH if isi[n] is not None}
        responden, jumlah = self.survei.responden, sum(terisi.values())
        if responden is None or jumlah <= responden:
            return
        self.add_error(
            max(terisi, key=lambda n: terisi[n]),
            f"Jumlah jawaban {tulis_cacah(jumlah)}, lebih dari {tulis_cacah(responden)} responden.",
        )

    def _skor(self, isi: dict[str, Any]) -> None:
        satuan = skm.SatuanSkor(self.survei.satuan_skor)
        bawah, atas = skm.rentang(satuan)
        if isi["skor"] is None or bawah <= isi["skor"] <= atas:
            return
        sebutan = self.survei.get_satuan_skor_display()
        self.add_error(
            "skor",
            f"Skor {tulis(bawah)} sampai {tulis(atas)} ({sebutan}). Periksa nilai dan satuannya.",
        )
