// The plan: picking from the nomenclature without losing what was typed.
// Everything here also works without it, through links and buttons.
"use strict";

(() => {
  // A node that was moved keeps the focus, also where the browser does not unfold it.
  const tuju = location.hash && document.getElementById(location.hash.slice(1));
  if (tuju) {
    const lipatan = tuju.closest("details");
    if (lipatan) lipatan.open = true;
    tuju.focus();
  }

  document.addEventListener("click", (peristiwa) => {
    const pilihan = peristiwa.target.closest("[data-kode]");
    const kode = document.getElementById("id_kode");
    const nama = document.getElementById("id_nama");
    if (!pilihan || !kode || !nama) return;
    peristiwa.preventDefault();
    kode.value = pilihan.dataset.kode;
    nama.value = pilihan.dataset.nama;
    nama.focus();
  });
})();
