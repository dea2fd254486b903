"""Compiles the kernels (src/cleanarticle/kernels) where a C compiler is at hand, and an editable install's bytecode.

Elsewhere they run as the Python they are. `pip install` runs this; `python hatch_build.py` compiles them in place,
after a change of one.
"""

import compileall
import os
import re
import shutil
import tempfile
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT: Final = Path(__file__).resolve().parent
KERNELS: Final = ROOT / "src" / "cleanarticle" / "kernels"
EXACT: Final = ["-O2", "-g0", "-ffp-contract=off"] if os.name == "posix" else []
"""A fused multiply-add would round once where Python rounds twice. What Python's own flags add for debuggers (`-g`) is
four fifths of each module's size."""
DIRECTIVES: Final = {
    "boundscheck": False,
    "wraparound": False,
    "initializedcheck": False,
    "annotation_typing": False,
    "nonecheck": True,
}
IMPORT: Final = re.compile(r"^from (?:\.(\w+)|math)(?= import)", re.MULTILINE)


class KernelHook(BuildHookInterface[Any]):
    """Puts the compiled kernels into the wheel; leaves them out, and says so, where they cannot be compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        editable = version == "editable"
        if editable:  # what an older source was compiled to must not outlive it
            for stale in (path for end in EXTENSION_SUFFIXES for path in KERNELS.glob(f"_*{end}")):
                stale.unlink()
            compileall.compile_dir(KERNELS.parent, quiet=1)  # .14 s of each start where Python may write none itself
        if os.environ.get("CLEANARTICLE_PURE"):
            return
        self._folder = tempfile.mkdtemp(prefix="cleanarticle-kernels-")
        try:
            built = compile_kernels(KERNELS if editable else Path(self._folder))
        except Exception as problem:  # no compiler, no headers, no room: the library works without
            self.app.display_warning(f"kernels are not compiled, they run as Python ({problem})")
            return
        if not editable:
            build_data["force_include"].update({str(path): f"cleanarticle/kernels/{path.name}" for path in built})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        shutil.rmtree(getattr(self, "_folder", ""), ignore_errors=True)


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
        sources = []
        for types in sorted((*KERNELS.glob("*.pxd"), *KERNELS.glob("*.pyx"))):
            own = types.suffix == ".pyx"
            module = package / (types.name if own else f"_{types.stem}.py")
            code = (types if own else types.with_suffix(".py")).read_text(encoding="utf-8")
            told = f'SOURCE = "{fingerprint(types.stem)}"'
            module.write_text(f"{IMPORT.sub(_as_c, code)}\n\n{told}\n", encoding="utf-8")
            if not own:
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
        command.parallel = os.cpu_count() or 1
        command.ensure_finalized()
        command.run()
        return [Path(shutil.copy(path, into)) for path in map(Path, command.get_outputs())]


def _as_c(found: re.Match[str]) -> str:
    """An import from another kernel as one of C: its functions are called and its constants read without Python.

    So it is of functions of `math`, which are those of the same C library. (They raise nothing: kernels ask for none
    beyond its range.)
    """
    if found[1] is None:
        return "from cython.cimports.libc.math"
    known = KERNELS.joinpath(f"{found[1]}.pxd").exists()
    return f"from cython.cimports.cleanarticle.kernels._{found[1]}" if known else found[0]


def fingerprint(name: str) -> str:
    """What a kernel was compiled from: it stands in the compiled module as SOURCE."""
    parts = (KERNELS.joinpath(name).with_suffix(suffix) for suffix in (".py", ".pxd", ".pyx"))
    return sha256(b"".join(part.read_bytes() for part in parts if part.exists())).hexdigest()


if __name__ == "__main__":
    for path in compile_kernels(KERNELS):
        print(path.relative_to(ROOT))
