"""Records that people keep through forms: said once, served by one set of views."""

from kecamatan.isian.bentuk import Isian, cari
from kecamatan.isian.formulir import IsianForm

__all__ = ["Isian", "IsianForm", "cari"]
