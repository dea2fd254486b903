"""Long lists of names beside the packs, kept as the bytes of sorted lines: no set of them is built (training/)."""

import gzip
from importlib.resources import files


def unpacked(name: str) -> bytes:
    """A list of this folder, a line a name, case folded and sorted."""
    return gzip.decompress(files(__package__).joinpath(name).read_bytes())


def holds(lines: bytes, name: str) -> bool:
    """True if one of the sorted lines is the name, case folded."""
    wanted = name.casefold().encode("utf-8", "surrogatepass")
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind(b"\n", low, middle) + 1 or low
        end = lines.find(b"\n", middle, high)
        end = high if end < 0 else end
        line = lines[start:end]
        if line == wanted:
            return True
        low, high = (end + 1, high) if line < wanted else (low, start)
    return False
