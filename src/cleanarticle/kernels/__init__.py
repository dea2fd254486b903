"""Loops over letters, elements and trees, made to be compiled.

A kernel is a module of plain Python beside a `.pxd` that gives the C types of its numbers. Installing compiles it by
Cython as `_name`, where a C compiler is at hand; elsewhere it runs as the Python it is, slower, with the same results
to the last bit (tests/test_kernels.py). What has no Python form (`_elements.pyx`, over libxml2's structs) has a twin
beside its caller. CLEANARTICLE_PURE=1 leaves the compiled ones aside: set it while you edit one, or compile again by
`python hatch_build.py`.
"""

import os
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def _all_compiled() -> bool:
    """True if each kernel stands here compiled too: after a change of sources some may not."""
    names = {name.split(".")[0] for name in os.listdir(_FOLDER) if not name.endswith((".py", ".pyx"))}
    return all(f"_{name}" in names for name in names if not name.startswith("_"))


COMPILED: Final = not os.environ.get("CLEANARTICLE_PURE") and _all_compiled()
