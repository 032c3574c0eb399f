"""What the rules for events look up again and again in one article, found once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.events.attachment import is_date
from briefgen.models import Entity, FoundQuotation, Mention, Paragraph, Role, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """An article as the rules for events see it.

    `first` is the position of the token that begins the first sentence of the text; `starts` are those of the
    paragraphs and `begins` those of the mentions, in order; `places` are the roots of the names of places with their
    mentions; `dates` are the offsets of expressions that name a date; `contents` are the pieces of the quotations'
    contents, each with its quotation.
    """

    doc: "Doc"
    paragraphs: tuple[Paragraph, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    first: int | None
    starts: tuple[int, ...]
    begins: tuple[int, ...]
    places: tuple[tuple["Token", Mention], ...]
    dates: tuple[int, ...]
    contents: tuple[tuple[Span, FoundQuotation], ...]
    cues: tuple[Span, ...]

    def role_at(self, offset: int) -> Role | None:
        """The role of the paragraph at an offset."""
        paragraph = self._paragraph(offset)
        return paragraph.role if paragraph is not None else None

    def role_of(self, token: "Token") -> Role | None:
        return self.role_at(token.idx)

    def paragraph_of(self, token: "Token") -> Paragraph:
        """The paragraph that a word of the text stands in."""
        return self._paragraph(token.idx)

    def _paragraph(self, offset: int) -> Paragraph | None:
        position = bisect_right(self.starts, offset) - 1
        held = position >= 0 and offset < self.paragraphs[position].end
        return self.paragraphs[position] if held else None

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """The mentions that stand in a stretch as a whole."""
        for position in range(bisect_left(self.begins, span.start), bisect_left(self.begins, span.end)):
            if self.mentions[position].end <= span.end:
                yield self.mentions[position]

    def entity_at(self, token: "Token") -> int | None:
        """The entity whose mention holds a word."""
        return next((m.entity for m in self.mentions if m.start <= token.idx < m.end), None)

    def names_date(self, sentence: "Sentence") -> bool:
        position = bisect_left(self.dates, sentence.start_char)
        return position < len(self.dates) and self.dates[position] < sentence.end_char

    def quotation_around(self, token: "Token") -> FoundQuotation | None:
        """The quotation whose content holds a word."""
        return next((said for piece, said in self.contents if piece.start <= token.idx < piece.end), None)

    def is_cue(self, token: "Token") -> bool:
        return any(cue.start <= token.idx < cue.end for cue in self.cues)


def set_scene(
    doc: "Doc",
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
    quotations: Sequence[FoundQuotation],
) -> Scene:
    """The scene of an article; arguments as `find_events` takes them."""
    mentions = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
    paragraphs = tuple(sorted(paragraphs, key=lambda paragraph: paragraph.start))
    return Scene(
        doc=doc,
        paragraphs=paragraphs,
        mentions=mentions,
        times=tuple(times),
        first=_first_sentence(doc, paragraphs),
        starts=tuple(paragraph.start for paragraph in paragraphs),
        begins=tuple(mention.start for mention in mentions),
        places=tuple(_places(doc, mentions, entities)),
        dates=tuple(sorted(time.start for time in times if is_date(time))),
        contents=tuple((piece, said) for said in quotations for piece in said.content),
        cues=tuple(said.cue for said in quotations if said.cue is not None),
    )


def _first_sentence(doc: "Doc", paragraphs: Sequence[Paragraph]) -> int | None:
    """Where the first sentence of the text that has a verb begins: what stands before it may be a dateline or a
    parser's slip."""
    body = next((paragraph for paragraph in paragraphs if paragraph.role == "body"), None)
    if body is None:
        return None
    verb = next((token for token in doc if token.idx >= body.start and token.pos_ in ("VERB", "AUX")), None)
    return verb.sent.start if verb is not None and verb.sent[-1].idx < body.end else None


def _places(doc: "Doc", mentions: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[tuple["Token", Mention]]:
    for mention in mentions:
        if entities[mention.entity].kind == "place":
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None and span.root.dep_ == "pobj":
                yield span.root, mention
