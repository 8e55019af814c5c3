// What every page needs: a warning before the session ends, one sending per click,
// and a copy of what was typed until the server has it.
"use strict";

(() => {
  const badan = document.body;

  // -- Signing in in another tab changes the token: every sending takes the one of the moment.
  const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] || "";
  document.addEventListener("htmx:configRequest", (e) => { e.detail.headers["X-CSRFToken"] = token(); });
  document.addEventListener("submit", (e) => {
    const medan = e.target.elements.namedItem("csrfmiddlewaretoken");
    if (medan && token()) medan.value = token();
  });

  // -- Session: warn two minutes before it ends; "Tetap masuk" makes it last.
  const sisa = Number(badan.dataset.sisaSesi || 0);
  const peringatan = document.getElementById("peringatan-sesi");
  let penunda;
  function mulaiHitung() {
    clearTimeout(penunda);
    peringatan.hidden = true;
    penunda = setTimeout(() => { peringatan.hidden = false; }, Math.max(sisa - 120, 30) * 1000);
  }
  async function tetapMasuk() {
    const jawab = await fetch(badan.dataset.alamatSesi, {
      method: "POST", headers: { "X-CSRFToken": token() },
    }).catch(() => null);
    if (jawab && jawab.ok) mulaiHitung();
    else peringatan.firstChild.textContent = "Sesi Anda sudah berakhir. Isian tetap ada di halaman ini; masuk lagi di tab baru. ";
  }
  if (sisa && peringatan) {
    mulaiHitung();
    peringatan.querySelector("button").addEventListener("click", tetapMasuk);
    document.addEventListener("htmx:afterRequest", (e) => { if (e.detail.successful) mulaiHitung(); });
  }

  // -- One click, one sending. The server refuses repetitions as well.
  document.addEventListener("submit", (peristiwa) => {
    const formulir = peristiwa.target;
    if (formulir.dataset.terkirim) { peristiwa.preventDefault(); return; }
    formulir.dataset.terkirim = "ya";
    setTimeout(() => delete formulir.dataset.terkirim, 8000);
  });
  window.addEventListener("pageshow", () => {
    for (const f of document.forms) delete f.dataset.terkirim;
  });

  // -- Printing by a button, for those who do not know Ctrl+P; without JavaScript there is none.
  for (const tombol of document.querySelectorAll("[data-cetak]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", () => window.print());
  }

  // -- One tick for all boxes of a list; it follows when they are ticked one by one.
  for (const baris of document.querySelectorAll("[data-pilih-semua]")) {
    const semua = baris.querySelector("input");
    const kotak = [...document.getElementsByName(baris.dataset.pilihSemua)];
    const ikuti = () => {
      const jumlah = kotak.filter((k) => k.checked).length;
      semua.checked = jumlah === kotak.length;
      semua.indeterminate = jumlah > 0 && !semua.checked;
    };
    baris.hidden = kotak.length < 2;
    semua.addEventListener("change", () => { for (const k of kotak) k.checked = semua.checked; });
    for (const k of kotak) k.addEventListener("change", ikuti);
    window.addEventListener("pageshow", ikuti);
  }

  // -- The summary of errors is read first.
  document.getElementById("ringkasan-salah")?.focus();
})();
