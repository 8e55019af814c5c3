"""The way of a document to its final PDF, and files that come back from it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.stamp import TextStampStyle
from pypdf import PdfReader, PdfWriter

from kecamatan.models import Keanggotaan, Kecamatan, Pejabat, Pengguna
from laporan.alur import aksi
from laporan.models import Dokumen, Terbitan
from laporan.terbitan.isian import IsianPenetapan
from tests import factories as f

P = Keanggotaan.Peran
HARI = date(2021, 2, 1)
SITUS = "https://sakip.contohkab.go.id"
PENANDA_TANGAN = "WIDAYAKA (sertifikat uji)"
Orang = dict[str, Pengguna]


def orang_di(kecamatan: Kecamatan) -> Orang:
    """One person per role, there or at its kabupaten."""
    tempat = {p: kecamatan if p in Keanggotaan.DI_KECAMATAN else kecamatan.kabupaten for p in P}
    return {p.value: f.buat_anggota(p, t).pengguna for p, t in tempat.items()}


def langkah(dokumen: Dokumen, kode: str, oleh: Pengguna, **lain: Any) -> Dokumen:
    return aksi.jalankan(
        dokumen, kode, oleh=oleh, hari=HARI, revisi=dokumen.revisi, **{"catatan": "-", **lain}
    )


def sampai_disetujui(kecamatan: Kecamatan, kode: str, orang: Orang, tahun: int = 2020) -> Dokumen:
    dokumen = aksi.ambil(kecamatan, tahun, kode, oleh=orang["operator"])
    for satu, oleh in (("periksa", "sekcam"), ("ajukan", "camat"), ("setujui", "peninjau")):
        dokumen = langkah(dokumen, satu, orang[oleh])
    return langkah(dokumen, "reviu", orang["inspektorat"]) if kode == "lkj" else dokumen


def isian(kecamatan: Kecamatan, **lain: Any) -> IsianPenetapan:
    pejabat = Pejabat.objects.filter(kecamatan=kecamatan, jabatan="Camat").earliest("pk")
    isi = {"penandatangan": pejabat, "tanggal_bulan": 2, "tanggal_tahun": 2021, **lain}
    return IsianPenetapan(**isi)


def tetapkan(dokumen: Dokumen, orang: Orang, **lain: Any) -> Terbitan:
    isi = isian(dokumen.kecamatan, **lain)
    return langkah(dokumen, "tetapkan", orang["camat"], isian=isi).terbitan


def bita(terbitan: Terbitan) -> bytes:
    return bytes(Terbitan.objects.get(pk=terbitan.pk).isi)


# -- Signing -----------------------------------------------------------------------------------


@cache
def kunci_uji() -> tuple[Any, x509.Certificate]:
    """A key with a certificate that vouches for itself."""
    kunci = rsa.generate_private_key(65537, 2048)
    nama = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, PENANDA_TANGAN)])
    kini = datetime.now(UTC)
    bentuk = (
        x509.CertificateBuilder()
        .subject_name(nama)
        .issuer_name(nama)
        .public_key(kunci.public_key())
        .serial_number(1)
        .not_valid_before(kini - timedelta(days=1))
        .not_valid_after(kini + timedelta(days=365))
    )
    pemakaian = x509.KeyUsage(True, True, *[False] * 7)
    return kunci, bentuk.add_extension(pemakaian, True).sign(kunci, hashes.SHA256())


def sertifikat_pem() -> bytes:
    return kunci_uji()[1].public_bytes(serialization.Encoding.PEM)


@cache
def penanda() -> signers.SimpleSigner:
    kunci, sertifikat = kunci_uji()
    sandi = serialization.BestAvailableEncryption(b"uji")
    isi = pkcs12.serialize_key_and_certificates(b"uji", kunci, sertifikat, None, sandi)
    hasil = signers.SimpleSigner.load_pkcs12_data(isi, [], b"uji")
    assert isinstance(hasil, signers.SimpleSigner)
    return hasil


def tandatangani(pdf: bytes, medan: str = "ttd-pk") -> bytes:
    """As a signer's program does it: added to the end, everything before stays."""
    keluar = BytesIO()
    signers.sign_pdf(
        IncrementalPdfFileWriter(BytesIO(pdf)),
        signers.PdfSignatureMetadata(field_name=medan),
        signer=penanda(),
        output=keluar,
    )
    return keluar.getvalue()


# -- Files that come back otherwise ------------------------------------------------------------


def disimpan_ulang(pdf: bytes, sandi: str = "") -> bytes:
    penulis, keluar = PdfWriter(clone_from=PdfReader(BytesIO(pdf))), BytesIO()
    if sandi:
        penulis.encrypt(sandi, algorithm="AES-256")
    penulis.write(keluar)
    return keluar.getvalue()


def ubah_satu_bita(pdf: bytes, letak: int) -> bytes:
    return pdf[:letak] + bytes([pdf[letak] ^ 1]) + pdf[letak + 1 :]


def isi_diganti(pdf: bytes) -> bytes:
    """Another content of the first page, added to the end as a signature would be."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    halaman = penulis.find_page_for_modification(0)[0].get_object()
    halaman["/Contents"] = penulis.add_object(generic.StreamObject(stream_data=b"q Q"))
    penulis.update_container(halaman)
    penulis.write(keluar)
    return keluar.getvalue()


def tandatangani_di(pdf: bytes, kotak: tuple[int, int, int, int] | None, medan: str) -> bytes:
    """In a field of its own, with an opaque picture that fills it."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    fields.append_signature_field(penulis, fields.SigFieldSpec(medan, on_page=0, box=kotak))
    gaya = TextStampStyle(stamp_text="CAPAIAN 999", background_opacity=1) if kotak else None
    signers.PdfSigner(
        signers.PdfSignatureMetadata(field_name=medan), signer=penanda(), stamp_style=gaya
    ).sign_pdf(penulis, output=keluar)
    return keluar.getvalue()


def ubah_medan(pdf: bytes, kunci: str, nilai: Any, nomor: int = 0) -> bytes:
    """One entry of a signature field that is there, changed as signing changes others."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    medan = penulis.root["/AcroForm"]["/Fields"][nomor]
    medan[kunci] = nilai
    penulis.update_container(medan)
    penulis.write(keluar)
    return keluar.getvalue()


def halaman_jadi_info(pdf: bytes) -> bytes:
    """The first page emptied, and given out for what says who saved the file."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(isi_diganti(pdf))), BytesIO()
    rujukan = penulis.find_page_for_modification(0)[0].reference
    penulis.set_info(generic.IndirectObject(rujukan.idnum, rujukan.generation, penulis))
    penulis.write(keluar)
    return keluar.getvalue()


def disambung_pdf_lain(pdf: bytes) -> bytes:
    """Another whole PDF behind ours, which never refers to it."""
    isi, letak = pdf + b"\n", []
    for nomor, objek in enumerate(
        (
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 900]/Resources<<>>>>",
        ),
        start=1,
    ):
        letak.append(len(isi))
        isi += f"{nomor} 0 obj\n{objek}\nendobj\n".encode()
    baris = "".join(f"{x:010} 00000 n \n" for x in letak)
    xref = f"xref\n0 4\n0000000000 65535 f \n{baris}trailer\n<</Size 4/Root 1 0 R>>\n"
    return isi + f"{xref}startxref\n{len(isi)}\n%%EOF\n".encode()


@cache
def pindaian(jenis: str = "PDF", lebar: int = 1240) -> bytes:
    keluar = BytesIO()
    Image.new("RGB", (lebar, 1754), "white").save(keluar, jenis)
    return keluar.getvalue()


def berkas(isi: bytes, nama: str = "salinan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)
