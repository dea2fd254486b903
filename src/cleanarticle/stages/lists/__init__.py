"""Lists of other stories, and what looks like them. Parts of the stage `debris`."""
