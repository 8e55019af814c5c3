"""What a file really is. Only what is on the list is taken, judged by content and not by name.

HTML, SVG, programs and the EICAR test file are on no list and therefore refused, whatever they
are called. A file that two readers would understand differently is refused too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings
from django.core.files.base import File

from iku.bukti import gambar, kantor, pdf, ukuran
from iku.bukti.jenis import JENIS, BerkasDitolak, sebutkan
from iku.bukti.nama import akhiran, rapikan


class Keluarga(NamedTuple):
    """`mirip`: some reader would take it for one; `kenali`: the kind, once it is proved."""

    mirip: Callable[[bytes], bool]
    kenali: Callable[[bytes], str]


KELUARGA = (
    Keluarga(pdf.mirip, pdf.kenali),
    Keluarga(gambar.mirip, gambar.kenali),
    Keluarga(kantor.mirip, kantor.kenali),
)
OFFICE_LAMA = bytes.fromhex("d0cf11e0a1b11ae1")
"""XLS, DOC, and XLSX or DOCX behind a password."""
KANTOR = {"xlsx", "docx"}


@dataclass(frozen=True)
class Berkas:
    """A file that may be kept."""

    nama: str
    jenis: str
    ukuran: int
    sha256: str
    isi: File[Any]


def periksa(
    berkas: File[Any],
    *,
    maks: int | None = None,
    boleh: Collection[str] = tuple(JENIS),
    salinan: bool = False,
) -> Berkas:
    """Raises BerkasDitolak with the reason; one file in memory at a time.

    `maks` bytes instead of the usual limit, and only the kinds in `boleh`. A `salinan` may be
    a signed PDF with something after its end: saving it anew would destroy the signature.
    """
    nama, besar, maks = rapikan(berkas.name or ""), berkas.size, maks or settings.BUKTI_MAKS
    if not besar:
        raise BerkasDitolak("kosong (0 KB). Periksa berkasnya, lalu pilih lagi.")
    if besar > maks:
        batas = ukuran.tulis(maks)
        raise BerkasDitolak(
            f"{ukuran.tulis(besar)}, lebih dari {batas}. Perkecil atau pecah berkasnya."
        )
    berkas.seek(0)
    isi = berkas.read()
    jenis = "pdf" if salinan and pdf.bertanda_tangan(isi) else _kenali(isi, boleh)
    if jenis not in boleh:
        hanya = sebutkan(boleh)
        raise BerkasDitolak(f"isinya {JENIS[jenis].sebutan}; yang diterima hanya {hanya}.")
    _periksa_akhiran(nama, jenis)
    return Berkas(nama, jenis, len(isi), hashlib.sha256(isi).hexdigest(), berkas)


def _periksa_akhiran(nama: str, jenis: str) -> None:
    if akhiran(nama) not in JENIS[jenis].akhiran:
        sebutan, semestinya = JENIS[jenis].sebutan, " atau ".join(JENIS[jenis].akhiran)
        raise BerkasDitolak(
            f"isinya {sebutan}, tetapi namanya tidak berakhiran {semestinya}. Ganti namanya."
        )


def _kenali(isi: bytes, boleh: Collection[str]) -> str:
    cocok = [keluarga for keluarga in KELUARGA if keluarga.mirip(isi)]
    if len(cocok) > 1:
        raise BerkasDitolak("memuat dua jenis isi sekaligus. Simpan ulang sebagai satu jenis.")
    if cocok:
        return cocok[0].kenali(isi)
    if isi.startswith(OFFICE_LAMA):
        kantor_baru = sebutkan([x for x in boleh if x in KANTOR] or boleh)
        raise BerkasDitolak(
            f"berkas Office lama (XLS, DOC) atau bersandi. Simpan sebagai {kantor_baru} tanpa "
            "kata sandi."
        )
    raise BerkasDitolak(f"isinya bukan {sebutkan(boleh)}. Simpan sebagai salah satunya.")
