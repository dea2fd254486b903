"""How names, dates, places and agencies are written: grammar over the packs' vocabulary, no language's words in it."""
