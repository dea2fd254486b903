"""Figures of other scripts as those of ASCII, one for one: a day is a day however its figures are written."""

from typing import Final

_ZEROS: Final = "٠۰०０"
"""Arabic ("١٨ فبراير ٢٠٢٥", as in Cairo and Riyadh), Persian, Devanagari, wide ones as Japanese papers print them."""
_WIDE: Final = str.maketrans("／：．－", "/:.-")
"""Signs between wide figures: "２０２５／０２／１８　２１：１４"."""
_PLAIN: Final = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)} | _WIDE


def plain_figures(text: str) -> str:
    """The text with its figures in ASCII; every offset stays."""
    return text if text.isascii() else text.translate(_PLAIN)
