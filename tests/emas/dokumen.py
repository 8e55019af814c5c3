"""The documents that are compared, and how each is cut into places on either side."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.emas import emas_lampiran, emas_lkj, emas_sk, kami_lampiran, kami_lkj, kami_sk
from tests.emas.kami import Beku
from tests.emas.perataan import Isi
from tests.emas.sumber import Simpul, muat

Kunci = tuple[str, str, int]
"""What `cetak` is asked for: kind, address, year."""


@dataclass(frozen=True)
class Dokumen:
    kunci: Kunci
    berkas: str
    bagian: tuple[str, ...]
    """Where in the file of facts it stands."""
    emas: Callable[[Simpul], Isi]
    kami: Callable[[Beku], Isi]

    def tercetak(self) -> Isi:
        simpul = muat(self.berkas)
        for b in self.bagian:
            simpul = simpul[b]
        return self.emas(simpul)


def _lkj(alamat: str, tahun: int, berkas: str) -> Dokumen:
    return Dokumen(("lkj", alamat, tahun), berkas, (), emas_lkj.lkj, kami_lkj.lkj)


def _sk(alamat: str, tahun: int, berkas: str, *bagian: str) -> Dokumen:
    return Dokumen(("sk-iku", alamat, tahun), berkas, bagian, emas_sk.sk, kami_sk.sk)


def _balung(jenis: str, emas: Callable[[Simpul], Isi], kami: Callable[[Beku], Isi]) -> Dokumen:
    kunci = (jenis, "jember/balung", 2020)
    return Dokumen(kunci, "balung_lkj_2020", ("lampiran", jenis), emas, kami)


DOKUMEN = {
    "lkj_balung_2020": _lkj("jember/balung", 2020, "balung_lkj_2020"),
    "lkj_mayang_2021": _lkj("jember/mayang", 2021, "mayang_lkj_2021"),
    "sk_iku_balung_2020": _sk(
        "jember/balung", 2020, "balung_lkj_2020", "lampiran", "sk_iku"
    ),
    "sk_iku_balung_2023": _sk("jember/balung", 2023, "balung_iku_2023"),
    "sk_iku_mayang_2021": _sk(
        "jember/mayang", 2021, "mayang_lkj_2021", "lampiran", "sk_iku"
    ),
    "sk_iku_patrang_2025": _sk("jember/patrang", 2025, "patrang_iku_2025"),
    "sk_iku_paringin_2023": _sk("balangan/paringin", 2023, "paringin_iku_2023"),
    "pk_balung_2020": _balung("pk", emas_lampiran.pk, kami_lampiran.pk),
    "rkt_balung_2020": _balung("rkt", emas_lampiran.rkt, kami_lampiran.rkt),
    "renstra_balung_2020": _balung("renstra", emas_lampiran.renstra, kami_lampiran.renstra),
}  # fmt: skip
"""Named as its list of differences in `selisih/`."""
