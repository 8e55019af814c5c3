"""A database and a folder of its own for one run: nothing of the developer's is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent


@contextmanager
def sementara() -> Iterator[Path]:
    """Sets the environment, which worker processes inherit, then makes the database."""
    folder = Path(tempfile.mkdtemp(prefix="sakip-bench-"))
    os.environ["SAKIP_MODE"] = "demo"
    os.environ["SAKIP_DATA_ROOT"] = str(folder)
    os.environ["DATABASE_URL"] = os.environ["SAKIP_DEBUG"] = ""
    os.environ["DJANGO_SETTINGS_MODULE"] = "sakip.settings"
    os.chdir(AKAR)
    try:
        kelola("migrate", "--verbosity", "0")
        kelola("muat")
        yield folder
    finally:
        shutil.rmtree(folder)


def perintah(*argumen: str) -> list[str]:
    return [sys.executable, "manage.py", *argumen]


def kelola(*argumen: str) -> None:
    subprocess.run(perintah(*argumen), check=True, stdout=subprocess.DEVNULL)
