"""A change is dropped again: only while what it opened is as it was."""

from __future__ import annotations

from copy import copy
from types import SimpleNamespace
from typing import Any

import pytest

from iku.models import Realisasi, Renstra, TahunKinerja, Target
from kecamatan import actions
from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.models import Dokumen, Perpindahan, SkIku
from tests.laporan.alur.jalan import KODE, alamat, jadi_final, klien, maju, sk_berlaku, terbaru

pytestmark = pytest.mark.django_db


def test_perubahan_yang_dibatalkan_hilang_dan_jejaknya_tinggal(
    pk_final: Dokumen, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.sekcam), catatan="Salah tekan.")
    kini = maju(baru, ("batal_ubah", orang.camat), catatan="Tidak ada yang diubah.")
    assert (kini, kini.status) == (pk_final, "ditetapkan")
    assert not Dokumen.objects.filter(jenis="pk", versi=2).exists()
    akhir = Perpindahan.objects.filter(dokumen=pk_final).last()
    assert akhir is not None
    assert (akhir.sebutan, akhir.dari, akhir.ke) == (
        *("Perubahan dibatalkan", "ditetapkan", "ditetapkan"),
    )
    assert Dokumen.history.filter(jenis="pk", versi=2, history_type="-").exists()


def test_perubahan_sk_dibatalkan_bersama_barisnya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sk = sk_berlaku(balung)
    baris = sk.baris.count()
    baru = maju(jadi_final(sk.dokumen), ("ubah", orang.camat), catatan="Salah tekan.")
    assert SkIku.objects.get(dokumen=baru).baris.count() == baris
    maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert sk_berlaku(balung) == sk
    assert sk.baris.count() == baris


def test_perubahan_tidak_dibatalkan_sesudah_targetnya_diubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    target = _berangka(Target, balung)
    semula = target.angka
    target = _ganti(target, orang, angka=semula + 1)
    with pytest.raises(aksi.LangkahDitolak, match=r"Target sudah diubah.* dengan versi 1 yang"):
        maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    assert terbaru("pk") == baru
    diketik_lagi = copy(target)
    actions.hapus(target, oleh=orang.operator)
    diketik_lagi.pk, diketik_lagi.angka = None, semula
    actions.buat(diketik_lagi, oleh=orang.operator)
    assert maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def _berangka(model: Any, balung: Kecamatan, **lain: Any) -> Any:
    """A figure of 2020 that is a number."""
    milik = model.objects.di(balung).filter(tahun=2020, angka__isnull=False, **lain)
    return milik.earliest("pk")


def _ganti(objek: Any, orang: SimpleNamespace, **isi: Any) -> Any:
    return actions.ubah(objek, revisi=objek.revisi, oleh=orang.operator, **isi)


def test_perubahan_pk_tidak_dibatalkan_sesudah_arti_atau_target_kegiatannya_diubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Also what the PK itself does not print."""
    maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    for objek, isi in (
        (_berangka(Target, balung, indikator__kegiatan__isnull=False), {"angka": 1}),
        (_berangka(Target, balung).indikator, {"arah": "negatif"}),
    ):
        semula = {n: getattr(objek, n) for n in isi}
        objek = _ganti(objek, orang, **isi)
        with pytest.raises(aksi.LangkahDitolak, match="sudah diubah"):
            maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
        _ganti(objek, orang, **semula)
    assert maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def test_perubahan_tidak_dibatalkan_sesudah_rencana_tahunnya_diganti(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Which plan a year counts for is locked by every document of that year."""
    maju(pk_final, ("ubah", orang.camat), catatan="Rencana diganti.")
    kinerja = TahunKinerja.objects.get(kecamatan=balung, tahun=2020)
    lama = kinerja.renstra
    periode = {"tahun_awal": lama.tahun_awal, "tahun_akhir": lama.tahun_akhir}
    lain = Renstra.objects.create(kecamatan=balung, versi=lama.versi + 1, **periode)
    kinerja = _ganti(kinerja, orang, renstra=lain)
    with pytest.raises(aksi.LangkahDitolak, match="Tahun kinerja sudah diubah"):
        maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    _ganti(kinerja, orang, renstra=lama)
    assert maju(terbaru("pk"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def test_perubahan_dibatalkan_walau_yang_tidak_pernah_terkunci_berubah(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Wording of the plan, targets of other years and realisasi are not the PK's to lock."""
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Salah tekan.")
    sasaran = _berangka(Target, balung, indikator__sasaran__isnull=False).indikator.sasaran
    _ganti(sasaran, orang, uraian="Kata-kata baru")
    lain = Target.objects.di(balung).exclude(tahun=2020).filter(angka__isnull=False)[0]
    _ganti(lain, orang, angka=1)
    _ganti(_berangka(Realisasi, balung), orang, angka=1)
    assert maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.") == pk_final


def test_perubahan_lkj_tidak_dibatalkan_sesudah_angka_triwulannya_diisi(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lkj = jadi_final(aksi.ambil(balung, 2020, "lkj", oleh=orang.operator))
    maju(lkj, ("ubah", orang.camat), catatan="Angka diperbaiki.")
    indikator = _berangka(Realisasi, balung).indikator
    isi = {"indikator": indikator, "tahun": 2020, "triwulan": 1, "angka": 1}
    triwulan = actions.buat(Realisasi(**isi), oleh=orang.operator)
    with pytest.raises(aksi.LangkahDitolak, match="Realisasi sudah diubah"):
        maju(terbaru("lkj"), ("batal_ubah", orang.camat), catatan="Tidak jadi.")
    actions.hapus(triwulan, oleh=orang.operator)
    assert maju(terbaru("lkj"), ("batal_ubah", orang.camat), catatan="Tidak jadi.") == lkj


def test_perubahan_yang_sudah_diperiksa_tidak_dibatalkan(
    pk_final: Dokumen, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    maju(baru, ("periksa", orang.sekcam))
    with pytest.raises(aksi.LangkahDitolak, match="hanya dari keadaan Konsep"):
        maju(baru, ("batal_ubah", orang.camat), catatan="Tidak jadi.")


def test_perubahan_tidak_dihapus_lewat_halaman_hapus(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Target diperbaiki.")
    di, operator = alamat("dokumen_hapus", balung, jenis="pk", pk=baru.pk), klien(orang.operator)
    assert "Batalkan perubahan" in operator.get(di).content.decode()
    maju(baru, ("periksa", orang.sekcam))
    assert "diteruskan sampai Ditetapkan" in operator.get(di).content.decode()
    assert operator.post(di).status_code == 409
    assert terbaru("pk") == baru


def test_perubahan_dibatalkan_dari_halamannya(
    pk_final: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    baru = maju(pk_final, ("ubah", orang.camat), catatan="Salah tekan.")
    camat, di = klien(orang.camat), alamat("alur", balung, kode="pk")
    assert "Batalkan perubahan" in camat.get(di).content.decode()
    isi = {"revisi": baru.revisi, "catatan": "Salah tekan."}
    jawab = camat.post(f"{di}batal_ubah/", isi, follow=True)
    assert "versi 1 Perjanjian Kinerja tetap berlaku" in jawab.content.decode()


def test_ralat_pernyataan_dibatalkan_dan_versi_pertamanya_tetap_berlaku(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    pertama = jadi_final(aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat))
    baru = maju(pertama, ("ralat", orang.inspektorat), catatan="Salah tekan.")
    assert maju(baru, ("batal_ralat", orang.inspektorat), catatan="Tidak jadi.") == pertama
    assert terbaru(KODE) == pertama
    akhir = Perpindahan.objects.filter(dokumen=pertama).latest("pk")
    assert akhir.sebutan == "Ralat dibatalkan"
