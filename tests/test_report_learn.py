"""`rules learn`: from lines that readers corrected to rules with their proof, and to rules that ought to be tighter."""

import tomllib
from pathlib import Path

from cleanarticle import Cleaner, Config
from cleanarticle.report.corrections import Correction, append
from cleanarticle.report.learn_rules import head, propose, tightenings, toml
from cleanarticle.rules import Pack, Rule, load_pack
from cleanarticle.rules.pack import Where

from .cli_runs import cli

PROSE = ("Tell your friends on the quay, he said, and they will laugh for a week.",)
SHARE = Rule(
    id="share", kind="share", why="?", prefix=("share this",), hit=("Share this story",), miss=("Shares fell.",)
)
PACKS = {"en": (Pack(language="en", name="English", rule=(SHARE,)),)}


def removed(text: str, kind: str = "newsletter", language: str = "en") -> Correction:
    return Correction(document="d", action="remove", text=text, kind=kind, language=language, prose=PROSE)  # type: ignore[arg-type]


def kept(text: str, rule: str) -> Correction:
    return Correction(document="d", action="keep", text=text, rule=rule, was="removed: share", language="en")


def test_a_removed_line_becomes_a_rule_word_for_word_with_prose_that_it_must_miss() -> None:
    (made,) = propose([removed("Win a mug!", "promotion")], PACKS)
    assert (made.language, made.rule.kind, made.rule.exact) == ("en", "promotion", ("win a mug",))
    assert made.rule.hit == ("Win a mug!",)
    assert made.rule.miss == PROSE
    assert made.faults == ()


def test_lines_that_open_alike_become_a_prefix() -> None:
    (made,) = propose([removed("Get our letter from Quorb"), removed("Get our letter from Zappo now")], PACKS)
    assert made.rule.prefix == ("get our letter from",)
    assert made.faults == ()


def test_two_words_alone_make_no_prefix() -> None:
    (made,) = propose([removed("The best mugs in town"), removed("The best pizza of all")], PACKS)
    assert made.rule.prefix == ()
    assert len(made.rule.exact) == 2


def test_a_proposal_that_flags_what_readers_kept_does_not_hold() -> None:
    wrong = [removed("Tell your friends on Quorb"), removed("Tell your friends on Zappo")]
    (made,) = propose([*wrong, kept("Tell your friends on Monday", "en/x")], PACKS)
    assert [fault.text for fault in made.faults] == ["Tell your friends on Monday"]


def test_a_line_that_a_rule_flags_already_needs_none() -> None:
    assert propose([removed("Share this story", "share")], PACKS) == ()


def test_languages_and_kinds_get_rules_of_their_own() -> None:
    made = propose(
        [removed("Win a mug"), removed("Win a cup", "promotion"), removed("Tasse gewinnen", language="de")], PACKS
    )
    assert [(one.language, one.rule.kind) for one in made] == [
        ("de", "newsletter"),
        ("en", "newsletter"),
        ("en", "promotion"),
    ]


def test_a_rule_whose_lines_were_put_back_is_to_be_tightened() -> None:
    line = "Share this with him, she said, and he will resign."
    pack_rule, model = tightenings([kept(line, "en/share"), kept("Rain", "model/page"), kept(line, "en/share")], PACKS)
    assert (pack_rule.rule, pack_rule.lines, pack_rule.max_words, pack_rule.in_pack) == ("en/share", (line,), 3, True)
    assert (model.rule, model.in_pack) == ("model/page", False)


def test_a_learnt_pack_is_toml_that_says_the_same(tmp_path: Path) -> None:
    rule = Rule(
        id="learnt-x", kind="share", why='A "quoted" \\ reason.', exact=('say "hi"', "a\x7fb", "日本"), opens=True,
        where=Where(max_words=4, at="tail"), confidence=0.9, hit=("Say “hi”",), miss=("Tab\there.",),
    )  # fmt: skip
    path = tmp_path / "en.toml"
    path.write_text(head("en") + toml(rule), encoding="utf-8")
    assert tomllib.loads(path.read_text(encoding="utf-8"))
    assert load_pack(path).rule == (rule,)


def test_from_a_correction_to_a_tested_rule_that_cleans(tmp_path: Path) -> None:
    line, story = (
        "Grab the Quorb app for free",
        "The mayor of Arlen opened the bridge on Monday, and it rained all day long.",
    )
    corrections, packs = tmp_path / "c.jsonl", tmp_path / "packs"
    append(
        corrections,
        Correction(document="d", action="remove", text=line, kind="promotion", language="en", prose=(story,)),
    )
    learnt = cli("rules", "learn", corrections, "-o", packs)
    assert learnt.code == 0, learnt.err
    assert cli("rules", "check", packs).code == 0
    text = f"Bridge opens in Arlen\n\n{story}\n\n{line}\n\n{story.replace('Monday', 'Tuesday')}\n"
    article = Cleaner(Config(packs=(packs,), language="en")).clean(text)
    assert line not in article.body
    assert [removed.rule for removed in article.removed] == ["en/learnt-promotion-grab-the-quorb-app"]
    again = cli("rules", "learn", corrections, "-o", packs)
    assert "1 corrections, 0 rules proposed: the rules in use flag these lines already" in again.err
