"""The zone behind a time of day, as ISO 8601 has it: "GMT", "(GMT+7)", "UTC+05:30", "-0500"."""

import re
from typing import Final

WORLD: Final = ("GMT", "UTC")
"""Names of the world's time."""
_ZONE: Final = re.compile(
    r"\s?\(?(?:(?P<utc>UTC|GMT|Z)(?![^\W_])\s?(?P<near>(?P<sign>[+\u2212-])(?P<hours>1[0-4]|0?\d)(?::?(?P<part>[0-5]\d))?(?!\d))?"
    r"|(?P<off>[+-]\d\d:?\d\d\b))"
)


def zone_behind(text: str, at: int) -> tuple[str, int]:
    """The offset of the zone that stands at a place, and where it ends; "" and the place without one."""
    found = _ZONE.match(text, at)
    if found is None:
        return "", at
    if (offset := found["off"]) is not None:
        return f"{offset[:3]}:{offset[-2:]}", found.end()
    if not found["near"]:
        return "+00:00", found.end()
    sign = "-" if found["sign"] == "\u2212" else found["sign"]
    return f"{sign}{int(found['hours']):02d}:{found['part'] or '00'}", found.end()
