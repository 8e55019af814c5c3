"""The page says that the session ends soon, and makes it last when asked to."""

from __future__ import annotations

from django.conf import settings
from playwright.sync_api import expect

from tests.peramban.conftest import Buka

MENIT = 60_000
LAMA = settings.SESSION_COOKIE_AGE * 1000


def test_sesi_diperingatkan_dua_menit_sebelumnya_dan_dapat_diperpanjang(buka: Buka) -> None:
    page = buka("/jember/balung/2020/")
    page.clock.install()
    page.reload()
    peringatan = page.locator("#peringatan-sesi")
    page.clock.fast_forward(LAMA - 3 * MENIT)
    expect(peringatan).to_be_hidden()
    page.clock.fast_forward(MENIT + 1000)
    expect(peringatan).to_contain_text("Sesi Anda segera berakhir.")
    with page.expect_response("**/akun/sesi/") as jawab:
        page.get_by_role("button", name="Tetap masuk").click()
    assert jawab.value.status == 204
    expect(peringatan).to_be_hidden()
    page.clock.fast_forward(LAMA - MENIT)
    expect(peringatan).to_be_visible()
