"""Checks of the deployment: demo accounts must not exist in production."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

AWALAN_DEMO = "demo-"


@register(Tags.security, deploy=True)
def tanpa_akun_demo(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.SAKIP_MODE != "produksi" or not _ada_akun_demo():
        return []
    return [
        Error(
            "Ada akun demo di basis data produksi.",
            hint=f"Hapus pengguna yang namanya diawali “{AWALAN_DEMO}”.",
            id="kecamatan.E001",
        )
    ]


def _ada_akun_demo() -> bool:
    from kecamatan.models import Pengguna

    try:
        return Pengguna.objects.filter(username__startswith=AWALAN_DEMO).exists()
    except DatabaseError:  # no tables yet: nothing to find
        return False
