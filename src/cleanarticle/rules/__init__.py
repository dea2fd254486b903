"""Vocabulary as data: packs of rules and word lists, one TOML file a language, each rule with its own proof."""

from .folding import folded
from .lookup import AnyOf, any_end_of, any_part_of
from .matcher import Hit, Matcher
from .pack import PACKS, Pack, Rule, find_packs, load_pack, load_words
from .packs import Packs, shared
from .vocabulary import ExportWords, Figures, MailWords, Words

__all__ = [
    "PACKS",
    "AnyOf",
    "ExportWords",
    "Figures",
    "Hit",
    "MailWords",
    "Matcher",
    "Pack",
    "Packs",
    "Rule",
    "Words",
    "any_end_of",
    "any_part_of",
    "find_packs",
    "folded",
    "load_pack",
    "load_words",
    "shared",
]
