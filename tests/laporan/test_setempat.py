"""Nothing refers to what belongs to another kabupaten, kecamatan or plan: every foreign key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from pytest_django.plugin import DjangoDbBlocker

from iku.models import Rpjmd, SimpulRpjmd
from kecamatan.models import Kabupaten, Kecamatan, Setempat, Terlacak
from kecamatan.models.setempat import rujukan
from laporan.models import SkIkuBaris
from tests import factories as f
from tests.akses.dunia import buat_tempat

pytestmark = pytest.mark.django_db
Tempat = dict[str, Kecamatan]


def _di_kecamatan(model: Any) -> list[str]:
    """Foreign keys to what belongs to one kecamatan, not to a whole kabupaten."""
    return [m.name for m in rujukan(model) if issubclass(m.related_model, Terlacak | Kecamatan)]


PASANGAN = [
    (model, medan.name, asing)
    for model in apps.get_models()
    if issubclass(model, Setempat) and len(rujukan(model)) > 1
    for medan in rujukan(model)
    for asing in ("luar", "tetangga")
    if asing == "luar" or (medan.name in _di_kecamatan(model) and len(_di_kecamatan(model)) > 1)
]
"""Every foreign key to what has a place, of every model that has several of them."""


@pytest.fixture(scope="module")
def tempat(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Tempat]:
    """One record of every kind: here, in the kecamatan beside it, and in another kabupaten."""
    with django_db_blocker.unblock(), transaction.atomic():
        dalam, luar = (_kabupaten(nama) for nama in ("Dalam", "Luar"))
        isi = {"sini": dalam, "tetangga": dalam, "luar": luar}
        yield {nama: buat_tempat(kabupaten, nama) for nama, kabupaten in isi.items()}
        transaction.set_rollback(True)


def _kabupaten(nama: str) -> Kabupaten:
    kabupaten = f.buat_kabupaten(nama)
    f.buat_kepala_daerah(kabupaten)
    f.buat_peraturan(kabupaten=kabupaten, jenis="Perbup")
    _rpjmd(kabupaten, 2016)
    return kabupaten


def _rpjmd(kabupaten: Kabupaten, awal: int) -> SimpulRpjmd:
    """A plan of the kabupaten; answers its misi."""
    isi = {"tahun_awal": awal, "tahun_akhir": awal + 5, "visi": "Maju"}
    rpjmd = Rpjmd.objects.create(kabupaten=kabupaten, **isi)
    return SimpulRpjmd.objects.create(rpjmd=rpjmd, jenis="misi", urutan=1, uraian="Misi")


def satu(model: Any, kecamatan: Kecamatan) -> Any:
    """A record of this kind that belongs to the kecamatan or to its kabupaten."""
    if model in (Kabupaten, Kecamatan):
        return kecamatan if model is Kecamatan else kecamatan.kabupaten
    if issubclass(model, Terlacak):
        return model._default_manager.di(kecamatan).first()
    jalur = "kabupaten" if model is not SimpulRpjmd else "rpjmd__kabupaten"
    return model._default_manager.filter(**{jalur: kecamatan.kabupaten_id}).first()


def pesan(objek: Model) -> str:
    with pytest.raises(ValidationError) as galat:
        objek.full_clean()
    return " ".join(galat.value.messages)


def _sebut(nilai: object) -> str:
    return nilai.__name__ if isinstance(nilai, type) else str(nilai)


@pytest.mark.parametrize(("model", "medan", "asing"), PASANGAN, ids=_sebut)
def test_rujukan_ke_tempat_lain_ditolak(tempat: Tempat, model: Any, medan: str, asing: str) -> None:
    objek = satu(model, tempat["sini"])
    for lain in rujukan(model):
        if getattr(objek, lain.attname) is None:
            setattr(objek, lain.name, satu(lain.related_model, tempat["sini"]))
    setattr(objek, medan, satu(model._meta.get_field(medan).related_model, tempat[asing]))
    assert "Pilih yang" in pesan(objek)


@pytest.mark.parametrize("model", sorted({m for m, *_ in PASANGAN}, key=_sebut), ids=_sebut)
def test_rujukan_ke_tempat_sendiri_diterima(tempat: Tempat, model: Any) -> None:
    satu(model, tempat["sini"]).clean()


def test_semua_rujukan_bertempat_terdaftar() -> None:
    """None is left out: what has one way to its place only can never mix two."""
    tunggal = {m for m in apps.get_models() if issubclass(m, Terlacak)} - {m for m, *_ in PASANGAN}
    for model in tunggal:
        assert [m.name for m in rujukan(model)] == [j.split("__")[0] for j in model.JALUR[:1]]


# -- Within one kecamatan: another plan --------------------------------------------------------


def test_rujukan_ke_renstra_lain_di_kecamatan_yang_sama_ditolak() -> None:
    kecamatan = f.buat_kecamatan()
    lama, baru = f.buat_renstra(kecamatan), f.buat_renstra(kecamatan, versi=2)
    program, sasaran = f.buat_program(baru), f.buat_sasaran(lama)
    program.sasaran = sasaran
    harapan = f"milik {lama}, bukan {baru}. Pilih yang dari {baru}."
    assert pesan(program) == f"Sasaran “{sasaran}” {harapan}"
    sub = f.buat_sub_kegiatan(f.buat_kegiatan(f.buat_program(baru)))
    sub.mendukung = f.buat_kegiatan(f.buat_program(lama))
    assert pesan(sub).endswith(harapan)


def test_baris_sk_dari_renstra_lain_ditolak() -> None:
    kecamatan = f.buat_kecamatan()
    lama, baru = f.buat_renstra(kecamatan), f.buat_renstra(kecamatan, versi=2)
    baris = SkIkuBaris(sk=f.buat_sk_iku(baru), indikator=f.buat_indikator(f.buat_sasaran(lama)))
    assert "Pilih yang dari" in pesan(baris)


def test_sasaran_rpjmd_dari_rpjmd_lain_ditolak() -> None:
    renstra = f.buat_renstra()
    kabupaten = renstra.kecamatan.kabupaten
    renstra.rpjmd = _rpjmd(kabupaten, 2021).rpjmd
    renstra.sasaran_rpjmd = _rpjmd(kabupaten, 2016)
    assert "RPJMD Kabupaten Contoh 2016-2021" in pesan(renstra)


def test_peraturan_pusat_boleh_dirujuk_dari_mana_pun() -> None:
    pusat = f.buat_peraturan()
    kabupaten = f.buat_kabupaten()
    f.buat_peraturan(kabupaten=kabupaten, jenis="Perbup", dicabut_oleh=pusat).full_clean()
