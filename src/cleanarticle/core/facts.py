"""What a document is found to say about itself: one frozen type a field, also the parts of the article's JSON."""

from typing import Literal

from msgspec import Struct

VerdictKind = Literal[
    "article", "live_blog", "listing", "consent_wall", "paywall_stub", "error_page", "advisory", "empty"
]
CreditRole = Literal[
    "reporting",
    "writing",
    "editing",
    "additional reporting",
    "translation",
    "photography",
    "compiled",
    "source",
    "research",
]


class Headline(Struct, frozen=True):
    """The story's own headline, without site name or furniture."""

    text: str


class Standfirst(Struct, frozen=True):
    """The sentence or two below the headline; schema field `subtitle`."""

    text: str


class Author(Struct, frozen=True, forbid_unknown_fields=True):
    """One person, as the page spells the name; `role` as the page puts it ("Staff Writer", "in Seoul")."""

    name: str
    role: str | None = None


class Byline(Struct, frozen=True, forbid_unknown_fields=True):
    """The visible line that names the authors. `agency` only if an agency or outlet is part of it."""

    text: str
    authors: tuple[Author, ...] = ()
    agency: str | None = None


class Authors(Struct, frozen=True):
    """The authors after reconciling byline, JSON-LD and meta."""

    names: tuple[str, ...]


class Dateline(Struct, frozen=True, forbid_unknown_fields=True):
    """Place, date and agency that open the story. `date` is ISO, "--MM-DD" while the year is unknown."""

    text: str
    places: tuple[str, ...] = ()
    date: str | None = None
    agency: str | None = None


class Caption(Struct, frozen=True, forbid_unknown_fields=True):
    """A photo caption; `file_photo` is set for archive pictures ("FILE PHOTO:", "Archivbild")."""

    text: str
    credit: str | None = None
    file_photo: bool = False


class Credit(Struct, frozen=True, forbid_unknown_fields=True):
    """One role of a credit line and its names; `text` is the whole line."""

    role: CreditRole
    names: tuple[str, ...]
    text: str


class Published(Struct, frozen=True):
    """When the story first appeared: ISO 8601 date, or date and time as precise as the page has it."""

    when: str


class Modified(Struct, frozen=True):
    """When the story was last changed: ISO 8601."""

    when: str


class Section(Struct, frozen=True):
    """Sections or rubrics, outermost first."""

    names: tuple[str, ...]


class Language(Struct, frozen=True):
    """BCP 47 code of the story's language and how sure that is, 0 to 1."""

    code: str
    confidence: float = 1.0


class Wire(Struct, frozen=True):
    """The news agency the text came from, and the words that show it."""

    agency: str
    evidence: str


class Verdict(Struct, frozen=True):
    """What kind of document this is, and why."""

    kind: VerdictKind
    reason: str = ""


class Scores(Struct, frozen=True):
    """Per block the model's probability that it belongs to the story, and the name of the model."""

    values: tuple[float, ...]
    model: str


class Warned(Struct, frozen=True):
    """Something the user should know about this document."""

    text: str


class Duplicate(Struct, frozen=True):
    """Another document of the same run that tells nearly the same story; similarity 0 to 1."""

    of: str
    similarity: float


Fact = (
    Headline
    | Standfirst
    | Byline
    | Authors
    | Dateline
    | Caption
    | Credit
    | Published
    | Modified
    | Section
    | Language
    | Wire
    | Verdict
    | Scores
    | Warned
    | Duplicate
)
