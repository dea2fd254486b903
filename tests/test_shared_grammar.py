"""What several grammars compile of a language's packs is compiled once: a worker holds thirty languages."""

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.agencies import Agencies
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.rules import shared


def test_the_agencies_of_a_language_are_one_object_in_all_its_grammars() -> None:
    context = Context(Config())
    assert context.made("de", Bylines).names.agencies is context.made("de", Captions).credits.agencies
    assert shared(context.packs("de"), Agencies) is shared(context.packs("de-AT"), Agencies)


def test_packs_of_ones_own_making_are_compiled_each_time() -> None:
    packs = tuple(Context(Config()).packs("de"))
    assert shared(packs, Agencies) is not shared(packs, Agencies)


def test_two_contexts_share_nothing() -> None:
    one, other = (Context(Config()).packs("de") for _ in range(2))
    assert shared(one, Agencies) is not shared(other, Agencies)
