// The editor of text: bold, italic and lists, nothing else. Without it the textarea works
// as it is. The textarea always holds what will be sent, as HTML once the editor runs.
const medan = document.querySelector("textarea[data-modul]");
const formulir = medan.form;
const bentuk = formulir.elements.namedItem("bentuk");
const tempat = document.getElementById("penyunting");
const bilah = document.getElementById("bilah-alat");

const pustaka = await import(medan.dataset.modul);
const { BulletList, Bold, Document, Editor, History, Italic, ListItem, OrderedList, Paragraph, Text, wrappingInputRule } = pustaka;

// -- What can be written: what the document can print. Bold and italic exclude each other.
const daftar = "(bulletList | orderedList)?";
const JENIS_URUT = ["a", "i"]; // letters, and (1); otherwise 1.
const DaftarUrut = OrderedList.extend({
  addAttributes: () => ({
    type: { default: null, parseHTML: (e) => JENIS_URUT.find((j) => j === e.getAttribute("type")) ?? null },
  }),
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addNodeView: null, // the library's own one sets styles by hand
  addInputRules() {
    return [["1", null], ["a", "a"]].map(([awal, type]) => wrappingInputRule({
      find: new RegExp(`^${awal}\\.\\s$`), type: this.type, getAttributes: () => ({ type }),
    }));
  },
});
const penyunting = new Editor({
  element: tempat,
  injectCSS: false,
  extensions: [
    Document, Paragraph, Text, History, BulletList, DaftarUrut,
    Bold.extend({ excludes: "italic" }), Italic.extend({ excludes: "bold" }),
    ListItem.extend({ content: `paragraph ${daftar}` }),
  ],
  // Not from the server where a draft came back before this file was there.
  content: bentuk.value === "html" ? medan.value : medan.dataset.html,
  editorProps: {
    attributes: {
      role: "textbox", "aria-multiline": "true", "aria-labelledby": "label-isi",
      ...(document.getElementById("salah-isi") && { "aria-describedby": "salah-isi", "aria-invalid": "true" }),
    },
    transformPastedHTML: dariWord,
  },
  onUpdate: simpanKeMedan,
  onTransaction: () => segarkan(),
});

function simpanKeMedan() {
  medan.value = penyunting.getHTML();
  medan.dispatchEvent(new Event("input", { bubbles: true }));
}

// -- Toolbar: one Tab stop, arrows between the buttons.
const perintah = [
  ["Tebal", "B", () => rantai().toggleBold().run(), () => penyunting.isActive("bold")],
  ["Miring", "I", () => rantai().toggleItalic().run(), () => penyunting.isActive("italic")],
  ["Daftar titik", "• Daftar", () => rantai().toggleBulletList().run(), () => penyunting.isActive("bulletList")],
  ["Daftar angka", "1. Daftar", () => urut(null), () => penyunting.isActive("orderedList", { type: null })],
  ["Daftar huruf", "a. Daftar", () => urut("a"), () => penyunting.isActive("orderedList", { type: "a" })],
  ["Masuk satu tingkat", "→", () => rantai().sinkListItem("listItem").run(), null, () => penyunting.can().sinkListItem("listItem")],
  ["Keluar satu tingkat", "←", () => rantai().liftListItem("listItem").run(), null, () => penyunting.can().liftListItem("listItem")],
  ["Urungkan", "↶", () => rantai().undo().run(), null, () => penyunting.can().undo()],
  ["Ulangi", "↷", () => rantai().redo().run(), null, () => penyunting.can().redo()],
];
const rantai = () => penyunting.chain().focus();

function urut(jenis) {
  if (penyunting.isActive("orderedList", { type: jenis })) rantai().toggleOrderedList().run();
  else if (penyunting.isActive("orderedList")) rantai().updateAttributes("orderedList", { type: jenis }).run();
  else rantai().toggleOrderedList().updateAttributes("orderedList", { type: jenis }).run();
}

const tombol = perintah.map(([nama, isi, jalankan], n) => {
  const t = document.createElement("button");
  t.type = "button";
  t.textContent = isi;
  t.title = nama;
  t.setAttribute("aria-label", nama);
  t.tabIndex = n ? -1 : 0;
  t.addEventListener("click", jalankan);
  bilah.append(t);
  return t;
});

bilah.addEventListener("keydown", (e) => {
  const langkah = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
  if (!langkah) return;
  e.preventDefault();
  const hidup = tombol.filter((t) => !t.disabled);
  const tuju = hidup[(hidup.indexOf(document.activeElement) + langkah + hidup.length) % hidup.length];
  for (const t of tombol) t.tabIndex = t === tuju ? 0 : -1;
  tuju.focus();
});

function segarkan() {
  perintah.forEach(([, , , aktif, boleh], n) => {
    if (aktif) tombol[n].setAttribute("aria-pressed", String(aktif()));
    if (boleh) tombol[n].disabled = !boleh();
  });
}

// -- Paste from Word: its list paragraphs become lists; of all the rest only bare elements
// that can be printed come through, so that nothing is even looked at by the browser.
function dariWord(html) {
  const ditandai = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[[^>]*\]>/g, "")
    .replace(/<(style|script|xml|title|template|svg|math|iframe|object)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<span[^>]*mso-list:\s*Ignore[^>]*>/gi, "<span data-penanda>")
    .replace(/<p\b[^>]*mso-list:[^>]*level(\d)[^>]*>/gi, '<p data-tingkat="$1">');
  const bersih = telanjang(ditandai);
  return bersih.includes("data-tingkat") ? susunDaftar(bersih) : bersih;
}

const TETAP = /^(p|b|strong|i|em|ul|ol|li|span)$/;
const BERBARIS = /^(div|h[1-6]|t[dhr]|table|blockquote|pre|d[td])$/;
const ATRIBUT = /\b(data-penanda|data-tingkat="[1-9]"|type=["']?[ai]\b["']?)/;

function telanjang(html) {
  let lama;
  do { // a dropped element may join what stood around it into another one
    lama = html;
    html = html.replace(/<(\/?)([a-z][\w:-]*)([^<>]*)>/gi, (_, tutup, nama, sisa) => {
      const n = nama.toLowerCase();
      if (TETAP.test(n)) return `<${tutup}${n}${!tutup && ATRIBUT.test(sisa) ? ` ${sisa.match(ATRIBUT)[1]}` : ""}>`;
      if (n === "br" || n === "hr") return "</p><p>";
      return BERBARIS.test(n) ? `<${tutup}p>` : "";
    });
  } while (html !== lama);
  return html;
}

function susunDaftar(html) {
  const naskah = new DOMParser().parseFromString(html, "text/html");
  let tumpukan = [];
  for (const p of naskah.querySelectorAll("p[data-tingkat]")) {
    const penanda = p.querySelector("[data-penanda]");
    const label = (penanda?.textContent ?? "").trim();
    penanda?.remove();
    if (!tumpukan.length || p.previousElementSibling !== tumpukan[0]) tumpukan = [];
    const tingkat = Math.min(Number(p.dataset.tingkat), tumpukan.length + 1, 3);
    tumpukan.length = Math.min(tumpukan.length, tingkat);
    if (tumpukan.length < tingkat) {
      const baru = naskah.createElement(/^\(?[0-9a-z]{1,3}[.)]/i.test(label) ? "ol" : "ul");
      if (/^[a-z][.)]/.test(label)) baru.setAttribute("type", "a");
      const induk = tumpukan.at(-1)?.lastElementChild;
      if (induk) induk.append(baru); else p.before(baru);
      tumpukan.push(baru);
    }
    const butir = naskah.createElement("li");
    butir.append(...p.childNodes);
    tumpukan.at(-1).append(butir);
    p.remove();
  }
  return naskah.body.innerHTML;
}

// -- A draft that draf.js brings back.
medan.addEventListener("draf:pulih", () => {
  const isi = medan.value;
  const paragraf = (teks) => ({ type: "paragraph", content: teks ? [{ type: "text", text: teks }] : [] });
  const polos = () => ({ type: "doc", content: isi.split(/\n+/).map(paragraf) });
  penyunting.commands.setContent(bentuk.value === "html" ? isi : polos(), { emitUpdate: false });
  bentuk.value = "html";
  simpanKeMedan();
});

// -- Preview: the server prints what it would store, a moment after the last key.
let penunda;
medan.addEventListener("input", () => {
  clearTimeout(penunda);
  penunda = setTimeout(pratinjau, 900);
});
async function pratinjau() {
  const isi = new FormData(formulir);
  isi.set("pratinjau", "ya");
  const jawab = await fetch(formulir.action, { method: "POST", body: isi }).catch(() => null);
  if (!jawab?.ok) return;
  const baru = new DOMParser().parseFromString(await jawab.text(), "text/html").getElementById("pratinjau");
  if (baru) document.getElementById("pratinjau").replaceChildren(...baru.childNodes);
}

// -- Ready: the textarea steps back, and holds HTML from now on.
document.getElementById("label-isi").removeAttribute("for");
document.getElementById("label-isi").addEventListener("click", () => penyunting.commands.focus());
document.getElementById("bantuan-isi").hidden = true;
medan.classList.add("tersembunyi");
tempat.hidden = bilah.hidden = false;
bentuk.value = "html";
medan.value = penyunting.getHTML();
segarkan();
formulir.dataset.siap = "ya";
document.dispatchEvent(new Event("penyunting:siap"));
