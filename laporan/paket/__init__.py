"""All documents of a year as one ZIP, made by background workers.

    pilihan -> aksi.mulai -> one task per document (tugas.cetak) -> the last one: tugas.rakit

Every task may run twice or be broken off: what it makes is keyed by the hash of its content, and
what it says is one conditional statement in `catatan`.
"""

from laporan.paket.aksi import (
    MasihBerjalan,
    TidakAdaPilihan,
    batalkan,
    lanjutkan,
    mulai,
)
from laporan.paket.pilihan import Pilihan, Terpilih, pilih

__all__ = [
    "MasihBerjalan",
    "Pilihan",
    "Terpilih",
    "TidakAdaPilihan",
    "batalkan",
    "lanjutkan",
    "mulai",
    "pilih",
]
