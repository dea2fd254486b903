"""Shapes of picture credits and of what stands before them; words among them ("AP Photo") stand in any language."""

import re
from typing import Final

LONGEST: Final = 130
"""Code points of a credit."""
TAIL: Final = r"(?P<credit>[^\n]{2,130})$"
BRACKET: Final = re.compile(r"\s*[(（\[【<](?P<credit>[^()（）\[\]【】\n]{2,130})[)）\]】>][\s.]*$")
BAR: Final = re.compile(rf"\s*[|│¦]\s*{TAIL}")
DASH: Final = re.compile(r"(?:\s[—–-]+\s+|\s?[=＝]\s?)(?P<credit>[^\n—–=＝]{2,100})$")
GLUED_DASH: Final = re.compile(r"(?:(?<=[.!?…\"”’')\]])\s?[—–]|\s—)(?P<credit>[^\W\d_][^\n—–]{1,50})$")
"""A name glued to its dash, as papers of South and South East Asia write: "… on Monday.—Dawn", "… —ANN LEE"."""
SLASH: Final = re.compile(r"\s/\s(?P<credit>[^\n/]{3,40})$")
GLUED: Final = re.compile(
    r"(?<=[^\W\d_])\s(?P<name>[^\W\d_a-z][\w'’-]{1,20}\s[^\W\d_a-z][\w'’-]{1,20})\s?/\s?(?P<agency>[^\s/]{2,12})$"
)
"""A person and an agency behind words that no stop ends."""
OWNED_DAY: Final = re.compile(r"(?<=\d)/(?P<agency>[^\W_]{2,10}) ⓒ\s?(?P<credit>[^\n©ⓒ]{2,40})$")
"""Behind the day an agency and its own sign: "… 2026.11.22/뉴스1 ⓒ News1 이몽룡 기자"."""
NOTED: Final = re.compile(r"(?<=[.!?»”])\s?/[^/\n.]{4,40}/(?P<credit>[^\s/][^/\n]{1,20}/[^/\n]{3,40})$")
"""Whose picture it is behind when it was taken: "… 2026. /Photo d'archives/REUTERS/Luc Morel"."""
DAY: Final = re.compile(
    r"\s[—–-]\s(?P<credit>(?:[^\W\d_a-z][^\n—–]{2,40}\s[—–-]\s)?\d{1,2}\.[^\W\d_]{3}\.(?:\d\d|\d{4})\s?/\s?[^\n/]{3,40})$"
)
"""The day and the outlet behind the name: "… - Ana Ruiz - 16.fev.25/Folhapress"."""
DASHED: Final = re.compile(r"[—–-]+\s")
SENTENCE: Final = re.compile(
    r"[.!?…。！？”\"»）)](?<!\s[A-Z][a-z][.])(?<!\s[\"»])(?<!\A[\"»])(?:(?<=[^\W\d_]{2}[.!?])|(?<=\d{4}[.])|(?<![.])[.]?)\s*"
    r"(?:[–—-]\s)?(?P<credit>(?:[a-z]{2,12}\.[a-z]{2,3}/(?=[^\W\d_]{2,20} ))?[^\W\d_a-z]"
    r"(?:[^\n.!?。]{1,150}+|[^\n.!?。]{1,90}+\.[a-z]{2,4}(?=$|[/ ])[^\n.!?。]{0,60}+"
    r"|\.\s?(?:[^\W\d_a-z]\.\s?){0,2}[^\W\d_a-z][^\n.!?。]{2,30}+))\.?$"
)
"""No sentence ends with two letters of which the first is a capital ("Fa.", "Dr.", "St."), or with a mark that opens
words: »Moorwind«.
"""
SHOUTED: Final = re.compile(
    r"(?<=\d\.) (?P<credit>[A-Z][A-Z'’-]{1,20}(?: [A-Z][A-Z'’.-]{0,20}){0,3} ?/ ?[A-Z][A-Z ]{2,30})$"
)
"""Capitals and a slash behind a day, where a stop alone ends no sentence: "… on Oct 16. CHEN HAO/CHINA DAILY"."""
BARRED: Final = re.compile(r"[.!?…»”]\s?[|│]\s?(?P<credit>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}/ ?[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40})$")
"""Behind a sentence and a bar, as dailies of France have it: "… le port, vendredi. | OUEST-FRANCE / ANNE LE GALL"."""
NEAR_END: Final = 250
"""Code points at the end of a line in which the sentence before a credit ends."""
STOPS: Final = (".", "!", "?", "…", "。")
"""What ends a caption's sentence."""
CLOSING: Final = frozenset(")）]】>")
LABEL: Final = re.compile(r"[^\W\d_]{3,14}(?: [^\W\d_]{2,10})?\s?[:：]\s*(?=\S)")
LABEL_TAIL: Final = re.compile(r"(?:^|[.,;!?。»”\")|—–-]\s*)[^\W\d_]{3,14}\s?[:：]\s*(?P<credit>[^\n:：]{2,80})$")
RIGHTS: Final = re.compile(
    r"[\s/,.-]*(?:©|\bcopyright\b|\(c\))[\s/]*(?:19|20)\d\d\b.*$|[.,]?\s*\ball rights reserved\b.*$", re.IGNORECASE
)
MARKS: Final = re.compile(r"^[\s:：|—–/,，、.©ⓒ▲△▼▶◀-]+|[\s|—–,:-]+$")
SLASHED: Final = re.compile(r"[^\W\d_][\w.'’ -]{1,40}\s?/\s?[^\W\d_]")
PHOTO: Final = re.compile(r"\b[A-Z]{2,6} Photos?\b|\bvia (?:[A-Z]{2,}|Getty)")
JOINED: Final = re.compile(
    r"(?:[^\W\d_a-z][\w.-]{1,20}/[^\W\d_a-z][\w.-]*(?: [^\W\d_a-z][\w.-]*){0,3}|"
    r"[a-z]{2,12}\.[a-z]{2,3}/[^\W\d_a-z][\w. -]{2,40})"
)
OF_AGENCY: Final = re.compile(r"[.\s]*(?P<name>[^()（）\n]{3,60}?)\s?[(（](?P<agency>[^()（）\n]{2,30})[)）]")
OF_OUTLET: Final = re.compile(r"[(（](?P<name>[^()（）/\n]{5,40})/[^()（）/\n]{2,40}[)）]")
FIRST: Final = re.compile(
    r"(?<=\s)(?P<agency>[^\W\d_a-z][\w-]{1,14})\s?/\s?(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][\w'’-]{1,30}$"
)
VIA: Final = re.compile(r"(?:(?<=[^\W\d_]\s)|(?<=[a-z]))(?P<agency>[A-Z]{2,7}) via (?P<seller>[A-Z]\w+(?: [A-Z]\w+)?)$")
"""An agency's picture that another one sells, behind words that no stop ends."""
SAID: Final = re.compile(r"[^\W\d_]{4}[.!?]\s+[^\W\d_]+\s?[:：]")
"""A sentence, and behind it the label of its picture's credit: "The harbour. Photo: Name"."""
PARTED: Final = re.compile(r"\s?[/|]\s?")
SLASHED_END: Final = re.compile(r"(?<=[.!?。])\s?/\s?(?P<credit>[^\n/]{2,20})$")
TOWN: Final = re.compile(r"(?<=[.。] )[^\W\d_]{2,6}\Z")
"""Before "=" the photographer's town: "… 있다. 부산=뉴시스"."""
JOINED_MOST: Final = 30
"""Code points behind "=" in "駅前＝共同"; more is a dateline's paragraph: "(서울=연합뉴스) …"."""
SMALL: Final = 2
"""Words in small letters of a caption, as no credit has them."""
COMPANY: Final = ("Inc.", "Ltd.", "Co.", "S.A.", "Corp.")
