"""How an unmet condition is said."""

from __future__ import annotations

from laporan.pemeriksaan import Temuan, Tingkat


def test_sebab_diminta_sekali_saja() -> None:
    def kalimat(pesan: str) -> str:
        return Temuan(Tingkat.PERINGATAN, "", pesan, "", "", perihal="SKM").kalimat

    sudah = "Target belum tercapai. Jelaskan sebabnya."
    assert kalimat(sudah) == f"SKM: {sudah}"
    assert kalimat("Periksa lagi.") == "SKM: Periksa lagi. Tulis sebabnya."
