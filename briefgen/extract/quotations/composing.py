"""Composing: what is attributed, the pieces in quotation marks alone or with the words of the clause around them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.quotations.attribution import Attribution
from briefgen.extract.quotations.contents import clause_start, find_clause, find_object, trimmed
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.lexicon import OCCASION_NOUNS
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.subjects import TIMELIKE
from briefgen.models import QuotationKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONNECTING = frozenset({"ADV", "CCONJ", "INTJ", "PUNCT"})
OCCASION_PREPOSITIONS = frozenset({"after", "at", "before", "during", "following", "in", "on"})


def compose(passage: Passage, attribution: Attribution) -> tuple[tuple[Span, ...], QuotationKind]:
    """What is attributed: the pieces alone, or with the words of the clause that they stand in."""
    pieces, cue = attribution.pieces, attribution.cue
    if not pieces:
        clause = find_clause(passage.doc, cue, attribution.unit, passage.cues)
        return tuple(_whole(span, attribution.unit.pieces) for span in clause), "indirect"
    spans = tuple(piece.span for piece in pieces)
    if cue is None:
        return spans, "direct"
    if cue.form == "noun":
        return (_noun_phrase(passage.doc, cue, pieces[-1]),), "mixed"
    if attribution.clausal:
        return _clause_around(passage, attribution), "mixed"
    fronted = _fronted(passage, attribution)
    if fronted is not None:
        return (fronted, Span(pieces[0].left, pieces[0].right), *spans[1:]), "mixed"
    before = _clause_before(passage, attribution)
    if before is None:
        return spans, "direct"
    alone = [span for span in spans if span.end <= before.start or before.end <= span.start]
    return tuple(sorted([*alone, before], key=lambda span: span.start)), "mixed"


def _whole(span: Span, pieces: Sequence[Quoted]) -> Span:
    """`span` with the whole of every piece in quotation marks that it has a part of."""
    cut = [piece for piece in pieces if piece.left < span.end and span.start < piece.right]
    return Span(min([span.start, *(piece.left for piece in cut)]), max([span.end, *(piece.right for piece in cut)]))


def _clause_around(passage: Passage, attribution: Attribution) -> tuple[Span, ...]:
    """The reported clause with the pieces in it; pieces on the other side of the cue stand alone."""
    doc, cue, pieces = passage.doc, attribution.cue, attribution.pieces
    cue_at = doc[cue.token].idx
    around = find_object(doc, cue, passage.cues)
    runs = find_clause(doc, cue, attribution.unit, passage.cues) or ((around,) if around else ())
    content: list[Span] = []
    others = [piece for piece in attribution.unit.pieces if piece not in pieces]
    for after in (False, True):
        own = [piece for piece in pieces if (piece.left > cue_at) == after]
        beside = [run for run in runs if (run.start > cue_at) == after]
        if not own and any(run.start < other.right and other.left < run.end for run in beside for other in others):
            beside = []
        if beside or own[-1:] == pieces[-1:]:
            content += _without_occasion(doc, _joined_to(beside, own), own)
        else:
            content += (piece.span for piece in own)
    return tuple(content)


def _noun_phrase(doc: "Doc", cue: Cue, last: Quoted) -> Span:
    """What an utterance is called, up to the words quoted of it: "a note of protest against “…”"."""
    noun = doc[cue.token]
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    first = noun.left_edge.i
    if cue.source is not None and first <= cue.source < noun.i:
        first = noun.i
    return Span(doc[first].idx, last.right)


def _clause_before(passage: Passage, attribution: Attribution) -> Span | None:
    """A clause before the cue of which only a part stands in quotation marks: "The dam “will hold,” Rossi said"."""
    doc, unit, cue = passage.doc, attribution.unit, attribution.cue
    pieces = [piece for piece in attribution.pieces if piece.left < doc[cue.token].idx]
    if cue.token <= unit.first or not pieces:
        return None
    ahead = [token for token in passage.words_in(unit) if token.idx < pieces[-1].left]
    words = [token for token in ahead if passage.inside[token.i] not in pieces]
    if not any(token.pos_ not in CONNECTING for token in words) or any(token.text == ":" for token in words):
        return None
    cues = {cue.token for cue in passage.cues_in(unit)}
    if any(passage.inside[token.i] is not None or token.i in cues for token in words):
        return None
    start = trimmed(doc, ahead[0].i, ahead[-1].i)
    return Span(start.start, pieces[-1].right) if start is not None else None


def _fronted(passage: Passage, attribution: Attribution) -> Span | None:
    """The beginning of a sentence that goes on in small letters after the cue: "In Lodi, X said, “we …”"."""
    doc, unit, cue, piece = passage.doc, attribution.unit, attribution.cue, attribution.pieces[0]
    start = clause_start(doc, cue)
    if cue.form != "verb" or not unit.first < start or not passage.text[piece.start].islower():
        return None
    front = [token for token in passage.words_in(unit) if token.i < start]
    behind = doc.char_span(piece.left, piece.right, alignment_mode="expand")[0].nbor(-1)
    if piece.left < doc[cue.token].idx or {front[-1].text, behind.text} != {","} or _is_setting(front, cue):
        return None
    cues = {each.token for each in passage.cues_in(unit)}
    if any(passage.inside[token.i] is not None or token.i in cues for token in front):
        return None
    return trimmed(doc, front[0].i, front[-1].i)


def _is_setting(front: "Sequence[Token]", cue: Cue) -> bool:
    """Whether what stands before a reporting clause says when, where or to what it was said."""
    first = front[0]
    if all(token.pos_ in CONNECTING for token in front) or _is_occasion(first):
        return True
    if any(token.head.i == cue.token and token.dep_ == "advcl" for token in front):
        return True
    return first.pos_ == "ADP" and any(token.ent_type_ in TIMELIKE for token in front)


def _joined_to(runs: Sequence[Span], pieces: Sequence[Quoted]) -> list[Span]:
    """`runs` with every piece in quotation marks as a part of the run that is nearest to it, marks included."""
    spans = list(runs)
    for piece in pieces:
        whole = Span(piece.left, piece.right)
        near = min(spans, key=lambda span: _gap(span, whole), default=whole)
        joined = Span(min(near.start, whole.start), max(near.end, whole.end))
        spans = sorted({*(span for span in spans if _gap(span, joined) > 0), joined}, key=lambda span: span.start)
    return spans


def _without_occasion(doc: "Doc", spans: Sequence[Span], pieces: Sequence[Quoted]) -> list[Span]:
    """`spans` without an occasion at the end, which only says where it was said: "“…” in a tweet"."""
    last = doc.char_span(pieces[-1].left, pieces[-1].right, alignment_mode="expand") if pieces else None
    if last is None or last.end >= len(doc) or spans[-1].end <= pieces[-1].right:
        return list(spans)
    return [*spans[:-1], Span(spans[-1].start, pieces[-1].right)] if _is_occasion(doc[last.end]) else list(spans)


def _is_occasion(token: "Token") -> bool:
    """Whether a preposition begins a phrase for something said or for where people speak."""
    nouns = (child for child in token.children if child.dep_ in ("pobj", "dobj"))
    return token.lower_ in OCCASION_PREPOSITIONS and any(noun.lemma_.lower() in OCCASION_NOUNS for noun in nouns)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
