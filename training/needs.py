"""Work out what the patterns of the built-in packs need, and keep it: `make needs`, after a change of a pattern."""

import msgspec
import zstandard

from cleanarticle.rules.literals import KEPT, Demands, key_of, parsed
from cleanarticle.rules.pack import PACKS, load_pack


def patterns() -> list[str]:
    """Every pattern of the built-in packs."""
    packs = [load_pack(path) for path in sorted(PACKS.glob("*.toml"))]
    return sorted({pattern for pack in packs for rule in pack.rule for pattern in rule.patterns})


def main() -> None:
    """Write the file; the same packs give the same bytes."""
    told: dict[str, Demands] = {key_of(pattern): parsed(pattern) for pattern in patterns()}
    data = msgspec.msgpack.Encoder(order="deterministic").encode(told)
    KEPT.write_bytes(zstandard.ZstdCompressor(level=19).compress(data))
    print(f"{len(told):,} patterns, {KEPT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
