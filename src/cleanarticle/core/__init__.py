"""Blocks, decisions, the ledger and the article: no files, no third-party text tools, no language's words."""
