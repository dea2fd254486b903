"""What an author signs: the line above an address that is made of the name, above the agency; a paragraph's end."""

import re
from typing import Final
from unicodedata import normalize

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines

_ADDRESS: Final = 60
_MAIL: Final = re.compile(r"@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LEAST: Final = 3
"""Letters of a word of a name that addresses are made of."""
_PLAIN: Final = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ł": "l", "đ": "d"})


_BEHIND: Final = re.compile(r"(?<=[\uac00-\ud7af][.!?])[\"'”’]?\s(?P<tail>[^.!?]{4,30}?\s?(?:\S+@\S+)?)$")
"""The reporter behind a paragraph's last sentence in Korean, and the reporter's address."""
_SENTENCE: Final = 20


def signature_of(text: str) -> str:
    """The words behind the last sentence of a paragraph that its reporter signs; "" of a line that is no paragraph."""
    found = _BEHIND.search(text, _SENTENCE)
    return found["tail"] if found is not None else ""


def is_address(text: str) -> bool:
    """True for a line that is an e-mail address, or a name on a network."""
    return len(text) <= _ADDRESS and "@" in text and _MAIL.fullmatch(text) is not None


def is_signed(block: Block, below: Block) -> bool:
    """True for a name above its own e-mail address: "Søren Lund", "slund@courier.example"."""
    local, at, _ = below.text.partition("@")
    if not local or not at or not is_address(below.text):
        return False
    names = [name for name in map(_letters, block.text.split()) if len(name) >= _LEAST]
    return sum(name in _letters(local) for name in names) * 2 >= len(names) > 1


def is_sent(draft: Draft, block: Block, grammar: Bylines) -> bool:
    """True for a name above its agency: "Anton Below,", "BelTA."."""
    below = draft.blocks[block.index + 1] if block.index + 1 < len(draft.blocks) else block
    return below.fate == "kept" and grammar.names.agencies.spelled(below.text.rstrip(".")) is not None


def _letters(text: str) -> str:
    """The letters of a word as addresses have them: "Ullström" is "ullstrom"."""
    return "".join(filter(str.isalnum, normalize("NFKD", text.casefold().translate(_PLAIN))))
