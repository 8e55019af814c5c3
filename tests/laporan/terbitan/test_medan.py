"""Signature fields: each filled once, by a signature of its own, and nothing taken back."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from tests.laporan.terbitan import jalan, palsu, penerbit
from tests.laporan.terbitan.palsu import KEDUA, TTD, Tambahan, final, gambar, nama, nilai, tertanda


def isi_medan(pdf: bytes, medan: str, nilai: Any = None, ap: bool = True) -> bytes:
    """A field that looks signed; `nilai` says what its signature is to be."""

    def ubah(penulis: Any) -> None:
        semua = penulis.root["/AcroForm"]["/Fields"]
        satu = next(x for n in range(len(semua)) if (x := semua[n])["/T"] == medan)
        if ap:
            satu["/AP"] = gambar(penulis)
        if nilai is not None:
            satu["/V"] = nilai(penulis)
        penulis.update_container(satu)

    return palsu.ubah(pdf, ubah)


def kamus_tanda(penulis: Any) -> Any:
    return penulis.add_object(generic.DictionaryObject({nama("/Type"): nama("/Sig")}))


def menunjuk(nomor: int) -> Any:
    return lambda penulis: generic.IndirectObject(nomor, 0, penulis)


def tanda_dari(pdf: bytes, medan: str = TTD) -> int:
    objek = PdfFileReader(BytesIO(pdf)).get_object(
        generic.Reference(palsu.nomor_medan(pdf, medan), 0)
    )
    return int(objek.raw_get("/V").idnum)


def menebak_tanda(pdf: bytes) -> bytes:
    """The other field points to the signature that is made only afterwards."""
    for nomor in range(tanda_dari(tertanda(pdf)), tanda_dari(tertanda(pdf)) + 9):
        hasil = tertanda(isi_medan(pdf, KEDUA, menunjuk(nomor)))
        if tanda_dari(hasil) == nomor:
            return hasil
    raise AssertionError("nomornya tidak tertebak")


def test_satu_dan_dua_penanda_tangan_utuh() -> None:
    for asal in (final(), final(aliran=False)):
        satu = tertanda(asal)
        dua = tertanda(satu, KEDUA)
        assert nilai(satu, asal).sah
        assert nilai(dua, asal).sah
        assert len(nilai(dua, asal).tandatangan) == 2


def test_medan_terisi_tanpa_tanda_tangannya_sendiri_bukan_utuh() -> None:
    pdf = final()
    palsuan = {
        "kamus tanda tangan kosong": tertanda(isi_medan(pdf, KEDUA, kamus_tanda)),
        "kamus langsung": tertanda(isi_medan(pdf, KEDUA, lambda _: generic.DictionaryObject())),
        "gambar saja": tertanda(isi_medan(pdf, KEDUA)),
        "tanda tangan orang lain": menebak_tanda(pdf),
        "sesudahnya": isi_medan(tertanda(pdf), KEDUA, menunjuk(tanda_dari(tertanda(pdf)))),
        "nilai hampa": tertanda(isi_medan(pdf, KEDUA, lambda _: generic.NullObject())),
    }
    assert {cara for cara, isi in palsuan.items() if nilai(isi).sah} == set()


def test_gambar_tanda_tangan_tidak_dapat_diganti_penanda_tangan_berikutnya() -> None:
    diganti = isi_medan(tertanda(final()), TTD)
    assert not nilai(tertanda(diganti, KEDUA)).sah


def test_isi_lain_yang_ditandatangani_lalu_dikembalikan_bukan_utuh() -> None:
    """What somebody signed was not what the file shows now."""
    pdf = final()
    n = palsu.nomor_isi(pdf)
    lain = tertanda(Tambahan(pdf, objek={n: palsu.aliran(palsu.JAHAT)}).dengan_aliran())
    asli = Tambahan(lain, objek={n: palsu.aliran(palsu.ISI)}).dengan_aliran()
    assert not nilai(tertanda(asli, KEDUA)).sah


def test_halaman_ditukar_lalu_dikembalikan_bukan_utuh() -> None:
    pdf = final()
    isi = tertanda(jalan.isi_diganti(pdf))
    awal = palsu.nomor_isi(pdf)

    def kembali(penulis: Any) -> None:
        halaman = penulis.find_page_for_modification(0)[0].get_object()
        halaman["/Contents"] = generic.IndirectObject(awal, 0, penulis)
        penulis.update_container(halaman)

    assert not nilai(tertanda(palsu.ubah(isi, kembali), KEDUA)).sah


def bukti_menunjuk(pdf: bytes, nomor: int, isi: bytes) -> bytes:
    """An object passed off as proof of validity, then changed as such."""
    satu = Tambahan(pdf, objek=palsu.akar_dengan_dss(pdf, b"/VRI %d 0 R" % nomor)).dengan_aliran()
    return Tambahan(satu, objek={nomor: isi}).dengan_aliran()


def test_yang_menyamar_sebagai_bukti_tidak_dapat_diganti() -> None:
    bertanda = tertanda(final())
    medan = PdfFileReader(BytesIO(bertanda)).root["/AcroForm"]["/Fields"]
    nomor = next(
        medan[n]["/AP"].raw_get("/N").idnum for n in range(len(medan)) if medan[n]["/T"] == TTD
    )
    assert not nilai(bukti_menunjuk(bertanda, nomor, palsu.aliran(palsu.JAHAT))).sah


def test_bukti_yang_sebenarnya_boleh_diperbarui() -> None:
    bertanda = tertanda(final())
    n = Tambahan(bertanda).nomor
    objek = {**palsu.akar_dengan_dss(bertanda, b"/VRI %d 0 R" % n), n: b"<</A 1>>"}
    satu = Tambahan(bertanda, objek=objek).dengan_aliran()
    dua = Tambahan(satu, objek={n: b"<</A 2>>"}).dengan_aliran()
    assert nilai(satu).sah
    assert nilai(dua).sah
    assert nilai(tertanda(dua, KEDUA)).sah


def test_terlalu_banyak_medan_ditolak_sebelum_tanda_tangannya_dibaca() -> None:
    def banyak(penulis: Any) -> None:
        semua = penulis.root["/AcroForm"]["/Fields"]
        for n in range(60):
            kotak = generic.ArrayObject([generic.NumberObject(0)] * 4)
            isi: dict[str, Any] = {
                "/FT": nama("/Sig"),
                "/T": generic.pdf_string(f"f{n}"),
                "/Rect": kotak,
            }
            isi["/V"] = generic.IndirectObject(9999, 0, penulis)
            objek = generic.DictionaryObject({nama(k): v for k, v in isi.items()})
            semua.append(penulis.add_object(objek))
        penulis.update_container(semua)

    hasil = nilai(palsu.ubah(tertanda(final()), banyak))
    assert not hasil.sah
    assert "TerlaluBanyak" in hasil.galat


def test_medan_baru_tidak_boleh_bernama_sama_dengan_medan_kami() -> None:
    def kembar(penulis: Any) -> None:
        kotak = generic.ArrayObject([generic.NumberObject(0)] * 4)
        isi: dict[str, Any] = {"/FT": nama("/Sig"), "/T": generic.pdf_string(KEDUA)}
        objek = generic.DictionaryObject({nama(k): v for k, v in {**isi, "/Rect": kotak}.items()})
        semua = penulis.root["/AcroForm"]["/Fields"]
        semua.append(penulis.add_object(objek))
        penulis.update_container(semua)

    assert not nilai(tertanda(palsu.ubah(final(), kembar))).sah


def test_cap_waktu_di_medan_yang_tampak_bukan_utuh() -> None:
    """A room for a signature is filled by one, or it looks signed by nobody."""
    bertanda = tertanda(final())
    assert nilai(penerbit.beri_cap_waktu(bertanda)).sah
    assert not nilai(penerbit.beri_cap_waktu(bertanda, KEDUA)).sah
