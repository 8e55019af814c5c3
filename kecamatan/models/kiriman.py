"""A form that was sent: the second time it changes nothing."""

from __future__ import annotations

from django.db import models


class Kiriman(models.Model):
    """Kept when a record is added, so that a double click or a retry adds it once."""

    kunci = models.UUIDField(primary_key=True)
    alamat = models.CharField(max_length=300)
    waktu = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "kiriman"

    def __str__(self) -> str:
        return self.alamat
