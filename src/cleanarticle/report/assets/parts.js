// Building blocks. Text always goes in as text: nothing on this page is ever parsed as HTML.

const $ = (id) => document.getElementById(id);

/** An element: make("p", {class: "note", onclick: f}, "text", child, [children]). Children may be lists; empty ones are left out. */
function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  return fill(made, ...children);
}

/** Give an element these children and no others. */
function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== "" && child !== false));
  return element;
}

const button = (text, onclick, attributes) => make("button", { type: "button", onclick, ...attributes }, text);
const hidden = (text) => make("span", { class: "hidden" }, text);
const numbers = new Intl.NumberFormat("en");
const shown = (number) => numbers.format(number);
const percent = (part, whole) => `${(100 * part / Math.max(1, whole)).toFixed(whole && part / whole < 0.1 ? 1 : 0)} %`;
const spoken = (name) => name.replaceAll("_", " ");
const plural = (number, noun) => `${shown(number)} ${noun}${number === 1 ? "" : "s"}`;
const sum = (counts) => Object.values(counts || {}).reduce((total, count) => total + count, 0);

/** The options of a select, the first one standing for "no choice". */
function choices(select, none, values, label = spoken) {
  select.replaceChildren(make("option", { value: "" }, none),
    ...values.map((value) => make("option", { value }, label(value))));
}
