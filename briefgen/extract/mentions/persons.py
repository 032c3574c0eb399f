"""Which names of one article are people's, and which of them are one person's.

Full names come first; a part of one (surname, given name, "Wasserman Schultz") then joins the person whose it is, and a
misspelt surname the only one near it. Two people of one surname stay two, and nobody is both Mr and Mrs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from briefgen.extract.mentions.given_names import gender_of
from briefgen.extract.mentions.names import Name
from briefgen.extract.mentions.titles import FEMALE_ADDRESS, MALE_ADDRESS, MEDIA, PERSONAL
from briefgen.gazetteer import lookup, normal
from briefgen.likeness import misspelled, person_name, same_person

NOBODY = ""  # "the Clintons" are none of those who bear the name
DOMINANT = 2  # how many times as often as another bearer somebody is named in full to be meant by the surname
PLACING = frozenset({"in", "at", "to", "from", "near", "outside", "around", "across", "into", "of"})
MODIFYING = frozenset({"compound", "nmod", "amod"})


def find_people(names: Sequence[Name], things: frozenset[str] = frozenset()) -> dict[Name, str]:
    """For each name that is a person's, a key that the names of one person share; `NOBODY` for a family's.

    `things` are words in normal form that are short for an organization of the article.
    """
    votes = _votes(names) | dict.fromkeys(things, "ORG")
    full = _full_names([name for name in names if _is_person(name, votes)])
    full |= {name: _of_gender(name) for name in names if name not in full and _fits_nobody(name, full)}
    surnames = {_surname(name) for name in full}
    found = dict(full)
    for name in names:
        word = _surname(name)
        if name in full or (" " in name.text and not name.address):
            continue
        if word.endswith("s") and word not in surnames and word[:-1] in surnames:
            found[name] = NOBODY
        elif _is_person(name, votes) or (word in surnames and _may_be_person(name)):
            found[name] = _owner(name, full) or f"person {word}"
        elif lookup(name.text) is None and _may_be_person(name) and (key := _misspelt(word, full)):
            found[name] = key
    return _without_things(_of_one_gender(found))


def gender(names: Iterable[Name]) -> Literal["f", "m"] | None:
    """What forms of address, else given names, tell of a person's gender."""
    names = tuple(names)
    told = Counter(filter(None, map(_gender_of_address, names)))
    told = told or Counter(filter(None, map(_gender_of_given, names)))
    return min(told, key=lambda each: (-told[each], each)) if told else None


# ── what is a person's name ──────────────────────────────────────────────────────────────────────────────────────────


def _votes(names: Sequence[Name]) -> dict[str, str]:
    """The label most occurrences of a string have, a person's when in doubt; a form of address weighs more."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[normal(name.text)][name.label] += 3 if name.address else 1
    return {
        text: min(count, key=lambda label: (-count[label], label != "PERSON", label)) for text, count in counts.items()
    }


def _is_person(name: Name, votes: dict[str, str]) -> bool:
    if name.address:
        return True
    return votes[normal(name.text)] == "PERSON" and lookup(name.text) is None and normal(name.text) not in MEDIA


def _may_be_person(name: Name) -> bool:
    """Whether a word that some person of the article bears as surname can be that person here, and no place."""
    if name.label in ("GPE", "LOC"):
        return lookup(name.text) is None and not (name.dep == "pobj" and name.governor in PLACING)
    return name.label != "NORP"


def _without_things(found: dict[Name, str]) -> dict[Name, str]:
    """A lone word that is nowhere more than part of another's name ("Iskander missiles") is no person."""
    persons = {key for name, key in found.items() if not _only_modifies(name)}
    return {name: key for name, key in found.items() if key in persons or key == NOBODY}


def _only_modifies(name: Name) -> bool:
    return " " not in name.text and not name.address and name.dep in MODIFYING and name.governor not in PERSONAL


# ── whose name it is ─────────────────────────────────────────────────────────────────────────────────────────────────


def _full_names(persons: Sequence[Name]) -> dict[Name, str]:
    """The key of each name of several words; the longest come first, so that their ends join them."""
    keys: dict[str, str] = {}
    for text in sorted({name.text for name in persons if " " in name.text}, key=lambda text: (-text.count(" "), text)):
        like = {key for other, key in keys.items() if _are_one(text, other)}
        like = like or {key for other, key in keys.items() if normal(other).endswith(f" {normal(text)}")}
        keys[text] = like.pop() if len(like) == 1 else f"person {normal(text)}"
    return {name: keys[name.text] for name in persons if name.text in keys}


def _are_one(one: str, other: str) -> bool:
    a, b = person_name(one), person_name(other)
    return a.suffix == b.suffix and same_person(a, b)


def _fits_nobody(name: Name, full: dict[Name, str]) -> bool:
    """A lone surname with a form of address that none who bear it can have: "Mr Obama" where only Michelle is named."""
    told = _gender_of_address(name) if name.address and " " not in name.text else None
    if told is None:
        return False
    genders = {gender([other]) for other in full if _surname(other) == _surname(name)}
    return bool(genders) and genders.isdisjoint({told, None})


def _of_one_gender(found: dict[Name, str]) -> dict[Name, str]:
    """Whose name nothing tells, and who would be Mr here and Mrs there, is none of those that are named in full."""
    told: dict[str, set[str]] = defaultdict(set)
    for name, key in found.items():
        told[key] |= {_gender_of_address(name)} - {None}
    return {
        name: _of_gender(name) if len(told[key]) > 1 and " " not in name.text and _gender_of_address(name) else key
        for name, key in found.items()
    }


def _of_gender(name: Name) -> str:
    return f"person {_surname(name)} {_gender_of_address(name)}"


def _surname(name: Name) -> str:
    return (person_name(name.text).surname.split() or [""])[-1]


def _owner(name: Name, full: dict[Name, str]) -> str | None:
    """The person of whom a part of the name is written: surname first, then first name, then a misspelt surname."""
    word = _surname(name)
    if bearers := [other for other in full if _surname(other) == word]:
        return _meant(name, bearers, full)
    given = {key for other, key in full.items() if person_name(other.text).given[:1] == (word,)}
    return given.pop() if len(given) == 1 else _misspelt(word, full)


def _misspelt(word: str, full: dict[Name, str]) -> str | None:
    near = {key for name, key in full.items() if misspelled(_surname(name), word)}
    return near.pop() if len(near) == 1 else None


def _meant(name: Name, bearers: list[Name], full: dict[Name, str]) -> str:
    """The one of several bearers who is meant: by gender, else the one most named in full, else the latest named."""
    told = _gender_of_address(name)
    fitting = [other for other in bearers if told in (None, gender([other]))] or bearers
    counts = Counter(full[other] for other in fitting).most_common(2)
    if len(counts) == 1 or counts[0][1] >= DOMINANT * counts[1][1]:
        return counts[0][0]
    before = [other for other in fitting if other.start < name.start] or fitting
    return full[max(before, key=lambda other: other.start)]


def _gender_of_address(name: Name) -> Literal["f", "m"] | None:
    words = set(name.address.lower().replace(".", "").split())
    return "f" if words & FEMALE_ADDRESS else "m" if words & MALE_ADDRESS else None


def _gender_of_given(name: Name) -> Literal["f", "m"] | None:
    given = person_name(name.text).given
    return gender_of(given[0].split("-")[0]) if given else None
