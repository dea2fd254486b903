"""Lists of other stories go, wherever they stand and whatever opens them; those that are the story's own stay."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Article, Cleaner, Config
from cleanarticle.core.blocks import Block
from cleanarticle.kernels.stems import stems
from cleanarticle.stages.lists.cohesion import Cohesion, Stems
from cleanarticle.stages.lists.listing import headed_list, unheaded_lists
from cleanarticle.stages.story.prose import ends_sentence, first_prose, is_headline, is_headline_like, is_prose, size
from tests.invented.story import debris, stories

CLEANER = Cleaner()
STORY = stories()["harbour"]


def blocks(*texts: str) -> list[Block]:
    return [Block(number, text) for number, text in enumerate(texts)]


def cleaned(*lines: str, **options: object) -> Article:
    cleaner = Cleaner(Config(**options)) if options else CLEANER  # type: ignore[arg-type]
    return cleaner.clean("\n\n".join((STORY.title, *lines)), kind="text")


# --- lists in whole texts ---

DRESSES = {
    "plain": lambda lines: lines,
    "numbered": lambda lines: [f"{number}. {line}" for number, line in enumerate(lines, 1)],
    "bulleted": lambda lines: [f"• {line}" for line in lines],
    "cut short": lambda lines: [line.rsplit(" ", 2)[0] + " …" for line in lines],
    "with times": lambda lines: [part for line in lines for part in (line, "2 hours ago")],
    "with sections": lambda lines: [part for line in lines for part in ("Politics", line)],
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("place", [4, len(STORY.body)])
@pytest.mark.parametrize("heading", ["Most Read", "Fresh off the Courier's desk"])
def test_a_list_goes_whatever_its_heading_dress_and_place(dress: str, place: int, heading: str) -> None:
    listed = [heading, *DRESSES[dress](list(STORY.others))]
    article = cleaned(*STORY.body[:place], *listed, *STORY.body[place:])
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY.body)


@pytest.mark.parametrize("name", ["museum", "moulin", "faro", "vendemmia", "dijk", "zamek", "mayak"])
def test_ten_headlines_after_the_last_paragraph_go_without_a_heading(name: str) -> None:
    story = stories()[name]
    article = CLEANER.clean("\n".join((story.title, *story.body, *story.others)), kind="text")
    assert [other for other in story.others if other in article.body] == []
    assert article.body.endswith(story.body[-1])


def test_debris_kept_on_request_stays_with_its_list() -> None:
    lines = ("Most Read", *STORY.others[:6])
    kept = cleaned(*STORY.body, *lines, keep=frozenset({"most_read"}))
    assert [line for line in lines if line not in kept.body] == []
    assert not any(line in cleaned(*STORY.body, *lines).body for line in lines)


def test_only_the_kinds_asked_for_are_removed() -> None:
    social, newsletter = debris("en").social[0], debris("en").newsletter[0]
    article = cleaned(*STORY.body[:4], social, *STORY.body[4:], newsletter, only=frozenset({"social"}))
    assert social not in article.body
    assert newsletter in article.body
    assert {removed.kind for removed in article.removed} == {"social"}


def test_a_line_of_a_list_goes_whole_even_if_a_rule_knows_a_piece_of_it() -> None:
    lines = [*STORY.others[:4], "Wages for teachers rise again in May. Enditem", *STORY.others[4:8]]
    assert not any(line[:20] in cleaned(*STORY.body, *lines).body for line in lines)


# --- where a headed list ends ---

HEADLINES = STORY.others


def test_a_headed_list_ends_where_prose_returns() -> None:
    live = blocks("Most read", *HEADLINES[:5], STORY.body[0], *HEADLINES[5:])
    assert list(headed_list(live, 0)) == [1, 2, 3, 4, 5]


def test_a_short_line_before_returning_prose_is_the_storys_subheading() -> None:
    live = blocks("Most read", *HEADLINES[:5], "The cost", STORY.body[0])
    assert list(headed_list(live, 0)) == [1, 2, 3, 4, 5]


def test_a_line_without_the_bullet_of_the_others_is_not_of_the_list() -> None:
    live = [Block(0, "Most read"), *(Block(n, text, kind="list_item") for n, text in enumerate(HEADLINES[:4], 1))]
    live += [Block(5, "What the town's fishermen lost this spring"), Block(6, STORY.body[0])]
    assert list(headed_list(live, 0)) == [1, 2, 3, 4]


def test_a_headed_list_is_bounded() -> None:
    assert len(list(headed_list(blocks("Most read", *["Senate puts off vote"] * 200), 0))) == 40


def test_a_heading_before_prose_opens_nothing() -> None:
    assert list(headed_list(blocks("Most read", STORY.body[0]), 0)) == []


# --- lists that no heading opens ---


def found(live: Sequence[Block], chance: float = 0.7, *, tree: bool = False) -> list[int]:
    return list(unheaded_lists(live, [0.9 if is_prose(block) else chance for block in live], frozenset(), tree=tree))


def test_headlines_that_share_no_word_with_the_story_are_a_list() -> None:
    assert found(blocks(*STORY.body[:3], *HEADLINES[:6], *STORY.body[3:])) == [3, 4, 5, 6, 7, 8]


OWN = ("Ferries to Brenna leave at noon", "Icebreakers work through the night", "Fishermen lost the cod season",
       "The hospital flew in insulin", "Shops in Hallvik ration milk")  # fmt: skip


@pytest.mark.parametrize("chance", [0.4, 0.7, 0.95])
def test_short_lines_that_speak_of_the_story_are_its_own(chance: float) -> None:
    assert found(blocks(*STORY.body[:3], *OWN, *STORY.body[3:]), chance) == []


def test_a_list_that_a_colon_announces_is_the_storys_own() -> None:
    assert found(blocks(*STORY.body[:3], "The winners are:", *HEADLINES[:6], *STORY.body[3:])) == []


def test_items_that_share_words_with_each_other_are_the_storys_own() -> None:
    winners = [f"Coach of the season: {name}, Rovers United" for name in ("Alm", "Berg", "Dahl", "Ek", "Falk")]
    assert found(blocks(*STORY.body, *winners)) == []


def test_three_headlines_are_too_few_for_a_list() -> None:
    assert found(blocks(*STORY.body[:3], *HEADLINES[:3], *STORY.body[3:])) == []


def test_four_probable_lines_are_too_few_and_four_doubted_ones_enough() -> None:
    live = blocks(*STORY.body[:3], *HEADLINES[:4], *STORY.body[3:])
    assert found(live, 0.7) == []
    assert found(live, 0.3) == [3, 4, 5, 6]


def test_times_between_headlines_are_not_counted_against_them() -> None:
    timed = [part for headline in HEADLINES[:5] for part in (headline, "12 March 2024, 08:15", "3 min")]
    assert found(blocks(*STORY.body[:3], *timed, *STORY.body[3:])) == list(range(3, 18))
    named = [part for headline in HEADLINES[:5] for part in (headline, "Ferries", "Ice")]
    assert found(blocks(*STORY.body[:3], *named, *STORY.body[3:])) == []


def test_lines_that_the_model_is_sure_of_are_no_list() -> None:
    assert found(blocks(*STORY.body[:3], *HEADLINES[:6], *STORY.body[3:]), 0.98) == []


def test_a_few_headlines_before_the_first_paragraph_are_left_to_others() -> None:
    assert found(blocks(*HEADLINES[:6], *STORY.body)) == []


def test_where_there_is_a_tree_a_probable_list_stays() -> None:
    live = blocks(*STORY.body[:3], *HEADLINES[:6], *STORY.body[3:])
    assert found(live, 0.7, tree=True) == []
    assert found(live, 0.3, tree=True) == [3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    "text",
    [
        "| Hallvik | 40 ships | 12 days |",
        "12.50 - 14.80 crowns, 9-11",
        "https://x.example/a/b/c",
        "Milk",
        "He left it there.",
        "2019: Bo Lind – Lindvik Football Club",
    ],
)
def test_cells_figures_addresses_and_sentences_are_no_headlines(text: str) -> None:
    assert not is_headline(Block(0, text))


@pytest.mark.parametrize(
    "text",
    [
        "Senate puts off vote on railway",
        "Senate puts …",
        "2024-03-12 Senate puts off vote on railway",
        "议会推迟铁路法案的表决",
        "Two held...",
    ],
)
def test_short_and_cut_headlines_are_headlines(text: str) -> None:
    assert is_headline(Block(0, text))


def test_words_are_compared_by_their_first_letters_and_cjk_by_pairs() -> None:
    assert stems("The harbours of Norland") == {"harbo", "norla"}
    assert stems("港口重开") == {"港口", "口重", "重开"}
    assert stems("it is so") == set()
    assert stems("The harbours of Norland", frozenset(["norla"])) == {"harbo"}


def test_two_lists_of_the_same_headlines_do_not_vouch_for_each_other() -> None:
    live = blocks(STORY.body[0], HEADLINES[0], STORY.body[1], HEADLINES[0])
    assert Cohesion(Stems(live, frozenset()), [0.9, 0.1, 0.9, 0.1], [1, 3]).shares([3])[0] < 0.5
    assert Cohesion(Stems(live, frozenset()), [0.9, 0.9, 0.9, 0.9], [1, 3]).shares([3]) == [1.0]


# --- what is said twice ---


def test_a_paragraph_that_stands_twice_is_told_once() -> None:
    article = cleaned(*STORY.body, STORY.body[2])
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY.body)
    assert [removed.kind for removed in article.removed] == ["duplicate"]


def test_a_short_line_may_be_said_twice() -> None:
    said = "“It came back,” she said."
    article = cleaned(*STORY.body[:3], said, *STORY.body[3:6], said, *STORY.body[6:])
    assert [paragraph.text for paragraph in article.paragraphs].count(said) == 2


def test_an_item_may_stand_in_two_lists_of_the_story() -> None:
    item = "Smoked mackerel from the boats of Hallvik, with rye bread and pickled beets"
    repeated = [*STORY.body[:4], item, *STORY.body[4:6], item, *STORY.body[6:]]
    assert cleaned(*repeated).body.count(item) == 2
    assert cleaned(*(f"{line.rstrip('.')}." for line in repeated)).body.count(item) == 1


def test_the_headline_again_is_no_paragraph() -> None:
    assert STORY.title not in cleaned(STORY.title, *STORY.body).body


# --- signs of prose ---


def test_a_cjk_character_counts_two_and_a_half_letters() -> None:
    assert size("abcd") == 4
    assert size("港口") == 5


@pytest.mark.parametrize("text", ["He left.", "Left?", "“He left.”", "走了。", "(He left!)", "ذهب؟", "Left…", "गया।"])
def test_sentences_end_in_any_script_and_within_quotes(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Senate puts off vote", "He left,", "“Left”", "Mail:"])
def test_other_lines_do_not_end_a_sentence(text: str) -> None:
    assert not ends_sentence(text)


def test_links_and_headings_are_no_prose() -> None:
    text = STORY.body[0]
    assert is_prose(Block(0, text))
    assert not is_prose(Block(0, text, link_chars=len(text)))
    assert not is_prose(Block(0, text, heading=2))


def test_headlines_do_not_end_like_a_sentence_of_some_length() -> None:
    assert is_headline_like(Block(0, "Cut off in the middle of the night..."))
    assert is_headline_like(Block(0, "By I. Holm, 3 p.m."))
    assert not is_headline_like(Block(0, "The ferry left the harbour at noon on Tuesday."))
    assert not is_headline_like(Block(0, STORY.body[0]))


def test_the_first_prose_of_none_is_the_end() -> None:
    assert first_prose(blocks("a", "b")) == 2
    assert first_prose(blocks("a", STORY.body[0])) == 1


@given(st.text(alphabet="abcdEé’-_3 "))
def test_a_stem_is_the_head_of_a_run_of_letters(text: str) -> None:
    assert stems(text) == {word[:5] for word in re.findall(r"[^\W\d_]{5,}", text.lower())}


def test_a_link_behind_arrows_opens_no_list() -> None:
    story, subheading = stories()["museum"], "Was vom Haus noch bleibt"
    body = [*story.body[:2], ">>> Mehr Gastkommentare", subheading, *story.body[2:]]
    article = CLEANER.clean("\n\n".join([story.title, *body]), kind="text")
    assert ">>>" not in article.body
    assert subheading in article.body
