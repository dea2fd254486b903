// Corrections: only where the page is served by `cleanarticle review`.
const reviewing = index.mode === "review";
const corrections = new Map(); // key -> correction that holds now

const keyOf = (one) => JSON.stringify(one.field && (one.action === "field" || one.block === undefined) ? [one.document, one.field] : [one.document, one.block ?? -1, one.text]);
const textOf = (row) => row.pieces.map((piece) => piece.text).join("").trim();
const keptOf = (row) => row.pieces.filter((piece) => (piece.mark || "kept") === "kept").map((piece) => piece.text).join("").trim();
const summary = (one) => ({ keep: "to keep", remove: `to remove: ${spoken(one.kind || "")}`, lift: `is the ${one.field}`, field: `${one.field}: ${one.text || "(none)"}` })[one.action];

async function send(one) {
  const answer = await fetch("/corrections", { method: "POST", headers: { "Content-Type": "application/json", "X-Token": index.token }, body: JSON.stringify(one) });
  if (!answer.ok) throw new Error((await answer.json()).error);
}

/** Save a correction; "undo" takes back the one with the same key. */
async function save(one) {
  await send(one);
  const key = keyOf(one);
  corrections.delete(key);
  if (one.action !== "undo") corrections.set(key, one);
  showCount();
}

function undo(one) {
  const { document: name, text, block, field } = one;
  return save(one.action === "field" ? { document: name, action: "undo", text, field } : { document: name, action: "undo", text, block });
}

function showCount() {
  $("count").textContent = shown(corrections.size);
}

async function setUpCorrections() {
  if (!reviewing) return;
  for (const one of await (await fetch("/corrections")).json()) corrections.set(keyOf(one), one);
  $("to-corrections").hidden = false;
  $("to-corrections").addEventListener("click", showCorrections);
  showCount();
}

/** What a correction says of the document, the line and its neighbours. */
function context(row, number) {
  const text = (at) => (view.rows[at] ? textOf(view.rows[at]) : "");
  const kept = view.rows.map((other, at) => [Math.abs(at - number), other, at])
    .filter(([, other, at]) => at !== number && other.pieces.some((piece) => (piece.mark || "kept") === "kept")).sort((a, b) => a[0] - b[0]).slice(0, 3).map(([, other]) => keptOf(other));
  return { document: view.name, language: view.language || "", url: view.url || "", block: row.block ?? -1, before: text(number - 1), after: text(number + 1), prose: kept };
}

/** Ask what a line or a piece of it really is, and save the answer. */
function ask(row, number, text, was, rule) {
  const base = { ...context(row, number), text, was, rule };
  const earlier = corrections.get(keyOf(base));
  const kinds = make("select", { id: "kind", "aria-label": "Kind of debris" });
  choices(kinds, "choose…", index.kinds);
  const fields = make("select", { id: "field", "aria-label": "Field" });
  choices(fields, "choose…", index.line_fields);
  const radio = (value, label, extra) => {
    const input = make("input", { type: "radio", name: "is", value, id: `is-${value}`, required: true });
    extra?.addEventListener("input", () => { input.checked = true; });
    return make("p", {}, make("label", {}, input, ` ${label} `), extra);
  };
  const error = make("p", { class: "notice", role: "alert", hidden: true });
  const submit = async (event) => {
    event.preventDefault();
    const is = new FormData(event.target).get("is");
    const one = { ...base, action: is, kind: is === "remove" ? kinds.value : undefined, field: is === "lift" ? fields.value : undefined };
    if ((is === "remove" && !one.kind) || (is === "lift" && !one.field)) return complain(error, "Say which one.");
    await finish(error, () => save(one));
  };
  fill($("correct"), make("h2", { id: "correct-title" }, "What is this line?"),
    make("blockquote", { dir: "auto" }, text), make("p", { class: "note" }, `${was}${rule ? `, by ${rule}` : ""}`),
    make("form", { onsubmit: submit },
      was.startsWith("kept") ? "" : radio("keep", "It belongs to the story: keep it"),
      radio("remove", "It is debris:", kinds), radio("lift", "It is the story’s", fields), error,
      make("div", { class: "turn" }, make("button", { type: "submit", class: "main" }, "Save"),
        earlier ? button("Undo my correction", () => finish(error, () => undo(earlier))) : "", button("Cancel", () => $("correct").close()))));
  $("correct").showModal();
}

function complain(error, message) {
  error.textContent = message;
  error.hidden = false;
}

/** Do it, close the dialog and draw the document anew; if it fails, say why and leave the dialog open. */
async function finish(error, act) {
  try {
    await act();
  } catch (problem) {
    return complain(error, `Not saved: ${problem.message}`);
  }
  $("correct").close();
  if (view && place() >= 0) {
    const at = document.activeElement?.closest("[data-row]")?.dataset.row;
    $("main").querySelector(".fields")?.replaceWith(fieldsOf());
    drawRows();
    $("text").querySelector(`[data-row="${at}"] [tabindex], [data-row="${at}"] button`)?.focus();
  }
}

function correctPiece(piece, row, number) {
  if (!reviewing) return;
  const whole = piece.text.trim();
  ask(row, number, whole, `${piece.mark || "kept"}${piece.label ? `: ${piece.label}` : ""}`, piece.rule || "");
}

/** The button of a line that has kept text: it asks about what is selected in the line, or about all of that text. */
function rowButton(row, number) {
  const kept = keptOf(row);
  if (!reviewing || !kept) return "";
  let selected = "";
  const remember = () => {
    const selection = getSelection();
    const inside = selection.rangeCount && selection.anchorNode.parentElement?.closest(`[data-row="${number}"]`);
    selected = inside ? selection.toString().trim() : "";
  };
  const one = [...corrections.values()].find((known) => known.document === view.name && known.action !== "field" && known.block === row.block && kept.includes(known.text));
  return [one ? make("span", { class: "corrected" }, summary(one)) : "", button("Correct", () =>
    ask(row, number, selected && kept.includes(selected) ? selected : kept, "kept", ""), { class: "correct", onpointerdown: remember, "aria-label": `Correct: ${kept.slice(0, 60)}` })];
}

function correctedMark(piece, row) {
  const one = reviewing && corrections.get(keyOf({ document: view.name, block: row.block ?? -1, text: piece.text.trim() }));
  return one ? make("span", { class: "corrected" }, summary(one)) : "";
}

const valueOf = (name) => corrections.get(JSON.stringify([view.name, name]));

function fieldValue(field) {
  const one = reviewing && valueOf(field.name);
  return one ? [make("del", {}, field.value), " ", make("span", { class: "corrected" }, one.text || "(none)")] : field.value;
}

function editButton(field) {
  if (!reviewing || !index.value_fields.includes(field.name)) return "";
  return [" ", button("Edit", () => askValue(field.name, field.value, field.rule), { class: "correct", "aria-label": `Edit ${spoken(field.name)}` })];
}

function addFieldButton(names) {
  const missing = index.value_fields.filter((name) => !names.has(name));
  if (!reviewing || !missing.length) return "";
  const select = make("select", { "aria-label": "Field that is missing" });
  choices(select, "Add a field…", missing);
  select.addEventListener("change", () => { if (select.value) askValue(select.value, "", ""); select.value = ""; });
  const added = missing.map(valueOf).filter(Boolean).map((one) => make("p", {}, make("span", { class: "corrected" }, summary(one)), " ", button("Edit", () => askValue(one.field, "", ""), { class: "correct", "aria-label": `Edit ${one.field}` })));
  return make("div", {}, added, select);
}

function askValue(name, value, rule) {
  const earlier = valueOf(name);
  const input = name === "verdict" ? make("select", { id: "value" }) : make("textarea", { id: "value", rows: "3", dir: "auto" });
  if (name === "verdict") choices(input, "choose…", index.verdicts);
  input.value = earlier ? earlier.text : value;
  const hint = { authors: "Names with commas between.", section: "Outermost first, > between.", published: "ISO 8601: 2025-02-18 or 2025-02-18T08:15:00+01:00.", modified: "ISO 8601.", language: "A code like en, pt-BR." }[name];
  const error = make("p", { class: "notice", role: "alert", hidden: true });
  const submit = (event) => {
    event.preventDefault();
    return finish(error, () => save({ document: view.name, action: "field", field: name, text: input.value.trim(), was: value, rule, language: view.language || "", url: view.url || "" }));
  };
  fill($("correct"), make("h2", { id: "correct-title" }, `The right ${spoken(name)}`),
    make("form", { onsubmit: submit }, make("label", { for: "value" }, hint || "Leave it empty if the story has none."), input, error,
      make("div", { class: "turn" }, make("button", { type: "submit", class: "main" }, "Save"),
        earlier ? button("Undo my correction", () => finish(error, () => undo(earlier))) : "", button("Cancel", () => $("correct").close()))));
  $("correct").showModal();
  input.focus();
}

function showCorrections() {
  const error = make("p", { class: "notice", role: "alert", hidden: true });
  const again = (one) => async () => { await finish(error, () => undo(one)); showCorrections(); };
  const rows = [...corrections.values()].reverse().map((one) => make("li", {},
    make("a", { href: `#${(numberOf.get(one.document) ?? -1) + 1}`, onclick: () => $("correct").close() }, one.document), " ",
    make("span", { class: "corrected" }, summary(one)), " ", button("Undo", again(one), { class: "correct", "aria-label": `Undo: ${one.text.slice(0, 60)}` }),
    one.action === "field" ? "" : make("blockquote", { dir: "auto" }, one.text)));
  fill($("correct"), make("h2", { id: "correct-title" }, plural(corrections.size, "correction")),
    rows.length ? make("ol", { class: "made" }, rows) : make("p", {}, "None yet: open a document and click on what is wrong."), error,
    make("p", { class: "note" }, "Next: cleanarticle rules learn corrections.jsonl, or batch --corrections corrections.jsonl"), button("Close", () => $("correct").close()));
  if (!$("correct").open) $("correct").showModal();
}
