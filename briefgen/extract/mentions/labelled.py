"""The model's entities, put right where its mistakes have a rule: cut, trimmed, joined, or refused as a name."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.mentions.given_names import is_given_name
from briefgen.extract.mentions.titles import ADDRESS, MEDIA, ROLES
from briefgen.gazetteer import lookup, people_of
from briefgen.likeness import misspelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
PARTY_TAG = re.compile(r"[RDI]-[A-Z][\w.]*")
RUN_TOGETHER = re.compile(r"[a-z][A-Z]\w*[a-z][A-Z]")  # "ShareLikeReply": buttons, not a name
DASHES = frozenset(("-", "–", "—", "--"))
PREFIXES = frozenset({"anti", "ex", "non", "pro"})
TRAILING = frozenset({"and", "at", "for", "in", "of", "on", "the", "to", "with"})
SEPARATORS = frozenset("|•_/@#")
CLOSING = frozenset("'\"&,;:-–)([]*.!")


def labelled_names(doc: "Doc", texts: list[str]) -> Iterator[tuple[int, int, str]]:
    """The names among the model's entities, as (first token, end token, label); `texts` are the tokens' words."""
    plain = {text for text in texts if text.islower()}
    pieces = (piece for ent in doc.ents if ent.label_ in LABELS for piece in _pieces(doc, ent))
    return (piece for piece in _joined(doc, pieces) if _can_name(doc, *piece, plain))


def _joined(doc: "Doc", pieces: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Two persons with nothing between them are one name ("Kassym-Jomart", "Tokayev")."""
    last: tuple[int, int, str] | None = None
    for piece in pieces:
        if last and last[1:] == (piece[0], "PERSON") and piece[2] == "PERSON" and not doc[piece[0]].is_sent_start:
            piece = (last[0], *piece[1:])
        elif last:
            yield last
        last = piece
    if last:
        yield last


def _pieces(doc: "Doc", ent: "Span") -> Iterator[tuple[int, int, str]]:
    start = ent.start
    for i in range(ent.start, ent.end + 1):
        if i == ent.end or _separates(doc, i, ent.label_):
            first, last = _trimmed(doc, start, i, ent.label_)
            if first < last:
                yield first, last, ent.label_
            start = i + 1


def _separates(doc: "Doc", i: int, label: str) -> bool:
    """No name goes across these: a spaced dash, a suffix ("Fox-style"), and for people "&" and commas."""
    text = doc[i].text
    if text not in DASHES or i == 0 or i + 1 == len(doc) or doc[i - 1].lower_ in PREFIXES:
        return doc[i].is_space or text in SEPARATORS or (label == "PERSON" and text in "&,;:")
    is_suffix = doc[i + 1].is_lower and doc[i + 2 : i + 3].text not in DASHES
    return bool(doc[i - 1].whitespace_) or is_suffix


def _trimmed(doc: "Doc", first: int, last: int, label: str) -> tuple[int, int]:
    while first < last and _is_before_name(doc, first, last, label):
        first += 1
    if first + 2 < last and doc[first].lower_ in PREFIXES and doc[first + 1].text in DASHES:
        first += 2
    while first < last and _is_after_name(doc[last - 1], label):
        last -= 1
    return first, last


def _is_before_name(doc: "Doc", first: int, last: int, label: str) -> bool:
    token = doc[first]
    if token.pos_ == "DET" or token.is_punct or token.is_space or token.lower_ == "the":
        return True
    if label != "PERSON":
        return False
    word, parts = token.lower_.rstrip("."), last - first
    if people_of(token.text):
        return parts > 2
    return word in ADDRESS or (word in ROLES and (parts > 2 or not is_given_name(word)))


def _is_after_name(token: "Token", label: str) -> bool:
    if token.tag_ == "POS" or token.text in CLOSING:
        return True
    return token.lower_ in TRAILING or (label == "PERSON" and (token.like_num or token.is_lower))


def _can_name(doc: "Doc", first: int, last: int, label: str, plain: set[str]) -> bool:
    """Whether what is left can name something; `plain` are the article's words that it writes without a capital."""
    words = doc[first:last]
    if not (words[0].text[0].isupper() or words[-1].text[0].isupper()):
        return False
    if PARTY_TAG.fullmatch(words.text) or RUN_TOGETHER.search(words.text):
        return False
    if label == "NORP" or lookup(words.text):
        return True
    head = words[-1].lower_
    if len(words) == 1:
        return words[0].pos_ == "PROPN" and head not in plain and head not in ROLES | {"state"}
    if label != "PERSON" and head not in MEDIA and _is_office(words):
        return False
    return any(token.pos_ == "PROPN" for token in words)


def _is_office(words: "Span") -> bool:
    """Words that end in a role noun, or in a slip for one after a people's adjective ("Russian Foreign Minster")."""
    head = words[-1].lower_
    return head in ROLES or (people_of(words[0].text) is not None and _near_role(head))


@cache
def _near_role(word: str) -> bool:
    return any(misspelled(word, role) for role in ROLES)
