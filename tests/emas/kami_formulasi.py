"""The cell of an IKU table that explains the formula, taken apart again."""

from tests.emas.emas_lkj import berurut
from tests.emas.kami import Beku, butir
from tests.emas.perataan import Isi

LABEL = {
    "": "teks",
    "Formulasi Perhitungan": "teks",
    "Makna Indikator": "makna",
    "Alasan Pemilihan": "alasan",
    "Sumber/Referensi Indikator": "referensi",
    "Penjelasan Indikator": "penjelasan",
}


def sel_formulasi(sel: Beku) -> Isi:
    isi: Isi = {"teks": str(sel["cetak"])} if sel["cetak"] else {}
    for r in sel["rincian"]:
        isi |= _rincian(r)
    return isi


def _rincian(r: Beku) -> Isi:
    if r["jenis"] == "rumus":
        return {"pembilang": r["atas"], "penyebut": r["bawah"], "pengali": r["kali"].strip("× ")}
    if r["jenis"] == "daftar":
        return berurut("rincian", butir(r))
    nama = LABEL[r["label"].strip(" :")]
    return {nama: r["teks"]} if r["teks"] else {}
