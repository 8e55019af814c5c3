"""Obligation 19: signing in resists guessing, and a camat never waits longer than 15 minutes."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.core import mail
from django.test import Client

from kecamatan.models import Pengguna
from tests import factories as f

pytestmark = pytest.mark.django_db
SANDI = "Sandi-Yang-Panjang-1"
BATAS = 5


@pytest.fixture
def camat() -> Pengguna:
    pengguna = f.buat_anggota("camat", f.buat_kecamatan()).pengguna
    pengguna.email = "camat@contoh.go.id"
    pengguna.set_password(SANDI)
    pengguna.save()
    return pengguna


def masuk(nama: str, sandi: str, *, dari: str = "10.0.0.1", klien: Client | None = None) -> Any:
    isi = {"username": nama, "password": sandi}
    return (klien or Client()).post("/masuk/", isi, REMOTE_ADDR=dari)


def terkunci(pengguna: Pengguna, *, dari: str = "10.0.0.1") -> bool:
    return bool(masuk(pengguna.username, SANDI, dari=dari).status_code == 429)


def salah(pengguna: Pengguna, kali: int = BATAS) -> None:
    for _ in range(kali):
        masuk(pengguna.username, "salah")


def test_k19_lima_kali_salah_mengunci_dengan_masa_tunggu(camat: Pengguna) -> None:
    salah(camat, BATAS - 1)
    jawab = masuk(camat.username, "salah")
    assert (jawab.status_code, jawab["Retry-After"]) == (429, "900")
    assert terkunci(camat)


def test_k19_sandi_benar_sebelum_batas_mengulang_hitungan(camat: Pengguna) -> None:
    salah(camat, BATAS - 1)
    assert masuk(camat.username, SANDI).status_code == 302
    salah(camat, BATAS - 1)
    assert masuk(camat.username, SANDI).status_code == 302


def test_k19_penyerang_di_alamat_lain_tidak_mengunci_camat(camat: Pengguna) -> None:
    salah(camat)
    assert not terkunci(camat, dari="10.0.0.2")


def test_k19_percobaan_selama_terkunci_tidak_memperpanjang(camat: Pengguna) -> None:
    salah(camat)
    salah(camat, 3)
    kini = AccessAttempt.objects.get().attempt_time
    AccessAttempt.objects.update(attempt_time=kini - timedelta(minutes=15, seconds=1))
    assert not terkunci(camat)


def test_k19_akun_tidak_dikenal_dijawab_sama(camat: Pengguna) -> None:
    halaman = [
        re.sub(r'value="[^"]*"', "", masuk(nama, "salah").content.decode())
        for nama in (camat.username, "tidak-ada")
    ]
    assert halaman[0] == halaman[1]
    salah(camat)
    for _ in range(BATAS):
        jawab = masuk("tidak-ada", "salah")
    assert jawab.status_code == 429


def test_k19_surat_sandi_tidak_membocorkan_siapa_yang_terdaftar(camat: Pengguna) -> None:
    jawab = [
        Client().post("/akun/lupa/", {"email": alamat}, follow=True)
        for alamat in (camat.email, "lain@contoh.go.id")
    ]
    bersih = [re.sub(r'value="[^"]*"', "", j.content.decode()) for j in jawab]
    assert bersih[0] == bersih[1]
    assert [m.to for m in mail.outbox] == [[camat.email]]


def test_k19_tautan_sandi_hanya_sekali(camat: Pengguna) -> None:
    Client().post("/akun/lupa/", {"email": camat.email})
    tautan = re.search(r"http://testserver(/akun/baru/\S+)", str(mail.outbox[0].body))
    assert tautan is not None
    baru = {"new_password1": "Kunci-Baru-2026", "new_password2": "Kunci-Baru-2026"}
    satu, dua = Client(), Client()
    satu.post(satu.get(tautan[1], follow=True).request["PATH_INFO"], baru)
    camat.refresh_from_db()
    assert camat.check_password("Kunci-Baru-2026")
    halaman = dua.get(tautan[1], follow=True).content.decode()
    assert "sudah dipakai atau sudah tidak berlaku" in halaman


def test_k19_sesi_berganti_kunci_saat_masuk(camat: Pengguna, client: Client) -> None:
    client.cookies["sessionid"] = "kunci-titipan-penyerang"
    masuk(camat.username, SANDI, klien=client)
    assert client.cookies["sessionid"].value != "kunci-titipan-penyerang"


def test_k19_kuki_sesi_tertutup_bagi_skrip(camat: Pengguna, client: Client) -> None:
    masuk(camat.username, SANDI, klien=client)
    kuki = client.cookies["sessionid"]
    assert (kuki["httponly"], kuki["samesite"]) == (True, "Lax")


def test_k19_halaman_masuk_tidak_mengarah_ke_situs_lain(camat: Pengguna) -> None:
    jawab = Client().post(
        "/masuk/?next=https://jahat.example/", {"username": camat.username, "password": SANDI}
    )
    assert jawab["Location"] == "/"


def test_k19_masuk_di_tempat_ikut_dihitung(camat: Pengguna) -> None:
    alamat = "/mana/saja/2020/profil/kop/tambah/"
    isi = {"masuk_lagi": "1", "username": camat.username, "password": "salah"}
    status = [Client().post(alamat, isi).status_code for _ in range(BATAS)]
    assert status == [401] * (BATAS - 1) + [429]
    assert Client().post(alamat, {**isi, "password": SANDI}).status_code == 429
