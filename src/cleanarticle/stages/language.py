"""The language of the story: by its script and function words, by the page's word, in doubt by langdetect."""

import re
from collections.abc import Iterator
from typing import Final

from ..context import ANY, Context, base_language
from ..core.decisions import Note
from ..core.draft import Draft
from ..core.facts import Language
from ..grammar.detection import TAKEN_FOR, Unlisted, detect

_SAMPLE: Final = 1500
"""Code points that are enough for langdetect (1.3 ms on 1,000) and for counting function words."""
_FEW: Final = 100
"""Code points under which langdetect guesses, however sure it says it is: "Ost, Mint" is no German."""
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("si", re.compile(r"[\u0d80-\u0dff]")),
    ("lo", re.compile(r"[\u0e80-\u0eff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("am", re.compile(r"[\u1200-\u137f]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
)
_ANY_SCRIPT: Final = re.compile("|".join(pattern.pattern for _, pattern in _SCRIPTS).replace("]|[", ""))
"""Any of these characters, as one class."""
_TOLD: Final = frozenset(code for code, _ in _SCRIPTS)
"""Languages that langdetect is not asked about."""
_OWN_SCRIPT: Final = 0.25
_LONG: Final = 300
"""Code points of a sample in which a letter that is frequent in its language cannot be missing."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_CODE: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2,3}|\d{3}))?$", re.IGNORECASE)
"""Language, script and region of BCP 47 (RFC 5646, 2.1): "sr-Cyrl-RS", "es-419"."""


def run(draft: Draft, context: Context) -> Iterator[Note]:
    """Note the language and how sure it is."""
    if context.config.language:
        yield Note("language/configured", Language(context.config.language))
        return
    sample = _sample(draft)
    declared = _declared(draft)
    if not sample:
        if declared:
            yield Note("language/declared", Language(declared, 0.5), confidence=0.5)
        return
    script = _by_script(sample)
    if script:
        yield Note("language/script", Language(script, 0.99), confidence=0.99)
        return
    base = base_language(declared)
    counted, margin = _by_words(sample, context)
    foreign = base != "" and base not in context.stop_words  # then words of its kin are counted: Russian for Bulgarian
    if counted and ((margin >= 2.0 and not foreign) or (margin >= 1.2 and counted == base)):
        yield Note("language/function-words", Language(counted, 0.97), confidence=0.97)
        return
    if unlisted := context.made(ANY, Unlisted).told(sample):
        yield Note("language/own-words", Language(unlisted, 0.9), confidence=0.9)
        return
    found, sure = detect(sample, _TOLD)
    if declared and (not found or sure < 0.9 or len(sample) < _FEW or found in TAKEN_FOR.get(base, ())):
        yield Note("language/declared", Language(base, 0.7), confidence=0.7)
    elif found:
        yield Note("language/langdetect", Language(found, round(sure, 3)), confidence=round(sure, 3))


def find_language(draft: Draft, context: Context) -> str:
    """The language that the stage would note; "" if none."""
    return next((made.fact.code for made in run(draft, context) if isinstance(made.fact, Language)), "")


def _sample(draft: Draft) -> str:
    """The longest blocks first: prose, not navigation."""
    texts = sorted([block.text for block in draft.live()], key=len, reverse=True)
    found, size = [], 0
    for text in texts:
        found.append(text[:600])
        size += len(found[-1])
        if size >= _SAMPLE:
            break
    return " ".join(found)


def _declared(draft: Draft) -> str:
    metadata = draft.origin.metadata
    for code in (metadata.lang, *metadata.meta.get("og:locale", ()), *metadata.meta.get("content-language", ())):
        if _CODE.match(code.strip()):
            return code.strip().replace("_", "-")
    return ""


def _by_script(sample: str) -> str:
    if sample.isascii() or not _ANY_SCRIPT.search(sample):
        return ""
    letters = len("".join(_WORD.findall(sample))) or 1
    for code, pattern in _SCRIPTS:
        share = len(pattern.findall(sample)) / letters
        if share > (0.05 if code == "ja" else _OWN_SCRIPT):
            return code
    return ""


def _by_words(sample: str, context: Context) -> tuple[str, float]:
    """The language whose function words are met most, and by what factor more than the next one's."""
    words, met = context.speakers.met(sample)
    counts = sorted([(count, language) for language, count in met.items()], reverse=True)
    if not counts or counts[0][0] < max(4, words * 0.15):
        return "", 0.0
    letters = context.letters(counts[0][1])
    if letters and len(sample) >= _LONG and not any(letter in sample for letter in letters):
        return "", 0.0
    return counts[0][1], counts[0][0] / max(1, counts[1][0] if len(counts) > 1 else 0)
