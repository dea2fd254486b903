"""What stages may look at beside the draft: configuration, packs, models. Compiled once a Cleaner, read-only."""

import re
from collections.abc import Callable, Collection, Set
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from .config import Config
from .errors import ConfigError, ModelError, PackError
from .rules import PACKS, Matcher, Pack, Packs, Words, find_packs, load_pack, load_words

if TYPE_CHECKING:
    from .model.scorer import Scorer
    from .model.vocabulary import Speakers
    from .sites import Sites

ANY: Final = "any"
"""Name of the pack of all languages."""
_WRITTEN_ALIKE: Final = {"nb": "no", "nn": "no", "ms": "id"}
_CODE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,7}", re.IGNORECASE)
T = TypeVar("T")


class Context:
    """Packs and matchers by language, loaded when first asked for. Nothing in it depends on documents seen before."""

    def __init__(self, config: Config, sites: "Sites | None" = None) -> None:
        self.config = config
        self.sites = sites
        self._found = find_packs(config.packs)
        self._packs: dict[str, tuple[Pack, ...]] = {}
        self._used: dict[str, Packs] = {}
        self._beside: dict[str, Packs] = {}
        self.model_problem = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that have a pack."""
        return tuple(language for language in self._found if language != ANY)

    def pack_of(self, language: str) -> tuple[Pack, ...]:
        """The packs of one language alone (built-in, then the user's); empty if there is none."""
        if language not in self._packs:
            self._packs[language] = tuple(load_pack(path) for path in self._found.get(language, ()))
        return self._packs[language]

    def packs(self, language: str) -> Packs:
        """The packs to use for a document: those for every language, then its own; English where it has none."""
        if (known := self._used.get(language)) is not None:
            return known
        base = base_language(language)
        if base not in self._used:
            self._used[base] = Packs((*self.pack_of(ANY), *self.pack_of(base if base in self._found else "en")))
        return self._used[base]

    def packs_beside_english(self, language: str) -> Packs:
        """The same, and those of English: its dates stand on pages in any language."""
        base = base_language(language)
        if base not in self._beside:
            self._beside[base] = Packs((*self.packs(language), *self.packs("en")))
        return self._beside[base]

    def matcher(self, language: str) -> Matcher:
        """The rules to use for a document, compiled."""
        return self.made(language, Matcher)

    def words(self, language: str, pick: Callable[[Pack], tuple[str, ...]]) -> tuple[str, ...]:
        """One word list of all packs for a document: `context.words("de", lambda pack: pack.byline.prefix)`."""
        return tuple(dict.fromkeys(word for pack in self.packs(language) for word in pick(pack)))

    def made(self, language: str, make: Callable[[tuple[Pack, ...]], T]) -> T:
        """What a grammar compiles from the packs of a document's language, once: `context.made("de", Agencies)`."""
        return self.packs(language).shared(make)

    @cached_property
    def scorer(self) -> "Scorer | None":
        """The block model, or None if the built-in one is missing or damaged (`model_problem` says what to tell the
        user). Raises ModelError if one of the user's own is.
        """
        from .model.scorer import Scorer  # the model is not needed before the first document
        from .model.weights import BUILT_IN

        try:
            return Scorer(self.config.model or BUILT_IN)
        except ModelError as error:
            if self.config.model is not None:
                raise
            self.model_problem = f"{error}; cleaned by rules and trafilatura alone"
            return None

    @cached_property
    def stop_words(self) -> dict[str, frozenset[str]]:
        """Function words of every language that has a pack."""
        return {language: frozenset(words.stop) for language, words in self._words.items()}

    @cached_property
    def _words(self) -> dict[str, Words]:
        return {language: load_words(self._found[language][0]) for language in self.languages}

    @cached_property
    def speakers(self) -> "Speakers":
        """Which languages have a function word."""
        from .model.vocabulary import Speakers

        return Speakers.of(self.stop_words)

    @property
    def vocabulary(self) -> Collection[Words]:
        """The word lists of every language that has a pack."""
        return self._words.values()

    def letters(self, language: str) -> tuple[str, ...]:
        """Letters of which texts of a language have one, and those of its kin none; none if nothing is known."""
        return self._words[language].letters if language in self._words else ()

    def function_words(self, language: str) -> frozenset[str]:
        """Function words of one language; none if it has no pack."""
        return self.stop_words.get(base_language(language), frozenset())

    def check_own_files(self) -> None:
        """Raise PackError or ModelError if a pack or model of the user's own is broken: met by a stage it would only be
        a warning.
        """
        for path in (path for paths in self._found.values() for path in paths):
            if path.parent != PACKS:
                load_pack(path)
        if self.config.model is not None:
            _ = self.scorer  # read now

    def check_rules(self, families: Set[str]) -> None:
        """Raise PackError if `Config.ignore_rules` names a rule that no pack has and no family of rules in code.

        Only packs that are named are read.
        """
        unknown = [name for name in sorted(self.config.ignore_rules) if not self._may_be_rule(name, families)]
        if unknown:
            raise PackError(
                f"unknown rules {unknown}: full names look like en/most-read (`cleanarticle rules list` tells all)"
            )

    def _may_be_rule(self, name: str, families: Set[str]) -> bool:
        language, _, rule = name.partition("/")
        if language in self._found:
            return any(pack.full_name(rule) == name for pack in self.pack_of(language) for rule in pack.rule)
        return language in families and rule != ""


def language_code(told: str) -> str:
    """A language as a user names it, as a BCP 47 code: "de_DE" -> "de-DE". Raises ConfigError for what is none."""
    code = told.replace("_", "-")
    if not _CODE.fullmatch(code):
        raise ConfigError(f"{told!r}: no language: give its code, such as de, pt-BR or zh-Hant (BCP 47)")
    return code


def base_language(code: str) -> str:
    """The language of a BCP 47 code: "pt-BR" -> "pt"; both Norwegians are "no"."""
    base = code.partition("-")[0].lower()
    return _WRITTEN_ALIKE.get(base, base)
