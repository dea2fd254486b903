"""The pipeline, to be read from top to bottom: what happens to a document, in order."""

from typing import Final

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
    Stage("captions", captions.run, needs=("language", "scores")),
    Stage("headline", headline.run, needs=("language", "scores"), gives=("headline",)),
    Stage("credits", credits.run, needs=("language", "scores"), gives=("credits",)),
    Stage("dates", dates.run, needs=("language",), gives=("dates",)),
    Stage("byline", byline.run, needs=("headline", "scores"), gives=("byline",)),
    Stage("dateline", dateline.run, needs=("dates", "scores"), gives=("dateline",)),
    Stage("section", section.run, needs=("headline",)),
    Stage("debris", debris.run, needs=("language",), gives=("debris",)),
    Stage("repeats", repeats.run, needs=("headline", "debris")),
    Stage("site", site.run, needs=("byline", "debris")),
    Stage("body", body.run, needs=("scores", "debris"), gives=("body",)),
    Stage("boilerplate", boilerplate.run, needs=("scores", "body")),
    Stage("wire", wire.run, needs=("dateline", "byline", "credits")),
    Stage("verdict", verdict.run, needs=("body",)),
)
check_order(STAGES)
