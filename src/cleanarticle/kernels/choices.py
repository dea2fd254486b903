"""Signs of a form's list of choices in a long line (stages/lists/choices.py): its words by their looks."""

from typing import Final

LONG: Final = 300
"""Letters: a sentence of names is shorter, or has commas."""
CODE: Final = '{}<>=;"@'
STOPS: Final = ".,;:!?"
GLUED: Final = 0.2
STOPPED: Final = 0.05
CAPITALS: Final = 0.6
"""Of the words, the fewest glued together; or else the most with a stop behind them, the fewest that have a capital.

Prose has some 12 and 15 per cent of the latter two; lists of countries, of categories, of months 1 and 90. Line-ups
have commas; country names may have those too, so words glued together count as well.
"""


def names_alone(text: str) -> bool:
    """True if the words of a long line are glued together, or have capitals and no stops behind them."""
    size = len(text)
    if size < LONG:
        return False
    words = glued = stops = capitals = 0
    in_word = in_token = lower = stop = False
    for character in text:
        if character in CODE:
            return False
        token = character.isalnum()
        word = token and not character.isdecimal()
        upper = word and character.isupper()
        if word and not in_word:
            words += 1
        if token and not in_token and (upper or character.isdigit()):
            capitals += 1
        if lower and upper:
            glued += 1
        if stop and character == " ":
            stops += 1
        in_word, in_token, lower, stop = word, token, word and character.islower(), character in STOPS
    return glued >= GLUED * words or (stops <= STOPPED * words and capitals >= CAPITALS * words)
