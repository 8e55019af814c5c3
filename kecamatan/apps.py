from django.apps import AppConfig


class KecamatanConfig(AppConfig):
    name = "kecamatan"
    verbose_name = "Kabupaten dan kecamatan"

    def ready(self) -> None:
        from kecamatan import checks  # noqa: F401 - registers itself
