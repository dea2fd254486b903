"""Corrections: what a reader put right is what the next run gives; what no longer fits is told."""

from pathlib import Path

import pytest
from msgspec import UNSET

from cleanarticle import Article, Cleaner, Config
from cleanarticle.core.assemble import assemble
from cleanarticle.errors import InputError
from cleanarticle.report.corrections import Correction, append, checked, corrected, read_corrections, settled

from .cli_runs import batch, lines_of
from .test_report import STORY

PROSE = "The boards of both companies backed the deal"


def put_right(*corrections: Correction) -> Article:
    draft, source = Cleaner().finish(STORY)
    return assemble(corrected(draft, corrections), source)


def one(action: str, text: str, **more: object) -> Correction:
    return Correction(document="doc", action=action, text=text, **more)  # type: ignore[arg-type]


def test_a_removed_line_that_is_kept_returns_to_its_place() -> None:
    article = put_right(one("keep", "Advertisement"))
    assert [paragraph.text for paragraph in article.paragraphs][1] == "Advertisement"
    assert "Advertisement" not in [removed.text for removed in article.removed]


def test_a_kept_line_that_is_debris_goes_and_says_so() -> None:
    line = next(paragraph.text for paragraph in put_right().paragraphs if paragraph.text.startswith(PROSE))
    article = put_right(one("remove", line, kind="promotion"))
    assert PROSE not in article.body
    assert ("promotion", "correction/removed") in [(removed.kind, removed.rule) for removed in article.removed]


def test_a_piece_of_a_line_can_go_alone() -> None:
    article = put_right(
        one("remove", ", and both of them said so in a statement to the exchange on Friday", kind="legal")
    )
    assert f"{PROSE} ." in article.body or f"{PROSE}." in article.body


def test_a_kept_line_can_be_said_to_be_a_caption() -> None:
    line = next(paragraph.text for paragraph in put_right().paragraphs if paragraph.text.startswith(PROSE))
    article = put_right(one("lift", line, field="caption"))
    assert line in [caption.text for caption in article.captions]
    assert line not in article.body


def test_a_removed_line_can_be_said_to_be_a_field() -> None:
    article = put_right(one("lift", "Oil steady as traders wait", field="subtitle"))
    assert article.subtitle == "Oil steady as traders wait"
    assert article.subtitle not in article.body


def test_a_dateline_that_is_none_goes_back_before_its_prose() -> None:
    article = put_right(one("keep", "PORT ARLEN (Reuters) -"))
    assert article.dateline is None
    assert "PORT ARLEN (Reuters) - The lender said" in article.body
    assert article.repairs == ()


def test_a_byline_that_is_none_is_no_field_any_more() -> None:
    article = put_right(one("keep", "By Daniel Ashgrove"))
    assert article.byline is None
    assert "By Daniel Ashgrove" in article.body


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("title", "Lender sold", "Lender sold"),
        ("authors", "Ann Onym, Bo Peep", ("Ann Onym", "Bo Peep")),
        ("section", "News > Business", ("News", "Business")),
        ("language", "en-GB", "en-GB"),
        ("published", "2025-01-09", "2025-01-09"),
        ("verdict", "listing", "listing"),
        ("wire", "", None),
        ("authors", "", ()),
    ],
)
def test_a_field_takes_the_value_that_was_typed(field: str, text: str, value: object) -> None:
    assert getattr(put_right(one("field", text, field=field)), field) == value


def test_a_correction_that_no_longer_fits_is_a_warning() -> None:
    assert put_right(one("keep", "Never there")).warnings == ("a correction no longer fits: keep 'Never there'",)


def test_a_line_that_stays_anyhow_needs_no_correction() -> None:
    cleaner = Cleaner(Config(keep=frozenset({"advertisement"})))
    draft, source = cleaner.finish(STORY)
    assert "Advertisement" in assemble(draft, source).body
    told = assemble(corrected(draft, [one("keep", "Advertisement")]), source)
    assert told == assemble(draft, source)


def test_a_piece_that_is_kept_is_not_told_as_removed() -> None:
    piece = "(opens in new window)"
    draft, source = Cleaner().finish(STORY.replace(PROSE, f"{PROSE} {piece}"))
    before = assemble(draft, source)
    after = assemble(corrected(draft, [one("keep", piece)]), source, ledger=True)
    assert piece not in before.body
    assert f"{PROSE} {piece}" in after.body
    assert [told.text.strip() for told in before.removed if told not in after.removed] == [piece]
    assert after.blocks is not UNSET
    assert any("refused: kept by a reader" in why for block in after.blocks for why in block.decisions)


def test_provenance_tells_of_the_fields_that_a_reader_left() -> None:
    article = put_right(one("keep", "By Daniel Ashgrove"), one("field", "", field="title"))
    assert {"byline", "title"} <= {told.field for told in put_right().provenance}
    assert not {"byline", "title"} & {told.field for told in article.provenance}


def test_of_equal_lines_the_one_that_was_meant_is_corrected() -> None:
    draft, _ = Cleaner().finish("Most Read News\n\nA cat\n\n" + STORY)
    alike = [block.index for block in draft.blocks if block.text == "Most Read News"]
    assert len(alike) == 2
    for meant in alike:
        after = corrected(draft, [one("keep", "Most Read News", block=meant)])
        assert [after.blocks[index].fate == "kept" for index in alike] == [index == meant for index in alike]


def test_the_last_correction_of_a_line_holds_and_undo_takes_it_back() -> None:
    keep, remove, undo = one("keep", "x"), one("remove", "x", kind="share"), one("undo", "x")
    assert settled([keep, remove]) == {"doc": (remove,)}
    assert settled([keep, undo]) == {}
    assert settled([keep, undo, remove]) == {"doc": (remove,)}
    title, other = one("field", "A", field="title"), one("field", "B", field="title")
    assert settled([title, other, one("undo", "B", field="title")]) == {}
    assert settled([keep, title, other]) == {"doc": (keep, other)}


def test_corrections_are_read_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    made = (one("remove", 'a "line"\n', kind="share", before="b", prose=("c",)), one("field", "", field="title"))
    for correction in made:
        append(path, correction)
    assert read_corrections(path) == made


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"document": "d", "action": "remove", "text": "x"}', "needs a kind"),
        ('{"document": "d", "action": "lift", "text": "x", "field": "soul"}', "needs a field"),
        ('{"document": "d", "action": "field", "text": "x", "field": "caption"}', "needs a field"),
        ('{"document": "d", "action": "field", "text": "x", "field": "verdict"}', "a verdict is one of"),
        ('{"document": "d", "action": "keep", "text": " "}', "needs the text"),
        ('{"document": "d", "action": "burn", "text": "x"}', "burn"),
        ("no json", "malformed"),
    ],
)
def test_what_is_no_correction_is_told_with_its_line(tmp_path: Path, line: str, problem: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(f"\n{line}\n")
    with pytest.raises(InputError, match=rf"c\.jsonl, line 2: .*{problem}"):
        read_corrections(path)


def test_an_action_that_says_all_it_needs_is_passed() -> None:
    assert checked(one("lift", "x", field="caption")).field == "caption"


def test_batch_carries_corrections_out_on_their_documents_alone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text(STORY)
    append(tmp_path / "c.jsonl", Correction(document="a.txt", action="keep", text="Advertisement"))
    out = tmp_path / "out.jsonl"
    assert batch(tmp_path / "in", "-o", out, "--corrections", tmp_path / "c.jsonl").code == 0
    bodies = {str(article["id"]): str(article["body"]) for article in lines_of(out)}
    assert "Advertisement" in bodies["a.txt"]
    assert "Advertisement" not in bodies["b.txt"]


def test_batch_refuses_a_broken_file_of_corrections_before_it_writes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "c.jsonl").write_text("{}\n")
    done = batch(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl", "--corrections", tmp_path / "c.jsonl")
    assert done.code == 2
    assert "c.jsonl, line 1" in done.err
    assert not (tmp_path / "out.jsonl").exists()
