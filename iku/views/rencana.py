"""The plan on one page: the whole cascade as a tree, with what can be done at each place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku import selectors
from iku.models import Renstra, TahunKinerja
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    semua = list(
        Renstra.objects.filter(kecamatan=lingkup.kecamatan)
        .select_related(*selectors.IKUT_RENSTRA)
        .order_by("-tahun_awal", "-versi")
    )
    tahun = TahunKinerja.objects.filter(kecamatan=lingkup.kecamatan).order_by("-tahun")
    konteks = {
        "renstra": semua,
        "tahun_kinerja": tahun.select_related("renstra"),
        "rencana": _dipilih(request, lingkup, semua),
        "boleh_ubah": lingkup.putusan(Tindakan.UBAH_RENCANA),
    }
    return render(request, "iku/rencana.html", konteks)


def _dipilih(
    request: HttpRequest, lingkup: Lingkup, semua: list[Renstra]
) -> selectors.RencanaIsi | None:
    """The plan asked for, otherwise the one whose period holds the chosen year."""
    diminta = request.GET.get("renstra", "")
    cocok = [r for r in semua if str(r.pk) == diminta]
    cocok = cocok or [r for r in semua if lingkup.tahun in r.tahun] or semua
    if not cocok:
        return None
    aturan = selectors.Aturan("selisih", {})
    pagu = TahunKinerja.Pagu.MURNI
    return selectors.rencana(cocok[:1], aturan, lingkup.tahun, pagu)[cocok[0].pk]
