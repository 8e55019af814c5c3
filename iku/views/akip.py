"""The evaluation of SAKIP: of one kecamatan and year, and of all of a kabupaten."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku.selectors.akip import akip_tahun
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, LingkupKabupaten, dalam_kabupaten, dalam_lingkup
from kecamatan.models import Kecamatan


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    isi = akip_tahun([lingkup.kecamatan.pk], lingkup.tahun).get(lingkup.kecamatan.pk)
    konteks = {
        "isi": isi,
        "boleh_nilai": lingkup.putusan(Tindakan.NILAI_AKIP),
        "boleh_lanjut": lingkup.putusan(Tindakan.TULIS_TEKS),
    }
    return render(request, "iku/akip/halaman.html", konteks)


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def semua(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    kecamatan = list(Kecamatan.objects.filter(kabupaten=lingkup.kabupaten).order_by("nama", "pk"))
    isi = akip_tahun([k.pk for k in kecamatan], lingkup.tahun)
    komponen = {n.komponen.pk: n.komponen for a in isi.values() for n in a.komponen}
    kolom = sorted(komponen.values(), key=lambda k: (k.urutan, k.pk))
    baris = []
    for k in kecamatan:
        ada = isi.get(k.pk)
        nilai = {n.komponen_id: n for n in ada.komponen} if ada else {}
        baris.append({"k": k, "isi": ada, "nilai": [(x, nilai.get(x.pk)) for x in kolom]})
    konteks = {"baris": baris, "kolom": kolom, "tercatat": len(isi)}
    return render(request, "iku/akip/semua.html", konteks)
