"""Days as machines write them."""

from datetime import datetime


def read_iso(text: str) -> str | None:
    """A machine's date ("2024-11-10T08:00:00Z", "20241110", "2024-11-10 08:00") in ISO 8601; None if it is none."""
    text = text.strip()
    if not text[:4].isdigit() or len(text) > 40:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        try:
            read = datetime.fromisoformat(text[:19].rstrip("+-.Zz "))
        except ValueError:
            return None
    if not 1950 <= read.year <= 2099:
        return None
    return read.date().isoformat() if len(text) <= 10 else read.isoformat(timespec="seconds")
