"""Compiles the kernels (src/cleanarticle/kernels) where a C compiler is at hand.

Elsewhere they run as the Python they are. `pip install` runs this; `python hatch_build.py` compiles them in place,
after a change of one.
"""

import os
import re
import shutil
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT: Final = Path(__file__).resolve().parent
KERNELS: Final = ROOT / "src" / "cleanarticle" / "kernels"
EXACT: Final = ["-O2", "-ffp-contract=off"] if os.name == "posix" else []
"""A fused multiply-add would round once where Python rounds twice."""
DIRECTIVES: Final = {"boundscheck": False, "wraparound": False, "initializedcheck": False, "annotation_typing": False}
IMPORT: Final = re.compile(r"^from \.(\w+)", re.MULTILINE)


class KernelHook(BuildHookInterface[Any]):
    """Puts the compiled kernels into the wheel; leaves them out, and says so, where they cannot be compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if os.environ.get("CLEANARTICLE_PURE"):
            return
        editable = version == "editable"
        into = KERNELS if editable else Path(tempfile.mkdtemp(prefix="cleanarticle-kernels-"))
        try:
            built = compile_kernels(into)
        except Exception as problem:  # no compiler, no headers, no room: the library works without
            print(f"cleanarticle: kernels are not compiled ({type(problem).__name__}: {problem})", file=sys.stderr)
            return
        if not editable:
            build_data["force_include"].update({str(path): f"cleanarticle/kernels/{path.name}" for path in built})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compile_kernels(into: Path) -> list[Path]:
    """Compile each kernel into a folder as `_name`: modules of Python with their C types (.pxd), and Cython's own."""
    import lxml
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "cleanarticle", "kernels")
        package.mkdir(parents=True)
        for name in (package, package.parent):
            Path(name, "__init__.py").touch()  # Cython finds the types of a module by its package
        sources = [Path(shutil.copy(path, package)) for path in sorted(KERNELS.glob("*.pyx"))]
        for types in sorted(KERNELS.glob("*.pxd")):
            module = package / f"_{types.stem}.py"
            code = IMPORT.sub(_as_c, types.with_suffix(".py").read_text(encoding="utf-8"))
            module.write_text(f'{code}\nSOURCE = "{fingerprint(types.stem)}"\n', encoding="utf-8")
            shutil.copy(types, module.with_suffix(".pxd"))
            sources.append(module)
        extensions = [
            Extension(
                f"cleanarticle.kernels.{path.stem}",
                [str(path)],
                include_dirs=lxml.get_include(),
                extra_compile_args=EXACT,
            )
            for path in sources
        ]
        built = cythonize(extensions, language_level=3, quiet=True, compiler_directives=DIRECTIVES)
        command = build_ext(Distribution({"name": "cleanarticle", "ext_modules": built}))
        command.build_lib, command.build_temp = folder, folder
        command.parallel = len(built)
        command.ensure_finalized()
        command.run()
        return [Path(shutil.copy(path, into)) for path in map(Path, command.get_outputs())]


def _as_c(found: re.Match[str]) -> str:
    """An import from another kernel as one of C: its functions are called and its constants read without Python."""
    known = KERNELS.joinpath(f"{found[1]}.pxd").exists()
    return f"from cython.cimports.cleanarticle.kernels._{found[1]}" if known else found[0]


def fingerprint(name: str) -> str:
    """What a kernel was compiled from: it stands in the compiled module as SOURCE."""
    parts = (KERNELS.joinpath(name).with_suffix(suffix).read_bytes() for suffix in (".py", ".pxd"))
    return sha256(b"".join(parts)).hexdigest()


if __name__ == "__main__":
    for path in compile_kernels(KERNELS):
        print(path.relative_to(ROOT))
