"""A walk by links through one part of the product, as the URLconf knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve, reverse
from playwright.sync_api import Page

from tests.akses.rute import Rute, semua_rute
from tests.peramban.hambatan import hambatan

BUKAN_HALAMAN = {
    "keluar": "hanya POST: tombol Keluar",
    "perpanjang_sesi": "hanya POST: tombol Tetap masuk",
    "survei_aspek": "hanya POST: tombol pada halaman Survei",
    "teks_salin": "hanya POST: tombol pada halaman Teks",
    "target_simpan": "hanya POST: satu baris, potongan halaman",
    "realisasi_simpan": "hanya POST: satu baris, potongan halaman",
    "realisasi_hitung": "hanya POST: satu baris, potongan halaman",
    "anggaran_simpan": "hanya POST: satu baris, potongan halaman",
    "survei_simpan": "hanya POST: satu baris, potongan halaman",
    "pembanding_simpan": "hanya POST: satu baris, potongan halaman",
    "survei_tambah aspek": "aspek ditambah beberapa sekaligus pada halaman Survei",
    "teks_tambah mengingat": "dipilih beberapa sekaligus pada halaman teks_peraturan",
    "teks_ubah mengingat": "peraturan lain dipilih, yang lama dihapus",
    "dokumen_kelengkapan": "isi yang sama, dimuat sendiri oleh halaman Dokumen",
    "dokumen_hapus": "tidak ditawarkan: nomor dan tanggal diubah, SK dihapus di halaman Teks",
    "tinjau_hapus pernyataan": "tidak ditawarkan: isinya diubah selama belum final",
    "bukti_tambah": "formulirnya di halaman Bukti; yang ditolak ada di test_halaman_galat",
    "bukti_unduh": "berkas",
    "terbitan_unduh": "berkas",
    "salinan_unduh": "berkas",
    "salinan_tarik": "menanyakan sekali lagi, seperti halaman hapus yang lain",
    "paket_unduh": "berkas",
    "paket_batal": "hanya POST: tombol pada halaman paket",
    "paket_lanjut": "hanya POST: tombol pada halaman paket",
    "alur_langkah": "hanya POST: tombol pada halaman alur",
    "triwulan_ajukan": "hanya POST: tombol pada halaman triwulan",
    "triwulan_buka": "hanya POST: tombol pada halaman triwulan",
    "tinjauan_unduh": "berkas",
    "akip_semua_unduh": "berkas",
    "tinjauan_indikator_unduh": "berkas",
    "tinjauan_indikator_satu_unduh": "berkas",
    "publik_data": "berkas",
    "publik_data_kabupaten": "berkas",
    "publik_pdf": "berkas",
    "publik_peta_situs": "berkas",
    "publik_perayap": "berkas",
    "unduh": "berkas Excel",
    "pdf": "berkas; halaman tunggunya ada di test_halaman_galat",
    "cetak": "berkas; halaman tunggunya sama dengan pdf",
}
"""Routes (or one kind of record of a route) without a page of their own, each with the reason."""


@dataclass(frozen=True)
class Halaman:
    """A kind of page: its route, the kind of record, and for previews which document of whom."""

    rute: str
    jenis: str
    bagian: str
    naskah: str = ""

    @property
    def sebutan(self) -> str:
        """As `Rute.sebutan` says it."""
        return f"{self.rute} {self.jenis}".strip()


LUAR = "/"
"""Pages outside a kecamatan and year."""


def bagian_produk() -> dict[str, set[str]]:
    """The routes that every part must show, a part being the first word after the year."""
    hasil: dict[str, set[str]] = {}
    for rute in semua_rute():
        if rute.berlingkup and _berhalaman(rute):
            hasil.setdefault(_bagian(_contoh(rute)), set()).add(rute.sebutan)
    return hasil


def rute_umum() -> set[str]:
    """Pages outside a kecamatan and year."""
    return {r.nama for r in semua_rute() if not r.berlingkup and _berhalaman(r)}


def _berhalaman(rute: Rute) -> bool:
    return not {rute.nama, rute.sebutan} & set(BUKAN_HALAMAN) and not rute.nama.endswith("_geser")


def _contoh(rute: Rute) -> str:
    return reverse(rute.nama, kwargs=dict.fromkeys(rute.argumen, "1"))


def _bagian(jalur: str) -> str:
    """`rencana` of /jember/balung/2020/rencana/…; previews belong to Beranda, which is ``."""
    kata = jalur.split("/")[4]
    nama = resolve(jalur).url_name
    return "" if nama in ("beranda", "pratinjau") else kata


def kenali(jalur: str) -> Halaman:
    """Raises Resolver404 for a link that leads nowhere."""
    polos = urlsplit(jalur).path
    cocok = resolve(polos)
    rute = str(cocok.url_name)
    return Halaman(
        rute,
        cocok.kwargs["jenis"] if "daftar" in cocok.kwargs else "",
        _bagian(polos) if "kecamatan" in cocok.kwargs else LUAR,
        polos if rute == "pratinjau" else "",
    )


@dataclass
class Telusur:
    """One part, possibly in several places: what was seen, and what stands in the way there."""

    bagian: str
    dilihat: set[Halaman] = field(default_factory=set)
    temuan: list[str] = field(default_factory=list)

    @property
    def rute(self) -> set[str]:
        return {h.sebutan for h in self.dilihat}

    def mulai(self, page: Page, awal: str, boleh: frozenset[int]) -> None:
        """The first page, and one of each kind that is reached from it and was not seen yet."""
        antre = [(awal, kenali(awal))]
        self.dilihat.discard(kenali(awal))
        while antre:
            jalur, halaman = antre.pop(0)
            if halaman in self.dilihat:
                continue
            self.dilihat.add(halaman)
            jawab = page.goto(jalur)
            if jawab is None or jawab.status not in boleh:
                self.temuan.append(f"{jalur}: status {jawab and jawab.status}")
            self.temuan += hambatan(page)
            antre += self._tautan(page)
            self._salahkan(page)

    def _tautan(self, page: Page) -> Iterator[tuple[str, Halaman]]:
        semua = page.eval_on_selector_all("main a[href]", "s => s.map(e => e.pathname + e.search)")
        for jalur in dict.fromkeys(semua):
            try:
                halaman = kenali(jalur)
            except Resolver404:
                self.temuan.append(f"{page.url}: tautan mati {jalur}")
                continue
            if halaman.bagian == self.bagian and halaman.rute not in BUKAN_HALAMAN:
                yield jalur, halaman

    def _salahkan(self, page: Page) -> None:
        """A form is also sent without what it requires: the same page with its errors."""
        wajib = page.locator("main form.formulir [required]")
        if not any(wajib.nth(n).input_value() == "" for n in range(wajib.count())):
            return
        with page.expect_navigation() as jawab:
            page.locator("main form.formulir .btn-primary").last.click()
        assert jawab.value.status == 422, page.url
        assert page.title().startswith("Kesalahan:"), page.url
        self.temuan += hambatan(page)
