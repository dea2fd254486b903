"""JSON: a record a line, one record, or a list of them."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

import msgspec

from ...errors import InputError
from ...sources.feeds import says_json_feed
from ...sources.records import content_of, records_within
from ..documents import Document, Failure
from ..inputs import File
from ..limits import read_all, unpack
from ..wide import narrowed
from .feeds import read_json_feed
from .parts import Reading, broken, piece

_SKIP: Final = 1 << 20
_BOM: Final = b"\xef\xbb\xbf"
_ANSWER: Final = msgspec.json.Decoder(dict[str, object])
_LIST: Final = msgspec.json.Decoder(list[msgspec.Raw])


def read_lines(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """A record a line; empty lines are passed over. The number is the line's. A line over the limit fails, alone."""
    stream = narrowed(unpack(stream, "", file.name), file.name)
    number = 0
    while line := stream.readline(reading.most + 1):
        number += 1
        if len(line) > reading.most and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(_SKIP)
            told = (
                f"{file.name}#{number}: a line over the limit of {reading.most:,} bytes: split it, or raise --max-chars"
            )
            yield broken(file, f"#{number}", Failure("InputError", told, "read"))
            continue
        if number == 1:
            line = line.removeprefix(_BOM)
        if line := line.strip():
            yield piece(file, number, line, form="record")


def read_json(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """One record, a list of them, the answer of a service that wraps some, or a JSON Feed.

    Several on lines of their own are lines, whatever the name.
    """
    stream = narrowed(unpack(stream, "", file.name), file.name)
    data = read_all(stream, reading.most, file.name).removeprefix(_BOM).strip()
    if data.startswith(b"["):
        try:
            items = _LIST.decode(data)
        except msgspec.DecodeError as error:
            raise InputError(f"{file.name}: not JSON: {error}") from error
        for number, item in enumerate(items, 1):
            yield piece(file, number, bytes(item), form="record")
        return
    if says_json_feed(data.decode("latin-1")):
        yield from read_json_feed(file, data)
        return
    first, _, others = data.partition(b"\n")
    if others and _is_record(first):
        for number, line in enumerate(io.BytesIO(data), 1):
            if line.strip():
                yield piece(file, number, line.strip(), form="record")
        return
    if (within := _within(data, reading)) is not None:
        for number, record in enumerate(within, 1):
            yield piece(file, number, msgspec.json.encode(record), form="record")
        return
    output = f"{file.output.removesuffix('.d').removesuffix('.json')}.json"
    yield Document(name=file.name, id=file.id, output=output, form="record", data=data, stamp=file.stamp)


def _within(data: bytes, reading: Reading) -> Sequence[Mapping[str, object]] | None:
    """The records in the answer of a service, if it holds several and is none itself."""
    try:
        answer = _ANSWER.decode(data)
    except msgspec.DecodeError:
        return None  # the worker tells why
    if content_of(answer, reading.html_field, reading.text_field) is not None:
        return None
    return records_within(answer) or None


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except msgspec.DecodeError:
        return False
