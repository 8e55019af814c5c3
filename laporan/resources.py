"""Reference data of reporting, to and from spreadsheets."""

from import_export.fields import Field

from kecamatan.resources import Acuan, YaTidak
from laporan.models import ButirReviu


class ButirReviuResource(Acuan):
    perlu_verifikasi = Field("perlu_verifikasi", "perlu_verifikasi", YaTidak())

    class Meta(Acuan.Meta):
        model = ButirReviu
        import_id_fields = ("kelompok", "urutan")
        fields = (*import_id_fields, "pernyataan", "perlu_verifikasi")
