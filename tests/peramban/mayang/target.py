"""The grid of targets."""

from __future__ import annotations

from tests.peramban.mayang.lembar import isi_sel, semua_tersimpan
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi, nilai, semua_indikator


def isi_target(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Target")
    bertarget = [i for i in semua_indikator(data) if "target" in i]
    for indikator in bertarget:
        isi_sel(
            orang,
            {
                f"Target {tahun}, {indikator['nama']}": nilai(isi)
                for tahun, isi in indikator["target"].items()
            },
        )
    semua_tersimpan(orang, len(bertarget))
