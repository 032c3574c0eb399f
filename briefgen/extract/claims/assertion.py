"""How a clause is stated: as so, planned, alleged or denied; negated or not; or not stated at all.

The event rules have a stance of their own (`briefgen.extract.events.modality`), which drops what is negated; a claim
keeps it, since the same statement affirmed here and denied there is a dispute.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.claims import lexicon
from briefgen.extract.events.modality import SUBJECTS, carrier, find_stance, subject_of
from briefgen.models import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

STRENGTH = ("asserted", "planned", "alleged", "denied")  # the later one wins where two meet
VERBAL = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Assertion:
    """`holder` heads the words for whose word it is, where a verb of saying or believing governs the clause."""

    modality: Modality = "asserted"
    negated: bool = False
    holder: "Token | None" = None

    def under(self, outer: "Assertion") -> "Assertion":
        """This one inside `outer`: the stronger modality, and two negations make none."""
        modality = max(self.modality, outer.modality, key=STRENGTH.index)
        return Assertion(modality, self.negated ^ outer.negated, self.holder or outer.holder)


def assertion_of(word: "Token") -> Assertion | None:
    """How the text states what a verb or event noun says; None where it does not (questions, conditions, wishes)."""
    if word.pos_ not in VERBAL:
        verb = carrier(word)
        return assertion_of(verb) if verb is not None else _of_bare_noun(word)
    first = _first_conjunct(word)
    own, imposed = _own(word), _imposed(first)
    return own.under(imposed) if own and imposed else None


def _of_bare_noun(noun: "Token") -> Assertion | None:
    stance = find_stance(noun)
    negated = any(child.lower_ in lexicon.NEGATIONS for child in noun.lefts)
    return Assertion(stance.modality, holder=stance.holder) if stance.modality and not negated else None


def _first_conjunct(verb: "Token") -> "Token":
    """Coordinated verbs hang on the first of them, which tells what governs them all."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    return verb


# ── the clause itself ────────────────────────────────────────────────────────────────────────────────────────────────


def _own(verb: "Token") -> Assertion | None:
    words = {child.lower_ for child in _auxiliaries(verb)}
    if words & lexicon.DOUBTFUL_MODALS or any(child.lower_ in lexicon.CONDITIONS for child in verb.lefts):
        return None
    if words & {"would", "'d"} and condition_of(verb) is None and not _is_reported(verb):
        return None
    negated = any(child.dep_ == "neg" or child.lower_ in lexicon.NEGATING_ADVERBS for child in verb.children)
    planned = bool(words & lexicon.FUTURE_MODALS or words & {"would", "'d"})
    return Assertion("planned" if planned else "asserted", negated ^ _denies_an_argument(verb))


def _auxiliaries(verb: "Token") -> list["Token"]:
    """The auxiliaries of a verb, or those it shares with the verb it is coordinated with."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    shares = not own and verb.dep_ == "conj" and verb.head.pos_ in VERBAL
    if shares and not any(child.dep_ in SUBJECTS for child in verb.children):
        return _auxiliaries(verb.head)
    return own


def condition_of(verb: "Token") -> "Token | None":
    """The verb of the clause's condition; parsers may hang "should it invade" on the verb above."""
    places = [*verb.children, *(verb.head.children if verb.dep_ in ("ccomp", "xcomp") else ())]
    return next((child for child in places if child != verb and _is_condition(child)), None)


def _is_condition(clause: "Token") -> bool:
    if clause.dep_ not in ("advcl", "ccomp") or clause.pos_ not in VERBAL:
        return False
    marks = [child for child in clause.lefts if child.dep_ in ("mark", "aux", "advmod")]
    inverted = marks and marks[0].lower_ in ("should", "were", "had") and marks[0].i == clause.left_edge.i
    return bool(inverted) or any(mark.lower_ in ("if", "unless") for mark in marks)


def _is_reported(verb: "Token") -> bool:
    """ "She said she would fly" tells a plan, "it would hurt" does not."""
    first = _first_conjunct(verb)
    told = first.dep_ in ("ccomp", "parataxis") and first.head.tag_ in ("VBD", "VBN")
    return told or (first.dep_ == "acl" and first.head.lemma_ in lexicon.TELLING_NOUNS)


def _denies_an_argument(verb: "Token") -> bool:
    """ "No troops were sent", "there was no agreement", "nobody was hurt"."""
    phrases = [child for child in verb.children if child.dep_ in (*SUBJECTS, "dobj", "attr")]
    return any(
        any(child.lower_ in ("no", "none") or _not_one(child) for child in phrase.lefts)
        or (phrase.lower_ in lexicon.NEGATIONS and not any(child.lower_ in ("less", "but") for child in phrase.rights))
        for phrase in phrases
    )


def _not_one(word: "Token") -> bool:
    """ "Not one soldier will be sent"."""
    return word.dep_ == "neg" or (word.lower_ in ("one", "single") and any(c.dep_ == "neg" for c in word.children))


# ── what stands above it ─────────────────────────────────────────────────────────────────────────────────────────────


def _imposed(verb: "Token") -> Assertion | None:
    rule = BY_RELATION.get(verb.dep_)
    return rule(verb) if rule else None


def _main(verb: "Token") -> Assertion | None:
    """A main clause states unless it asks, orders or lacks a finite verb."""
    words = [token for token in verb.sent if not (token.is_space or token.is_quote)]
    asks = words[-1].text == "?"
    orders = verb.tag_ in ("VB", "VBP") and subject_of(verb) is None
    return Assertion() if is_finite(verb) and not asks and not orders else None


def is_finite(verb: "Token") -> bool:
    """It has a tense: "sends", "sent", "has sent", "will send", not "sending" or "to send".

    Taggers take "expanded" for a participle where it is the past tense: a main verb with a subject and no auxiliary.
    """
    words = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    if any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in words):
        return True
    bare = verb.tag_ == "VBN" and verb.dep_ == "ROOT" and len(words) == 1
    return bare and any(child.dep_ == "nsubj" for child in verb.lefts)


def _controlled(verb: "Token") -> Assertion | None:
    """An infinitive or gerund under a verb or adjective: "plans to", "is due to", "began", "refused to"."""
    head, lemma = verb.head, verb.head.lemma_
    if lemma in lexicon.DENYING:
        return Assertion("denied", holder=subject_of(head))
    if lemma in lexicon.EXCLUDING and any(child.lower_ == "out" for child in head.children):
        effect = Assertion("planned", negated=True)
    elif lemma in lexicon.NEGATING:
        effect = Assertion("planned" if lemma in ("refuse", "decline") else "asserted", negated=True)
    elif lemma in lexicon.PLANNING or (lemma == "be" and head.tag_ in ("VBZ", "VBP", "VBD")):
        effect = Assertion("planned")
    elif lemma in lexicon.CARRYING_OUT | lexicon.EXISTENCE or (lemma in lexicon.KNOWING and head.tag_ == "VBN"):
        effect = Assertion()
    elif lemma in lexicon.BELIEVING:
        effect = Assertion("alleged", holder=_holder(head))
    else:
        return None
    above = assertion_of(head) if head.pos_ in VERBAL else _of_predicative(head)
    return effect.under(above) if above else None


def _holder(verb: "Token") -> "Token | None":
    """Who believes or accuses; of a passive ("is believed to", "was accused of") only who is said to, after "by"."""
    if not any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return subject_of(verb)
    agents = (inner for child in verb.children if child.dep_ == "agent" for inner in child.children)
    return next((agent for agent in agents if agent.dep_ == "pobj"), None)


def _of_predicative(adjective: "Token") -> Assertion | None:
    verb = adjective.head
    return assertion_of(verb) if verb.pos_ in VERBAL else None


def _complement(verb: "Token") -> Assertion | None:
    """A clause that somebody says, believes, knows or denies."""
    head, lemma = verb.head, verb.head.lemma_
    if head.pos_ not in VERBAL:
        return denied_by(head)
    if lemma in lexicon.DENYING:
        return Assertion("denied", holder=subject_of(head))
    negated = any(child.dep_ == "neg" for child in head.children)
    if negated or _own(head) is None:
        return None
    if lemma in lexicon.REPORTING:
        return Assertion(holder=subject_of(head))
    if lemma in lexicon.BELIEVING:
        return Assertion("alleged", holder=subject_of(head))
    return Assertion() if lemma in lexicon.KNOWING else None


def _gerund(verb: "Token") -> Assertion | None:
    """ "Accused Ukraine of violating", "after meeting the minister"."""
    preposition, governor = verb.head, verb.head.head
    if preposition.lower_ in ("of", "for") and governor.lemma_ in lexicon.BELIEVING:
        return Assertion("alleged", holder=_holder(governor))
    return Assertion() if preposition.lower_ in ("after", "by", "since") else None


def _adjunct(verb: "Token") -> Assertion | None:
    """Adjunct and relative clauses speak for themselves; an infinitive tells only what for."""
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)
    hypothetical = _is_condition(verb) or any(child.lower_ in ("before", "until", "than") for child in verb.lefts)
    return None if infinitive or hypothetical else Assertion()


def _relative(verb: "Token") -> Assertion | None:
    """Parsers take "claims that it closed the plant" for a relative clause."""
    denied = denied_by(verb.head)
    return denied if denied is not None or _is_called_false(verb.head) else _adjunct(verb)


def _of_noun(verb: "Token") -> Assertion | None:
    """ "The troops stationed near the border", "its decision to send 2,000 troops", "the warning that it would"."""
    denied = denied_by(verb.head)
    if denied is not None or _is_called_false(verb.head):
        return denied
    told = verb.head.lemma_ in lexicon.TELLING_NOUNS and any(child.dep_ == "mark" for child in verb.lefts)
    if verb.tag_ in ("VBN", "VBG") or told:
        return Assertion()
    return _intended(verb.head) if verb.tag_ == "VB" and verb.head.lemma_ in lexicon.INTENTIONS else None


def denied_by(noun: "Token") -> Assertion | None:
    """Whoever rejects what is claimed, or calls it false, denies it; None where nobody does."""
    return _rejected(noun) or _called_false(noun) if noun.lemma_ in lexicon.CLAIMED_NOUNS else None


def _rejected(noun: "Token") -> Assertion | None:
    """ "Denied claims that it planned to", "dismissed reports that"."""
    verb = noun.head
    while verb.dep_ == "prep" and noun.dep_ == "pobj":
        verb = verb.head
    rejects = noun.dep_ in ("dobj", "pobj") and verb.lemma_ in lexicon.DENYING | lexicon.DISMISSING
    return Assertion("denied", holder=subject_of(verb)) if rejects else None


def _called_false(noun: "Token") -> Assertion | None:
    """ "Reports that it had closed were false, she said": whoever says so, in that and no other way."""
    above = assertion_of(noun.head) if _is_called_false(noun) else None
    plain = above is not None and above.modality == "asserted" and not above.negated and above.holder is not None
    return Assertion("denied", holder=above.holder) if plain else None


def _is_called_false(noun: "Token") -> bool:
    said = [child.lemma_ for child in noun.head.children if child.dep_ in ("attr", "acomp")]
    claimed = noun.dep_ == "nsubj" and noun.lemma_ in lexicon.CLAIMED_NOUNS
    return claimed and noun.head.lemma_ == "be" and not lexicon.FALSE.isdisjoint(said)


def who_intends(verb: "Token") -> "Token | None":
    """ "France has plans to close the border": whoever has them is to do it."""
    noun = verb.head
    plan = verb.dep_ == "acl" and verb.tag_ == "VB" and noun.lemma_ in lexicon.INTENTIONS
    had = noun.dep_ in ("dobj", "attr") and not any(child.dep_ == "poss" for child in noun.children)
    return subject_of(noun.head) if plan and had and noun.head.pos_ in VERBAL else None


def _intended(noun: "Token") -> Assertion | None:
    """ "Announced plans to close", "has no plans to close", "its decision to close"."""
    verb = noun.head if noun.dep_ in ("dobj", "attr") and noun.head.pos_ in VERBAL else None
    above = assertion_of(verb) if verb is not None else Assertion()
    return Assertion("planned").under(above) if above else None


BY_RELATION = {
    "ROOT": _main,
    "xcomp": _controlled,
    "ccomp": _complement,
    "parataxis": _complement,
    "pcomp": _gerund,
    "advcl": _adjunct,
    "relcl": _relative,
    "acl": _of_noun,
}
