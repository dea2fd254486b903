"""Zip and tar: members are never written anywhere, so that their names can do no harm."""

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, Final

from ...errors import InputError
from ..documents import Document, Failure
from ..inputs import File, Form, form_of
from ..limits import Gradual, Guard, TooLongError, read_all, unpack
from ..names import Taken, safe_path, shown
from . import feeds, records, tables
from .parts import Reading, broken, page

_MOST_HEADER: Final = 1 << 20
"""Bytes of a long name or of a pax header: tarfile reads them whole, whatever size is declared."""
_HEADERS: Final = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


_READERS: Final[dict[Form, Callable[[File, io.BufferedReader, Reading], Iterator[Document]]]] = {
    "lines": records.read_lines,
    "json": records.read_json,
    "table": tables.read_table,
    "stories": feeds.read_member,
}
"""Members that hold several documents; a page is one."""


class _Header(tarfile.TarInfo):
    """A member's header that is refused before it is read, if it is a bomb."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        """The header of a block of 512 bytes."""
        made = super().frombuf(buf, encoding, errors)
        if made.type in _HEADERS and not 0 <= made.size <= _MOST_HEADER:
            raise tarfile.ReadError(f"a header of {made.size:,} bytes")
        return made


def read_zip(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """Members of a zip in their order. What comes out of all of them together is held against the archive's size."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise InputError(f"{file.name}: not a readable zip: {error}") from error
    names = _Names()
    came_out = 0
    with archive:
        for info in archive.infolist():
            part = None if info.is_dir() else _part(file, info.filename, names)
            if part is None:
                continue
            try:
                with archive.open(info) as inner:
                    guard = Guard(inner, file.size, file.name, came_out)
                    yield from _member(part, guard, reading)
                    came_out = guard.out
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
                yield _failed(part, error)


def read_tar(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """Regular files of a tar in their order; links and devices are passed over."""
    names = _Names()
    try:
        with tarfile.open(fileobj=Gradual(stream), mode="r|", tarinfo=_Header) as archive:
            for info in archive:
                archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every header it has seen
                inner = archive.extractfile(info) if info.isreg() else None
                part = _part(file, info.name, names) if inner is not None else None
                if inner is not None and part is not None:
                    yield from _member(part, inner, reading)
    except tarfile.TarError as error:
        raise InputError(f"{file.name}: not a readable tar: {error}") from error


class _Names:
    """What the members of one archive are called so far. A tar that was added to holds a name twice."""

    def __init__(self) -> None:
        self.outputs: Final = Taken()
        self._told: Final[dict[str, int]] = {}

    def tell(self, label: str) -> str:
        """The label, with a number where it is met again: near-duplicates and failures are known by it."""
        told, number = label, self._told.get(label, 1)
        while told in self._told:
            number += 1
            told = f"{label}~{number}"
        self._told[label] = number
        self._told.setdefault(told, 1)
        return told


def _part(file: File, name: str, names: _Names) -> File | None:
    """A member as a file; None if its name promises nothing that is read."""
    form, packing = form_of(name)
    if form == "unknown":
        return None
    label, output = names.tell(shown(name)), safe_path(name)
    readable = form == "page" or form in _READERS
    place = {"page": f"{output}.json", "lines": output, "table": output}.get(form, f"{output}.json.d")
    return File(
        path=file.path,
        name=f"{file.name}/{label}",
        id=f"{file.id}/{label}",
        output=f"{file.output}/{names.outputs.take(place)}" if readable else "",
        form=form,
        packing=packing,
        stamp=file.stamp,
    )


def _member(part: File, inner: BinaryIO | io.RawIOBase | IO[bytes], reading: Reading) -> Iterator[Document]:
    if not part.output:
        yield _failed(part, InputError(f"{part.name}: an archive inside an archive: unpack the outer one first"))
        return
    try:
        if part.form == "page":
            yield page(part, read_all(inner, reading.most, part.name))
        else:
            yield from _READERS[part.form](part, unpack(inner, part.packing, part.name), reading)
    except TooLongError as error:
        yield _failed(part, error)


def _failed(part: File, error: Exception) -> Document:
    told = str(error) if isinstance(error, InputError) else f"{part.name}: {error}"
    return broken(part, "", Failure(type(error).__name__, told, "read"))
