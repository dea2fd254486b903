// What the report's document.js shares with its list and its corrections: here there are none.
const index = { mode: "play" };
const fieldValue = (field) => field.value;
const nothing = () => "";
const [editButton, addFieldButton, rowButton, correctedMark, correctPiece] = Array(5).fill(nothing);
