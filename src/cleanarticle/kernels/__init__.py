"""Loops over letters, elements and trees, made to be compiled.

A kernel is a module of plain Python beside a `.pxd` that gives the C types of its numbers. Installing compiles it by
Cython as `_name`, where a C compiler is at hand; elsewhere it runs as the Python it is, slower, with the same results
to the last bit (tests/test_kernels.py). What has no Python form (`_elements.pyx`, over libxml2's structs) has a twin
beside its caller. CLEANARTICLE_PURE=1 leaves the compiled ones aside: set it while you edit one, or compile again by
`python hatch_build.py`.
"""

import os
from importlib.util import find_spec
from typing import Final

COMPILED: Final = not os.environ.get("CLEANARTICLE_PURE") and find_spec(f"{__name__}._letters") is not None
