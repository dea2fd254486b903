"""Signs of a picture's credit in a line: what its forms cannot do without (grammar/pictures/credit.py)."""

from typing import Final

REACH: Final = 150
"""Code points at the end of a line in which a credit that proves itself stands."""
MAILED: Final = 40
"""Those in which a photographer's address does."""

NONE, WEAK, SIGN = range(3)
"""A weak sign shows a credit only beside the word of a label."""


def end_sign(text: str) -> int:
    """The strongest sign of a credit that proves itself at the end of a line.

    SIGN: "… REUTERS/Name", "… (AP Photo)", "…＝共同"; WEAK: "… Foto: Name", a bar, the slash of "24/7"; else NONE.
    """
    size = len(text)
    last = size - 1
    while last >= 0 and (text[last] == "." or text[last].isspace()):
        last -= 1
    at = size - REACH if size > REACH else 0
    if last >= at and text[last] in ")）]】>":
        return SIGN
    found = NONE
    for character in text[at:] if at > 0 else text:
        at += 1
        if "a" <= character <= "z" or character == " " or "A" <= character <= "Z":  # nearly all
            continue
        if character in "©ⓒ=＝" or (character == "@" and size - at < MAILED):
            return SIGN
        if character == "(" and at + 1 < size and text[at + 1] == ")" and text[at] in "cC":  # "©" in ASCII
            return SIGN
        if character == "/" and not (1 < at < size and is_digit(text[at - 2]) and is_digit(text[at])):
            return SIGN
        if character in ":：|│｜/／…" or (character == "." and at < size and text[at] == "."):  # "Credit...Name"
            found = WEAK
    return found


def inner_sign(text: str) -> int:
    """The strongest sign in a line that may part a credit from what the picture shows before it; headings have none.

    WEAK: a dash within a word, a comma, a stop or quote that ends no sentence, as a small letter or a figure follows.
    """
    found = NONE
    size = len(text)
    at = -1
    for character in text:
        at += 1
        if "a" <= character <= "z" or character == " " or "A" <= character <= "Z":  # nearly all
            continue
        if character in "/／©ⓒ|│¦｜=＝]】>@" or (character in ":：" and at + 2 < size):
            return SIGN
        if character in "—–-":
            if at + 1 < size and text[at + 1].isspace():
                return SIGN
            found = WEAK
        elif character in ",،，・":
            found = WEAK
        elif character in '.!?…。！？”"»）)':
            if ends_words(text, at):
                return SIGN
            found = WEAK
    return found


def ends_words(text: str, at: int) -> bool:
    """True if what follows a stop, quote or bracket may be a credit; a "." ends a sentence behind letters or a year."""
    if text[at] == "." and (at < 2 or not (text[at - 2].isalnum() and text[at - 1].isalnum())):
        return False
    if text[at] == "." and is_digit(text[at - 1]) and (at < 4 or not is_digit(text[at - 4])):
        return False
    size = len(text)
    after = at + 1
    while after < size and (text[after] == "." or text[after].isspace()):
        after += 1
    if after == size:
        return text[at] in ")）"
    return not ("a" <= text[after] <= "z" or is_digit(text[after]))


def is_digit(character: str) -> bool:
    """True for 0 to 9 and the same figures of other scripts."""
    return character.isdecimal()
