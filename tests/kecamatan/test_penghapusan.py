"""What a deletion takes along, cuts loose, and what holds it."""

from __future__ import annotations

import pytest

from iku.forms.rencana import SUSUNAN
from iku.models import (
    Indikator,
    PenanggungJawab,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    Survei,
    Target,
    Tujuan,
)
from kecamatan import actions
from kecamatan.models import Kecamatan, Terlacak, UnitKerja
from kecamatan.penghapusan import akibat
from tests import factories as f

pytestmark = pytest.mark.django_db


def terhapus(model: type[Terlacak]) -> list[str | None]:
    """Who deleted records of a kind, by the history."""
    riwayat = model.history.filter(history_type="-").select_related("history_user")
    return [r.history_user and r.history_user.username for r in riwayat]


def test_anak_ikut_terhapus_dengan_riwayat_dan_pelakunya() -> None:
    oleh = f.buat_pengguna("siti")
    tujuan = f.buat_tujuan()
    indikator = f.buat_indikator(f.buat_sasaran(tujuan))
    PenanggungJawab.objects.create(indikator=indikator, teks="Sekcam")
    assert akibat(tujuan, SUSUNAN).rincian_ikut == "1 sasaran, 1 indikator dan 1 penanggung jawab"
    actions.hapus(tujuan, oleh=oleh, ikut=SUSUNAN)
    for model in (Tujuan, Sasaran, Indikator, PenanggungJawab):
        assert not model._default_manager.exists()
        assert terhapus(model) == ["siti"]


def test_angka_menahan_dan_disebut_nama_serta_jumlahnya() -> None:
    tujuan = f.buat_tujuan()
    indikator = f.buat_indikator(f.buat_sasaran(tujuan), "Nilai SKM")
    for tahun in range(2017, 2022):
        f.buat_target(indikator, tahun)
    for tahun in (2019, 2020, 2021):
        f.buat_realisasi(indikator, tahun)
    with pytest.raises(actions.MasihDipakai) as galat:
        actions.hapus(tujuan, oleh=f.buat_pengguna(), ikut=SUSUNAN)
    assert str(galat.value) == "Indikator “Nilai SKM” mempunyai 5 target dan 3 realisasi."
    assert (Tujuan.objects.count(), Target.objects.count()) == (1, 5)
    assert terhapus(Sasaran) == []


def test_anggaran_sub_kegiatan_menahan_programnya() -> None:
    sub = f.buat_sub_kegiatan(nama="Gaji")
    f.buat_anggaran(sub)
    program = sub.kegiatan.program
    assert akibat(program, SUSUNAN).pemegang == ["Sub kegiatan “Gaji” mempunyai 1 anggaran."]


def test_tahun_kinerja_dan_sk_menahan_renstra() -> None:
    renstra = f.buat_tahun_kinerja().renstra
    f.buat_sk_iku(renstra)
    kalimat = " ".join(akibat(renstra, SUSUNAN).pemegang)
    assert "dipakai oleh 1 tahun kinerja" in kalimat
    assert "1 SK IKU" in kalimat


def test_yang_dilepas_dicatat_di_riwayat_dengan_pelakunya() -> None:
    oleh = f.buat_pengguna("budi")
    sasaran = f.buat_sasaran()
    indikator = f.buat_indikator(sasaran)
    program = f.buat_program(sasaran.tujuan.renstra, sasaran=sasaran)
    survei = Survei.objects.create(
        kecamatan=sasaran.tujuan.renstra.kecamatan,
        tahun=2020,
        nama="SKM",
        skala=f.buat_skala(kegunaan="huruf"),
        indikator=indikator,
    )
    actions.hapus(sasaran, oleh=oleh, ikut=SUSUNAN)
    for objek, medan in ((program, "sasaran"), (survei, "indikator")):
        objek.refresh_from_db()
        assert getattr(objek, medan) is None
        baris = objek.history.first()
        assert (baris.history_type, baris.history_user) == ("~", oleh)
    assert Program.objects.get().revisi == 2


def test_sub_kegiatan_yang_mendukung_kegiatan_lain_menahannya() -> None:
    renstra = f.buat_renstra()
    lama = f.buat_kegiatan(f.buat_program(renstra, "Lama"), "Nama lama")
    f.buat_sub_kegiatan(f.buat_kegiatan(f.buat_program(renstra)), mendukung=lama)
    (kalimat,) = akibat(lama, SUSUNAN).pemegang
    assert kalimat == "Kegiatan “Nama lama” dipakai oleh 1 sub kegiatan."
    actions.hapus(renstra, oleh=f.buat_pengguna(), ikut=SUSUNAN)
    assert not SubKegiatan.objects.exists()
    assert not Renstra.objects.exists()


def test_unit_yang_membawahi_dan_dipakai_menahan() -> None:
    atas = f.buat_unit(nama="Sekretariat")
    f.buat_unit(atas.kecamatan, induk=atas)
    PenanggungJawab.objects.create(indikator=f.buat_indikator(), unit=atas)
    assert akibat(atas, frozenset()).pemegang == [
        "Unit kerja “Sekretariat” membawahi 1 unit kerja.",
        "Unit kerja “Sekretariat” dipakai oleh 1 penanggung jawab.",
    ]
    with pytest.raises(actions.MasihDipakai):
        actions.hapus(atas, oleh=f.buat_pengguna(), ikut=frozenset())
    assert UnitKerja.objects.count() == 2


def test_daftar_pemegang_yang_panjang_diringkas() -> None:
    sasaran = f.buat_sasaran()
    for nomor in range(13):
        f.buat_target(f.buat_indikator(sasaran, f"I{nomor}"))
    kalimat = akibat(sasaran, SUSUNAN).pemegang
    assert (len(kalimat), kalimat[-1]) == (11, "Dan 3 lainnya.")


@pytest.mark.usefixtures("data_contoh")
def test_yang_dilihat_sama_dengan_yang_akan_terjadi() -> None:
    """Of every record of the example data, looked up quickly and as Django does it."""
    for model in (Renstra, Tujuan, Sasaran, Program, Indikator, SubKegiatan, UnitKerja):
        for objek in model._default_manager.all()[:6]:
            kecamatan = Kecamatan.objects.get(pk=objek.id_kecamatan)
            cepat, biasa = akibat(objek, SUSUNAN, di=kecamatan), akibat(objek, SUSUNAN)
            assert cepat.pemegang == biasa.pemegang
            assert cepat.rincian_ikut == biasa.rincian_ikut
            assert cepat.dilepas == biasa.dilepas
