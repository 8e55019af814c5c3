"""The steps of a document as a table: from where, to where, by whom. No database.

Reviu by the Inspektorat and the quality review by Bagian Organisasi are two things (PermenPANRB
53/2014 and aturan §10); only kinds that need the first stop at DISETUJUI until it is done.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import TextChoices

from kecamatan.akses import Putusan
from kecamatan.models import Keanggotaan
from laporan.alur.kata import KATA, terbaca

P = Keanggotaan.Peran


class Status(TextChoices):
    """What the office calls the state of a document."""

    DRAF = "draf", "Konsep"
    DIPERIKSA = "diperiksa", "Diperiksa"
    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DISETUJUI = "disetujui", "Disetujui"
    DIREVIU = "direviu", "Sudah direviu"
    DITETAPKAN = "ditetapkan", "Ditetapkan"


TERBUKA = frozenset({Status.DRAF, Status.DIPERIKSA, Status.DIKEMBALIKAN})
"""The office may still change what the document says."""
BEKU = frozenset({Status.DISETUJUI, Status.DIREVIU, Status.DITETAPKAN})
"""The content is kept as it was approved."""


@dataclass(frozen=True)
class Keadaan:
    """A document as the steps see it."""

    status: Status
    perlu_reviu: bool = False
    """Its kind goes to the Inspektorat before it can be Ditetapkan."""
    dibuka: bool = False
    """The reviewer has opened it since it was submitted."""
    pengaju: int | None = None
    """Who submitted it, by id."""
    terkini: bool = True
    """No newer version of it exists."""
    pernyataan: bool = False
    """It is a statement of the Inspektorat itself."""
    perubahan: bool = False
    """It is a later version, begun after an earlier one was Ditetapkan."""


@dataclass(frozen=True)
class Pelaku:
    id: int
    peran: frozenset[Keanggotaan.Peran]
    delegasi: bool = False
    """A recorded delegation lets a sekcam submit and sign in the camat's place today."""

    @property
    def sah(self) -> frozenset[Keanggotaan.Peran]:
        """Roles that count: a delegated sekcam acts as the camat."""
        tambahan = {P.CAMAT} if self.delegasi and P.SEKCAM in self.peran else set()
        return self.peran | tambahan


@dataclass(frozen=True)
class Langkah:
    kode: str
    nama: str
    """What the button says."""
    dari: frozenset[Status]
    ke: Status
    oleh: frozenset[Keanggotaan.Peran]
    syarat: frozenset[str] = frozenset()

    @property
    def berwewenang(self) -> str:
        """`Camat`, `Sekretaris Camat atau Camat`: who may take it."""
        return " atau ".join(str(p.label) for p in P if p in self.oleh)

    @property
    def kerja(self) -> str:
        """After who takes it: `Camat menetapkan`."""
        return KATA.get(self.kode, (self.nama.lower(), ""))[0]

    @property
    def benda(self) -> str:
        """What is waited for: `persetujuan`."""
        return KATA.get(self.kode, ("", self.nama.lower()))[1]

    @property
    def bercatatan(self) -> bool:
        return "catatan" in self.syarat

    def kurang_catatan(self, catatan: str) -> str:
        """Why the note does not do; "" where it does, or where none is asked for."""
        if not self.bercatatan or terbaca(catatan):
            return ""
        return f"“{self.nama}” memerlukan catatan: tulis apa yang harus diubah dan mengapa."


_TABEL = """
periksa     | Tandai sudah diperiksa | draf dikembalikan | diperiksa    | sekcam       |
perbaiki    | Kembalikan ke operator | diperiksa         | dikembalikan | sekcam camat | catatan
ajukan      | Ajukan                 | diperiksa         | diajukan     | camat        |
tarik       | Tarik kembali          | diajukan          | diperiksa    | sekcam camat | tertutup
kembalikan  | Kembalikan             | diajukan          | dikembalikan | peninjau     | catatan
setujui     | Setujui                | diajukan          | disetujui    | peninjau     | orang_lain
reviu       | Catat sudah direviu    | disetujui         | direviu      | inspektorat  | orang_lain
tolak_reviu | Kembalikan dari reviu  | disetujui         | dikembalikan | inspektorat  | catatan
batal_reviu | Batalkan reviu         | direviu   | disetujui | inspektorat | catatan orang_lain
buka_lagi   | Buka kembali           | disetujui direviu | dikembalikan | peninjau     | catatan
tetapkan    | Tetapkan               | disetujui direviu | ditetapkan   | camat        |
ubah        | Buat perubahan         | ditetapkan        | draf         | sekcam camat | catatan
nyatakan    | Tetapkan pernyataan    | draf              | ditetapkan   | inspektorat  |
ralat       | Buat ralat             | ditetapkan        | draf         | inspektorat  | catatan
batal_ubah  | Batalkan perubahan     | draf              | ditetapkan   | sekcam camat | catatan
batal_ralat | Batalkan ralat         | draf              | ditetapkan   | inspektorat  | catatan
"""
"""Code, what the button says, from, to, by whom, and what else it asks for."""


def _baca(baris: str) -> Langkah:
    kode, nama, dari, ke, oleh, syarat = (x.strip() for x in baris.split("|"))
    asal, peran = (Status(x) for x in dari.split()), (P(x) for x in oleh.split())
    return Langkah(
        kode, nama, frozenset(asal), Status(ke), frozenset(peran), frozenset(syarat.split())
    )


LANGKAH = {satu.kode: satu for satu in map(_baca, _TABEL.strip().splitlines())}
BUKA = "buka"
"""Noted among the steps when a reviewer first looks at a submission; not a step."""
TARIK_SALINAN = "tarik_salinan"
"""Not a step either: a signed copy was taken back, and the state stayed as it is."""
BUKAN_LANGKAH = (BUKA, TARIK_SALINAN)
SEBUTAN = {
    BUKA: "Dibuka",
    "tarik": "Ditarik kembali",
    "perbaiki": "Dikembalikan ke operator",
    "tolak_reviu": "Dikembalikan dari reviu",
    "batal_reviu": "Reviu dibatalkan",
    "buka_lagi": "Dibuka kembali",
    "ubah": "Perubahan dibuat",
    "ralat": "Ralat dibuat",
    "batal_ubah": "Perubahan dibatalkan",
    "batal_ralat": "Ralat dibatalkan",
    TARIK_SALINAN: "Salinan bertanda tangan ditarik",
}
"""What was done, where the state it led to does not say it."""
REVIU = frozenset({"reviu", "tolak_reviu", "batal_reviu"})
PERNYATAAN = frozenset({"nyatakan", "ralat", "batal_ralat"})
"""The only steps of a statement of the Inspektorat, and of nothing else."""
MENETAPKAN = frozenset({"tetapkan", "nyatakan"})
"""Steps that make the final PDF."""
MENGEMBALIKAN = frozenset({"kembalikan", "tolak_reviu", "buka_lagi"})
"""Steps by which a reviewer sends a document back to the office."""
MEMPERBARUI = frozenset({"ubah", "ralat"})
"""Steps that begin a new version."""
MEMBATALKAN = frozenset({"batal_ubah", "batal_ralat"})
"""Steps that drop it again, as long as nobody has handed it on."""
MENUJU_AJUAN = ("periksa", "ajukan")
"""Steps that the office takes to submit: only these have its deadline."""

_MAJU = {
    Status.DRAF: "periksa",
    Status.DIKEMBALIKAN: "periksa",
    Status.DIPERIKSA: "ajukan",
    Status.DIAJUKAN: "setujui",
    Status.DISETUJUI: "tetapkan",
    Status.DIREVIU: "tetapkan",
}


def berikut(keadaan: Keadaan) -> Langkah | None:
    """The step that brings the document on; None where nothing is left to do."""
    status = keadaan.status
    if keadaan.pernyataan:
        return LANGKAH["nyatakan"] if status == Status.DRAF else None
    if keadaan.perlu_reviu and status == Status.DISETUJUI:
        return LANGKAH["reviu"]
    return LANGKAH[_MAJU[status]] if status in _MAJU else None


def berlaku(langkah: Langkah, keadaan: Keadaan) -> bool:
    """Whether this kind of document has such a step at all."""
    if (langkah.kode in PERNYATAAN) != keadaan.pernyataan:
        return False
    if langkah.kode in MEMBATALKAN and not keadaan.perubahan:
        return False
    return langkah.kode not in REVIU or keadaan.perlu_reviu


def putuskan(langkah: Langkah, keadaan: Keadaan, pelaku: Pelaku, catatan: str = "") -> Putusan:
    """Whether the step may be taken, and the first reason why not."""
    semua = (_jenis, _status, _peran, _reviu, _pengaju, _dibuka)
    alasan = next((a for periksa in semua if (a := periksa(langkah, keadaan, pelaku))), "")
    alasan = alasan or langkah.kurang_catatan(catatan)
    return Putusan(not alasan, alasan)


def _jenis(langkah: Langkah, keadaan: Keadaan, _: Pelaku) -> str:
    if berlaku(langkah, keadaan):
        return ""
    if langkah.kode in REVIU and not keadaan.pernyataan:
        return "Jenis dokumen ini tidak direviu Inspektorat."
    if langkah.kode in MEMBATALKAN and not keadaan.perubahan:
        return "Ini versi pertama; tidak ada perubahan yang dapat dibatalkan."
    return f"“{langkah.nama}” bukan langkah untuk jenis dokumen ini."


def _status(langkah: Langkah, keadaan: Keadaan, _: Pelaku) -> str:
    if not keadaan.terkini:
        return "Versi ini sudah diganti versi yang lebih baru."
    if keadaan.status in langkah.dari:
        return ""
    asal = " atau ".join(str(s.label) for s in Status if s in langkah.dari)
    return f"Dokumen ini {keadaan.status.label}; “{langkah.nama}” hanya dari keadaan {asal}."


def _peran(langkah: Langkah, _: Keadaan, pelaku: Pelaku) -> str:
    if pelaku.sah & langkah.oleh:
        return ""
    if P.CAMAT in langkah.oleh and P.SEKCAM in pelaku.peran:
        return f"“{langkah.nama}” dilakukan camat, atau sekcam dengan delegasi yang tercatat."
    return f"“{langkah.nama}” dilakukan oleh {langkah.berwewenang}."


def _reviu(langkah: Langkah, keadaan: Keadaan, _: Pelaku) -> str:
    belum = keadaan.perlu_reviu and keadaan.status == Status.DISETUJUI
    if langkah.kode == "tetapkan" and belum:
        return "Laporan ini belum direviu Inspektorat."
    return ""


def _pengaju(langkah: Langkah, keadaan: Keadaan, pelaku: Pelaku) -> str:
    if "orang_lain" in langkah.syarat and pelaku.id == keadaan.pengaju:
        return "Yang mengajukan tidak boleh memeriksa ajuannya sendiri."
    return ""


def _dibuka(langkah: Langkah, keadaan: Keadaan, _: Pelaku) -> str:
    if "tertutup" in langkah.syarat and keadaan.dibuka:
        return "Peninjau sudah membuka ajuan ini. Mintalah peninjau mengembalikannya."
    return ""
