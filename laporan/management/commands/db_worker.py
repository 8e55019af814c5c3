"""manage.py db_worker: the worker of django-tasks-db, which also takes up what dead ones left."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.db import OperationalError, connection
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.management.commands import db_worker

from laporan.paket import pekerja


class Command(db_worker.Command):
    help = "Pekerja latar: mengerjakan tugas yang antre di basis data. Hentikan dengan Ctrl+C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        if not isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend):
            raise CommandError(
                "Antrean memakai Redis (SAKIP_REDIS_URL); pekerjanya: manage.py rqworker.",
                returncode=2,
            )
        super().add_arguments(parser)
        parser.set_defaults(reload=False)

    def handle(self, **options: Any) -> None:
        """Its name is not free to choose: it tells the others which process it is."""
        nama = pekerja.diri()
        pekerja.hangat()
        with pekerja.berdenyut(nama):
            while not self._bekerja(nama, options):
                pekerja.tunggu()

    def _bekerja(self, nama: str, options: dict[str, Any]) -> bool:
        """False where the database was locked for too long, or away; what had begun is handed
        back first, since nobody takes it from a worker that lives."""
        try:
            pekerja.lepaskan(nama)
            super().handle(**{**options, "worker_id": nama})
        except OperationalError as salah:
            if options["batch"]:
                raise
            pekerja.pencatat.warning("basis data belum dapat dipakai, dicoba lagi: %s", salah)
            connection.close()
            return False
        return True
