"""Contents: which words of a sentence a cue attributes, by the parse."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.extract.cues import Cue
from briefgen.extract.lexicon import COMMISSIVE_VERBS, QUOTING_VERBS, SPEECH_VERBS
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({"PUNCT", "SPACE", "SYM"})


def find_complement(doc: "Doc", cue: Cue) -> tuple[Span, ...]:
    """The clause that says what was said, in order, in more than one piece where the cue interrupts it; or nothing."""
    token = doc[cue.token]
    if cue.form == "according":
        return _around(token)
    lemma = token.lemma_.lower()
    if lemma in SPEECH_VERBS:
        for child in token.children:
            if child.dep_ == "ccomp":
                return _runs(doc, _subtree_without(child, token))
        if token.dep_ in ("parataxis", "ccomp") and token.head.i != token.i and _interrupts(token):
            return _around(token)
    if lemma in COMMISSIVE_VERBS:
        for child in token.children:
            if child.dep_ == "xcomp" and any(each.dep_ == "aux" and each.lower_ == "to" for each in child.children):
                return _runs(doc, _subtree_without(child, token))
    return ()


def is_clausal(doc: "Doc", cue: Cue) -> bool:
    """Whether a cue reports speech without quotation marks."""
    return cue.form == "according" or doc[cue.token].lemma_.lower() not in QUOTING_VERBS


def _interrupts(token: "Token") -> bool:
    """Whether a reporting clause is set off by a comma from the clause it stands in."""
    edge = token.left_edge
    return edge.i > edge.sent.start and edge.nbor(-1).text in (",", "-", "–", "—")


def _around(token: "Token") -> tuple[Span, ...]:
    """The clause that a reporting phrase hangs on, without the phrase."""
    head = token.head
    while head.dep_ in ("prep", "pobj", "amod", "compound") and head.head.i != head.i:
        head = head.head
    return _runs(token.doc, _subtree_without(head, token))


def _subtree_without(clause: "Token", phrase: "Token") -> list[int]:
    inside = {each.i for each in phrase.subtree} if clause.is_ancestor(phrase) else {phrase.i}
    return [each.i for each in clause.subtree if each.i not in inside]


def _runs(doc: "Doc", tokens: Iterable[int]) -> tuple[Span, ...]:
    """The spans of successive tokens, without punctuation at the edges."""
    runs: list[list[int]] = []
    for index in sorted(tokens):
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    spans = (trimmed(doc, run[0], run[-1]) for run in runs)
    return tuple(span for span in spans if span is not None)


def trimmed(doc: "Doc", first: int, last: int) -> Span | None:
    """The span of two tokens and what is between them, without punctuation at the edges."""
    while first <= last and doc[first].pos_ in EDGE:
        first += 1
    while last >= first and doc[last].pos_ in EDGE:
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None
