"""Contents: which words of a sentence a cue attributes, by the parse.

What the outlet or another cue adds to the reported clause is left out, since nobody said it: ", who …", ", while …",
", adding that …", "… and told …". Rather a word too few than the outlet's words in somebody's mouth.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.lexicon import COMMISSIVE_VERBS, DOCUMENT_NOUNS, NEGATIONS, QUOTING_VERBS, SPEECH_VERBS
from briefgen.extract.speech.subjects import TIMELIKE
from briefgen.extract.speech.units import DASHES, Unit
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({"PUNCT", "SPACE", "SYM", "CCONJ"})
OBJECTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep", "dative", "pcomp")
CONTENT_PREPOSITIONS = frozenset({"about", "against", "as", "for", "from", "of", "on", "over", "to", "with"})
CIRCUMSTANCES = frozenset({"while", "whereas", "as", "when", "after", "before"})
SEPARATORS = (",", *DASHES)
PARTS = frozenset({":", ";"})
CONTINUING_VERBS = frozenset({"go", "continue", "proceed"})


def is_clausal(doc: "Doc", cue: Cue) -> bool:
    """Whether a cue reports speech without quotation marks.

    It does in a finite clause or a participle set off by a comma, with somebody who speaks, and not negated.
    """
    token = doc[cue.token]
    if cue.form == "according":
        return True
    if cue.source is None or token.lemma_.lower() in QUOTING_VERBS or _is_negated(token):
        return False
    if token.tag_ == "VB":
        return token.dep_ == "xcomp" and token.head.lemma_.lower() in CONTINUING_VERBS
    return token.dep_ not in ("pcomp", "amod") and not _is_bare_participle(token)


def find_clause(doc: "Doc", cue: Cue, unit: Unit, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The clause that says what was said, in several pieces where the cue interrupts it; empty if there is none."""
    token = doc[cue.token]
    tokens = _complement(token, cue)
    if not tokens:
        return ()
    first, last = _part_of(doc, unit, cue.token)
    if _is_medial(doc, cue, tokens, first, unit.last):
        tokens |= set(range(first, _clause_start(doc, cue)))
    tokens -= _additions(doc, tokens, token, cues)
    return _runs(doc, (index for index in tokens if first <= index <= last))


def find_object(doc: "Doc", cue: Cue, cues: Sequence[Cue]) -> Span | None:
    """What a verb of judging or naming says of whom: all its objects, from the first to the last."""
    token = doc[cue.token]
    objects = [child for child in token.children if child.i > token.i and _is_object(child)]
    tokens = {each.i for child in objects for each in child.subtree}
    tokens -= _additions(doc, tokens, token, cues)
    if not tokens:
        return None
    first = min(tokens) + (objects[0].dep_ == "prep")
    return trimmed(doc, first, max(tokens))


def trimmed(doc: "Doc", first: int, last: int) -> Span | None:
    """The span of two tokens and what is between them, without punctuation and conjunctions at the edges."""
    while first <= last and doc[first].pos_ in EDGE and not doc[first].is_quote:
        first += 1
    while last >= first and doc[last].pos_ in EDGE and not doc[last].is_quote:
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None


# ── what is reported ─────────────────────────────────────────────────────────────────────────────────────────────────


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


def _is_object(child: "Token") -> bool:
    """Whether a dependent of a verb belongs to what it says: not "in a statement", not "on Monday"."""
    if child.dep_ != "prep":
        return child.dep_ in OBJECTS
    nouns = [each for each in child.children if each.dep_ == "pobj"]
    told = any(noun.lemma_.lower() in DOCUMENT_NOUNS or noun.ent_type_ in TIMELIKE for noun in nouns)
    return child.lower_ in CONTENT_PREPOSITIONS and not told


def _is_negated(token: "Token") -> bool:
    return any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in token.children)


def _is_bare_participle(token: "Token") -> bool:
    """A participle without an auxiliary that is part of a noun phrase: "a report suggesting", "the name announced"."""
    auxiliary = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    return token.tag_ == "VBN" and token.dep_ in ("acl", "relcl") and not auxiliary


def _interrupts(token: "Token") -> bool:
    """Whether a reporting clause is set off by a comma from the clause it stands in."""
    edge = token.left_edge
    return edge.i > edge.sent.start and (edge.text in SEPARATORS or edge.nbor(-1).text in SEPARATORS)


def _is_medial(doc: "Doc", cue: Cue, tokens: set[int], first: int, last: int) -> bool:
    """Whether the reporting clause stands between commas inside of what it reports: "In his state, X said, …"."""
    start = _clause_start(doc, cue)
    if cue.form != "verb" or not first < start or not cue.token < last or min(tokens) < cue.token:
        return False
    if doc[start - 1].text != "," or doc[cue.token + 1].text != ",":
        return False
    return not any(t.ent_type_ in TIMELIKE or t.tag_ in ("VBG", "VBN") for t in doc[first:start])


def _part_of(doc: "Doc", unit: Unit, index: int) -> tuple[int, int]:
    """The first and last token of the part of a unit, between colons and semicolons, that token `index` stands in."""
    signs = [i for i in range(unit.first, unit.last + 1) if doc[i].text in PARTS]
    return (
        max((i + 1 for i in signs if i < index), default=unit.first),
        min((i - 1 for i in signs if i > index), default=unit.last),
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


# ── what others add to it ────────────────────────────────────────────────────────────────────────────────────────────


def _additions(doc: "Doc", tokens: set[int], cue: "Token", cues: Sequence[Cue]) -> set[int]:
    """The tokens among `tokens` that are not of what `cue` reports."""
    other = {each.token for each in cues if each.token != cue.i}
    found: set[int] = set()
    for index in sorted(tokens):
        token = doc[index]
        if index not in found and (_is_aside(token, cue) or (index in other and _is_next_cue(token, cue))):
            found |= {each.i for each in token.subtree}
    return found


def _is_aside(token: "Token", cue: "Token") -> bool:
    """Whether a clause after a comma gives the circumstances: ", who …", ", while …", ", speaking …"."""
    first = token.left_edge
    if first.i <= cue.i + 1 or first.nbor(-1).text not in SEPARATORS:
        return False
    if token.dep_ == "relcl" or any(child.tag_ in ("WDT", "WP") for child in token.children):
        return True
    marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod")}
    return token.dep_ == "advcl" and (bool(marks & CIRCUMSTANCES) or token.tag_ == "VBG")


def _is_next_cue(other: "Token", cue: "Token") -> bool:
    """Whether a cue within the complement of another is the same speaker's next: "… and quoted “…”"."""
    if other.dep_ != "conj" or other.tag_ != cue.tag_ or other.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children)
    return not subject and any(child.dep_ == "ccomp" or child.is_quote for child in other.children)


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
