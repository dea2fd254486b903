"""Long lists of other stories go without a heading, wherever they stand; so do the choices of a form."""

from collections.abc import Sequence

import pytest

from cleanarticle.core.blocks import Block
from cleanarticle.stages.lists.choices import is_choices
from cleanarticle.stages.lists.listing import unheaded_lists
from cleanarticle.stages.story.prose import is_prose
from tests.invented.story import stories

STORY = stories()["harbour"]
HEADLINES = STORY.others


def blocks(*texts: str) -> list[Block]:
    return [Block(number, text) for number, text in enumerate(texts)]


def found(live: Sequence[Block], chance: float = 0.7) -> list[int]:
    return list(unheaded_lists(live, [0.9 if is_prose(block) else chance for block in live], frozenset(), tree=False))


def test_eight_headlines_and_more_before_the_first_paragraph_are_a_list() -> None:
    assert found(blocks(*HEADLINES, *STORY.body)) == list(range(len(HEADLINES)))


TWISTS = (
    "furious widow, 81, finds her caravan gone and a pop star's barber tells ALL about that weekend in Marbella",
    "jurors weep over a hamster video shown by the ex-wife of a quiz show's disgraced producer, who denies it",
    "Duchess wears recycled curtain: the designer, his poodle and the truth behind their very public quarrel",
    "plumber who won £3m on a scratch card gives it to a donkey sanctuary, and his mother-in-law sues",
    "twins swap brides for a dare: what the priest noticed, and why neither couple wants to swap back",
    "chef, 29, quits in tears after judges call his signature trifle 'wallpaper paste with ambition'",
    "gnome banned from a rooftop in a row that has split the cul-de-sac, by the neighbour who filmed it",
    "pilot mistakes a child's balloon for a comet - and half of Cornwall rings the emergency services",
    "vicar's parrot swears at bishop: experts on whether a bird can be baptised, and who taught it THAT word",
    "goalkeeper proposes at half time, lets in four and still says it was the best evening of his life",
)


def test_a_tabloids_long_headlines_are_a_list_labels_and_a_question_between_them_too() -> None:
    long = [f"{line} - as {turn}" for line, turn in zip(HEADLINES, TWISTS, strict=True)]
    listed = [*long[:3], "EXCLUSIVE", "3 hours ago", *long[3:6], "Who wore it best at the gala dinner?", *long[6:]]
    assert found(blocks(*STORY.body, *listed)) == list(range(len(STORY.body), len(STORY.body) + len(listed)))


def test_a_subheading_before_a_long_list_is_the_storys_own() -> None:
    live = blocks(*STORY.body[:3], "What the harbour lost", *HEADLINES)
    assert found(live) == list(range(4, 4 + len(HEADLINES)))


TOLD = (
    "A committee wants another study of what it would cost.", "Both had lost their tent and dug a hole instead.",
    "No buyer was named, and shares gained four per cent.", "Curators wept with joy as they unpacked the animal.",
)  # fmt: skip
TEASERS = [line for pair in zip(HEADLINES, TOLD, strict=False) for line in ("Politics", *pair)]


def test_headlines_with_a_sentence_each_are_a_list_if_the_model_doubts_them() -> None:
    live = blocks(*STORY.body, *TEASERS)
    chances = [0.9] * len(STORY.body) + [0.3] * len(TEASERS)
    common = frozenset(("their", "would", "another", "after"))
    assert list(unheaded_lists(live, chances, common, tree=False)) == list(range(len(STORY.body), len(live)))
    assert list(unheaded_lists(live, [0.9] * len(live), common, tree=False)) == []


def test_a_storys_last_sentences_between_labels_are_no_teasers_of_the_list_below() -> None:
    own = ["Article content", "The memo went round in March.", "Article content", "Nobody answered it by the weekend."]
    live = blocks(*STORY.body, *own, "Advertisement 1", *TEASERS)
    chances = [0.9] * len(STORY.body) + [0.3, 0.8, 0.3, 0.9] + [0.1] * (1 + len(TEASERS))
    common = frozenset(("their", "would", "another", "after"))
    listed = list(unheaded_lists(live, chances, common, tree=False))
    assert listed == list(range(len(STORY.body) + len(own), len(live)))


def test_of_a_story_in_a_few_lines_no_teaser_is_strange() -> None:
    assert list(unheaded_lists(blocks(STORY.body[0], *TEASERS), [0.9] + [0.3] * 12, frozenset(), tree=False)) == []


def test_a_paragraph_broken_at_a_width_is_no_list() -> None:
    told = (
        "We walked for an hour along the old railway before anyone spoke, and then",
        "it was my brother, who had carried the lamp all the way from the village",
        "and had not once complained of its weight. He asked whether the others",
        "knew the tunnel. Nobody did. So we sat down between the rails and waited",
        "for the morning. It came late, as it does in those valleys, with a thin",
        "grey light that showed us how near we had been. The entrance stood right",
        "above us, half hidden by birches, and somebody had painted a white arrow",
        "on the wall beside it. My brother laughed. Then he put out the lamp and",
        "climbed up without a word, as if he had known it all the time and had not",
    )
    assert found(blocks(*STORY.body[:2], *told)) == []


# --- lists run together in one line ---

MONTHS = "January February March April May June July August September October November December"


@pytest.mark.parametrize(
    "text",
    [
        "Country " + "AvalonBrennaCosta VerdeDalarnaEast BrennaFar IslandsHallvikNew HallvikSouth Hallvik" * 4,
        f"Archives Select Month {MONTHS} {MONTHS} {MONTHS} {MONTHS}",
    ],
)
def test_a_forms_choices_are_no_prose(text: str) -> None:
    assert is_choices(text, frozenset(("the", "of", "and")))


@pytest.mark.parametrize(
    "text",
    [
        "Country AvalonBrennaDalarna",
        "Hallvik: " + "Bo Alm, Ida Berg, Jon Dahl, Eva Ek, Per Falk, " * 8,
        " ".join(STORY.body[:3]),
        '{"@context": "https://schema.example", "@type": "OnlineStore", "name": "Tablet Sleeve", "address": "Hallvik"} '
        * 4,
    ],
)
def test_short_lines_line_ups_prose_and_code_are_no_choices(text: str) -> None:
    assert not is_choices(text, frozenset(("the", "of", "and", "a", "to", "in", "it", "was", "had")))


def test_a_paragraph_that_the_model_believes_between_headlines_is_the_storys_own() -> None:
    live = blocks(*STORY.body[:4], *HEADLINES[:4], STORY.body[4][:200], *HEADLINES[4:])
    chances = [0.9 if is_prose(block) else 0.4 for block in live]
    taken = list(unheaded_lists(live, chances, frozenset(), tree=False))
    assert len(taken) == len(HEADLINES)
    assert 8 not in taken
