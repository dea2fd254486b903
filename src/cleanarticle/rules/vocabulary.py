"""The vocabulary of a language by field: what the grammars are compiled from. Words only; rules stand in `pack.py`."""

from msgspec import Struct


class MailWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What programs call the fields of a mail's head. Lower case."""

    sender: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    """Before the day: "date", "gesendet"."""
    receiver: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()


class ExportWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Labels that news databases write above a story, in the language of their readers. Lower case."""

    title: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    standfirst: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """Labels of what is no field of an article: "length", "länge"."""
    signed: tuple[str, ...] = ()
    """What may stand before an author's name: "by"."""
    rights: tuple[str, ...] = ()
    """What opens the notice of rights above a story: "copyright"."""
    dated: tuple[str, ...] = ()
    """What stands between an outlet and its day: "vom"."""
    issue: tuple[str, ...] = ()
    """What stands behind that day before the paper's number or page, as it is written: "Nr.", "Seite"."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Plain words of the language, lower case."""

    stop: tuple[str, ...] = ()
    """The most frequent function words: they tell the language, and prose from headlines."""
    letters: tuple[str, ...] = ()
    """Of these letters one stands in any text of some length, in those of the language's kin none: "ы" in Russian."""
    months: tuple[tuple[str, ...], ...] = ()
    """Twelve lists, January first: full names, cases, abbreviations without the dot."""
    months_elsewhere: tuple[tuple[str, ...], ...] = ()
    """Those of languages without a pack, for documents in such."""
    weekdays: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    """Words that join two names: "and"."""
    glued_joiners: tuple[str, ...] = ()
    """Of these, those that join names without a blank: "和"."""
    reply: tuple[str, ...] = ()
    """The button under each comment: "reply"."""
    mail: MailWords = MailWords()
    export: ExportWords = ExportWords()


class BylineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How bylines are written. Lower case, compared case folded at word boundaries."""

    prefix: tuple[str, ...] = ()
    """What opens a byline: "by", "von", "text:"."""
    head: tuple[str, ...] = ()
    """What opens one at the head of a line and nowhere else: "by" on pages in other languages."""
    suffix: tuple[str, ...] = ()
    """What closes a name: "記者", "기자"."""
    role: tuple[str, ...] = ()
    """Roles beside a name: "staff writer", "korrespondent"."""
    place: tuple[str, ...] = ()
    """Words between name and place: "in", "aus"."""
    filed: tuple[str, ...] = ()
    """Of these, words between a name and what blogs file the story under: "by Ann in Travel"."""
    refuse: tuple[str, ...] = ()
    """Never a person: "staff", "redaktion", "admin"."""
    heading: tuple[str, ...] = ()
    """Words of headings, as no person is called: "takeaways" in "Key Takeaways"."""
    other: tuple[str, ...] = ()
    """What opens the name of one who did not write: "reviewed by", "styled by"."""
    button: tuple[str, ...] = ()
    """Buttons behind an author's name: "follow", "view more articles"."""
    count: tuple[str, ...] = ()
    """How authors are counted who are not named behind the first one, "{}" being their number: "외 {}명"."""
    section: tuple[str, ...] = ()
    """Sections that read like a person's name beside a date: "real estate", "middle east"."""
    particle: tuple[str, ...] = ()
    """Small words inside names: "van", "de"."""
    town: tuple[str, ...] = ()
    """Words that open the name of a place and no person's: "north", "sankt"."""
    company: tuple[str, ...] = ()
    """Legal forms behind a company's name: "ltd", "gmbh"."""
    family: tuple[str, ...] = ()
    """Family names, where names stand without blanks and look like any other word: "王", "김"."""
    known_family: tuple[str, ...] = ()
    """The same where there are too many to list: those listed prove a name, others disprove none."""
    place_end: tuple[str, ...] = ()
    """The last character of towns and counties, which begin as families do: "県" in "山口県"."""
    unspaced: bool = False
    """True if names have no blank in them: one parts two names."""


class CreditWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before the names of each role in a credit line: "reporting by"; "{}" marks them if words follow.

    A "*" stands for a word that no list has: "translated from the * by".
    """

    reporting: tuple[str, ...] = ()
    additional_reporting: tuple[str, ...] = ()
    writing: tuple[str, ...] = ()
    editing: tuple[str, ...] = ()
    translation: tuple[str, ...] = ()
    photography: tuple[str, ...] = ()
    compiled: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    research: tuple[str, ...] = ()
    beside_agency: tuple[str, ...] = ()
    """What may stand before an agency that is a line of its own: "with", "avec", "mit"."""
    imprint: tuple[str, ...] = ()
    """Legal forms in the notice of rights at a site's foot, which is no credit: "gmbh", "kg"."""
    owner: tuple[str, ...] = ()
    """What joins an outlet to its own reporter: "'s" in "CNN's Ann Lee"."""


class CaptionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How photo credits are written."""

    credit_prefix: tuple[str, ...] = ()
    """"photo:", "foto:", "bildquelle:"."""
    credit_suffix: tuple[str, ...] = ()
    """"撮影", "제공"."""
    unnamed: tuple[str, ...] = ()
    """Of the labels those that are a whole credit where no name follows: "supplied", "cortesía"."""
    behalf: tuple[str, ...] = ()
    """What joins a photographer to the outlet that sent him: "for" in "Ann Lee for Harbour Times"."""
    shown: tuple[str, ...] = ()
    """How the sentence of a caption ends, and few of a story do where reporters sign paragraphs: "있다."."""
    taken: tuple[str, ...] = ()
    """Of the suffixes, what proves a credit behind whoever took or gave the picture: "摄", "撮影"."""
    dated: tuple[str, ...] = ()
    """What the picture's day may stand behind, a bracket aside: "摄"."""
    file_photo: tuple[str, ...] = ()
    """"file photo", "archivbild"."""
    drop: tuple[str, ...] = ()
    """Notes to desks and buttons inside captions: "attention editors", "acquire licensing rights"."""
    posed: tuple[str, ...] = ()
    """What tells who stands where in a picture: "(left)", "from left", "v.l.n.r.", "pictured here"."""
    label: tuple[str, ...] = ()
    """What opens a caption, or stands above it: "image caption", "bildunterschrift", "légende image"."""
    stock: tuple[str, ...] = ()
    """Of the agencies those that sell pictures and no text."""
    frame: tuple[str, ...] = ()
    """Lines that only stand beside a picture: "view image in fullscreen", "image source"."""
    of: tuple[str, ...] = ()
    """What parts a picture's number from how many there are, if nations are written small: "1 de 2", "1 sur 4"."""


class Figures(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands beside the figures of days and times, where they are more than figures and signs."""

    year: tuple[str, ...] = ()
    short_year: tuple[str, ...] = ()
    """Of these, what stands behind two figures too; behind "年" they may count an era's years."""
    month: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    """What stands behind the figures of a day: "2024年11月10日"."""
    number: tuple[str, ...] = ()
    """What stands behind a day's figure, but behind numbers of other things too: "号"."""
    hour: tuple[str, ...] = ()
    """What parts hours from minutes, signs aside: "시"."""
    am: tuple[str, ...] = ()
    pm: tuple[str, ...] = ()
    """What stands behind a time and tells which half of the day it is in; dots between letters are optional."""
    ordinal: tuple[str, ...] = ()
    """What makes the figure of a day an ordinal: "st"."""
    first: tuple[str, ...] = ()
    """The same before the month alone: "1er mai"."""


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands beside a date line."""

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """What makes the day behind it none of the story's: "until", "deadline", "printed on"."""
    ago: tuple[str, ...] = ()
    """Words of relative times: "minutes ago", "vor 5 minuten" -> "minuten"."""
    morning: tuple[str, ...] = ()
    afternoon: tuple[str, ...] = ()
    """What stands before a time and tells which half of the day it is in: "오전", "午後"."""
    week: tuple[str, ...] = ()
    """The days of the week from Monday on: one before a numeric date tells which of its numbers is the month."""
    tells: tuple[str, ...] = ()
    """How a sentence begins that tells the day of publication: "this entry was posted on"."""
    figures: Figures = Figures()


class VerdictWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that tell a page that is no article. Lower case, searched in whole blocks."""

    consent: tuple[str, ...] = ()
    paywall: tuple[str, ...] = ()
    error: tuple[str, ...] = ()
    live: tuple[str, ...] = ()


class HeadlineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Furniture around headlines: "breaking:", "exclusive:", "eilmeldung:"."""

    furniture: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    """What papers call their sections, lower case: "politics", "local news". No towns: a kicker tells them too."""
    no_section: tuple[str, ...] = ()
    """What stands in a section's place and is none: the front page, a program's "uncategorized", "previous"."""


class DatelineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How datelines are written. `refuse`: what looks like a place before a dash or colon and is none ("update")."""

    refuse: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    """Places that the gazetteer lacks, lower case: "vatican city", "united nations"."""
    region: tuple[str, ...] = ()
    """Codes of states, behind a comma and a town in capitals: "SAWYER BAY, MI - "."""
    sender: tuple[str, ...] = ()
    """What stands before the place of the paper's own reporter: "dal nostro inviato"."""
    own: tuple[str, ...] = ()
    """What a paper calls itself where an agency would stand: "本报"."""
    agency_end: tuple[str, ...] = ()
    """With what agencies' names end where no sign parts them from the place: "社" in "新华社北京"."""
    reporter: tuple[str, ...] = ()
    """What stands before reporters' names in such a head: "记者"."""
    sent: tuple[str, ...] = ()
    """What closes it, by wire or not: "电" in "新华社北京4月24日电"."""
    colon: bool = False
    """True if a town before a colon opens stories also in small letters: "Kochi: The state government …"."""
