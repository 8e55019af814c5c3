"""Dependencies: each with its reason, locked with hashes, and without any address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_repositori import AKAR

KUNCI = ("requirements.txt", "requirements-redis.txt", "requirements-dev.txt")


def pyproject() -> str:
    return (AKAR / "pyproject.toml").read_text(encoding="utf-8")


def terkunci(berkas: str) -> dict[str, str]:
    isi = (AKAR / berkas).read_text(encoding="utf-8")
    return {
        canonicalize_name(paket): versi
        for paket, versi in re.findall(r"^([\w.-]+)==([\w.!+-]+)", isi, re.MULTILINE)
    }


@pytest.mark.parametrize("berkas", KUNCI)
def test_kunci_tanpa_alamat(berkas: str) -> None:
    isi = (AKAR / berkas).read_text(encoding="utf-8")
    assert re.findall(r"\S*://\S*|^\s*--(?!hash=)\S+|^-\S+|\S+ @ \S+", isi, re.MULTILINE) == []


@pytest.mark.parametrize("berkas", KUNCI)
def test_kunci_setiap_baris_berhash(berkas: str) -> None:
    isi = (AKAR / berkas).read_text(encoding="utf-8")
    butir = re.split(r"^(?=\S)", re.sub(r"^\s*#.*\n", "", isi, flags=re.MULTILINE), flags=re.M)
    syarat = [baris for baris in butir if baris.strip()]
    assert syarat
    assert [baris for baris in syarat if "==" not in baris or "--hash=sha256:" not in baris] == []


def test_kunci_memenuhi_pyproject() -> None:
    proyek = tomllib.loads(pyproject())["project"]
    produk, redis, uji = (terkunci(satu) for satu in KUNCI)
    lain = proyek["optional-dependencies"]
    semua = ((produk, proyek["dependencies"]), (redis, lain["redis"]), (uji, lain["dev"]))
    pasangan = [(kunci, butir) for kunci, isi in semua for butir in isi]
    for kunci, butir in pasangan:
        syarat = Requirement(butir)
        assert syarat.specifier.contains(kunci[canonicalize_name(syarat.name)]), butir


def test_kunci_uji_sama_dengan_kunci_produk() -> None:
    produk, redis, uji = (terkunci(satu).items() for satu in KUNCI)
    assert produk <= redis <= uji


def test_pustaka_disertai_alasan() -> None:
    proyek = pyproject().partition("[tool.")[0]
    butir = re.findall(r'^    "[A-Za-z][^"]*",.*$', proyek, re.MULTILINE)
    assert len(butir) > 10
    assert [baris for baris in butir if not re.search(r"# \S.{8,}", baris)] == []
