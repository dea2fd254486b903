"""Prove packs from the shell while writing them: `python tests/check_packs.py de fr` (the suite does the same)."""

import sys

from cleanarticle.rules import find_packs, load_pack
from cleanarticle.rules.check import check, read_prose
from cleanarticle.rules.pack import PACKS

packs = find_packs()
common = load_pack(packs["any"][0])
bad = 0
for language in sys.argv[1:] or sorted(packs):
    pack = load_pack(packs[language][0])
    prose = read_prose(PACKS / "prose" / f"{language}.txt")
    faults = list(check(pack, [] if language == "any" else [common], prose))
    bad += len(faults)
    print(f"{language}: {len(pack.rule)} rules, {len(prose)} prose sentences, {len(faults)} faults")
    for fault in faults:
        print(f"  {fault.rule}: {fault.problem}: {fault.text!r}")
sys.exit(bad > 0)
