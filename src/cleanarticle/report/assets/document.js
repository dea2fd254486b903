// One document: its fields, and its text in full with every piece in place.
const LABELS = { title: "title", subtitle: "subtitle", byline: "byline", dateline: "dateline", caption: "caption", credit: "credit", date: "date", section: "section" };
let beside = false; // the input stands beside the result
let without = false; // what was removed is not shown
let only = index.mode === "diff"; // lines alike in both runs are not shown
let view = null;

async function showDocument(number) {
  view = await open(number);
  if (place() !== number) return; // the reader has gone on
  view.number = number;
  const line = index.lines[number];
  const compared = index.mode === "diff";
  if (compared) beside = true;
  const text = make("div", { class: "text", id: "text", lang: view.language || false });
  fill($("main"),
    make("div", { class: "turn" }, make("a", { class: "button all", href: "#" }, "All"), turn("Previous", -1), turn("Next", 1), make("span", { class: "spring" }),
      toggle("Input beside", () => beside, (on) => { beside = on; }, "beside", compared && "Both runs"),
      compared && toggle("Only changes", () => only, (on) => { only = on; }, "only"),
      toggle("Removed", () => !without, (on) => { without = !on; }, "removed")),
    make("h1", { dir: "auto", lang: view.language || false }, line.title || line.name),
    make("p", { class: "facts" }, make("b", { class: "verdict" }, spoken(line.verdict)), make("span", {}, line.language), make("span", {}, `${plural(line.kept, "word")} kept, ${shown(line.gone)} removed`), make("span", { class: "name" }, line.name)),
    /^https?:\/\//i.test(view.url || "") ? make("p", { class: "facts" }, make("a", { href: view.url, rel: "noreferrer noopener", target: "_blank" }, view.url)) : "",
    (view.warnings || []).map((warning) => make("p", { class: "notice" }, warning)),
    fieldsOf(), legend(),
    view.ledger ? "" : make("p", { class: "notice" }, "The run was made without --ledger: what was removed stands below the text, not in its place."),
    text);
  drawRows();
  $("main").scrollTop = 0;
}

function turn(name, by) {
  const to = neighbour(by);
  return to ? make("a", { class: "button", href: to }, name) : make("a", { class: "button", "aria-disabled": "true", role: "link" }, name);
}

function toggle(name, get, set, id, other) {
  const made = button(other || name, () => flip(), { "aria-pressed": String(get()), id: `toggle-${id}` });
  const flip = () => { set(!get()); made.setAttribute("aria-pressed", String(get())); drawRows(); };
  return made;
}

function fieldsOf() {
  const old = new Map((view.other_fields || []).map((field) => [field.name, field.value]));
  const names = new Set(view.fields.map((field) => field.name));
  const gone = [...old.keys()].filter((name) => !names.has(name)).map((name) => ({ name, value: "", rule: "" }));
  const rows = [...view.fields, ...gone].map((field) => {
    const was = index.mode === "diff" && old.get(field.name) !== field.value;
    return make("tr", { class: was ? "changed" : false }, make("th", { scope: "row" }, spoken(field.name)),
      make("td", { dir: "auto" }, was && old.get(field.name) ? [make("del", {}, old.get(field.name)), " "] : "", fieldValue(field), editButton(field)),
      make("td", { class: "rule" }, field.rule));
  });
  return make("details", { class: "fields", open: true }, make("summary", {}, "Fields"), make("table", {}, make("tbody", {}, rows)), addFieldButton(names));
}

function legend() {
  const seen = new Set(view.rows.flatMap((row) => row.pieces.filter((piece) => piece.mark === "lifted").map((piece) => piece.label)));
  const mended = view.rows.some((row) => row.pieces.some((piece) => "before" in piece));
  return make("ul", { class: "legend", "aria-label": "Legend" }, make("li", {}, "kept"),
    [...seen].map((label) => make("li", {}, make("span", { class: `lifted ${LABELS[label] || "other"}` }, spoken(label)))),
    make("li", {}, make("del", { class: "removed" }, "removed")), mended ? make("li", {}, make("span", { class: "mended" }, "repaired")) : "");
}

function drawRows() {
  const text = $("text");
  text.classList.toggle("beside", beside);
  text.classList.toggle("without", without);
  text.classList.toggle("both", index.mode === "diff");
  const heads = beside ? [make("div", { class: "row heads" }, make("div", { class: "input" }, index.mode === "diff" ? "before" : "input"), make("div", { class: "out" }, index.mode === "diff" ? "now" : "result"))] : [];
  const rows = view.rows.map((row, number) => (only && !row.changed ? "" : drawRow(row, number)));
  fill(text, heads, rows);
  if (only && !view.rows.some((row) => row.changed)) fill(text, make("p", { class: "note" }, "No line changed, only fields."));
}

function drawRow(row, number) {
  const whole = row.pieces.every((piece) => piece.mark === "removed") ? "all-removed" : row.pieces.every((piece) => piece.mark === "lifted") ? "all-lifted" : "";
  const out = make("div", { class: "out", dir: "auto" }, row.pieces.map((piece, at) => draw(piece, row, number, at)), rowButton(row, number));
  const input = !beside ? "" : index.mode === "diff" ? make("div", { class: "input", dir: "auto" }, (row.other || []).map((piece) => draw(piece, row))) :
    make("div", { class: "input", dir: "auto" }, row.input || row.pieces.map((piece) => piece.before || piece.text).join(""));
  return make("div", { class: `row ${whole}${row.changed ? " changed" : ""}`, "data-row": number }, input, out);
}

/** A piece of the text. Kept prose is plain text; all else can be reached with the keyboard and tells why. */
function draw(piece, row, number, at) {
  const mark = piece.mark || "kept";
  const plain = "before" in piece ? make("span", { class: "mended" }, piece.text) : piece.text;
  if (mark === "kept" && !("before" in piece)) return plain;
  const told = tellings(piece, row);
  const attributes = { class: `piece ${mark} ${mark === "lifted" ? LABELS[piece.label] || "other" : ""}`, tabindex: "0", role: "button", "data-at": at,
    "aria-haspopup": index.mode === "review" ? "dialog" : false, onfocus: (event) => tell(event.currentTarget, told), onmouseenter: (event) => tell(event.currentTarget, told),
    onblur: hush, onmouseleave: hush, onclick: () => correctPiece(piece, row, number), onkeydown: pressed };
  const inner = mark === "removed" ? make("del", {}, plain) : plain;
  return make("span", attributes, mark === "lifted" ? make("span", { class: "tag", "aria-hidden": "true" }, spoken(piece.label)) : "", inner, hidden(` (${told[0]}) `), correctedMark(piece, row));
}

function pressed(event) {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    event.currentTarget.click();
  }
}

/** What is told of a piece: a headline, then details. */
function tellings(piece, row) {
  const sure = piece.confidence === undefined ? "" : `confidence ${piece.confidence.toFixed(2)}`;
  const what = piece.mark === "removed" ? `removed: ${spoken(piece.label)}` : piece.mark === "lifted" ? `${spoken(piece.label)}, lifted` : "repaired";
  return [[what, piece.rule, sure].filter(Boolean).join(", "), "before" in piece ? `was: ${piece.before || "(nothing)"}` : "",
    row.score === undefined ? "" : `model: ${row.score.toFixed(2)} that the line is of the story`, ...(row.why || [])].filter(Boolean);
}

function tell(target, lines) {
  const tip = $("tip");
  tip.replaceChildren(make("b", {}, lines[0]), ...lines.slice(1).map((line) => make("div", {}, line)));
  tip.hidden = false;
  const place = target.getClientRects()[0] || target.getBoundingClientRect();
  const below = place.bottom + 6;
  tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${below + tip.offsetHeight < innerHeight ? below : Math.max(8, place.top - tip.offsetHeight - 6)}px`;
}

function hush() {
  $("tip").hidden = true;
}
