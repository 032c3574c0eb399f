"""Coreference: pronouns and role nouns, resolved to entities of the article where that is sure.

A pronoun takes the subject that governs it in its own sentence, else whoever leads the sentences before it, nearest
first. A role noun takes the one who bears the role by what the article says of roles. What is unsure stays as it is: a
wrong name costs more than a missing one.
"""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.coreference.referents import Gender, Referent, again, find_referents
from briefgen.extract.coreference.rolenouns import find_role_mentions
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.units import Unit
from briefgen.models import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GENDERS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
BODIES = ("it", "they")
PARAGRAPHS_BACK = 2
SUBJECTS = ("nsubj", "nsubjpass")
MAIN = ("ROOT", "conj", "parataxis")
OBJECTS = ("dobj", "pobj", "dative")
ASKING = frozenset({"ask", "grill", "press", "question", "quiz"})


@dataclass(frozen=True, slots=True)
class References:
    """`mentions` are names, and the pronouns and role nouns resolved to entities, in the order of the text.

    `unnamed` has for the start of each pronoun that stands for somebody without a name the words that introduced them.
    """

    mentions: tuple[Mention, ...]
    unnamed: dict[int, Span]


def resolve_references(passage: Passage, names: Sequence[Mention], entities: Sequence[Entity]) -> References:
    """`names`, and a mention for each pronoun and role noun outside quotation marks that surely stands for one of
    `entities`; and who the pronouns stand for that surely mean somebody without a name."""
    known = [*names, *find_role_mentions(passage, names, entities)]
    referents = list(find_referents(passage, known, entities))
    found = []
    unnamed = {}
    for token in _pronouns(passage):
        referent = _antecedent(passage, referents, token)
        if referent is None:
            continue
        insort(referents, again(passage, referent, token), key=lambda each: each.token)
        if referent.entity is None:
            unnamed[token.idx] = referent.span
        else:
            found.append(Mention(token.idx, token.idx + len(token), "pronoun", referent.entity))
    mentions = tuple(sorted((*known, *found), key=lambda mention: (mention.start, mention.end)))
    return References(mentions, unnamed)


def _pronouns(passage: Passage) -> "Iterator[Token]":
    """The pronouns outside quotation marks that may be resolved: of one person, and "it" and "they" that speak."""
    for token in passage.doc:
        if passage.inside[token.i] is not None:
            continue
        if token.lower_ in GENDERS or (token.i in passage.sources and token.lower_ in BODIES):
            yield token


def _antecedent(passage: Passage, referents: Sequence[Referent], pronoun: "Token") -> Referent | None:
    """Whom a pronoun stands for; None when that is not sure."""
    position = passage.unit_of[pronoun.i]
    if position is None or pronoun.lower_ not in (*GENDERS, *BODIES):
        return None
    unit = passage.units[position]
    first = unit.first if unit.is_caption else passage.start_of(position, PARAGRAPHS_BACK)
    running = [r for r in referents if passage.units[passage.unit_of[r.token]].is_caption == unit.is_caption]
    fitting = [r for r in running if first <= r.token <= unit.last and _fits(r, pronoun)]
    here = [r for r in fitting if r.token >= unit.first and _may_be(passage.doc[r.token], pronoun)]
    before = [r for r in here if r.token < pronoun.i]
    chosen = _governing(here, pronoun) or _best(passage.doc, before)
    return (
        chosen
        if chosen or before
        else _from_before(passage, [r for r in fitting if r.token < unit.first], unit, pronoun)
    )


def _fits(referent: Referent, pronoun: "Token") -> bool:
    gender = GENDERS.get(pronoun.lower_)
    if gender is not None:
        return referent.kind == "person" and not referent.plural and referent.gender in (gender, None)
    if pronoun.lower_ == "they":
        return referent.plural
    return referent.kind == "organization"


def _may_be(candidate: "Token", pronoun: "Token") -> bool:
    """Whether the grammar lets a pronoun stand for a name of its own sentence.

    Not for one that the same verb has ("Rossi told her"), nor for one it describes ("Rossi, his aide, …"); and a main
    clause's subject stands for nobody who is only named in passing ("In a letter to Rossi, she said …").
    """
    if pronoun.dep_ in OBJECTS and not pronoun.lower_.endswith("self"):
        verb = pronoun.head.head if pronoun.head.dep_ == "prep" else pronoun.head
        if candidate.head.i == verb.i:
            return False
    if pronoun.head.dep_ == "appos" and pronoun.head.head.i == candidate.i:
        return False
    return pronoun.dep_ not in SUBJECTS or pronoun.head.dep_ not in MAIN or candidate.dep_ in SUBJECTS


def _governing(here: Sequence[Referent], pronoun: "Token") -> Referent | None:
    """The nearest subject of the clauses around the pronoun: "Rossi said that she …", "In her speech Rossi …"."""
    by_token = {referent.token: referent for referent in here}
    for token in (pronoun, *pronoun.ancestors):
        for child in token.children:
            if child.i in by_token and child.dep_ in SUBJECTS and child.i != pronoun.i:
                return by_token[child.i]
    return None


def _from_before(passage: Passage, reach: Sequence[Referent], unit: Unit, pronoun: "Token") -> Referent | None:
    """Who leads the nearest sentence before that speaks of anybody fitting.

    It is unsure where a paragraph's break was lost (a sentence that follows another without a space), and for somebody
    of untold gender if one whose gender fits leads another sentence within reach.
    """
    before = passage.doc[unit.first - 1] if unit.first else None
    if not reach or (before is not None and not before.is_space and not before.whitespace_):
        return None
    nearest = passage.units[passage.unit_of[reach[-1].token]].first
    near = [referent for referent in reach if referent.token >= nearest]
    chosen = _best(passage.doc, near)
    if chosen is not None and pronoun.i in passage.sources:
        chosen = _who_answers(passage.doc, chosen, near)
    if chosen is not None and chosen.gender is None and pronoun.lower_ in GENDERS:
        rivals = {r.entity for r in reach if r.gender and r.leading and r.entity != chosen.entity}
        return None if rivals else chosen
    return chosen


def _who_answers(doc: "Doc", chosen: Referent, near: Sequence[Referent]) -> Referent:
    """Who speaks after a question is the one who was asked: "Rossi asked Baker. “It is safe,” he said."."""
    verb = doc[chosen.token].head
    if doc[chosen.token].dep_ != "nsubj" or verb.lemma_ not in ASKING:
        return chosen
    asked = (each for each in near if doc[each.token].head.i == verb.i and doc[each.token].dep_ in OBJECTS)
    return next(asked, chosen)


def _best(doc: "Doc", candidates: Sequence[Referent]) -> Referent | None:
    """Who leads the outermost clause, the last one if there are several; else the only one there is."""
    leading = [referent for referent in candidates if referent.leading]
    if leading:
        outermost = min(_depth(doc[referent.token]) for referent in leading)
        chosen = [referent for referent in leading if _depth(doc[referent.token]) == outermost][-1]
        return None if _is_one_of_several(doc, chosen, candidates) else chosen
    same = {(referent.entity, referent.span if referent.entity is None else None) for referent in candidates}
    return candidates[-1] if len(same) == 1 else None


def _depth(token: "Token") -> int:
    """How many clauses are around the one that `token` stands in."""
    return sum(ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ != "conj" for ancestor in token.ancestors)


def _is_one_of_several(doc: "Doc", chosen: Referent, candidates: Sequence[Referent]) -> bool:
    """Whether somebody else shares the subject: after "Rossi and Rao met", "she" may be either."""
    others = {referent.token for referent in candidates if referent.entity != chosen.entity}
    return any(token.i in others for token in doc[chosen.token].conjuncts)
