"""What kind of document this is: a story, or one of the things that scrapers bring home in a story's place."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from ..context import Context
from ..core.decisions import Decision, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Byline, Dateline, Published, Verdict, VerdictKind, Warned
from ..grammar.kinds import Saying, Telling
from .marked.kinds import MARKED_KINDS
from .story.evidence import HEAD, Evidence, look
from .story.head import headline_at
from .story.omission import breaks_off
from .story.prose import size

_LIVE_URL: Final = re.compile(r"[/-](?:live-?blog|live-?ticker|live)(?:[/.-]|$)", re.I)
_ENTRIES: Final = 4
"""Entries under clock times that make a live blog of a page that calls itself live."""
_MANY: Final = 6
"""Entries under clock times, the latest first, that make a live blog of any page."""
_WHOLE: Final = 1800.0
"""Letters of kept prose beyond which a document is no stub, wall or error page, whatever it says besides."""
_MESSAGE: Final = 600.0
"""Letters that a wall or an error page says beside its telling phrase, at most."""
_BESIDE: Final = 250.0
"""Letters beside a phrase that hardly more is said than: from here on a story tells of the message."""
_SIGNED: Final = 100.0
"""The same below a byline or a dateline, which walls and error pages do not have."""
_TEASERS: Final = 5
_LEAST: Final = 300.0
"""Letters of prose beside teasers that make a page with many links a short story."""
_DATED: Final = 120.0
"""The same right below the headline of a page that tells its day."""
_NEAR: Final = 3
"""Blocks below a headline among which its story begins."""
_STORY_TYPES: Final = frozenset(("newsarticle", "article", "reportagenewsarticle", "blogposting", "opinionnewsarticle"))


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the verdict and its reason; warn where it is not "article". Runs last: what is live is the body.

    Nothing is said of what was told before all stages: a feed of several stories is none, whatever is kept of it.
    """
    if draft.fact(Verdict) is not None:
        return
    seen = look(draft, context)
    for kind, judge in _TOLD if is_bounded(draft) else _JUDGES:
        reason = judge(seen)
        if reason:
            rule = "verdict/teaser" if judge is _teaser else f"verdict/{kind}"  # a feed's says nothing of a wall
            yield Note(rule, Verdict(kind, reason), confidence=0.9)
            yield Note(rule, Warned(f"not an article but {kind.replace('_', ' ')}: {reason}"))
            return
    yield Note("verdict/article", Verdict("article", f"{len(seen.kept)} blocks of a story"), confidence=0.95)


def _live_blog(seen: Evidence) -> str:
    if "liveblogposting" in seen.types:
        return "the page's JSON-LD says LiveBlogPosting"
    entries = len(seen.entries)
    if entries < _ENTRIES:
        return ""
    called = (
        seen.labelled_live() or seen.phrases.live.said(Saying(seen.title)) or _LIVE_URL.search(seen.draft.url or "")
    )
    many = entries >= _MANY and not seen.is_told_in_order()
    return f"{entries} entries under clock times" if called or many else ""


def _error_page(seen: Evidence) -> str:
    return _message(seen, seen.phrases.error)


def _consent_wall(seen: Evidence) -> str:
    return _message(seen, seen.phrases.consent)


def _message(seen: Evidence, telling: Telling) -> str:
    """The phrase, if what is kept is a message and little else; in removed text only where no story is kept."""
    if seen.told > _WHOLE:
        return ""
    looked = seen.kept if seen.prose else seen.draft.blocks
    said = {block.index: found for block in looked if (found := telling.said(seen.sayings[block.index]))}
    found = next(iter(said.values()), "") or telling.said(Saying(seen.title))
    rest = sum(size(block.text) for block in seen.prose or seen.kept if block.index not in said)
    if not seen.prose and rest and _declares(seen) and said.keys().isdisjoint(block.index for block in seen.kept):
        return ""  # a story of short lines, and the notice that stands on every page of its site
    message = seen.told - rest
    signed = seen.draft.fact(Byline) or seen.draft.fact(Dateline)
    little = max(_SIGNED, message) if signed else max(_BESIDE, 2 * message)
    return f"it says {found!r} and little else" if found and rest < min(_MESSAGE, little) else ""


def _paywall_stub(seen: Evidence) -> str:
    if seen.told > _WHOLE:
        return ""
    block, found = next(seen.prompts(), (None, ""))
    if block is None or any(prose.index > block.index for prose in seen.prose) or seen.is_whole(block.index):
        return ""
    return f"the text breaks off at {found!r}"


def _teaser(seen: Evidence) -> str:
    mark = breaks_off(seen.draft, seen.kept) if seen.told < HEAD else ""
    return f"the text breaks off at {mark!r}" if mark else ""


def _listing(seen: Evidence) -> str:
    if _declares(seen) or seen.draft.fact(Byline) or seen.draft.fact(Dateline):
        return ""
    teasers, beside = seen.teasers()
    if teasers < _TEASERS or beside > (_DATED if _is_headed(seen) and seen.draft.fact(Published) else _LEAST):
        return ""
    return f"{teasers} linked headlines and {beside:.0f} letters of text beside their teasers"


def _declares(seen: Evidence) -> bool:
    """True where the page says that it is an article."""
    meta = seen.draft.origin.metadata.meta
    return bool(seen.types & _STORY_TYPES) or "article" in meta.get("og:type", ()) or "article:published_time" in meta


def _is_headed(seen: Evidence) -> bool:
    """True if prose stands right below a headline that is no section's name."""
    title = headline_at(seen.draft)
    if title < 0 or not seen.prose or seen.phrases.sections.has(seen.draft.blocks[title].text):
        return False
    return title < seen.prose[0].index <= title + _NEAR


def _empty(seen: Evidence) -> str:
    return "" if seen.kept else "nothing is left that could be a story"


_JUDGES: Final[tuple[tuple[VerdictKind, Callable[[Evidence], str]], ...]] = (
    ("live_blog", _live_blog),
    ("consent_wall", _consent_wall),
    ("error_page", _error_page),
    ("paywall_stub", _paywall_stub),
    ("paywall_stub", _teaser),
    ("listing", _listing),
    ("empty", _empty),
)
"""Each gives the reason for its verdict, or "" if it is another; the first that gives one is believed."""
_TOLD: Final = (*MARKED_KINDS, _JUDGES[-1])
"""The same of a document in news markup."""
