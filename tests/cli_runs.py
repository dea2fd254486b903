"""The real command line as a process, and invented documents to feed it: shared by the tests of cli and batch."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

PROGRAM: Final = (sys.executable, "-m", "cleanarticle")
PLACES: Final = ("Arlen", "Brockton Bay", "Castle Rock", "Derrygate", "Eastvale", "Farrow", "Gull Point", "Harmouth")
DEEDS: Final = ("closes its port", "opens a bridge", "elects a mayor", "bans fireworks", "finds a Roman well")


def story(number: int) -> str:
    """An invented story as text with debris; no two numbers give the same."""
    place, deed = PLACES[number % len(PLACES)], DEEDS[number % len(DEEDS)]
    prose = "\n\n".join(
        f"In week {number} the people of {place} met for the {part}. time to talk about it, officials said on Monday, "
        f"and {number + part} of them stayed until the end of the meeting in the old town hall."
        for part in range(1, 5)
    )
    return f"{place} {deed}, report {number}\n\n{prose}\n\nMost Read News\n\nA cat is found\n\nRain on Sunday\n"


def page(number: int) -> str:
    """The same story as an HTML page."""
    lines = story(number).split("\n\n")
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    return (
        f"<html><head><title>{lines[0]}</title></head><body><h1>{lines[0]}</h1><article>{body}</article></body></html>"
    )


def write_records(path: Path, count: int, poison: int = 0) -> Path:
    """A JSONL file of stories; every `poison`-th record is none."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            if poison and number % poison == poison - 1:
                file.write('{"nothing": true}\n')
            elif number % 3:
                file.write(json.dumps({"id": f"s{number}", "text": story(number)}) + "\n")
            else:
                file.write(json.dumps({"url": f"https://example.org/{number}", "html": page(number)}) + "\n")
    return path


def cli(
    *args: str | Path,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 180,
    cwd: Path | None = None,
) -> "Run":
    """Run the command line to its end."""
    done = subprocess.run(
        [*PROGRAM, *map(str, args)],
        input=stdin,
        capture_output=True,
        timeout=timeout,
        check=False,
        env=_env(env),
        cwd=cwd,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def batch(*args: str | Path, workers: str = "1", stdin: bytes = b"", cwd: Path | None = None) -> "Run":
    """Run `cleanarticle batch` to its end."""
    return cli("batch", *args, "--workers", workers, stdin=stdin, cwd=cwd)


def start(*args: str | Path) -> "subprocess.Popen[bytes]":
    """Begin a run, in a process group of its own, and do not wait for it."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, args)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=_env(None),
    )


def _env(extra: Mapping[str, str] | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLEANARTICLE_")}
    return kept | dict(extra or {})


class Run:
    """What a finished call left: exit code, stdout, stderr."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


def lines_of(path: Path) -> list[dict[str, object]]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its relative path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def state(output: Path) -> dict[str, bytes]:
    """An output as bytes, with its quarantine; never its report, which tells times."""
    made = tree(output) if output.is_dir() else {output.name: output.read_bytes()}
    failed = output.with_name(f"{output.name}.failed.jsonl")
    return made | ({failed.name: failed.read_bytes()} if failed.exists() else {})


def companions(output: Path) -> Iterator[str]:
    """Names that a run has left beside its output."""
    return (path.name for path in sorted(output.parent.glob(f"{output.name}.*")))


def undisturbed(records: Path, output: Path) -> dict[str, bytes]:
    """What a run that nothing disturbs writes; some of its records fail."""
    assert batch(records, "-o", output, workers="2").code == 1
    return state(output)
