"""Keeping a document's number, date and signatories, and the decree's own parts."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from kecamatan.models import Kabupaten, Kecamatan, Pejabat
from laporan.models import Dokumen, SkIku
from tests.factories import buat_kepala_daerah
from tests.orang import masuk_di, pengguna

pytestmark = pytest.mark.django_db
DOKUMEN = "/jember/balung/2020/dokumen/"


@pytest.fixture
def operator(data_contoh: None) -> Client:
    return masuk_di("balung")


def _dokumen(jenis: str, slug: str = "balung", tahun: int = 2020) -> Dokumen:
    return Dokumen.objects.get(kecamatan__slug=slug, jenis=jenis, tahun=tahun)


def _ubah(dokumen: Dokumen) -> str:
    return f"{DOKUMEN}{dokumen.jenis}/{dokumen.pk}/ubah/"


def _isian(dokumen: Dokumen, **lain: Any) -> dict[str, Any]:
    kolom = ("tanggal_hari", "tanggal_bulan", "tanggal_tahun", "tempat", "revisi")
    isi = {k: getattr(dokumen, k) for k in kolom} | {"penandatangan": dokumen.penandatangan_id}
    return {k: "" if v is None else v for k, v in (isi | lain).items()}


def test_formulir_hanya_memuat_yang_dicetak_jenisnya(operator: Client) -> None:
    def medan(jenis: str) -> set[str]:
        form = operator.get(_ubah(_dokumen(jenis))).context["form"]
        return set(form.fields) - {"revisi", "kunci"}

    surat = {"tanggal_hari", "tanggal_bulan", "tanggal_tahun", "tempat", "penandatangan"}
    nomor = {"nomor_klasifikasi", "nomor_urut", "nomor_unit", "nomor_tahun"}
    assert medan("lkj") == surat
    assert medan("pk") == surat | {"pihak_kedua"}
    assert medan("sk-iku") == surat | nomor


def test_ubah_menyimpan_dan_mencatat_pelakunya(operator: Client) -> None:
    lkj = _dokumen("lkj")
    isi = _isian(lkj, tanggal_hari=5, tanggal_bulan=2, tanggal_tahun=2021, tempat="Balung")
    jawab = operator.post(_ubah(lkj), isi)
    assert (jawab.status_code, jawab["Location"]) == (302, f"{DOKUMEN}#dokumen-lkj")
    baru = _dokumen("lkj")
    assert str(baru.tanggal) == "TanggalSebagian(tahun=2021, bulan=2, hari=5)"
    assert (baru.tempat, baru.revisi) == ("Balung", lkj.revisi + 1)
    assert baru.history.first().history_user == pengguna(operator)
    assert "5 Februari 2021" in operator.get(DOKUMEN).content.decode()


@pytest.mark.parametrize(
    ("salah", "medan", "kata"),
    [
        ({"tanggal_hari": 31, "tanggal_bulan": 2}, "tanggal_hari", "Tidak ada tanggal 31 Februari"),
        ({"tanggal_bulan": ""}, "tanggal_bulan", "Pilih bulannya"),
        ({"tanggal_tahun": ""}, "tanggal_tahun", "Isi tahunnya"),
        ({"tanggal_tahun": 1890}, "tanggal_tahun", "Tahun antara 1945 dan 2100."),
        ({"tanggal_tahun": "٢٠٢٤"}, "tanggal_tahun", "angka 0 sampai 9"),
        ({"tanggal_hari": "lima"}, "tanggal_hari", "angka 0 sampai 9"),
        ({"tanggal_hari": 0}, "tanggal_hari", "Hari antara 1 dan 31."),
        ({"tanggal_hari": 2**31}, "tanggal_hari", "Hari antara 1 dan 31."),
        ({"tanggal_hari": "9" * 30}, "tanggal_hari", "Hari antara 1 dan 31."),
        ({"revisi": "9" * 30}, "revisi", "antara 0 dan 2.147.483.646"),
    ],
)
def test_tanggal_salah_dijelaskan_di_medannya_dan_ketikan_tetap_ada(
    operator: Client, salah: dict[str, Any], medan: str, kata: str
) -> None:
    lkj = _dokumen("lkj")
    jawab = operator.post(_ubah(lkj), _isian(lkj, tempat="Ketikan saya", **salah))
    assert jawab.status_code == 422
    assert list(jawab.context["form"].errors) == [medan]
    assert kata in " ".join(jawab.context["form"].errors[medan])
    assert "Ketikan saya" in jawab.content.decode()
    assert _dokumen("lkj").revisi == lkj.revisi


NOMOR_NYATA = [
    *(("065", "12", "35.09.10"), ("139", "", "CPAR"), ("000.8.6.3", "JS", "35.09.02")),
    *(("065 / 20", "(12-A)", "26, Kec."), ("", "", "")),
]


@pytest.mark.parametrize("nomor", NOMOR_NYATA)
def test_nomor_surat_yang_nyata_diterima(operator: Client, nomor: tuple[str, str, str]) -> None:
    sk = _dokumen("sk-iku")
    isi = dict(zip(("nomor_klasifikasi", "nomor_urut", "nomor_unit"), nomor, strict=True))
    assert operator.post(_ubah(sk), _isian(sk, **isi)).status_code == 302
    baru = _dokumen("sk-iku")
    assert (baru.nomor_klasifikasi, baru.nomor_urut, baru.nomor_unit) == nomor


@pytest.mark.parametrize("medan", ["nomor_klasifikasi", "nomor_urut", "nomor_unit"])
@pytest.mark.parametrize("isi", ["12\u202e", "\u200b", "\U0001f44d", "٢", "1\u00a02", "А", "<b>"])
def test_tanda_asing_dalam_nomor_ditolak(operator: Client, medan: str, isi: str) -> None:
    sk = _dokumen("sk-iku")
    jawab = operator.post(_ubah(sk), _isian(sk, **{medan: isi}))
    assert list(jawab.context["form"].errors) == [medan]
    assert "Nomor hanya memuat huruf, angka, spasi" in jawab.content.decode()
    assert _dokumen("sk-iku").revisi == sk.revisi


def test_tahun_nomor_dan_periode_sk_terbatas(operator: Client) -> None:
    sk = _dokumen("sk-iku")
    jawab = operator.post(_ubah(sk), _isian(sk, nomor_tahun=40_000))
    assert jawab.context["form"].errors["nomor_tahun"] == ["Tahun antara 1945 dan 2100."]
    isi = {"periode_awal": 2**63, "periode_akhir": 2021}
    alamat = f"{DOKUMEN}isi-sk/{sk.sk_iku.pk}/ubah/"
    assert "Tahun antara" in str(operator.post(alamat, isi).context["form"].errors["periode_awal"])


@pytest.mark.parametrize("di", ["9" * 30, "9" * 5000, "٢", "-1", ""])
def test_induk_yang_bukan_nomor_tidak_ditemukan(operator: Client, di: str) -> None:
    assert operator.get(f"{DOKUMEN}isi-sk/tambah/", {"di": di}).status_code == 404


def test_pejabat_dan_kepala_daerah_lain_ditolak(operator: Client) -> None:
    asing = Pejabat.objects.filter(kecamatan__slug="mayang").first()
    kepala = buat_kepala_daerah(Kabupaten.objects.get(slug="balangan"))
    assert asing
    pk = _dokumen("pk")
    isi = _isian(pk, penandatangan=asing.pk, pihak_kedua=kepala.pk)
    jawab = operator.post(_ubah(pk), isi)
    assert jawab.status_code == 422
    assert set(jawab.context["form"].errors) == {"penandatangan", "pihak_kedua"}
    assert _dokumen("pk").revisi == pk.revisi


def test_medan_palsu_diabaikan(operator: Client) -> None:
    lkj, mayang = _dokumen("lkj"), Kecamatan.objects.get(slug="mayang")
    palsu = {"status": "final", "versi": 9, "jenis": "pk", "tahun": 2030, "nomor_urut": "1"}
    operator.post(_ubah(lkj), _isian(lkj, kecamatan=mayang.pk, **palsu))
    baru = Dokumen.objects.get(pk=lkj.pk)
    assert (baru.status, baru.versi, baru.jenis, baru.tahun) == ("draf", 1, "lkj", 2020)
    assert (baru.nomor_urut, baru.kecamatan.slug) == ("", "balung")


def test_dokumen_kecamatan_tahun_atau_jenis_lain_tidak_ada(operator: Client) -> None:
    asing = _dokumen("lkj", "mayang", 2021)
    for alamat in (
        f"{DOKUMEN}lkj/{asing.pk}/ubah/",
        f"/jember/mayang/2021/dokumen/lkj/{asing.pk}/ubah/",
        f"/jember/balung/2021/dokumen/lkj/{_dokumen('lkj').pk}/ubah/",
        f"{DOKUMEN}pk/{_dokumen('lkj').pk}/ubah/",
        f"{DOKUMEN}renstra/tambah/",
        f"{DOKUMEN}isi-sk/tambah/?di={_dokumen('sk-iku', 'mayang', 2021).pk}",
        f"{DOKUMEN}isi-sk/tambah/",
    ):
        for cara in (operator.get, operator.post):
            assert cara(alamat).status_code == 404, alamat
    assert _dokumen("lkj", "mayang", 2021).revisi == asing.revisi


def test_revisi_lama_menampilkan_kedua_nilai(operator: Client) -> None:
    lkj = _dokumen("lkj")
    operator.post(_ubah(lkj), _isian(lkj, tempat="Simpanan orang lain"))
    jawab = operator.post(_ubah(lkj), _isian(lkj, tempat="Isian saya"))
    assert jawab.status_code == 409
    halaman = jawab.content.decode()
    assert "Simpanan orang lain" in halaman
    assert "Isian saya" in halaman
    assert _dokumen("lkj").tempat == "Simpanan orang lain"


def test_tambah_dua_kali_menjadi_satu_dokumen_dan_satu_riwayat(operator: Client) -> None:
    alamat = "/jember/balung/2021/dokumen/lkj/tambah/"
    isi = {"tanggal_bulan": 1, "tanggal_tahun": 2022, "kunci": str(uuid4())}
    for _ in range(2):
        operator.post(alamat, isi)
    baru = _dokumen("lkj", tahun=2021)
    assert baru.history.count() == 1
    kedua = operator.post(alamat, isi | {"kunci": str(uuid4())})
    assert kedua.status_code == 422
    assert "sudah diisi orang lain" in kedua.content.decode()
    assert Dokumen.objects.filter(pk=baru.pk).count() == 1


def test_peninjau_tidak_dapat_mengubah(data_contoh: None) -> None:
    client = masuk_di("balung", "peninjau")
    lkj = _dokumen("lkj")
    assert client.post(_ubah(lkj), _isian(lkj, tempat="X")).status_code == 403
    assert _dokumen("lkj").revisi == lkj.revisi


# -- The decree ------------------------------------------------------------------------------


def _isian_sk(sk: SkIku, **lain: Any) -> dict[str, Any]:
    form = ("tentang", "menetapkan", "judul_lampiran", "kolom", "halaman_instansi", "revisi")
    isi = {k: getattr(sk, k) for k in (*form, "narasi_tujuan", "ttd_lampiran")}
    return isi | {"renstra": sk.renstra_id} | lain


def test_sk_baru_diawali_judul_dan_renstra_tahun_itu(operator: Client) -> None:
    operator.post(f"{DOKUMEN.replace('2020', '2021')}sk-iku/tambah/", {"kunci": str(uuid4())})
    dokumen = _dokumen("sk-iku", tahun=2021)
    alamat = f"{DOKUMEN.replace('2020', '2021')}isi-sk/tambah/?di={dokumen.pk}"
    form = operator.get(alamat).context["form"]
    assert "KECAMATAN BALUNG" in form["tentang"].value()
    renstra = _dokumen("sk-iku").sk_iku.renstra_id
    isi = {"renstra": renstra, "tentang": "IKU", "judul_lampiran": "IKU", "kolom": "bernomor"}
    isi |= {"halaman_instansi": "tidak", "narasi_tujuan": "tidak", "ttd_lampiran": "jabatan"}
    isi |= {"periode_awal": 2021, "periode_akhir": 2026}
    assert operator.post(alamat, isi | {"kunci": str(uuid4())}).status_code == 302
    assert dokumen.sk_iku.periode_akhir == 2026
    assert operator.post(alamat, isi | {"kunci": str(uuid4())}).status_code == 422


@pytest.mark.parametrize(
    ("periode", "kata"),
    [((2025, 2021), "berakhir sebelum 2025"), ((2021, ""), "Isi kedua tahun"), (("", 2021), "Isi")],
)
def test_periode_sk_yang_salah_dijelaskan(
    operator: Client, periode: tuple[Any, Any], kata: str
) -> None:
    sk = _dokumen("sk-iku").sk_iku
    isi = _isian_sk(sk, periode_awal=periode[0], periode_akhir=periode[1])
    jawab = operator.post(f"{DOKUMEN}isi-sk/{sk.pk}/ubah/", isi)
    assert jawab.status_code == 422
    assert kata in " ".join(jawab.context["form"].errors["periode_akhir"])


def test_renstra_kecamatan_lain_pada_sk_ditolak(operator: Client) -> None:
    sk, asing = _dokumen("sk-iku").sk_iku, _dokumen("sk-iku", "mayang", 2021).sk_iku
    isi = _isian_sk(sk, renstra=asing.renstra_id)
    jawab = operator.post(f"{DOKUMEN}isi-sk/{sk.pk}/ubah/", isi)
    assert list(jawab.context["form"].errors) == ["renstra"]
