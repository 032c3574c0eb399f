"""Mentions: names of people, organizations, places and groups, and the entities they form in one article.

A demonym ("Russian", "the Russians") is a mention of its country. Coreference adds pronouns and role nouns later.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.lexicon_titles import FEMALE_ADDRESS, MALE_ADDRESS, NAME_FORMS
from briefgen.extract.names import KINDS, Name, find_names
from briefgen.extract.roles import find_roles
from briefgen.gazetteer import lookup, normal, people_of
from briefgen.likeness import PersonName, misspelled, person_name, same_person
from briefgen.models import Entity, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_mentions(
    doc: "Doc", paragraphs: Sequence[Paragraph], text: str
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The names in `doc` (offsets into `text`) and the entities they form, in the order in which they first stand."""
    groups = _group(find_names(doc, paragraphs, text))
    mentions = [
        Mention(name.lead if _is_form(name) else name.start, name.end, "name", position)
        for position, names in enumerate(groups)
        for name in names
    ]
    entities = tuple(_entity(doc, names, text) for names in groups)
    return tuple(sorted(mentions, key=lambda mention: mention.start)), entities


# ── which names are one ──────────────────────────────────────────────────────────────────────────────────────────────


def _group(names: Sequence[Name]) -> list[list[Name]]:
    people = _people(names)
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(people.get(name) or _thing(name), []).append(name)
    return [group for key, group in groups.items() if key]


def _thing(name: Name) -> str:
    """The key of a name that is no person's; empty for an adjective that names no people."""
    known = people_of(name.text) if name.label == "NORP" else lookup(name.text)
    if known:
        return f"known {known.name}"
    if name.label == "NORP" and not name.text.endswith("s"):
        return ""
    return f"thing {normal(name.text)}"


def _people(names: Sequence[Name]) -> dict[Name, str]:
    """The key of the person each name is, for those that are a person's."""
    votes = _votes(names)
    persons = [name for name in names if _is_person(name, votes)]
    full = _full_names(persons)
    found = {}
    for name in persons:
        parsed = person_name(name.text)
        key = full.get(name) or _by_part(parsed, name, full)
        found[name] = key or f"person {parsed.surname}"
    for name in names:
        if name not in found and name.label in ("ORG", "GPE", "PERSON") and not lookup(name.text):
            if key := _by_surname(person_name(name.text), name, full):
                found[name] = key
    return found


def _votes(names: Sequence[Name]) -> dict[str, str]:
    """The label most occurrences of a string have; a form of address makes a person."""
    counts: dict[str, Counter[str]] = {}
    for name in names:
        counts.setdefault(name.text, Counter())[name.label] += 3 if name.address else 1
    return {text: min(count, key=lambda label: (-count[label], label)) for text, count in counts.items()}


def _is_person(name: Name, votes: dict[str, str]) -> bool:
    return bool(name.address) or (votes[name.text] == "PERSON" and lookup(name.text) is None)


def _full_names(persons: Sequence[Name]) -> dict[Name, str]:
    keys: dict[Name, str] = {}
    heads: list[tuple[PersonName, str]] = []
    for name in persons:
        parsed = person_name(name.text)
        if not parsed.given:
            continue
        like = [key for head, key in heads if head.suffix == parsed.suffix and same_person(head, parsed)]
        key = like[0] if len(like) == 1 else f"person {normal(name.text)}"
        if not like:
            heads.append((parsed, key))
        keys[name] = key
    return keys


def _by_part(parsed: PersonName, name: Name, full: dict[Name, str]) -> str | None:
    """The person of whom a part of the name is written: surname first, then first name, then a misspelt surname."""
    if parsed.given:
        return None
    return _by_surname(parsed, name, full) or _by_given(parsed, name, full) or _by_misspelling(parsed, name, full)


def _by_surname(parsed: PersonName, name: Name, full: dict[Name, str]) -> str | None:
    if parsed.given:
        return None
    return _nearest(
        name, [n for n in full if person_name(n.text).surname.split()[-1] == parsed.surname.split()[-1]], full
    )


def _by_given(parsed: PersonName, name: Name, full: dict[Name, str]) -> str | None:
    return _only(name, [n for n in full if person_name(n.text).given[0] == parsed.surname], full)


def _by_misspelling(parsed: PersonName, name: Name, full: dict[Name, str]) -> str | None:
    return _only(name, [n for n in full if misspelled(person_name(n.text).surname, parsed.surname)], full)


def _nearest(name: Name, candidates: list[Name], full: dict[Name, str]) -> str | None:
    """The candidate named last before `name`, one of the gender its form of address tells; else the first one after."""
    gender = _gender_of_address(name)
    fitting = [c for c in candidates if not gender or _gender_of_address(c) in (gender, None)]
    before = [c for c in fitting if c.start < name.start]
    if before:
        return full[max(before, key=lambda c: c.start)]
    return full[min(fitting, key=lambda c: c.start)] if fitting else None


def _only(name: Name, candidates: list[Name], full: dict[Name, str]) -> str | None:
    keys = {full[candidate] for candidate in candidates}
    return keys.pop() if len(keys) == 1 else None


# ── what an entity is ────────────────────────────────────────────────────────────────────────────────────────────────


def _entity(doc: "Doc", names: list[Name], text: str) -> Entity:
    known = next(filter(None, map(_known, names)), None)
    forms = [_form(name, text) for name in names if name.label != "NORP" or not known]
    aliases = tuple(dict.fromkeys(forms))
    person = not known and any(name.label == "PERSON" for name in names)
    kind = known.kind if known else "person" if person else _voted_kind(names)
    bare = [name.text for name in names if name.label != "NORP" or not known] or [known.name]
    roles = find_roles(doc, names) if kind == "person" else ()
    return Entity(
        name=_fullest(bare),
        kind=kind,
        aliases=aliases or (known.name,),
        roles=roles,
        gender=_gender(names) if kind == "person" else None,
    )


def _known(name: Name):
    return people_of(name.text) if name.label == "NORP" else lookup(name.text)


def _form(name: Name, text: str) -> str:
    return text[name.lead : name.end] if _is_form(name) else name.text


def _is_form(name: Name) -> bool:
    """A form of address that makes one name with what follows: "Mr Johnson", "President Putin"."""
    words = name.address.lower().replace(".", "").split()
    return bool(words) and words[-1] in NAME_FORMS and " " not in name.text


def _fullest(forms: list[str]) -> str:
    counts = Counter(forms)
    return max(counts, key=lambda form: (len(form.split()), counts[form], -forms.index(form)))


def _voted_kind(names: list[Name]) -> str:
    counts = Counter(KINDS[name.label] for name in names)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _gender(names: list[Name]):
    genders = Counter(filter(None, map(_gender_of_address, names)))
    return min(genders, key=lambda gender: (-genders[gender], gender)) if genders else None


def _gender_of_address(name: Name):
    words = set(name.address.lower().replace(".", "").split())
    return "f" if words & FEMALE_ADDRESS else "m" if words & MALE_ADDRESS else None
