from django.apps import AppConfig


class LaporanConfig(AppConfig):
    name = "laporan"
    verbose_name = "Dokumen"

    def ready(self) -> None:
        from kecamatan import kunci
        from laporan.alur.kunci import KunciDokumen

        kunci.daftarkan(KunciDokumen)
