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

# fmt: off
PARTICLES = frozenset({
    "abu", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "san",
    "santa", "st", "ten", "ter", "van", "von", "zu",
})
# fmt: on
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LETTERS_ALIKE = 0.77  # "Alexander" and "Aleksandr" are .78, "Joan" and "Jane" .75
LONG_NAME = 8
LETTERS_NEAR, LETTERS_MOST = 0.6, 0.85  # of one sound; of another
SHORT_NAME = 5
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "to", "&"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in normal form: `given` names and initials in order, `surname` with its particles."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""


@lru_cache(maxsize=4096)
def person_name(name: str) -> PersonName:
    """The parts of a personal name written given name first, without title: "Ursula von der Leyen", "Al Gore"."""
    words = [word for word in map(_plain, name.split()) if word]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    start = len(words) - 1
    while start > 0 and words[start - 1] in PARTICLES and words[:start] != ["al"]:
        start -= 1
    return PersonName(tuple(words[: max(start, 0)]), " ".join(words[max(start, 0) :]), suffix)


def _plain(word: str) -> str:
    """One word of a name; a hyphen holds it together ("Seitz-Wald"), save after an article ("al-Assad")."""
    parts = [normal(part) for part in word.split("-")]
    return "-".join(parts[1:] if parts[0] in ("al", "el", "ul") and len(parts) > 1 else parts)


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A key that spellings of one name share (Metaphone)."""
    return " ".join(map(metaphone, name.split()))


def spelled_alike(a: str, b: str, shortest: int = 3) -> bool:
    """Two spellings of one name in normal form: of one sound, most letters in common, none shorter than `shortest`."""
    if a == b:
        return True
    enough = min(len(a), len(b)) >= shortest
    return enough and sound(a) == sound(b) and Indel.normalized_similarity(a, b) >= LETTERS_ALIKE


def misspelled(a: str, b: str) -> bool:
    """One letter is wrong, missing or turned round in a long name: worth asking only where no better name is near.

    A plural ("the Clintons") is no misspelling.
    """
    if min(len(a), len(b)) < LONG_NAME - 2 or a[0] != b[0] or a.removesuffix("s") == b.removesuffix("s"):
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1


def nearly_alike(a: str, b: str) -> bool:
    """Two words in normal form may be one name in two transliterations, or with a slip; not enough to say so.

    "Yusuf" and "Youssef" have one sound, "Yudhistira" and "Yudistira" most letters.
    """
    if a == b:
        return True
    if min(len(a), len(b)) < SHORT_NAME or a[0] != b[0] or a.removesuffix("s") == b.removesuffix("s"):
        return False
    alike = Indel.normalized_similarity(a, b)
    return alike >= (LETTERS_NEAR if sound(a) == sound(b) else LETTERS_MOST)


def nearly_same_person(a: PersonName, b: PersonName) -> bool:
    """Two full names that may be one person's, were they not spelled differently; suffixes are left aside."""
    if not (a.given and b.given and nearly_alike(a.surname, b.surname)):
        return False
    return given_alike(a.given[0], b.given[0]) or nearly_alike(a.given[0], b.given[0])


def initials(name: str) -> str:
    """The capitals that a name of several words is shortened to: "NFC" of Northern Fisheries Council, else ""."""
    words = [word for word in name.split() if word.lower() not in SMALL_WORDS]
    letters = "".join(word[0] for word in words)
    return letters if len(words) > 1 and letters.isupper() else ""


def same_person(a: PersonName, b: PersonName) -> bool:
    """Two full names can be one person's: surnames spelled alike, and no given name, initial or suffix against it."""
    if not (a.given and b.given and _surnames_alike(a, b)) or _are_father_and_son(a, b):
        return False
    if not given_alike(a.given[0], b.given[0]):
        return False
    middles = list(zip(a.given[1:], b.given[1:], strict=False))
    return all(given_alike(x, y) for x, y in middles)


def _are_father_and_son(a: PersonName, b: PersonName) -> bool:
    """One given name and another suffix: Donald Cole and Donald Cole Jr.; but Joe Biden is Joseph R. Biden Jr."""
    return a.suffix != b.suffix and (a.given[0] == b.given[0] or bool(a.suffix and b.suffix))


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
def _short_forms(name: str) -> frozenset[str]:
    return frozenset(_namer().nicknames_of(name))


@cache
def _namer() -> NickNamer:
    return NickNamer()
