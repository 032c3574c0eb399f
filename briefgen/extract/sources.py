"""Sources: the words that name who speaks, and which entity of the article that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.cues import Cue
from briefgen.models import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PHRASE = ("det", "compound", "amod", "poss", "nmod", "nummod", "case", "quantmod", "advmod", "punct")


@dataclass(frozen=True, slots=True)
class FoundSource:
    """`name` is the entity's name, else the source's own words; `entity` its position when it is one."""

    span: Span
    name: str | None
    entity: int | None


def find_source(doc: "Doc", cue: Cue, by_start: dict[int, Mention], entities: Sequence[Entity]) -> FoundSource | None:
    """Who a cue says is speaking, or None when nobody is told."""
    if cue.source is None:
        return None
    head = doc[cue.source]
    mention = _mention_at(head, by_start)
    if mention is not None:
        return FoundSource(Span(mention.start, mention.end), entities[mention.entity].name, mention.entity)
    span = phrase(head)
    words = doc.text[span.start : span.end]
    return FoundSource(span, None if head.pos_ == "PRON" else words, None)


def _mention_at(head: "Token", by_start: dict[int, Mention]) -> Mention | None:
    """The mention that ends with the head of the source, or with a name set beside it."""
    for token in (head, *(child for child in head.children if child.dep_ == "appos")):
        for start in range(token.i, token.left_edge.i - 1, -1):
            mention = by_start.get(token.doc[start].idx)
            if mention is not None and mention.start <= token.idx < mention.end:
                return mention
    return None


def phrase(head: "Token") -> Span:
    """The noun phrase of `head` with what stands before it and what "of" adds, without relative clauses."""
    first, last = head, head
    for child in head.children:
        if child.i < head.i and child.dep_ in PHRASE:
            first = min(first, child.left_edge, key=lambda token: token.i)
        elif child.dep_ == "prep" and child.i > head.i:
            last = child.right_edge
    return Span(first.idx, last.idx + len(last))
