"""The overview of documents where one kind is asked for: that column only."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from kecamatan.models import Kecamatan
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from tests import factories as f
from tests.laporan.tinjauan.test_dokumen import JEMBER, buku, lingkup
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("data_contoh")
@pytest.mark.parametrize("lain", ["", "&status=draf", "&urut=-pk", "&nama=tiada"])
def test_saringan_dokumen_menampilkan_kolomnya_saja(lain: str) -> None:
    klien = masuk_di("balung", "peninjau")
    html = klien.get(f"{JEMBER}?jenis=lkj{lain}").content.decode()
    tabel = html.partition("<thead>")[2].partition("</table>")[0]
    assert tabel.count('class="judul-kolom"') == 2
    assert set(re.findall(r'data-judul="([^"]+)"', tabel)) == {"Laporan Kinerja"}
    banyak = 0 if "tiada" in lain else 3
    assert tabel.count("data-judul=") == banyak + 1
    semua = buku(klien, f"{JEMBER}unduh/?jenis=lkj{lain}")
    assert any("Dokumen: Laporan Kinerja" in str(r[0]) for r in semua)
    assert {sum(x is not None for x in r) for r in semua if "Laporan Kinerja" in r} == {2}
    assert all(len(r) == 7 for r in semua)
    assert len([r for r in semua if str(r[0]).startswith("Jumlah, 3")]) == (banyak > 0)


@pytest.mark.usefixtures("data_contoh")
def test_yang_kurang_dan_peringatan_hanya_dihitung_dari_yang_ditampilkan() -> None:
    f.buat_dokumen(Kecamatan.objects.get(slug="mayang"), "pk", status="diajukan")
    m = matriks_dokumen(lingkup("jember", 2020), date(2021, 1, 1))
    mayang = next(b for b in m.baris if b.kecamatan.slug == "mayang")
    assert mayang.kurang > replace(mayang, hanya="pk").kurang == 0
    balung = next(b for b in m.baris if b.kecamatan.slug == "balung")
    assert balung.peringatan == replace(balung, hanya="lkj").peringatan > 0
    assert replace(balung, hanya="rkt").peringatan == 0
