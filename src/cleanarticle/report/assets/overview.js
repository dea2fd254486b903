// The overview: sums, charts, and the way from each of them to the documents behind it.
const tile = (value, name, note) => make("div", { class: "tile" }, make("dd", {}, value), make("dt", {}, name), note && make("dd", { class: "note" }, note));

/** A bar chart that is a table: each row leads to its documents. `rows` are [name, value, text, choose]. */
function bars(title, head, rows, most = 12) {
  if (!rows.length) return "";
  const largest = Math.max(...rows.map((row) => row[1]), 1);
  const body = make("tbody", {});
  const show = (count) => fill(body, rows.slice(0, count).map(([name, value, text, choose]) => {
    const bar = make("div", { class: "bar" });
    bar.style.setProperty("--share", value / largest);
    return make("tr", {}, make("th", { scope: "row" }, choose ? button(name, choose, { class: "link" }) : name),
      make("td", { class: "chart", "aria-hidden": "true" }, bar), make("td", { class: "figure" }, text));
  }));
  show(most);
  const table = make("table", { class: "bars" }, make("caption", {}, title),
    make("thead", { class: "hidden" }, make("tr", {}, head.map((name) => make("th", { scope: "col" }, name)))), body);
  const more = rows.length > most && button(`All ${shown(rows.length)}`, () => { show(rows.length); more.remove(); }, { class: "quiet" });
  return make("section", { class: "card" }, table, more || "");
}

const counted = (title, counts, filter, total) => bars(title, ["", "share", "documents"],
  Object.entries(counts).map(([name, count]) => [spoken(name), count, `${shown(count)} · ${percent(count, total)}`, () => choose(filter, name)]), 8);

function documentsCard(title, note, rows) {
  if (!rows.length) return "";
  return make("section", { class: "card" }, make("h2", {}, title), note && make("p", { class: "note" }, note),
    make("ol", { class: "named" }, rows.map(([number, text]) => make("li", {},
      make("a", { href: `#${number + 1}` }, index.lines[number].title || index.lines[number].name), make("span", { class: "figure" }, text)))));
}

function showOverview() {
  const sums = index.overview;
  const removed = sum(sums.removed_words);
  const all = removed + sums.kept_words;
  const tiles = make("dl", { class: "tiles" },
    tile(shown(sums.documents), "documents", sums.failed ? `${shown(sums.failed)} failed` : ""),
    tile(shown(sums.kept_words), "words kept", percent(sums.kept_words, all)),
    tile(shown(removed), "words removed", percent(removed, all)),
    sums.seconds && sums.cleaned ? tile(`${sums.seconds.toFixed(1)} s`, `for ${plural(sums.cleaned, "document")}`, `${(sums.cleaned / sums.seconds).toFixed(sums.cleaned < 10 * sums.seconds ? 1 : 0)} a second`) : "");
  const slow = sums.slowest.filter((one) => numberOf.has(one.name) || byPath(one.name) !== undefined);
  fill($("main"),
    make("h1", {}, index.diff ? "What changed" : "Overview"), make("p", { class: "jump" }, make("a", { class: "button", href: "#list", onclick: toList }, "To the documents")),
    index.diff ? changed(index.diff) : tiles,
    make("div", { class: "cards" }, index.diff ? changes(index.diff) : [
      bars("Words removed, by kind", ["kind", "share", "words"], Object.entries(sums.removed_words).map(([kind, count]) =>
        [spoken(kind), count, `${shown(count)} · ${percent(count, all)}`, () => choose("by-kind", kind)]), 20),
      bars("Rules that removed most words", ["rule", "share", "words and documents"], sums.rules.map((one) =>
        [one.rule, one.words, `${shown(one.words)} · ${shown(one.documents)} doc.`, () => chooseRule(one.rule)])),
    ],
      counted("Documents by verdict", sums.verdicts, "by-verdict", sums.documents),
      counted("Documents by language", sums.languages, "by-language", sums.documents),
      counted("Documents by site", sums.sites, "by-site", sums.documents),
      index.diff ? "" : [bars("Fields found", ["field", "share", "documents"], Object.entries(sums.fields).map(([name, count]) =>
        [spoken(name), count, `${shown(count)} · ${percent(count, sums.documents)}`, () => choose("by-field", `-${name}`)]), 20),
      documentsCard("Least certain", "Share of words that were removed or kept with little confidence.", sums.unsure.map((number) => {
        const line = index.lines[number];
        return [number, percent(line.unsure, line.kept + line.gone)];
      })),
      documentsCard("Slowest", "", slow.map((one) => [numberOf.get(one.name) ?? byPath(one.name), `${one.milliseconds.toFixed(0)} ms`]))]));
}

function toList(event) {
  event.preventDefault();
  $("list").scrollIntoView();
  $("query").focus({ preventScroll: true });
}

/** A document by the path that it was read from: its name may be that path's tail. */
function byPath(path) {
  const found = index.lines.findIndex((line) => path === line.name || path.endsWith(`/${line.name}`));
  return found < 0 ? undefined : found;
}

const changed = (diff) => [
  make("p", { class: "note" }, `Compared with ${diff.other}, over ${plural(diff.documents, "document")}. Only those that changed are here.`),
  make("dl", { class: "tiles" }, tile(shown(diff.changed), "documents changed", percent(diff.changed, diff.documents)),
    tile(`+${shown(diff.gained)}`, "words came into bodies"), tile(`−${shown(diff.lost)}`, "words left them")),
  diff.missing.length ? make("p", { class: "notice" }, `Only there: ${diff.missing.join(", ")}`) : "",
  diff.added.length ? make("p", { class: "notice" }, `Only here: ${diff.added.join(", ")}`) : "",
];

function changes(diff) {
  const table = (title, rows, pick) => bars(title, ["", "share", "words"], rows.map((one) =>
    [spoken(one.name), one.gained + one.lost, `+${shown(one.gained)} −${shown(one.lost)}`, pick && (() => pick(one.name))]));
  return [
    table("Words gained and lost, by kind or field", diff.kinds, (kind) => choose("by-kind", kind)),
    table("Words gained and lost, by rule", diff.rules, chooseRule),
    bars("Fields changed", ["field", "share", "documents"], Object.entries(diff.fields).map(([name, count]) => [spoken(name), count, plural(count, "document")])),
  ];
}
