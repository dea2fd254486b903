"""What kernels tell of the lines of a text is the same, compiled or not."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cleanarticle.core.blocks import Block
from cleanarticle.kernels import COMPILED, captions, choices, cutting, figures, heads, proofs, signs, stems

compiled = pytest.mark.skipif(
    not COMPILED, reason="kernels are not compiled: no C compiler, or CLEANARTICLE_PURE is set"
)


@compiled
@given(
    st.lists(
        st.text(max_size=130)
        | st.sampled_from(["The old (", "REUTERS/Ann", "図／港", "İha: so. Ann", "He won. The J. Lee.", "So.”The end"]),
        max_size=6,
    ),
    st.lists(st.tuples(st.sampled_from([0.1, 0.7, 0.95, 1.0]), st.booleans()), min_size=6, max_size=6),
)
def test_captions_are_looked_for_the_same(texts: list[str], told: list[tuple[float, bool]]) -> None:
    from cleanarticle.kernels import _captions, _heads, _proofs

    text = "".join(f"{'  ' * blank}{line}\n" for line, (_, blank) in zip(texts, told, strict=False))
    blocks = [Block(at, line, text.find(line) if line else 0) for at, line in enumerate(texts)]
    scores, blank = tuple(score for score, _ in told), tuple(blank for _, blank in told)
    bits = heads.heads_of(["The", "図／", "İha", "Éa", "a b:c"])
    assert _heads.heads_of(["The", "図／", "İha", "Éa", "a b:c"]) == bits
    asked = (blocks, scores, blank, (1, 4), frozenset([2]), (bits, bits, frozenset(["th"]), bits), ("摄",))
    assert _captions.looks(*asked) == captions.looks(*asked)
    assert _captions.insets(text, blocks, scores) == captions.insets(text, blocks, scores)
    assert [_heads.begins(line, bits) for line in texts] == [heads.begins(line, bits) for line in texts]
    assert [_captions.last_words(line) for line in texts] == [captions.last_words(line) for line in texts]
    shown = (blocks, (bits, bits, bits), ("摄",))
    assert _proofs.provable(*shown) == proofs.provable(*shown)


_PHRASES = ["photo by", "crédit :", "écrit par", "ÖDEN", "straße", "фото", "İha", "写真："]


@given(
    st.sampled_from(_PHRASES),
    st.lists(st.sampled_from([str, str.upper, str.lower, str.title, str.casefold]), min_size=1, max_size=3),
    st.text(max_size=20),
)
def test_what_begins_with_a_phrase_is_never_passed_over(
    phrase: str, ways: list[Callable[[str], str]], rest: str
) -> None:
    text = phrase
    for way in ways:
        text = way(text)
    assume(re.match(re.escape(phrase), text, re.IGNORECASE))
    assert heads.begins(text + rest, heads.heads_of(_PHRASES))


@compiled
@given(st.lists(st.text() | st.sampled_from(["on 3.5.24", "in 2024", "3- 10-", "24년", "٣ of ١٢", "1.2"]), max_size=5))
def test_figures_and_years_are_found_the_same(texts: list[str]) -> None:
    from cleanarticle.kernels import _figures

    blocks = [Block(at, line) for at, line in enumerate(texts)]
    assert _figures.with_figures(blocks, 30) == figures.with_figures(blocks, 30)
    assert [_figures.has_year(line) for line in texts] == [figures.has_year(line) for line in texts]


@compiled
@given(st.text(st.characters(codec=None) | st.sampled_from(" \n\r\x0b\x1c\x85\xa0\u2028Ã"), max_size=80), st.booleans())
def test_lines_are_cut_the_same(text: str, halves: bool) -> None:
    from cleanarticle.kernels import _cutting

    found = cutting.cut_lines(text, halves, lambda *line: line)
    assert _cutting.cut_lines(text, halves, lambda *line: line) == found
    if not halves:
        assert [line[2] for line in found] == [row.strip() for row in text.splitlines() if row.strip()]


@compiled
@given(st.lists(st.text(max_size=9) | st.sampled_from(["Peru", "PeruChile ", "of the ", "2024 ", ", "]), min_size=40))
def test_lists_of_names_are_told_the_same(parts: list[str]) -> None:
    from cleanarticle.kernels import _choices

    assert _choices.names_alone("".join(parts)) == choices.names_alone("".join(parts))


@compiled
@given(st.text() | st.sampled_from(["Harbours of İstanbul 港口重开", "In 2024. (Ann Lee) .", "Ann Lee: 24/7"]))
def test_stems_and_signs_are_told_the_same(text: str) -> None:
    from cleanarticle.kernels import _signs, _stems

    assert _stems.stems(text, frozenset(["norla"])) == stems.stems(text, frozenset(["norla"]))
    assert (_signs.end_sign(text), _signs.inner_sign(text)) == (signs.end_sign(text), signs.inner_sign(text))
