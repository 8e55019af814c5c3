"""Old packs go, with whatever a broken-off one left behind; they can be made again."""

from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Now
from django_tasks_db.models import DBTaskResult

from laporan.models import Paket
from laporan.models.paket import folder_paket


def rapikan(umur: timedelta) -> tuple[int, int]:
    """Answers how many packs were removed, and how many bytes of files."""
    lama = list(Paket.objects.lama(umur))
    for paket in lama:
        paket.delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=Now() - umur).delete()
    return len(lama), _hapus_tak_dikenal()


def _hapus_tak_dikenal() -> int:
    """Files without a pack; of one that is being put together its half stays."""
    dikenal = {f"{nomor}.zip" for nomor in Paket.objects.values_list("pk", flat=True)}
    dirakit = Paket.objects.filter(keadaan=Paket.Keadaan.MERAKIT).exists()
    byte = 0
    for jalan in sorted(folder_paket().glob("*")):
        if jalan.name in dikenal or (dirakit and jalan.suffix == ".sementara"):
            continue
        byte += jalan.stat().st_size
        jalan.unlink(missing_ok=True)
    return byte
