"""Who is independent of whom: articles of one publisher are not, nor are articles that copy one another's words.

Two articles copy one another, or an agency's text, when half of the long sentences of the shorter one stand in the
other word for word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from briefgen.resolve.readings import REMEMBERED, Reading

LONG = 8  # words: shorter sentences meet by chance
COPIED = 0.5  # of the long sentences of the shorter article
WIDESPREAD = 30  # articles: a sentence in more of them is a notice that stands everywhere, no copied news


def copies(readings: Sequence[Reading]) -> dict[str, frozenset[str]]:
    """For each article's id the ids of the articles that share its words."""
    return _copies(tuple(readings))


@lru_cache(maxsize=1)  # several stages ask for those of the same readings
def _copies(readings: tuple[Reading, ...]) -> dict[str, frozenset[str]]:
    sentences = {reading.article.id: _long_sentences(reading) for reading in readings}
    holders: dict[str, list[str]] = {}
    for id in sorted(sentences):
        for sentence in sentences[id]:
            holders.setdefault(sentence, []).append(id)
    shared = Counter(pair for ids in holders.values() if len(ids) <= WIDESPREAD for pair in combinations(ids, 2))
    found: dict[str, set[str]] = {id: set() for id in sentences}
    for (one, other), count in shared.items():
        if count >= COPIED * min(len(sentences[one]), len(sentences[other])):
            found[one].add(other)
            found[other].add(one)
    return {id: frozenset(others) for id, others in found.items()}


def independent(readings: Iterable[Reading], copied: dict[str, frozenset[str]]) -> int:
    """How many publishers are needed at least to account for the articles, where copies of one another are one text.

    Who has a text of its own is one; a copied text is taken for one of theirs where that is possible.
    """
    readings = tuple(readings)
    ids = {reading.article.id for reading in readings}
    if all(copied[id].isdisjoint(ids) for id in ids):
        return len({reading.origin for reading in readings})
    return _needed(readings, tuple(copied[reading.article.id] for reading in readings))


@lru_cache(maxsize=8 * REMEMBERED)
def _needed(readings: tuple[Reading, ...], copied: tuple[frozenset[str], ...]) -> int:
    """The publishers, given for each article those that share its words."""
    texts: list[list[Reading]] = []
    for reading, others in zip(readings, copied, strict=True):
        bound = [text for text in texts if any(r.article.id in others for r in text)]
        texts = [text for text in texts if text not in bound] + [[reading, *(r for text in bound for r in text)]]
    publishers = [{reading.origin for reading in text} for text in texts]
    needed = {origin for origins in publishers if len(origins) == 1 for origin in origins}
    while left := [origins for origins in publishers if not origins & needed]:
        needed.add(max(sorted(set().union(*left)), key=lambda origin: sum(origin in origins for origins in left)))
    return len(needed)


@lru_cache(maxsize=REMEMBERED)
def _long_sentences(reading: Reading) -> frozenset[str]:
    """The long sentences of body paragraphs, in small letters and without marks."""
    body = [paragraph for paragraph in reading.article.paragraphs if paragraph.role == "body"]
    found = set()
    for sentence in reading.extraction.sentences:
        words = re.findall(r"\w+", reading.words(sentence).casefold())
        if len(words) >= LONG and any(p.start <= sentence.start < p.end for p in body):
            found.add(" ".join(words))
    return frozenset(found)
