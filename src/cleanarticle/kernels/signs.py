"""Signs of a picture's credit in a line: what its forms cannot do without (grammar/photo_credit.py)."""

from typing import Final

REACH: Final = 150
"""Code points at the end of a line in which a credit that proves itself stands."""


NONE, COLON, SIGN = range(3)


def end_sign(text: str) -> int:
    """The strongest sign of a credit that proves itself at the end of a line.

    SIGN: "… | Name/dpa", "… (AP Photo)", "…＝共同"; COLON: "… Foto: Name", which a label must open; else NONE.
    """
    closed = True
    found = NONE
    size = len(text)
    first = size - REACH if size > REACH else 0
    for at in range(size - 1, first - 1, -1):
        character = text[at]
        if character in "/©ⓒ|│=＝" or (closed and character in ")）]】>"):
            return SIGN
        if character in ":：":
            found = COLON
        closed = closed and (character == "." or character.isspace())
    return found


def has_credit_sign(text: str) -> bool:
    """False for a line without any sign that parts a credit from what the picture shows, as most headings are."""
    for character in text:  # noqa: SIM110 - compiled, a generator is no loop of C
        if character in '/©ⓒ|│¦:：=＝)）]】>.!?…。！？”"»—–-@':
            return True
    return False
