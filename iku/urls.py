"""The plan and its figures."""

from django.urls import path

from iku.forms.akip import AKIP
from iku.forms.bukti import BUKTI
from iku.forms.rencana import RENCANA
from iku.forms.survei import SEMUA as SURVEI
from iku.views import akip, anggaran, bukti, pembanding, realisasi, rencana, survei, target
from kecamatan.urls import DI_KABUPATEN, LINGKUP, rute_isian

urlpatterns = [
    path(f"{LINGKUP}rencana/", rencana.halaman, name="rencana"),
    path(f"{LINGKUP}rencana/renstra/<int:pk>/salin/", rencana.salin, name="rencana_salin"),
    path(f"{LINGKUP}target/", target.halaman, name="target"),
    path(f"{LINGKUP}target/<int:pk>/", target.simpan, name="target_simpan"),
    path(f"{LINGKUP}realisasi/", realisasi.halaman, name="realisasi"),
    path(f"{LINGKUP}realisasi/<int:pk>/", realisasi.simpan, name="realisasi_simpan"),
    path(f"{LINGKUP}realisasi/<int:pk>/hitung/", realisasi.hitung, name="realisasi_hitung"),
    path(f"{LINGKUP}anggaran/", anggaran.halaman, name="anggaran"),
    path(f"{LINGKUP}anggaran/<slug:kode>/", anggaran.simpan, name="anggaran_simpan"),
    path(f"{LINGKUP}survei/", survei.halaman, name="survei"),
    path(f"{LINGKUP}survei/<slug:kode>/", survei.simpan, name="survei_simpan"),
    path(f"{LINGKUP}survei/<int:pk>/daftar-aspek/", survei.tambah_aspek, name="survei_aspek"),
    path(f"{LINGKUP}pembanding/", pembanding.halaman, name="pembanding"),
    path(f"{LINGKUP}pembanding/<slug:kode>/", pembanding.simpan, name="pembanding_simpan"),
    *rute_isian("survei", "survei", SURVEI),
    *rute_isian("rencana", "rencana", RENCANA),
    path(f"{LINGKUP}bukti/", bukti.halaman, name="bukti"),
    path(f"{LINGKUP}bukti/<int:pk>/unduh/", bukti.unduh, name="bukti_unduh"),
    *rute_isian("bukti", "bukti", BUKTI),
    path(f"{DI_KABUPATEN}akip/", akip.semua, name="akip_semua"),
    path(f"{LINGKUP}akip/", akip.halaman, name="akip"),
    *rute_isian("akip", "akip", AKIP),
]
