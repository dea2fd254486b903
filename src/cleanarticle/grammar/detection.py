"""The language of a text by its letters, as langdetect tells it."""

from array import array
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from langdetect import DetectorFactory

TAKEN_FOR: Final = {"sr": ("hr", "mk", "bg"), "bs": ("hr",), "gl": ("pt", "es"), "be": ("uk", "ru")}
"""Languages that langdetect does not know, and what it takes them for."""


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
