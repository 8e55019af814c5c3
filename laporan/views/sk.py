"""The decree's lists: picking regulations, taking over an earlier decree's rows."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from kecamatan.actions import SudahTerkirim
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from kecamatan.models import Peraturan
from laporan import actions
from laporan.forms.teks import TEKS
from laporan.models import KetentuanSk, SkIku
from laporan.selectors.peraturan import cari_peraturan, peraturan_kecamatan
from laporan.selectors.salinan import analisis_lalu, salinan_kendala, salinan_ketentuan
from laporan.selectors.teks import dicabut_pada, sk_tahun


class PilihForm(forms.Form):
    """Regulations that were ticked; one of another kabupaten is none of the choices."""

    kunci = forms.UUIDField(widget=forms.HiddenInput)
    peraturan = forms.ModelMultipleChoiceField(
        Peraturan.objects.none(),
        label="Peraturan",
        error_messages={
            "required": "Pilih paling sedikit satu peraturan.",
            "invalid_choice": "Peraturan itu tidak ada dalam daftar.",
            "invalid_pk_value": "Peraturan itu tidak ada dalam daftar.",
        },
    )


def _sk(lingkup: Lingkup) -> SkIku:
    sk = sk_tahun(lingkup.kecamatan, lingkup.tahun)
    if sk is None:
        raise Http404(f"Tahun {lingkup.tahun} belum mempunyai SK IKU.")
    return sk


@dalam_lingkup(Tindakan.TULIS_TEKS)
@require_http_methods(["GET", "POST"])
def pilih_peraturan(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    if not (putusan := lingkup.izin(Tindakan.TULIS_TEKS, Hal.DOKUMEN, jenis="sk-iku")):
        return tidak_boleh(request, putusan)
    sk = _sk(lingkup)
    kiriman = request.POST if request.method == "POST" else None
    form = PilihForm(kiriman, initial={"kunci": uuid4})
    medan = form.fields["peraturan"]
    assert isinstance(medan, forms.ModelMultipleChoiceField)
    medan.queryset = peraturan_kecamatan(lingkup.kecamatan)
    if request.method == "POST" and form.is_valid():
        return _tambahkan(request, lingkup, sk, form)
    return _tampil(request, lingkup, sk, form)


def _tambahkan(request: HttpRequest, lingkup: Lingkup, sk: SkIku, form: PilihForm) -> HttpResponse:
    isi, jumlah = form.cleaned_data, 0
    kiriman = (isi["kunci"], request.path)
    with suppress(SudahTerkirim):
        jumlah = actions.tambah_mengingat(
            sk, isi["peraturan"], oleh=lingkup.pengguna, kiriman=kiriman
        )
    messages.success(request, f"{jumlah} peraturan ditambahkan ke Mengingat.")
    return redirect(TEKS["sk"].alamat(lingkup, sk))


def _tampil(request: HttpRequest, lingkup: Lingkup, sk: SkIku, form: PilihForm) -> HttpResponse:
    kata = request.GET.get("cari", "")[:100]
    semua, masih_ada = cari_peraturan(lingkup.kecamatan, kata)
    sudah = KetentuanSk.objects.filter(sk=sk).values_list("peraturan", flat=True)
    ada = set(sudah)
    konteks = {
        "form": form,
        "kata": kata,
        "baris": [(p, p.pk in ada, dicabut_pada(p, lingkup.tahun)) for p in semua],
        "masih_ada": masih_ada,
        "dipilih": set(form.data.getlist("peraturan")) if form.is_bound else set(),  # type: ignore[attr-defined]
    }
    status = 422 if form.errors else 200
    return render(request, "laporan/teks/peraturan.html", konteks, status=status)


def _ke_teks(lingkup: Lingkup) -> HttpResponse:
    return redirect(reverse("teks", kwargs=lingkup.jalur))


@dalam_lingkup(Tindakan.TULIS_TEKS)
@require_POST
def salin(request: HttpRequest, lingkup: Lingkup, jenis: str) -> HttpResponse:
    """Take over an earlier year's list; only into an empty one, only when asked."""
    dokumen = "lkj" if jenis in ("analisis", "kendala") else "sk-iku"
    if not (putusan := lingkup.izin(Tindakan.TULIS_TEKS, Hal.DOKUMEN, jenis=dokumen)):
        return tidak_boleh(request, putusan)
    try:
        kiriman = (UUID(request.POST.get("kunci", "")), request.path)
    except ValueError:
        raise Http404("Formulir ini tidak lengkap.") from None
    try:
        jumlah = _salin(lingkup, jenis, request.POST.get("di", ""), kiriman)
    except SudahTerkirim:
        return _ke_teks(lingkup)
    if jumlah:
        messages.success(request, f"{jumlah} isian diambil. Periksa dan sesuaikan isinya.")
    else:
        messages.info(request, "Tidak ada yang diambil: daftar ini sudah berisi.")
    return _ke_teks(lingkup)


def _salin(lingkup: Lingkup, jenis: str, di: str, kiriman: tuple[UUID, str]) -> int:
    tempat, oleh = (lingkup.kecamatan, lingkup.tahun), lingkup.pengguna
    if jenis == "analisis":
        return _salin_analisis(lingkup, di, kiriman)
    if jenis == "kendala":
        sumber = salinan_kendala(*tempat)
        if sumber is None:
            raise Http404("Tidak ada tahun sebelumnya yang berisi kendala.")
        return actions.salin_kendala(*tempat, dari=sumber.tahun, oleh=oleh, kiriman=kiriman)
    ketentuan = salinan_ketentuan(*tempat).get(jenis)
    if ketentuan is None:
        raise Http404("Tidak ada SK sebelumnya yang dapat diambil.")
    dari = SkIku.objects.get(pk=ketentuan.sk)
    return actions.salin_ketentuan(_sk(lingkup), jenis, dari=dari, oleh=oleh, kiriman=kiriman)


def _salin_analisis(lingkup: Lingkup, di: str, kiriman: tuple[UUID, str]) -> int:
    sasaran = TEKS["analisis"].baru(lingkup, di).sasaran_id
    dari = analisis_lalu(sasaran, lingkup.tahun)
    if dari is None:
        raise Http404("Tidak ada analisis tahun sebelumnya.")
    oleh = lingkup.pengguna
    return bool(actions.salin_analisis(dari, lingkup.tahun, oleh=oleh, kiriman=kiriman))
