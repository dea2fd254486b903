// Corrections: only where the page is served by `cleanarticle review`.
const reviewing = index.mode === "review";
const fieldValue = (field) => field.value;
const editButton = () => "";
const addFieldButton = () => "";
const rowButton = () => "";
const correctedMark = () => "";
const correctPiece = () => {};
