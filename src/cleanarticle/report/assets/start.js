// Where the reader is stands in the address: "#" is the overview, "#12" the twelfth document.
function place() {
  const number = Number.parseInt(location.hash.slice(1), 10) - 1;
  return number >= 0 && number < index.lines.length ? number : -1;
}

async function go() {
  hush();
  const number = place();
  if (location.hash === "#main") return;
  document.body.classList.toggle("reading", number >= 0);
  mark(number);
  if (number < 0) showOverview();
  else await showDocument(number);
  document.title = `${number < 0 ? "" : `${index.lines[number].title || index.lines[number].name} · `}${index.title} · cleanarticle`;
}

addEventListener("hashchange", async () => {
  await go();
  $("main").focus({ preventScroll: true });
  scrollTo(0, 0);
});

const letters = {
  "/": () => $("query").focus(),
  j: () => { location.hash = neighbour(1) || location.hash; },
  k: () => { location.hash = neighbour(-1) || location.hash; },
  i: () => $("toggle-beside")?.click(),
  r: () => $("toggle-removed")?.click(),
};
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !$("tip").hidden) return hush();
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && event.target !== $("query")) location.hash = "";
  if (!$("keys-on").checked || event.target.closest("input, select, textarea") || !(event.key in letters)) return;
  event.preventDefault();
  letters[event.key]();
});

$("run").textContent = index.title;
$("to-help").addEventListener("click", () => $("help").showModal());
setUpList();
await setUpCorrections();
filter();
await go();
document.documentElement.dataset.ready = "yes";
