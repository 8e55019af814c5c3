"""The Inspektorat's work: checklist, reviu as a step, and its own statement."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.bahan import DataTidakAda
from laporan.models import ButirReviu, Catatan, Dokumen, JawabanReviu, PernyataanReviu, Terbitan
from laporan.pemeriksaan import periksa
from tests.laporan.alur.jalan import ISI, KODE, alamat, isi_pernyataan, klien, lembar, nyatakan
from tests.laporan.conftest import butuh_pango

pytestmark = pytest.mark.django_db


def test_sebelum_dicatat_direviu_yang_belum_dijawab_dan_terbuka_disebut(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """A warning, not a refusal; gone once everything is answered and settled."""
    lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    Dokumen.objects.filter(pk=lkj.pk).update(status="disetujui")
    catatan = Catatan.objects.create(dokumen=lkj, isi="Periksa tabel 3.1")
    butir = list(ButirReviu.objects.all())
    JawabanReviu.objects.create(dokumen=lkj, butir=butir[0], jawaban="ya")

    def isi() -> str:
        di = alamat("alur", balung, kode="lkj")
        return klien(orang.inspektorat).get(di).content.decode()

    kurang = f"{len(butir) - 1} dari {len(butir)} butir daftar uji belum dijawab, 1 catatan masih"
    assert f"Sebelum dicatat sudah direviu: {kurang} terbuka." in isi()
    for satu in butir[1:]:
        JawabanReviu.objects.create(dokumen=lkj, butir=satu, jawaban="ya")
    Catatan.objects.filter(pk=catatan.pk).update(selesai=True)
    assert "Sebelum dicatat sudah direviu" not in isi()


# -- The checklist -----------------------------------------------------------------------------


def test_jawaban_tersimpan_diubah_dan_dapat_dicabut(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    satu, dua = ButirReviu.objects.all()[:2]
    di, inspektur = alamat("reviu", balung, kode="lkj"), klien(orang.inspektorat)
    inspektur.post(di, {f"b{satu.pk}-jawaban": "ya", f"b{dua.pk}-jawaban": "tidak"})
    assert set(JawabanReviu.objects.values_list("butir", "jawaban")) == {
        (satu.pk, "ya"),
        (dua.pk, "tidak"),
    }
    isi = lembar(inspektur, di) | {f"b{satu.pk}-jawaban": "sebagian", f"b{dua.pk}-jawaban": ""}
    inspektur.post(di, isi | {f"b{satu.pk}-catatan": "Tabel 3.1"})
    ada = JawabanReviu.objects.get()
    assert (ada.butir, ada.jawaban, ada.catatan, ada.revisi) == (satu, "sebagian", "Tabel 3.1", 2)


def test_jawaban_yang_tidak_ada_ditolak_seluruhnya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    satu, dua = ButirReviu.objects.all()[:2]
    isi = {f"b{satu.pk}-jawaban": "ya", f"b{dua.pk}-jawaban": "mungkin"}
    jawab = klien(orang.inspektorat).post(alamat("reviu", balung, kode="lkj"), isi)
    assert jawab.status_code == 422
    assert "Pilih Ya, Sebagian atau Tidak." in jawab.content.decode()
    assert not JawabanReviu.objects.exists()


def test_hanya_inspektorat_yang_menjawab(balung: Kecamatan, orang: SimpleNamespace) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    butir = ButirReviu.objects.all()[0]
    for siapa in (orang.operator, orang.camat, orang.peninjau):
        isi = {f"b{butir.pk}-jawaban": "ya"}
        assert klien(siapa).post(alamat("reviu", balung, kode="lkj"), isi).status_code == 403
    assert not JawabanReviu.objects.exists()


def test_catatan_berbaris_terbaca_utuh_di_isian_dan_di_cetakan(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    butir = ButirReviu.objects.all()[0]
    di, inspektur = alamat("reviu", balung, kode="lkj"), klien(orang.inspektorat)
    catatan = "Tabel 3.1 belum lengkap. " * 10 + "\r\nBaris kedua."
    inspektur.post(di, {f"b{butir.pk}-jawaban": "sebagian", f"b{butir.pk}-catatan": catatan})
    html = inspektur.get(di).content.decode()
    assert f">{catatan}</textarea>".replace("\r\n", "\n") in html
    assert '<span class="hanya-cetak">Sebagian</span>' in html
    assert "lengkap. <br>Baris kedua.</span>" in html
    assert f"{balung.sebutan}, {balung.kabupaten.sebutan} · tahun 2020 · dicetak" in html
    assert "Pereviu," in html
    biasa = klien(orang.peninjau).get(di).content.decode()
    assert "lengkap. <br>Baris kedua.</span>" in biasa
    assert "<textarea" not in biasa


# -- The statement -----------------------------------------------------------------------------


def test_pernyataan_belum_ada_sebelum_reviu_dan_tidak_dihitung_sebagai_kekurangan(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    with pytest.raises(DataTidakAda, match="belum direviu"):
        jenis.susun(KODE, balung, 2020)
    jawab = klien(orang.operator).get(alamat("pratinjau", balung, kode=KODE))
    assert jawab.status_code == 404
    assert "belum direviu" in jawab.content.decode()
    dokumen = {n for t in periksa(Lingkup(orang.operator, balung, 2020)).terbuka for n in t.dokumen}
    assert "Pernyataan Telah Direviu" not in dokumen


def test_pernyataan_berawal_dari_rumusan_baku_yang_perlu_verifikasi(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    di = alamat("tinjau_tambah", lkj.kecamatan, jenis="pernyataan")
    isi = klien(orang.inspektorat).get(f"{di}?di={lkj.pk}").content.decode()
    assert "Laporan Kinerja Kecamatan Balung Kabupaten Jember untuk tahun anggaran 2020" in isi
    assert "perlu verifikasi" in isi


def test_pernyataan_menyebut_laporan_dan_penandatangannya(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    assert isi_pernyataan(lkj, orang)[0] == 200
    isi = jenis.susun(KODE, lkj.kecamatan, 2020).isi
    assert isi["judul"][1] == "LAPORAN KINERJA KECAMATAN BALUNG KABUPATEN JEMBER"
    assert isi["paragraf"] == ["Kami telah mereviu.", "Tidak ada perbedaan."]
    ttd = isi["tanda_tangan"]
    assert (ttd["jabatan"], ttd["nip"]) == ("INSPEKTUR KABUPATEN JEMBER", "19650307 199203 1 010")


def test_penandatangan_terakhir_ditawarkan_untuk_kecamatan_berikutnya(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    isi_pernyataan(lkj, orang)
    patrang = Kecamatan.objects.select_related("kabupaten").get(slug="patrang")
    lain = aksi.ambil(patrang, 2020, "lkj", oleh=orang.inspektorat)
    Dokumen.objects.filter(pk=lain.pk).update(status="direviu")
    di = alamat("tinjau_tambah", patrang, jenis="pernyataan")
    isi = klien(orang.inspektorat).get(f"{di}?di={lain.pk}").content.decode()
    assert 'value="Drs. Contoh, M.Si."' in isi
    assert "Laporan Kinerja Kecamatan Patrang" in isi


@pytest.mark.parametrize(
    ("medan", "nilai", "pesan"),
    [
        ("nip", "123", "NIP terdiri atas 18 angka"),
        ("isi", " ", "wajib"),
        ("nama", "", "wajib"),
        ("tempat", "", "wajib"),
    ],
)
def test_isian_pernyataan_yang_salah_ditolak_dan_tidak_hilang(
    lkj: Dokumen, orang: SimpleNamespace, medan: str, nilai: str, pesan: str
) -> None:
    nomor, isi = isi_pernyataan(lkj, orang, **{medan: nilai, "pangkat": "Golongan yang diketik"})
    assert nomor in (200, 422)
    assert pesan.casefold() in isi.casefold()
    assert "Golongan yang diketik" in isi
    assert not PernyataanReviu.objects.exists()


def test_pernyataan_hanya_ditulis_inspektorat_dan_hanya_untuk_laporan_yang_direviu(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    di = alamat("tinjau_tambah", lkj.kecamatan, jenis="pernyataan")
    for siapa in (orang.camat, orang.peninjau):
        assert klien(siapa).post(f"{di}?di={lkj.pk}", ISI).status_code == 403
    pk = aksi.ambil(lkj.kecamatan, 2020, "pk", oleh=orang.operator)
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    assert klien(orang.inspektorat).get(f"{di}?di={pk.pk}").status_code == 404
    Dokumen.objects.filter(pk=lkj.pk).update(status="disetujui")
    jawab = klien(orang.inspektorat).post(f"{di}?di={lkj.pk}", ISI)
    assert "belum dicatat sudah direviu" in jawab.content.decode()
    assert not PernyataanReviu.objects.exists()


def test_pernyataan_ditetapkan_inspektorat_lalu_terkunci_sampai_diralat(
    lkj: Dokumen, orang: SimpleNamespace, settings: object
) -> None:
    butuh_pango()
    settings.ALAMAT_SITUS = "https://sakip.contohkab.go.id"  # type: ignore[attr-defined]
    isi_pernyataan(lkj, orang)
    balung, inspektur = lkj.kecamatan, klien(orang.inspektorat)
    assert klien(orang.camat).get(alamat("tetapkan", balung, kode=KODE)).status_code == 403
    nyatakan(balung, orang)
    terbitan = Terbitan.objects.get()
    assert terbitan.penandatangan == "Drs. Contoh, M.Si. – Inspektur Kabupaten Jember"
    assert terbitan.tanggal == "15 Februari 2021"
    assert terbitan.naskah["isi"]["tanda_tangan"]["tempat_tanggal"] == "Jember, 15 Februari 2021"
    pernyataan = PernyataanReviu.objects.get()
    ubah = alamat("tinjau_ubah", balung, jenis="pernyataan", pk=pernyataan.pk)
    assert inspektur.get(ubah).status_code == 403
    revisi = str(Dokumen.objects.get(jenis=KODE).revisi)
    ralat = alamat("alur_langkah", balung, kode=KODE, langkah="ralat")
    assert inspektur.post(ralat, {"catatan": "Nama salah.", "revisi": revisi}).status_code == 302
    assert inspektur.get(ubah).status_code == 200
    assert Terbitan.objects.count() == 1


def test_catatan_tinjauan_dan_tanggapan_terbatas_panjangnya(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    di = alamat("tinjau_tambah", lkj.kecamatan, jenis="catatan")
    jawab = klien(orang.peninjau).post(f"{di}?di={lkj.pk}", {"isi": "a" * 4001})
    assert jawab.status_code == 422
    assert "Catatan paling panjang 4.000 huruf." in jawab.content.decode()
    assert not Catatan.objects.exists()
    assert klien(orang.peninjau).post(f"{di}?di={lkj.pk}", {"isi": "a" * 4000}).status_code == 302
