"""The money page as tables: the tree with its totals, classes of belanja, notes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from iku.kewajaran import peringatan_uang
from iku.models import BelanjaPerangkat
from iku.selectors import BelumAda
from iku.selectors.anggaran import MURNI, PERUBAHAN, AnggaranTahun, Cabang, Daun, anggaran_tahun
from kecamatan.lingkup import Lingkup
from laporan.lembar.bentuk import Baris, Buku, Isi, Jenis, Kolom, Rupa, Sel, Tabel, buku
from laporan.lembar.sel import sel_hasil

RUPIAH = (
    Kolom("Pagu murni", Jenis.UANG, "Rupiah"),
    Kolom("Pagu perubahan", Jenis.UANG, "Rupiah"),
    Kolom("Realisasi", Jenis.UANG, "Rupiah"),
)
POHON = (
    Kolom("Program, kegiatan, sub kegiatan"),
    Kolom("Kode"),
    Kolom("Unit pelaksana"),
    *RUPIAH,
    Kolom("Serapan", Jenis.PERSEN),
    Kolom("Sumber dana"),
    Kolom("Peringatan"),
)
BELANJA = (Kolom("Kelompok belanja"), *RUPIAH)
CATATAN = (Kolom("Kegiatan"), Kolom("Keterangan pelaksanaan"), Kolom("Catatan analisis"))


def anggaran(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    try:
        semua = _tabel(anggaran_tahun(lingkup.kecamatan, lingkup.tahun))
    except BelumAda as salah:
        semua = [Tabel(f"Anggaran {lingkup.tahun}", POHON, (), (str(salah),))]
    return buku("Anggaran", lingkup.kecamatan, lingkup.tahun, *semua)


def _tabel(isi: AnggaranTahun) -> list[Tabel]:
    """What nobody filled in besides the tree is left out."""
    tahun, jenis = isi.kinerja.tahun, isi.kinerja.pagu
    pohon = [_simpul(x, dalam, jenis) for dalam, x in isi.pohon.urai()]
    if pohon:
        pohon.append(_simpul(isi.pohon, 0, jenis))
    kata = f"Serapan dihitung dari {isi.kinerja.get_pagu_display().lower()}."
    hasil = [Tabel(f"Anggaran {tahun}", POHON, tuple(pohon), (kata,), "Anggaran")]
    if isi.belanja:
        hasil.append(Tabel(f"Belanja perangkat {tahun}", BELANJA, _belanja(isi)))
    if isi.catatan:
        hasil.append(Tabel(f"Keterangan per kegiatan {tahun}", CATATAN, _catatan(isi)))
    return hasil


def _simpul(x: Cabang | Daun, dalam: int, jenis: str) -> Baris:
    murni, perubahan, dipakai = x.uang(MURNI), x.uang(PERUBAHAN), x.uang(jenis)
    daun = x if isinstance(x, Daun) else None
    sel: tuple[Isi | Sel, ...] = (
        x.nama,
        x.rekening,
        daun.unit if daun else "",
        murni.pagu,
        perubahan.pagu if x.berubah else None,
        murni.realisasi,
        sel_hasil(dipakai.serapan),
        daun.anggaran.sumber_dana if daun and daun.anggaran else "",
        peringatan_uang(dipakai.pagu, dipakai.realisasi) if daun else "",
    )
    return Baris(sel, Rupa.ISI if daun else Rupa.JUMLAH, dalam)


def _belanja(isi: AnggaranTahun) -> tuple[Baris, ...]:
    ada = [(str(k.label), isi.belanja.get(k.value)) for k in BelanjaPerangkat.Kelompok]
    return tuple(_rupiah(label, b) for label, b in ada if b)


def _rupiah(label: str, b: BelanjaPerangkat) -> Baris:
    uang: tuple[Decimal | None, ...] = (b.pagu_murni, b.pagu_perubahan, b.realisasi)
    return Baris((label, *uang))


def _catatan(isi: AnggaranTahun) -> tuple[Baris, ...]:
    ada = ((k.nama, isi.catatan.get(k.pk)) for k in isi.kegiatan)
    return tuple(Baris((nama, c.keterangan, c.catatan)) for nama, c in ada if c)
