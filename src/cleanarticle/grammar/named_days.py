"""Days with a month's name, as a pattern: "14 February 2020", "Feb. 14, 2020", "14-Feb-20", "3 de mayo de 2020"."""

import re

from ..rules import Figures
from .alternations import any_phrase
from .figured_days import DAY, YEAR


def named_day(names: str, figures: Figures) -> re.Pattern[str]:
    """The two orders of a day with one of the months' names (an alternation); particles ("de") are any short word."""
    edge = r"(?![^\W\d_])"
    mark, short = "[,،]?\\s?['’‘]", r"[0-3]\d(?![\w:.%-])"  # "14 Feb ’20", "03.Mär.19"
    ordinal, first = any_phrase(figures.ordinal), any_phrase((*figures.ordinal, *figures.first))
    second = r"(?:\s?[/(]\s?[^\W\d_]{3,8}(?:\s[^\W\d_]{3,8})?\)?(?=\s\d))?"  # "3 ديسمبر/ كانون الأول 2024"
    # "3 Dec 20243 Dec 2024", once for eyes and once for screen readers; its time of day, the number of its comments
    glued = r"(?:(?!\d(?!\d?\.?\s[^\W\d_]|\d?:\d\d))|(?=\d{1,5}$))"
    day_month = (
        rf"(?:(?<![\d.,:/-])|(?<=:\d\d-)|(?<=20\d\d))(?P<d1>{DAY})(?!\d)(?P<s>[./-](?=[^\W\d_]))?"
        rf"(?:{first}|[.ºª°])?[\s/-]{{0,3}}(?:[^\W\d_]{{1,4}}\s)??(?P<m1>{names}){edge}"
        rf"(?:(?P=s)(?P<y3>{short})|\.?{second}(?:\s?[,،]?[\s/-]{{0,3}}(?:[^\W\d_]{{1,4}}\s)?(?P<y1>{YEAR}){glued}|{mark}(?P<y4>{short}))?)"
    )
    month_day = (
        rf"(?P<m2>{names}){edge}\.?[\s/-]{{0,2}}(?P<d2>{DAY})(?!\d|[.:]\d)(?:{ordinal}|[.ºª°](?!\d))?"
        rf"(?:[,،]?[\s/-]{{0,2}}(?P<y2>{YEAR})(?:(?!\d)|(?=\d{{1,5}}$|\d?\d:\d\d))|{mark}(?P<y5>{short}))?"
    )
    return re.compile(f"{day_month}|{month_day}")
