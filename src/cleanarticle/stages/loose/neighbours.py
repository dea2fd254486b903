"""What stands beside the lines of a text before any is read as a caption: credits on lines of their own, and labels."""

from collections.abc import Sequence, Set
from itertools import pairwise

from msgspec import Struct

from ...context import Context
from ...core.draft import Draft
from ...grammar.pictures.caption import Captions
from ...kernels.signs import REACH
from .credits import is_credit, is_nameless
from .habits import repeated_tails, single_above
from .head import agency_below_standfirst, is_signature, is_signed_above_date
from .lines import Lines, Looks
from .pieces import torn_credits
from .signs import Beside


class Neighbours(Struct, frozen=True):
    """A text's credits and labels, by the indexes of their lines."""

    credits: dict[int, str]
    """Lines that are a credit and nothing else, and whom they name; "" for a label without a name."""
    tails: dict[int, str]
    """What stands behind a line's last sentence, where other lines of the text end so too."""
    labelled: frozenset[int]
    """Lines that a label opens, or that are one: credits above them are theirs ("Image source, Name").

    So are those that say by their form that they stand above.
    """
    surely: bool
    """All lines above a credit are one sentence, which the paragraphs are not."""

    def reached(self) -> frozenset[int]:
        """Lines that are looked at for what stands beside them, whatever they are themselves."""
        beside = {index + step for index in self.credits for step in (-1, 0, 1)}
        return frozenset(beside.union(self.tails, self.labelled, (index + 1 for index in self.labelled)))

    def of(self, index: int, owed: int, *, headline: bool) -> Beside:
        """What stands beside a line; the credit above counts where the line `owed` gave it to no caption."""
        own = index in self.labelled
        given = owed == index - 1 or (owed == index - 2 and index - 1 in self.labelled)
        above = self.credits.get(owed, "") if given else ""
        taken = (own and above) or (not own and index + 2 in self.labelled)
        below = "" if taken else self.credits.get(index + 1, "")
        return Beside(below, above, self.tails.get(index, ""), self.surely, own, headline)


def neighbours_of(
    draft: Draft, lines: Lines, looks: Looks, headline: str, context: Context, grammar: Captions
) -> Neighbours:
    """The credits and labels of a text; `looks`: what each line may be; `headline`: the line that may be it."""
    credits = {
        line.block.index: "" if is_nameless(line.block.text) else grammar.credits.clean(line.block.text) or ""
        for position in looks.whole
        if is_credit(line := lines.at(position), grammar) and grammar.glued(line.block.text) is None
    }
    credits |= torn_credits(lines, looks, grammar)
    labelled = _labelled(lines, looks, grammar)
    credits = _above_labels(lines, labelled, grammar) | credits
    byline = agency_below_standfirst(draft, lines.opening, grammar)
    credits = {
        index: "" if 0 <= lines.opening < index and is_signature(draft, index, context, grammar) else named
        for index, named in credits.items()
        if index != byline and not is_signed_above_date(draft, index, context, grammar)
        if not (headline.startswith(text := draft.blocks[index].text) and grammar.credits.openings.tells_more(text))
    }
    tails = repeated_tails([lines.at(position) for position in looks.tailed], grammar)
    labelled |= _announced(lines, looks.whole, headline, grammar)
    return Neighbours(credits, tails, labelled, single_above(lines, credits))


def _above_labels(lines: Lines, labelled: Set[int], grammar: Captions) -> dict[int, str]:
    """Credits right above captions with a label: far above the story nothing else tells them ("Image source, Name")."""
    return {
        above.index: grammar.credits.clean(above.text) or ""
        for above, block in (pairwise(lines.blocks) if labelled else ())
        if block.index in labelled and above.index == block.index - 1
        if grammar.credits.opens(above.text) and grammar.credits.whole(above.text)
    }


def _announced(lines: Lines, whole: Sequence[int], headline: str, grammar: Captions) -> frozenset[int]:
    """Captions at the story that a credit's label opens: "Photo: The harbour at dawn before the storm"."""
    return frozenset(
        lines.blocks[position].index
        for position in whole
        if grammar.credits.openings.announces(text := lines.blocks[position].text) and not headline.startswith(text)
        if lines.at(position).inside
    )


def _labelled(lines: Lines, looks: Looks, grammar: Captions) -> frozenset[int]:
    blocks = lines.blocks
    below = {
        blocks[at + 1].index
        for at in looks.whole
        if at + 1 < len(blocks) and grammar.credits.openings.leads(blocks[at].text)
        # kept together with the line above it and not with the one below, it is that one's
        if lines.blank[blocks[at].index] or not lines.blank[blocks[at + 1].index]
    }
    own = [blocks[at].index for at in looks.asked if grammar.is_labelled(blocks[at].text)]
    return frozenset(below).union(own)


def asked_for(lines: Lines, looks: Looks, grammar: Captions) -> frozenset[int]:
    """Positions of the lines that are read: few texts have posed words or credits with a label."""
    found, blocks = frozenset(looks.asked), lines.blocks
    if grammar.is_posed(" ".join([blocks[at].text for at in looks.posed])):
        found = found.union(looks.posed)
    if grammar.credits.labels_with_mark.within(" ".join([blocks[at].text[-REACH:] for at in looks.labelled])):
        found = found.union(looks.labelled)
    return found
