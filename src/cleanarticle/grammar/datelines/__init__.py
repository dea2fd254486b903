"""The head of a story read as a dateline: place, date, agency."""
