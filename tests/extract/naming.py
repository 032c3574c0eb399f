"""Names that a case lists, as the mentions and entities that `find_mentions` would give."""

import re

from briefgen.models import Entity, Mention, Span


def named(text: str, expected: tuple[str, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions and entities of the lines that begin with "names:", one entity between semicolons.

    "names: Maria Rossi = Rossi (f) [mayor of Lodi]; NATO (organization)": forms, gender or kind, roles as they stand
    in the text.
    """
    listed = ";".join(line.removeprefix("names:") for line in expected if line.startswith("names:"))
    mentions, entities = [], []
    for number, entry in enumerate(filter(str.strip, listed.split(";"))):
        aliases = tuple(form.strip() for form in re.split(r"[(\[]", entry)[0].split("="))
        marks = re.findall(r"\((\w+)\)", entry)
        kind = next((mark for mark in marks if mark in ("organization", "place")), "person")
        gender = next((mark for mark in marks if mark in ("f", "m")), None)
        roles = tuple(Span(text.index(role), text.index(role) + len(role)) for role in re.findall(r"\[(.+?)\]", entry))
        entities.append(Entity(aliases[0], kind, aliases, roles, gender))
        pattern = "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True))
        mentions += [Mention(m.start(), m.end(), "name", number) for m in re.finditer(rf"\b(?:{pattern})\b", text)]
    return tuple(sorted(mentions, key=lambda mention: mention.start)), tuple(entities)


def unlisted(expected: tuple[str, ...]) -> list[str]:
    """The lines of a case's expectation that do not list names."""
    return [line for line in expected if not line.startswith("names:")]
