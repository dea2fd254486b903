// The list: search, filters, order. Rows are made a few at a time, whatever the number found.
const PAGE = 100;
const FILTERS = ["by-verdict", "by-language", "by-site", "by-kind", "by-field"];
const ORDERS = {
  run: ["as in the run", null],
  unsure: ["least certain", (line) => -(line.unsure || 0) / Math.max(1, line.kept + line.gone)],
  removed: ["most removed", (line) => -line.gone],
  longest: ["longest", (line) => -line.kept],
  shortest: ["shortest", (line) => line.kept],
  warnings: ["most warnings", (line) => -(line.warnings || 0)],
};
if (index.mode === "diff") ORDERS.run = ["largest change", (line) => -(line.gained || 0) - (line.lost || 0)];

let rule = "";
let found = []; // numbers of the documents found
let current = -1;

function setUpList() {
  choices($("by-verdict"), "any", Object.keys(index.overview.verdicts));
  choices($("by-language"), "any", Object.keys(index.overview.languages));
  choices($("by-site"), "any", Object.keys(index.overview.sites).sort());
  choices($("by-kind"), "anything", Object.keys(index.overview.removed_words).sort());
  choices($("by-field"), "any", index.fields.flatMap((name) => [name, `-${name}`]),
    (value) => value.startsWith("-") ? `no ${spoken(value.slice(1))}` : `has ${spoken(value)}`);
  $("order").replaceChildren(...Object.entries(ORDERS).map(([value, [label]]) => make("option", { value }, label)));
  $("filters").addEventListener("input", filter);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("more").addEventListener("click", () => addRows(PAGE));
}

function choose(name, value) {
  $(name).value = value;
  filter();
  $("list").scrollIntoView();
  $(name).focus();
}

function chooseRule(name) {
  rule = name;
  filter();
  $("list").scrollIntoView();
}

function filter() {
  const [verdict, language, site, kind, field] = FILTERS.map((name) => $(name).value);
  const asked = $("query").value.toLowerCase().split(/\s+/).filter(Boolean);
  const without = field.startsWith("-") ? field.slice(1) : "";
  const fits = (line) =>
    (!verdict || line.verdict === verdict) && (!language || line.language === language) && (!site || line.site === site) &&
    (!kind || kind in line.removed) && (!rule || rule in line.rules) &&
    (!field || (without ? !line.fields.includes(without) : line.fields.includes(field))) &&
    asked.every((word) => line.found.includes(word));
  found = [];
  index.lines.forEach((line, number) => { if (fits(line)) found.push(number); });
  const key = ORDERS[$("order").value][1];
  if (key) found.sort((a, b) => key(index.lines[a]) - key(index.lines[b]) || a - b);
  $("found").textContent = found.length === index.lines.length ? plural(found.length, "document") : `${shown(found.length)} of ${plural(index.lines.length, "document")}`;
  const any = rule || asked.length || FILTERS.some((name) => $(name).value);
  fill($("chosen"), [
    rule && button(`rule ${rule} ×`, () => chooseRule(""), { "aria-label": `Remove the filter by rule ${rule}` }),
    any && button("Clear all", clearFilters, { class: "quiet" })]);
  $("documents").replaceChildren();
  addRows(PAGE);
}

function clearFilters() {
  for (const name of FILTERS) $(name).value = "";
  $("query").value = rule = "";
  filter();
  $("query").focus();
}

function addRows(count) {
  const list = $("documents");
  const at = list.children.length;
  list.append(...found.slice(at, at + count).map(listed));
  $("more").hidden = list.children.length >= found.length;
}

function listed(number) {
  const line = index.lines[number];
  const all = line.kept + line.gone;
  const bar = make("span", { class: "kept-share", "aria-hidden": "true" });
  bar.style.setProperty("--share", line.kept / Math.max(1, all));
  const size = index.mode === "diff" ? `+${shown(line.gained || 0)} −${shown(line.lost || 0)} words` : `${plural(line.kept, "word")}, ${percent(line.gone, all)} removed`;
  return make("li", { "data-number": number }, make("a", { href: `#${number + 1}`, "aria-current": number === current ? "page" : false },
    make("span", { class: "title", dir: "auto" }, line.title || "(no title)"),
    make("span", { class: "facts" }, line.verdict === "article" ? "" : make("b", { class: "verdict" }, spoken(line.verdict)), make("span", {}, line.language), make("span", {}, size), make("span", {}, line.name)), bar));
}

/** Mark the document that is shown; -1 for none. */
function mark(number) {
  $("documents").querySelector("[aria-current]")?.removeAttribute("aria-current");
  current = number;
  const row = $("documents").querySelector(`[data-number="${number}"] a`);
  row?.setAttribute("aria-current", "page");
  row?.scrollIntoView({ block: "nearest" });
}

/** The hash of the document that stands `by` places further in the list; "" if there is none. */
function neighbour(by) {
  const at = found.indexOf(current);
  const next = found[at < 0 ? 0 : at + by];
  return next === undefined ? "" : `#${next + 1}`;
}
