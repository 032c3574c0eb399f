"""How a text holds an event: as a fact, a plan, an accusation, a denial, or as nothing more than a possibility."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.events import lexicon
from briefgen.models import Modality, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

UNREAL = "unreal"
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
SELECTING = frozenset({"of", "for", "about", "against", "over", "to"})  # "called for talks", not "after talks"
SCHEDULING = frozenset({"arrange", "book", "due", "expect", "plan", "schedule", "set", "slate"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
INDEPENDENT = ("ROOT", "advcl", "relcl", "appos", "parataxis")
STRENGTH = ("asserted", "planned", "alleged", "denied", UNREAL)  # the later one wins where two meet


@dataclass(frozen=True, slots=True)
class Stance:
    """`modality` is None for what is negated or merely possible; `holder` heads the words for whose word it is."""

    modality: Modality | None
    holder: "Token | None" = None


def find_stance(trigger: "Token") -> Stance:
    """The stance of the text to the event that a verb or an event noun names.

    Walks from the trigger up to the clause it depends on, and lets the strongest word met decide: "denied that it
    planned to attack" denies. Adjunct and relative clauses end the walk, since they speak for themselves.
    """
    found, holder = "asserted", None
    for word in _chain(trigger):
        for effect, subject in (_own(word), _imposed(word)):
            found = max(found, effect, key=STRENGTH.index)
            holder = holder or subject
    return Stance(None if found == UNREAL else found, holder)


def looks_ahead(trigger: "Token") -> bool:
    """Whether a plan is one still: "will meet", "is set to meet", not "was set to meet"."""
    words = [word for link in _chain(trigger) for word in (link, *link.children)]
    return any(word.tag_ in ("VBZ", "VBP") or word.lower_ in lexicon.FUTURE_MODALS for word in words)


def stands_for(verb: "Token") -> bool:
    """Whether the verb is a "did" that stands for the verb before it: "could invade again, as it did in 2014"."""
    return verb.lemma_ == "do" and verb.dep_ == "advcl" and verb.tag_ == "VBD" and verb.head.pos_ == "VERB"


def is_belief(trigger: "Token") -> bool:
    """Whether somebody only thinks so: "believes that it plans to strike"."""
    return any(link.lemma_ in lexicon.THINKING_VERBS for link in _chain(trigger) if link != trigger)


def is_aside(trigger: "Token", passage: Span) -> bool:
    """Whether the passage is headed by a clause that tells what may be, and the event stands in it in passing: "could
    invade again, as it did in 2014"."""
    clause = carrier(trigger) or trigger
    above = next((word for word in clause.ancestors if word.pos_ in ("VERB", "AUX")), None)
    return above is not None and passage.start <= above.idx < passage.end and find_stance(above).modality is None


def reporter(word: "Token") -> "Token | None":
    """The subject of the verb of saying in whose report a word stands, however deep."""
    while word.head != word:
        if word.dep_ == "ccomp" and word.head.lemma_ in lexicon.SPEECH_VERBS:
            return subject_of(word.head)
        word = word.head
    return None


def carrier(noun: "Token") -> "Token | None":
    """The light verb that tells that what the noun names takes place: "held talks", "shelling continued"."""
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in lexicon.LIGHT_VERBS:
        return verb
    if noun.dep_ == "nsubj" and (verb.lemma_ in lexicon.HAPPEN_VERBS or _is_located(verb)):
        return verb
    if noun.dep_ == "attr" and any(child.dep_ == "expl" for child in verb.children):
        return verb
    if noun.dep_ == "pobj" and verb.head.lemma_ in lexicon.LIGHT_VERBS and verb.dep_ in ("agent", "prep"):
        return verb.head if verb.lower_ in ("by", "for") else None
    return None


def _is_located(verb: "Token") -> bool:
    """ "The summit is on Monday", not "the summit is useful"."""
    return verb.lemma_ == "be" and not any(child.dep_ in ("acomp", "attr", "xcomp") for child in verb.children)


def subject_of(verb: "Token") -> "Token | None":
    """The subject of a verb, its own or the one it shares with the verb it is coordinated with or completes."""
    while True:
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        shares = verb.dep_ in ("conj", "xcomp", "acomp") and verb.head.pos_ in ("VERB", "AUX", "ADJ")
        if own is not None or not shares:
            return own
        verb = verb.head


def _chain(word: "Token | None") -> Iterator["Token"]:
    """The word and those that must hold for it to hold."""
    while word is not None:
        yield word
        word = _above(word)


def _above(word: "Token") -> "Token | None":
    """The word that one depends on for being real; None at an adjunct or relative clause, which speaks for itself."""
    if word.dep_ in INDEPENDENT or word.head == word:
        return None
    if word.dep_ == "pcomp":
        return word.head.head if word.head.head.lemma_ in lexicon.ALLEGING_VERBS else None
    if word.pos_ not in ("NOUN", "PROPN") or word.dep_ in ("conj", "compound"):
        return word.head
    verb = carrier(word) or _asserting(word)
    if verb is not None:
        return verb
    above = word.head.head if word.dep_ == "pobj" else None
    return above if above is not None and above.pos_ not in ("VERB", "AUX") else None


def _asserting(noun: "Token") -> "Token | None":
    """The verb that says of something that it is what the noun names ("was an attack"), or denies the claim of it."""
    if noun.dep_ == "attr":
        return noun.head
    claim = noun.dep_ in ("dobj", "nsubjpass") and noun.lemma_.lower() in lexicon.ALLEGING_NOUNS
    return noun.head if claim and noun.head.lemma_ in lexicon.DENYING_VERBS else None


def _own(word: "Token") -> tuple[str, None]:
    return (_modality_of_verb(word) if word.pos_ in ("VERB", "AUX") else _modality_of_noun(word)), None


def _modality_of_verb(verb: "Token") -> str:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "advmod", "neg", "mark")}
    if any(child.dep_ == "neg" for child in verb.children) or words & {"never", "hardly"}:
        return UNREAL
    if words & lexicon.UNREAL_MODALS:
        return "planned" if "would" in words and _is_told_in_past(verb) else UNREAL
    if words & lexicon.UNREAL_MODIFIERS or (words & lexicon.UNREAL_MARKS and verb.tag_ != "VBD"):
        return UNREAL
    if words & CONDITIONS or (verb.i and verb.nbor(-1).lower_ in CONDITIONS):
        return UNREAL
    if words & lexicon.ALLEGED_MODIFIERS:
        return "alleged"
    if words & lexicon.FUTURE_MODALS:
        return "planned"
    return _modality_of_bare_verb(verb, words)


def _modality_of_bare_verb(verb: "Token", words: set[str]) -> str:
    """A coordinated verb shares the auxiliaries of the first; one without subject or auxiliary is an order."""
    if verb.tag_ != "VB" or words & {"to", "do", "does", "did"}:
        return "asserted"
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return _modality_of_verb(verb.head)
    return UNREAL if verb.dep_ == "ROOT" and subject_of(verb) is None else "asserted"


def _is_told_in_past(verb: "Token") -> bool:
    """ "She said she would fly on Friday" tells a plan, "it would hurt" does not."""
    conditional = any(
        child.dep_ == "advcl" and any(m.lower_ in ("if", "should", "were") for m in child.children)
        for child in verb.children
    )
    return verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and not conditional


def _modality_of_noun(noun: "Token") -> str:
    words = {
        child.lower_ for child in noun.children if child.dep_ in ("amod", "det", "neg", "advmod", "nmod", "predet")
    }
    if words & lexicon.UNREAL_MODIFIERS:
        return UNREAL
    if words & lexicon.ALLEGED_MODIFIERS:
        return "alleged"
    return "planned" if words & lexicon.PLANNED_MODIFIERS or _is_scheduled(noun) else "asserted"


def _is_scheduled(noun: "Token") -> bool:
    """ "Games scheduled for May", "a meeting to be held"."""
    participles = (c for c in noun.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VBN")
    return any(participle.lemma_ in SCHEDULING or _has_to(participle) for participle in participles)


def _imposed(word: "Token") -> tuple[str, "Token | None"]:
    """What the governing word makes of the word, and whose word it is then."""
    head = word.head
    if word.dep_ in ("pobj", "pcomp"):
        if head.lower_ not in SELECTING:
            return "asserted", None
        head = head.head
    if head == word or word.dep_ == "conj" or word.dep_ in INDEPENDENT:
        return _imposed_by_purpose(word), None
    if head.pos_ in ("VERB", "AUX", "ADJ"):
        return _imposed_by_verb(word, head)
    return _imposed_by_noun(word, head)


def _imposed_by_purpose(word: "Token") -> str:
    """An infinitive of purpose ("flew in to sign") says nothing of what happened."""
    return UNREAL if word.dep_ == "advcl" and _has_to(word) else "asserted"


def _imposed_by_verb(word: "Token", head: "Token") -> tuple[str, "Token | None"]:
    lemma, holder = head.lemma_, subject_of(head)
    if head.pos_ == "ADJ":
        return ("planned" if lemma in lexicon.PLANNING_ADJECTIVES else UNREAL), None
    if lemma in lexicon.DENYING_VERBS:
        return "denied", holder
    if lemma in lexicon.ALLEGING_VERBS or lemma in lexicon.BELIEVING_VERBS:
        claimed = word.dep_ in ("ccomp", "pcomp", "xcomp") or (word.dep_ == "pobj" and word.head.lower_ == "of")
        return ("alleged", holder) if claimed else ("asserted", None)
    if _is_infinitive(word):
        return _imposed_on_infinitive(lemma), None
    if word.dep_ in ("dobj", "nsubjpass") and lemma in SCHEDULING:
        return "planned", holder if word.dep_ == "dobj" else None
    if lemma in lexicon.UNREAL_VERBS and word.dep_ in ("dobj", "ccomp", "xcomp", "pobj", "pcomp"):
        return UNREAL, None
    return "asserted", holder if word.dep_ == "ccomp" and lemma in lexicon.SPEECH_VERBS else None


def _is_infinitive(word: "Token") -> bool:
    """ "To strike", and "to be struck" as a complement."""
    complement = word.dep_ in (("xcomp",) if word.tag_ == "VBN" else ("xcomp", "ccomp", "acl"))
    return word.tag_ in ("VB", "VBN") and complement and _has_to(word)


def _has_to(verb: "Token") -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _imposed_on_infinitive(lemma: str) -> str:
    if lemma in lexicon.IMPLICATIVE_VERBS and lemma != "go":
        return "asserted"
    return "planned" if lemma in lexicon.PLANNING_VERBS or lemma == "be" else UNREAL


def _imposed_by_noun(word: "Token", head: "Token") -> tuple[str, "Token | None"]:
    holder = next((child for child in head.children if child.dep_ == "poss"), None)
    if word.dep_ not in ("acl", "pobj", "pcomp", "compound", "ccomp"):
        return "asserted", None
    for nouns, effect in (
        (lexicon.UNREAL_NOUNS, UNREAL),
        (lexicon.DENYING_NOUNS, "denied"),
        (lexicon.ALLEGING_NOUNS, "alleged"),
        (lexicon.PLANNING_NOUNS, "planned"),
    ):
        if head.lemma_.lower() in nouns:
            return effect, holder
    return (UNREAL if word.dep_ == "acl" and word.tag_ == "VB" and _has_to(word) else "asserted"), None
