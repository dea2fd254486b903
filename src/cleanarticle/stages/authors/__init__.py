"""Where a document names its authors, and which of the names are believed. Parts of the stage `byline`."""
