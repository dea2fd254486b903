// The playground: what is pasted goes to /view of this server, and nowhere else.
const EXAMPLE = `Hallvik reopens its harbour after three weeks of ice

World

By Marit Eklund

February 18, 2025 9:30 AM

Advertisement

HALLVIK, Feb 18 (Reuters) - The northern port of Hallvik let its first ships out on Tuesday after three weeks of ice, the harbour master said.

FILE PHOTO: An icebreaker opens a lane for fishing boats in the harbour of Hallvik, Norland, February 17, 2025. REUTERS/Ida Solvang

"We have not seen a winter like this since my father was at the tiller," said Ingrid Solheim, 61, who fishes for cod.

Follow us on our official WhatsApp channel for breaking news alerts

The town council voted to pay the crews for the days they lost.

(Reporting by Marit Eklund and Tomas Brandvold; Editing by Cora Whitby)

Next In World

Senate in Stadholm puts off vote on railway bill

Two climbers found alive after night on Mount Orsa
`;

async function clean(event) {
  event?.preventDefault();
  const query = $("url").value.trim() ? `?url=${encodeURIComponent($("url").value.trim())}` : "";
  $("said").textContent = "Cleaning…";
  $("problem").hidden = true;
  try {
    const answer = await fetch(`/view${query}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: $("input").value });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.error);
    show(told);
  } catch (problem) {
    $("said").textContent = "";
    $("problem").textContent = `Not cleaned: ${problem.message}`;
    $("problem").hidden = false;
  }
}

function show(told) {
  view = told;
  const fates = view.rows.flatMap((row) => row.pieces.map((piece) => [piece.mark || "kept", words(piece.text)]));
  const count = (mark) => fates.filter(([fate]) => fate === mark).reduce((total, [, size]) => total + size, 0);
  fill($("result"),
    make("div", { class: "turn" }, toggle("Input beside", () => beside, (on) => { beside = on; }, "beside"), toggle("Removed", () => !without, (on) => { without = !on; }, "removed")),
    (view.warnings || []).map((warning) => make("p", { class: "notice" }, warning)),
    fieldsOf(), legend(), make("div", { class: "text", id: "text", lang: view.language || false }));
  drawRows();
  $("said").textContent = `${plural(count("kept"), "word")} kept, ${shown(count("lifted"))} lifted into fields, ${shown(count("removed"))} removed.`;
  if (innerWidth < 800) $("said").scrollIntoView(); // on a phone the result stands below
}

const words = (text) => text.split(/\s+/).filter(Boolean).length;

$("try").addEventListener("submit", clean);
$("example").addEventListener("click", () => { $("input").value = EXAMPLE; clean(); });
$("input").addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) clean(event); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });
document.documentElement.dataset.ready = "";
