"""Mentions: names of people, organizations, places and groups, and the entities they form in one article.

A demonym ("Russian", "the Russians") is a mention of its country, but no alias of it. A medium that only carries what
somebody says ("told Sky News", "wrote on Twitter") is no mention. Coreference adds pronouns and role nouns later.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.mentions.abbreviations import short_names
from briefgen.extract.mentions.names import Name, find_names
from briefgen.extract.mentions.persons import find_people, gender
from briefgen.extract.mentions.roles import find_roles
from briefgen.extract.mentions.titles import BODY_LAST, CARRYING, MEDIA, NAME_FORMS, PLACE_FIRST, PLACE_LAST
from briefgen.gazetteer import Known, body_name, lookup, normal, people_of
from briefgen.models import Entity, EntityKind, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS: dict[str, EntityKind] = {
    "PERSON": "organization",  # what `persons` has not taken for a person is a product, a medium, a team
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


def find_mentions(
    doc: "Doc", paragraphs: Sequence[Paragraph], text: str
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The names in `doc` (offsets into `text`) and the entities they form, in the order in which they first stand."""
    names = find_names(doc, paragraphs, text)
    full = short_names(name.text for name in names if name.label == "ORG")
    people = find_people(names, things=frozenset(full))
    groups = [group for group in _grouped(names, people, full) if not _only_carries(group)]
    mentions = [
        Mention(name.lead if _is_form(name) else name.start, name.end, "name", position)
        for position, group in enumerate(groups)
        for name in group
    ]
    entities = tuple(_person(doc, group) if group[0] in people else _thing(group) for group in groups)
    return tuple(sorted(mentions, key=lambda mention: mention.start)), entities


def _grouped(names: Sequence[Name], people: dict[Name, str], full: dict[str, str]) -> list[list[Name]]:
    called = (
        {normal(name.text) for name in names if name not in people and name.label != "PERSON"} | MEDIA | full.keys()
    )
    groups: dict[str, list[Name]] = {}
    for name in names:
        if key := people[name] if name in people else _key(name, full, called):
            groups.setdefault(key, []).append(name)
    return list(groups.values())


def _key(name: Name, full: dict[str, str], called: set[str]) -> str | None:
    """What the names of one thing share; `full` has the full names of short ones, which tell of three letters or more.

    None for an adjective that names no people, and for what looks like a person, is none and is not `called` anything
    else in the article.
    """
    short = normal(name.text)
    if (short not in full or len(short) < 3) and (known := _known(name)):
        return f"known {known.name}"
    if name.label == "NORP":
        return f"group {short}" if name.text.endswith("s") else None
    if name.label == "PERSON" and short not in called:
        return None
    whole = full.get(short, body_name(name.text))
    known = lookup(whole.title())
    return f"known {known.name}" if known else f"thing {whole}"


def _known(name: Name) -> Known | None:
    return lookup(name.text) or (people_of(name.text) if name.label in ("NORP", "GPE") else None)


def _only_carries(names: Sequence[Name]) -> bool:
    """A medium or platform that is nothing but where something was said."""
    return all(set(normal(name.text).split()) & MEDIA and _is_carrying(name) for name in names)


def _is_carrying(name: Name) -> bool:
    return name.dep in ("dobj", "dative") or (name.dep == "pobj" and name.governor in CARRYING)


# ── what an entity is ────────────────────────────────────────────────────────────────────────────────────────────────


def _person(doc: "Doc", names: Sequence[Name]) -> Entity:
    return Entity(
        name=_fullest([name.text for name in names]),
        kind="person",
        aliases=tuple(dict.fromkeys(map(_form, names))),
        roles=find_roles(doc, names),
        gender=gender(names),
    )


def _thing(names: Sequence[Name]) -> Entity:
    known = _known(max(names, key=lambda name: len(name.text)))
    named = [name.text for name in names if not known or not people_of(name.text)]
    return Entity(
        name=_fullest(named) if named else known.name,
        kind=known.kind if known else _kind(names),
        aliases=tuple(dict.fromkeys(named or [name.text for name in names])),
    )


def _kind(names: Sequence[Name]) -> EntityKind:
    """What the words of the name say, else what the model says most often."""
    whole = [name.text.lower().split() for name in names if " " in name.text]
    if any(words[-1] in BODY_LAST for words in whole):
        return "organization"
    if any(words[0] in PLACE_FIRST or words[-1] in PLACE_LAST for words in whole):
        return "place"
    kinds = Counter(KINDS[name.label] for name in names)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _fullest(forms: list[str]) -> str:
    counts = Counter(forms)
    return max(counts, key=lambda form: (len(form.split()), counts[form], -forms.index(form)))


def _form(name: Name) -> str:
    return f"{name.address} {name.text}" if _is_form(name) else name.text


def _is_form(name: Name) -> bool:
    """A form of address that makes one name with what follows: "Mr Johnson", "President Putin"."""
    words = name.address.lower().replace(".", "").split()
    return bool(words) and words[-1] in NAME_FORMS and " " not in name.text
