"""The language of a text by its letters, as langdetect tells it."""

import re
from array import array
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..rules import Pack

if TYPE_CHECKING:
    from langdetect import DetectorFactory

TAKEN_FOR: Final = {"sr": ("hr", "mk", "bg"), "bs": ("hr",), "gl": ("pt", "es"), "be": ("uk", "ru")}
"""Languages that langdetect does not know, and what it takes them for."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST: Final = 4
_SHARE: Final = 0.05
_AHEAD: Final = 2.0
"""What tells a language that langdetect does not know: its own words, their share, how far it is ahead of the next."""


class Unlisted:
    """Languages that have no pack and that langdetect does not know: it takes Zulu for Swahili, and is sure of it."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._speak: Final = dict[str, set[str]]()
        for pack in packs:
            for language, words in pack.unlisted.items():
                for word in words:
                    self._speak.setdefault(word, set()).add(language)

    def told(self, sample: str) -> str:
        """The one language whose own words stand in the sample; "" if none do."""
        words = _WORD.findall(sample.lower())
        met = Counter(language for word in words for language in self._speak.get(word, ()))
        best = met.most_common(2)
        if not best or best[0][1] < max(_FEWEST, _SHARE * len(words)):
            return ""
        return best[0][0] if len(best) < 2 or best[0][1] >= _AHEAD * best[1][1] else ""


def detect(sample: str, aside: frozenset[str]) -> tuple[str, float]:
    """The likeliest language but for those `aside`, and its probability; "" if none is likely."""
    from langdetect import LangDetectException

    detector = _profiles(aside).create()
    detector.append(sample)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):  # no letters, or no language likely
        return "", 0.0
    return best.lang, best.prob


@cache
def _profiles(aside: frozenset[str]) -> "DetectorFactory":
    """langdetect's profiles (.19 s that most documents do not need) of all languages but some.

    Those that their script tells are of no use here, and take half of 60 MB. Sorted, since its answers depend on their
    order. The shares of each run of letters, a list as long as the languages, are kept as float32: another 15 MB less.
    """
    import langdetect

    folder = Path(langdetect.detector_factory.PROFILES_DIRECTORY)
    names = sorted(path for path in folder.iterdir() if path.name.split("-")[0] not in aside)
    langdetect.DetectorFactory.seed = 0
    factory = langdetect.DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in names])
    shares = factory.word_lang_prob_map
    for letters, row in shares.items():
        shares[letters] = array("f", row)
    return factory
