"""Claims: clauses that state something checkable, with who is said to have said it.

Questions, conditions, wishes, orders, mere possibilities and states of mind are no claims, nor are clauses whose
subject is a pronoun that nothing resolves, since such a clause cannot stand alone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.claims import lexicon
from briefgen.extract.claims.assertion import Assertion, assertion_of, condition_of
from briefgen.extract.claims.clauses import (
    Marked,
    arguments_of,
    marked,
    noun_arguments_of,
    predicate_of,
    predicate_word,
)
from briefgen.extract.events.attachment import dated_word, is_event_noun
from briefgen.extract.events.modality import SUBJECTS, subject_of
from briefgen.models import Argument, Claim, FoundFigure, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_claims(
    doc: "Doc",
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    figures: Sequence[FoundFigure],
    quotations: Sequence[FoundQuotation],
) -> tuple[Claim, ...]:
    """The claims of body paragraphs, in order; spans are offsets into the article's text."""
    dated = _dated(doc, times)
    known = marked(doc, mentions, times, figures)
    cues = {quotation.cue.start for quotation in quotations if quotation.cue}
    found = []
    for paragraph in paragraphs:
        span = doc.char_span(paragraph.start, paragraph.end, alignment_mode="expand")
        for word in span if span is not None and paragraph.role == "body" else ():
            stated = _stated(word, known) if word.idx not in cues else None
            if stated:
                found.append(_claim(word, *stated, mentions, dated, figures, quotations))
    return tuple(found)


def _dated(doc: "Doc", times: Sequence[Time]) -> dict["Token", tuple[int, ...]]:
    """The words that expressions of time date, each with the expressions' positions."""
    found: dict[Token, tuple[int, ...]] = {}
    for position, time in enumerate(times):
        word = dated_word(doc, time)
        if word is not None:
            found[word] = (*found.get(word, ()), position)
    return found


def _stated(word: "Token", known: Marked) -> "tuple[Token, Assertion, tuple[Argument, ...]] | None":
    """What the clause of `word` says, how, and of what; None where it states nothing that stands alone."""
    if word.pos_ in ("VERB", "AUX"):
        if word.dep_ in ("aux", "auxpass") or not _states(word):
            return None
        predicate = predicate_of(word)
        arguments = arguments_of(word, predicate, known)
    elif is_event_noun(word) and _is_told(word):
        predicate, arguments = word, noun_arguments_of(word, known)
    else:
        return None
    assertion = assertion_of(word if word.pos_ in ("VERB", "AUX") else word.head.head)
    if assertion is None or (word == predicate and word.pos_ == "NOUN" and assertion.negated):
        return None
    if predicate.pos_ == "NOUN" and word != predicate and word.lemma_ in lexicon.PLANNING:
        assertion = Assertion("planned").under(assertion)
    return (predicate, assertion, arguments) if _stands_alone(word, predicate, assertion, arguments) else None


def _claim(word, predicate, assertion, arguments, mentions, dated, figures, quotations) -> Claim:
    span = _span(word, assertion, quotations)
    source, entity = _source(word, assertion, mentions, quotations)
    of_clause = {entity for argument in arguments for entity in (*argument.named, *argument.about)}
    return Claim(
        start=span.start,
        end=span.end,
        source=source,
        source_entity=entity,
        negated=assertion.negated,
        modality=assertion.modality,
        participants=tuple(sorted(of_clause)),
        times=tuple(dict.fromkeys((*dated.get(predicate, ()), *dated.get(word, ())))),
        figures=tuple(i for i, figure in enumerate(figures) if _holds(word, figure)),
        predicate=predicate_word(predicate, word),
        arguments=arguments,
    )


# ── what is a claim ──────────────────────────────────────────────────────────────────────────────────────────────────


def _states(verb: "Token") -> bool:
    """Verbs whose clause states something itself: no verb that only governs, reports or tells a state of mind."""
    clausal = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp") and child.pos_ in ("VERB", "AUX")]
    adjective = next((child for child in verb.children if child.dep_ == "acomp"), verb)
    governs = any(child.dep_ == "xcomp" for child in (*verb.children, *adjective.children))
    if governs and (verb.lemma_ in lexicon.GOVERNING or adjective.lemma_ in lexicon.PLANNING):
        return False
    participle = verb.dep_ == "acl" and _modifies(verb)  # "a guard watching him" names somebody
    if (verb.dep_ == "advcl" and verb.lemma_ in lexicon.SPEAKING) or participle or _is_free_relative(verb):
        return False
    return verb.lemma_ not in lexicon.INNER and not (clausal and verb.lemma_ in lexicon.TELLING)


def _is_free_relative(verb: "Token") -> bool:
    """ "Whatever happens", "what he said": such a clause names something, it states nothing."""
    pronouns = [child for child in verb.children if child.tag_ in ("WP", "WDT") and child.dep_ in (*SUBJECTS, "dobj")]
    return bool(pronouns) and verb.dep_ != "relcl"


def _is_told(noun: "Token") -> bool:
    """An event noun that its clause takes to have happened: "after the meeting", "during a visit"."""
    told = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following", "during", "since", "at")
    return told and noun.head.head.pos_ in ("VERB", "AUX")


def _stands_alone(word: "Token", predicate: "Token", assertion: Assertion, arguments: tuple[Argument, ...]) -> bool:
    """It says of whom or what; a clause about a pronoun that nothing resolves says too little.

    Who denies something is taken to be the one that it is said of.
    """
    if assertion.modality == "denied" and assertion.holder is not None:
        return True
    if predicate.pos_ == "NOUN":
        return any(argument.named or argument.about for argument in arguments)
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in word.children) or word.dep_ == "acl"
    first = any(argument.role == ("object" if passive else "subject") for argument in arguments)
    return first and any(argument.named or argument.about for argument in arguments)


# ── the words shown ──────────────────────────────────────────────────────────────────────────────────────────────────


def _span(word: "Token", assertion: Assertion, quotations: Sequence[FoundQuotation]) -> Span:
    """The finite clause that says it, with its condition and without "that"; of quoted words no more than their piece.

    What is denied or alleged is shown with the verb that says so, a relative clause with the noun that it is about.
    """
    doc, top = word.doc, _finite(word)
    if assertion.modality in ("denied", "alleged") and assertion.holder is not None:
        top = _reported(assertion.holder.head)
    if _modifies(top):
        start, end = top.head.left_edge.i, top.right_edge.i + 1
    else:
        start, end = _clause(top)
    for piece in (piece for quotation in quotations for piece in quotation.quoted):
        if piece.start <= top.idx < piece.end:
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
    while top.head != top and not _modifies(top):
        if top.pos_ in ("VERB", "AUX") and any(child.dep_ in SUBJECTS for child in top.children):
            break
        top = top.head
    return top


def _modifies(verb: "Token") -> bool:
    """ "Rossi, who won", "troops stationed there": the noun is the subject; "the day that Rossi won" has its own."""
    own = any(child.dep_ in SUBJECTS and child.tag_ not in ("WDT", "WP") for child in verb.children)
    return verb.dep_ in ("relcl", "acl") and not own


def _clause(top: "Token") -> tuple[int, int]:
    """Where a clause begins and ends, without coordinated clauses that have a subject or what was quoted before it."""
    left_out: set[int] = set()
    for child in top.children:
        coordinated = child.dep_ == "conj" and any(inner.dep_ in SUBJECTS for inner in child.children)
        if coordinated or (child.dep_ in ("ccomp", "parataxis") and child.i < top.i):
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
    if doc.text[first:last].count('"') % 2 and '"' in doc.text[last : last + 2]:
        last = doc.text.index('"', last) + 1
    return Span(first, last)


# ── who says it, and how much ────────────────────────────────────────────────────────────────────────────────────────


def _source(word, assertion: Assertion, mentions, quotations) -> tuple[Span | None, int | None]:
    """The source of the innermost quotation around the word, else the subject of the verb that claims or denies it."""
    around = [q for q in quotations if q.source and any(p.start <= word.idx < p.end for p in q.content)]
    if around:
        quotation = min(around, key=lambda q: sum(piece.end - piece.start for piece in q.content))
        return quotation.source, quotation.entity
    if assertion.holder is None:
        return None, None
    words = list(assertion.holder.subtree)
    span = Span(words[0].idx, words[-1].idx + len(words[-1]))
    head = assertion.holder.idx
    return span, next((m.entity for m in mentions if m.start <= head < m.end), None)


def _holds(word: "Token", figure: FoundFigure) -> bool:
    """The figure stands in the clause of `word` itself, not in one under it."""
    token = next((token for token in word.subtree if token.idx <= figure.end - 1 < token.idx + len(token)), None)
    while token is not None and token != word:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "aux", "auxpass"):
            return False
        token = token.head
    return token is not None
