"""Who takes up the work of whom, and what the settings say of the queue."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.models.functions import Now
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from laporan.models import Paket, Pekerja
from laporan.models.paket import folder_paket
from laporan.paket import pekerja
from laporan.paket.rapikan import rapikan
from sakip.antrean import antrean
from tests import factories as f
from tests.laporan.paket.conftest import Kerjakan, Minta

pytestmark = pytest.mark.django_db
MESIN = pekerja.diri().partition(":")[0]
TIDAK_ADA = 2**22 + 1  # above the largest number of a process


def tugas(*pekerja: str, status: str = "RUNNING") -> DBTaskResult[..., Any]:
    return DBTaskResult.objects.create(
        status=status,
        args_kwargs={"args": [1], "kwargs": {}},
        task_path="laporan.paket.tugas.cetak",
        backend_name="default",
        run_after="2020-01-01T00:00Z",
        worker_ids=list(pekerja),
    )


@pytest.mark.parametrize(
    ("nama", "mati"),
    [
        ("{mesin}:{pid}:{mulai}", False),
        ("{mesin}:{tidak_ada}:1", True),
        ("{mesin}:{pid}:1", True),  # the number is used again by another process
        ("lain:1:1", True),
        ("lain:2:1", False),
    ],
)
def test_pekerja_mati_dikenali_dari_prosesnya_atau_dari_diamnya(nama: str, mati: bool) -> None:
    Pekerja.objects.create(nama="lain:2:1")
    hidup = set(Pekerja.objects.hidup().values_list("pk", flat=True))
    mesin, pid, mulai = pekerja.diri().split(":")
    siapa = nama.format(mesin=mesin, pid=pid, mulai=mulai, tidak_ada=TIDAK_ADA)
    assert pekerja.mati(siapa, hidup) is mati


def test_pekerja_yang_mati_dilupakan_oleh_yang_hidup() -> None:
    mesin = pekerja.diri().partition(":")[0]
    pekerja.tampak(f"{mesin}:{TIDAK_ADA}:1")
    pekerja.tampak(pekerja.diri())
    assert [p.nama for p in Pekerja.objects.all()] == [pekerja.diri()]


def test_ambil_alih_hanya_yang_ditinggalkan() -> None:
    ditinggalkan = tugas(f"{MESIN}:{TIDAK_ADA}:1")
    dikerjakan = tugas(f"{MESIN}:{TIDAK_ADA}:1", pekerja.diri())
    selesai = tugas(f"{MESIN}:{TIDAK_ADA}:1", status="SUCCESSFUL")
    assert pekerja.ambil_alih() == 1
    assert pekerja.ambil_alih() == 0
    for satu, status in ((ditinggalkan, "READY"), (dikerjakan, "RUNNING"), (selesai, "SUCCESSFUL")):
        satu.refresh_from_db()
        assert satu.status == status


@pytest.fixture
def terkunci(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queue cannot be read the first time; who asked for it, each time."""
    kali: list[str] = []

    def tangani(self: Any, **pilihan: Any) -> None:
        kali.append(pilihan["worker_id"])
        if len(kali) == 1:
            raise OperationalError("database is locked")

    monkeypatch.setattr(db_worker.Command, "handle", tangani)
    monkeypatch.setattr(pekerja, "hangat", lambda: None)
    monkeypatch.setattr(pekerja, "tunggu", lambda: None)
    monkeypatch.setattr(connection, "close", lambda: None)  # the test's own, which stays
    return kali


def test_basis_data_yang_lama_terkunci_tidak_mengakhiri_pekerja(terkunci: list[str]) -> None:
    Pekerja.objects.create(nama="lain:1:1")
    sendiri, lain = tugas(pekerja.diri()), tugas(pekerja.diri(), "lain:1:1")
    call_command("db_worker")
    assert terkunci == [pekerja.diri()] * 2
    for satu, status in ((sendiri, "READY"), (lain, "RUNNING")):
        satu.refresh_from_db()
        assert satu.status == status


def test_pekerja_sekali_jalan_berakhir_dengan_kesalahan(terkunci: list[str]) -> None:
    with pytest.raises(OperationalError, match="locked"):
        call_command("db_worker", batch=True)
    assert len(terkunci) == 1


def test_rapikan_menghapus_paket_lama_dan_berkas_tanpa_pemilik(
    minta: Minta, kerjakan: Kerjakan
) -> None:
    lama = minta()
    kerjakan()
    Paket.objects.update(bergerak=Now() - timedelta(days=8))
    baru = minta()
    kerjakan()
    sisa = folder_paket() / ".9.zip.ab12.sementara"
    sisa.write_bytes(b"PK")
    assert rapikan(timedelta(days=7))[0] == 1
    assert [j.name for j in folder_paket().iterdir()] == [baru.jalan.name]
    assert not Paket.objects.filter(pk=lama.pk).exists()


def test_perintah_rapikan_paket_menyebut_hasilnya(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("rapikan_paket", hari=1)
    assert capsys.readouterr().out == "0 paket dihapus (0 MB).\n"
    with pytest.raises(CommandError, match="harus bilangan bulat"):
        call_command("rapikan_paket", "--hari", "-1")


# -- The settings ----------------------------------------------------------------------------


def test_antrean_baku_di_basis_data() -> None:
    hasil = antrean({})
    assert hasil.tasks["default"]["BACKEND"] == "django_tasks_db.DatabaseBackend"
    assert (hasil.aplikasi, hasil.rq) == ((), {})


def test_antrean_di_redis_menurut_satu_pengaturan() -> None:
    pytest.importorskip("django_tasks_rq")
    hasil = antrean({"SAKIP_REDIS_URL": "redis://host:6379/0"})
    assert hasil.tasks["default"]["BACKEND"] == "django_tasks_rq.RQBackend"
    assert hasil.antrean_rq["default"]["URL"] == "redis://host:6379/0"


def test_alamat_redis_yang_salah_dijelaskan_tanpa_membocorkannya() -> None:
    with pytest.raises(ImproperlyConfigured, match="bukan alamat Redis") as salah:
        antrean({"SAKIP_REDIS_URL": "http://orang:rahasia@host"})
    assert "rahasia" not in str(salah.value)


def test_setiap_orang_hanya_menunggu_satu_paket(minta: Minta) -> None:
    from laporan.paket import MasihBerjalan

    minta()
    with pytest.raises(MasihBerjalan, match="masih dibuat"):
        minta()
    assert Paket.objects.count() == 1


def test_folder_paket_di_dalam_media(media: Path) -> None:
    assert folder_paket() == media / "paket"
    assert Paket(pk=7, kabupaten=f.buat_kabupaten(), tahun=2020).jalan == media / "paket/7.zip"
