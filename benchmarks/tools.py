"""Other extractors, each as one function html -> text: the peers we are measured beside (extra `peers`).

Every tool gets the page as it is in memory and is set to fetch nothing; `offline` sees to it.
"""

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from typing import Final

from msgspec import Struct

Extract = Callable[[str], str]
_STOP: Final = re.compile(r"""[.!?"'”’»]\s*$""")


class Tool(Struct, frozen=True):
    """A peer: its package, and what makes its function; that raises ImportError where it is not installed."""

    package: str
    make: Callable[[], Extract]

    @property
    def name(self) -> str:
        """Package and version: "trafilatura 2.3.1"."""
        return f"{self.package} {version(self.package)}"


def trafilatura() -> Extract:
    """Text and metadata, without comments: what its users take."""
    extract = import_module("trafilatura").bare_extraction

    def run(html: str) -> str:
        found = extract(html, with_metadata=True, include_comments=False)
        return str(found.text or "") if found is not None else ""

    return run


def newspaper4k() -> Extract:
    """Text and metadata of an article; it would fetch images to measure them."""
    newspaper = import_module("newspaper")
    config = newspaper.Config()
    config.fetch_images = False

    def run(html: str) -> str:
        article = newspaper.Article("https://news.example/", config=config)
        article.download(input_html=html)
        article.parse()
        return str(article.text or "")

    return run


def goose3() -> Extract:
    """Text and metadata of an article; it would fetch images, too."""
    goose = import_module("goose3").Goose({"enable_image_fetching": False})
    return lambda html: str(goose.extract(raw_html=html).cleaned_text or "")


def readability() -> Extract:
    """The article's HTML, and its text by inscriptis: readability itself gives markup alone."""
    document = import_module("readability").Document
    get_text = import_module("inscriptis").get_text
    return lambda html: str(get_text(document(html).summary()))


def resiliparse() -> Extract:
    """The main content, text alone."""
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return lambda html: str(extract(html, main_content=True, alt_texts=False))


def justext() -> Extract:
    """Good paragraphs, by the stop words of all its languages together, as trafilatura calls it."""
    tool = import_module("justext")
    stop = frozenset(word for name in tool.get_stoplists() for word in tool.get_stoplist(name))
    return lambda html: "\n".join(part.text for part in tool.justext(html, stop) if not part.is_boilerplate)


def chain() -> Extract:
    """What one writes without us for a text: characters repaired, the language found, lines without a stop dropped."""
    fix = import_module("ftfy").fix_text
    langdetect = import_module("langdetect")
    langdetect.DetectorFactory.seed = 0

    def run(text: str) -> str:
        fixed = str(fix(text))
        with suppress(langdetect.LangDetectException):
            langdetect.detect(fixed)
        return "\n".join(line for line in fixed.split("\n") if _STOP.search(line) and len(line.split()) >= 3)

    return run


TOOLS: Final = (
    Tool("trafilatura", trafilatura),
    Tool("newspaper4k", newspaper4k),
    Tool("goose3", goose3),
    Tool("readability-lxml", readability),
    Tool("resiliparse", resiliparse),
    Tool("justext", justext),
)


def installed(tools: tuple[Tool, ...] = TOOLS) -> Iterator[tuple[str, Extract]]:
    """The peers that are here, by name and version; those that are not are named on the way."""
    for tool in tools:
        try:
            yield tool.name, tool.make()
        except ImportError as error:
            print(f"left out: {tool.package} ({error}); pip install -e '.[peers]'")


def offline() -> None:
    """From here on no connection can be made in this process: nothing measured waits for a network."""

    def refuse(*_: object) -> None:
        raise OSError("benchmarks fetch nothing")

    socket.socket.connect = refuse  # type: ignore[assignment,method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]
