"""The one look at a page's blocks (kernels/proofs.py) passes over none that the closer looks would take."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.stages.pictures.proof import by_its_form, by_its_words, provable_of
from tests.test_captions import SURE

CONTEXT: Final = Context(Config())
LANGUAGES: Final = ["en", "de", "fr", "pl", "ru", "ja", "ko", "tr"]
PIECES: Final = [
    "Photo by", "Photo:", "FILE -", "Foto:", "Crédit :", "Évènement", "Symbolbild", "Image caption", "Fot.", "Фото:",
    "写真：", "사진=연합뉴스", "＝共同", "(AP Photo/Ann Lee)", "REUTERS/Ann Lee", "© Ann Lee", "/dpa", "| AFP",
    "Ann Lee", "ann.lee@example.org", "Ann Lee for Harbour Times", "Courtesy of the Harbour Museum",
    "The pier at dawn", "Le port à l’aube", "in the rain", ".", ".”", "!", ",", ":", "—", "…", "2024", "",
]  # fmt: skip


@given(
    st.sampled_from(LANGUAGES), st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["", " "])
)
def test_no_block_that_could_be_proved_is_passed_over(language: str, pieces: list[str], joint: str) -> None:
    text = joint.join(pieces).strip()
    grammar = CONTEXT.made(language, Captions)
    block = Block(0, text or "The pier")
    found = provable_of([block], [], grammar)
    if grammar.possible(block.text) or grammar.is_labelled(block.text):
        assert 0 in found.by_form
    if by_its_words(block, grammar, inside=True) or (grammar.is_labelled(text) and by_its_form(block, grammar)):
        assert 0 in found.somehow


def test_captions_that_their_form_proves_are_looked_at() -> None:
    for language, line, *_ in SURE:
        grammar = CONTEXT.made(language, Captions)
        assert 0 in provable_of([Block(0, line)], [], grammar).by_form, line


def test_prose_without_any_sign_is_not() -> None:
    prose = [
        "The council voted on Friday to close the old harbour bridge.",
        "Nobody was hurt",
        "“It is a great loss,” he said.",
    ]
    grammar = CONTEXT.made("en", Captions)
    found = provable_of([Block(at, line) for at, line in enumerate(prose)], [], grammar)
    assert (found.by_form, found.somehow) == (frozenset(), frozenset())
