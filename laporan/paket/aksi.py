"""Beginning, cancelling and pushing a pack."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from kecamatan import actions
from kecamatan.models import Kabupaten, Pengguna
from laporan.models import Paket, PaketIsi
from laporan.paket import catatan, tugas
from laporan.paket.pilihan import Pilihan, Terpilih, pilih


class TidakAdaPilihan(Exception):
    """Nothing was chosen; the message says what to do."""


class MasihBerjalan(Exception):
    """This person waits for a pack already."""

    def __init__(self, paket: Paket) -> None:
        super().__init__(
            "Paket Anda yang sebelumnya masih dibuat. Tunggu sampai selesai, atau batalkan dulu."
        )
        self.paket = paket


@transaction.atomic
def mulai(
    kabupaten: Kabupaten,
    tahun: int,
    pilihan: Pilihan,
    *,
    oleh: Pengguna,
    kiriman: tuple[UUID, str],
) -> Paket:
    """Ask for a pack, once per `kiriman`. Raises TidakAdaPilihan, SudahTerkirim, MasihBerjalan."""
    terpilih = pilih(kabupaten, tahun, pilihan)
    if not terpilih.calon:
        raise TidakAdaPilihan(
            "Tidak ada dokumen yang sesuai dengan pilihan ini. Ubah pilihannya, lalu coba lagi."
        )
    actions.sekali(*kiriman)
    lain = Paket.objects.berjalan().filter(peminta=oleh).select_related("kabupaten").first()
    if lain:
        raise MasihBerjalan(lain)
    paket = Paket.objects.create(
        kabupaten=kabupaten,
        tahun=tahun,
        pilihan=pilihan.kata[:300],
        catatan=_catatan(terpilih),
        peminta=oleh,
    )
    _isi(paket, terpilih)
    _kirim(paket)
    return paket


def _catatan(terpilih: Terpilih) -> str:
    if not terpilih.tanpa_data:
        return ""
    return f"Belum ada datanya: {', '.join(terpilih.tanpa_data)}."


def _isi(paket: Paket, terpilih: Terpilih) -> None:
    PaketIsi.objects.bulk_create(
        PaketIsi(
            paket=paket,
            kecamatan=c.kecamatan,
            jenis=c.jenis,
            dokumen=c.dokumen,
            versi=c.versi,
            status=c.status,
        )
        for c in terpilih.calon
    )


def _kirim(paket: Paket) -> None:
    """One task for each document that is not finished."""
    belum = paket.isi.filter(keadaan=PaketIsi.Keadaan.MENUNGGU)
    for nomor in belum.values_list("pk", flat=True):
        tugas.cetak.enqueue(nomor)


def batalkan(paket: Paket) -> bool:
    """No further document is begun; False where it had ended already."""
    return catatan.batal(paket)


@transaction.atomic
def lanjutkan(paket: Paket) -> None:
    """Hand out again what is not finished: its tasks were lost, with Redis or its network."""
    if paket.keadaan == Paket.Keadaan.MERAKIT:
        tugas.rakit.enqueue(paket.pk)
        return
    catatan.mulai_lagi(paket)
    _kirim(paket)
    tugas.rampungkan(paket.pk)
