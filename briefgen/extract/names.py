"""Names as they stand in one article: spaCy's entities, put right where the text itself tells better.

A name here is words without title, article, possessive or credit line. What it names is decided in `mentions`, by all
its occurrences together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.lexicon_titles import ADDRESS, ROLES
from briefgen.gazetteer import bodies, lookup, people_of
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
SPEAKING_ROLES = ("title", "body", "heading", "caption")
CREDIT = re.compile(
    r"(?:Image|Photo|Photograph|Picture|Credit|Source)s?(?: by| credit| courtesy of)?\s?: ?.*$"
    r"|\([^()]*(?:Images|Agency|Photos?|Pictures?|Reuters|AFP|AP|PA)\)\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: character offsets, the tokens it covers, and the label it was given there.

    `address` is the form of address directly before it ("Mr", "President"), `lead` where that begins.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    label: str
    address: str = ""
    lead: int = -1


def find_names(doc: "Doc", paragraphs: Sequence[Paragraph], text: str) -> tuple[Name, ...]:
    """The names of `doc`, in order and apart from each other; none from bylines, boilerplate and credits."""
    open_tokens = _open_tokens(doc, paragraphs, text)
    taken: set[int] = set()
    found = []
    for pattern in (_known_bodies, _entities, _addressed):
        for first, last, label in pattern(doc):
            tokens = range(first, last)
            if tokens and open_tokens.issuperset(tokens) and taken.isdisjoint(tokens):
                taken.update(tokens)
                found.append((first, last, label))
    found += _untagged(doc, found, open_tokens - taken)
    return tuple(_name(doc, text, *each) for each in sorted(found))


def _open_tokens(doc: "Doc", paragraphs: Sequence[Paragraph], text: str) -> set[int]:
    open_chars = [(p.start, p.end) for p in paragraphs if p.role in SPEAKING_ROLES]
    credits = [match.span() for start, end in open_chars for match in CREDIT.finditer(text, start, end)]
    return {
        token.i
        for token in doc
        if any(start <= token.idx < end for start, end in open_chars)
        and not any(start <= token.idx < end for start, end in credits)
    }


# ── patterns: each yields (first token, end token, label) ────────────────────────────────────────────────────────────


def _known_bodies(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """Bodies known by name, whatever the model thinks of them: "No 10", "the North Atlantic Alliance"."""
    by_first = _body_words()
    for token in doc:
        for words in by_first.get(token.text, ()):
            end = token.i + len(words)
            if tuple(word.text for word in doc[token.i : end]) == words:
                yield token.i, end, "ORG"
                break


@cache
def _body_words() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(bodies(), key=len, reverse=True):
        words = tuple(re.findall(r"(?:[A-Z]\.){2,}|\w+(?:\.(?= ))?|[^\w\s]", name))
        found.setdefault(words[0], []).append(words)
    return found


def _entities(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """The model's entities, cut at what no name goes across and joined where one name was split."""
    spans = [piece for ent in doc.ents if ent.label_ in KINDS for piece in _pieces(doc, ent.start, ent.end, ent.label_)]
    joined: list[tuple[int, int, str]] = []
    for first, last, label in spans:
        if joined and label == "PERSON" == joined[-1][2] and joined[-1][1] == first and not doc[first].is_sent_start:
            first = joined.pop()[0]
        joined.append((first, last, label))
    return (span for span in joined if _can_name(doc, *span))


def _pieces(doc: "Doc", first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    start = first
    for i in range(first, last + 1):
        if i == last or doc[i].is_space or _is_dash(doc, i) or (label == "PERSON" and doc[i].text in "&/,;:"):
            yield (*_trimmed(doc, start, i, label), label)
            start = i + 1


def _is_dash(doc: "Doc", i: int) -> bool:
    return doc[i].text in ("-", "–", "—", "--") and i > 0 and bool(doc[i - 1].whitespace_)


def _trimmed(doc: "Doc", first: int, last: int, label: str) -> tuple[int, int]:
    while first < last and _is_before_name(doc[first], label):
        first += 1
    while first < last and (doc[last - 1].tag_ == "POS" or doc[last - 1].text in _CLOSING):
        last -= 1
    return first, last


_CLOSING = frozenset("' \" & , ; : - – ) ( [ ]".split())


def _is_before_name(token: "Token", label: str) -> bool:
    if token.pos_ == "DET" or token.is_punct or token.is_space or token.text.lower() == "the":
        return True
    word = token.lower_.rstrip(".")
    return label == "PERSON" and (word in ADDRESS or word in ROLES or people_of(token.text) is not None)


def _can_name(doc: "Doc", first: int, last: int, label: str) -> bool:
    words = doc[first:last]
    if first >= last or not any(token.text[0].isupper() or token.is_digit for token in words):
        return False
    if label == "NORP":
        return True
    if words[-1].lower_ in ROLES or (last - first == 1 and words[0].lower_ == "state"):
        return False
    return any(token.pos_ == "PROPN" for token in words) or lookup(words.text) is not None


def _addressed(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """Capitalised words after a form of address: "Mr Soltenberg"."""
    for token in doc[:-1]:
        if token.text[0].isupper() and token.lower_.rstrip(".") in ADDRESS and token.pos_ == "PROPN":
            last = token.i + 1
            while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].text[0].isupper() and doc[last].is_alpha:
                last += 1
            if last > token.i + 1 and doc[token.i + 1].lower_ not in ROLES:
                yield token.i + 1, last, "PERSON"


def _untagged(doc: "Doc", found: list[tuple[int, int, str]], free: set[int]) -> list[tuple[int, int, str]]:
    """Words that name a person elsewhere in the article and were not seen as a name here."""
    surnames = {doc[last - 1].text for first, last, label in found if label == "PERSON" and last - first > 1}
    return [(i, i + 1, "PERSON") for i in sorted(free) if doc[i].text in surnames and doc[i].pos_ == "PROPN"]


# ── the name as written ──────────────────────────────────────────────────────────────────────────────────────────────


def _name(doc: "Doc", text: str, first: int, last: int, label: str) -> Name:
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    glued = CREDIT.search(text, start)
    end = min(end, glued.start()) if glued and start < glued.start() else end
    lead = first
    while label == "PERSON" and lead > 0 and _is_address(doc, lead - 1):
        lead -= 1
    address = text[doc[lead].idx : start].strip()
    return Name(start, end, first, last, text[start:end], label, address, doc[lead].idx)


def _is_address(doc: "Doc", i: int) -> bool:
    word = doc[i].lower_.rstrip(".")
    if not word:
        return i > 0 and _is_address(doc, i - 1)
    return doc[i].text[0].isupper() and word in ADDRESS
