// Rows that save themselves: <tr data-baris> with inputs, a state and a result.
// A changed row is sent when the focus leaves it; nothing typed is lost when the line is cut.
"use strict";

(() => {
  const berubah = new Set();

  function keadaan(baris, kode, kata, ulang) {
    const tempat = baris.querySelector(".keadaan");
    if (!tempat) return;
    tempat.className = `keadaan ${kode}`;
    tempat.textContent = kata;
    if (!ulang) return;
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "btn btn-sm btn-link p-0 ms-1";
    tombol.textContent = "Coba lagi";
    tombol.addEventListener("click", () => simpan(baris));
    tempat.append(tombol);
  }

  function simpan(baris) {
    htmx.trigger(baris, "simpan");
  }

  function tandai(baris) {
    berubah.add(baris);
    keadaan(baris, "berubah", "○\u00a0Belum tersimpan");
  }

  document.addEventListener("input", (e) => {
    const baris = e.target.closest("[data-baris][hx-post]");
    if (baris) tandai(baris);
  });
  document.addEventListener("change", (e) => {
    const baris = e.target.closest("[data-baris][hx-post]");
    if (baris && e.target.matches("input[type=radio]")) { berubah.add(baris); simpan(baris); }
  });
  document.addEventListener("focusout", (e) => {
    const baris = e.target.closest("[data-baris][hx-post]");
    if (baris && berubah.has(baris) && !baris.contains(e.relatedTarget)) simpan(baris);
  });

  // -- htmx sends the whole form; a row sends itself.
  document.addEventListener("htmx:configRequest", (e) => {
    const baris = e.target.closest("[data-baris]");
    if (!baris) return;
    const milik = new Set([...baris.querySelectorAll("[name]")].map((m) => m.name));
    for (const nama of [...e.detail.formData.keys()]) if (!milik.has(nama)) e.detail.formData.delete(nama);
  });

  // -- What the server says
  const barisDari = (e) => (e.detail.elt.matches("[data-baris]") ? e.detail.elt : null);
  document.addEventListener("htmx:beforeRequest", (e) => {
    const baris = barisDari(e);
    if (!baris) return;
    berubah.delete(baris);
    keadaan(baris, "mengirim", "…\u00a0Menyimpan");
  });
  document.addEventListener("htmx:afterRequest", (e) => {
    const baris = barisDari(e);
    if (!baris) return;
    const status = e.detail.xhr.status;
    if (status === 200) return;
    berubah.add(baris);
    if (status === 0 || status >= 500 || status === 429) keadaan(baris, "gagal", "✕\u00a0Gagal tersimpan.", true);
    if (status === 401) { keadaan(baris, "gagal", "✕\u00a0Sesi berakhir.", true); tambahMasuk(baris); }
    if (status === 403) { keadaan(baris, "gagal", "✕\u00a0Tidak diizinkan.", true); tambahMasuk(baris); }
    if (status === 404) keadaan(baris, "gagal", "✕\u00a0Baris ini sudah tidak ada; muat ulang halaman ini.");
  });

  function tambahMasuk(baris) {
    const tautan = document.createElement("a");
    tautan.href = document.body.dataset.alamatMasuk;
    tautan.target = "_blank";
    tautan.rel = "noopener";
    tautan.textContent = "Masuk lagi di tab baru";
    baris.querySelector(".keadaan").append(" ", tautan);
  }

  // -- Leaving warns while something is not stored
  window.addEventListener("beforeunload", (e) => { if (berubah.size) e.preventDefault(); });
  document.addEventListener("submit", () => berubah.clear());

  // -- Enter goes down the column, and stores the last row; a proposal fills the field
  document.addEventListener("keydown", (e) => {
    const kolom = e.target.dataset?.kolom;
    if (e.key !== "Enter" || !kolom) return;
    e.preventDefault();
    const semua = [...document.querySelectorAll(`[data-kolom="${kolom}"]`)];
    const berikut = semua[semua.indexOf(e.target) + 1];
    const baris = e.target.closest("[data-baris][hx-post]");
    if (berikut) berikut.focus();
    else if (baris && berubah.has(baris)) simpan(baris);
  });
  document.addEventListener("click", (e) => {
    const usulan = e.target.dataset?.usulan;
    if (usulan === undefined) return;
    const medan = e.target.closest("[data-baris]").querySelector('[data-kolom="nilai"]');
    medan.value = usulan;
    medan.focus();
    medan.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
