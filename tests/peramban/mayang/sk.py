"""The decree on IKU: its titles, clauses, regulations, and the rows of its table."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import TAHUN, Isi, di_jalur, sebagai_baris

HALAMAN = {"tidak": "Tidak ada", "sebelum": "Sebelum tabel", "sesudah": "Sesudah tabel"}
TTD = {
    "tidak": "Tanpa tanda tangan",
    "jabatan": "Jabatan dan nama",
    "tanggal": "Tempat, tanggal, jabatan dan nama",
}


def isi_sk(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Teks")
    for dokumen in data["dokumen"]:
        if sk := dokumen.get("sk iku"):
            _sk(orang, sk)
            _baris(orang, data["renstra"][0], sk["baris"])


def _sk(orang: PapanKetik, sk: Isi) -> None:
    orang.buka(orang.page.get_by_role("link", name=f"Buat SK IKU tahun {TAHUN}"))
    orang.isi_formulir(
        {
            "Tentang": sebagai_baris(sk, "tentang"),
            "Judul lampiran": sebagai_baris(sk, "judul lampiran"),
            "Halaman instansi": HALAMAN[sk["halaman instansi"]],
            "Ttd lampiran": TTD[sk["ttd lampiran"]],
        }
    )
    orang.isi(orang.medan("Menetapkan"), sk.get("menetapkan", ""))
    orang.simpan()
    for jenis in ("menimbang", "diktum"):
        for butir in sk[jenis]:
            orang.buka(orang.page.get_by_role("link", name=f"Tambah {jenis}"))
            orang.isi_formulir({"Teks": butir if isinstance(butir, str) else "\n".join(butir)})
            orang.simpan()
    _mengingat(orang, sk["mengingat"])


def _mengingat(orang: PapanKetik, peraturan: list[str]) -> None:
    orang.buka(orang.page.get_by_role("link", name="Pilih peraturan"))
    baris = orang.page.locator(".pilihan-peraturan")
    expect(baris).not_to_have_count(0)
    tertulis = baris.all_inner_texts()
    for kunci in peraturan:
        di = [n for n, teks in enumerate(tertulis) if _sebutan(kunci).match(teks)]
        assert len(di) == 1, f"{kunci} tidak tepat satu di antara peraturan"
        orang.isi(baris.nth(di[0]).get_by_role("checkbox"), "ya")
    orang.simpan("Tambahkan yang dipilih")


def _sebutan(kunci: str) -> re.Pattern[str]:
    """`PP 8/2006` as it is read in the list; a ministry's own number ends with the year."""
    jenis, _, sisa = kunci.partition(" ")
    nomor, _, tahun = sisa.rpartition("/")
    awal = {"UU": "Undang-Undang", "PP": "Peraturan Pemerintah", "Perpres": "Peraturan Presiden"}
    kepala = awal.get(jenis, "Peraturan Menteri")
    return re.compile(rf"{kepala}[^0-9]* Nomor ({nomor} Tahun {tahun}|{re.escape(sisa)}) tentang")


def _baris(orang: PapanKetik, renstra: Isi, semua: list[Isi | str]) -> None:
    """The table begins with every indicator of a sasaran: some go, one is worded anew."""
    tabel = orang.page.locator("[id^=baris-]")
    dipakai = {_nama(renstra, b): b for b in semua}
    for nama in tabel.locator(".uraian").all_inner_texts():
        if nama not in dipakai:
            orang.buka(tabel.get_by_role("link", name=f"Hapus {nama}", exact=True))
            orang.simpan("Hapus")
    for nama, isi in dipakai.items():
        if isinstance(isi, dict):
            orang.buka(tabel.get_by_role("link", name=f"Ubah {nama}", exact=True))
            orang.isi_formulir({"Sumber data": isi["sumber data"]})
            orang.simpan()
    expect(tabel).to_have_count(len(semua))


def _nama(renstra: Isi, baris: Isi | str) -> str:
    jalur = baris if isinstance(baris, str) else baris["indikator"]
    nama: str = di_jalur(renstra, jalur)["nama"]
    return nama
