"""What several grammars compile of a language's packs is compiled once: a worker holds thirty languages."""

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.agencies import Agencies
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.rules import once


def test_the_agencies_of_a_language_are_one_object_in_all_its_grammars() -> None:
    context = Context(Config())
    assert context.made("de", Bylines).names.agencies is context.made("de", Captions).credits.agencies
    assert once(context.packs("de"), Agencies) is once(context.packs("de-AT"), Agencies)


def test_packs_of_ones_own_making_are_compiled_each_time() -> None:
    packs = tuple(Context(Config()).packs("de"))
    assert once(packs, Agencies) is not once(packs, Agencies)


def test_two_contexts_share_nothing() -> None:
    one, other = (Context(Config()).packs("de") for _ in range(2))
    assert once(one, Agencies) is not once(other, Agencies)
