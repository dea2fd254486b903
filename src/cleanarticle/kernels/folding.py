"""What two spellings of a line have in common: the forms in which lines and phrases are compared."""

import re
from typing import Final

STRAIGHT: Final = (
    ("`", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("‘", "'"), ("ʼ", "'"), ("„", '"'), ("İ", "i"), ("ı", "i"),
)  # fmt: skip
"""Of ASCII the one is first."""
SPACE: Final = re.compile(r"\s")
BULLETS: Final = " \t•·▪▫■□●○◦▶►▸‣→»›>*+#|-–—―_~\"'([【「『<:.,▼▽▲△◆◇◎＞≫《〈［（«⇒➡👉🔴\ufe0e\ufe0f↑↓"
ENDS: Final = " \t:.!?…»›>→|*_~-–—\"')]】」』,。：！？、）》〉］؟،؛＞↑↓\ufe0e\ufe0f"


def folded(text: str) -> str:
    """Case folded, quotes straightened, white space blanks: what two spellings of a line have in common."""
    if len(text) == 0:  # first: compiled, this refuses what is no text, and methods of text do not
        return text
    spaced = crooked = False
    if text.isascii():
        return (SPACE.sub(" ", text) if has_breaks(text) else text).replace("`", "'").lower()
    for character in text:
        if " " <= character <= "~":
            crooked = crooked or character == "`"
        elif "‘" <= character <= "„" or character in "ʼİı":
            crooked = True
        elif character.isspace():
            spaced = True
    if spaced:
        text = SPACE.sub(" ", text)
    if crooked:
        for sign, straight in STRAIGHT:
            text = text.replace(sign, straight)
            if text.isascii():
                break  # what is left of them is not
    return text.lower() if text.isascii() else text.casefold()  # crooked quotes are all that many texts have


def has_breaks(text: str) -> bool:
    """True for a text of ASCII with white space that is no blank, or with controls."""
    return any(character < " " for character in text)


def forms(text: str) -> tuple[str, str, int]:
    """The text folded, that without bullets before and marks behind, and how many code points of bullets there are."""
    fold = folded(text)
    first, end = 0, len(fold)
    while first < end and not "a" <= fold[first] <= "z" and fold[first] in BULLETS:
        first += 1
    head = first
    while end > first and not "a" <= fold[end - 1] <= "z" and fold[end - 1] in ENDS:
        end -= 1
    return fold, fold[first:end], head
