"""Broken characters that ftfy leaves: single ones, and those beside characters that are whole.

ftfy asks whether a whole line reads better in another encoding. One good accented word, or only one broken one, keeps
it from answering (rspeer/python-ftfy#123). Here each run of non-ASCII characters is asked alone, and only for the
characters that UTF-8 read as another encoding is full of.
"""

import re
from typing import Final

import ftfy.bad_codecs  # noqa: F401  registers the sloppy codecs, in which every byte has a character

_RUN: Final = re.compile(r"[^\x00-\x7f]{2,400}")
_CODECS: Final = (
    ("sloppy-windows-1252", "ÃÂâãåæçèéäïìíëêØÙÐÑ"),
    ("latin-1", "ÃÂâãåæçèéäïìíëêØÙÐÑ"),
    ("sloppy-windows-1250", "ĂÂĹâ"),
    ("sloppy-windows-1251", "ГВЕв"),
    ("mac-roman", "√¬≈‚"),
)
"""Each encoding with the characters that lead bytes become in it."""
_LATIN: Final = re.compile(r"[¡-ſ‐-‧‰-›€™‎‏]+")
_OTHER: Final = re.compile(
    r"[\u0370-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef‐-‧¡-¿]{2,}"
)


def mend_runs(text: str) -> str:
    """The text with every run mended that is plainly UTF-8 read in another encoding; other runs as they are."""
    return _RUN.sub(_mended, text)


def _mended(found: re.Match[str]) -> str:
    run, text = found[0], found.string
    before = text[found.start() - 1 : found.start()]
    if before.isupper() and not text[found.end() : found.end() + 1].isalpha():
        return run  # a word in capitals before a closing quote: "FĂRĂ”", "IRMÃ”"
    for codec, leads in _CODECS:
        if not any(lead in run for lead in leads):
            continue
        if codec.endswith("1251") and not _beside_latin(text, found.start(), found.end()):
            continue
        mended = _decoded(run, codec)
        if _LATIN.fullmatch(mended) or _OTHER.fullmatch(mended):
            return mended
    return _partly(run, text, found.end())


def _decoded(run: str, codec: str) -> str:
    try:
        return run.encode(codec).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""


def _partly(run: str, text: str, end: int) -> str:
    """A run of whole CJK characters and broken ones: its stretches of Western characters are asked alone."""
    if not re.search(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]", run):
        return run
    return re.sub(
        r"[\u0080-\u02ff‚-™Š-ž…]{3,400}", lambda found: _decoded(found[0], "sloppy-windows-1252") or found[0], run
    )


def _beside_latin(text: str, start: int, end: int) -> bool:
    """Cyrillic in a Latin word is broken; in a Cyrillic one it is spelling."""
    beside = (text[max(0, start - 1) : start], text[end : end + 1])
    return any(letter.isascii() and letter.isalpha() for letter in beside)
