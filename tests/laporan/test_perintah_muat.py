"""`manage.py muat` and `ekspor`: the same data again, and nothing half loaded."""

from __future__ import annotations

from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Model
from simple_history.models import HistoricalChanges

from kecamatan.models import Kabupaten, Kecamatan, Peraturan
from laporan.management.commands.muat import berkas_baku

pytestmark = pytest.mark.django_db
APLIKASI = ("kecamatan", "iku", "laporan")
CONTOH = Path(settings.BASE_DIR) / "fixtures"
KECAMATAN = ("jember/balung", "jember/mayang", "jember/patrang", "balangan/paringin")


def muat(*jalan: Path, **lain: Any) -> None:
    call_command("muat", *map(str, jalan), stdout=StringIO(), **lain)


def ditolak(*jalan: Path) -> str:
    """The message of a command that ends with 2 and leaves the database as it was."""
    sebelum = isi()
    with pytest.raises(CommandError) as galat:
        muat(*jalan)
    assert galat.value.returncode == 2
    assert isi() == sebelum
    return str(galat.value)


def isi() -> dict[str, Counter[str]]:
    """Every row of every table without its ids: what it says, and how often; no history."""
    semua = [m for a in APLIKASI for m in apps.get_app_config(a).get_models()]
    kini = [m for m in semua if not issubclass(m, HistoricalChanges)]
    return {m.__name__: Counter(map(_kata, m._default_manager.all())) for m in kini}


def _kata(objek: Model) -> str:
    medan = (m for m in objek._meta.concrete_fields if not m.primary_key)
    return repr([str(getattr(objek, m.name)) for m in medan if m.name != "revisi"])


def tulis(folder: Path, teks: str | bytes, nama: str = "uji.yaml") -> Path:
    berkas = folder / nama
    berkas.write_bytes(teks.encode() if isinstance(teks, str) else teks)
    return berkas


@pytest.fixture
def acuan() -> None:
    muat(CONTOH / "acuan", CONTOH / "balangan/kabupaten.yaml")


def paringin() -> str:
    return (CONTOH / "balangan/paringin.yaml").read_text(encoding="utf-8")


def test_muat_dua_kali_tidak_mengubah_apa_pun() -> None:
    muat(*berkas_baku())
    sebelum = isi()
    muat(*berkas_baku())
    assert isi() == sebelum


def test_ekspor_lalu_muat_memberi_basis_data_yang_sama(tmp_path: Path) -> None:
    """Everything is exported, removed, and loaded from the exported files."""
    muat(*berkas_baku())
    sebelum, berkas = isi(), []
    for n, alamat in enumerate(("jember", "balangan", *KECAMATAN)):
        berkas.append(tmp_path / f"{n}.yaml")
        call_command("ekspor", alamat, keluaran=berkas[-1])
    Kecamatan.objects.all().delete()
    daerah = Peraturan.objects.filter(kabupaten__isnull=False)
    daerah.update(mengubah=None, perubahan_ke=None, dicabut_oleh=None)
    Kabupaten.objects.all().delete()
    muat(*berkas)
    assert isi() == sebelum
    for n, alamat in enumerate(("jember", "balangan", *KECAMATAN)):
        lagi = tmp_path / f"lagi-{n}.yaml"
        call_command("ekspor", alamat, keluaran=lagi)
        assert lagi.read_text() == berkas[n].read_text()


SALAH = [
    ("nama: Paringin", "namanya: Paringin", "namanya"),
    ("mulai: 2023-01-01", "mulai: 2023-13-01", "2023-13-01"),
    ("mulai: 2023-01-01", "mulai: 31 Februari 2023", "31 Februari 2023"),
    ("tahun awal: 2023", "tahun awal: dua ribu", "dua ribu"),
    ("tahun awal: 2023", "tahun awal: 2027", ""),
    ("kabupaten: balangan", "kabupaten: atlantis", "atlantis"),
    ("jenis: camat", "jenis: lurah", "lurah"),
    ("nip: 197204211996032005", "nip: 1972", "18 angka"),
    ("berkas: kecamatan", "berkas: kelurahan", "berkas: kecamatan"),
    ("slug: paringin", "slug: paringin\nslug: lain", "slug"),
    ("tempat: Paringin", "tempat: [Paringin]", "tempat"),
]


@pytest.mark.usefixtures("acuan")
@pytest.mark.parametrize(("lama", "baru", "kata"), SALAH)
def test_muat_berkas_salah_menyebut_tempatnya(
    tmp_path: Path, lama: str, baru: str, kata: str
) -> None:
    assert lama in paringin()
    berkas = tulis(tmp_path, paringin().replace(lama, baru, 1))
    pesan = ditolak(berkas)
    assert pesan.startswith(str(berkas))
    assert kata in pesan
    assert "\n" not in pesan.strip()


BENTUK_SALAH: list[tuple[str | bytes, str]] = [
    ("", "pasangan kunci dan nilai"),
    ("- satu\n- dua\n", ""),
    ("berkas: kecamatan\nnama: [", ""),
    (b"berkas: kecamatan\nnama: \xff\xfe", "UTF-8"),
    ("berkas: &a kecamatan\nnama: *a\n", ""),
    ("berkas: kecamatan\nnama: " + "[" * 5000, ""),
    ("berkas: kecamatan\nnama: !!python/object:os.system x\n", ""),
    ("berkas: kecamatan\nnama: A\nslug: a\nkabupaten: balangan\nnama: B\n", "nama"),
]


@pytest.mark.usefixtures("acuan")
@pytest.mark.parametrize(("tulisan", "kata"), BENTUK_SALAH)
def test_muat_berkas_rusak_dijelaskan(tmp_path: Path, tulisan: str | bytes, kata: str) -> None:
    berkas = tulis(tmp_path, tulisan)
    pesan = ditolak(berkas)
    assert str(berkas) in pesan
    assert kata in pesan


def test_muat_tempat_yang_tidak_ada(tmp_path: Path) -> None:
    assert "tidak ada berkas atau folder itu" in ditolak(tmp_path / "hilang")


@pytest.mark.usefixtures("acuan")
def test_satu_berkas_salah_tidak_menahan_dan_tidak_memuat_separuh(tmp_path: Path) -> None:
    """Files are loaded one by one; the wrong one leaves nothing behind."""
    benar, salah = tulis(tmp_path, paringin(), "a.yaml"), paringin().replace("slug: p", "slug: q")
    berkas = tulis(tmp_path, salah.replace("jenis: seksi", "jenis: sekte", 1), "b.yaml")
    with pytest.raises(CommandError) as galat:
        muat(benar, berkas)
    assert str(berkas) in str(galat.value)
    assert list(Kecamatan.objects.values_list("slug", flat=True)) == ["paringin"]


@pytest.mark.parametrize("alamat", ["atlantis", "jember/atlantis", "", "a/b/c"])
def test_ekspor_tempat_tidak_dikenal_ditolak(tmp_path: Path, alamat: str) -> None:
    with pytest.raises(CommandError) as galat:
        call_command("ekspor", alamat, keluaran=tmp_path / "x.yaml")
    assert galat.value.returncode == 2
    assert list(tmp_path.iterdir()) == []
