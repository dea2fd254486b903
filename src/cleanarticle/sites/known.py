"""What a site's sample tells about a line: how many other stories hold it, and where."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct

from .lines import TITLE, Sketch
from .prose_signature import signature, similarity
from .stories import SAME_STORY, stories

_MOST_WITNESSES: Final = 64
"""Documents that are asked about one line."""
_AGREED: Final = 0.8
"""Share of the stories that name the same home: a site with two layouts has none that tells."""


class Seen(Struct, frozen=True):
    """Where else a line stands. `titles` says in how many of the stories it is the headline."""

    stories: int = 0
    titles: int = 0


NOWHERE: Final = Seen()


class Home(Struct, frozen=True):
    """The element that holds the story on most of the site's pages, and on how many of them."""

    key: int
    stories: int


class Known:
    """The sample of one site, turned round: from a line to the documents that hold it. Read-only."""

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        found = list(sketches)
        self._signatures = {one.document: one.signature for one in found}
        self._story = stories(self._signatures.items())
        self._lines: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for one in found:
            for key, place in dict(one.lines()).items():
                if len(self._lines[key]) < _MOST_WITNESSES:
                    self._lines[key].append((one.document, place))
        self._homes = {self._story[one.document]: one.home for one in reversed(found) if one.home}
        self._count_of_home = Counter(self._homes.values())
        self.count = len(set(self._story.values()))
        """Stories in the sample."""

    def others(self, document: int, keys: Sequence[int], texts: Sequence[str], *, kin: int = 1) -> list[Seen]:
        """Per line of a document, in how many other stories of the site it stands.

        Only documents are asked that share at least `kin` different lines with this one.
        """
        shared = Counter(witness for key in dict.fromkeys(keys) for witness, _ in self._lines.get(key, ()))
        own = self._story.get(document)
        same: dict[int, bool] = {}
        mine = b"" if own is not None else signature(texts)

        def is_other(witness: int) -> bool:
            if shared[witness] < kin:
                return False
            if own is not None:
                return self._story[witness] != own
            if witness not in same:
                same[witness] = similarity(mine, self._signatures[witness]) >= SAME_STORY
            return not same[witness]

        return [self._seen(self._lines.get(key, []), is_other) for key in keys]

    def home(self, document: int) -> Home | None:
        """Where the site's other stories have their home, if they agree."""
        homes = self._count_of_home
        own = self._homes.get(self._story.get(document, document))
        if own:
            homes = homes - Counter((own,))
        stories, key = max(((stories, key) for key, stories in homes.items()), default=(0, 0))
        return Home(key, stories) if stories and stories >= _AGREED * homes.total() else None

    def _seen(self, witnesses: Sequence[tuple[int, int]], is_other: Callable[[int], bool]) -> Seen:
        found = {self._story[document]: place for document, place in witnesses if is_other(document)}
        if not found:
            return NOWHERE
        return Seen(len(found), sum(place & TITLE != 0 for place in found.values()))
