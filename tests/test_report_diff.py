"""Two runs compared: what is told is what changed, no more."""

import io
import json
from pathlib import Path

from cleanarticle import Article, Cleaner, Config
from cleanarticle.core.decisions import RemovedKind
from cleanarticle.report.comparison import compare_runs, side_by_side, summary, write_diff
from cleanarticle.report.diff import compare
from cleanarticle.report.pieces import rows

from .cli_runs import cli, story
from .test_report import STORY, write

KEPT: frozenset[RemovedKind] = frozenset({"advertisement", "outside"})
"""Both: what no rule may remove, the model may still leave outside."""


def cleaned(text: str, **options: object) -> Article:
    return Cleaner(Config(ledger=True, **options)).clean(text, id="doc")  # type: ignore[arg-type]


def told(old: Article, new: Article) -> list[tuple[bool, str, str]]:
    return [(change.gained, change.text, change.kind) for change in compare(old, new, "doc").changes]


def test_a_document_that_is_the_same_has_no_changes() -> None:
    found = compare(cleaned(STORY), cleaned(STORY), "doc")
    assert (found.changes, found.fields, found.size) == ((), (), 0)


def test_a_line_that_came_into_the_body_is_told_with_the_kind_that_had_removed_it() -> None:
    old, new = cleaned(STORY), cleaned(STORY, keep=KEPT)
    assert told(old, new) == [(True, "Advertisement", "advertisement")]
    assert told(new, old) == [(False, "Advertisement", "advertisement")]


def test_of_a_line_that_changed_only_the_words_that_differ_are_told() -> None:
    old = cleaned(STORY, ignore_rules=frozenset({"dateline/agency"}))
    assert told(old, cleaned(STORY)) == [(False, "PORT ARLEN (Reuters) -", "dateline")]


def test_fields_with_other_values_are_named() -> None:
    assert compare(cleaned(STORY), cleaned(STORY.replace("Ashgrove", "Beech")), "doc").fields == ("authors", "byline")


def test_both_runs_stand_side_by_side_and_only_changed_rows_are_marked() -> None:
    old, new = cleaned(STORY), cleaned(STORY, keep=KEPT)
    both = list(side_by_side(rows(old), rows(new)))
    (changed,) = [row for row in both if row.changed]
    assert (changed.other[0].mark, changed.pieces[0].mark) == ("removed", "kept")
    assert [row.pieces for row in both] == [row.pieces for row in rows(new)]


def test_two_runs_add_up(tmp_path: Path) -> None:
    texts = {"same": story(1), "changed": STORY, "gone": story(2), "come": story(3)}
    old = [Cleaner().clean(text, id=name) for name, text in texts.items() if name != "come"]
    kept = Cleaner(Config(keep=KEPT))
    new = [kept.clean(text, id=name) for name, text in texts.items() if name != "gone"]
    difference, made = compare_runs(write(tmp_path / "a.jsonl", old), write(tmp_path / "b.jsonl", new), pages=True)
    assert (difference.documents, difference.changed) == (2, 1)
    assert (difference.gained, difference.lost) == (1, 0)
    assert (difference.missing, difference.added) == (("gone",), ("come",))
    assert [(row.name, row.gained, row.lost) for row in difference.kinds] == [("advertisement", 1, 0)]
    text = "\n".join(summary(difference))
    assert text.startswith("1 of 2 documents changed: +1 −0 words of body")
    assert "- + `Advertisement` (advertisement, " in text
    out = io.StringIO()
    write_diff(tmp_path / "b.jsonl", difference, made, out)
    assert '"mode":"diff"' in out.getvalue()


def test_documents_with_one_id_are_compared_in_their_order(tmp_path: Path) -> None:
    """Records of two sources may both begin at 1."""
    twice = [Cleaner().clean(text, id="1") for text in (story(1), story(2))]
    a, b = write(tmp_path / "a.jsonl", twice), write(tmp_path / "b.jsonl", twice)
    difference, _ = compare_runs(a, b)
    assert (difference.documents, difference.changed, difference.missing, difference.added) == (2, 0, (), ())
    difference, _ = compare_runs(write(tmp_path / "c.jsonl", twice[:1]), b)
    assert (difference.changed, difference.added) == (0, ("1~2",))


def test_diff_from_the_command_line(tmp_path: Path) -> None:
    a = write(tmp_path / "a.jsonl", [cleaned(STORY)])
    b = write(tmp_path / "b.jsonl", [cleaned(STORY, keep=KEPT)])
    done = cli("diff", a, b, "-o", tmp_path / "page.html")
    assert done.code == 0
    assert done.out.startswith("1 of 1 documents changed")
    assert (tmp_path / "page.html").exists()
    assert json.loads(cli("diff", a, b, "--json").out)["gained"] == 1
    assert cli("diff", a, a).out == "0 of 1 documents changed: +0 −0 words of body\n"
