"""Notes say who wrote them, in which role and when; until now only their history knew."""

from typing import Any

from django.db import migrations
from django.db.models import Q
from django.utils import timezone

PERAN = ("inspektorat", "peninjau")


def isi(apps: Any, schema_editor: Any) -> None:
    riwayat = apps.get_model("laporan", "HistoricalCatatan").objects
    for catatan in apps.get_model("laporan", "Catatan").objects.filter(oleh=None, peran=""):
        lahir = riwayat.filter(id=catatan.pk, history_type="+").order_by("history_id").first()
        catatan.pada = lahir.history_date if lahir else None
        if lahir and lahir.history_user_id:
            catatan.oleh_id = lahir.history_user_id
            catatan.peran = _peran(apps, catatan, lahir)
        catatan.save(update_fields=["pada", "oleh", "peran"])


def _peran(apps: Any, catatan: Any, lahir: Any) -> str:
    """The role that the author held at the kabupaten that day."""
    hari = timezone.localtime(lahir.history_date).date()
    semua = apps.get_model("kecamatan", "Keanggotaan").objects.filter(
        Q(selesai=None) | Q(selesai__gte=hari),
        mulai__lte=hari,
        pengguna=lahir.history_user_id,
        kabupaten=catatan.dokumen.kecamatan.kabupaten_id,
        peran__in=PERAN,
    )
    return next(iter(sorted(semua.values_list("peran", flat=True))), "")


class Migration(migrations.Migration):
    dependencies = [
        ("kecamatan", "0003_ruang_kerja"),
        ("laporan", "0005_penulis_catatan"),
    ]
    operations = [migrations.RunPython(isi, migrations.RunPython.noop)]
