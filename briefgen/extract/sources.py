"""Sources: the words that name who speaks, and which entity of the article that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.coreference import antecedent
from briefgen.extract.cues import Cue
from briefgen.extract.passage import Passage
from briefgen.extract.referents import Referent, phrase
from briefgen.models import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class FoundSource:
    """`name` is the entity's name, else the source's own words; `entity` its position when it is one."""

    span: Span
    name: str | None
    entity: int | None


def find_source(
    passage: Passage,
    cue: Cue,
    referents: Sequence[Referent],
    by_start: dict[int, Mention],
    entities: Sequence[Entity],
) -> FoundSource | None:
    """Who a cue says is speaking, or None when nobody is told.

    A pronoun that stands for somebody unnamed has the words that introduced them for its name.
    """
    if cue.source is None:
        return None
    head = passage.doc[cue.source]
    mention = _mention_at(head, by_start)
    if mention is not None:
        return FoundSource(Span(mention.start, mention.end), entities[mention.entity].name, mention.entity)
    span = phrase(head)
    if head.pos_ != "PRON":
        return FoundSource(span, passage.doc.text[span.start : span.end], None)
    unnamed = antecedent(passage, referents, head)
    name = passage.doc.text[unnamed.span.start : unnamed.span.end] if unnamed and unnamed.entity is None else None
    return FoundSource(span, name, None)


def _mention_at(head: "Token", by_start: dict[int, Mention]) -> Mention | None:
    """The mention that ends with the head of the source, or with a name set beside it."""
    for token in (head, *(child for child in head.children if child.dep_ == "appos")):
        for start in range(token.i, token.left_edge.i - 1, -1):
            mention = by_start.get(token.doc[start].idx)
            if mention is not None and mention.start <= token.idx < mention.end:
                return mention
    return None
