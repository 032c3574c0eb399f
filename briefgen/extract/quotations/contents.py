"""Contents: which words of a sentence a cue attributes, by the parse."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.quotations.belonging import FINITE, SEPARATORS, additions, has_subject, severed
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.lexicon import (
    ACCUSING_VERBS,
    ADDRESSING_VERBS,
    COMMISSIVE_VERBS,
    DISPUTING_VERBS,
    DOCUMENT_NOUNS,
    QUOTING_VERBS,
    SPEECH_VERBS,
    SPOKEN_NOUNS,
    STANCE_PREPOSITIONS,
    STANCE_VERBS,
)
from briefgen.extract.speech.subjects import TIMELIKE, can_speak, is_negated
from briefgen.extract.speech.units import Unit
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({"PUNCT", "SPACE", "SYM", "CCONJ"})
OBJECTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep", "dative", "pcomp")
CONTENT_PREPOSITIONS = frozenset({"about", "against", "as", "for", "from", "of", "on", "over", "to", "with"})
PARTS = frozenset({":", ";"})
PROMISING_VERBS = frozenset(
    {"offer", "pledge", "profess", "promise", "swear", "threaten", "vow"}
)  # to do it themselves
EVIDENCE_VERBS = frozenset({"indicate", "reveal", "signal", "suggest"})  # with "it", of things
CALLED_ON = ("on", "upon", "for")
CONTINUING_VERBS = frozenset({"go", "continue", "proceed"})


def is_clausal(doc: "Doc", cue: Cue) -> bool:
    """Whether a cue reports speech without quotation marks.

    It does in a finite clause or a participle set off by a comma, of somebody or a body that speaks, and not negated.
    """
    token = doc[cue.token]
    if cue.form == "according":
        return True
    if cue.source is None or token.lemma_.lower() in QUOTING_VERBS or is_negated(token):
        return False
    if not can_speak(doc[cue.source]) and not (doc[cue.source].lower_ == "it" and token.lemma_ not in EVIDENCE_VERBS):
        return False
    if token.tag_ == "VB":
        return token.dep_ in ("xcomp", "advcl") and token.head.lemma_.lower() in CONTINUING_VERBS
    return token.dep_ not in ("pcomp", "amod") and not _is_bare_participle(token) and not _picks_out(token, cue)


def find_clause(doc: "Doc", cue: Cue, unit: Unit, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The clause that says what was said, in several pieces where the cue interrupts it; empty if there is none."""
    token = doc[cue.token]
    tokens = _complement(token, cue)
    if not tokens:
        return ()
    first, last = _part_of(doc, unit, cue.token)
    if cue.form == "verb" and min(tokens) > cue.token:
        tokens |= severed(token, tokens)
    if _is_medial(doc, cue, tokens, first, unit.last):
        tokens |= set(range(first, clause_start(doc, cue)))
    tokens -= additions(doc, tokens, token, cues)
    runs = _runs(doc, (index for index in tokens if first <= index <= last))
    return runs if _says_something(doc, runs) else ()


def find_object(doc: "Doc", cue: Cue, cues: Sequence[Cue]) -> Span | None:
    """What a verb of judging or naming says of whom: all its objects, from the first to the last."""
    token = doc[cue.token]
    objects = [child for child in token.children if child.i > token.i and _is_object(child)]
    tokens = {each.i for child in objects for each in child.subtree}
    tokens -= additions(doc, tokens, token, cues)
    if not tokens:
        return None
    first = min(tokens) + (objects[0].dep_ == "prep")
    return trimmed(doc, first, max(tokens))


def find_stance(doc: "Doc", cue: Cue, unit: Unit, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """What somebody accuses whom of, demands, predicts or disputes, where no clause says it; empty for other verbs.

    Words in quotation marks that the cue does not attribute are somebody else's, and with them the whole phrase.
    """
    if cue.form != "verb" or not _takes_stance(doc[cue.token]):
        return ()
    span = find_object(doc, cue, cues)
    if span is None or any(piece.left < span.end and span.start < piece.right for piece in unit.pieces):
        return ()
    return (span,) if len(doc.char_span(span.start, span.end, alignment_mode="expand")) > 1 else ()


def _takes_stance(verb: "Token") -> bool:
    lemma, objects = verb.lemma_.lower(), [child for child in verb.children if child.dep_ == "dobj"]
    if lemma in ACCUSING_VERBS:
        return bool(objects) and any(child.dep_ == "prep" for child in verb.children)
    objects = [noun for noun in objects if noun.pos_ in ("NOUN", "PROPN")]
    if lemma in STANCE_PREPOSITIONS and (lemma != "call" or not objects):
        prepositions = (child for child in verb.children if child.dep_ == "prep" and child.i > verb.i)
        return any(child.lower_ in STANCE_PREPOSITIONS[lemma] for child in prepositions)
    if lemma in DISPUTING_VERBS and any(noun.lemma_.lower() in SPOKEN_NOUNS for noun in objects):
        return True
    return lemma in STANCE_VERBS and bool(objects)


def trimmed(doc: "Doc", first: int, last: int) -> Span | None:
    """The span of two tokens and what is between them, without punctuation and conjunctions at the edges."""
    while first <= last and doc[first].pos_ in EDGE and not doc[first].is_quote:
        first += 1
    while last >= first and doc[last].pos_ in EDGE and not doc[last].is_quote:
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None


def _says_something(doc: "Doc", runs: Sequence[Span]) -> bool:
    """Whether a clause has more than one word, and does not begin with its verb: "all he says [is true]"."""
    words = [token for run in runs for token in doc.char_span(run.start, run.end, alignment_mode="expand")]
    return len(words) > 1 and words[0].tag_ not in FINITE


# ── what is reported ─────────────────────────────────────────────────────────────────────────────────────────────────


def _complement(token: "Token", cue: Cue) -> set[int]:
    if cue.form == "according":
        return _around(token)
    lemma = token.lemma_.lower()
    if lemma in SPEECH_VERBS:
        for child in token.children:
            if child.dep_ == "ccomp":
                return _subtree_without(child, token)
        bare = not any(child.dep_ == "dobj" for child in token.children) or lemma in ADDRESSING_VERBS
        if bare and token.dep_ in ("parataxis", "ccomp") and token.head.i != token.i and _interrupts(token.doc, cue):
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
        if clause.left_edge.lower_ == "that" and has_subject(clause, clause.left_edge.i):
            return clause
    return None


def _is_object(child: "Token") -> bool:
    """Whether a dependent of a verb belongs to what it says: not "in a statement", not "on Monday"."""
    if child.dep_ != "prep":
        return child.dep_ in OBJECTS
    nouns = [each for each in child.children if each.dep_ == "pobj"]
    told = any(noun.lemma_.lower() in DOCUMENT_NOUNS or noun.ent_type_ in TIMELIKE for noun in nouns)
    return child.lower_ in CONTENT_PREPOSITIONS and not told


def _is_bare_participle(token: "Token") -> bool:
    """A participle without an auxiliary that is part of a noun phrase: "a report suggesting", "the name announced"."""
    auxiliary = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    return token.tag_ == "VBN" and token.dep_ in ("acl", "relcl") and not auxiliary


def _picks_out(token: "Token", cue: Cue) -> bool:
    """Whether a relative clause without a comma only tells which people are meant: "voters who say that …"."""
    noun, first = token.head, token.left_edge
    several = token.dep_ == "relcl" and noun.tag_ in ("NNS", "DT") and cue.source == noun.i
    return several and first.i > noun.i and first.nbor(-1).i == noun.i


def _interrupts(doc: "Doc", cue: Cue) -> bool:
    """Whether a reporting clause is set off by a comma from the clause it stands in."""
    edge, start = doc[cue.token].left_edge, clause_start(doc, cue)
    return any(
        first > doc[cue.token].sent.start and (doc[first].text in SEPARATORS or doc[first - 1].text in SEPARATORS)
        for first in (edge.i, start)
    )


def _is_medial(doc: "Doc", cue: Cue, tokens: set[int], first: int, last: int) -> bool:
    """Whether the reporting clause stands between commas inside of what it reports: "In his state, X said, …"."""
    start = clause_start(doc, cue)
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


def clause_start(doc: "Doc", cue: Cue) -> int:
    """The first token of a reporting clause: of its source or of its verb."""
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
