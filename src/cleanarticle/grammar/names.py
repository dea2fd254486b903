"""Names of persons: what is one, where a list of them is split, and what else stands in a byline."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ..rules import Pack, shared
from .agencies import Agencies
from .alternations import any_phrase
from .degrees import without_degree
from .mixed_scripts import EAST, is_mixed
from .places import is_town
from .wording import Wording

_EASTERN: Final = re.compile(
    rf"[{EAST}]{{2,6}}|[{EAST}]{{1,4}}[ 　・·][{EAST}・·]{{1,8}}|[{EAST}]{{1,8}}[・·][{EAST}・·]{{1,12}}"
)
_ALL_EASTERN: Final = re.compile(rf"[{EAST} 　・·]+")
_NO_NAME: Final = re.compile(r"['’]s\b|\.\.|…|[\"“”„«»「」?!]")
_TOKEN: Final = re.compile(r"[^\W\d_][\w\u0900-\u0dff\u0e30-\u0e4e\u200c\u200d'’`´.\-‑]*")
"""Vowels of the scripts of India and of Thai are signs at their consonants, and no letters to `re`."""
_JUNK: Final = re.compile(
    r"[@#<>{}=*+?!%$€£\\\[\]…_]|https?:|www\.|\d|\.(?:com|net|org|de|co|in|it|fr|info|tv)\b", re.IGNORECASE
)
_GLUED: Final = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ][a-zß-ÿ]{2}")
"""Buttons without a blank between them ("Copier le lienCommenterSauvegarder"); "McDonald" has one such capital."""
_FOOTNOTE: Final = re.compile(r"[\d*†‡](?<=[^\W\d_].)[\d*†‡]?(?=\s|,|$)")
"""Its sign behind a name; `re` runs to the class at the head."""
_BRACKETS: Final = re.compile(r"\s*\((?![^\W\d_a-z][\w.'’-]{0,20}\)\s[^\W\d_a-z])[^()]{0,40}\)")
"""What stands in brackets behind a name; a maiden or a nickname inside it belongs to it ("Ann (Holm) Lee")."""
_NICK: Final = ("()", '""', "“”", "''", "‘’")
"""What encloses a nickname between the names of a person."""
_EDGES: Final = ' \t\u00a0,;:|/•·–—-‑"“”„*~…()'
_NAMELIKE: Final = re.compile(r"[^\W\d_]\S*+\s++\S*?[^\W\d_a-z]")
"""A word, and behind it one that is not in small letters."""
_AUXILIARY: Final = 4
"""Letters of a function word that is a first name too: "Will"."""
_SIGN: Final = 2
"""Letters of a sign that may be a name's initials too."""
_SHORTEST: Final = 3
_LONGEST: Final = 48
"""Code points of a name: of one word at least, of any at most."""
_COMPOUND: Final = 7
"""Letters of a role that other words are made with: "reporter" in "indlandsreporter", not "chef" in "Küchenchef"."""
_MOST_TOKENS: Final = 6
_MOST_BARE: Final = 4
"""Words of a name that nothing shows to be one, particles apart ("Free Event Planning Checklist"), of a desk's."""


def key(name: str) -> str:
    """A name for comparing: case folded, letters and blanks only."""
    fold = name.casefold()
    return " ".join(fold.split() if fold.replace(" ", "").isalpha() else _TOKEN.findall(fold.replace(".", " ")))


def may_hold_name(text: str) -> bool:
    """Cheap: False for a line without two words that could be a person's, one name in Chinese characters aside."""
    return not (text.isascii() and text[1:].islower()) and _NAMELIKE.search(text) is not None


def is_eastern(name: str) -> bool:
    """True for a name in Chinese, Japanese or Korean script, which looks like any other word."""
    return _EASTERN.fullmatch(name) is not None


def is_all_eastern(text: str) -> bool:
    """True for words in these scripts, be they a name or a sentence."""
    return _ALL_EASTERN.fullmatch(text) is not None


class Names:
    """What the packs of a language know about names. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.agencies: Final = shared(packs, Agencies)
        self._packs = packs
        self._outlets = frozenset().union(*(_folded(pack.outlets) for pack in packs))
        told = (pack.byline for pack in packs)
        refused = (word for one in told for word in (*one.refuse, *one.prefix, *one.head, *one.button, *one.section))
        self._refused = frozenset(map(_fold, refused))
        forms = any_phrase(word for pack in packs for word in pack.byline.company)
        self._company = re.compile(rf"\s(?:{forms})\b", re.IGNORECASE)
        self._roles = {_fold(word) for pack in packs for word in pack.byline.role}
        self._months = {name for pack in packs for names in pack.words.months for name in names if len(name) > 3}
        self._days = {name for pack in packs for name in pack.words.weekdays if len(name) > 3}
        labels = {_fold(word) for pack in packs for word in (*pack.dates.published, *pack.dates.modified)}
        self._stop = {word for pack in packs for word in pack.words.stop}
        self._telling = self._stop.union(word for pack in packs for word in pack.byline.heading)
        self._particles = frozenset(word for pack in packs for word in pack.byline.particle)
        self._places = {word for pack in packs for word in pack.byline.place} - self._particles
        self._towns = frozenset(word for pack in packs for word in pack.byline.town)
        self._role_words = {word for word in self._roles if " " not in word and len(word) > 3}
        self._role_ends = tuple(word for word in self._role_words if len(word) >= _COMPOUND and word.isalpha())
        self._group_words = {word for word in self._refused if " " not in word and len(word) > 3} | self._days | labels
        joiners = sorted({_fold(word) for pack in packs for word in pack.words.joiners} | {"&"})
        self._joiners, self._joining = frozenset(joiners), frozenset(joiner.split()[0] for joiner in joiners)
        beside = {word for pack in packs for word in pack.credits.beside_agency}
        self._beside = re.compile(rf"\s(?:{any_phrase(beside)})\s", re.IGNORECASE)
        glued = any_phrase(word for pack in packs for word in pack.words.glued_joiners)
        unspaced = any(pack.byline.unspaced for pack in packs)
        spaced = rf"|(?-i:(?<=[{EAST}]{{2}})[ 　](?=[{EAST}]{{2}}))" if unspaced else ""
        dot = "" if unspaced else "·"  # it stands inside names from abroad ("约翰·史密斯")
        self._split = re.compile(
            rf"\s*[,;|/／•●∙⋅▪{dot}、，；・&\u2022]\s*|—(?=\d)|\s+[-–—]+\s+|\s+(?:{any_phrase(joiners)})\s+|(?-i:(?<=[{EAST}]{{2}})(?:{glued})(?=[{EAST}]{{2}})){spaced}",
            re.IGNORECASE,
        )

    def split(self, text: str) -> list[str]:
        """The parts of a list of names: at commas, slashes and "and", never inside a word."""
        plain = text.isascii() and text.replace(" ", "").isalpha() and self._joining.isdisjoint(text.lower().split())
        return [part for raw in ((text,) if plain else self._split.split(text)) if (part := raw.strip(_EDGES))]

    def unjoined(self, part: str) -> str:
        """The part without a joiner at its head: "with AP" -> "AP"."""
        head, _, tail = part.partition(" ")
        return tail if tail and head.casefold() in self._joiners else part

    def unfinished(self, text: str) -> str:
        """The words before a joiner or comma that ends them: "Ann Lee and" -> "Ann Lee"; "" if none does."""
        if text.endswith(","):
            return text[:-1]
        head, _, last = text.rpartition(" ")
        return head if head and last.casefold() in self._joiners else ""

    def are_joined(self, text: str) -> bool:
        """True if a word such as "and" stands between names; tags and cells have commas and bars."""
        return not self._joiners.isdisjoint(text.casefold().split())

    def is_staff(self, text: str) -> bool:
        """True for an outlet's initials with what its people are: "MND Staff", "NTB reporters"."""
        head, _, tail = text.partition(" ")
        return len(head) > 1 and head.isupper() and not tail.isupper() and self._tells_role(_fold(tail))

    def is_title(self, text: str) -> bool:
        """True for a role that the packs have word for word."""
        return _fold(text) in self._roles

    def is_function_word(self, word: str) -> bool:
        """True for "the" and "das", be it a small word inside names too."""
        return word.casefold() in self._stop

    def is_particle(self, word: str) -> bool:
        """True for a small word that stands inside names ("van", "de")."""
        return word in self._particles

    def is_company(self, name: str) -> bool:
        """True for what bears the legal form of a company: "Northern Newspapers Ltd"."""
        return self._company.search(name) is not None

    def is_outlet(self, text: str) -> bool:
        """True for an outlet that the packs have, or for an edition of it: "BBC", "BBC Scotland"."""
        folded = _fold(text)
        return folded in self._outlets or (
            len(head := folded.split(" ")[0]) > _SIGN
            and head in self._outlets
            and text[: len(head)].isupper()
            and not text[len(head) :].isupper()
        )

    def is_role(self, text: str) -> bool:
        """True for a role of the packs, or for words that end or begin with one ("Lifestyle Writer")."""
        folded = _fold(text)
        if folded in self._roles:
            return True
        words = folded.split()
        return 0 < len(words) <= 8 and (self._tells_role(words[-1].rstrip(".")) or self._tells_role(words[0]))

    def _tells_role(self, word: str) -> bool:
        """True for a role in one word, whatever it is made with: "indlandsreporter", "online-redakteurin"."""
        return word in self._role_words or word.endswith(self._role_ends)

    def behind_role(self, part: str) -> str:
        """The person behind a role without a comma ("Redakteurin Ute Lehm"); "" if it is none."""
        role, _, name = part.partition(" ")
        return name if " " in name and self._tells_role(_fold(role)) and self.person(name) is not None else ""

    def is_refused(self, text: str) -> bool:
        """True for what is never a person: desks, outlets, "admin", "Staff"."""
        folded = _fold(text).strip(_EDGES + ".")
        known = {folded, folded.removeprefix("the ")}
        if not (known.isdisjoint(self._refused) and known.isdisjoint(self._outlets)):
            return True
        if self.agencies.name(text) is not None or (" " in text and self.agencies.spelled(" ".join(text.split()[:2]))):
            return True  # or a desk of an agency: "Europa Press Galicia"
        return not self._group_words.isdisjoint(folded.replace("-", " ").split())

    def desk_of(self, text: str) -> str | None:
        """The agency whose desk a line names: "Europa Press Galicia", "Redazione Adnkronos"."""
        words, spelled = text.split(), self.agencies.spelled
        if len(words) > _MOST_BARE:
            return None
        told = [agency for word in words if (agency := spelled(word))]
        if len(told) == 1 and all(spelled(w) or is_town(w) or _fold(w) in self._refused for w in words):
            return told[0]  # "Redazione ANSA ROMA"
        return spelled(" ".join(words[:2]))

    def behind_town(self, name: str) -> str:
        """A person without the town before the name, in words that are no particles: "Z Krosna Anna Lis"."""
        first, *rest = name.split()
        return " ".join(rest[-2:]) if rest[2:] and first.casefold() in self._places and name.istitle() else name

    def opens_with_day(self, text: str) -> bool:
        """True for what a weekday opens: "By Monday the ships had left" names no desk."""
        return text.split(" ", 1)[0].casefold() in self._days

    def person(self, text: str, *, trusted: bool = False) -> str | None:
        """The name if the text is one person's, without degree and footnote; `trusted` admits a single word."""
        bare = _FOOTNOTE.sub("", text).strip(_EDGES)
        name = without_degree(bare)
        if name[-2:-1] == " " and name[:1].islower():
            return None  # "do R7"
        if is_mixed(bare) or not 2 <= len(name) <= _LONGEST:
            return None
        if not name.isascii() and is_all_eastern(name):
            return name if _EASTERN.fullmatch(name) and not self.is_refused(name) else None
        return name if self._is_spaced_name(name, trusted) else None

    def _is_spaced_name(self, name: str, trusted: bool) -> bool:
        """True for the name of one person in a script that has blanks between words."""
        tokens = name.split()
        if not (1 if trusted else 2) <= len(tokens) <= _MOST_TOKENS:
            return False
        if self._is_phrase(tokens, trusted):  # the cheapest test comes first, as most lines are none
            return False
        if name[0].lower() == name[0].upper() and 1 in (len(tokens[0]), len(tokens[-1])):  # the year's, in Arabic
            return False
        odd = not "".join(tokens).isalpha() and (not _are_name_words(tokens) or _JUNK.search(name))
        if odd or _GLUED.search(name) or self.is_company(name) or self.is_refused(name) or self.is_outlet(name):
            return False
        return len(tokens) > 1 or not (len(name) < _SHORTEST or name.islower() or is_town(name))

    def _is_phrase(self, tokens: list[str], trusted: bool) -> bool:
        """True for words that no name has: small words but for particles ("van der"), roles, months."""
        small = [token for token in tokens if token.islower()]
        if len(small) == len(tokens) and (len(tokens) > 2 or not trusted):
            return True
        if len(small) < len(tokens) and (tokens[-1].islower() or any(token not in self._particles for token in small)):
            return True
        folded = [token.casefold().strip(".") for token in tokens]
        short = len(folded[0]) < _AUXILIARY and (len(tokens) > 2 or folded[0] in self._places)
        if folded[0] in self._stop and not tokens[0].isupper() and (short or len(folded[0]) > _AUXILIARY):
            return True  # "About Ann Lee", "For Northern Courier"; but "Will Lee"
        months = sum(word in self._months for word in folded)  # "August Holm" is a name, "Late August" none
        return any(word in self._role_words for word in folded) or (
            months > 0
            and len(tokens) < 3
            and (months > 1 or any(word in self._stop or len(word) < 3 for word in folded))
        )

    def is_wordy(self, name: str) -> bool:
        """True for many words, a function word, a possessive or dots in it ("Back To Top", "Honda's Potential"), for a
        heading ("Key Takeaways", "Supply Chain Guide"), for a place ("Lower Hallvik").

        A name that nothing shows to be one is then none.
        """
        words = [word for word in name.casefold().split() if word not in self._particles]
        if words and words[0] in self._towns:
            return True
        if len(words) > _MOST_BARE or _NO_NAME.search(name) is not None or not self._telling.isdisjoint(words):
            return True
        return shared(self._packs, Wording.of).tells(name)

    def declared(self, text: str) -> Iterator[str]:
        """Persons in an author string of the metadata: "A, B and C", "A / Journalist", "A, professor at B"."""
        parts = self.split(_BRACKETS.sub("", text))
        for part in parts:
            name = self.person(self.agencies.cut(self.beside_agency(part)[0]), trusted=len(parts) == 1)
            if name is not None and not (len(parts) > 1 and is_town(name)):
                yield name

    def beside_agency(self, part: str) -> tuple[str, str | None]:
        """A name, and the agency beside it: "Ana Ruiz con EFE"; both may be missing."""
        beside = self._beside.search(f" {part}")
        if beside is None or (agency := self.agencies.name(part[beside.end() - 1 :])) is None:
            return part, None
        return part[: max(beside.start() - 1, 0)], agency


def _are_name_words(tokens: list[str]) -> bool:
    """True if each is made of letters as words of names are; a nickname between them may stand in quotes."""
    first, *inner, last = tokens if len(tokens) > 1 else (tokens[0], tokens[0])
    nicked = (token[1:-1] if token[0] + token[-1] in _NICK else token for token in inner)
    return all(map(_TOKEN.fullmatch, (first, *nicked, last)))


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words folded, once for all languages: some thousand outlets are the same in each."""
    return frozenset(map(_fold, words))


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(":").rstrip()


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Names without repetitions; case and dots do not tell two names apart."""
    told = tuple(names)
    return told if len(told) < 2 else tuple({key(name): name for name in reversed(told)}.values())[::-1]
