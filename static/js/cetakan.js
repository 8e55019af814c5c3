// A PDF that has become ready while one waits is opened at once; the link stays for later.
"use strict";

document.addEventListener("htmx:load", (peristiwa) => {
  const tautan = peristiwa.target.querySelector?.("[data-buka]");
  if (tautan) window.location.assign(tautan.href);
});
