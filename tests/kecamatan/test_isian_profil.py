"""Keeping the office through its forms: what is refused, what is understood, what is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from kecamatan.models import Kecamatan, Kop, Pejabat, TugasFungsi, UnitKerja
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
CAMAT = {
    "nama": "BUDI, S.Sos",
    "jabatan": "Camat",
    "status": "definitif",
    "pangkat": "Pembina",
    "nip": "19650307 199203 1 010",
    "mulai": "2021-01-01",
    "selesai": "",
}


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def alamat(kecamatan: Kecamatan, ekor: str) -> str:
    return f"/{kecamatan.alamat}/2020/profil/{ekor}/"


def kirim(klien: Client, kecamatan: Kecamatan, ekor: str, isi: dict[str, Any]) -> Any:
    return klien.post(alamat(kecamatan, ekor), isi)


def pesan(jawab: Any) -> list[str]:
    return [str(m) for m in jawab.context["messages"]]


def test_nip_berspasi_diterima_dan_disimpan_tanpa_spasi(
    operator: Client, kecamatan: Kecamatan
) -> None:
    jawab = kirim(operator, kecamatan, "pejabat/tambah", CAMAT)
    pejabat = Pejabat.objects.get()
    assert jawab["Location"].endswith(f"/profil/#pejabat-{pejabat.pk}")
    assert pejabat.nip == "196503071992031010"
    assert pejabat.history.get().history_user == pengguna(operator)
    ubah = operator.get(alamat(kecamatan, f"pejabat/{pejabat.pk}/ubah")).content.decode()
    assert 'value="19650307 199203 1 010"' in ubah


@pytest.mark.parametrize(
    "nip", ["19650307 199203 1 01", "1965030719920310100", "1965O307 199203 1 010"]
)
def test_nip_bukan_18_angka_ditolak_dan_ketikan_tetap_ada(
    operator: Client, kecamatan: Kecamatan, nip: str
) -> None:
    jawab = kirim(operator, kecamatan, "pejabat/tambah", CAMAT | {"nip": nip})
    assert jawab.status_code == 422
    assert "NIP terdiri atas 18 angka" in jawab.context["form"].errors["nip"][0]
    isi = jawab.content.decode()
    assert f'value="{nip}"' in isi
    assert "<title>Kesalahan:" in isi
    assert not Pejabat.objects.exists()


def test_nip_ganjil_disimpan_dengan_peringatan(operator: Client, kecamatan: Kecamatan) -> None:
    isi = CAMAT | {"nip": "196513071992031010"}
    jawab = operator.post(alamat(kecamatan, "pejabat/tambah"), isi, follow=True)
    assert Pejabat.objects.count() == 1
    assert any("bukan tanggal lahir" in p for p in pesan(jawab))


@pytest.mark.parametrize(
    ("lama", "baru", "ditolak"),
    [
        ({"mulai": date(2016, 1, 1)}, {}, True),
        ({"mulai": date(2016, 1, 1), "selesai": date(2021, 1, 1)}, {}, True),
        ({"mulai": date(2016, 1, 1), "selesai": date(2020, 12, 31)}, {}, False),
        ({"mulai": date(2022, 1, 1)}, {"selesai": "2021-12-31"}, False),
        ({"mulai": date(2022, 1, 1)}, {"selesai": "2022-01-01"}, True),
        ({"mulai": date(2016, 1, 1)}, {"status": "Plt."}, False),
        ({"mulai": date(2016, 1, 1), "status": "Pj."}, {}, False),
        ({"mulai": date(2016, 1, 1)}, {"jabatan": "Sekretaris Camat"}, False),
    ],
)
def test_dua_camat_definitif_pada_masa_yang_sama_ditolak(
    operator: Client,
    kecamatan: Kecamatan,
    lama: dict[str, Any],
    baru: dict[str, Any],
    ditolak: bool,
) -> None:
    f.buat_pejabat(kecamatan, nama="LAMA", **lama)
    f.buat_pejabat(nama="Di kecamatan lain")
    jawab = kirim(operator, kecamatan, "pejabat/tambah", CAMAT | baru)
    assert jawab.status_code == (422 if ditolak else 302)
    if ditolak:
        assert jawab.context["form"].errors["mulai"][0].startswith("LAMA tercatat sebagai camat")


@pytest.mark.parametrize("jenis", ["pejabat", "unit"])
def test_selesai_sebelum_mulai_ditolak_di_medannya(
    operator: Client, kecamatan: Kecamatan, jenis: str
) -> None:
    isi = CAMAT | {"selesai": "2020-12-31", "jenis": "seksi"}
    jawab = kirim(operator, kecamatan, f"{jenis}/tambah", isi)
    salah = jawab.context["form"].errors
    assert salah["selesai"] == ["Tanggal selesai mendahului tanggal mulai."]
    assert "__all__" not in salah


def test_butir_tugas_dirapikan_satu_per_baris(operator: Client, kecamatan: Kecamatan) -> None:
    isi = {
        "dasar_hukum": "Perbup 119/2019",
        "tugas": "a. Menyelenggarakan  urusan\r\n\r\n2) Membina desa\n- Mengoordinasikan",
        "fungsi": "(1) Pembinaan\n",
        "mulai": "2020-01-01",
    }
    kirim(operator, kecamatan, "tugas-fungsi/tambah", isi)
    tersimpan = TugasFungsi.objects.get()
    harap = "Menyelenggarakan urusan\nMembina desa\nMengoordinasikan"
    assert (tersimpan.tugas, tersimpan.fungsi) == (harap, "Pembinaan")


def test_kode_pos_bukan_5_angka_ditolak(operator: Client, kecamatan: Kecamatan) -> None:
    isi = {"jalan": "Jl. Raya", "tempat": "Balung", "mulai": "2020-01-01", "kode_pos": "6816x"}
    jawab = kirim(operator, kecamatan, "kop/tambah", isi)
    assert jawab.context["form"].errors == {"kode_pos": ["Kode pos terdiri atas 5 angka."]}
    assert not Kop.objects.exists()


# -- Units -------------------------------------------------------------------------------------


def isi_unit(unit: UnitKerja, **lain: Any) -> dict[str, Any]:
    awal = {"nama": unit.nama, "jenis": unit.jenis, "mulai": unit.mulai.isoformat()}
    return {**awal, "revisi": unit.revisi, **lain}


def test_induk_unit_tidak_boleh_berputar(operator: Client, kecamatan: Kecamatan) -> None:
    atas = f.buat_unit(kecamatan, nama="Sekretariat")
    tengah = f.buat_unit(kecamatan, nama="Subbag", induk=atas)
    bawah = f.buat_unit(kecamatan, nama="Urusan", induk=tengah)
    jawab = kirim(operator, kecamatan, f"unit/{atas.pk}/ubah", isi_unit(atas, induk=bawah.pk))
    assert jawab.context["form"].errors == {
        "induk": ["Urusan berada di bawah Sekretariat. Pilih unit yang lebih tinggi."]
    }
    atas.refresh_from_db()
    assert (atas.induk, atas.revisi) == (None, 1)


def test_unit_kecamatan_lain_tidak_dapat_menjadi_induk(
    operator: Client, kecamatan: Kecamatan
) -> None:
    unit, asing = f.buat_unit(kecamatan), f.buat_unit()
    jawab = kirim(operator, kecamatan, f"unit/{unit.pk}/ubah", isi_unit(unit, induk=asing.pk))
    assert list(jawab.context["form"].errors) == ["induk"]
    unit.refresh_from_db()
    assert unit.induk is None


def test_unit_kembar_ditolak_di_medan_nama(operator: Client, kecamatan: Kecamatan) -> None:
    unit = f.buat_unit(kecamatan, nama="Seksi A")
    isi = {"nama": "Seksi A", "jenis": "seksi", "mulai": unit.mulai.isoformat()}
    jawab = kirim(operator, kecamatan, "unit/tambah", isi)
    salah = "Unit dengan nama dan tanggal mulai ini sudah ada."
    assert salah in jawab.context["form"].errors["nama"]
    assert UnitKerja.objects.count() == 1


def test_unit_terpakai_diakhiri_bukan_dihapus(operator: Client, kecamatan: Kecamatan) -> None:
    unit = f.buat_unit(kecamatan, nama="Seksi A")
    f.buat_unit(kecamatan, induk=unit)
    for cara, status in (("get", 200), ("post", 409)):
        jawab = getattr(operator, cara)(alamat(kecamatan, f"unit/{unit.pk}/hapus"))
        isi = jawab.content.decode()
        assert jawab.status_code == status
        assert "Unit kerja “Seksi A” membawahi 1 unit kerja." in isi
        assert "isi tanggal “berlaku sampai”" in isi
    assert UnitKerja.objects.count() == 2


def test_unit_bergeser_di_antara_saudaranya_saja(operator: Client, kecamatan: Kecamatan) -> None:
    camat = f.buat_unit(kecamatan, nama="Camat", urutan=1)
    a = f.buat_unit(kecamatan, nama="A", induk=camat, urutan=1)
    anak = f.buat_unit(kecamatan, nama="anak A", induk=a, urutan=1)
    b = f.buat_unit(kecamatan, nama="B", induk=camat, urutan=2)
    jawab = operator.post(alamat(kecamatan, f"unit/{b.pk}/naik"))
    assert jawab["Location"].endswith(f"#naik-unit-{b.pk}")
    urutan = dict(UnitKerja.objects.values_list("nama", "urutan"))
    assert urutan == {"Camat": 1, "A": 2, "anak A": 1, "B": 1}
    assert not anak.history.filter(history_type="~").exists()


def test_arah_geser_lain_tidak_ada(operator: Client, kecamatan: Kecamatan) -> None:
    unit = f.buat_unit(kecamatan)
    assert operator.post(alamat(kecamatan, f"unit/{unit.pk}/kiri")).status_code == 404
