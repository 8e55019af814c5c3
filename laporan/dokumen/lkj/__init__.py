"""Laporan Kinerja (LKj)."""

from laporan.dokumen.lkj.naskah import NAMA, susun
from laporan.jenis import JenisDokumen

PERLU = ("profil", "rencana", "target", "realisasi", "anggaran", "survei", "teks")
JENIS = JenisDokumen("lkj", NAMA, "LKj", susun, urutan=50, perlu=PERLU, perlu_reviu=True)
