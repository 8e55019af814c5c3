"""Scales are saved only when they are sound; the nomenclature is found, taken in and given out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from iku.models import Nomenklatur, Skala
from tests import factories as f
from tests.layar import kata_inggris

pytestmark = pytest.mark.django_db

DAFTAR = "admin:iku_nomenklatur_changelist"
IMPOR = "admin:iku_nomenklatur_import"
KEPALA = "kode;kode_lama;jenis;nama;terlihat;catatan"
Baris = tuple[int, str, str]


@pytest.fixture
def pengelola(client: Client) -> Client:
    client.force_login(f.buat_pengelola())
    return client


# -- Scales ----------------------------------------------------------------------------------


def isian(pita: Sequence[Baris], **lain: str) -> dict[str, str]:
    """A filled-in form; each band is its place, its label and its lower bound."""
    isi = {"nama": "Skala uji", "kegunaan": "capaian", "mulai_tahun": "2020", **lain}
    isi |= {"pita-TOTAL_FORMS": str(len(pita)), "pita-INITIAL_FORMS": "0"}
    for n, (urutan, label, batas) in enumerate(pita):
        isi |= {f"pita-{n}-urutan": str(urutan), f"pita-{n}-label": label}
        isi |= {f"pita-{n}-batas_bawah": batas, f"pita-{n}-inklusif": "on"}
    return isi


BENAR: list[Baris] = [(1, "BAIK", "75.5"), (2, "CUKUP", "55"), (3, "KURANG", "")]


def test_skala_benar_tersimpan(pengelola: Client) -> None:
    jawab = pengelola.post(reverse("admin:iku_skala_add"), isian(BENAR))
    assert jawab.status_code == 302
    batas = Skala.objects.get().pita.values_list("batas_bawah", flat=True)
    assert list(batas) == [Decimal("75.5"), Decimal(55), None]


def test_skala_diperiksa_menurut_urutan_bukan_letak_baris(pengelola: Client) -> None:
    pengelola.post(reverse("admin:iku_skala_add"), isian(BENAR[::-1]))
    assert [p.label for p in Skala.objects.get().pita.all()] == ["BAIK", "CUKUP", "KURANG"]


@pytest.mark.parametrize(
    ("pita", "lain", "pesan"),
    [
        ([], {}, "Skala Skala uji belum punya pita. Tambahkan paling sedikit satu."),
        ([(1, "BAIK", "75.5")], {}, "pita terakhir harus tanpa batas bawah."),
        ([(1, "B", "55"), (2, "C", "75"), (3, "K", "")], {}, "tidak berurutan."),
        ([(1, "B", "55"), (2, "C", "55"), (3, "K", "")], {}, "tidak berurutan."),
        ([(1, "B", ""), (2, "C", "55"), (3, "K", "")], {}, "belum punya batas bawah."),
        ([(1, "B", "55"), (2, "B", "")], {}, "ganda. Bedakan setiap pita."),
        ([(1, "B", "55"), (2, "K", "30")], {"minimum": "25"}, "harus mulai tepat dari 25"),
        ([(1, "B", "155"), (2, "K", "")], {"maksimum": "100"}, "di luar domain skala"),
        (BENAR, {"minimum": "100", "maksimum": "25"}, "harus lebih kecil dari maksimumnya."),
    ],
)
def test_skala_salah_ditolak_dengan_pesan(
    pengelola: Client, pita: list[Baris], lain: dict[str, str], pesan: str
) -> None:
    jawab = pengelola.post(reverse("admin:iku_skala_add"), isian(pita, **lain))
    html = unescape(jawab.content.decode())
    assert pesan in html
    assert kata_inggris(html) == []
    assert not Skala.objects.exists()


def test_skala_tanpa_nama_tetap_dijelaskan(pengelola: Client) -> None:
    jawab = pengelola.post(reverse("admin:iku_skala_add"), isian(BENAR, nama="", minimum="x"))
    assert "Bidang ini tidak boleh kosong." in unescape(jawab.content.decode())
    assert not Skala.objects.exists()


def test_skala_isian_pita_salah_tidak_menutupi_sebabnya(pengelola: Client) -> None:
    jawab = pengelola.post(
        reverse("admin:iku_skala_add"), isian([(1, "BAIK", "tujuh"), (2, "KURANG", "")])
    )
    assert "Masukkan sebuah bilangan." in unescape(jawab.content.decode())


def ubahan(skala: Skala) -> dict[str, str]:
    """The change form of the scale of Jember, as it is sent when nothing was touched."""
    isi = {"nama": skala.nama, "kegunaan": "capaian", "mulai_tahun": "2016"}
    semua = list(skala.pita.all())
    isi |= {"pita-TOTAL_FORMS": str(len(semua)), "pita-INITIAL_FORMS": str(len(semua))}
    for n, p in enumerate(semua):
        isi |= {f"pita-{n}-id": str(p.pk), f"pita-{n}-skala": str(skala.pk)}
        isi |= {f"pita-{n}-urutan": str(p.urutan), f"pita-{n}-label": p.label}
        isi |= {f"pita-{n}-batas_bawah": "" if p.batas_bawah is None else str(p.batas_bawah)}
    return isi


def test_skala_pita_terbawah_tidak_dapat_dihapus(pengelola: Client) -> None:
    skala = f.buat_skala()
    di = reverse("admin:iku_skala_change", args=[skala.pk])
    assert pengelola.post(di, ubahan(skala)).status_code == 302
    jawab = pengelola.post(di, ubahan(skala) | {"pita-3-DELETE": "on"})
    assert "tanpa label" in unescape(jawab.content.decode())
    assert skala.pita.count() == 4


def test_skala_pita_tengah_dapat_dihapus(pengelola: Client) -> None:
    skala = f.buat_skala()
    di = reverse("admin:iku_skala_change", args=[skala.pk])
    assert pengelola.post(di, ubahan(skala) | {"pita-1-DELETE": "on"}).status_code == 302
    assert [p.label for p in skala.pita.all()] == ["SANGAT BAIK", "CUKUP", "KURANG"]


def test_skala_domain_yang_dipersempit_memeriksa_pita_lama(pengelola: Client) -> None:
    skala = f.buat_skala()
    di = reverse("admin:iku_skala_change", args=[skala.pk])
    jawab = pengelola.post(di, ubahan(skala) | {"minimum": "25"})
    assert "harus mulai tepat dari 25" in unescape(jawab.content.decode())
    skala.refresh_from_db()
    assert skala.minimum is None


# -- Nomenclature ----------------------------------------------------------------------------


def _tiga() -> None:
    for kode, nama in (("7.01.01", "Penunjang"), ("7.01.02", "Pelayanan publik")):
        Nomenklatur.objects.create(kode=kode, nama=nama, jenis="program")
    Nomenklatur.objects.create(
        kode="7.01.02.2.01.0001", kode_lama="7.01.02.2.01.01", nama="Rapat", jenis="sub_kegiatan"
    )


@pytest.mark.parametrize(
    ("kata", "kode"),
    [
        ("7.01.02", ["7.01.02", "7.01.02.2.01.0001"]),
        ("pelayanan", ["7.01.02"]),
        ("publik pelayanan", ["7.01.02"]),
        ("2.01.01", ["7.01.02.2.01.0001"]),
        ("tidak ada", []),
    ],
)
def test_nomenklatur_dicari_dengan_kode_atau_kata(
    pengelola: Client, kata: str, kode: list[str]
) -> None:
    _tiga()
    html = pengelola.get(reverse(DAFTAR), {"q": kata}).content.decode()
    assert re.findall(r'field-kode"><a[^>]*>([^<]+)<', html) == kode


def unggah(client: Client, isi: str, penyandian: str = "utf-8") -> Any:
    berkas = SimpleUploadedFile("nomenklatur.csv", isi.encode(penyandian))
    jawab = client.post(reverse(IMPOR), {"import_file": berkas, "format": "0", "resource": "0"})
    assert kata_inggris(jawab.content.decode()) == []
    return jawab


def simpan(client: Client, jawab: Any) -> Any:
    isi = jawab.context["confirm_form"].initial
    return client.post(reverse("admin:iku_nomenklatur_process_import"), isi, follow=True)


def test_nomenklatur_ekspor_lalu_impor_tidak_mengubah_apa_pun(pengelola: Client) -> None:
    _tiga()
    Nomenklatur.objects.create(
        kode="7.01.03", nama='Kata "kutip"; titik koma, =1+1', jenis="program", catatan="=1+1\nya"
    )
    sebelum = list(Nomenklatur.objects.values())
    formulir = reverse("admin:iku_nomenklatur_export")
    assert kata_inggris(pengelola.get(formulir).content.decode()) == []
    isi = pengelola.post(formulir, {"format": "0", "resource": "0"}).content.decode("utf-8-sig")
    assert isi.splitlines()[0] == KEPALA
    assert "'=1+1" in isi
    jawab = unggah(pengelola, isi)
    assert [b.import_type for b in jawab.context["result"].valid_rows()] == ["skip"] * 4
    assert "4 sudah sama" in simpan(pengelola, jawab).content.decode()
    assert list(Nomenklatur.objects.values()) == sebelum


@pytest.mark.parametrize("pemisah", [";", ","])
def test_nomenklatur_impor_menambah_dan_mengubah(pengelola: Client, pemisah: str) -> None:
    _tiga()
    baris = [KEPALA, "7.01.01;;program;Penunjang urusan;ya;", "7.01.09;;program;Baru;tidak;"]
    jawab = unggah(pengelola, "\n".join(baris).replace(";", pemisah))
    assert Nomenklatur.objects.count() == 3
    selesai = simpan(pengelola, jawab).content.decode()
    assert "Impor selesai: 1 baru, 1 diubah, 0 dihapus" in selesai
    penunjang = Nomenklatur.objects.get(kode="7.01.01")
    assert (penunjang.nama, penunjang.terlihat) == ("Penunjang urusan", True)
    assert Nomenklatur.objects.count() == 4


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("kode;nama\n7.01.01;A", "Judul kolom harus tepat: kode, kode_lama, jenis, nama"),
        (KEPALA + ";lagi\n7.01.01;;program;A;ya;;x", "Judul kolom harus tepat"),
        (KEPALA + "\n7.01.01;;program;A;mungkin;", "“mungkin” harus ya atau tidak."),
        (KEPALA + "\n7.01.01;;lain;A;ya;", "Nilai 'lain' bukan pilihan yang valid."),
        (KEPALA + "\n7.01.01;;program;A;ya;\n7.01.01.2;;program;;ya;", "tidak boleh kosong."),
        ("\x00\x01", "Tidak ada baris untuk diimpor."),
        ("", "Berkas yang dikirimkan kosong."),
        (KEPALA, "Tidak ada baris untuk diimpor."),
    ],
)
def test_nomenklatur_impor_salah_tidak_menulis_apa_pun(
    pengelola: Client, isi: str, pesan: str
) -> None:
    jawab = unggah(pengelola, isi)
    html = unescape(jawab.content.decode())
    assert pesan in html
    assert "Traceback" not in html
    assert "confirm_form" not in jawab.context
    assert not Nomenklatur.objects.exists()


def test_nomenklatur_impor_bukan_utf8_dijelaskan(pengelola: Client) -> None:
    jawab = unggah(pengelola, KEPALA + "\n7.01.01;;program;é;ya;", "latin-1")
    assert "Simpan sebagai CSV UTF-8" in unescape(jawab.content.decode())


def test_impor_ditolak_bagi_staf_yang_hanya_boleh_melihat(client: Client) -> None:
    staf = f.buat_pengguna(is_staff=True)
    staf.user_permissions.add(Permission.objects.get(codename="view_nomenklatur"))
    client.force_login(staf)
    assert client.get(reverse(DAFTAR)).status_code == 200
    assert client.get(reverse(IMPOR)).status_code == 403
    assert client.post(reverse("admin:iku_nomenklatur_process_import")).status_code == 403
