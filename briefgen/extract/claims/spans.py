"""The words that a claim is shown by: a finite clause, whole enough to be read alone, verbatim."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.claims.assertion import Assertion, condition_of, is_finite
from briefgen.extract.events.modality import SUBJECTS, subject_of
from briefgen.models import FoundQuotation, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def span_of(word: "Token", assertion: Assertion, quotations: Sequence[FoundQuotation]) -> Span:
    """The finite clause that says it, with its condition and without "that"; in a quotation no more than its piece.

    What is denied or alleged is shown with the verb that says so, a relative clause with the noun that it is about.
    """
    doc, top = word.doc, _finite(word)
    if assertion.modality in ("denied", "alleged") and assertion.holder is not None:
        top = _reported(assertion.holder.head)
    if modifies(top):
        start, end = top.head.left_edge.i, top.right_edge.i + 1
    else:
        start, end = _clause(top, word)
    subject = subject_of(top) or top
    for piece in (piece for quotation in quotations for piece in quotation.quoted):
        if piece.start <= subject.idx and top.idx < piece.end:
            while doc[start].idx < piece.start:
                start += 1
            while doc[end - 1].idx >= piece.end:
                end -= 1
    return _trimmed(doc, start, end)


def _reported(verb: "Token") -> "Token":
    """The verb itself, or the one of saying above it when its subject is but a pronoun ("said it believes")."""
    subject = subject_of(verb)
    while subject is not None and subject.pos_ == "PRON" and verb.dep_ == "ccomp":
        verb = verb.head
        subject = subject_of(verb)
    return verb


def _finite(word: "Token") -> "Token":
    """The nearest verb above with a subject of its own, or a clause that modifies a noun."""
    top = word
    while top.head != top and not modifies(top):
        if is_finite(top) and any(child.dep_ in SUBJECTS for child in top.children):
            break
        top = top.head
    return top


def modifies(verb: "Token") -> bool:
    """ "Rossi, who won", "troops stationed there": the noun is the subject; "the day that Rossi won" has its own."""
    own = any(child.dep_ in SUBJECTS and child.tag_ not in ("WDT", "WP") for child in verb.children)
    return verb.dep_ in ("relcl", "acl") and not own


def _clause(top: "Token", word: "Token") -> tuple[int, int]:
    """Where a clause begins and ends, without what was quoted before it and coordinated clauses of other subjects.

    What holds `word` itself stays.
    """
    left_out: set[int] = set()
    for child in top.children:
        coordinated = child.dep_ == "conj" and any(inner.dep_ in SUBJECTS for inner in child.children)
        before = child.dep_ in ("ccomp", "parataxis") and child.i < top.i
        if (coordinated or before) and not (child == word or child.is_ancestor(word)):
            left_out |= {token.i for token in child.subtree}
    kept = [token.i for token in top.subtree if token.i not in left_out and not token.is_space]
    end = next((i for i in range(top.i, kept[-1] + 1) if i in left_out), kept[-1] + 1)
    condition = condition_of(top)
    if condition is not None and kept[0] < condition.left_edge.i <= end:
        end = max(end, condition.right_edge.i + 1)
    return kept[0], end


def _only_joins(word: "Token") -> bool:
    """ "And", "that", "when": what ties a clause to the one before."""
    return word.dep_ in ("cc", "mark") or word.tag_ == "WRB"


def _trimmed(doc: "Doc", start: int, end: int) -> Span:
    """Without marks, conjunctions and "that" at the edges; a quotation mark opened inside is closed."""
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space or _only_joins(doc[start])):
        start += 1
    while start < end - 1 and (doc[end - 1].is_space or doc[end - 1].text in ',;:-"' or doc[end - 1].dep_ == "cc"):
        end -= 1
    first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    behind = doc[end - 1 : end + 2].text[len(doc[end - 1]) :][:2]
    if doc[start:end].text.count('"') % 2 and '"' in behind:
        last += behind.index('"') + 1
    return Span(first, last)
