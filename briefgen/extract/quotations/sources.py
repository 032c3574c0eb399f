"""Sources: the words that name who speaks, and which entity of the article that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.coreference import References
from briefgen.extract.coreference.referents import joined, phrase
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


PRONOUNS = ("PRP", "PRP$", "WDT", "WP")  # that stand for somebody; "others" and "someone" name as much as is told


@dataclass(frozen=True, slots=True)
class FoundSource:
    """`name` is the entity's name, else the source's own words; `entity` its position when it is one.

    `entities` are all the entities that speak: the one, or each of several who speak together.
    """

    span: Span
    name: str | None
    entity: int | None
    entities: tuple[int, ...] = ()


class Speakers:
    """Who the cues of a passage say is speaking, by the article's references and entities."""

    def __init__(self, passage: Passage, references: References, entities: Sequence[Entity]) -> None:
        self._passage, self._entities, self._unnamed = passage, entities, references.unnamed
        self._by_start = {mention.start: mention for mention in references.mentions}
        self._by_end = {mention.end: mention for mention in references.mentions}

    def find(self, cue: Cue) -> FoundSource | None:
        """The source of `cue`, or None when nobody is told.

        A pronoun that stands for somebody unnamed has the words that introduced them for its name; several together
        are nobody's name.
        """
        if cue.source is None:
            return self._named_before(cue)
        head = self._passage.doc[cue.source]
        together = joined(head)
        if together is not None:
            each = (_mention_at(token, self._by_start) for token in (head, *head.conjuncts))
            entities = tuple(dict.fromkeys(mention.entity for mention in each if mention is not None))
            return FoundSource(together, self._words(together), None, entities)
        mention = _mention_at(head, self._by_start)
        if mention is not None:
            name = self._entities[mention.entity].name
            return FoundSource(Span(mention.start, mention.end), name, mention.entity, (mention.entity,))
        span = phrase(head)
        told = span if head.tag_ not in PRONOUNS else self._unnamed.get(head.idx)
        return FoundSource(span, self._words(told) if told else None, None)

    def _named_before(self, cue: Cue) -> FoundSource | None:
        """Who is named right before a verb that the parser gave no subject, as it took the name for a verb ("Will")."""
        before = self._passage.doc[cue.token - 1] if cue.token else None
        if before is None or cue.form != "verb" or self._passage.inside[before.i] is not None:
            return None
        mention = self._by_end.get(before.idx + len(before))
        if mention is None or mention.label != "name" or self._entities[mention.entity].kind != "person":
            return None
        name = self._entities[mention.entity].name
        return FoundSource(Span(mention.start, mention.end), name, mention.entity, (mention.entity,))

    def _words(self, span: Span) -> str:
        return self._passage.text[span.start : span.end]


def _mention_at(head: "Token", by_start: dict[int, Mention]) -> Mention | None:
    """The mention that ends with the head of the source, or with a name set beside it."""
    beside = (child for child in head.children if child.dep_ == "appos")
    for token in (head, *beside, *((head.head,) if head.dep_ == "appos" else ())):
        for start in range(token.i, token.left_edge.i - 1, -1):
            mention = by_start.get(token.doc[start].idx)
            if mention is not None and mention.start <= token.idx < mention.end:
                return mention
    return None
