"""Build grammar/persons.txt.gz, words that persons are called by, from the lists of Faker (MIT, faker.readthedocs.io).

    pip install faker && python training/persons.py

One list: every word of the given and family names that Faker's locales have, in Latin letters, case folded. What no
list has may still be a name: the list only protects words that have another meaning too ("Price", "Young").
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

from faker.providers import person

OUT: Final = Path(__file__).resolve().parent.parent / "src/cleanarticle/grammar/persons.txt.gz"
_LISTS: Final = ("first_name", "last_name", "middle_name", "surname")
_PARTED: Final = re.compile(r"[\s-]+")


def names(listed: object) -> Iterator[str]:
    """The names of one of Faker's lists: strings, or such with a weight or a reading."""
    for entry in listed.keys() if isinstance(listed, Mapping) else listed if isinstance(listed, (tuple, list)) else ():
        name = entry[0] if isinstance(entry, (tuple, list)) else entry
        if isinstance(name, str):
            yield name


def fits(word: str) -> bool:
    """A word in Latin letters, apostrophes aside."""
    return len(word) > 1 and all(letter in "'’" or unicodedata.name(letter, "").startswith("LATIN") for letter in word)


def main() -> None:
    """Write the list, sorted."""
    found: set[str] = set()
    for module in iter_modules(person.__path__):
        provider = vars(import_module(f"{person.__name__}.{module.name}").Provider)
        lists = (listed for name, listed in provider.items() if any(kind in name for kind in _LISTS))
        found.update(word for listed in lists for name in names(listed) for word in _PARTED.split(name.casefold()))
    with OUT.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
        packed.write(("\n".join(sorted(filter(fits, found))) + "\n").encode())


if __name__ == "__main__":
    main()
