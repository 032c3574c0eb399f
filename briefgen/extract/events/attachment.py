"""Which word an expression of time dates: the verb or event noun of its own clause."""

from typing import TYPE_CHECKING

from briefgen.extract.events import lexicon
from briefgen.extract.events.modality import SCHEDULING, SUBJECTS, carrier, stands_for
from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PERIODS = frozenset({"year", "quarter", "month", "week", "half", "period", "season"})
DATELINE_ENDS = ("(", "-", "--", "–", "—")
LOOSE = ("prep", "npadvmod", "advmod", "tmod", "pobj", "nmod", "appos", "dep")


def dated_word(doc: "Doc", time: Time) -> "Token | None":
    """The verb or event noun that `time` dates, None for a bound ("since 2014") or a thing's date."""
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    if span is None or not is_date(time) or _is_dateline(span):
        return None
    preposition = _preposition(span)
    if preposition is not None and not _dates(preposition, time):
        return None
    hold = preposition if preposition is not None else span.root
    if hold.dep_ in ("ROOT", "pcomp", "conj", "dobj", *SUBJECTS) or _compares(hold):
        return None
    word = _climb(hold)
    if hold.lower_ == "for" and hold.head.lemma_ not in SCHEDULING:
        return None  # "for January" is a span of time, except of what is scheduled
    return None if word is not None and _is_still_ahead(word, time) else word


def _is_dateline(span: "Span") -> bool:
    """ "LORVIK, March 3 (NTB) -": names alone stand before it in its sentence, and a bracket or a dash after it."""
    before = span.doc[span.sent.start : span.start]
    after = span.doc[span.end : span.end + 1].text
    names = [token for token in before if token.is_alpha]
    capitals = all(token.text[0].isupper() and token.pos_ != "ADP" for token in names)
    return bool(names) and capitals and after in DATELINE_ENDS


def _is_still_ahead(word: "Token", time: Time) -> bool:
    """ "Days before Tuesday's vote": whether that Tuesday is past or to come, its own words do not tell."""
    before = word.dep_ == "pobj" and word.head.lower_ in ("before", "until", "till", "into", "of")
    ahead = before and (word.head.lower_ != "of" or word.head.head.lower_ == "ahead")
    return ahead and time.anchor == "article" and time.offset is None


def is_date(time: Time) -> bool:
    """Whether the expression names a time of the calendar: no duration, no set, no bare "now"."""
    return time.type in ("DATE", "TIME") and not time.value.endswith("_REF")


def _preposition(span: "Span") -> "Token | None":
    """The preposition that stands before the expression or is its first word, and governs it.

    In "a drop in third-quarter profit" it governs another noun; a noun before a colon is but a label ("Credit: PA").
    """
    first, root = span[0], span.root
    if first.pos_ in ("ADP", "SCONJ") and first.lower_ not in ("next", "last"):  # as the model has them at times
        return first
    before = first.nbor(-1) if first.i else None
    if before is None or before.pos_ not in ("ADP", "SCONJ") or before.dep_ == "mark" or before.sent != first.sent:
        return None
    within = root.head.pos_ in ("NOUN", "PROPN") and root.head.i >= span.end
    label = within and root.head.i + 1 < len(span.doc) and root.head.nbor(1).text == ":"
    return before if label or not within else None


def _dates(preposition: "Token", time: Time) -> bool:
    """On, in or during a time, from its beginning to its end, or put off until then; not "as of" it, nor "than in"
    it."""
    if preposition.lower_ in ("from", "between"):
        return time.until is not None
    if preposition.lower_ in ("until", "till", "to"):
        return preposition.head.lemma_ in lexicon.POSTPONING_VERBS | SCHEDULING
    compared = preposition.i > preposition.sent.start and preposition.nbor(-1).lower_ in ("than", "as")
    return preposition.lower_ in lexicon.DATING_PREPOSITIONS and not compared


def _compares(hold: "Token") -> bool:
    """ "Rose to 8 from 6 a year ago": the date is that of a figure."""
    before = [token for token in hold.sent if hold.i - 9 <= token.i < hold.i]
    start = next((n for n, token in enumerate(before) if token.lower_ == "from"), None)
    return start is not None and any(token.like_num for token in before[start:])


def _climb(word: "Token") -> "Token | None":
    """From the expression up to the first word that can be dated; what it modifies tightly must be one at once."""
    while word.head != word:
        below, word = word, word.head
        if is_event_noun(word):
            return _whole(word)
        if word.pos_ in ("VERB", "AUX"):
            return _of_verb(_clause_before(word, below), below)
        if word.pos_ == "ADJ":
            return _scheduled(word) if word.lemma_ in SCHEDULING else None
        if below.dep_ not in LOOSE and not _is_name(below):
            return None
    return None


def _is_name(word: "Token") -> bool:
    """A name takes place at no time: what the parser hangs on it dates the clause it stands in."""
    return word.pos_ == "PROPN" and word.ent_type_ in lexicon.NAMES


def _clause_before(verb: "Token", expression: "Token") -> "Token":
    """ "After she lands next month, they will fly": before the comma, the date belongs to the clause before it."""
    before = (c for c in verb.children if c.dep_ == "advcl" and c.i < expression.i < verb.i)
    apart = (c for c in before if not any(token.text == "," for token in verb.doc[c.i : expression.i]))
    return next(apart, verb)


def _whole(noun: "Token") -> "Token":
    """ "A call during the flurry over the weekend": what took place during another thing has its date, and is told."""
    preposition = noun.head
    if (
        noun.dep_ != "pobj"
        or preposition.lower_ not in ("during", "amid")
        or preposition.head.pos_ not in ("NOUN", "PROPN")
    ):
        return noun
    before = [word for word in preposition.head.subtree if word.i < preposition.i and is_event_noun(word)]
    return before[-1] if before else noun


def is_event_noun(word: "Token") -> bool:
    """A common noun that names something that takes place; verbs mistaken for one in a noun's place count too."""
    if word.pos_ == "PROPN" and word.dep_ == "compound":
        return False
    return word.pos_ in ("NOUN", "PROPN") and word.lemma_.lower() in lexicon.EVENT_NOUNS


def _of_verb(verb: "Token", expression: "Token") -> "Token | None":
    if verb.lemma_ in SCHEDULING and verb.tag_ == "VBN":
        return _scheduled(verb)
    if expression.lower_ in ("until", "till", "to"):
        put_off = (c for c in verb.children if c.dep_ in ("nsubjpass", "dobj") and is_event_noun(c))
        return next(put_off, None)
    if verb.dep_ == "acl" and verb.head.lemma_ in PERIODS:
        return None  # "the quarter ended June 30"
    content = _content(verb) if verb.lemma_ in lexicon.SPEECH_VERBS else None
    if content is not None:
        if _is_subject_of(expression, content):
            return None
        if _is_apart(expression, verb, content):
            return named_by(content)
    return named_by(verb)


def named_by(verb: "Token") -> "Token | None":
    """The word that names what a verb tells: the event noun that a light verb carries, the verb that "did" stands for,
    else the verb itself; None for a state."""
    if verb.lemma_ == "do" and not any(c.dep_ == "dobj" for c in verb.children):
        return verb if stands_for(verb) else None
    noun = verb.head if _is_participle_of_event(verb) else _carried_by(verb)
    if noun is not None:
        return noun
    relative = next((c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ == "WDT"), None)
    if verb.lemma_ in lexicon.HAPPEN_VERBS and verb.dep_ == "xcomp" and relative is None:
        relative = next((c for c in verb.head.children if c.dep_ in SUBJECTS and c.tag_ == "WDT"), None)
        verb = verb.head if relative is not None else verb
    if relative is not None and verb.dep_ == "relcl" and verb.head.lemma_.lower() in lexicon.EVENT_NOUNS:
        return verb.head
    return None if verb.pos_ == "AUX" or verb.lemma_ in lexicon.STATIVE_VERBS else verb


def _is_participle_of_event(verb: "Token") -> bool:
    """ "Talks held last week", "a deal begun in May"."""
    light = verb.lemma_ in lexicon.LIGHT_VERBS or verb.lemma_ in lexicon.HAPPEN_VERBS
    return light and verb.dep_ == "acl" and verb.tag_ == "VBN" and is_event_noun(verb.head)


def _carried_by(verb: "Token") -> "Token | None":
    """The first event noun that a light verb carries: subject, object, or what stands after its "by" or "for"."""
    below = (word for child in verb.children for word in (child, *(child.children if child.pos_ == "ADP" else ())))
    return next((word for word in sorted(below) if is_event_noun(word) and carrier(word) == verb), None)


def _scheduled(word: "Token") -> "Token | None":
    """What is scheduled, due or set for the date: an infinitive, a passive subject, the noun it modifies; a date that
    it had at first is its date no more."""
    if any(child.lower_ in ("originally", "initially", "previously", "first") for child in word.children):
        return None
    infinitive = next((c for c in word.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"), None)
    if infinitive is not None:
        return named_by(infinitive)
    verb = word.head if word.pos_ == "ADJ" else word
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject if is_event_noun(subject) else None
    return word.head if word.dep_ == "acl" and is_event_noun(word.head) else None


def _content(verb: "Token") -> "Token | None":
    """The verb of what a verb of saying reports after it, be the saying its main clause or an insertion."""
    if verb.dep_ == "parataxis" and verb.head.i > verb.i:
        return verb.head
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)


def _is_apart(expression: "Token", verb: "Token", content: "Token") -> bool:
    """ "On Monday, the minister said, he will chair": set off by commas, the date belongs to what is reported."""
    begins = min((c for c in content.children if c.i > verb.i), default=content, key=lambda c: c.i).left_edge
    commas = any(t.text == "," for t in verb.doc[verb.i : begins.i + 1]) and expression.right_edge.nbor(1).text == ","
    return expression.i < verb.i and commas and begins.dep_ != "mark"


def _is_subject_of(expression: "Token", content: "Token") -> bool:
    """ "She said next week would be decisive": the expression is what the content speaks of."""
    bare = not any(c.dep_ in SUBJECTS for c in content.children)
    return bare and expression.right_edge.i + 1 == content.left_edge.i
