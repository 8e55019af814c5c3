"""Who is signed in, with the roles that they hold: one query, at the start of every request."""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend

from kecamatan.models import Keanggotaan, Pengguna


class PintuMasuk(ModelBackend):
    """Django's own, but the person comes with their roles: no page does without them."""

    def get_user(self, user_id: int) -> Pengguna | None:
        peran = Keanggotaan.objects.filter(pengguna=user_id).select_related("pengguna")
        semua = list(peran.order_by())
        if not semua:
            return super().get_user(user_id)
        pengguna = semua[0].pengguna
        pengguna.tetapkan_anggota(semua)
        return pengguna if self.user_can_authenticate(pengguna) else None
