"""Money that wants an explanation; the note on its kegiatan is where one is given."""

from __future__ import annotations

from iku import kewajaran
from iku.selectors import KegiatanIsi, Uang
from kecamatan.lingkup import Lingkup
from laporan import tempat
from laporan.bahan import Bahan
from laporan.pemeriksaan.temuan import Temuan, Tingkat

OBAT = "Betulkan angkanya, atau tulis sebabnya pada Catatan analisis kegiatannya."


def daun(bahan: Bahan) -> tuple[tuple[KegiatanIsi, str, str, Uang], ...]:
    """The lowest nodes of the plan: kegiatan, code of the row, name, money."""
    hasil: list[tuple[KegiatanIsi, str, str, Uang]] = []
    for k in (k for p in bahan.rencana.program for k in p.kegiatan):
        if not k.sub_kegiatan or k.uang_sendiri != Uang():
            hasil.append((k, f"k{k.id}", k.nama, k.uang_sendiri))
        hasil += [(k, f"s{s.id}", s.nama, s.uang) for s in k.sub_kegiatan]
    return tuple(hasil)


def peringatan_uang(bahan: Bahan, lingkup: Lingkup) -> tuple[Temuan, ...]:
    """Against the pagu that the documents of the year use; raises DataTidakAda."""
    ada = ((x, kewajaran.peringatan_uang(x[3].pagu, x[3].realisasi)) for x in daun(bahan))
    return tuple(_temuan(lingkup, x[0], x[1], x[2], pesan) for x, pesan in ada if pesan)


def _temuan(lingkup: Lingkup, k: KegiatanIsi, kode: str, nama: str, pesan: str) -> Temuan:
    di = tempat.anggaran(kode)
    return Temuan(
        tingkat=Tingkat.PERINGATAN,
        tempat=di.halaman,
        pesan=pesan,
        obat=OBAT,
        alamat=di.alamat(lingkup.jalur),
        perihal=nama,
        alasan=k.catatan,
        alamat_alasan=tempat.anggaran(f"c{k.id}").alamat(lingkup.jalur),
    )
