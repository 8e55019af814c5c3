"""Our parts of a Keputusan Camat about IKU, at the places of `emas_sk`."""

from iku.bilangan import huruf_urut
from tests.emas.emas_lkj import berurut
from tests.emas.kami import Beku, butir
from tests.emas.kami_lkj import bariskan
from tests.emas.perataan import Isi

BAGIAN_NOMOR = {4: ("klasifikasi", "urut", "kode_unit", "tahun"), 3: ("urut", "kode_unit", "tahun")}


def sk(d: Beku) -> Isi:
    return (
        kop(d["kop"])
        | _kepala(d)
        | berurut(
            "Menimbang", [f"huruf {k['label'].strip('.')}: {k['teks']}" for k in d["menimbang"]]
        )
        | berurut("Mengingat", [k["teks"] for k in d["mengingat"]])
        | {"Menetapkan": d["menetapkan"]}
        | _diktum(d["diktum"])
        | {"Tempat": d["tempat"], "Tanggal": d["tanggal"].strip()}
        | penandatangan("Keputusan", d["tanda_tangan"])
        | berurut("Lampiran judul", d["judul_lampiran"])
        | berurut("Lampiran tujuan", d["tujuan_di_atas"])
        | _baris(d["tabel"])
        | _kelompok(d)
        | _instansi(d["instansi"])
        | _tanda_tangan_lampiran(d["tanda_tangan_lampiran"])
    )


def kop(k: Beku) -> Isi:
    alamat, *surel = k["alamat"]
    isi = {"Kop pemerintah": k["pemerintah"], "Kop kecamatan": k["instansi"], "Kop alamat": alamat}
    return isi | ({"Kop surel": surel[0].removeprefix("Surel: ")} if surel else {})


def _kepala(d: Beku) -> Isi:
    nama = BAGIAN_NOMOR[len(d["nomor"])]
    isi = {f"Nomor {k}": x for k, x in zip(nama, d["nomor"], strict=True) if x}
    isi |= {"Judul": " ".join(d["judul"]), "Tentang": " ".join(d["tentang"])}
    return isi | ({"Pembuka": d["pembuka"]} if d["pembuka"] else {})


def _diktum(semua: list[Beku]) -> Isi:
    isi: Isi = {}
    for n, d in enumerate(semua, start=1):
        isi |= {f"Diktum {n} nama": d["nama"], f"Diktum {n} teks": d["teks"]}
        teks = butir(d["butir"])
        label = [_label(d["butir"]["gaya"], m) for m in range(1, len(teks) + 1)]
        isi |= berurut(f"Diktum {n} butir", teks)
        isi |= {f"Diktum {n} label butir": " ".join(label)} if label else {}
    return isi


def _label(gaya: str, nomor: int) -> str:
    return {"kurung": f"({nomor})", "huruf": f"{huruf_urut(nomor)}."}.get(gaya, f"{nomor}.")


def penandatangan(awal: str, t: Beku) -> Isi:
    return {f"{awal} {k}": t[k] for k in ("jabatan", "nama", "pangkat", "nip")}


def _tanda_tangan_lampiran(t: Beku | None) -> Isi:
    if t is None:
        return {}
    tanggal = {"Lampiran tempat dan tanggal": t["tempat_tanggal"]} if t["tempat_tanggal"] else {}
    return penandatangan("Lampiran", t) | tanggal


def _baris(tabel: Beku) -> Isi:
    return {
        f"Lampiran baris {n} {k}": teks
        for n, b in enumerate(bariskan(tabel), start=1)
        for k, teks in b.items()
    }


def _kelompok(d: Beku) -> Isi:
    periode = d["sebutan_renstra"].split()[-1]
    isi: Isi = {"Kelompok periode": periode} if d["kelompok_tujuan"] else {}
    for n, k in enumerate(d["kelompok_tujuan"], start=1):
        isi[f"Kelompok {n} sifat"] = k["sifat"]
        isi |= berurut(f"Kelompok {n} tujuan", k["tujuan"])
        isi |= berurut(f"Kelompok {n} sasaran", k["sasaran"])
    return isi


def _instansi(h: Beku | None) -> Isi:
    if h is None:
        return {}
    isi = {"Instansi": h["instansi"]} | berurut("Instansi tugas", h["tugas"])
    isi |= berurut("Instansi fungsi", h["fungsi"])
    isi |= berurut("Instansi tujuan", [teks for _, teks, _ in h["tujuan"]])
    return isi | berurut("Instansi indikator tujuan", [i for _, _, x in h["tujuan"] for i in x])
