"""Writing the invented kecamatan: through the same door as files of example data."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import transaction

from kecamatan.berkas import Konteks, Polos, baca_yaml, muat, tulis_yaml
from kecamatan.models import Kabupaten, Kecamatan
from laporan.contoh.latar import LATAR, Latar
from laporan.contoh.pohon import pohon_kabupaten, pohon_kecamatan, slug
from laporan.pemuatan import BENTUK, muat_semua


def muat_contoh(jumlah: int, *, kali: int = 1, mulai: int = 1, latar: Latar = LATAR) -> list[str]:
    """Load complete ones; answers their addresses. Reference data come with them."""
    muat_acuan()
    with transaction.atomic():
        if not Kabupaten.objects.filter(slug=latar.slug).exists():
            muat_pohon("kabupaten", pohon_kabupaten(latar))
        for nomor in range(mulai, mulai + jumlah):
            muat_pohon("kecamatan", pohon_kecamatan(nomor, kali=kali, latar=latar))
    return [f"{latar.slug}/{slug(nomor)}" for nomor in range(mulai, mulai + jumlah)]


def muat_acuan() -> None:
    """Scales and regulations that the invented documents refer to."""
    muat_semua(sorted((Path(settings.BASE_DIR) / "fixtures/acuan").glob("*.yaml")))


def muat_pohon(jenis: str, pohon: Polos) -> None:
    """Load a `kabupaten` or a `kecamatan` as if it came from a file."""
    berkas = f"{pohon['slug']}.yaml"
    muat(BENTUK[jenis], baca_yaml(tulis_yaml(pohon), berkas), Konteks(), berkas)


def kecamatan(nomor: int, latar: Latar = LATAR) -> Kecamatan:
    return Kecamatan.objects.get(kabupaten__slug=latar.slug, slug=slug(nomor))
