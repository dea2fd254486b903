"""Notices of rights: "©", "Copyright" and "All rights reserved" stand in all languages, as treaties ask."""

import re
from typing import Final

OWNED: Final = ("©", "ⓒ", "(c)", "copyright")
"""What opens one, in small letters."""
TELLING: Final = (*OWNED, "reserved")
"""One of these is in every notice."""
OPENING: Final = re.compile(r"[\s(]*(?:©|ⓒ|\(c\)|copyright)+[\s:]*(?:©|\(c\))?", re.IGNORECASE)
RESERVED: Final = re.compile(r"[.,]?\s*\ball rights? reserved\b.*$", re.IGNORECASE)
"""What ends one."""
