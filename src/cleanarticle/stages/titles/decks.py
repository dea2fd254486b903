"""What elements that hold a standfirst are called."""

import re
from typing import Final

from ...core.blocks import Page

_CALLED: Final = (
    "deck|dek|lede|lead|intro|introduction|summary|subhead\\w*|excerpt|chapeau|chapo|entradilla|bajada|sommario|ingress|"
    "abstract|subtitle|teaser|perex|spot|overview|vorspann|opener|copete|catenaccio|manchet|zajawka|sapo|underrubrik|"
    "undertittel|preamble|preambule|linha-?fina|sous-?titre|untertitel|unterzeile|subtitulo|podtytul|podtitulek|alcim|"
    "ingressi"
)
_PART: Final = "desc|dek(?:__\\w+)?|lead|intro|summary|deck|description|standfirst|excerpt"
_DECK: Final = re.compile(
    rf"standfirst|(?:^|[\s_-])(?<!text-with-)(?:{_CALLED}|synopsis)(?:$|[\s_-])"
    r"|sub-?_?(?:headline|title|heading|line)|sub-?_?deck|(?:teaser|lead|(?<!item)intro)-?_?text"
    r"|(?:art|article|story)_?synopsis|header-?dek"
    r"|(?:content|detail|post|story|page)[\w-]{0,20}__(?:description|standfirst|intro|summary)"
    rf"|article-?_{{0,2}}(?:{_PART})|(?:^|\s)description(?:$|\s)"
)
_UP: Final = 4
_MOST_BLOCKS: Final = 3
"""Elements around a block that may tell what it is, and blocks that they may hold."""


def is_deck(page: Page, index: int) -> bool:
    """True if the block's element, or one of those around it that hold nothing else, is called a standfirst."""
    around = page.nodes.enclosing(page.node[index], most=_MOST_BLOCKS, steps=_UP)
    return _DECK.search(" ".join([page.nodes.label[node] for node in around])) is not None
