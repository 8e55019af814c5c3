"""All facts of a report, from the data of one kecamatan and year."""

from __future__ import annotations

from iku.bilangan import dengan_terbilang, terbilang
from laporan import tempat as di
from laporan.bahan import Bahan, hari_dokumen
from laporan.dokumen.lkj.isi import Fakta, RenstraFakta, SkFakta
from laporan.dokumen.lkj.kinerja import ringkasan, semua_sasaran, semua_tujuan
from laporan.dokumen.lkj.program import keuangan, semua_survei
from laporan.dokumen.sk_iku import rencana_sk
from laporan.resmi import tanggal


def fakta(bahan: Bahan) -> Fakta:
    dokumen = bahan.dokumen("lkj")
    hari = hari_dokumen(dokumen.tanggal, bahan.tahun)
    sasaran = semua_sasaran(bahan)
    utama = [p for s in sasaran for p in s.dana.program]
    return Fakta(
        identitas=bahan.identitas,
        tahun=bahan.tahun,
        tahun_lalu=bahan.tahun_pembanding,
        tahun_terbit=dokumen.tanggal.tahun if dokumen.tanggal else bahan.tahun + 1,
        tahun_depan=bahan.tahun + 1,
        renstra=_renstra(bahan),
        tujuan=semua_tujuan(bahan, sasaran),
        sasaran=sasaran,
        ringkasan=ringkasan(bahan),
        keuangan=keuangan(bahan),
        survei=semua_survei(bahan),
        sk=_sk(bahan),
        iku_tanpa_target=_iku_tanpa_target(bahan),
        dasar_hukum_organisasi=bahan.tugas_fungsi(hari).dasar_hukum,
        jumlah_program_utama=dengan_terbilang(len(utama)),
        jumlah_kegiatan_utama=dengan_terbilang(sum(len(p.kegiatan) for p in utama)),
        kendala=bahan.teks.kendala,
        langkah=bahan.teks.langkah,
        penghargaan=bahan.teks.penghargaan,
    )


def _renstra(bahan: Bahan) -> RenstraFakta:
    r = bahan.rencana
    misi = tuple(m.uraian for m in r.rpjmd.misi) if r.rpjmd else ()
    return RenstraFakta(
        periode=r.periode,
        tahun_akhir=r.tahun_akhir,
        tahun_ke=terbilang(bahan.tahun - r.tahun_awal + 1) if bahan.tahun in r.tahun else "",
        dasar_hukum=r.dasar_hukum,
        perubahan=r.status == "perubahan",
        visi=r.rpjmd.visi if r.rpjmd else "",
        misi=misi,
        jumlah_misi=terbilang(len(misi)),
        periode_rpjmd=r.rpjmd.periode if r.rpjmd else "",
        sasaran_kabupaten=r.sasaran_rpjmd,
    )


def _iku_tanpa_target(bahan: Bahan) -> tuple[str, ...]:
    if bahan.sk_berlaku is None:
        return ()
    _, sk = bahan.sk_berlaku
    menurut_id = {i.id: i for i in rencana_sk(bahan, sk).semua_indikator()}
    baris = [(b, menurut_id[b.indikator]) for b in sk.baris]
    return tuple(b.nama or i.nama for b, i in baris if bahan.tahun not in i.target)


def _sk(bahan: Bahan) -> SkFakta | None:
    if bahan.sk_berlaku is None:
        bahan.kurang(f"SK IKU yang berlaku pada 31 Desember {bahan.tahun}", di.dokumen("sk-iku"))
        return None
    dokumen, _ = bahan.sk_berlaku
    nomor = "/".join(x or "…" for x in dokumen.nomor)
    return SkFakta(nomor=nomor, tanggal=tanggal(bahan, dokumen, "SK IKU"))
