"""Whether two personal names can be one person's: spellings of one name, initials, short forms.

Spellings are compared by sound (Metaphone) and by letters, so that transliterations meet (Zelensky, Zelenskyy) and
look-alikes of other sound stay apart (Johnson, Johnston). Short forms come from the `nicknames` package.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from jellyfish import metaphone
from nicknames import NickNamer
from rapidfuzz.distance import OSA, Indel

from briefgen.gazetteer import normal

PARTICLES = frozenset(
    {
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
        "zu",
        "den",
        "st",
        "san",
        "santa",
        "abu",
    }
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LETTERS_ALIKE = 0.8
LONG_NAME = 8


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in normal form: `given` names and initials in order, `surname` with its particles."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""


@lru_cache(maxsize=4096)
def person_name(name: str) -> PersonName:
    """The parts of a personal name written given name first, without title: "Ursula von der Leyen", "Tony Blair"."""
    words = [word for word in (normal(part) for part in name.split()) if word]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES:
        start = 0
    return PersonName(tuple(words[: max(start, 0)]), " ".join(words[max(start, 0) :]), suffix)


def sound(word: str) -> str:
    """A key that spellings of one name share."""
    return " ".join(map(_sound, word.split()))


def spelled_alike(a: str, b: str) -> bool:
    """Two spellings of one word in normal form: of one sound, with most letters in common."""
    return a == b or (_sound(a) == _sound(b) and Indel.normalized_similarity(a, b) >= LETTERS_ALIKE)


def misspelled(a: str, b: str) -> bool:
    """One letter is wrong, missing or turned round in a long name: worth asking only where no better name is near.

    A plural ("the Clintons") is no misspelling.
    """
    if min(len(a), len(b)) < LONG_NAME - 2 or a[0] != b[0] or a.removesuffix("s") == b.removesuffix("s"):
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1


def same_person(a: PersonName, b: PersonName) -> bool:
    """Two full names can be one person's: surnames spelled alike, and no given name or initial speaks against it."""
    if not (a.given and b.given and _surnames_alike(a, b)):
        return False
    if not given_alike(a.given[0], b.given[0]):
        return False
    middles = list(zip(a.given[1:], b.given[1:], strict=False))
    return all(given_alike(x, y) for x, y in middles)


def given_alike(a: str, b: str) -> bool:
    """Two given names can be one: the same, an initial of the other, a short form, another spelling."""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return spelled_alike(a, b) or a in _short_forms(b) or b in _short_forms(a)


def _surnames_alike(a: PersonName, b: PersonName) -> bool:
    if spelled_alike(a.surname, b.surname):
        return True
    long = min(len(a.surname), len(b.surname)) >= LONG_NAME
    return long and a.given[0] == b.given[0] and misspelled(a.surname, b.surname)


@cache
def _sound(word: str) -> str:
    return metaphone(word)


@cache
def _short_forms(name: str) -> frozenset[str]:
    return frozenset(_namer().nicknames_of(name))


@cache
def _namer() -> NickNamer:
    return NickNamer()
