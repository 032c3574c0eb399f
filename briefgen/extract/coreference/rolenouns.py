"""Role nouns: "the minister", "the alliance's general secretary", "the ministry", resolved by who bears the role.

A role is borne by whoever the article names with it, before or after ("NATO Secretary-General Jens Stoltenberg"). The
noun's own modifiers must be part of that role, and names in it must name the same thing ("the head of the North
Atlantic Alliance"). Where several bear it, the only one of them named near by is meant; else nobody is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.mentions.titles import ROLES
from briefgen.extract.speech.lexicon import HEAD_ROLES, INSTITUTION_NOUNS
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

WORD = re.compile(r"[^\W\d_]+")
HEADS = frozenset({"head", "chief", "leader", "boss"})
FORMER = frozenset({"acting", "deputy", "elect", "ex", "former", "late", "previous", "then", "vice"})
NEAR, FAR = 2, 6  # paragraphs; who was named farther back is no longer "the minister"
NO_HEADS = ("compound", "appos", "attr", "nmod", "amod")
LINKS = frozenset({"of", "the", "to", "for", "in", "at", "on", "s", "and", "a", "an"})
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")


@dataclass(frozen=True, slots=True)
class _Role:
    """A role as an article words it: the words, the entities named in it, and whose it is."""

    words: frozenset[str]
    named: frozenset[int]
    bearer: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A definite noun phrase: tokens `first` to `last`, its head noun, its own words, the entities named in it."""

    head: "Token"
    first: int
    last: int
    words: frozenset[str]
    named: frozenset[int]


def find_role_mentions(passage: Passage, names: Sequence[Mention], entities: Sequence[Entity]) -> tuple[Mention, ...]:
    """A mention for each definite role noun outside quotation marks that surely stands for an entity."""
    doc, by_token = passage.doc, _tokens_of(passage, names)
    roles = tuple(_roles(passage.text, names, entities))
    found = []
    for phrase in _phrases(passage, by_token):
        if phrase.head.lemma_.lower() in ROLES:
            entity = _bearer(passage, phrase, roles, by_token)
            if entity is None:
                entity = _named_next(passage, phrase, roles, by_token, entities)
        else:
            entity = _body(phrase, by_token, entities)
        if entity is not None:
            last = doc[phrase.last]
            found.append(Mention(doc[phrase.first].idx, last.idx + len(last), "role", entity))
    return tuple(found)


def _roles(text: str, names: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[_Role]:
    for bearer, entity in enumerate(entities):
        for span in entity.roles:
            named = frozenset(m.entity for m in names if span.start <= m.start and m.end <= span.end)
            yield _Role(_content_words(text[span.start : span.end]), named, bearer)


def _content_words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower())) - LINKS


def _tokens_of(passage: Passage, names: Sequence[Mention]) -> dict[int, int]:
    """The entity of each token of body text or caption that is part of a name."""
    found: dict[int, int] = {}
    for mention in names:
        span = passage.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and passage.unit_of[span.start] is not None:
            found |= dict.fromkeys(range(span.start, span.end), mention.entity)
    return found


def _phrases(passage: Passage, by_token: dict[int, int]) -> Iterator[_Phrase]:
    """The definite phrases outside quotation marks, with nobody's name beside the head noun."""
    for token in passage.doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS") or token.i in by_token:
            continue
        if passage.inside[token.i] is not None or passage.unit_of[token.i] is None or token.dep_ in NO_HEADS:
            continue
        if _is_definite(token) and not any(child.dep_ == "appos" for child in token.children):
            yield _phrase(token, by_token)


def _is_definite(token: "Token") -> bool:
    return any(
        (child.dep_ == "det" and child.lower_ == "the") or (child.dep_ == "poss" and child.tag_ != "PRP$")
        for child in token.children
    )


def _phrase(head: "Token", by_token: dict[int, int]) -> _Phrase:
    """The phrase of `head` with its modifiers and its "of".

    A common noun that it belongs to ("the alliance's") only points back and is no part of its own words.
    """
    first = last = head
    own = [head]
    for child in head.children:
        if child.dep_ in (*MODIFIERS, "det") and child.i < head.i:
            first = min(first, child.left_edge, key=lambda token: token.i)
            own += child.subtree if child.dep_ in MODIFIERS and not _points_back(child, by_token) else ()
        elif child.dep_ == "prep" and child.lower_ == "of":
            last = child.right_edge
            own += [each for each in child.subtree if not _points_back(each, by_token)]
    named = frozenset(by_token[token.i] for token in own if token.i in by_token)
    words = frozenset().union(*(_content_words(token.lower_) for token in own if token.i not in by_token))
    return _Phrase(head, first.i, last.i, words, named)


def _points_back(token: "Token", by_token: dict[int, int]) -> bool:
    possessor = token if token.dep_ in ("poss", "pobj") else None
    return possessor is not None and possessor.pos_ == "NOUN" and not any(t.i in by_token for t in possessor.subtree)


def _bearer(passage: Passage, phrase: _Phrase, roles: Iterable[_Role], by_token: dict[int, int]) -> int | None:
    """Who bears the role: the only one named with it near by, or in the whole article if the phrase tells enough."""
    fitting = {role.bearer for role in roles if _fits(phrase, role)}
    if not fitting:
        return None
    position = passage.unit_of[phrase.head.i]
    for paragraphs_back in (NEAR, FAR):
        start = passage.start_of(position, paragraphs_back)
        near = {by_token[i] for i in range(start, phrase.first) if by_token.get(i) in fitting}
        if near:
            return near.pop() if len(near) == 1 else None
    return fitting.pop() if len(fitting) == 1 and (len(phrase.words) > 1 or phrase.named) else None


def _named_next(
    passage: Passage, phrase: _Phrase, roles: Iterable[_Role], by_token: dict[int, int], entities: Sequence[Entity]
) -> int | None:
    """Who is named first in the paragraph after a role and bears it: "the UK minister said. ¶ Rossi said …".

    The phrase may tell the country, which the role that the article gives them elsewhere leaves out.
    """
    position = passage.unit_of[phrase.head.i]
    rest = [unit for unit in passage.units[position:] if not unit.is_caption]
    near = list(dict.fromkeys(unit.paragraph for unit in rest))[:2]
    last = max((unit.last for unit in rest if unit.paragraph in near), default=phrase.last)
    after = (by_token.get(i) for i in range(phrase.last + 1, last + 1))
    first = next((number for number in after if number is not None and entities[number].kind == "person"), None)
    if first is None or any(entities[number].kind != "place" for number in phrase.named):
        return None
    bearing = {role.bearer for role in roles if _fits(replace(phrase, named=phrase.named & role.named), role)}
    return first if bearing == {first} else None


def _fits(phrase: _Phrase, role: _Role) -> bool:
    if not phrase.named <= role.named or phrase.words & FORMER != role.words & FORMER:
        return False
    heads = phrase.head.lemma_.lower() in HEADS and bool(phrase.named) and bool(role.words & HEAD_ROLES)
    return phrase.words <= role.words or (heads and len(phrase.words) == 1)


def _body(phrase: _Phrase, by_token: dict[int, int], entities: Sequence[Entity]) -> int | None:
    """The only organization named before whose name ends with the noun: "the ministry"."""
    word = phrase.head.text
    if word not in INSTITUTION_NOUNS or len(phrase.words) != 1 or phrase.named:
        return None
    before = {entity for token, entity in by_token.items() if token < phrase.first}
    bodies = {
        number
        for number in sorted(before)
        if entities[number].kind == "organization"
        and any(_ends_with(alias, word) for alias in entities[number].aliases)
    }
    return bodies.pop() if len(bodies) == 1 else None


def _ends_with(alias: str, word: str) -> bool:
    return " " in alias and alias.lower().split()[-1] == word
