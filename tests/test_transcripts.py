# ruff: noqa: E501 (lines of speech)
"""Transcripts of broadcasts: who speaks is the story, what stations write around it is not."""

import pytest

from cleanarticle import clean

SPEECH = [
    "DENISE HALPERN, HOST: Good afternoon. I'm Denise Halpern. We begin with the storm that forecasters now say will come ashore tonight.",
    "PAUL STRAND, CORRESPONDENT: Denise, an hour ago this street was full of people tying things down. Now it is empty, and the last buses left at noon.",
    "HALPERN: Do they say why?",
    "STRAND: They say they stayed for the last one. The sheriff says the last one was smaller.",
    "HALPERN: Paul Strand, stay safe. In Washington, senators vote this hour on the bill --",
    "(CROSSTALK)",
    "HALPERN: -- and we will bring you the result as soon as we have it.",
]  # fmt: skip


@pytest.mark.parametrize("at", [2, 4])
def test_short_answers_and_what_is_heard_stay(at: int) -> None:
    head = ["Return to Transcripts main page", "Storm nears the coast as senators vote on the bill"]
    frame = ["THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED.", "[14:00:03]"]
    article = clean("\n\n".join([*head, *frame, *SPEECH[:at], "[14:05:00]", *SPEECH[at:], "END TRANSCRIPT"]))
    assert article.body == "\n\n".join(SPEECH)
    assert article.title == head[1]


def test_a_speaker_who_is_called_as_a_town_is_no_dateline() -> None:
    lines = [line.replace("HALPERN", "BELL").replace("Halpern", "Bell") for line in SPEECH]
    article = clean("\n\n".join(["Storm nears the coast as senators vote on the bill", *lines]))
    assert article.dateline is None
    assert "BELL: Do they say why?" in article.body
