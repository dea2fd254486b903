#!/usr/bin/env python3
"""Where fuzzing begins: the invented fixtures as inputs of `fuzz_clean.py`, once for each way that they can go in.

python tests/fuzz/corpus.py CORPUS_FOLDER
"""

import gzip
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FIXTURES: Final = Path(__file__).resolve().parents[2] / "fixtures"
MOST: Final = 6000
"""Bytes of a fixture that are taken: short inputs are tried more often."""
SUFFIXES: Final = (".html", ".txt", ".md")


def inputs() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every first input; the first byte chooses the way, see `one_input` there."""
    for path in sorted((*FIXTURES.glob("inbox/**/*"), *FIXTURES.glob("seeds/*"))):
        if path.suffix in SUFFIXES:
            data = path.read_bytes()[:MOST]
            text = data.decode("utf-8", "replace")
            yield f"bytes-{path.name}", b"\0" + data
            yield f"told-{path.name}", (b"\2" if path.suffix == ".html" else b"\1") + data
            record = {
                "id": path.stem,
                "url": "https://example.org/a",
                "html" if path.suffix == ".html" else "text": text,
            }
            yield f"record-{path.name}", b"\3" + json.dumps(record, ensure_ascii=False).encode()
    for number, packed in enumerate(_files()):
        yield f"file-{number}", b"\4" + bytes([number]) + packed


def _files() -> tuple[bytes, ...]:
    """A small file for each of the readers, in the order of `fuzz_clean.NAMES`."""
    page = b"<html><body><h1>A port closes</h1><p>The port was closed on Monday, officials said.</p></body></html>"
    line = json.dumps({"id": "a", "html": page.decode()}).encode() + b"\n"
    zipped, tarred = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("a/b.html", page)
        archive.writestr("c.jsonl", line)
    with tarfile.open(fileobj=tarred, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        told = tarfile.TarInfo("a/b.html")
        told.size = len(page)
        tar.addfile(told, io.BytesIO(page))
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin-1\r\n\r\n" + page
    warc = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        b"WARC-Date: 2024-11-10T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"Content-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(http), http)
    )
    packed = gzip.compress(line, mtime=0)
    return line * 3, b"[" + line + b"," + line + b"]", zipped.getvalue(), tarred.getvalue(), packed, page, warc, line


def main() -> None:
    """Write them to the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in inputs():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
