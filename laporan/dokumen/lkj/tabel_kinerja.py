"""Tables of Bab III about what was reached (aturan §5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from iku.predikat import Skala
from laporan.bagian import Kolom, Sel, Tabel, baris, satu_per_satu, sel
from laporan.bagian.bertingkat import BarisDatar, bertingkat
from laporan.bagian.ukuran import TEGAK
from laporan.dokumen.lkj.isi import IndikatorFakta, SasaranFakta

GABUNGAN = "*) Nilai gabungan: sumber data memberikan satu nilai untuk beberapa indikator."
DEPAN = (
    Kolom("NO.", 6, "tengah"),
    Kolom("SASARAN STRATEGIS", 26),
    Kolom("INDIKATOR SASARAN", 28),
)
Isi = Callable[[IndikatorFakta], Sequence[Sel]]


def tabel_skala(skala: Skala, catatan: str) -> Tabel:
    """The ordinal scale in its official wording; our decision about its gap as a footnote."""
    isi = [
        baris(sel(f"{n}.", rata="tengah"), pita.cetak or "–", sel(pita.label, tebal=True))
        for n, pita in enumerate(skala.pita, start=1)
    ]
    return Tabel(
        kode="skala",
        judul="Skala Ordinal Capaian Kinerja",
        kolom=(Kolom("NO.", 12, "tengah"), Kolom("CAPAIAN KINERJA", 46), Kolom("KETERANGAN", 42)),
        badan=satu_per_satu(isi),
        catatan=(catatan,) if catatan else (),
    )


def tabel_pengukuran(sasaran: Sequence[SasaranFakta], tahun: int) -> Tabel:
    kolom = (
        Kolom("NO.", 6, "tengah"),
        Kolom("SASARAN STRATEGIS", 23),
        Kolom("INDIKATOR SASARAN", 25),
        Kolom("TARGET", 10, "tengah"),
        Kolom("REALISASI", 13, "tengah"),
        Kolom("CAPAIAN (%)", 11, "tengah"),
        Kolom("PREDIKAT", 12, "tengah"),
    )
    isi = _baris(sasaran, lambda i: (_t(i.target), _r(i), _t(i.capaian), _t(i.predikat)), kolom)
    return Tabel(
        kode="pengukuran",
        judul=f"Pengukuran Realisasi Kinerja Tahun {tahun}",
        kolom=kolom,
        badan=bertingkat(isi, (0, 0, *([None] * 5)), kolom, TEGAK),
        nomor_kolom=True,
        catatan=_catatan(sasaran),
    )


def tabel_tahun_lalu(s: SasaranFakta, tahun: int, lalu: int) -> Tabel:
    kolom = (
        *DEPAN,
        Kolom("TARGET", 12, "tengah"),
        Kolom(_label(lalu, tahun), 14, "tengah"),
        Kolom(f"Th. {tahun} (n)", 14, "tengah"),
    )
    isi = _baris([s], lambda i: (_t(i.target), _t(i.banding.lalu), _r(i)), kolom)
    kepala = (
        *(Sel(k.judul, gabung_baris=2) for k in kolom[:4]),
        Sel("REALISASI", gabung_kolom=2),
    )
    return Tabel(
        kode="lalu",
        judul=f"Perbandingan Realisasi Kinerja Sasaran {s.nomor} dengan Tahun {lalu}",
        kolom=kolom,
        kepala=(kepala, tuple(Sel(k.judul) for k in kolom[4:])),
        badan=bertingkat(isi, (0, 0, *([None] * 4)), kolom, TEGAK),
        nomor_kolom=True,
        sumber=_sumber(s),
        catatan=_catatan([s]),
    )


def _label(lalu: int, tahun: int) -> str:
    """ "(n-1)" is printed only when it is true (aturan §5.2)."""
    return f"Th. {lalu} (n-1)" if lalu == tahun - 1 else f"Th. {lalu}"


def tabel_akhir_renstra(s: SasaranFakta, tahun: int, tahun_akhir: int) -> Tabel:
    kolom = (
        *DEPAN,
        Kolom(f"TARGET AKHIR RENSTRA ({tahun_akhir})", 14, "tengah"),
        Kolom(f"REALISASI Th. {tahun}", 13, "tengah"),
        Kolom("TINGKAT KEMAJUAN (%)", 13, "tengah"),
    )
    isi = _baris([s], lambda i: (_t(i.banding.target_akhir), _r(i), _t(i.banding.kemajuan)), kolom)
    return Tabel(
        kode="akhir",
        judul=f"Perbandingan Realisasi Kinerja Sasaran {s.nomor} s.d. Akhir Periode Renstra",
        kolom=kolom,
        badan=bertingkat(isi, (0, 0, *([None] * 4)), kolom, TEGAK),
        nomor_kolom=True,
        sumber=_sumber(s),
        catatan=_catatan([s]),
    )


def tabel_nasional(s: SasaranFakta, tahun: int) -> Tabel:
    kolom = (
        *DEPAN,
        Kolom(f"REALISASI Th. {tahun}", 13, "tengah"),
        Kolom("REALISASI NASIONAL", 15, "tengah"),
        Kolom("KET. (+/-)", 12, "tengah"),
    )
    isi = _baris(
        [s], lambda i: (_r(i), _t(i.banding.nasional), _t(i.banding.selisih_nasional)), kolom
    )
    return Tabel(
        kode="nasional",
        judul=f"Perbandingan Realisasi Kinerja Sasaran {s.nomor} dengan Realisasi Nasional",
        kolom=kolom,
        badan=bertingkat(isi, (0, 0, *([None] * 4)), kolom, TEGAK),
        nomor_kolom=True,
        sumber=_sumber(s),
        catatan=_catatan([s]),
    )


def _baris(sasaran: Sequence[SasaranFakta], isi: Isi, kolom: Sequence[Kolom]) -> list[BarisDatar]:
    hasil: list[BarisDatar] = []
    for s in sasaran:
        depan = (Sel(f"{s.nomor}.", rata="tengah"), Sel(s.uraian))
        if not s.indikator:
            kosong = tuple(Sel("–", rata="tengah") for _ in kolom[3:])
            hasil.append(BarisDatar((*depan, Sel("[belum diisi]"), *kosong), (s.nomor, 0)))
        for n, i in enumerate(s.indikator, start=1):
            nama = f"{n}. {i.nama}" if len(s.indikator) > 1 else i.nama
            hasil.append(BarisDatar((*depan, Sel(nama), *isi(i)), (s.nomor, n)))
    return hasil


def _t(isi: object) -> Sel:
    return sel(isi, rata="tengah")  # type: ignore[arg-type]


def _r(i: IndikatorFakta) -> Sel:
    """Realisasi, marked where it is a joint value."""
    tanda = " *)" if i.gabungan else ""
    return Sel(f"{i.realisasi.cetak}{tanda}", i.realisasi.nilai, rata="tengah")


def _catatan(sasaran: Sequence[SasaranFakta]) -> tuple[str, ...]:
    semua = [i for s in sasaran for i in s.indikator]
    catatan = [GABUNGAN] if any(i.gabungan for i in semua) else []
    mutu = [f"{_sebutan_mutu(i)} {i.nama}: {i.mutu}." for i in semua if i.mutu]
    batas = ["Rata-rata memakai batas capaian yang ditetapkan kabupaten."]
    return (*catatan, *mutu, *(batas if any(s.dibatasi for s in sasaran) else ()))


def _sebutan_mutu(i: IndikatorFakta) -> str:
    """Not “Predikat”: that is what the table calls the grade of the capaian."""
    return "Mutu pelayanan" if i.mutu_pelayanan else "Kategori"


def _sumber(s: SasaranFakta) -> str:
    return "; ".join(dict.fromkeys(i.sumber_data for i in s.indikator if i.sumber_data))
