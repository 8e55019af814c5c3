"""Indicators say what kind of value they take; until now only their values showed it."""

from typing import Any

from django.db import migrations


def isi(apps: Any, schema_editor: Any) -> None:
    indikator = apps.get_model("iku", "Indikator").objects
    for model in (apps.get_model("iku", nama) for nama in ("Target", "Realisasi")):
        for jenis in ("huruf", "teks"):
            bernilai = model.objects.filter(jenis=jenis).values("indikator")
            indikator.filter(jenis_nilai="angka", pk__in=bernilai).update(jenis_nilai=jenis)


class Migration(migrations.Migration):
    dependencies = [("iku", "0004_ruang_kerja")]
    operations = [migrations.RunPython(isi, migrations.RunPython.noop)]
