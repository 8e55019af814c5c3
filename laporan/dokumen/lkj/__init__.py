"""Laporan Kinerja (LKj)."""

from laporan.dokumen.lkj.naskah import NAMA, susun
from laporan.jenis import JenisDokumen

JENIS = JenisDokumen("lkj", NAMA, "LKj", susun, urutan=50, perlu_reviu=True)
