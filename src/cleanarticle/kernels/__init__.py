"""Loops over letters, elements and trees, made to be compiled.

A kernel is a module of plain Python beside a `.pxd` that gives the C types of its numbers. Installing compiles it by
Cython as `_name`, where a C compiler is at hand; elsewhere it runs as the Python it is, slower, with the same results
to the last bit (tests/test_kernels.py). What has no Python form (`_elements.pyx`, over libxml2's structs) has a twin
beside its caller. CLEANARTICLE_PURE=1 leaves the compiled ones aside: set it while you edit one, or compile again by
`python hatch_build.py`.
"""

import os
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def _all_compiled() -> bool:
    """True if every kernel stands here compiled for this Python: after a change of either some may not."""
    files = set(os.listdir(_FOLDER))
    kernels = {f"_{name.removesuffix('.pxd')}" for name in files if name.endswith(".pxd")}
    kernels |= {name.removesuffix(".pyx") for name in files if name.endswith(".pyx")}
    return bool(kernels) and all(any(name + end in files for end in EXTENSION_SUFFIXES) for name in kernels)


COMPILED: Final = not os.environ.get("CLEANARTICLE_PURE") and _all_compiled()
