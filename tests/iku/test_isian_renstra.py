"""Period, version and years of a plan: each mistake is told at its field."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from iku.models import Renstra, Rpjmd, SimpulRpjmd, TahunKinerja
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
BARU = {"tahun_awal": "2021", "tahun_akhir": "2026", "versi": "1", "status": "definitif"}


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def kirim(klien: Client, kecamatan: Kecamatan, ekor: str, isi: dict[str, Any]) -> Any:
    return klien.post(f"/{kecamatan.alamat}/2020/rencana/{ekor}", isi)


def salah(jawab: Any) -> dict[str, list[str]]:
    assert jawab.status_code == 422
    assert "<title>Kesalahan:" in jawab.content.decode()
    return {nama: list(isi) for nama, isi in jawab.context["form"].errors.items()}


def test_renstra_baru_langsung_ditampilkan(operator: Client, kecamatan: Kecamatan) -> None:
    jawab = kirim(operator, kecamatan, "renstra/tambah/", BARU)
    renstra = Renstra.objects.get()
    assert jawab["Location"].endswith(f"/rencana/?renstra={renstra.pk}#renstra-{renstra.pk}")
    assert renstra.kecamatan == kecamatan
    assert renstra.history.get().history_user == pengguna(operator)


@pytest.mark.parametrize("akhir", ["2021", "2020"])
def test_periode_yang_berakhir_sebelum_mulai_ditolak(
    operator: Client, kecamatan: Kecamatan, akhir: str
) -> None:
    isi = salah(kirim(operator, kecamatan, "renstra/tambah/", BARU | {"tahun_akhir": akhir}))
    assert isi == {"tahun_akhir": ["Tahun akhir Renstra harus sesudah tahun awalnya."]}


@pytest.mark.parametrize(
    ("tahun", "pesan"),
    [("20211", "Isi tahun 2010 sampai 2060."), ("dua", "Isi tahun dengan empat angka, mis. 2021.")],
)
def test_tahun_yang_bukan_tahun_ditolak(
    operator: Client, kecamatan: Kecamatan, tahun: str, pesan: str
) -> None:
    jawab = kirim(operator, kecamatan, "renstra/tambah/", BARU | {"tahun_awal": tahun})
    assert salah(jawab)["tahun_awal"] == [pesan]
    assert f'value="{tahun}"' in jawab.content.decode()


def test_versi_kembar_ditolak_dan_versi_bebas_disebut(
    operator: Client, kecamatan: Kecamatan
) -> None:
    for versi in (1, 2):
        f.buat_renstra(kecamatan, 2021, 2026, versi=versi)
    f.buat_renstra(None, 2021, 2026, versi=3)
    isi = salah(kirim(operator, kecamatan, "renstra/tambah/", BARU))
    assert isi == {"versi": ["Renstra yang mulai 2021 versi 1 sudah ada. Pakai versi 3."]}


@pytest.mark.parametrize(
    ("awal", "akhir", "beririsan"),
    [(2016, 2021, False), (2026, 2031, False), (2017, 2022, True), (2022, 2027, True)],
)
def test_periode_beririsan_lebih_dari_tahun_peralihan_ditolak(
    operator: Client, kecamatan: Kecamatan, awal: int, akhir: int, beririsan: bool
) -> None:
    f.buat_renstra(kecamatan, awal, akhir)
    jawab = kirim(operator, kecamatan, "renstra/tambah/", BARU)
    assert jawab.status_code == (422 if beririsan else 302)
    if beririsan:
        assert f"beririsan dengan Renstra {awal}-{akhir}" in salah(jawab)["tahun_awal"][0]


def test_perubahan_baru_harus_beralasan(operator: Client, kecamatan: Kecamatan) -> None:
    isi = salah(kirim(operator, kecamatan, "renstra/tambah/", BARU | {"status": "perubahan"}))
    assert list(isi) == ["alasan"]


def test_sasaran_rpjmd_harus_dari_rpjmd_yang_dipilih(
    operator: Client, kecamatan: Kecamatan
) -> None:
    rpjmd, sasaran = buat_rpjmd(kecamatan, 2016)
    lain, _ = buat_rpjmd(kecamatan, 2021)
    isi = BARU | {"rpjmd": lain.pk, "sasaran_rpjmd": sasaran.pk}
    jawab = kirim(operator, kecamatan, "renstra/tambah/", isi)
    assert salah(jawab) == {
        "sasaran_rpjmd": ["Sasaran ini dari RPJMD 2016-2021. Samakan RPJMD-nya."]
    }
    assert '<optgroup label="2016-2021, Misi 2016">' in jawab.content.decode()
    jawab = kirim(operator, kecamatan, "renstra/tambah/", isi | {"rpjmd": rpjmd.pk})
    assert jawab.status_code == 302


def buat_rpjmd(kecamatan: Kecamatan, awal: int) -> tuple[Rpjmd, SimpulRpjmd]:
    rpjmd = Rpjmd.objects.create(
        kabupaten=kecamatan.kabupaten, tahun_awal=awal, tahun_akhir=awal + 5, visi="Maju"
    )
    simpul: SimpulRpjmd | None = None
    for jenis in ("misi", "tujuan", "sasaran"):
        uraian = f"{jenis.title()} {awal}"
        simpul = SimpulRpjmd.objects.create(
            rpjmd=rpjmd, jenis=jenis, urutan=1, uraian=uraian, induk=simpul
        )
    assert simpul
    return rpjmd, simpul


def test_rpjmd_kabupaten_lain_tidak_dapat_dipilih(operator: Client, kecamatan: Kecamatan) -> None:
    asing, _ = buat_rpjmd(f.buat_kecamatan(), 2021)
    assert list(
        salah(kirim(operator, kecamatan, "renstra/tambah/", BARU | {"rpjmd": asing.pk}))
    ) == ["rpjmd"]


def test_periode_harus_tetap_memuat_tahun_kinerjanya(
    operator: Client, kecamatan: Kecamatan
) -> None:
    renstra = f.buat_renstra(kecamatan, 2016, 2021)
    f.buat_tahun_kinerja(renstra, 2020)
    isi = BARU | {"tahun_awal": "2021", "revisi": "1"}
    pesan = salah(kirim(operator, kecamatan, f"renstra/{renstra.pk}/ubah/", isi))
    assert list(pesan) == ["tahun_akhir"]
    assert "Tahun kinerja 2020" in pesan["tahun_akhir"][0]


# -- Years -------------------------------------------------------------------------------------


def test_tahun_kinerja_harus_dalam_periode_renstranya(
    operator: Client, kecamatan: Kecamatan
) -> None:
    renstra = f.buat_renstra(kecamatan, 2016, 2021)
    isi = {"tahun": "2022", "renstra": renstra.pk, "pagu": "murni"}
    pesan = salah(kirim(operator, kecamatan, "tahun/tambah/", isi))
    assert pesan == {"renstra": ["Renstra 2016-2021 tidak memuat tahun 2022. Pilih Renstra lain."]}


def test_tahun_kinerja_kembar_ditolak_juga_saat_diubah(
    operator: Client, kecamatan: Kecamatan
) -> None:
    renstra = f.buat_renstra(kecamatan, 2016, 2021)
    f.buat_tahun_kinerja(renstra, 2020)
    lain = f.buat_tahun_kinerja(renstra, 2019)
    isi = {"tahun": "2020", "renstra": renstra.pk, "pagu": "murni", "revisi": "1"}
    for ekor in ("tahun/tambah/", f"tahun/{lain.pk}/ubah/"):
        pesan = salah(kirim(operator, kecamatan, ekor, isi))
        assert pesan == {"tahun": ["Tahun kinerja 2020 sudah ada. Ubahlah yang ada."]}
    assert TahunKinerja.objects.count() == 2


def test_tahun_pembanding_harus_lebih_awal(operator: Client, kecamatan: Kecamatan) -> None:
    renstra = f.buat_renstra(kecamatan, 2016, 2021)
    isi = {"tahun": "2020", "renstra": renstra.pk, "pagu": "murni", "tahun_pembanding": "2020"}
    pesan = salah(kirim(operator, kecamatan, "tahun/tambah/", isi))
    assert pesan == {"tahun_pembanding": ["Isi tahun sebelum 2020."]}


def test_renstra_kecamatan_lain_tidak_dapat_dipakai(operator: Client, kecamatan: Kecamatan) -> None:
    isi = {"tahun": "2020", "renstra": f.buat_renstra().pk, "pagu": "murni"}
    assert list(salah(kirim(operator, kecamatan, "tahun/tambah/", isi))) == ["renstra"]
    assert not TahunKinerja.objects.exists()
