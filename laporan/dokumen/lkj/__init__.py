"""Laporan Kinerja (LKj)."""

from laporan.dokumen.lkj.naskah import NAMA, susun
from laporan.jenis import JenisDokumen
from laporan.penetapan import bertanda_tangan

JENIS = JenisDokumen(
    *("lkj", NAMA, "LKj", susun),
    perlu=("profil", "rencana", "target", "realisasi", "pagu", "anggaran", "sk", "rincian"),
    pelengkap=("survei", "teks"),
    urutan=50,
    perlu_reviu=True,
    melampirkan=("rkt", "pk", "sk-iku"),
    kotak_ttd=("ttd-lkj",),
    penetapan={
        "fakta.tahun_terbit": lambda p, _: p.tanggal.tahun,
        "sampul.tahun_terbit": lambda p, _: p.tanggal.tahun,
        **bertanda_tangan("tanda_tangan"),
    },
)
