"""Bodies that are called by what they are: "the Ukrainian government", "the NATO-Russia council"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.gazetteer import lookup, people_of, state_body

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = tuple[int, int, str]  # first token, end token, label

_JOINT = ("assembly", "commission", "committee", "council", "forum")
JOINT = frozenset((*_JOINT, *map(str.capitalize, _JOINT)))
SPEAKING = frozenset({"government", "ministry", "parliament"})  # of a state's bodies those named without a capital
NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
HYPHENS = frozenset("-–")
MOST_WORDS = 5  # "South Korea's foreign affairs ministry" without its apostrophe


def joint_bodies(texts: list[str]) -> Iterator[Found]:
    """A body named by the two that form it: a hyphen between two known names, then what it is."""
    for i in [i for i, text in enumerate(texts) if text in JOINT and i > 2]:
        if texts[i - 2] in HYPHENS and _is_known(texts[i - 3]) and _is_known(texts[i - 1]):
            yield i - 3, i + 1, "ORG"


def _is_known(word: str) -> bool:
    return word[0].isupper() and bool(lookup(word) or people_of(word))


def _is_one_phrase(doc: "Doc", first: int, last: int) -> bool:
    words = doc[first:last]
    return words[0].text[0].isupper() and all(word.pos_ in NOMINAL or word.tag_ == "POS" for word in words)


def state_bodies(doc: "Doc", texts: list[str]) -> Iterator[Found]:
    """A country's government, parliament or ministry, without its capital letter: "Kenya's health ministry"."""
    for i in [i for i, text in enumerate(texts) if text in SPEAKING]:
        if doc[i].dep_ not in ("compound", "amod"):
            for first in range(max(0, i - MOST_WORDS), i):
                if _is_one_phrase(doc, first, i) and state_body(doc[first : i + 1].text):
                    yield first, i + 1, "ORG"
                    break
