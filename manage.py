#!/usr/bin/env python3
"""Entry point of every command; explains a wrong setting in one line instead of a traceback."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    # Only by hand: a server (wsgi, asgi) has no default and must be told its mode.
    os.environ.setdefault("SAKIP_MODE", "demo")
    try:
        from django.core.exceptions import ImproperlyConfigured
    except ModuleNotFoundError:
        berhenti("Django belum terpasang. Jalankan `make siap`, lalu pakai .venv/bin/python.")
    try:
        jalankan()
    except ImproperlyConfigured as galat:
        berhenti(f"Pengaturan belum benar: {galat}")


def jalankan() -> None:
    from django.conf import settings
    from django.core.management import execute_from_command_line

    _ = settings.INSTALLED_APPS  # read now: Django itself would swallow the explanation
    execute_from_command_line(sys.argv)


def berhenti(pesan: str) -> None:
    print(pesan, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
