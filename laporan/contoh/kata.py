"""The words of the invented kecamatan: as long and as dull as those of real documents."""

from dataclasses import dataclass

SEKSI = (
    "Seksi Pelayanan Umum",
    "Seksi Pemerintahan",
    "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
    "Seksi Ketenteraman dan Ketertiban Umum",
)
SKM, AKIP = "Mutu pelayanan SKM 2017", "Nilai AKIP 2021"


@dataclass(frozen=True)
class Ukuran:
    """An indicator of a sasaran; without its own counts it is a plain percentage."""

    nama: str
    satuan: str = "%"
    skala: str = ""
    negatif: bool = False


@dataclass(frozen=True)
class Bidang:
    """A sasaran with the program that supports it: three indicators, two kegiatan."""

    sasaran: str
    strategi: str
    kebijakan: str
    ukuran: tuple[Ukuran, Ukuran, Ukuran]
    program: str
    indikator_program: str
    kegiatan: tuple[tuple[str, tuple[str, str]], tuple[str, tuple[str, str]]]


BIDANG = (
    Bidang(
        "Meningkatnya kualitas pelayanan publik di kecamatan",
        "Orientasi pelayanan publik berbasis kepuasan masyarakat",
        "Pencapaian dukungan bagi peningkatan kapasitas dan kinerja pelayanan publik",
        (
            Ukuran("Nilai Survei Kepuasan Masyarakat bidang pelayanan publik", "indeks", SKM),
            Ukuran("Persentase pelayanan yang selesai sesuai dengan standar waktu pelayanan"),
            Ukuran("Persentase pengaduan masyarakat yang ditindaklanjuti dalam satu tahun"),
        ),
        "Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "Persentase pelayanan yang diterbitkan sesuai dengan standar operasional prosedur",
        (
            (
                "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
                (
                    "Koordinasi dan Sinergi Perencanaan dengan Perangkat Daerah dan Instansi",
                    "Peningkatan Efektivitas Kegiatan Pemerintahan di Tingkat Kecamatan",
                ),
            ),
            (
                "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
                (
                    "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan Perizinan",
                    "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Nonperizinan",
                ),
            ),
        ),
    ),
    Bidang(
        "Meningkatnya koordinasi penyelenggaraan pemerintahan desa dan kelurahan",
        "Pendampingan penyusunan dokumen perencanaan dan pelaporan desa",
        "Membangun koordinasi antarpenyelenggara pemerintahan desa",
        (
            Ukuran(
                "Persentase desa yang menyusun dokumen perencanaan dengan benar dan tepat waktu"
            ),
            Ukuran("Persentase desa yang melaporkan keuangan dengan benar dan tepat waktu"),
            Ukuran("Persentase rekomendasi hasil koordinasi pemerintahan yang ditindaklanjuti"),
        ),
        "Pembinaan dan Pengawasan Pemerintahan Desa",
        "Persentase desa yang dibina dan diawasi dalam satu tahun",
        (
            (
                "Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Desa",
                (
                    "Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa",
                    "Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa",
                ),
            ),
            (
                "Koordinasi Administrasi Tata Pemerintahan Desa",
                (
                    "Fasilitasi Administrasi Tata Pemerintahan Desa",
                    "Fasilitasi Pelaksanaan Tugas Kepala Desa dan Perangkat Desa",
                ),
            ),
        ),
    ),
    Bidang(
        "Meningkatnya pemberdayaan dan partisipasi masyarakat dalam pembangunan",
        "Optimalisasi kegiatan bersama pemerintah dan masyarakat",
        "Perluasan peran serta masyarakat dalam perencanaan pembangunan",
        (
            Ukuran("Persentase usulan musyawarah perencanaan pembangunan yang diakomodasi"),
            Ukuran("Persentase lembaga kemasyarakatan desa dan kelurahan yang aktif"),
            Ukuran("Jumlah kegiatan pemberdayaan masyarakat yang difasilitasi", "kegiatan"),
        ),
        "Pemberdayaan Masyarakat Desa dan Kelurahan",
        "Persentase kegiatan pemberdayaan masyarakat yang terlaksana",
        (
            (
                "Koordinasi Kegiatan Pemberdayaan Desa",
                (
                    "Peningkatan Partisipasi Masyarakat dalam Musyawarah Perencanaan Pembangunan",
                    "Peningkatan Efektivitas Kegiatan Pemberdayaan Masyarakat di Kecamatan",
                ),
            ),
            (
                "Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan",
                (
                    "Penyelenggaraan Lembaga Kemasyarakatan Tingkat Kecamatan",
                    "Fasilitasi Pengembangan Usaha Ekonomi Masyarakat Desa",
                ),
            ),
        ),
    ),
    Bidang(
        "Terjaganya ketenteraman dan ketertiban umum serta akuntabilitas kinerja kecamatan",
        "Penguatan sinergi dengan kepolisian dan instansi terkait",
        "Pencegahan dan penanganan dini gangguan ketenteraman masyarakat",
        (
            Ukuran("Persentase laporan gangguan ketenteraman dan ketertiban yang diselesaikan"),
            Ukuran("Jumlah pelanggaran ketertiban umum yang terjadi", "kasus", negatif=True),
            Ukuran("Nilai hasil evaluasi akuntabilitas kinerja kecamatan", "nilai", AKIP),
        ),
        "Koordinasi Ketenteraman dan Ketertiban Umum",
        "Persentase gangguan ketenteraman dan ketertiban yang ditangani",
        (
            (
                "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum",
                (
                    "Sinergitas dengan Kepolisian, Tentara dan Instansi Vertikal di Kecamatan",
                    "Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat",
                ),
            ),
            (
                "Koordinasi Penerapan dan Penegakan Peraturan Daerah",
                (
                    "Koordinasi dengan Perangkat Daerah di Bidang Penegakan Peraturan",
                    "Pembinaan Anggota Perlindungan Masyarakat Desa dan Kelurahan",
                ),
            ),
        ),
    ),
)
PENUNJANG = (
    "Administrasi Keuangan Perangkat Daerah",
    "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan",
)
ASPEK = (
    "Persyaratan",
    "Sistem, mekanisme dan prosedur",
    "Waktu penyelesaian",
    "Biaya atau tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran dan masukan",
    "Sarana dan prasarana",
)
KEDUDUKAN = (
    "Kecamatan merupakan unsur perangkat daerah sebagai pelaksana teknis kewilayahan",
    "Kecamatan dipimpin oleh seorang Camat yang berkedudukan di wilayah kecamatan",
)
TUGAS = (
    "Menyelenggarakan urusan pemerintahan umum",
    "Mengoordinasikan kegiatan pemberdayaan masyarakat",
    "Mengoordinasikan upaya penyelenggaraan ketenteraman dan ketertiban umum",
    "Membina dan mengawasi penyelenggaraan kegiatan desa dan kelurahan",
)
FUNGSI = (
    "Pelaksanaan koordinasi kegiatan pemerintahan di tingkat kecamatan",
    "Pelaksanaan pelayanan masyarakat yang menjadi ruang lingkup tugasnya",
    "Pelaksanaan fasilitasi perencanaan dan pelaporan desa",
    "Pelaksanaan sebagian kewenangan yang dilimpahkan oleh Bupati",
)
PENDORONG = ("Dukungan pemerintah desa dan tokoh masyarakat", "Tersedianya anggaran kegiatan")
PENGHAMBAT = ("Jumlah petugas belum sebanding dengan beban kerja",)
RENCANA_AKSI = ("Menyusun jadwal koordinasi sejak awal tahun", "Melatih petugas pelayanan")
KENDALA = (
    ("Sarana dan prasarana pelayanan kurang memadai", "Memperbaiki ruang pelayanan"),
    ("Data dari desa sering terlambat diterima", "Menetapkan jadwal pelaporan desa"),
    ("Kemampuan petugas belum merata", "Membina petugas secara berkala"),
)
MENGINGAT = ("UU 23/2014", "PP 8/2006", "PP 18/2016", "Perpres 29/2014", "PermenPANRB 53/2014")
DIKTUM = (
    "Indikator Kinerja Utama {kecamatan} sebagaimana tercantum dalam lampiran",
    "Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU digunakan untuk "
    "perencanaan, pengukuran dan pelaporan kinerja",
    "Keputusan Camat ini mulai berlaku pada tanggal ditetapkan",
)
REKOMENDASI = (
    ("Menyusun rencana aksi triwulanan per seksi", "Rencana aksi setiap seksi sudah ditetapkan"),
    ("Menyebut sumber data setiap indikator", "Daftar sumber data sedang disusun"),
    ("Memakai hasil evaluasi internal dalam perencanaan tahun berikutnya", ""),
)
"""What an evaluation asks for, and what was done about it."""
