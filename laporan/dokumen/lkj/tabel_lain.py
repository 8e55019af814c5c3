"""Tables of Bab III about money, programs and surveys."""

from __future__ import annotations

from iku.angka import tulis
from iku.bilangan import romawi
from iku.selectors import KegiatanIsi, ProgramIsi, SubKegiatanIsi, SurveiIsi, Uang
from iku.skm import KATEGORI, BarisSkm
from laporan.bagian import Angka, Baris, Kelompok, Kolom, Sel, Tabel, baris, satu_per_satu, sel
from laporan.bagian.ukuran import pendek
from laporan.bahan import Bahan
from laporan.dokumen.lkj.isi import KegiatanFakta
from laporan.resmi import angka_hasil, uang_polos


def tabel_anggaran(bahan: Bahan, sebutan: str) -> Tabel:
    """Program, kegiatan, sub kegiatan with computed totals and shares; rows stay in groups."""
    program = [p for p in bahan.rencana.program if p.uang.pagu is not None]
    badan = [k for n, p in enumerate(program, start=1) for k in _program(n, p)]
    jumlah = sum((p.uang for p in program), Uang())
    total = Baris((Sel("TOTAL", gabung_kolom=2, rata="tengah"), *_uang(jumlah)), "tebal")
    return Tabel(
        kode="anggaran",
        judul=f"Anggaran dan Realisasi {sebutan.title()} per Program dan Kegiatan",
        kolom=(
            Kolom("NO.", 7, "tengah"),
            Kolom("PROGRAM / KEGIATAN", 43),
            Kolom("ANGGARAN (Rp)", 19, "kanan"),
            Kolom("REALISASI (Rp)", 19, "kanan"),
            Kolom("CAPAIAN (%)", 12, "tengah"),
        ),
        badan=(*badan, Kelompok((total,))),
    )


def _program(nomor: int, p: ProgramIsi) -> list[Kelompok]:
    """The program's row stays with its first kegiatan, a kegiatan with its first sub."""
    kepala = Baris((_no(romawi(nomor)), Sel(f"Program {p.nama}"), *_uang(p.uang)), "tebal")
    hasil: list[Kelompok] = []
    for n, k in enumerate((k for k in p.kegiatan if k.uang.pagu is not None), start=1):
        isi = _kegiatan(n, k)
        hasil.append(Kelompok((kepala, *isi) if n == 1 else isi))
    return hasil or [Kelompok((kepala,))]


def _kegiatan(nomor: int, k: KegiatanIsi) -> tuple[Baris, ...]:
    gaya = "sedang" if k.sub_kegiatan else ""
    kepala = Baris((_no(str(nomor)), Sel(f"Kegiatan {k.nama}"), *_uang(k.uang)), gaya)
    return (kepala, *(_sub(n, s) for n, s in enumerate(k.sub_kegiatan, start=1)))


def _sub(nomor: int, s: SubKegiatanIsi) -> Baris:
    return Baris((_no(f"{nomor})"), Sel(s.nama), *_uang(s.uang)), "menjorok")


def _no(teks: str) -> Sel:
    return Sel(teks, rata="tengah")


def _uang(u: Uang) -> tuple[Sel, Sel, Sel]:
    return (
        sel(uang_polos(u.pagu), rata="kanan"),
        sel(uang_polos(u.realisasi), rata="kanan"),
        sel(angka_hasil(u.serapan), rata="tengah"),
    )


KOLOM_KEGIATAN = (
    Kolom("Uraian", 50),
    Kolom("Target", 25, "kanan"),
    Kolom("Realisasi", 25, "kanan"),
)


def tabel_kegiatan(k: KegiatanFakta) -> Tabel:
    """Input and every output of one kegiatan; no caption, it stands below its own heading."""
    masukan = baris("Input (dana)", _kanan(k.pagu), _kanan(k.realisasi))
    keluaran = [
        baris(f"Output: {o.nama}", _kanan(o.target), _kanan(o.realisasi)) for o in k.keluaran
    ]
    serap = baris("Serapan anggaran (%)", "", _kanan(k.serapan))
    ket = [Baris((Sel("Keterangan"), Sel(k.keterangan, gabung_kolom=2)))] if k.keterangan else []
    isi = (masukan, *keluaran, serap, *ket)
    return Tabel(
        kode="kegiatan",
        judul="",
        kolom=KOLOM_KEGIATAN,
        badan=satu_per_satu(isi),
        utuh=pendek(isi, KOLOM_KEGIATAN),
    )


def _kanan(angka: Angka) -> Sel:
    return sel(angka, rata="kanan")


def tabel_distribusi(s: SurveiIsi) -> Tabel | None:
    """Answers per category in percent; None where there are only scores."""
    if not any(b.persen for b in s.hasil.baris):
        return None
    isi = [baris(f"{n}.", b.nama, *_persen(b)) for n, b in enumerate(s.hasil.baris, start=1)]
    sumber = any(b.sebagaimana_sumber for b in s.hasil.baris)
    return Tabel(
        kode="distribusi",
        judul=s.nama,
        kolom=(
            Kolom("NO.", 6, "tengah"),
            Kolom("ASPEK", 34),
            *(Kolom(k, 12, "tengah") for k in KATEGORI),
            Kolom("Jumlah", 12, "tengah"),
        ),
        badan=satu_per_satu(isi),
        sumber=s.pelaksana,
        catatan=_catatan_distribusi(s) if sumber else (),
    )


def _persen(b: BarisSkm) -> tuple[Sel, ...]:
    """The four categories and their sum."""
    if b.persen is None or b.jumlah_persen is None:
        return tuple(Sel("–", rata="tengah") for _ in (*KATEGORI, "jumlah"))
    return tuple(Sel(f"{tulis(x)}%", x, rata="tengah") for x in (*b.persen, b.jumlah_persen))


def _catatan_distribusi(s: SurveiIsi) -> tuple[str, ...]:
    tidak = len(s.hasil.peringatan)
    catatan = "Persentase disajikan sebagaimana sumber; jumlah per baris dihitung."
    if tidak:
        catatan += f" Pada {tidak} aspek jumlahnya tidak 100% dan perlu diperiksa pada sumbernya."
    return (catatan,)


def tabel_skor(s: SurveiIsi) -> Tabel:
    isi = [
        baris(f"{n}.", b.nama, sel(angka_hasil(b.nilai), rata="tengah"))
        for n, b in enumerate(s.hasil.baris, start=1)
    ]
    rerata = sel(angka_hasil(s.hasil.rerata.hasil), rata="tengah")
    mutu = f"{s.mutu.huruf} ({s.mutu.label})" if s.mutu else "–"
    isi += [
        Baris((Sel("RATA-RATA", gabung_kolom=2, rata="tengah"), rerata), "tebal"),
        Baris((Sel("MUTU PELAYANAN", gabung_kolom=2, rata="tengah"), _no(mutu)), "tebal"),
    ]
    return Tabel(
        kode="skor",
        judul=f"Skor {s.nama} per Aspek",
        kolom=(
            Kolom("NO.", 10, "tengah"),
            Kolom("ASPEK", 60),
            Kolom("SKOR", 30, "tengah"),
        ),
        badan=satu_per_satu(isi),
        sumber=s.pelaksana,
    )
