"""The words that a claim is shown by: the clause that says it and no more, whole enough to be read alone, verbatim."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.claims.assertion import VERBAL, Assertion, condition_of, is_finite, who_intends
from briefgen.extract.events.modality import SUBJECTS, subject_of
from briefgen.models import FoundQuotation, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARKS = ("-", ":", "–", "—")


def span_of(word: "Token", assertion: Assertion, quotations: Sequence[FoundQuotation]) -> Span:
    """The finite clause that says it, with its condition and without "that"; in a quotation no more than its piece.

    What is denied or alleged is shown with the verb that says so, a relative clause with the noun that it is about, and
    an event noun with its own phrase.
    """
    doc, top = word.doc, _finite(word)
    if assertion.modality in ("denied", "alleged") and assertion.holder is not None:
        top = _reported(assertion.holder.head)
    elif word.pos_ not in VERBAL and top != word:
        top = word
    if modifies(top):
        start, end = top.head.left_edge.i, top.right_edge.i + 1
    else:
        start, end = _clause(top, word)
    start, end = _bared(doc, start, end, top, word)
    subject = subject_of(top) or top
    for piece in (piece for quotation in quotations for piece in quotation.quoted):
        if piece.start <= subject.idx and top.idx < piece.end:
            while doc[start].idx < piece.start:
                start += 1
            while doc[end - 1].idx >= piece.end:
                end -= 1
    return _trimmed(doc, start, end)


def shares_subject(word: "Token") -> bool:
    """Its subject stands before the words that it is shown by: "closed the border and expelled the envoy"."""
    return _is_second(_finite(word))


def _reported(verb: "Token") -> "Token":
    """The verb itself, or the one of saying above it when its subject is but a pronoun ("said it believes")."""
    subject = subject_of(verb)
    while subject is not None and subject.pos_ == "PRON" and verb.dep_ == "ccomp":
        verb = verb.head
        subject = subject_of(verb)
    return verb


def _finite(word: "Token") -> "Token":
    """The nearest verb above with a subject of its own or shared with the one before, or a clause on a noun."""
    top = word
    while top.head != top and not modifies(top):
        if is_finite(top) and (_is_second(top) or any(child.dep_ in SUBJECTS for child in top.children)):
            break
        top = top.head
    return top


def _is_second(verb: "Token") -> bool:
    """A finite verb that shares the subject of the one that it is coordinated with."""
    coordinated = verb.dep_ == "conj" and verb.pos_ in VERBAL and verb.head.pos_ in VERBAL and is_finite(verb)
    return coordinated and not any(child.dep_ in SUBJECTS for child in verb.children)


def modifies(verb: "Token") -> bool:
    """ "Rossi, who won", "troops stationed there": the noun is the subject; "the day that Rossi won" has its own."""
    if who_intends(verb) is not None:  # "has plans to close the border"
        return False
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


# ── what says something of its own ───────────────────────────────────────────────────────────────────────────────────


def _bared(doc: "Doc", start: int, end: int, top: "Token", word: "Token") -> tuple[int, int]:
    """The clause without the clauses at its edges that state something else."""
    while (other := _other_at_end(doc, start, end, top, word)) is not None:
        end = other
    while (other := _other_at_start(doc, start, end, top, word)) is not None:
        start = other
    return start, end


def _other_at_end(doc: "Doc", start: int, end: int, top: "Token", word: "Token") -> int | None:
    last = end - 1
    while last > start and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ == "cc"):
        last -= 1
    apart = [part for part in _upwards(doc[last], top, word) if _says_more(part, top)]
    inside = [part for part in apart if start < part.left_edge.i and part.left_edge.i > top.i]
    return inside[-1].left_edge.i if inside else None


def _other_at_start(doc: "Doc", start: int, end: int, top: "Token", word: "Token") -> int | None:
    apart = [part for part in _upwards(doc[start], top, word) if part.dep_ == "advcl" and _says_more(part, top)]
    inside = [part for part in apart if start <= part.left_edge.i and part.right_edge.i < min(top.i, end)]
    return inside[-1].right_edge.i + 1 if inside else None


def _upwards(token: "Token", top: "Token", word: "Token") -> "list[Token]":
    """The token and what stands above it, up to what holds the claim itself."""
    found = []
    while token != top and token != word and not token.is_ancestor(word):
        found.append(token)
        if token.head == token:
            break
        token = token.head
    return found


def _says_more(part: "Token", top: "Token") -> bool:
    """A coordinated, adverbial or relative clause, or a phrase around one; a condition belongs to what it limits."""
    if any(child.dep_ == "neg" or child.lower_ == "only" for child in top.children) and part.dep_ == "advcl":
        return False
    if part.dep_ in ("prep", "advmod"):
        return any(child.dep_ == "pcomp" and is_finite(child) for phrase in _chain(part) for child in phrase.children)
    if part.pos_ not in VERBAL or part in (condition_of(top), condition_of(part.head)):
        return False
    if part.dep_ in ("conj", "advcl"):
        return part.head.pos_ in VERBAL
    after_comma = part.left_edge.i and part.doc[part.left_edge.i - 1].text == ","
    return part.dep_ in ("relcl", "parataxis") or (part.dep_ == "acl" and bool(after_comma))


def _chain(phrase: "Token") -> "list[Token]":
    """A phrase and the prepositions that hang on one another under it: "ahead of", "because of"."""
    found = [phrase]
    for child in phrase.children:
        if child.dep_ == "prep":
            found += _chain(child)
    return found


# ── edges ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _only_joins(word: "Token") -> bool:
    """ "And", "that", "when": what ties a clause to the one before."""
    return word.dep_ in ("cc", "mark") or word.tag_ == "WRB"


def _trimmed(doc: "Doc", start: int, end: int) -> Span:
    """Without marks, conjunctions and "that" at the edges; a quotation mark opened inside is closed."""
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space or _only_joins(doc[start])):
        start += 1
    while start < end - 1 and _ends_badly(doc[end - 1]):
        end -= 1
    first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    behind = doc[end - 1 : end + 2].text[len(doc[end - 1]) :][:2]
    if doc[start:end].text.count('"') % 2 and '"' in behind:
        last += behind.index('"') + 1
    return Span(first, last)


def _ends_badly(word: "Token") -> bool:
    return word.is_space or word.text in (",", ";", '"', *MARKS) or word.dep_ == "cc"
