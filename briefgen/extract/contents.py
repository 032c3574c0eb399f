"""Contents: which words of a sentence a cue attributes, by the parse."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.cues import Cue
from briefgen.extract.lexicon import COMMISSIVE_VERBS, NEGATIONS, QUOTING_VERBS, SPEECH_VERBS
from briefgen.extract.units import Unit
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({"PUNCT", "SPACE", "SYM", "CCONJ"})
OBJECTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep", "dative", "pcomp")


def is_clausal(doc: "Doc", cue: Cue) -> bool:
    """Whether a cue reports speech without quotation marks: it does not where it is negated or only asked for."""
    token = doc[cue.token]
    if cue.form == "according":
        return True
    negated = any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in token.children)
    return token.lemma_.lower() not in QUOTING_VERBS and not negated


def find_clause(doc: "Doc", cue: Cue, unit: Unit, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The clause that says what was said, in more than one piece where the cue interrupts it; empty when there is none.

    What another cue adds of its own ("…, adding that …", "… and quoted …") is left out.
    """
    token = doc[cue.token]
    tokens = _complement(token, cue)
    if not tokens:
        return ()
    for other in cues:
        if other.token in tokens and other.token != cue.token and _stands_apart(doc[other.token], token):
            tokens -= {each.i for each in doc[other.token].subtree}
    if tokens and _is_medial(doc, cue, tokens, unit):
        tokens |= set(range(unit.first, _clause_start(doc, cue)))
    return _runs(doc, (index for index in tokens if unit.first <= index <= unit.last))


def find_object(doc: "Doc", cue: Cue) -> Span | None:
    """What a verb of judging or naming says of whom: all its objects, from the first to the last."""
    token = doc[cue.token]
    objects = [child for child in token.children if child.i > token.i and child.dep_ in OBJECTS]
    if not objects:
        return None
    first = objects[0].left_edge.i
    if objects[0].dep_ == "prep":
        first += 1
    return trimmed(doc, first, max(child.right_edge.i for child in objects))


def _complement(token: "Token", cue: Cue) -> set[int]:
    if cue.form == "according":
        return _around(token)
    lemma = token.lemma_.lower()
    if lemma in SPEECH_VERBS:
        for child in token.children:
            if child.dep_ == "ccomp":
                return _subtree_without(child, token)
        if token.dep_ in ("parataxis", "ccomp") and token.head.i != token.i and _interrupts(token):
            return _around(token)
    if lemma in COMMISSIVE_VERBS:
        for child in token.children:
            if child.dep_ == "xcomp" and any(each.dep_ == "aux" and each.lower_ == "to" for each in child.children):
                return _subtree_without(child, token)
    return set()


def _stands_apart(other: "Token", cue: "Token") -> bool:
    """Whether a cue within the complement of another is the same speaker's next, or somebody else's beside it."""
    if other.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in other.children):
        return other.tag_ == cue.tag_ and other.tag_ in ("VBD", "VBZ", "VBP")
    first = other.left_edge.i
    return other.dep_ == "advcl" and other.doc[first - 1].text == "," and first > cue.i


def _interrupts(token: "Token") -> bool:
    """Whether a reporting clause is set off by a comma from the clause it stands in."""
    edge = token.left_edge
    return edge.i > edge.sent.start and edge.nbor(-1).text in (",", "-", "–", "—")


def _is_medial(doc: "Doc", cue: Cue, tokens: set[int], unit: Unit) -> bool:
    """Whether the reporting clause stands between commas inside of what it reports: "In his state, X said, …"."""
    start = _clause_start(doc, cue)
    return (
        cue.form == "verb"
        and start > unit.first
        and doc[start - 1].text == ","
        and cue.token < unit.last
        and doc[cue.token + 1].text == ","
        and min(tokens) > cue.token
    )


def _clause_start(doc: "Doc", cue: Cue) -> int:
    return min(cue.token, doc[cue.source].left_edge.i if cue.source is not None else cue.token)


def _around(token: "Token") -> set[int]:
    """The clause that a reporting phrase hangs on, without the phrase."""
    head = token.head
    while head.dep_ in ("prep", "pobj", "amod", "compound") and head.head.i != head.i:
        head = head.head
    return _subtree_without(head, token)


def _subtree_without(clause: "Token", phrase: "Token") -> set[int]:
    inside = {each.i for each in phrase.subtree} if clause.is_ancestor(phrase) else {phrase.i}
    return {each.i for each in clause.subtree} - inside


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
    """The span of two tokens and what is between them, without punctuation and conjunctions at the edges."""
    while first <= last and doc[first].pos_ in EDGE and not doc[first].is_quote:
        first += 1
    while last >= first and doc[last].pos_ in EDGE and not doc[last].is_quote:
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None
