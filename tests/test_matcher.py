"""Rules on lines: each kind of pattern matches what it says, in normal form, and no more than that."""

import re

import pytest

from cleanarticle.rules import Hit, Matcher, Pack, Rule
from cleanarticle.rules.matcher import normal
from cleanarticle.rules.pack import LONGEST, Where


def matcher(**patterns: object) -> Matcher:
    rule = Rule(id="r", kind="related", why="a test", **patterns)  # type: ignore[arg-type]
    return Matcher([Pack(language="en", name="English", rule=(rule,))])


def hits(text: str, **patterns: object) -> bool:
    return matcher(**patterns).first(text) is not None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("• Read Also:", "read also"),
        ("READ ALSO…", "read also"),
        ("» Lees ook »", "lees ook"),
        ("Editor’s picks", "editor's picks"),
        ("【関連記事】", "関連記事"),
        ("Größe", "grösse"),
        ("İLGİLİ HABER", "ilgili haber"),
        ("***", ""),
    ],
)
def test_lines_are_compared_without_bullets_case_and_end_marks(text: str, form: str) -> None:
    assert normal(text) == form


@pytest.mark.parametrize("text", ["Most read", "MOST READ", "• Most read:", "“Most read”", "Most read »"])
def test_an_exact_phrase_is_met_in_any_dress(text: str) -> None:
    assert hits(text, exact=("Most read",))


def test_an_exact_phrase_is_the_whole_line() -> None:
    assert not hits("The most read paper in Norland", exact=("most read",))
    assert not hits("Most read books", exact=("most read",))


@pytest.mark.parametrize(("text", "found"), [("Share this", True), ("Share", True), ("Shareholders met", False)])
def test_a_prefix_ends_where_a_word_ends(text: str, found: bool) -> None:
    assert hits(text, prefix=("share",)) is found


def test_a_prefix_of_a_script_without_blanks_may_go_on() -> None:
    assert hits("関連記事一覧", prefix=("関連記事",))


def test_a_suffix_and_a_piece_within_are_met_where_they_say() -> None:
    assert hits("Hundred and one comments!", suffix=("comments",))
    assert not hits("Comments are closed", suffix=("comments",))
    assert hits("Get our app now", contains=("our app",))


def test_a_regex_sees_the_text_as_it_stands() -> None:
    assert hits("• 24 comments", regex=(r"^• \d+ comments$",))
    assert not hits("24 comments", regex=(r"^• \d+ comments$",))


def test_anchored_and_loose_patterns_are_both_tried() -> None:
    both = matcher(regex=(r"^\d+ comments$", r"log in|sign up"))
    assert both.first("24 comments")
    assert both.first("Please log in here")
    assert both.first("We had 24 comments here") is None


@pytest.mark.parametrize("text", ["Follow us here", "• Follow us here", "FOLLOW\u00a0US ßßßß here"])
def test_a_pattern_is_tried_where_its_words_stand(text: str) -> None:
    assert hits(text, regex=(r"^\W{0,3}follow\sus.{0,6} here$",))
    assert not hits(f"They {text}", regex=(r"^\W{0,3}follow\sus.{0,6} here$",))


@pytest.mark.parametrize("pattern", [r"^a|b", r"^(?:a|b)c", r"^[|a]b", r"^a\|b"])
def test_an_alternative_outside_brackets_is_not_taken_for_anchored(pattern: str) -> None:
    for text in ("xb", "ac", "ab", "a|b", "bc", "x"):
        assert hits(text, regex=(pattern,)) is bool(re.search(pattern, text))


@pytest.mark.parametrize(
    ("text", "found"), [("Read more here", True), ("Read more here today", False), ("Read more " + "x" * 40, False)]
)
def test_words_and_characters_are_limited(text: str, found: bool) -> None:
    assert hits(text, prefix=("read more",), where=Where(max_words=3, max_chars=30)) is found


def test_no_rule_is_tried_on_a_long_block() -> None:
    assert hits("read more " + "x" * 100, prefix=("read more",))
    assert not hits("read more " + "x" * LONGEST, prefix=("read more",))


def test_a_hit_names_its_rule_kind_and_place() -> None:
    hit = matcher(exact=("most read",), opens=True, confidence=0.9, where=Where(at="tail"), status="preview").first(
        "Most read"
    )
    assert hit == Hit("en/r", "related", 0.9, opens=True, at="tail", preview=True)


def test_the_look_up_alone_knows_exact_phrases_only() -> None:
    rules = matcher(exact=("most read",), prefix=("read more",))
    assert rules.exact("Most read:")
    assert rules.exact("Read more") is None


# --- pieces ---


def test_a_piece_is_cut_out_and_its_block_stays() -> None:
    rules = matcher(regex=(r"\(read also: [^)]{1,80}\)",), piece=True)
    text = "The ferry left (read also: Ice goes) at noon."
    [piece] = rules.pieces(text)
    assert text[piece.start : piece.end] == "(read also: Ice goes)"
    assert rules.first(text) is None


@pytest.mark.parametrize(
    "text", ["Read more", "Read more (ad) here", "He left (ad) at noon.", "x" * 700 + " (ad)", "Prose."]
)
def test_one_look_tells_what_two_do(text: str) -> None:
    whole = Rule(id="whole", kind="related", why="a test", prefix=("read more",), exact=("read more",))
    piece = Rule(id="piece", kind="related", why="a test", regex=(r"\(ad\)",), piece=True)
    rules = Matcher([Pack(language="en", name="English", rule=(piece, whole))])
    hit, pieces = rules.look(text)
    assert hit == rules.first(text)
    assert list(pieces) == list(rules.pieces(text))


def test_pieces_are_cut_left_to_right_whatever_the_order_of_their_rules() -> None:
    late = Rule(id="late", kind="related", why="a test", regex=("second piece",), piece=True)
    early = Rule(id="early", kind="related", why="a test", regex=("first piece",), piece=True)
    rules = Matcher([Pack(language="en", name="English", rule=(late, early))])
    assert [hit.rule for hit in rules.pieces("a first piece and a second piece")] == ["en/early", "en/late"]


def test_pieces_do_not_overlap() -> None:
    assert [(hit.start, hit.end) for hit in matcher(regex=("aba",), piece=True).pieces("ababa aba")] == [(0, 3), (6, 9)]


def test_pieces_of_a_long_block_are_looked_for_at_its_ends_only() -> None:
    rules = matcher(regex=("ADVERTISEMENT",), piece=True)
    assert len(list(rules.pieces("ADVERTISEMENT" + "x" * 900 + "ADVERTISEMENT"))) == 2
    assert list(rules.pieces("x" * 450 + "ADVERTISEMENT" + "x" * 450)) == []


def test_a_pack_without_rules_flags_nothing() -> None:
    empty = Matcher([Pack(language="en", name="English")])
    assert empty.first("Most read") is None
    assert list(empty.pieces("Most read")) == []
