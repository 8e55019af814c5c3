"""Where one arrives after signing in, and what is to be done in a year."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from iku.models import Realisasi, TahunKinerja
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from kecamatan.models import Kabupaten, Kecamatan, Pengguna
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.langkah import Status
from laporan.selectors.ajuan import Menunggu, menunggu_lain, menunggu_saya
from laporan.selectors.beranda import IZIN, Tugas, tugas_berikut, tugas_tahun
from laporan.selectors.daftar import dokumen_tersedia
from laporan.selectors.triwulan import triwulan_dibuka

TERAKHIR = "lingkup_terakhir"


@dataclass(frozen=True)
class Utama:
    """The one button of the page."""

    kata: str
    alamat: str


@login_required
@require_safe
def awal(request: HttpRequest) -> HttpResponse:
    """To the kecamatan and year of last time; with a role at a kabupaten, to all of its own;
    otherwise the list to choose from."""
    assert isinstance(request.user, Pengguna)
    if "pilih" not in request.GET and (kabupaten := _kabupaten(request.user)):
        return redirect("tinjauan", kabupaten=kabupaten.slug, tahun=_tahun_terbaru(kabupaten))
    semua = Kecamatan.objects.untuk(request.user).select_related("kabupaten")
    tujuan = None if "pilih" in request.GET else _tujuan(request, semua)
    if tujuan:
        return redirect(reverse("beranda", kwargs=tujuan))
    return render(request, "laporan/daftar.html", {"semua": dokumen_tersedia(semua)})


def _kabupaten(pengguna: Pengguna) -> Kabupaten | None:
    """The first one where this person holds a role."""
    milik = sorted(a.kabupaten_id for a in pengguna.anggota if a.kabupaten_id)
    return Kabupaten.objects.get(pk=milik[0]) if milik else None


def _tahun_terbaru(kabupaten: Kabupaten) -> int:
    """The newest year in which one of its kecamatan has figures, not after this one; where none
    has any, the newest that was set up."""
    kini = timezone.localdate().year
    semua = TahunKinerja.objects.filter(kecamatan__kabupaten=kabupaten, tahun__lte=kini)
    renstra = {"indikator__sasaran__tujuan__renstra": OuterRef("renstra")}
    terisi = Exists(Realisasi.objects.filter(tahun=OuterRef("tahun"), **renstra))
    ada = semua.aggregate(berisi=Max("tahun", filter=terisi), akhir=Max("tahun"))
    tahun: int = ada["berisi"] or ada["akhir"] or kini
    return tahun


def _tujuan(request: HttpRequest, semua: QuerySet[Kecamatan]) -> dict[str, Any] | None:
    terakhir: dict[str, Any] | None = request.session.get(TERAKHIR)
    if terakhir and semua.filter(pk=terakhir["pk"]).exists():
        return {**terakhir["jalur"]}
    assert isinstance(request.user, Pengguna)
    pilihan = list(semua[:2])
    if len(pilihan) != 1:
        return None
    tahun = TahunKinerja.objects.filter(kecamatan=pilihan[0]).order_by("-tahun").first()
    kini = tahun.tahun if tahun else timezone.localdate().year
    return Lingkup(request.user, pilihan[0], kini).jalur


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def beranda(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    kini = {"pk": lingkup.kecamatan.pk, "jalur": lingkup.jalur}
    if request.session.get(TERAKHIR) != kini:
        request.session[TERAKHIR] = kini
    tugas = tugas_tahun(lingkup.kecamatan, lingkup.tahun)
    siapa = aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, lingkup.hari)
    menunggu = menunggu_saya(lingkup, siapa)
    konteks = {
        "tugas": tugas,
        "utama": _utama(lingkup, menunggu, tugas),
        "hari_ini": timezone.localdate(),
        "jenis": jenis.kantor().values(),
        "selesai": sum(t.selesai for t in tugas),
        "menunggu": menunggu,
        "menunggu_lain": menunggu_lain(lingkup, siapa),
        "mengisi": any(lingkup.putusan(t) for t, _ in IZIN.values()),
        "triwulan_dibuka": triwulan_dibuka(lingkup),
    }
    return render(request, "laporan/beranda.html", konteks)


def _utama(lingkup: Lingkup, menunggu: list[Menunggu], tugas: list[Tugas]) -> Utama:
    """What waits for this person goes before the next task; a draft only after it."""
    jalur = lingkup.jalur
    mendesak = next((m for m in menunggu if m.dokumen.status != Status.DRAF), None)
    if not mendesak and (satu := tugas_berikut(lingkup, tugas)):
        return Utama(f"Lanjutkan: {satu.nama}", reverse(satu.rute, kwargs=jalur))
    if m := mendesak or next(iter(menunggu), None):
        return Utama(m.kata, reverse("alur", kwargs=jalur | {"kode": m.jenis.kode}))
    return Utama("Periksa dan unduh dokumen", reverse("dokumen", kwargs=jalur))
