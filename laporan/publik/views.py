"""Pages without login. They read, and set no cookie; nothing here knows who asks."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

from kecamatan.models import Kecamatan
from laporan.contoh.latar import rekaan
from laporan.jenis import dari_beku
from laporan.models import Terbitan
from laporan.publik import baca, cari, data

SIMPAN = "public, max-age=300"
"""Short: a document that is replaced shows soon."""


@require_safe
def awal(request: HttpRequest) -> HttpResponse:
    """All kabupaten, or what a search finds."""
    kata = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    konteks = {
        "kata": kata,
        "kabupaten": [(k, rekaan(k)) for k in baca.kabupaten_terbit()],
        "paling_banyak": cari.PALING_BANYAK,
    }
    if kata:
        konteks |= {"hasil": cari.cari(kata), "umum": not cari.kata_cari(kata)}
    return render(request, "publik/awal.html", konteks)


@require_safe
def kabupaten(request: HttpRequest, kabupaten: str) -> HttpResponse:
    tempat = get_object_or_404(baca.kabupaten_terbit(), slug=kabupaten)
    semua = baca.daftar(baca.terbit().filter(kecamatan__kabupaten=tempat))
    konteks = {
        "kabupaten": tempat,
        "rekaan": rekaan(tempat),
        "kecamatan": baca.kecamatan_terbit(tempat),
        "tahun": sorted({d.tahun for d in semua}, reverse=True),
        "tahun_lkj": baca.tahun_lkj(semua),
    }
    return render(request, "publik/kabupaten.html", konteks)


@require_safe
def kabupaten_tahun(request: HttpRequest, kabupaten: str, tahun: int) -> HttpResponse:
    """Every kecamatan of a year: documents, and the figures of those that have reported."""
    tempat = get_object_or_404(baca.kabupaten_terbit(), slug=kabupaten)
    semua = baca.terbit().filter(kecamatan__kabupaten=tempat, tahun=tahun)
    konteks = {"kabupaten": tempat, "tahun": tahun, "dokumen": _ada(baca.daftar(semua))}
    konteks |= {"capaian": baca.capaian(tempat, tahun), "rekaan": rekaan(tempat)}
    return render(request, "publik/tahun.html", konteks)


@require_safe
def kecamatan(request: HttpRequest, kabupaten: str, kecamatan: str) -> HttpResponse:
    tempat = _kecamatan(kabupaten, kecamatan)
    semua = baca.daftar(baca.terbit().filter(kecamatan=tempat))
    konteks = {"tempat": tempat, "dokumen": semua, "tahun_lkj": baca.tahun_lkj(semua)}
    konteks["rekaan"] = rekaan(tempat.kabupaten)
    return render(request, "publik/kecamatan.html", konteks)


@require_safe
def tahun(request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int) -> HttpResponse:
    tempat = _kecamatan(kabupaten, kecamatan)
    semua = _ada(baca.daftar(baca.terbit().filter(kecamatan=tempat, tahun=tahun)))
    konteks = {"tempat": tempat, "kabupaten": tempat.kabupaten, "tahun": tahun, "dokumen": semua}
    konteks["capaian"] = baca.capaian(tempat.kabupaten, tahun, tempat)
    konteks["rekaan"] = rekaan(tempat.kabupaten)
    return render(request, "publik/tahun.html", konteks)


@require_safe
def pdf(
    request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, kode: str, versi: int
) -> HttpResponse:
    """The final bytes as they were made, and 304 for whoever has them."""
    dokumen = baca.terbit().filter(
        kecamatan__slug=kecamatan,
        kecamatan__kabupaten__slug=kabupaten,
        **{"tahun": tahun, "jenis": kode, "versi": versi},
    )
    satu = get_object_or_404(Terbitan.objects.defer("isi"), dokumen__in=dokumen)
    etag = quote_etag(satu.sha256)
    jawab = HttpResponse(content_type="application/pdf")
    jawab["ETag"], jawab["Cache-Control"] = etag, SIMPAN
    nama = dari_beku(satu.naskah).nama_berkas("pdf")
    jawab["Content-Disposition"] = content_disposition_header(False, nama) or "inline"
    akhir = get_conditional_response(request, etag, response=jawab)
    if akhir is not None and akhir.status_code != 200:
        return akhir
    jawab.content = bytes(satu.isi)
    return jawab


@require_safe
def data_kabupaten(request: HttpRequest, kabupaten: str, tahun: int, bentuk: str) -> HttpResponse:
    tempat = get_object_or_404(baca.kabupaten_terbit(), slug=kabupaten)
    return _data(baca.capaian(tempat, tahun), bentuk, f"capaian_{kabupaten}_{tahun}")


@require_safe
def data_kecamatan(
    request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, bentuk: str
) -> HttpResponse:
    tempat = _kecamatan(kabupaten, kecamatan)
    isi = baca.capaian(tempat.kabupaten, tahun, tempat)
    return _data(isi, bentuk, f"capaian_{kecamatan}_{tahun}")


def _data(semua: Sequence[baca.CapaianPublik], bentuk: str, nama: str) -> HttpResponse:
    if not semua:
        raise Http404("Belum ada Laporan Kinerja yang ditetapkan untuk tahun itu.")
    if bentuk == "json":
        jawab = HttpResponse(data.tulis_json(semua), content_type="application/json")
    else:
        isi = data.tulis_csv(semua).encode("utf-8-sig")
        jawab = HttpResponse(isi, content_type="text/csv; charset=utf-8")
    jawab["Content-Disposition"] = content_disposition_header(True, f"{nama}.{bentuk}") or ""
    jawab["Cache-Control"], jawab["Access-Control-Allow-Origin"] = SIMPAN, "*"
    return jawab


@require_safe
def peta_situs(request: HttpRequest) -> HttpResponse:
    """For search engines: every page of the public site."""
    semua = baca.daftar(baca.terbit())
    jalur = {(d.jalur["kabupaten"], d.jalur["kecamatan"], d.tahun) for d in semua}
    alamat = {reverse("publik"), *(reverse("publik_kabupaten", args=x[:1]) for x in jalur)}
    alamat |= {reverse("publik_kecamatan", args=x[:2]) for x in jalur}
    alamat |= {reverse("publik_tahun", args=x) for x in jalur}
    konteks = {"alamat": [request.build_absolute_uri(a) for a in sorted(alamat)]}
    return render(request, "publik/peta_situs.xml", konteks, content_type="application/xml")


PERAYAP = """User-agent: *
Allow: {publik}
Allow: {verifikasi}
Disallow: /

Sitemap: {peta}
"""


@require_safe
def perayap(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: search engines read what is for everybody, and nothing else."""
    peta = request.build_absolute_uri(reverse("publik_peta_situs"))
    alamat = {"publik": reverse("publik"), "verifikasi": reverse("verifikasi"), "peta": peta}
    return HttpResponse(PERAYAP.format(**alamat), content_type="text/plain; charset=utf-8")


def _kecamatan(kabupaten: str, kecamatan: str) -> Kecamatan:
    milik = baca.terbit().values("kecamatan")
    semua = Kecamatan.objects.filter(pk__in=milik).select_related("kabupaten")
    return get_object_or_404(semua, kabupaten__slug=kabupaten, slug=kecamatan)


def _ada(semua: list[baca.DokumenPublik]) -> list[baca.DokumenPublik]:
    if not semua:
        raise Http404("Belum ada dokumen yang ditetapkan untuk tahun itu.")
    return semua
