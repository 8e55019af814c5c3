"""PDFs on request: an unchanged document is handed out at once, a changed one made aside.

`minta` is the way in. Who works, and where, is the business of `antrean` alone; a background
worker makes one by itself with `buat`.
"""

from laporan.cetakan.permintaan import TUNGGU, TerlaluBanyak, buat, minta, sidik, ulangi
from laporan.cetakan.rapikan import rapikan

__all__ = ["TUNGGU", "TerlaluBanyak", "buat", "minta", "rapikan", "sidik", "ulangi"]
