"""The pipeline, to be read from top to bottom: what happens to a document, in order."""

from typing import Final

from ..core.facts import Authors, Byline
from ..core.pipeline import Stage, check_order
from . import (
    body,
    boilerplate,
    byline,
    captions,
    credits,
    dateline,
    dates,
    debris,
    headline,
    language,
    markup,
    repair,
    repeats,
    score,
    section,
    site,
    verdict,
    wire,
)

STAGES: Final = (
    Stage("repair", repair.run, gives=("clean text",)),
    Stage("language", language.run, needs=("clean text",), gives=("language",)),
    Stage("score", score.run, needs=("language",), gives=("scores",)),
    Stage("markup", markup.run, needs=("language", "scores")),
    Stage("captions", captions.run, needs=("language", "scores"), guesses=True),
    Stage("headline", headline.run, needs=("language", "scores"), gives=("headline",), guesses=True),
    Stage("credits", credits.run, needs=("language", "scores"), gives=("credits",)),
    Stage("dates", dates.run, needs=("language",), gives=("dates",), guesses=True),
    Stage("byline", byline.run, needs=("headline", "scores"), gives=("byline",), guesses=True, of=(Byline, Authors)),
    Stage("dateline", dateline.run, needs=("dates", "scores"), gives=("dateline",)),
    Stage("section", section.run, needs=("headline",)),
    Stage("debris", debris.run, needs=("language",), gives=("debris",)),
    Stage("repeats", repeats.run, needs=("headline", "debris")),
    Stage("site", site.run, needs=("byline", "debris"), guesses=True),
    Stage("body", body.run, needs=("scores", "debris"), gives=("body",), guesses=True),
    Stage("boilerplate", boilerplate.run, needs=("scores", "body"), guesses=True),
    Stage("wire", wire.run, needs=("dateline", "byline", "credits")),
    Stage("verdict", verdict.run, needs=("body",)),
)
check_order(STAGES)
