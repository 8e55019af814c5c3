"""Where one arrives, and documents."""

from django.urls import path, register_converter

from kecamatan.urls import DI_KABUPATEN, LINGKUP, rute_isian
from laporan.forms.catatan import CATATAN
from laporan.forms.delegasi import DELEGASI
from laporan.forms.dokumen import semua_isian
from laporan.forms.pernyataan import PERNYATAAN
from laporan.forms.teks import TEKS
from laporan.views import (
    ajuan,
    alur,
    bantuan,
    beranda,
    dokumen,
    lembar_tinjauan,
    paket,
    pdf,
    penetapan,
    periksa,
    profil,
    reviu,
    riwayat,
    salinan,
    sk,
    teks,
    terbitan,
    tinjauan,
    triwulan,
    verifikasi,
)

DOKUMEN = f"{LINGKUP}dokumen/<slug:kode>/"
TRIWULAN = f"{LINGKUP}triwulan/<triwulan:tw>/"
BAGIAN = f"{LINGKUP}teks/bagian/<slug:jenis>/<str:bagian>/"
TINJAU = f"{DI_KABUPATEN}tinjauan/"
INDIKATOR = f"{TINJAU}indikator/"
SATU = f"{INDIKATOR}banding/<slug:indikator>/"
TINJAUAN = [
    path(TINJAU, tinjauan.dokumen, name="tinjauan"),
    path(f"{TINJAU}unduh/", lembar_tinjauan.dokumen, name="tinjauan_unduh"),
    path(INDIKATOR, tinjauan.indikator, name="tinjauan_indikator"),
    path(f"{INDIKATOR}unduh/", lembar_tinjauan.indikator, name="tinjauan_indikator_unduh"),
    path(f"{DI_KABUPATEN}akip/unduh/", lembar_tinjauan.akip, name="akip_semua_unduh"),
    path(SATU, tinjauan.banding, name="tinjauan_indikator_satu"),
    path(f"{SATU}unduh/", lembar_tinjauan.banding, name="tinjauan_indikator_satu_unduh"),
]
"""All kecamatan of a kabupaten at once."""
PAKET = f"{DI_KABUPATEN}paket/"


class KonversiTriwulan:
    """Quarters in addresses: 1 to 4."""

    regex = "[1-4]"

    def to_python(self, nilai: str) -> int:
        return int(nilai)

    def to_url(self, nilai: int) -> str:
        return str(nilai)


register_converter(KonversiTriwulan, "triwulan")
urlpatterns = [
    path("", beranda.awal, name="awal"),
    path("verifikasi/", verifikasi.awal, name="verifikasi"),
    path("verifikasi/<str:kode>", verifikasi.kode, name="verifikasi_kode"),
    path("bantuan/", bantuan.panduan, name="bantuan"),
    path("bantuan/istilah/", bantuan.istilah, name="istilah"),
    path(f"{LINGKUP}profil/", profil.halaman, name="profil"),
    path(f"{LINGKUP}riwayat/", riwayat.semua, name="riwayat"),
    path(f"{LINGKUP}riwayat/<slug:jenis>/<int:pk>/", riwayat.satu, name="riwayat_objek"),
    *TINJAUAN,
    path(LINGKUP, beranda.beranda, name="beranda"),
    path(f"{LINGKUP}teks/", teks.daftar, name="teks"),
    path(BAGIAN, teks.bagian, name="teks_bagian"),
    path(f"{BAGIAN}baku/", teks.baku, name="teks_baku"),
    path(f"{LINGKUP}teks/mengingat/pilih/", sk.pilih_peraturan, name="teks_peraturan"),
    path(f"{LINGKUP}teks/<slug:jenis>/salin/", sk.salin, name="teks_salin"),
    *rute_isian("teks", "teks", TEKS),
    path(f"{LINGKUP}periksa/", periksa.halaman, name="periksa"),
    path(f"{LINGKUP}dokumen/", dokumen.daftar, name="dokumen"),
    path(f"{LINGKUP}dokumen/kelengkapan/", dokumen.kelengkapan, name="dokumen_kelengkapan"),
    path(f"{DOKUMEN}alur/", alur.halaman, name="alur"),
    path(f"{DOKUMEN}alur/<slug:langkah>/", alur.jalankan, name="alur_langkah"),
    path(f"{DOKUMEN}reviu/", reviu.halaman, name="reviu"),
    *rute_isian("tinjau", "tinjau", CATATAN | PERNYATAAN),
    *rute_isian("delegasi", "delegasi", DELEGASI),
    path(f"{LINGKUP}triwulan/", triwulan.halaman, name="triwulan"),
    path(f"{TRIWULAN}ajukan/", triwulan.ajukan, name="triwulan_ajukan"),
    path(f"{TRIWULAN}buka/", triwulan.buka, name="triwulan_buka"),
    path(f"{DI_KABUPATEN}ajuan/", ajuan.halaman, name="ajuan"),
    path(f"{DOKUMEN}tetapkan/", penetapan.tetapkan, name="tetapkan"),
    path(f"{DOKUMEN}terbitan/", terbitan.halaman, name="terbitan"),
    path(f"{DOKUMEN}terbitan/<int:versi>/", terbitan.unduh, name="terbitan_unduh"),
    path(f"{DOKUMEN}salinan/<int:pk>/", salinan.unduh, name="salinan_unduh"),
    path(f"{DOKUMEN}salinan/<int:pk>/tarik/", salinan.tarik, name="salinan_tarik"),
    *rute_isian("dokumen", "dokumen", semua_isian()),
    path(PAKET, paket.daftar, name="paket"),
    path(f"{PAKET}<int:pk>/", paket.rinci, name="paket_rinci"),
    path(f"{PAKET}<int:pk>/batal/", paket.batal, name="paket_batal"),
    path(f"{PAKET}<int:pk>/lanjut/", paket.lanjut, name="paket_lanjut"),
    path(f"{PAKET}<int:pk>/unduh/", paket.unduh, name="paket_unduh"),
    # Last: any other word in this place is asked for as a kind of document.
    path(f"{LINGKUP}<slug:kode>/pdf/", pdf.berkas, {"unduh": True}, name="pdf"),
    path(f"{LINGKUP}<slug:kode>/cetak/", pdf.berkas, {"unduh": False}, name="cetak"),
    path(f"{LINGKUP}<slug:kode>/", dokumen.pratinjau, name="pratinjau"),
]
