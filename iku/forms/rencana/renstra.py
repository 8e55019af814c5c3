"""Forms of the plan as a whole: its period, and the years that count for it."""

from __future__ import annotations

from itertools import count
from typing import Any

from django import forms
from django.db.models import QuerySet

from iku.forms.medan import TahunField
from iku.models import Renstra, Rpjmd, SimpulRpjmd, TahunKinerja
from kecamatan.isian import IsianForm
from kecamatan.isian.bilangan import BilanganField
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from kecamatan.models import Peraturan


def saring(form: IsianForm, nama: str, semua: Any) -> None:
    """Let a field choose only from these records."""
    medan = form.fields[nama]
    assert isinstance(medan, forms.ModelChoiceField)
    medan.queryset = semua


class RenstraForm(IsianForm):
    tahun_awal = TahunField(label="Tahun awal", help_text="Tahun pertama periode, mis. 2021")
    tahun_akhir = TahunField(label="Tahun akhir", help_text="Tahun terakhir periode, mis. 2026")
    versi = BilanganField(
        terkecil=1,
        terbesar=99,
        label="Versi",
        apa="Versi",
        initial=1,
        help_text="1 untuk yang pertama; setiap perubahan dalam periode yang sama menjadi versi "
        "berikutnya",
    )

    class Meta:
        model = Renstra
        fields = (
            "tahun_awal",
            "tahun_akhir",
            "versi",
            "status",
            "alasan",
            "dasar_hukum",
            "rpjmd",
            "sasaran_rpjmd",
        )
        labels = {
            "dasar_hukum": "Dasar hukum",
            "rpjmd": "RPJMD",
            "sasaran_rpjmd": "Sasaran RPJMD",
        }
        help_texts = {
            "alasan": "Wajib bila statusnya Perubahan",
            "dasar_hukum": "Peraturan yang menetapkan Renstra ini; daftarnya diisi admin kabupaten",
            "rpjmd": "Visi dan misi diambil dari RPJMD ini",
            "sasaran_rpjmd": "Sasaran kabupaten yang didukung kecamatan, menurut misinya",
        }

    def siapkan(self) -> None:
        kabupaten = self.lingkup.kecamatan.kabupaten
        saring(self, "rpjmd", Rpjmd.objects.filter(kabupaten=kabupaten).select_related("kabupaten"))
        peraturan = Peraturan.objects.filter(kabupaten=kabupaten).select_related("kabupaten")
        saring(self, "dasar_hukum", peraturan)
        sasaran = SimpulRpjmd.objects.filter(rpjmd__kabupaten=kabupaten, jenis="sasaran")
        saring(self, "sasaran_rpjmd", sasaran)
        medan = self.fields["sasaran_rpjmd"]
        assert isinstance(medan, forms.ModelChoiceField)
        medan.choices = _menurut_misi(sasaran)

    def clean(self) -> dict[str, Any]:
        super().clean()
        self._periksa_periode()
        self._periksa_versi()
        self._periksa_rpjmd()
        return self.cleaned_data

    def _periksa_periode(self) -> None:
        awal, akhir = (self.cleaned_data.get(x) for x in ("tahun_awal", "tahun_akhir"))
        if awal is None or akhir is None:
            return
        if akhir <= awal:
            self.add_error("tahun_akhir", "Tahun akhir Renstra harus sesudah tahun awalnya.")
            return
        luar = periode_lain(self.instance, awal, akhir)
        if luar:
            self.add_error("tahun_awal", beririsan(luar))
        dipakai = self._tahun_di_luar(awal, akhir)
        if dipakai:
            self.add_error(
                "tahun_akhir",
                f"Tahun kinerja {dipakai} memakai Renstra ini. Periodenya harus memuat tahun itu.",
            )

    def _tahun_di_luar(self, awal: int, akhir: int) -> str:
        if not self.instance.pk:
            return ""
        tahun = self.instance.tahun_kinerja.exclude(tahun__range=(awal, akhir))
        return ", ".join(str(t) for t in tahun.values_list("tahun", flat=True))

    def _periksa_versi(self) -> None:
        isi = self.cleaned_data
        awal, versi = isi.get("tahun_awal"), isi.get("versi")
        if awal and versi and versi_terpakai(self.instance, awal, versi):
            self.add_error("versi", versi_berikut(self.instance, awal, versi))
        baru = not self.instance.pk or self.instance.status != isi.get("status")
        if baru and isi.get("status") == Renstra.Status.PERUBAHAN and not isi.get("alasan"):
            self.add_error("alasan", "Sebutkan alasan perubahan Renstra ini.")

    def _periksa_rpjmd(self) -> None:
        sasaran, rpjmd = self.cleaned_data.get("sasaran_rpjmd"), self.cleaned_data.get("rpjmd")
        if sasaran and sasaran.rpjmd != rpjmd:
            asal = sasaran.rpjmd.periode
            self.add_error("sasaran_rpjmd", f"Sasaran ini dari RPJMD {asal}. Samakan RPJMD-nya.")


def _menurut_misi(semua: Any) -> list[Any]:
    """Grouped under their misi: that is how the kabupaten's plan is read."""
    kelompok: dict[str, list[Any]] = {}
    for s in semua.select_related("induk__induk", "rpjmd"):
        misi = s.induk.induk if s.induk and s.induk.induk else s.induk
        kepala = f"{s.rpjmd.periode}, {misi}"
        kelompok.setdefault(kepala, []).append((s.pk, s.uraian))
    return [("", "---------"), *kelompok.items()]


def versi_terpakai(renstra: Renstra, awal: int, versi: int) -> bool:
    return _lain(renstra).filter(tahun_awal=awal, versi=versi).exists()


def versi_bebas(renstra: Renstra, awal: int, mulai: int = 1) -> int:
    """The first version from `mulai` on that no plan of this period has."""
    terpakai = set(_lain(renstra).filter(tahun_awal=awal).values_list("versi", flat=True))
    return next(n for n in count(mulai) if n not in terpakai)


def versi_berikut(renstra: Renstra, awal: int, versi: int) -> str:
    bebas = versi_bebas(renstra, awal, versi)
    return f"Renstra yang mulai {awal} versi {versi} sudah ada. Pakai versi {bebas}."


def periode_lain(renstra: Renstra, awal: int, akhir: int) -> Renstra | None:
    """A plan of another period that shares more than the year of change with this one."""
    semua = _lain(renstra).exclude(tahun_awal=awal)
    return semua.filter(tahun_awal__lt=akhir, tahun_akhir__gt=awal).first()


def beririsan(lain: Renstra) -> str:
    return (
        f"Periode ini beririsan dengan Renstra {lain.periode}. Dua periode hanya boleh bertemu "
        "di tahun peralihannya; perubahan dalam periode yang sama dibuat sebagai versi baru."
    )


def _lain(renstra: Renstra) -> QuerySet[Renstra]:
    return Renstra.objects.filter(kecamatan=renstra.kecamatan).exclude(pk=renstra.pk)


class _RenstraField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.periode} versi {obj.versi} ({obj.get_status_display().lower()})"


def tahun_terpakai(lingkup: Lingkup, kinerja: TahunKinerja) -> str:
    """Why a year stays: documents of it were handed in."""
    return lingkup.terkunci(Hal.TAHUN, tahun=kinerja.tahun)


DIKUNCI = {
    "renstra": Hal.RENCANA,
    "pagu": Hal.ANGGARAN,
    "tahun_pembanding": Hal.PEMBANDING,
}
"""What of a year the documents lock: its plan, and what their figures are compared with."""


class TahunKinerjaForm(IsianForm):
    tahun = TahunField(label="Tahun")
    renstra = _RenstraField(
        Renstra.objects.none(), label="Renstra", help_text="Rencana yang berlaku bagi tahun ini"
    )
    tahun_pembanding = TahunField(
        label="Tahun pembanding",
        required=False,
        help_text="Tahun yang dibandingkan dalam laporan; kosong berarti tahun sebelumnya",
    )

    class Meta:
        model = TahunKinerja
        fields = ("tahun", "renstra", "pagu", "tahun_pembanding")
        help_texts = {"pagu": "Pagu yang dipakai dokumen tahun ini"}

    def siapkan(self) -> None:
        semua = Renstra.objects.filter(kecamatan=self.lingkup.kecamatan)
        saring(self, "renstra", semua.order_by("-tahun_awal", "-versi"))
        if self.instance.pk:
            self.kunci_medan(tahun_terpakai(self.lingkup, self.instance), "tahun")
            tahun = self.instance.tahun
            for nama, hal in DIKUNCI.items():
                self.kunci_medan(self.lingkup.terkunci(hal, tahun=tahun), nama)
        else:
            self.fields["tahun"].initial = self.lingkup.tahun

    def clean(self) -> dict[str, Any]:
        super().clean()
        tahun, renstra = self.cleaned_data.get("tahun"), self.cleaned_data.get("renstra")
        if tahun and self._sudah_ada(tahun):
            self.add_error("tahun", f"Tahun kinerja {tahun} sudah ada. Ubahlah yang ada.")
        if tahun and renstra and tahun not in renstra.tahun:
            pesan = f"Renstra {renstra.periode} tidak memuat tahun {tahun}. Pilih Renstra lain."
            self.add_error("renstra", pesan)
        lalu = self.cleaned_data.get("tahun_pembanding")
        if tahun and lalu and lalu >= tahun:
            self.add_error("tahun_pembanding", f"Isi tahun sebelum {tahun}.")
        return self.cleaned_data

    def _sudah_ada(self, tahun: int) -> bool:
        semua = TahunKinerja.objects.filter(kecamatan=self.instance.kecamatan, tahun=tahun)
        return semua.exclude(pk=self.instance.pk).exists()
