"""Taking back a signed copy that was uploaded by mistake."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from iku.bukti.simpan import buang
from kecamatan.akses import Putusan
from kecamatan.models import Pengguna
from laporan.alur.langkah import TARIK_SALINAN
from laporan.models import Perpindahan, SalinanBertandaTangan

G = SalinanBertandaTangan.Golongan
SAH = (
    "Salinan ini bertanda tangan elektronik yang sah, jadi tidak dapat ditarik. Bila isinya perlu "
    "diubah, buat perubahan dokumennya."
)


def boleh_ditarik(salinan: SalinanBertandaTangan) -> Putusan:
    sah = salinan.golongan == G.ELEKTRONIK
    return Putusan(not sah, SAH if sah else "")


@transaction.atomic
def tarik(salinan: SalinanBertandaTangan, *, oleh: Pengguna, sebagai: str) -> None:
    """The record now, the file once that is certain; name and hash stay in the document's steps."""
    dokumen, berkas = salinan.terbitan.dokumen, salinan.berkas
    Perpindahan.objects.create(
        dokumen=dokumen,
        langkah=TARIK_SALINAN,
        dari=dokumen.status,
        ke=dokumen.status,
        oleh=oleh,
        sebagai=sebagai[:60],
        catatan=f"{salinan.nama} ({salinan.get_golongan_display()}), versi {dokumen.versi}",
        sidik=salinan.sha256,
    )
    salinan.delete()
    transaction.on_commit(partial(buang, berkas.storage, str(berkas.name)), robust=True)
