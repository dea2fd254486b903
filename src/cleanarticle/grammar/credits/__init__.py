"""Credit lines of stories: who did what, in the phrases of the packs."""
