"""The pictures of a page: which blocks are their captions and credits. Parts of the stage `captions`."""
