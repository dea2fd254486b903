"""Captions that stand as loose lines in a text. Parts of the stage `captions`."""
