"""Captions of pictures taken apart, and the forms of their credits."""
