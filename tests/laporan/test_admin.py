"""A kabupaten with all that belongs to it on one page; documents are mostly for looking."""

from __future__ import annotations

import gettext
import re
from ast import literal_eval
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from iku.models import KebijakanKinerja
from kecamatan.models import Kabupaten, KepalaDaerah
from laporan.models import Dokumen, KetentuanSk, SkIkuBaris, TataLetak
from laporan.resources import ButirReviuResource
from tests import factories as f
from tests.layar import kata_inggris


@pytest.fixture
def pengelola(client: Client) -> Client:
    client.force_login(f.buat_pengelola())
    return client


def isian_kabupaten(skala: int, **lain: str) -> dict[str, str]:
    isi = {"nama": "Uji", "slug": "uji", "jenis": "kabupaten", "provinsi": "Jawa Timur"}
    isi |= {"sebutan_desa": "Pekon"}
    for sisipan in ("kepala_daerah", "kebijakan_kinerja", "tata_letak", "tenggat"):
        isi |= {f"{sisipan}-TOTAL_FORMS": "1", f"{sisipan}-INITIAL_FORMS": "0"}
    isi |= {"kepala_daerah-0-nama": "Bupati", "kepala_daerah-0-mulai": "2021-02-26"}
    isi |= {"kebijakan_kinerja-0-mulai_tahun": "2021", "kebijakan_kinerja-0-skala": str(skala)}
    isi |= {"kebijakan_kinerja-0-rumus_negatif": "selisih", "kebijakan_kinerja-0-batas": "120"}
    tata = {"kertas": "A4", "huruf": "arial", "gaya_uang": "baku", "susunan": "[]"}
    tata |= {"margin_atas": "25", "margin_bawah": "25", "margin_kiri": "30", "margin_kanan": "20"}
    isi |= {"tenggat-0-tahun": "2021", "tenggat-0-hal": "lkj", "tenggat-0-tanggal": "2022-02-28"}
    return isi | {f"tata_letak-0-{k}": v for k, v in tata.items()} | lain


@pytest.mark.django_db
def test_kabupaten_tersimpan_beserta_semua_miliknya(pengelola: Client) -> None:
    isi = isian_kabupaten(f.buat_skala().pk)
    assert pengelola.post(reverse("admin:kecamatan_kabupaten_add"), isi).status_code == 302
    kabupaten = Kabupaten.objects.get()
    assert KepalaDaerah.objects.get().mulai == date(2021, 2, 26)
    assert KebijakanKinerja.objects.get().kabupaten == kabupaten
    assert TataLetak.objects.get().kertas == "A4"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"kepala_daerah-0-selesai": "2020-01-01"}, "Tanggal selesai mendahului tanggal mulai."),
        ({"kebijakan_kinerja-0-batas": "99"}, "Batas capaian tidak boleh di bawah 100."),
        ({"tata_letak-0-margin_kiri": "29"}, "Margin paling sedikit 20 mm atas"),
        ({"tata_letak-0-susunan": "{"}, "Masukkan JSON yang valid."),
        ({"tata_letak-0-susunan": '{"lkj": {}}'}, "Susunan harus berupa daftar"),
        ({"tata_letak-0-susunan": '[{"kode": "x", "judul": "A"}]'}, "bagian “x” tidak dikenal."),
        ({"slug": "tidak sah"}, "Masukkan"),
    ],
)
def test_kabupaten_salah_ditolak_dengan_pesan(
    pengelola: Client, lain: dict[str, str], pesan: str
) -> None:
    isi = isian_kabupaten(f.buat_skala().pk, **lain)
    html = pengelola.post(reverse("admin:kecamatan_kabupaten_add"), isi).content.decode()
    assert pesan in unescape(html)
    assert kata_inggris(html) == []
    assert not Kabupaten.objects.exists()


@pytest.mark.django_db
def test_logo_yang_bukan_gambar_ditolak_dengan_pesan(pengelola: Client) -> None:
    logo = SimpleUploadedFile("logo.png", b"<svg/>")
    isi = {**isian_kabupaten(f.buat_skala().pk), "logo": logo}
    html = pengelola.post(reverse("admin:kecamatan_kabupaten_add"), isi).content.decode()
    assert "Berkas itu bukan gambar PNG atau JPEG. Unggah gambar lain." in html
    assert kata_inggris(html) == []
    assert not Kabupaten.objects.exists()


@pytest.mark.django_db
def test_kebijakan_hanya_menawarkan_skala_capaian(pengelola: Client) -> None:
    isi = isian_kabupaten(f.buat_skala(kegunaan="huruf").pk)
    html = pengelola.post(reverse("admin:kecamatan_kabupaten_add"), isi).content.decode()
    assert "Masukkan pilihan yang valid." in unescape(html)
    assert not Kabupaten.objects.exists()


@pytest.mark.django_db
def test_dokumen_jatidirinya_tidak_dapat_dipalsukan(pengelola: Client) -> None:
    dokumen, lain = f.buat_dokumen(), f.buat_kecamatan()
    palsu = {"kecamatan": str(lain.pk), "tahun": "1999", "jenis": "pk", "versi": "9"}
    di = reverse("admin:laporan_dokumen_change", args=[dokumen.pk])
    assert pengelola.post(di, {**palsu, "nomor_urut": "45"}).status_code == 302
    baru = Dokumen.objects.get()
    assert baru.kecamatan == dokumen.kecamatan
    assert (baru.tahun, baru.jenis, baru.versi, baru.nomor_urut) == (2020, "lkj", 1, "45")


@pytest.mark.django_db
@pytest.mark.parametrize("model", ["dokumen", "skiku"])
def test_dokumen_tidak_dapat_dihapus_di_sini(pengelola: Client, model: str) -> None:
    sk = f.buat_sk_iku()
    kunci = str(sk.dokumen.pk if model == "dokumen" else sk.pk)
    di = reverse(f"admin:laporan_{model}_delete", args=[kunci])
    assert pengelola.post(di, {"post": "yes"}).status_code == 403
    pilih = {"action": "delete_selected", "_selected_action": kunci, "post": "yes"}
    pengelola.post(reverse(f"admin:laporan_{model}_changelist"), pilih)
    assert Dokumen.objects.get().sk_iku == sk


@pytest.mark.django_db
def test_sk_iku_hanya_ragamnya_yang_dapat_diubah(pengelola: Client) -> None:
    sk = f.buat_sk_iku()
    peraturan = f.buat_peraturan(jenis="Perbup", kabupaten=f.buat_kabupaten())
    KetentuanSk.objects.create(sk=sk, jenis="mengingat", peraturan=peraturan)
    SkIkuBaris.objects.create(sk=sk, indikator=f.buat_indikator(nama="Nilai SKM"))
    di = reverse("admin:laporan_skiku_change", args=[sk.pk])
    html = pengelola.get(di).content.decode()
    assert "Nilai SKM" in html
    assert peraturan.kunci in html
    assert kata_inggris(html) == []
    ragam = {"kolom": "makna", "halaman_instansi": "sebelum", "narasi_tujuan": "rutin"}
    isi = {**ragam, "ttd_lampiran": "tanggal", "tentang": "PALSU"}
    for sisipan in ("ketentuan", "baris"):
        isi |= {f"{sisipan}-TOTAL_FORMS": "0", f"{sisipan}-INITIAL_FORMS": "0"}
    assert pengelola.post(di, isi).status_code == 302
    sk.refresh_from_db()
    assert (sk.kolom, sk.tentang) == ("makna", "INDIKATOR KINERJA UTAMA")


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["diajukan", "disetujui", "direviu", "ditetapkan"])
def test_dokumen_yang_sudah_diajukan_hanya_dapat_dibaca(pengelola: Client, status: str) -> None:
    sk = f.buat_sk_iku()
    Dokumen.objects.filter(pk=sk.dokumen.pk).update(status=status, nomor_urut="7")
    for model, pk in (("dokumen", sk.dokumen.pk), ("skiku", sk.pk)):
        di = reverse(f"admin:laporan_{model}_change", args=[pk])
        assert 'name="_save"' not in pengelola.get(di).content.decode()
        assert pengelola.post(di, {"nomor_urut": "77", "kolom": "makna"}).status_code == 403
    sk.refresh_from_db()
    assert (Dokumen.objects.get().nomor_urut, sk.kolom) == ("7", "bernomor")


@pytest.mark.django_db
def test_butir_reviu_diimpor_menurut_kelompok_dan_urutan() -> None:
    butir = {"kelompok": "format", "urutan": "1", "pernyataan": "Lama", "perlu_verifikasi": "ya"}
    tabel = ButirReviuResource().export()
    for pernyataan in ("Lama", "Baru"):
        tabel.append(list({**butir, "pernyataan": pernyataan}.values()))
    hasil = ButirReviuResource().import_data(tabel, raise_errors=True)
    assert (hasil.totals["new"], hasil.totals["update"]) == (1, 1)


def _po(berkas: Path) -> dict[str, str]:
    """The messages of a .po file without plurals."""
    hasil = {}
    for blok in berkas.read_text(encoding="utf-8").split("\n\n"):
        kunci, _, nilai = blok.partition("msgstr")
        baca = [
            "".join(literal_eval(x) for x in re.findall(r'^(?:msgid )?\s*(".*")$', isi, re.M))
            for isi in (kunci, nilai)
        ]
        hasil[baca[0]] = baca[1]
    return hasil


def test_terjemahan_terkompilasi_sama_dengan_sumbernya() -> None:
    folder = Path(apps.get_app_config("kecamatan").path) / "locale" / "id" / "LC_MESSAGES"
    with (folder / "django.mo").open("rb") as aliran:
        terjemahan = gettext.GNUTranslations(aliran)
    sumber = {k: v for k, v in _po(folder / "django.po").items() if k}
    assert len(sumber) > 20
    assert {k: terjemahan.gettext(k) for k in sumber} == sumber
