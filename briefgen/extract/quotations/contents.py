"""Contents: which words of a sentence a cue attributes, by the parse.

What the outlet or another cue adds to the reported clause is left out, since nobody said it: ", who …", ", while …",
", adding that …", "… and told …". Rather a word too few than the outlet's words in somebody's mouth.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.lexicon import (
    ADDRESSING_VERBS,
    COMMISSIVE_VERBS,
    DOCUMENT_NOUNS,
    NEGATIONS,
    OCCASION_NOUNS,
    QUOTING_VERBS,
    SPEECH_VERBS,
)
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.subjects import TIMELIKE
from briefgen.extract.speech.units import DASHES, Unit
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({"PUNCT", "SPACE", "SYM", "CCONJ"})
OBJECTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep", "dative", "pcomp")
CONTENT_PREPOSITIONS = frozenset({"about", "against", "as", "for", "from", "of", "on", "over", "to", "with"})
CIRCUMSTANCES = frozenset({"while", "whereas", "as", "when", "after", "before", "though", "although"})
OCCASION_PREPOSITIONS = frozenset({"after", "at", "before", "during", "following", "in", "on"})
RELATIVE = frozenset({"which", "who", "whom"})
CONDITIONS = frozenset({"because", "if", "lest", "since", "so", "unless", "until"})
INVERTING = frozenset({"had", "should", "were"})
FINITE = ("MD", "VBD", "VBP", "VBZ")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
SEPARATORS = (",", *DASHES)
PARTS = frozenset({":", ";"})
PROMISING_VERBS = frozenset(
    {"offer", "pledge", "profess", "promise", "swear", "threaten", "vow"}
)  # to do it themselves
CALLED_ON = ("on", "upon", "for")
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
        return token.dep_ in ("xcomp", "advcl") and token.head.lemma_.lower() in CONTINUING_VERBS
    return token.dep_ not in ("pcomp", "amod") and not _is_bare_participle(token)


def find_clause(doc: "Doc", cue: Cue, unit: Unit, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The clause that says what was said, in several pieces where the cue interrupts it; empty if there is none."""
    token = doc[cue.token]
    tokens = _complement(token, cue)
    if not tokens:
        return ()
    first, last = _part_of(doc, unit, cue.token)
    if cue.form == "verb" and min(tokens) > cue.token:
        tokens |= _severed(token, tokens)
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


def joined_to(runs: Sequence[Span], pieces: Sequence[Quoted]) -> list[Span]:
    """`runs` with every piece in quotation marks as a part of the run that is nearest to it, marks included."""
    spans = list(runs)
    for piece in pieces:
        whole = Span(piece.left, piece.right)
        near = min(spans, key=lambda span: _gap(span, whole), default=whole)
        joined = Span(min(near.start, whole.start), max(near.end, whole.end))
        spans = sorted({*(span for span in spans if _gap(span, joined) > 0), joined}, key=lambda span: span.start)
    return spans


def without_occasion(doc: "Doc", spans: Sequence[Span], pieces: Sequence[Quoted]) -> list[Span]:
    """`spans` without an occasion at the end, which only says where it was said: "“…” in a tweet", "“…” after talks"."""
    last = doc.char_span(pieces[-1].left, pieces[-1].right, alignment_mode="expand") if pieces else None
    if last is None or last.end >= len(doc) or spans[-1].end <= pieces[-1].right:
        return list(spans)
    return [*spans[:-1], Span(spans[-1].start, pieces[-1].right)] if is_occasion(doc[last.end]) else list(spans)


def is_occasion(token: "Token") -> bool:
    """Whether a preposition begins a phrase for something said or for where people speak."""
    nouns = (child for child in token.children if child.dep_ in ("pobj", "dobj"))
    return token.lower_ in OCCASION_PREPOSITIONS and any(noun.lemma_.lower() in OCCASION_NOUNS for noun in nouns)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


# ── what is reported ─────────────────────────────────────────────────────────────────────────────────────────────────


def _complement(token: "Token", cue: Cue) -> set[int]:
    if cue.form == "according":
        return _around(token)
    lemma = token.lemma_.lower()
    if lemma in SPEECH_VERBS:
        for child in token.children:
            if child.dep_ == "ccomp":
                return _subtree_without(child, token)
        if token.dep_ in ("parataxis", "ccomp") and token.head.i != token.i and _interrupts(token.doc, cue):
            return _around(token)
        clause = _misplaced(token)
        if clause is not None:
            return _subtree_without(clause, token)
    if lemma in COMMISSIVE_VERBS:
        for child in token.children:
            if child.i > token.i and _is_infinitive(child):
                clause = _subtree_without(child, token)
                return (
                    clause - {min(clause)} if child.left_edge.lower_ in CALLED_ON else clause | _told_to(token, child)
                )
    return set()


def _is_infinitive(clause: "Token") -> bool:
    """Whether a clause says what to do; "call on [X to go]" is often taken for one clause that begins with "on"."""
    first = clause.left_edge.lower_
    infinitive = any(each.dep_ == "aux" and each.lower_ == "to" for each in clause.children)
    return infinitive and (clause.dep_ == "xcomp" or (clause.dep_ == "advcl" and first in CALLED_ON))


def _told_to(cue: "Token", infinitive: "Token") -> set[int]:
    """Who is to do it, right before the infinitive: "urged [the council] to act", "called on [the council] to act"."""
    if cue.lemma_.lower() in PROMISING_VERBS:
        return set()
    nouns = [child for child in cue.children if child.dep_ == "dobj"]
    nouns += [noun for child in cue.children if child.lower_ in CALLED_ON for noun in child.children]
    told = next((noun for noun in nouns if cue.i < noun.left_edge.i < infinitive.left_edge.i), None)
    return set(range(told.left_edge.i, infinitive.left_edge.i)) if told is not None else set()


def _misplaced(cue: "Token") -> "Token | None":
    """The clause with "that" which the parser hung on the occasion: "said at the meeting [that it would hold]"."""
    nouns = [noun for child in cue.children if child.dep_ == "prep" for noun in child.children]
    nouns += [child for child in cue.children if child.dep_ == "dobj" and cue.lemma_.lower() in ADDRESSING_VERBS]
    for clause in (each for noun in nouns for each in noun.children if each.dep_ in ("relcl", "acl")):
        if clause.left_edge.lower_ == "that" and _has_subject(clause, clause.left_edge.i):
            return clause
    return None


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


def _interrupts(doc: "Doc", cue: Cue) -> bool:
    """Whether a reporting clause is set off by a comma from the clause it stands in."""
    edge, start = doc[cue.token].left_edge, _clause_start(doc, cue)
    return any(
        first > doc[cue.token].sent.start and (doc[first].text in SEPARATORS or doc[first - 1].text in SEPARATORS)
        for first in (edge.i, start)
    )


def _is_medial(doc: "Doc", cue: Cue, tokens: set[int], first: int, last: int) -> bool:
    """Whether the reporting clause stands between commas inside of what it reports: "In his state, X said, …"."""
    start = _clause_start(doc, cue)
    if cue.form != "verb" or not first < start or not cue.token < last or min(tokens) < cue.token:
        return False
    if doc[start - 1].text != "," or doc[cue.token + 1].text != ",":
        return False
    return not any(t.tag_ in ("VBG", "VBN") for t in doc[first:start])


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
    while (head.pos_ not in ("VERB", "AUX") or head.dep_ == "prep") and head.head.i != head.i:
        head = head.head
    first, last = _parenthesis(token)
    return {index for index in _subtree_without(head, token) if first <= index <= last}


def _parenthesis(token: "Token") -> tuple[int, int]:
    """The first and last token inside the parentheses around `token`; those of its sentence where there are none."""
    sentence = token.sent
    opening = next((t.i for t in reversed(token.doc[sentence.start : token.i]) if t.text in "()"), None)
    closing = next((t.i for t in token.doc[token.i : sentence.end] if t.text in "()"), None)
    if opening is None or closing is None or token.doc[opening].text != "(":
        return sentence.start, sentence.end
    return opening + 1, closing - 1


def _subtree_without(clause: "Token", phrase: "Token") -> set[int]:
    inside = {each.i for each in phrase.subtree} if clause.is_ancestor(phrase) else {phrase.i}
    return {each.i for each in clause.subtree} - inside


def _severed(cue: "Token", tokens: set[int]) -> set[int]:
    """Parts of the clause after a verb that the parser hung elsewhere: its subject, and conditions right behind it.

    "She said [next week] would be hard", "said it would not pay [should the dam break]", "said he must go [so …]".
    """
    found = {each.i for child in cue.children if _is_lost_subject(child, cue, tokens) for each in child.subtree}
    last = max(tokens)
    while (more := _condition(cue.doc, cue, last + 1)) is not None:
        found |= more
        last = max(more)
    return found


def _is_lost_subject(child: "Token", cue: "Token", tokens: set[int]) -> bool:
    """Whether a date between a verb and its clause is what the clause speaks of, as it has no other subject."""
    first = min(tokens)
    if child.dep_ != "npadvmod" or child.left_edge.i <= cue.i or child.right_edge.i != first - 1:
        return False
    return cue.doc[first].pos_ in ("AUX", "VERB") and cue.doc[first].tag_ in FINITE


def _condition(doc: "Doc", cue: "Token", index: int) -> set[int] | None:
    """The clause that begins with token `index`, if it says on what condition or to what end."""
    if index >= len(doc):
        return None
    for verb in (doc[index].head, *doc[index].ancestors):
        inverted = doc[index].lower_ in INVERTING and doc[index].dep_ == "aux" and doc[index].head.i == verb.i
        joined = verb.head.i == cue.i and verb.dep_ == "advcl" and verb.left_edge.i == index
        if (inverted and _has_subject(verb, index)) or (joined and doc[index].lower_ in CONDITIONS):
            return {each.i for each in verb.subtree if each.i >= index}
    return None


def _has_subject(verb: "Token", after: int) -> bool:
    return any(child.dep_ in SUBJECTS and after < child.i < verb.i for child in verb.children)


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
    if token.dep_ == "relcl" or any(child.lower_ in RELATIVE for child in token.children):
        return True
    marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod")}
    return token.dep_ == "advcl" and (bool(marks & CIRCUMSTANCES) or token.tag_ == "VBG")


def _is_next_cue(other: "Token", cue: "Token") -> bool:
    """Whether a cue within the complement of another is the same speaker's next: "… and quoted “…”"."""
    if other.dep_ != "conj" or other.tag_ != cue.tag_ or other.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    if any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children):
        return False
    return other.head.tag_ == "VB" or any(child.dep_ == "ccomp" or child.is_quote for child in other.children)


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
