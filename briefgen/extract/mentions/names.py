"""Names as they stand in one article: what the model labels, what is known by name, and what the text tells elsewhere.

A name here is words without title, article, possessive or credit line. Whose name it is, is decided in `persons` and
`mentions`, by all its occurrences together.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.mentions.bodies import joint_bodies, state_bodies
from briefgen.extract.mentions.labelled import labelled_names
from briefgen.extract.mentions.titles import ADDRESS, AGENCIES, ROLES
from briefgen.gazetteer import bodies, lookup, people_of
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc

READ = frozenset({"title", "body", "heading", "caption"})
_AGENCY = "|".join(AGENCIES)
CREDIT = re.compile(
    r"(?:Image|Photo|Photograph|Picture|Credit)s?(?: by| credit| courtesy of)?\s?: ?.*$"
    rf"|\([^()]*\b(?:Images|Agency|Photos?|Pictures?|{_AGENCY})\)"
    rf"|(?:[A-Z][\w.'’-]* ){{0,3}}[A-Z][\w.'’-]* ?(?:/|\bvia\b) ?(?:{_AGENCY})\b(?: Images)?"
    rf"|\b(?:{_AGENCY})(?= [-–—]+ )",
    re.MULTILINE,
)
ABBREVIATED = re.compile(r"(?:[A-Z]\.)+|(?:Jr|Sr|Inc|Corp|Co|Ltd|St|Ft|Mt)\.|[A-Z][a-z]{1,4}\.", re.ASCII)

Found = tuple[int, int, str]  # first token, end token, label
Phrases = dict[str, list[tuple[list[str], str]]]


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
    address: str
    lead: int
    dep: str
    governor: str
    paragraph: tuple[int, int]


def find_names(doc: "Doc", paragraphs: Sequence[Paragraph], text: str) -> tuple[Name, ...]:
    """The names of `doc`, in order and apart from each other; none from bylines, boilerplate and credits.

    A headline whose every word has a capital teaches no new names: there only names known from elsewhere are found.
    """
    words = [(token.text, token.idx) for token in doc]  # reading a token is dear
    texts, starts = [text for text, _ in words], [start for _, start in words]
    read = [(p.start, p.end) for p in paragraphs if p.role in READ]
    free = _tokens(starts, read) - _tokens(starts, [m.span() for p in read for m in CREDIT.finditer(text, *p)])
    headlines = _tokens(starts, [(start, end) for start, end in read if _is_headline(text[start:end])])
    found: list[Found] = []
    described = (*joint_bodies(texts), *state_bodies(doc, texts))
    candidates = _longest_first(doc, (*_occurrences(texts, _bodies()), *labelled_names(doc, texts)))
    for first, last, label in (*described, *candidates, *_addressed(doc, texts)):
        if free.issuperset(range(first, last)) and (first not in headlines or _is_known(doc, first, last)):
            free.difference_update(range(first, last))
            found.append((first, last, label))
    found += _repeated(doc, texts, found, free)
    bounds = [_between(starts, start, end) for start, end in read]
    return tuple(_name(doc, text, bounds, *each) for each in sorted(found))


def _between(starts: list[int], start: int, end: int) -> tuple[int, int]:
    return bisect_left(starts, start), bisect_left(starts, end)


def _tokens(starts: list[int], stretches: Sequence[tuple[int, int]]) -> set[int]:
    """The tokens that begin in any of `stretches` of characters."""
    return {i for stretch in stretches for i in range(*_between(starts, *stretch))}


def _is_headline(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d]+", line) if len(word) >= 5]
    return len(words) > 2 and not any(word[0].islower() for word in words) and not line.rstrip().endswith(".")


def _longest_first(doc: "Doc", spans: Sequence[Found]) -> list[Found]:
    """Longer names before shorter ones; a known body of several words before what the model stretches it to."""
    return sorted(spans, key=lambda span: (span[1] - span[0] < 2 or not _is_known(doc, *span[:2]), span[0] - span[1]))


def _is_known(doc: "Doc", first: int, last: int) -> bool:
    words = doc[first:last].text
    return bool(people_of(words) or lookup(words))


# ── names the model may have missed ──────────────────────────────────────────────────────────────────────────────────


@cache
def _bodies() -> Phrases:
    """Bodies known by name, whatever the model thinks of them: "No 10", "the North Atlantic Alliance"."""
    split = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:\.(?= ))?|[^\w\s]")
    return _phrases({tuple(split.findall(name)): "ORG" for name in bodies()})


def _phrases(labels: dict[tuple[str, ...], str]) -> Phrases:
    """Names as words, under their first word, longest first."""
    found: Phrases = {}
    for words, label in sorted(labels.items(), key=lambda item: (-len(item[0]), item)):
        found.setdefault(words[0], []).append((list(words), label))
    return found


def _occurrences(texts: list[str], phrases: Phrases) -> Iterator[Found]:
    for i, text in enumerate(texts):
        for words, label in phrases.get(text, ()):
            if texts[i : i + len(words)] == words:
                yield i, i + len(words), label
                break


def _addressed(doc: "Doc", texts: list[str]) -> Iterator[Found]:
    """Capitalised words after a form of address: "Mr Soltenberg"."""
    for i, text in enumerate(texts[:-1]):
        if text[0].isupper() and text.lower().rstrip(".") in ADDRESS and doc[i].pos_ == "PROPN":
            last = i + 1
            while (
                last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].is_title and doc[last].ent_type_ != "DATE"
            ):
                last += 1
            if last > i + 1 and texts[i + 1].lower() not in ROLES | ADDRESS:
                yield i + 1, last, "PERSON"


def _repeated(doc: "Doc", texts: list[str], found: list[Found], free: set[int]) -> Iterator[Found]:
    """Words that are a name elsewhere in the article, or a person's surname, and were not seen as one here."""
    known = {tuple(texts[first:last]): label for first, last, label in found if label != "NORP" and last - first > 1}
    surnames = {(texts[last - 1],): label for _, last, label in found if label == "PERSON"}
    for first, last, label in _occurrences(texts, _phrases(known | surnames)):
        if free.issuperset(range(first, last)) and doc[first].pos_ != "VERB":
            free.difference_update(range(first, last))
            yield first, last, label


# ── the name as written ──────────────────────────────────────────────────────────────────────────────────────────────


def _name(doc: "Doc", text: str, bounds: list[tuple[int, int]], first: int, last: int, label: str) -> Name:
    start, end = doc[first].idx, _end(doc, text, first, last)
    lead = first
    while label == "PERSON" and lead > 0 and _is_address(doc, lead - 1):
        lead -= 1
    root = doc[first:last].root
    return Name(
        start=start,
        end=end,
        first=first,
        last=last,
        text=" ".join(text[start:end].split()),
        label=label,
        address=" ".join(text[doc[lead].idx : start].split()),
        lead=doc[lead].idx,
        dep=root.dep_,
        governor=root.head.lemma_.lower(),
        paragraph=bounds[bisect_right(bounds, (first, len(doc))) - 1],
    )


def _end(doc: "Doc", text: str, first: int, last: int) -> int:
    """Where the name ends: before a credit glued to it ("KyivImage: …") and a sentence's full stop."""
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    glued = CREDIT.search(text, start + 1, end + 3)
    if glued and glued.start() < end:
        return glued.start()
    words = text[start:end]
    return end - 1 if words.endswith(".") and not ABBREVIATED.fullmatch(words.split()[-1]) else end


def _is_address(doc: "Doc", i: int) -> bool:
    word = doc[i].lower_.rstrip(".")
    if not word:
        return i > 0 and not doc[i].is_sent_start and _is_address(doc, i - 1)
    return doc[i].text[0].isupper() and word in ADDRESS
