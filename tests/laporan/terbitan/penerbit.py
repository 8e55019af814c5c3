"""An issuer of certificates for tests, and those who sign with what it issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.laporan.terbitan.palsu import TTD

KINI = datetime.now(UTC).replace(microsecond=0)
TAHUN = timedelta(days=365)
DER = serialization.Encoding.DER
Toko: Any = SimpleCertificateStore


@dataclass(frozen=True)
class Pihak:
    sertifikat: x509.Certificate
    kunci: Any

    @property
    def asn1(self) -> Any:
        return translate_pyca_cryptography_cert_to_asn1(self.sertifikat)

    @property
    def kunci_asn1(self) -> Any:
        return translate_pyca_cryptography_key_to_asn1(self.kunci)

    @property
    def pem(self) -> bytes:
        return self.sertifikat.public_bytes(serialization.Encoding.PEM)


def _buat(
    cn: str, dari: Pihak | None, mulai: datetime, sampai: datetime, waktu: bool = False
) -> Pihak:
    kunci, akar = rsa.generate_private_key(65537, 2048), dari is None
    nama = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, cn)])
    bentuk = (
        x509.CertificateBuilder(subject_name=nama, public_key=kunci.public_key())
        .issuer_name(dari.sertifikat.subject if dari else nama)
        .serial_number(x509.random_serial_number())
        .not_valid_before(mulai)
        .not_valid_after(sampai)
        .add_extension(x509.BasicConstraints(akar, None), True)
        .add_extension(
            x509.KeyUsage(not akar, not akar, False, False, False, akar, akar, False, False), True
        )
    )
    if dari:
        tempat = [x509.UniformResourceIdentifier("http://contoh.invalid/daftar.crl")]
        bentuk = bentuk.add_extension(
            x509.CRLDistributionPoints([x509.DistributionPoint(tempat, None, None, None)]), False
        )
    if waktu:
        pakai = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        bentuk = bentuk.add_extension(pakai, True)
    return Pihak(bentuk.sign(dari.kunci if dari else kunci, hashes.SHA256()), kunci)


@cache
def akar() -> Pihak:
    return _buat("Penerbit Uji", None, KINI - 5 * TAHUN, KINI + 5 * TAHUN)


@cache
def akar_asing() -> Pihak:
    """An issuer that no installation knows."""
    return _buat("Penerbit Asing", None, KINI - 5 * TAHUN, KINI + 5 * TAHUN)


@cache
def penanda(
    cn: str = "BUDI", mulai: datetime = KINI - TAHUN, sampai: datetime = KINI + TAHUN
) -> Pihak:
    return _buat(cn, akar(), mulai, sampai)


def kedaluwarsa() -> Pihak:
    return penanda("BUDI", KINI - 2 * TAHUN, KINI - TAHUN)


@cache
def jam(saat: datetime, asing: bool = False) -> DummyTimeStamper:
    """Says that everything happened then; `asing` is one that nobody relies on."""
    asal = akar_asing() if asing else akar()
    satu = _buat("Cap Waktu Uji", asal, KINI - 4 * TAHUN, KINI + 4 * TAHUN, waktu=True)
    semua = Toko()
    semua.register(asal.asn1)
    return DummyTimeStamper(satu.asn1, satu.kunci_asn1, semua, fixed_dt=saat)


def tandatangani(pdf: bytes, oleh: Pihak, pada: DummyTimeStamper | None = None) -> bytes:
    semua, keluar = Toko(), BytesIO()
    semua.register(akar().asn1)
    isi = {"signing_cert": oleh.asn1, "signing_key": oleh.kunci_asn1, "cert_registry": semua}
    signers.sign_pdf(
        IncrementalPdfFileWriter(BytesIO(pdf)),
        signers.PdfSignatureMetadata(field_name=TTD, md_algorithm="sha256"),
        signer=signers.SimpleSigner(**isi),
        timestamper=pada,
        output=keluar,
    )
    return keluar.getvalue()


def beri_cap_waktu(pdf: bytes, medan: str | None = None) -> bytes:
    """Over the whole document, in a field of its own unless one is named."""
    keluar = BytesIO()
    penulis = IncrementalPdfFileWriter(BytesIO(pdf))
    signers.PdfTimeStamper(jam(KINI), field_name=medan).timestamp_pdf(
        penulis, "sha256", output=keluar
    )
    return keluar.getvalue()


def daftar_dicabut(pihak: Pihak) -> bytes:
    satu = (
        x509.RevokedCertificateBuilder()
        .serial_number(pihak.sertifikat.serial_number)
        .revocation_date(KINI - timedelta(days=30))
        .build()
    )
    bentuk = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(akar().sertifikat.subject)
        .last_update(KINI - timedelta(days=1))
        .next_update(KINI + timedelta(days=30))
        .add_revoked_certificate(satu)
    )
    return bentuk.sign(akar().kunci, hashes.SHA256()).public_bytes(DER)
