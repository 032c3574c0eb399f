"""Referents: who is there for a pronoun or a role noun to stand for, in the order of the text.

People who are named, and people whom the text only knows by what they do ("the prime minister's spokesman"); what
stands inside quotation marks is none of the outlet's telling and gives none.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from briefgen.extract.mentions.titles import FEMALE_ADDRESS, FEMALE_ROLES, MALE_ADDRESS, MALE_ROLES
from briefgen.extract.speech.lexicon import PERSON_WORDS
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, EntityKind, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Gender = Literal["f", "m"]
SUBJECTS = ("nsubj", "nsubjpass")
PHRASE = ("det", "compound", "amod", "poss", "nmod", "nummod", "case", "quantmod", "advmod", "punct")
REDUCED = ("acl", "amod")
NAMELIKE = ("appos", "compound", "flat", "nmod")
FEMALE = FEMALE_ADDRESS | FEMALE_ROLES | {"woman", "girl", "mother", "wife", "daughter", "widow", "actress"}
MALE = MALE_ADDRESS | MALE_ROLES | {"man", "boy", "father", "husband", "son", "widower", "actor"}


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody who is spoken of at token `token`: an entity, or unnamed (`entity` None) and known by `span` alone.

    `leading` marks who the sentence is about: its subject, or the source of what it reports.
    """

    token: int
    span: Span
    entity: int | None
    kind: EntityKind
    gender: Gender | None
    leading: bool
    plural: bool = False


def find_referents(passage: Passage, mentions: Sequence[Mention], entities: Sequence[Entity]) -> tuple[Referent, ...]:
    """All referents outside quotation marks, in the order of the text."""
    named = list(_named(passage, mentions, entities))
    taken = {index for first, last, _ in named for index in range(first, last + 1)}
    found = [referent for _, _, referent in named]
    found += (each for each in _unnamed(passage) if each.token not in taken and not _beside(passage.doc, each, taken))
    return tuple(sorted(found, key=lambda referent: referent.token))


def again(passage: Passage, referent: Referent, pronoun: "Token") -> Referent:
    """The referent once more, where a pronoun speaks of it."""
    return replace(referent, token=pronoun.i, leading=is_leading(pronoun, passage.sources))


def _named(
    passage: Passage, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> Iterable[tuple[int, int, Referent]]:
    doc = passage.doc
    for mention in mentions:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None or passage.inside[span.start] is not None or passage.unit_of[span.root.i] is None:
            continue
        entity, root = entities[mention.entity], span.root
        leading = is_leading(root, passage.sources)
        referent = Referent(
            root.i, Span(mention.start, mention.end), mention.entity, entity.kind, entity.gender, leading
        )
        yield span.start, span.end - 1, referent


def _unnamed(passage: Passage) -> Iterable[Referent]:
    """People without a name who lead a sentence: the subject or the source is a noun for a person."""
    for token in passage.doc:
        if token.pos_ != "NOUN" or passage.inside[token.i] is not None or passage.unit_of[token.i] is None:
            continue
        if not is_leading(token, passage.sources):
            continue
        if token.lemma_.lower() in PERSON_WORDS:
            plural = token.tag_ == "NNS"
            yield Referent(token.i, phrase(token), None, "person", gender_of_noun(token), True, plural)


def _beside(doc: "Doc", referent: Referent, taken: set[int]) -> bool:
    """Whether a noun only says what a name beside it is: "the mayor, Maria Rossi"."""
    token = doc[referent.token]
    return any(child.dep_ == "appos" and child.i in taken for child in token.children) or token.head.i in taken


def is_leading(token: "Token", sources: Collection[int]) -> bool:
    """Whether a noun is its sentence's subject or the source of what it reports, itself or as part of a name."""
    while token.i not in sources and token.dep_ in NAMELIKE and token.head.i != token.i:
        token = token.head
    return token.i in sources or (token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "conj", "parataxis"))


def gender_of_noun(token: "Token") -> Gender | None:
    """The gender a noun for a person tells ("spokeswoman"), None where it tells none."""
    word = token.lemma_.lower()
    return "f" if word in FEMALE else "m" if word in MALE else None


def phrase(head: "Token") -> Span:
    """The noun phrase of `head` with what stands before it and what "of" or a participle adds: "people briefed on it".

    Relative clauses and what a comma sets off are no part of it.
    """
    first, last = head, head
    for child in head.children:
        if child.i < head.i and child.dep_ in PHRASE:
            first = min(first, child.left_edge, key=lambda token: token.i)
        elif child.i > head.i and child.dep_ == "prep":
            last = child.right_edge
        elif child.dep_ in REDUCED and child.tag_ in ("VBN", "JJ") and child.left_edge.i == last.i + 1:
            last = next((t.nbor(-1) for t in child.subtree if t.text == ","), child.right_edge)
    while last.is_punct and last.i > head.i:
        last = last.nbor(-1)
    return Span(first.idx, last.idx + len(last))


def joined(head: "Token") -> Span | None:
    """The words of several who speak together ("Rossi and the mayor"), None for one alone."""
    others = [token for token in head.conjuncts if token.pos_ in ("PROPN", "NOUN", "PRON") and token.i > head.i]
    linked = any(child.dep_ == "cc" for child in head.children)
    if not others or not linked:
        return None
    return Span(phrase(head).start, phrase(others[-1]).end)
