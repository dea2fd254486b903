"""Dates as articles have them (ISO 8601, as precise as the page) in the forms that other formats ask for."""

from datetime import UTC, datetime

from msgspec import UnsetType


def moment(when: str | UnsetType | None) -> datetime | None:
    """The moment that an article's date names, midnight for a day alone; None for a date without year or none."""
    try:
        return datetime.fromisoformat(when) if isinstance(when, str) else None
    except ValueError:  # "--02-18": a dateline does not tell its year
        return None


def rfc3339(when: str | None) -> str | None:
    """Date, time and zone, as JSON Schema's "date-time" wants them. A zone that the page does not tell is UTC."""
    read = moment(when)
    if read is None:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).isoformat()
