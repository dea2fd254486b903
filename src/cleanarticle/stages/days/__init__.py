"""Where a document shows its days. Parts of the stages `dates` and `dateline`."""
