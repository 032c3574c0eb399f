"""Names as they stand in one article: spaCy's entities, put right where the text itself tells better.

A name here is words without title, article, possessive or credit line. Whose name it is, is decided in `persons` and
`mentions`, by all its occurrences together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.lexicon_given_names import is_given_name
from briefgen.extract.lexicon_titles import ADDRESS, AGENCIES, MEDIA, ROLES
from briefgen.gazetteer import bodies, lookup, people_of
from briefgen.likeness import misspelled
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
READ = frozenset({"title", "body", "heading", "caption"})
CREDIT = re.compile(
    r"(?:Image|Photo|Photograph|Picture|Credit)s?(?: by| credit| courtesy of)?\s?: ?.*$"
    rf"|\([^()]*\b(?:Images|Agency|Photos?|Pictures?|{'|'.join(AGENCIES)})\)"
    rf"|\b(?:{'|'.join(AGENCIES)})(?= [-–—]+ )",
    re.MULTILINE,
)
PARTY_TAG = re.compile(r"[RDI]-[A-Z][\w.]*")
DASHES = frozenset(("-", "–", "—", "--"))
PREFIXES = frozenset({"anti", "ex", "non", "pro"})
SEPARATORS = frozenset("|•_/@#")
CLOSING = frozenset("'\"&,;:-–)([]*.!")
ABBREVIATED = re.compile(r"(?:[A-Z]\.)+|(?:Jr|Sr|Inc|Corp|Co|Ltd|St|Ft|Mt)\.|[A-Z][a-z]{1,4}\.", re.ASCII)


Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: character offsets, first and end token, and the label it was given there.

    `address` are the forms of address directly before it ("Mr", "President"), `lead` is where they begin. `dep` and
    `governor` tell its place in the sentence: its dependency and the lower-case lemma of the word it depends on.
    `paragraph` are the first and end token of its paragraph.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    label: str
    address: str = ""
    lead: int = -1
    dep: str = ""
    governor: str = ""
    paragraph: tuple[int, int] = (0, 0)


def find_names(doc: "Doc", paragraphs: Sequence[Paragraph], text: str) -> tuple[Name, ...]:
    """The names of `doc`, in order and apart from each other; none from bylines, boilerplate and credits.

    A headline whose every word has a capital teaches no new names: there only names known from elsewhere are found.
    """
    spoken = [(p.start, p.end) for p in paragraphs if p.role in READ]
    free = _tokens(doc, spoken) - _tokens(doc, [m.span() for p in spoken for m in CREDIT.finditer(text, *p)])
    headlines = _tokens(doc, [(start, end) for start, end in spoken if _is_headline(text[start:end])])
    found: list[tuple[int, int, str]] = []
    for first, last, label in (*_longest_first(doc, (*_known_bodies(doc), *_entities(doc))), *_addressed(doc)):
        if free.issuperset(range(first, last)) and (first not in headlines or _is_known(doc, first, last)):
            free.difference_update(range(first, last))
            found.append((first, last, label))
    found += _repeated(doc, found, free)
    bounds = [tokens for p in paragraphs if (tokens := _bounds(doc, p.start, p.end))]
    return tuple(_name(doc, text, bounds, *each) for each in sorted(found))


def _bounds(doc: "Doc", start: int, end: int) -> tuple[int, int] | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    return (span.start, span.end) if span else None


def _tokens(doc: "Doc", stretches: Sequence[tuple[int, int]]) -> set[int]:
    """The tokens that begin in any of `stretches` of characters."""
    found: set[int] = set()
    for start, end in stretches:
        first, last = _bounds(doc, start, end) or (0, 0)
        found.update(token.i for token in doc[first:last] if start <= token.idx < end)
    return found


def _is_headline(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d]+", line) if len(word) >= 5]
    return len(words) > 2 and not any(word[0].islower() for word in words) and not line.rstrip().endswith(".")


def _longest_first(doc: "Doc", spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Longer names before shorter ones; a known body of several words before what the model stretches it to."""
    return sorted(spans, key=lambda span: (span[1] - span[0] < 2 or not _is_known(doc, *span[:2]), span[0] - span[1]))


def _is_known(doc: "Doc", first: int, last: int) -> bool:
    words = doc[first:last].text
    return bool(people_of(words) or lookup(words))


# ── patterns: each yields (first token, end token, label) ────────────────────────────────────────────────────────────


def _known_bodies(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """Bodies known by name, whatever the model thinks of them: "No 10", "the North Atlantic Alliance"."""
    return _occurrences(doc, _body_words())


@cache
def _body_words() -> Phrases:
    split = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:\.(?= ))?|[^\w\s]")
    return _phrases({tuple(split.findall(name)): "ORG" for name in bodies()})


def _phrases(labels: dict[tuple[str, ...], str]) -> Phrases:
    """Names as words, under their first word, longest first."""
    found: Phrases = {}
    for words, label in sorted(labels.items(), key=lambda item: (-len(item[0]), item)):
        found.setdefault(words[0], []).append((words, label))
    return found


def _occurrences(doc: "Doc", phrases: Phrases) -> Iterator[tuple[int, int, str]]:
    for token in doc:
        for words, label in phrases.get(token.text, ()):
            last = token.i + len(words)
            if len(words) == 1 or tuple(word.text for word in doc[token.i : last]) == words:
                yield token.i, last, label
                break


def _entities(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """The model's entities, cut at what no name goes across and joined where one name was split."""
    plain = {token.text for token in doc if token.is_lower}
    joined: list[tuple[int, int, str]] = []
    for ent in doc.ents:
        for first, last in _pieces(doc, ent.start, ent.end, ent.label_) if ent.label_ in LABELS else ():
            if (
                joined
                and joined[-1][1:] == (first, "PERSON")
                and ent.label_ == "PERSON"
                and not doc[first].is_sent_start
            ):
                first = joined.pop()[0]
            joined.append((first, last, ent.label_))
    return (span for span in joined if _can_name(doc, *span, plain))


def _pieces(doc: "Doc", first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    start = first
    for i in range(first, last + 1):
        if i == last or _separates(doc, i, label):
            piece = _trimmed(doc, start, i, label)
            if piece[0] < piece[1]:
                yield piece
            start = i + 1


def _separates(doc: "Doc", i: int, label: str) -> bool:
    token = doc[i]
    if token.is_space or token.text in SEPARATORS or (label == "PERSON" and token.text in "&,;:"):
        return True
    if token.text in DASHES and i + 1 < len(doc) and doc[i - 1].lower_ not in PREFIXES:
        spaced = i > 0 and bool(doc[i - 1].whitespace_)
        return spaced or (doc[i + 1].is_lower and (i + 3 > len(doc) or doc[i + 2].text not in DASHES))
    return False


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
    word = token.lower_.rstrip(".")
    is_title = word in ROLES or people_of(token.text) is not None
    return word in ADDRESS or (is_title and (last - first > 2 or not is_given_name(word)))


def _is_after_name(token: "Token", label: str) -> bool:
    if token.tag_ == "POS" or token.text in CLOSING:
        return True
    return label == "PERSON" and (token.like_num or token.is_lower)


def _can_name(doc: "Doc", first: int, last: int, label: str, plain: set[str]) -> bool:
    words = doc[first:last]
    head = words[-1].lower_
    if not (words[0].text[0].isupper() or words[-1].text[0].isupper()) or PARTY_TAG.fullmatch(words.text):
        return False
    if label == "NORP" or lookup(words.text):
        return True
    if len(words) == 1:
        return words[0].pos_ == "PROPN" and head not in plain and head not in ROLES | {"state"}
    if label != "PERSON" and head not in MEDIA and (head in ROLES or (people_of(words[0].text) and _near_role(head))):
        return False
    return any(token.pos_ == "PROPN" for token in words)


@cache
def _near_role(word: str) -> bool:
    return any(misspelled(word, role) for role in sorted(ROLES))


def _addressed(doc: "Doc") -> Iterator[tuple[int, int, str]]:
    """Capitalised words after a form of address: "Mr Soltenberg"."""
    for token in doc[:-1]:
        if token.text[0].isupper() and token.lower_.rstrip(".") in ADDRESS and token.pos_ == "PROPN":
            last = token.i + 1
            while (
                last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].is_title and doc[last].ent_type_ != "DATE"
            ):
                last += 1
            if last > token.i + 1 and doc[token.i + 1].lower_ not in ROLES | ADDRESS:
                yield token.i + 1, last, "PERSON"


def _repeated(doc: "Doc", found: list[tuple[int, int, str]], free: set[int]) -> Iterator[tuple[int, int, str]]:
    """Words that are a name elsewhere in the article, or a person's surname, and were not seen as one here."""
    known = {
        tuple(token.text for token in doc[first:last]): label
        for first, last, label in found
        if label != "NORP" and last - first > 1
    }
    surnames = {(doc[last - 1].text,): label for _, last, label in found if label == "PERSON"}
    for first, last, label in _occurrences(doc, _phrases(known | surnames)):
        if free.issuperset(range(first, last)) and doc[first].pos_ != "VERB":
            free.difference_update(range(first, last))
            yield first, last, label


# ── the name as written ──────────────────────────────────────────────────────────────────────────────────────────────


def _name(doc: "Doc", text: str, bounds: list[tuple[int, int]], first: int, last: int, label: str) -> Name:
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    glued = CREDIT.search(text, start, end + 3)
    end = glued.start() if glued and start < glued.start() < end else end
    words = text[start:end]
    if words.endswith(".") and not ABBREVIATED.fullmatch(words.split()[-1]):
        end, words = end - 1, words[:-1]
    lead = first
    while label == "PERSON" and lead > 0 and _is_address(doc, lead - 1):
        lead -= 1
    root = doc[first:last].root
    paragraph = bounds[bisect_right(bounds, (first, len(doc))) - 1]
    return Name(
        start=start,
        end=end,
        first=first,
        last=last,
        text=" ".join(words.split()),
        label=label,
        address=text[doc[lead].idx : start].strip(),
        lead=doc[lead].idx,
        dep=root.dep_,
        governor=root.head.lemma_.lower(),
        paragraph=paragraph,
    )  # fmt: skip


def _is_address(doc: "Doc", i: int) -> bool:
    word = doc[i].lower_.rstrip(".")
    if not word:
        return i > 0 and not doc[i].is_sent_start and _is_address(doc, i - 1)
    return doc[i].text[0].isupper() and word in ADDRESS
