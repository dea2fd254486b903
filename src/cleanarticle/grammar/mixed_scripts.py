"""Lines in two scripts: outlets, networks and sentences have them, names of persons one alone."""

import re
from typing import Final

EAST: Final = r"\u3040-\u9fff\uac00-\ufaff"
"""Letters of Chinese, Japanese and Korean, and signs between them, as a class of a pattern has them: two ranges, for
`re` takes 3 ms to compile four.
"""
EASTERN: Final = "\u2e80"
"""From here on characters are of Chinese, Japanese or Korean."""
_FIRST_EAST: Final = "\u3040"
_BESIDE_EAST: Final = re.compile(rf"[{EAST}][^|]*?[A-Za-z](?![.．・])|[A-Za-z](?![.．・])[^|]*?[{EAST}]")
_INDIC: Final = ("\u0900", "\u0dff")
_BESIDE_INDIC: Final = re.compile(r"[\u0964\u0965]|[A-Za-z].*[\u0900-\u0dff]|[\u0900-\u0dff].*[A-Za-z]")
"""Latin letters beside the scripts of India ("ASP संजय पांडे"), or their full stop ("।")."""


def is_mixed(line: str) -> bool:
    """True for "MBC뉴스 선은채입니다.", "分享 WhatsApp WeChat", and for a sentence in a script of India."""
    if line.isascii():
        return False
    last = max(line, default="")
    if last >= _FIRST_EAST:
        return _BESIDE_EAST.search(line) is not None
    return _INDIC[0] <= last <= _INDIC[1] and _BESIDE_INDIC.search(line) is not None
