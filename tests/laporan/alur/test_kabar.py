"""Who is told by e-mail that it is their turn, and what happens where no mail can be sent."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from django.core import mail
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from kecamatan.models import Keanggotaan, Pengguna
from laporan.alur import kabar
from laporan.alur.langkah import LANGKAH
from laporan.models import Delegasi, Dokumen, Tenggat
from tests import factories as f
from tests.laporan.alur.jalan import HARI, maju, sampai_diajukan

P = Keanggotaan.Peran
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def surel(settings: Settings, orang: SimpleNamespace) -> None:
    settings.SUREL_ADA = True
    settings.ALAMAT_SITUS = "https://sakip.contohkab.go.id"
    for peran, satu in vars(orang).items():
        Pengguna.objects.filter(pk=satu.pk).update(email=f"{peran}@contohkab.go.id")


def penerima() -> list[list[str]]:
    return [pesan.recipients() for pesan in mail.outbox]


def test_setiap_langkah_memberi_tahu_giliran_berikutnya(
    pk: Dokumen,
    orang: SimpleNamespace,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    for kode, oleh in (("periksa", "sekcam"), ("ajukan", "camat"), ("kembalikan", "peninjau")):
        with django_capture_on_commit_callbacks(execute=True):
            pk = maju(pk, (kode, getattr(orang, oleh)), catatan="Target kosong.")
    assert penerima() == [
        ["camat@contohkab.go.id"],
        ["peninjau@contohkab.go.id"],
        ["operator@contohkab.go.id", "sekcam@contohkab.go.id"],
    ]
    akhir = mail.outbox[-1]
    assert akhir.subject == "[SAKIP] Perjanjian Kinerja Kecamatan Balung 2020"
    assert "sekarang Dikembalikan." in akhir.body
    assert "Berikutnya: Sekretaris Camat memeriksa." in akhir.body
    assert "Target kosong." in akhir.body
    assert "https://sakip.contohkab.go.id/jember/balung/2020/dokumen/pk/alur/" in akhir.body


def test_orang_kecamatan_lain_dan_yang_tidak_aktif_tidak_disurati(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    lain = f.buat_anggota(P.CAMAT, f.buat_kecamatan(kabupaten=pk.kecamatan.kabupaten)).pengguna
    lama = f.buat_anggota(P.CAMAT, pk.kecamatan, selesai=date(2020, 1, 1)).pengguna
    diam = f.buat_anggota(P.CAMAT, pk.kecamatan).pengguna
    Pengguna.objects.filter(pk=diam.pk).update(is_active=False)
    maju(pk, ("periksa", orang.sekcam))
    assert kabar.penerus(pk, HARI) == [orang.camat]
    assert not {lain, lama, diam} & set(kabar.penerus(pk, HARI))


def test_sekcam_yang_menerima_delegasi_ikut_diberi_tahu(
    pk: Dokumen, orang: SimpleNamespace
) -> None:
    maju(pk, ("periksa", orang.sekcam))
    assert kabar.penerus(pk, HARI) == [orang.camat]
    isi = {"kepada": orang.sekcam, "dasar": "SP 800/1/2021", "mulai": HARI, "selesai": HARI}
    Delegasi.objects.create(kecamatan=pk.kecamatan, **isi)
    assert set(kabar.penerus(pk, HARI)) == {orang.camat, orang.sekcam}


@pytest.mark.parametrize(
    ("mulai", "selesai"),
    [(date(2021, 1, 1), date(2021, 1, 31)), (date(2021, 2, 2), date(2021, 2, 28))],
)
def test_delegasi_yang_lewat_atau_belum_mulai_tidak_disurati(
    pk: Dokumen, orang: SimpleNamespace, mulai: date, selesai: date
) -> None:
    maju(pk, ("periksa", orang.sekcam))
    isi = {"kepada": orang.sekcam, "dasar": "SP 800/1/2021", "mulai": mulai, "selesai": selesai}
    Delegasi.objects.create(kecamatan=pk.kecamatan, **isi)
    assert kabar.penerus(pk, HARI) == [orang.camat]


@pytest.mark.parametrize(("versi", "disebut"), [(1, True), (2, False)])
def test_surel_menyebut_tenggat_dokumen_bukan_perubahannya(
    pk: Dokumen, orang: SimpleNamespace, versi: int, disebut: bool
) -> None:
    tenggat = {"tahun": 2020, "hal": "pk", "tanggal": date(2021, 2, 28)}
    Tenggat.objects.create(kabupaten=pk.kecamatan.kabupaten, **tenggat)
    pk.versi, pk.status = versi, "diperiksa"
    kabar._kirim(pk, LANGKAH["periksa"], "", HARI)
    assert ("paling lambat 28 Februari 2021" in mail.outbox[0].body) is disebut


def test_tanpa_server_surel_langkah_tetap_berjalan(
    pk: Dokumen,
    orang: SimpleNamespace,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.SUREL_ADA = False
    with django_capture_on_commit_callbacks(execute=True) as sesudah:
        sampai_diajukan(pk, orang)
    assert (sesudah, mail.outbox) == ([], [])


def test_server_surel_yang_mati_hanya_tercatat(
    pk: Dokumen,
    orang: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    def mati(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(kabar, "send_mail", mati)
    with django_capture_on_commit_callbacks(execute=True):
        maju(pk, ("periksa", orang.sekcam))
    assert Dokumen.objects.get(pk=pk.pk).status == "diperiksa"
    assert "tidak terkirim: ConnectionRefusedError" in caplog.text


def test_langkah_yang_gagal_tidak_menyurati_siapa_pun(
    pk: Dokumen,
    orang: SimpleNamespace,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(Exception, match="hanya dari keadaan"),
    ):
        maju(pk, ("setujui", orang.peninjau))
    assert mail.outbox == []


def test_delegasi_berlaku_hanya_dalam_masanya(pk: Dokumen, orang: SimpleNamespace) -> None:
    isi = {"kepada": orang.sekcam, "dasar": "SP 800/1/2021", "mulai": date(2021, 1, 1)}
    satu = Delegasi(kecamatan=pk.kecamatan, **isi, selesai=date(2021, 1, 31))
    assert Delegasi.pilih([satu], date(2021, 1, 31)) is satu
    assert Delegasi.pilih([satu], date(2021, 2, 1)) is None
