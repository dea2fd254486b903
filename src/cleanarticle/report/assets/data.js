// What the page holds: the index as JSON, the documents packed in chunks that are opened when they are needed.
const index = JSON.parse($("index").textContent);
const packed = document.getElementsByClassName("chunk");
const opened = new Map(); // chunk number -> promise of its documents; the last few are kept
const KEPT = 8;

async function unpack(number) {
  const bytes = Uint8Array.from(atob(packed[number].textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** The document with this number (from 0). */
async function open(number) {
  const chunk = Math.floor(number / index.chunk);
  if (!opened.has(chunk)) {
    opened.set(chunk, unpack(chunk));
    if (opened.size > KEPT) opened.delete(opened.keys().next().value);
  }
  return (await opened.get(chunk))[number % index.chunk];
}

// msgspec leaves out what is empty
for (const line of index.lines) {
  line.removed ||= {};
  line.rules ||= {};
  line.fields ||= [];
  line.gone = sum(line.removed);
  line.found = [line.title, line.name, line.site, ...Object.keys(line.rules)].join("\n").toLowerCase();
}
const numberOf = new Map(index.lines.map((line, number) => [line.name, number]));
