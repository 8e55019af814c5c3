"""Parts of the Laporan Kinerja: titles and order by default, and a kabupaten's own.

A kabupaten's own (`TataLetak.susunan`) is a list of `{"kode": "bab3.keuangan", "judul": "…"}`:
a list, because its order counts and a database does not keep the order of a mapping.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

BAGIAN = {
    "bab1.latar_belakang": "LATAR BELAKANG",
    "bab1.maksud_tujuan": "MAKSUD DAN TUJUAN",
    "bab1.kedudukan": "KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI",
    "bab2.renstra": "RENCANA STRATEGIS",
    "bab2.rkt": "RENCANA KINERJA TAHUNAN (RKT) TAHUN {tahun}",
    "bab2.pk": "PERJANJIAN KINERJA",
    "bab2.iku": "INDIKATOR KINERJA UTAMA (IKU)",
    "bab3.pengukuran": "PENGUKURAN CAPAIAN KINERJA TAHUN {tahun}",
    "bab3.evaluasi": "EVALUASI DAN ANALISIS CAPAIAN KINERJA",
    "bab3.keuangan": "AKUNTABILITAS KEUANGAN",
}
"""Every part by its code, in its usual order; `{tahun}` becomes the year."""
DEPAN = ("KATA PENGANTAR", "IKHTISAR EKSEKUTIF")
BELAKANG = ("BAB IV PENUTUP", "LAMPIRAN")
"""What stands before and after those parts, as it is printed; nobody renames it."""
JUDUL_MAKS = 160


def judul_bagian(sendiri: Sequence[Mapping[str, str]], tahun: int) -> dict[str, str]:
    """Parts in the kabupaten's own order and wording, the rest as usual after them."""
    judul = {x["kode"]: x["judul"] for x in sendiri}
    judul |= {kode: baku for kode, baku in BAGIAN.items() if kode not in judul}
    return {kode: teks.replace("{tahun}", str(tahun)) for kode, teks in judul.items()}


def periksa_susunan(isi: Any) -> None:
    """Validator of the field; what passes, `judul_bagian` can read."""
    if not isinstance(isi, list):
        raise ValidationError(
            'Susunan harus berupa daftar, mis. [{"kode": "bab3.keuangan", "judul": "…"}].'
        )
    for nomor, satu in enumerate(isi, start=1):
        _periksa_satu(nomor, satu)
    kode = [satu["kode"] for satu in isi]
    ganda = next((x for x in kode if kode.count(x) > 1), None)
    if ganda:
        raise ValidationError(f"Bagian “{ganda}” disebut dua kali dalam susunan. Hapus salah satu.")


def _periksa_satu(nomor: int, satu: Any) -> None:
    if not isinstance(satu, dict) or satu.keys() != {"kode", "judul"}:
        raise ValidationError(f"Susunan, butir {nomor}: tulis tepat “kode” dan “judul”.")
    kode, judul = satu["kode"], satu["judul"]
    if not isinstance(kode, str) or kode not in BAGIAN:
        raise ValidationError(
            f"Susunan, butir {nomor}: bagian “{kode}” tidak dikenal. Pilih dari: "
            f"{', '.join(BAGIAN)}."
        )
    if not isinstance(judul, str) or not judul.strip():
        raise ValidationError(f"Susunan, butir {nomor}: judul bagian “{kode}” belum diisi.")
    if len(judul) > JUDUL_MAKS:
        raise ValidationError(
            f"Susunan, butir {nomor}: judul bagian “{kode}” lebih panjang dari {JUDUL_MAKS} huruf."
        )
