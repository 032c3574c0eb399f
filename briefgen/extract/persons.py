"""Which names of one article are people's, and which of them are one person's.

Full names come first; a part of one (surname, given name, "Wasserman Schultz") then joins the person whose it is, and a
misspelt surname the only one near it. Two people of one surname stay two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefgen.extract.lexicon_given_names import gender_of
from briefgen.extract.lexicon_titles import FEMALE_ADDRESS, MALE_ADDRESS, MEDIA, PERSONAL
from briefgen.extract.names import Name
from briefgen.gazetteer import lookup, normal
from briefgen.likeness import misspelled, person_name, same_person

PLACING = frozenset({"in", "at", "to", "from", "near", "outside", "around", "across", "into", "of"})
MODIFYING = frozenset({"compound", "nmod", "amod"})
DOMINANT = 2
NOBODY = ""  # "the Clintons" are none of those who bear the name


def find_people(names: Sequence[Name]) -> dict[Name, str]:
    """For each name that is a person's, a key that the names of one person share; `NOBODY` for a family's."""
    votes = _votes(names)
    full = _full_names([name for name in names if _is_person(name, votes)])
    surnames = _by_word(full, -1)
    found = dict(full)
    for name in names:
        word = _last(name)
        if name in full or (" " in name.text and not name.address):
            continue
        if word.endswith("s") and word not in surnames and word[:-1] in surnames:
            found[name] = NOBODY
        elif _is_person(name, votes) or (word in surnames and _may_be_person(name)):
            found[name] = _owner(name, full, surnames) or f"person {word}"
        elif lookup(name.text) is None and _may_be_person(name) and (key := _misspelt(word, full)):
            found[name] = key
    return _without_labels_of_things(found)


def gender(names: Iterable[Name]) -> str | None:
    """What forms of address, else given names, tell of a person's gender."""
    names = tuple(names)
    told = Counter(filter(None, map(_gender_of_address, names)))
    told = told or Counter(
        filter(None, (gender_of(part) for name in names for part in person_name(name.text).given[:1]))
    )
    return min(told, key=lambda each: (-told[each], each)) if told else None


# ── what is a person's name ──────────────────────────────────────────────────────────────────────────────────────────


def _votes(names: Sequence[Name]) -> dict[str, str]:
    """The label most occurrences of a string have; a form of address weighs more."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[normal(name.text)][name.label] += 3 if name.address else 1
    return {text: min(count, key=lambda label: (-count[label], label)) for text, count in counts.items()}


def _is_person(name: Name, votes: dict[str, str]) -> bool:
    if name.address:
        return True
    return votes[normal(name.text)] == "PERSON" and lookup(name.text) is None and normal(name.text) not in MEDIA


def _may_be_person(name: Name) -> bool:
    """A word that some person of the article bears as a surname, and that does not stand as a place does."""
    if name.label in ("GPE", "LOC"):
        return lookup(name.text) is None and not (name.dep == "pobj" and name.governor in PLACING)
    return name.label != "NORP"


def _without_labels_of_things(found: dict[Name, str]) -> dict[Name, str]:
    """A lone word that is nowhere more than part of another's name ("Iskander missiles") is no person."""
    alone = defaultdict(list)
    for name, key in found.items():
        alone[key].append(name)
    things = {key for key, names in alone.items() if all(_only_modifies(name) for name in names)}
    return {name: key for name, key in found.items() if key not in things}


def _only_modifies(name: Name) -> bool:
    if " " in name.text or name.address:
        return False
    return name.dep in MODIFYING and name.governor not in PERSONAL


# ── whose name it is ─────────────────────────────────────────────────────────────────────────────────────────────────


def _full_names(persons: Sequence[Name]) -> dict[Name, str]:
    keys: dict[str, str] = {}
    for text in sorted(
        {name.text for name in persons if " " in name.text}, key=lambda text: (-len(text.split()), text)
    ):
        parsed = person_name(text)
        like = {key for other, key in keys.items() if _are_one(parsed, person_name(other))}
        like = like or {key for other, key in keys.items() if normal(other).endswith(f" {normal(text)}")}
        keys[text] = like.pop() if len(like) == 1 else f"person {normal(text)}"
    return {name: keys[name.text] for name in persons if name.text in keys}


def _are_one(a, b) -> bool:
    return a.suffix == b.suffix and same_person(a, b)


def _by_word(full: dict[Name, str], position: int) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for name in full:
        words = normal(person_name(name.text).surname if position else name.text).split()
        found[words[position]].append(name)
    return found


def _last(name: Name) -> str:
    return (person_name(name.text).surname.split() or [""])[-1]


def _owner(name: Name, full: dict[Name, str], surnames: dict[str, list[Name]]) -> str | None:
    """The person of whom a part of the name is written: surname first, then first name, then a misspelt surname."""
    word = _last(name)
    if word in surnames:
        return _bearer(name, surnames[word], full)
    given = {full[other] for other in _by_word(full, 0).get(word, ())}
    return given.pop() if len(given) == 1 else _misspelt(word, full)


def _misspelt(word: str, full: dict[Name, str]) -> str | None:
    near = {key for name, key in full.items() if misspelled(_last(name), word)}
    return near.pop() if len(near) == 1 else None


def _bearer(name: Name, candidates: list[Name], full: dict[Name, str]) -> str:
    """The one of several bearers who is meant: by gender, else the one most named in full, else the latest named."""
    told = _gender_of_address(name)
    fitting = [
        other for other in candidates if told in (None, gender([other]), _gender_of_address(other))
    ] or candidates
    counts = Counter(full[other] for other in fitting).most_common(2)
    if len(counts) == 1 or counts[0][1] >= DOMINANT * counts[1][1]:
        return counts[0][0]
    before = [other for other in fitting if other.start < name.start] or fitting
    return full[max(before, key=lambda other: other.start)]


def _gender_of_address(name: Name) -> str | None:
    words = set(name.address.lower().replace(".", "").split())
    return "f" if words & FEMALE_ADDRESS else "m" if words & MALE_ADDRESS else None
