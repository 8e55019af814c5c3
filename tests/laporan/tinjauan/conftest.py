"""What the overviews are tried with."""

from __future__ import annotations

import pytest

from kecamatan.models import Kabupaten
from tests import factories as f


@pytest.fixture
def kabupaten() -> Kabupaten:
    kabupaten = f.buat_kabupaten()
    f.buat_kebijakan(kabupaten)
    return kabupaten
