// Drafts: what is typed into a form with `data-draf` stays in this browser until the server
// has stored it, and is offered again — never put back silently.
"use strict";

(() => {
  const AWAL = "draf:";
  const UMUR = 14 * 24 * 3600 * 1000; // milliseconds: two weeks

  // -- The server says which address was stored.
  const kuki = document.cookie.match(/(?:^|; )draf_tersimpan="?([^;"]+)/)?.[1];
  const tersimpan = kuki && decodeURIComponent(kuki);
  if (tersimpan) document.cookie = "draf_tersimpan=; path=/; max-age=0; samesite=lax";
  for (const kunci of semuaKunci()) {
    if (kunci.endsWith(`:${tersimpan}`) || Date.now() - (baca(kunci)?.waktu ?? 0) > UMUR) localStorage.removeItem(kunci);
  }

  for (const formulir of document.querySelectorAll("form[data-draf]")) siapkan(formulir);

  function siapkan(formulir) {
    const kunci = AWAL + formulir.dataset.draf;
    const ada = baca(kunci);
    if ("drafDiketik" in formulir.dataset) simpan(formulir, kunci);
    else if (ada) tawarkan(formulir, kunci, ada);
    let penunda;
    formulir.addEventListener("input", () => {
      clearTimeout(penunda);
      penunda = setTimeout(() => simpan(formulir, kunci), 300);
    });
    formulir.addEventListener("submit", () => { clearTimeout(penunda); simpan(formulir, kunci); });
    window.addEventListener("pagehide", () => { if (penunda) simpan(formulir, kunci); });
  }

  function kotak(formulir) {
    const tetap = new Set(["csrfmiddlewaretoken", "revisi", "kunci", "pratinjau"]);
    return [...formulir.elements].filter((e) => e.name && !tetap.has(e.name) && !["file", "password", "submit"].includes(e.type));
  }

  function simpan(formulir, kunci) {
    const isi = kotak(formulir).map((e) => [e.name, e.type === "checkbox" || e.type === "radio" ? e.checked : e.value]);
    try {
      localStorage.setItem(kunci, JSON.stringify({ waktu: Date.now(), isi }));
    } catch { /* full or forbidden: the form itself still works */ }
  }

  function tawarkan(formulir, kunci, draf) {
    const pukul = new Date(draf.waktu).toLocaleString("id-ID", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
    const kabar = document.createElement("div");
    kabar.className = "alert alert-warning tawaran-draf";
    kabar.setAttribute("role", "status");
    const kalimat = document.createElement("p");
    kalimat.className = "mb-2";
    kalimat.textContent = `Ada isian dari ${pukul} yang belum tersimpan.`;
    const pulihkan = tombol("Pulihkan isian yang belum tersimpan", "btn-primary", () => pulih(formulir, draf));
    const buang = tombol("Buang", "btn-outline-secondary", () => localStorage.removeItem(kunci));
    for (const t of [pulihkan, buang]) t.addEventListener("click", () => kabar.remove());
    kabar.append(kalimat, pulihkan, " ", buang);
    formulir.before(kabar);
  }

  function tombol(teks, gaya, jalankan) {
    const t = document.createElement("button");
    t.type = "button";
    t.className = `btn btn-sm ${gaya}`;
    t.textContent = teks;
    t.addEventListener("click", jalankan);
    return t;
  }

  function pulih(formulir, draf) {
    const isi = kotak(formulir);
    draf.isi.forEach(([nama, nilai], n) => {
      const e = isi[n]?.name === nama ? isi[n] : isi.find((x) => x.name === nama);
      if (!e) return;
      if (typeof nilai === "boolean") e.checked = nilai; else e.value = nilai;
    });
    for (const e of isi) if (e.tagName === "TEXTAREA") e.dispatchEvent(new CustomEvent("draf:pulih"));
    formulir.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function semuaKunci() {
    try { return Object.keys(localStorage).filter((k) => k.startsWith(AWAL)); } catch { return []; }
  }

  function baca(kunci) {
    try { return JSON.parse(localStorage.getItem(kunci)); } catch { return null; }
  }
})();
