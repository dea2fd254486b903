"""Zip and tar: members are never written anywhere, so that their names can do no harm."""

import io
import tarfile
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO, Final

from ...errors import InputError
from ..documents import Document, Failure
from ..inputs import File, form_of
from ..limits import Guard, TooLongError, read_all, unpack
from ..names import Taken, safe_path, shown
from . import records
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
    taken = Taken()
    came_out = 0
    with archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            try:
                with archive.open(info) as inner:
                    guard = Guard(inner, file.size, file.name, came_out)
                    yield from _member(file, info.filename, guard, taken, reading)
                    came_out = guard.out
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
                yield _failed(file, info.filename, error)


def read_tar(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """Regular files of a tar in their order; links and devices are passed over."""
    taken = Taken()
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
            for info in archive:
                archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every header it has seen
                inner = archive.extractfile(info) if info.isreg() else None
                if inner is not None:
                    yield from _member(file, info.name, inner, taken, reading)
    except tarfile.TarError as error:
        raise InputError(f"{file.name}: not a readable tar: {error}") from error


def _member(
    file: File, name: str, inner: BinaryIO | io.RawIOBase | IO[bytes], taken: Taken, reading: Reading
) -> Iterator[Document]:
    form, packing = form_of(name)
    if form == "unknown":
        return
    label, output = f"{file.name}/{shown(name)}", safe_path(name)
    if form not in ("page", "lines", "json"):
        yield _failed(file, name, InputError(f"{label}: an archive inside an archive: unpack the outer one first"))
        return
    place = taken.take({"page": f"{output}.json", "lines": output}.get(form, f"{output}.json.d"))
    part = File(
        path=file.path,
        name=label,
        id=f"{file.id}/{shown(name)}",
        output=f"{file.output}/{place}",
        form=form,
        packing=packing,
        stamp=file.stamp,
    )
    try:
        if form == "page":
            data = read_all(inner, reading.most, label)
            yield page(part, data)
        elif form == "lines":
            yield from records.read_lines(part, unpack(inner, packing, label), reading)
        else:
            yield from records.read_json(part, unpack(inner, packing, label), reading)
    except TooLongError as error:
        yield _failed(file, name, error)


def _failed(file: File, name: str, error: Exception) -> Document:
    told = str(error) if isinstance(error, InputError) else f"{file.name}/{shown(name)}: {error}"
    return broken(file, f"/{shown(name)}", Failure(type(error).__name__, told, "read"))
