"""One document of two runs compared: the words that came into its body, and those that left it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import Struct

from ..core.article import Article
from ..explain import fields
from .overview import words

_IN_BODY: Final = ("body", "")


class Change(Struct, frozen=True):
    """Words of one document that came into its body or left it. `kind` and `rule` are those of the other fate."""

    text: str
    gained: bool
    kind: str
    rule: str

    @property
    def words(self) -> int:
        """How many."""
        return words(self.text)


class ChangedDocument(Struct, frozen=True):
    """One document that is not the same in both runs."""

    name: str
    changes: tuple[Change, ...]
    fields: tuple[str, ...]
    """Fields with other values, the verdict among them."""

    @property
    def size(self) -> int:
        """Words gained and lost."""
        return sum(change.words for change in self.changes)


def compare(old: Article, new: Article, name: str) -> ChangedDocument:
    """What changed in one document. Lines are compared as wholes; of changed lines only the words that differ."""
    old_fates, new_fates = _fates(old), _fates(new)
    before = [paragraph.text for paragraph in old.paragraphs]
    after = [paragraph.text for paragraph in new.paragraphs]
    changes: list[Change] = []
    for gone, come in _changed(before, after):
        for text, gained in _inside(gone, come):
            kind, rule = (old_fates if gained else new_fates).get(text, _IN_BODY)
            if rule == "":
                kind, rule = _part_of(text, old_fates if gained else new_fates)
            changes.append(Change(text, gained, kind, rule))
    values, others = dict(_values(new)), dict(_values(old))
    differing = tuple(field for field in {**others, **values} if values.get(field) != others.get(field))
    return ChangedDocument(name, tuple(changes), differing)


def _fates(article: Article) -> dict[str, tuple[str, str]]:
    """Text outside the body -> kind or field, and rule."""
    lifted = [(article.title, "title"), (article.subtitle, "subtitle")]
    lifted += [(article.byline.text if article.byline else None, "byline")]
    lifted += [(article.dateline.text if article.dateline else None, "dateline")]
    lifted += [(caption.text, "captions") for caption in article.captions]
    lifted += [(credit.text, "credits") for credit in article.credits]
    rules = {one.field: one.rule for one in article.provenance}
    found = {text: (field, rules.get(field, field)) for text, field in lifted if text}
    return found | {removed.text: (removed.kind, removed.rule) for removed in article.removed}


def _part_of(text: str, fates: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """The fate of the longest outside text that holds this one, or is held by it."""
    near = [(len(known), fate) for known, fate in fates.items() if known in text or text in known]
    return max(near, default=(0, ("rewritten", "rewritten")))[1]


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of lines that differ, "" for none."""
    for action, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if action != "equal":
            yield from _paired(before[i1:i2], after[j1:j2])


def _paired(gone: Sequence[str], come: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line that went with the line that came in its stead, if one shares most of its words."""
    left = list(come)
    for old in gone:
        share, best = max(((_shared(old, new), new) for new in left), default=(0.0, ""))
        if share >= 0.5:
            left.remove(best)
            yield old, best
        else:
            yield old, ""
    yield from (("", new) for new in left)


def _shared(one: str, other: str) -> float:
    """Share of the words of the shorter line that the other one has; 0 where they are fewer than three."""
    first, second = set(one.split()), set(other.split())
    both = len(first & second)
    return both / min(len(first), len(second)) if both > 2 else 0.0


def _inside(gone: str, come: str) -> Iterator[tuple[str, bool]]:
    """What one line lost (False) and gained (True): words where the lines are much alike, else the whole lines."""
    old, new = gone.split(), come.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not old or not new or matcher.ratio() < 0.5:
        yield from ((text, gained) for text, gained in ((gone, False), (come, True)) if text)
        return
    for action, i1, i2, j1, j2 in matcher.get_opcodes():
        if action != "equal":
            if i2 > i1:
                yield " ".join(old[i1:i2]), False
            if j2 > j1:
                yield " ".join(new[j1:j2]), True


def _values(article: Article) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value, _ in fields(article))
