"""Claims: clauses that state something checkable, with who is said to have said it.

Questions, conditions, wishes, orders, mere possibilities and states of mind are no claims, nor are clauses whose
subject is a pronoun that nothing resolves, since such a clause cannot stand alone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.claims import lexicon
from briefgen.extract.claims.assertion import VERBAL, Assertion, assertion_of, denied_by
from briefgen.extract.claims.clauses import (
    Marked,
    arguments_of,
    marked,
    noun_arguments_of,
    predicate_of,
    predicate_word,
    schedules,
)
from briefgen.extract.claims.spans import modifies, shares_subject, span_of
from briefgen.extract.events.attachment import dated_word, is_event_noun
from briefgen.extract.events.modality import SUBJECTS, subject_of
from briefgen.models import Argument, Claim, FoundFigure, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


TOLD = 2  # phrases that tell enough where no name, date or number stands


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
    counts = tuple(doc.char_span(figure.end - 1, figure.end, alignment_mode="expand")[0] for figure in figures)
    cues = {quotation.cue.start for quotation in quotations if quotation.cue}
    found = []
    for paragraph in paragraphs:
        span = doc.char_span(paragraph.start, paragraph.end, alignment_mode="expand")
        for word in span if span is not None and paragraph.role == "body" else ():
            says = word.idx in cues and word.lemma_ in lexicon.TELLING  # "demanded a pay rise" tells what they did
            stated = _stated(word, known) if not says else None
            claim = _claim(word, *stated, mentions, dated, counts, quotations) if stated else None
            if claim and _can_be_told_apart(claim):
                found.append(claim)
    return tuple(found)


def _can_be_told_apart(claim: Claim) -> bool:
    """It names somebody, or says of something when or how many: "the bridge will close on Monday", or what of what."""
    told = bool(claim.participants or claim.times or claim.figures) or claim.modality == "denied"
    return told or sum(1 for argument in claim.arguments if argument.words) >= TOLD


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
    if word.pos_ in VERBAL:
        return _stated_by_verb(word, known) if word.dep_ not in ("aux", "auxpass") and _states(word) else None
    return _stated_by_noun(word, known) if is_event_noun(word) and _is_told(word) else None


def _stated_by_verb(verb: "Token", known: Marked) -> "tuple[Token, Assertion, tuple[Argument, ...]] | None":
    predicate, assertion = predicate_of(verb), assertion_of(verb)
    if assertion is None:
        return None
    if predicate.pos_ == "NOUN" and predicate != verb and schedules(verb):
        assertion = Assertion("planned").under(assertion)
    arguments = arguments_of(verb, predicate, known)
    stands = _stands_alone(verb, predicate, assertion, arguments) or _tells_how_many(verb, known)
    return (predicate, assertion, arguments) if stands else None


def _tells_how_many(verb: "Token", known: Marked) -> bool:
    """An amount is what it is said of: "$6 million was paid"."""
    subject = subject_of(verb)
    return subject is not None and subject.i in known.counted


def _stated_by_noun(noun: "Token", known: Marked) -> "tuple[Token, Assertion, tuple[Argument, ...]] | None":
    assertion = assertion_of(noun.head.head)
    arguments = noun_arguments_of(noun, known)
    told = assertion and not assertion.negated and _names_any(arguments)
    return (noun, assertion, arguments) if told else None


def _claim(word, predicate, assertion, arguments, mentions, dated, counts, quotations) -> Claim:
    span = span_of(word, assertion, quotations)
    source, entity = _source(word, assertion, mentions, quotations)
    counted = tuple(i for i, count in enumerate(counts) if _holds(word, count))
    if counted and not _names_any(arguments):
        arguments = (*arguments, *_setting(span, source, mentions))
    of_clause = {entity for argument in arguments for entity in (*argument.named, *argument.about)}
    return Claim(
        start=span.start,
        end=span.end,
        source=source,
        source_entity=entity,
        negated=assertion.negated,
        modality=assertion.modality,
        participants=tuple(sorted(of_clause)),
        times=_times(word, predicate, dated),
        figures=counted,
        predicate=predicate_word(predicate, word),
        arguments=arguments,
        elliptic=shares_subject(word),
        lasting=_is_lasting(word, assertion),
    )


def _is_lasting(word: "Token", assertion: Assertion) -> bool:
    """ "The army has 30,000 soldiers": no event, and no day of its own."""
    simple = not any(child.dep_ in ("aux", "auxpass") for child in word.children)
    return assertion.modality == "asserted" and simple and word.tag_ in ("VBZ", "VBP")


def _setting(span: Span, source: Span | None, mentions: Sequence[Mention]) -> tuple[Argument, ...]:
    """Who or what the words around a bare number name: "killing 12 people" tells nothing of where."""
    inside = [m for m in mentions if span.start <= m.start and m.end <= span.end]
    apart = [m.entity for m in inside if source is None or not source.start <= m.start < source.end]
    return (Argument("other", about=tuple(dict.fromkeys(apart))),) if apart else ()


def _times(word: "Token", predicate: "Token", dated: "dict[Token, tuple[int, ...]]") -> tuple[int, ...]:
    """The expressions that date the clause; a participle ("killing 12") has the date of the verb it hangs on."""
    own = dict.fromkeys((*dated.get(predicate, ()), *dated.get(word, ())))
    hangs = word.dep_ == "advcl" and word.tag_ == "VBG"
    return tuple(own) or (dated.get(word.head, ()) if hangs else ())


# ── what is a claim ──────────────────────────────────────────────────────────────────────────────────────────────────


def _states(verb: "Token") -> bool:
    """Verbs whose clause states something itself: no verb that only governs, reports or tells a state of mind."""
    clausal = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp") and child.pos_ in VERBAL]
    adjective = next((child for child in verb.children if child.dep_ == "acomp"), verb)
    governs = any(child.dep_ == "xcomp" for child in (*verb.children, *adjective.children))
    if governs and _only_governs(verb, adjective):
        return False
    if any(_holds_the_news(child) for child in verb.children):
        return False
    participle = verb.dep_ == "acl" and modifies(verb)  # "a guard watching him" names somebody
    if (verb.dep_ == "advcl" and verb.lemma_ in lexicon.SPEAKING) or participle or _is_free_relative(verb):
        return False
    return verb.lemma_ not in lexicon.INNER and not (clausal and verb.lemma_ in lexicon.TELLING)


def _holds_the_news(noun: "Token") -> bool:
    """ "Has plans to close it", "denied claims that it closed", "reports that it closed are false": what is stated is
    the clause on the noun."""
    clauses = [child for child in noun.children if child.dep_ in ("acl", "relcl", "ccomp") and child.pos_ in VERBAL]
    if noun.dep_ not in ("dobj", "attr", "nsubj") or not clauses:
        return False
    intends = noun.dep_ != "nsubj" and noun.lemma_ in lexicon.INTENTIONS and clauses[0].tag_ == "VB"
    return intends or denied_by(noun) is not None


def _only_governs(verb: "Token", adjective: "Token") -> bool:
    """ "Began to fall", "is ready to meet" state what is below them; "was eligible to vote" states what it says."""
    if adjective == verb:
        return verb.lemma_ in lexicon.GOVERNING
    return adjective.lemma_ in lexicon.PLANNING | lexicon.DOUBTFUL_ADJECTIVES


def _is_free_relative(verb: "Token") -> bool:
    """ "Whatever happens", "what he said": such a clause names something, it states nothing."""
    pronouns = [child for child in verb.children if child.tag_ in ("WP", "WDT") and child.dep_ in (*SUBJECTS, "dobj")]
    return bool(pronouns) and verb.dep_ != "relcl"


def _is_told(noun: "Token") -> bool:
    """An event noun that its clause takes to have happened: "after the meeting", "during a visit"."""
    told = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following", "during", "since", "at")
    return told and noun.head.head.pos_ in VERBAL


def _stands_alone(word: "Token", predicate: "Token", assertion: Assertion, arguments: tuple[Argument, ...]) -> bool:
    """It says of whom or what; a clause about a pronoun that nothing resolves says too little.

    Who denies something is taken to be the one that it is said of.
    """
    if assertion.modality == "denied" and assertion.holder is not None:
        return True
    if predicate.pos_ == "NOUN":
        return bool(arguments)
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in word.children) or word.dep_ == "acl"
    return any(argument.role == ("object" if passive else "subject") for argument in arguments)


def _names_any(arguments: tuple[Argument, ...]) -> bool:
    return any(argument.named or argument.about for argument in arguments)


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


def _holds(word: "Token", count: "Token") -> bool:
    """The figure that ends with `count` stands in the clause of `word` itself, not in one under it."""
    if not word.left_edge.i <= count.i <= word.right_edge.i:
        return False
    while count != word:
        if (count.pos_ in VERBAL and count.dep_ not in ("amod", "aux", "auxpass")) or count.head == count:
            return False
        count = count.head
    return True
