"""How much debris is left, and how much of the story is lost: debris put into clean articles, and clean articles alone.

    python -m benchmarks.debris            # both measures; seeded, so the same figures every time
    python -m benchmarks.debris --clean    # clean articles only: cleaning clean text does no harm
    python -m benchmarks.debris --language fi --left   # one language, with the debris that was left

The wordings (debris.toml) were invented for this measure and are not read from the packs.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from cleanarticle import Cleaner
from cleanarticle.core.decisions import Drop
from cleanarticle.core.draft import Draft

from .articles import Clean, Wording, gold, headlines, invented, wordings

PROMPTS: Final = (
    "newsletter", "social", "app", "subscribe", "advert", "comments", "player", "origin", "rating", "consent", "also",
)  # fmt: skip
LISTS: Final = ("list, known heading", "list, unknown heading", "list, no heading")
DRESSES: Final = ("plain", "numbered", "bulleted", "cut short", "with times", "with sections")
PLACES: Final = ("end", "between")
_WORD: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]|[^\W_]+")


class Case(Struct, frozen=True):
    """An article with debris in it: its lines, and which of them (by position) are debris."""

    article: Clean
    kind: str
    dress: str
    place: str
    lines: tuple[str, ...]
    debris: range
    gap: str


class Harm(Struct, frozen=True):
    """Words of the story that a rule took."""

    article: str
    rule: str
    words: int
    text: str


class Outcome(Struct, frozen=True):
    """Words of debris put in and left, words of the story and what took some of them."""

    case: Case
    put: int
    left: int
    words: int
    harm: tuple[Harm, ...]
    kept: tuple[str, ...]


def count(text: str) -> int:
    """Words; a character of CJK counts as one."""
    return len(_WORD.findall(text))


def listing(dress: str, chosen: Sequence[str], words: Wording, rng: random.Random) -> Iterator[str]:
    """Headlines as pages list them."""
    for number, headline in enumerate(chosen, 1):
        if dress == "numbered":
            yield f"{number}. {headline}"
        elif dress == "bulleted":
            yield f"{rng.choice('•*-')} {headline}"
        elif dress == "cut short":
            cut = headline[: max(12, 2 * len(headline) // 3)].rsplit(" ", 1)[0]
            yield cut + rng.choice(("…", " …", "...", ""))
        else:
            yield headline
        if dress == "with times":
            yield rng.choice(words.times)
        elif dress == "with sections" and number % 2:
            yield rng.choice(words.sections)


def prompts(words: Wording, kind: str) -> tuple[str, ...]:
    """Wordings of one kind."""
    found: tuple[str, ...] = getattr(words, kind)
    return found


def listed(kind: str, dress: str, words: Wording, others: Sequence[str], rng: random.Random) -> list[str]:
    """Lines of a list of other stories."""
    chosen = rng.sample(list(others), min(len(others), rng.randint(5, 10)))
    heading = {"list, known heading": words.known, "list, unknown heading": words.unknown}.get(kind)
    return [*([rng.choice(heading)] if heading else []), *listing(dress, chosen, words, rng)]


def cases(language: str, articles: Sequence[Clean], others: Sequence[str], rounds: int, seed: int) -> Iterator[Case]:
    """Every wording once, every kind of list in every dress some times, in either place, each in another article."""
    rng = random.Random(f"{seed}:{language}")
    words = wordings()[language]
    shapes = [(kind, "", prompt, place) for kind in PROMPTS for prompt in prompts(words, kind) for place in PLACES]
    shapes += rounds * [(kind, dress, "", place) for kind in LISTS for dress in DRESSES for place in PLACES]
    for kind, dress, prompt, place in shapes:
        article = rng.choice(articles)
        known = [other for other in others if other != article.title]
        put = [prompt] if kind in PROMPTS else listed(kind, dress, words, known, rng)
        if kind == "also":
            put = [f"{prompt} {rng.choice(known)}"]
        body = article.paragraphs
        at = len(body) if place == "end" or len(body) < 2 else rng.randint(1, len(body) - 1)
        head = (article.title,) if article.title else ()
        first = len(head) + at
        lines = (*head, *body[:at], *put, *body[at:])
        yield Case(article, kind, dress, place, lines, range(first, first + len(put)), rng.choice(("\n", "\n\n")))


def taken(draft: Draft) -> dict[int, tuple[str, int]]:
    """Of each block that lost words: the rule, and how many."""
    found: dict[int, tuple[str, int]] = {}
    for entry in draft.ledger:
        made = entry.decision
        if entry.applied and isinstance(made, Drop):
            whole = made.start == 0 and made.end is None
            if not whole or draft.blocks[made.block].fate == "removed":
                found[made.block] = (made.rule, found.get(made.block, ("", 0))[1] + count(entry.before))
    return found


def measure(cleaner: Cleaner, case: Case) -> Outcome:
    """Clean one case and compare."""
    draft, _ = cleaner.finish(case.gap.join(case.lines), kind="text")
    starts, at = [], 0
    for line in case.lines:
        starts.append(at)
        at += len(line) + len(case.gap)
    gone = taken(draft)
    told = {block.text for block in draft.blocks if block.fate != "removed"}  # of a copy nothing is lost
    left = 0
    harm: list[Harm] = []
    kept: list[str] = []
    line = 0
    for block in draft.blocks:
        while line + 1 < len(starts) and starts[line + 1] <= block.start:
            line += 1
        if line in case.debris:
            if block.fate == "kept":
                left += count(block.text)
                kept.append(block.text)
        elif block.index in gone and block.text not in told and (line or not case.article.title):
            rule, words = gone[block.index]
            harm.append(Harm(case.article.id, rule, words, block.text))
    put = sum(count(case.lines[number]) for number in case.debris)
    words = sum(map(count, case.article.paragraphs))
    return Outcome(case, put, left, words, tuple(harm), tuple(kept))


def share(part: int, whole: int) -> str:
    """A share in per cent."""
    return f"{100 * part / max(1, whole):6.2f}"


def table(title: str, groups: Iterable[tuple[str, Outcome]]) -> None:
    """Debris left and words lost by group."""
    found: dict[str, list[Outcome]] = defaultdict(list)
    for name, outcome in groups:
        found[name].append(outcome)
    print(f"\n{title:32} cases  debris left %  words lost %")
    for name, some in found.items():
        left, put = sum(each.left for each in some), sum(each.put for each in some)
        lost, words = sum(harm.words for each in some for harm in each.harm), sum(each.words for each in some)
        print(f"{name:32} {len(some):5}  {share(left, put):>13}  {share(lost, words):>12}")


def tell_harm(outcomes: Sequence[Outcome], worst: int) -> None:
    """Which rules took words of stories, and the worst cases."""
    harms = [harm for outcome in outcomes for harm in outcome.harm]
    by_rule = Counter[str]()
    for harm in harms:
        by_rule[harm.rule] += harm.words
    print("\nwords of stories taken, by rule: " + ", ".join(f"{rule} {n}" for rule, n in by_rule.most_common(25)))
    for harm in sorted(dict.fromkeys(harms), key=lambda harm: (-harm.words, harm.article, harm.text))[:worst]:
        print(f"  {harm.words:4} {harm.rule:30} {harm.article[:28]:28} {harm.text[:110]!r}")


def put_in(cleaner: Cleaner, articles: Sequence[Clean], options: argparse.Namespace) -> None:
    """The first measure: debris put into clean articles."""
    outcomes: list[Outcome] = []
    for language in wordings():
        own = [article for article in articles if article.language == language]
        if options.language in ("", language):
            others = headlines(language, own)
            made = cases(language, own, others, options.rounds, options.seed)
            outcomes += [measure(cleaner, case) for case in made]
    table("all", (("all", each) for each in outcomes))
    table("kind", ((each.case.kind, each) for each in outcomes))
    table("dress of the list", ((each.case.dress, each) for each in outcomes if each.case.dress))
    table("place", ((f"{each.case.kind.split(',')[0]}, {each.case.place}", each) for each in outcomes))
    table("stories of", ((each.case.article.corpus, each) for each in outcomes))
    table("language", ((each.case.article.language, each) for each in outcomes))
    tell_harm(outcomes, options.worst)
    if options.left:
        kept = Counter((each.case.article.language, each.case.kind, text) for each in outcomes for text in each.kept)
        for (language, kind, text), times in kept.most_common(options.left):
            print(f"  left {times:3} x {language} {kind:24} {text[:100]!r}")


def alone(cleaner: Cleaner, articles: Sequence[Clean], options: argparse.Namespace) -> None:
    """The second measure: clean articles alone."""
    outcomes = []
    for article in articles:
        if options.language in ("", article.language):
            bare = Clean(article.id, article.corpus, article.language, "", article.paragraphs)
            outcomes.append(measure(cleaner, Case(bare, "", "", "", bare.paragraphs, range(0), "\n\n")))
    print(f"\n{'clean text in':16} articles  words that survive %  unchanged %")
    for corpus in dict.fromkeys(each.case.article.corpus for each in outcomes):
        some = [each for each in outcomes if each.case.article.corpus == corpus]
        lost, words = sum(harm.words for each in some for harm in each.harm), sum(each.words for each in some)
        same = sum(not each.harm for each in some)
        print(f"{corpus:16} {len(some):8}  {share(words - lost, words):>20}  {share(same, len(some)):>11}")
    tell_harm(outcomes, options.worst)


def main() -> None:
    """Parse, measure, print."""
    told = (__doc__ or "").splitlines()[0]
    parser = argparse.ArgumentParser(prog="python -m benchmarks.debris", description=told)
    parser.add_argument("--clean", action="store_true", help="measure clean articles only")
    parser.add_argument("--language", default="", help="one language only")
    parser.add_argument("--rounds", type=int, default=2, help="cases of each kind, dress and place a language")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--worst", type=int, default=30, help="how many losses to print")
    parser.add_argument("--left", type=int, default=0, help="how many lines of debris that was left to print")
    options = parser.parse_args()
    cleaner = Cleaner()
    articles = [*gold(), *invented()]
    if not options.clean:
        put_in(cleaner, articles, options)
    alone(cleaner, articles, options)


if __name__ == "__main__":
    main()
