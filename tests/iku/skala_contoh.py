"""The scales of aturan §4, written down a second time: the product loads its own from fixtures."""

from decimal import Decimal

from iku.predikat import Pita, Skala

NOL, SERATUS = Decimal(0), Decimal(100)


def _pita(batas: str | None, inklusif: bool, label: str, cetak: str = "", huruf: str = "") -> Pita:
    return Pita(None if batas is None else Decimal(batas), inklusif, label, cetak, huruf)


JEMBER = Skala(
    "Capaian kinerja Jember",
    "LKj Kecamatan Balung 2020 dan Mayang 2021",
    2020,
    None,
    None,
    (
        _pita("100", False, "SANGAT BAIK", "Lebih dari 100 %"),
        _pita("75.5", True, "BAIK", "76 % s/d 100 %"),
        _pita("55", True, "CUKUP", "55 % s/d 75 %"),
        _pita(None, True, "KURANG", "Kurang dari 55 %"),
    ),
)
LIMA_PITA = Skala(
    "Capaian lima pita",
    "tabel lima pita aturan §4",
    2017,
    None,
    None,
    (
        _pita("90.5", True, "Sangat Tinggi", "91–100"),
        _pita("75.5", True, "Tinggi", "76–90"),
        _pita("65.5", True, "Sedang", "66–75"),
        _pita("50.5", True, "Rendah", "51–65"),
        _pita(None, True, "Sangat Rendah", "≤ 50"),
    ),
)
SKM = Skala(
    "SKM PermenPANRB 14/2017",
    "PermenPANRB 14/2017",
    2017,
    Decimal(25),
    SERATUS,
    (
        _pita("88.31", True, "Sangat Baik", "88,31–100,00", "A"),
        _pita("76.61", True, "Baik", "76,61–88,30", "B"),
        _pita("65", True, "Kurang Baik", "65,00–76,60", "C"),
        _pita("25", True, "Tidak Baik", "25,00–64,99", "D"),
    ),
)
SKM_2004 = Skala(
    "SKM Kepmenpan 25/2004",
    "Kepmenpan 25/2004",
    2004,
    Decimal(25),
    SERATUS,
    (
        _pita("81.26", True, "Sangat Baik", "81,26–100", "A"),
        _pita("62.51", True, "Baik", "62,51–81,25", "B"),
        _pita("43.76", True, "Kurang Baik", "43,76–62,50", "C"),
        _pita("25", True, "Tidak Baik", "25–43,75", "D"),
    ),
)
AKIP = Skala(
    "AKIP PermenPANRB 88/2021",
    "PermenPANRB 88/2021",
    2021,
    NOL,
    SERATUS,
    (
        _pita("90", False, "Sangat Memuaskan", "> 90–100", "AA"),
        _pita("80", False, "Memuaskan", "> 80–90", "A"),
        _pita("70", False, "Sangat Baik", "> 70–80", "BB"),
        _pita("60", False, "Baik", "> 60–70", "B"),
        _pita("50", False, "Cukup", "> 50–60", "CC"),
        _pita("30", False, "Kurang", "> 30–50", "C"),
        _pita("0", True, "Sangat Kurang", "> 0–30", "D"),
    ),
)
SEMUA = (JEMBER, LIMA_PITA, SKM, SKM_2004, AKIP)
