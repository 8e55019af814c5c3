"""From a file's tree into the database, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, ProtectedError, RestrictedError

from kecamatan.berkas.bentuk import Anak, Bentuk, Konteks
from kecamatan.berkas.simpul import BerkasTidakSah, Cabang, Deret, Simpul
from kecamatan.penghapusan import rincian


def muat(bentuk: Bentuk, simpul: Simpul, konteks: Konteks, berkas: str, **tetap: Any) -> Model:
    """Create one object with everything below it. Call inside a transaction."""
    cabang = _buka(bentuk, simpul, berkas)
    objek = bentuk.model(**{**tetap, **_atribut(bentuk, cabang, konteks, berkas)})
    _simpan(objek, cabang, berkas)
    muat_anak(bentuk, objek, cabang, konteks, berkas)
    return objek


def muat_anak(bentuk: Bentuk, objek: Model, cabang: Cabang, konteks: Konteks, berkas: str) -> None:
    for anak in bentuk.anak:
        if anak.kunci in cabang.isi:
            _muat_anak(anak, objek, cabang.isi[anak.kunci], konteks.masuk(objek), berkas)
    _periksa(bentuk, objek, cabang, berkas)


def _periksa(bentuk: Bentuk, objek: Model, cabang: Cabang, berkas: str) -> None:
    """What can only be said of an object with its children, e.g. that a scale has no holes."""
    try:
        if bentuk.periksa:
            bentuk.periksa(objek)
    except ValueError as salah:
        raise BerkasTidakSah(f"{berkas} baris {cabang.baris}: {salah}") from None


def perbarui(bentuk: Bentuk, objek: Model, cabang: Cabang, konteks: Konteks, berkas: str) -> None:
    """Give an object that stays what the file says: its own fields anew, its children anew."""
    _hapus_anak(bentuk, objek, berkas)
    isi, baku = _atribut(bentuk, cabang, konteks, berkas), bentuk.model()
    dihapus = [m.atribut for m in bentuk.medan if m.atribut and m.atribut not in isi]
    for nama, nilai in (isi | {x: getattr(baku, x) for x in dihapus}).items():
        setattr(objek, nama, nilai)
    _simpan(objek, cabang, berkas)
    muat_anak(bentuk, objek, cabang, konteks, berkas)


def _hapus_anak(bentuk: Bentuk, objek: Model, berkas: str) -> None:
    for anak in reversed(bentuk.anak):
        try:
            anak.milik(objek).delete()
        except ProtectedError as salah:
            pemakai: Iterable[Model] = salah.protected_objects
        except RestrictedError as salah:
            pemakai = salah.restricted_objects
        else:
            continue
        raise BerkasTidakSah(
            f"{berkas}: “{anak.kunci}” dari {objek} tidak dapat diganti, karena masih dipakai "
            f"{rincian(type(x) for x in pemakai)}. Hapus atau lepaskan dahulu di sana."
        )


def _buka(bentuk: Bentuk, simpul: Simpul, berkas: str) -> Cabang:
    if bentuk.ringkas and not isinstance(simpul, Cabang):
        simpul = Cabang({bentuk.ringkas: simpul}, simpul.baris)
    if not isinstance(simpul, Cabang):
        raise BerkasTidakSah(f"{berkas} baris {simpul.baris}: harus berupa pasangan kunci-nilai.")
    asing = [k for k in simpul.isi if k not in bentuk.kunci]
    if asing:
        di = simpul.isi[asing[0]].baris
        raise BerkasTidakSah(
            f"{berkas} baris {di}: kunci “{asing[0]}” tidak dikenal untuk "
            f"{bentuk.model._meta.verbose_name}; yang dikenal: {', '.join(bentuk.kunci)}."
        )
    return simpul


def _atribut(bentuk: Bentuk, cabang: Cabang, konteks: Konteks, berkas: str) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for medan in bentuk.medan:
        simpul = cabang.isi.get(medan.kunci)
        try:
            if simpul is not None:
                hasil |= _sejenis(bentuk, medan.baca(simpul, konteks))
            elif medan.bila_kosong:
                hasil |= medan.bila_kosong(konteks)
            elif medan.wajib:
                raise ValueError("wajib diisi.")
        except ValueError as salah:
            di = simpul.baris if simpul else cabang.baris
            raise BerkasTidakSah(f"{berkas} baris {di}, {medan.kunci}: {salah}") from None
    return hasil


def _sejenis(bentuk: Bentuk, isi: dict[str, Any]) -> dict[str, Any]:
    """A path can lead to an object of another kind than the field takes."""
    for nama, nilai in isi.items():
        tujuan = bentuk.model._meta.get_field(nama).related_model
        if isinstance(nilai, Model) and isinstance(tujuan, type) and not isinstance(nilai, tujuan):
            ini, harus = nilai._meta.verbose_name, tujuan._meta.verbose_name
            raise ValueError(f"itu {ini}, padahal di sini harus {harus}.")
    return isi


def _muat_anak(anak: Anak, induk: Model, simpul: Simpul, konteks: Konteks, berkas: str) -> None:
    tetap = {**({anak.relasi: induk} if anak.relasi else {}), **anak.tetap}
    tetap |= {nama: konteks.cari(model) for nama, model in anak.ikut.items()}
    if anak.tunggal:
        muat(anak.bentuk, simpul, konteks, berkas, **tetap)
    elif anak.kunci_peta:
        _muat_peta(anak, simpul, konteks, berkas, tetap)
    else:
        _muat_deret(anak, simpul, konteks, berkas, tetap)


def _muat_peta(
    anak: Anak, simpul: Simpul, konteks: Konteks, berkas: str, tetap: dict[str, Any]
) -> None:
    if not isinstance(simpul, Cabang):
        raise BerkasTidakSah(f"{berkas} baris {simpul.baris}, {anak.kunci}: tulis per tahun.")
    for kunci, isi in simpul.isi.items():
        if not (kunci.isascii() and kunci.isdigit() and len(kunci) == 4):
            raise BerkasTidakSah(
                f"{berkas} baris {isi.baris}, {anak.kunci}: “{kunci}” bukan tahun."
            )
        muat(anak.bentuk, isi, konteks, berkas, **tetap, **{anak.kunci_peta: int(kunci)})


def _muat_deret(
    anak: Anak, simpul: Simpul, konteks: Konteks, berkas: str, tetap: dict[str, Any]
) -> None:
    if not isinstance(simpul, Deret):
        raise BerkasTidakSah(
            f"{berkas} baris {simpul.baris}, {anak.kunci}: harus berupa daftar (awali -)."
        )
    for nomor, isi in enumerate(simpul.isi, start=1):
        urut = {"urutan": nomor} if anak.urutan else {}
        muat(anak.bentuk, isi, konteks, berkas, **tetap, **urut)


def _simpan(objek: Model, cabang: Cabang, berkas: str) -> None:
    try:
        objek.full_clean()
    except ValidationError as salah:
        pesan = "; ".join(
            f"{nama}: {isi}" if nama != "__all__" else isi
            for nama, semua in salah.message_dict.items()
            for isi in semua
        )
        raise BerkasTidakSah(f"{berkas} baris {cabang.baris}: {pesan}") from None
    objek.save()
