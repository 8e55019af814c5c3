// Printing by a button, for those who do not know Ctrl+P; without JavaScript there is none.
"use strict";

for (const tombol of document.querySelectorAll("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => window.print());
}
