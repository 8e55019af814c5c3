"""Reference data of measuring, to and from spreadsheets."""

from import_export.fields import Field

from iku.models import Nomenklatur
from kecamatan.resources import Acuan, YaTidak


class NomenklaturResource(Acuan):
    terlihat = Field("terlihat", "terlihat", YaTidak())

    class Meta(Acuan.Meta):
        model = Nomenklatur
        import_id_fields = ("kode",)
        fields = ("kode", "kode_lama", "jenis", "nama", "terlihat", "catatan")
