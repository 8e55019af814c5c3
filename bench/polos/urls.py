from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import include, path

from iku.models import Realisasi
from laporan.contoh.latar import LATAR


class PolosForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Realisasi
        fields = ("angka", "catatan")


@login_required
def simpan(request: HttpRequest, pk: int) -> HttpResponse:
    """No access by place, no revision, no measuring: session, form, save, history, template."""
    objek = get_object_or_404(Realisasi, indikator=pk, tahun=LATAR.tahun, triwulan=0)
    form = PolosForm(request.POST, instance=objek)
    if not form.is_valid():
        return HttpResponse(str(form.errors), status=422)
    form.save()
    return render(request, "kecamatan/terkunci.html")


urlpatterns = [
    path("polos/<int:pk>/", simpan),
    path("", include("sakip.urls")),
]
