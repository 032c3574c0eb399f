"""What is known of actors beyond the articles: other names to look for, and whose government a capital or seat is.

"Moscow warned", "the Kremlin said", "Russia denied": three actors, kept apart because a reader must see who is named,
and related because they may be one voice. A capital stands for its country only where an article lets it speak or act.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.gazetteer import lookup, normal, seat_of, spellings
from briefgen.models import Actor, Extraction

ActorIds = Sequence[Sequence[str | None]]  # one actor id or None for each entity of each article

# What a town itself does or is: with these as verb the town is meant, or nobody can tell.
OF_TOWNS = frozenset(
    {
        "be", "become", "celebrate", "come", "earn", "enjoy", "experience", "fall", "get", "go", "grow", "have", "host",
        "lie", "look", "lose", "mark", "receive", "remain", "see", "seem", "stand", "stay", "suffer", "wake", "win",
    }
)  # fmt: skip


def relate_actors(actors: Sequence[Actor], ids: ActorIds, extractions: Sequence[Extraction]) -> tuple[Actor, ...]:
    """The actors with what is known of them: `known_as`, names that no article writes, and `stands_for`."""
    countries = {known.name: actor.id for actor in actors if actor.kind == "place" and (known := lookup(actor.name))}
    acting = {id for row, said in zip(ids, extractions, strict=True) for e in _acting(said) if (id := row[e])}
    return tuple(
        replace(actor, known_as=_known_as(actor), stands_for=_country(actor, countries, acting)) for actor in actors
    )


def _known_as(actor: Actor) -> tuple[str, ...]:
    written = {normal(name) for name in (actor.name, *actor.aliases)}
    return tuple(name for name in spellings(actor.name) if normal(name) not in written)


def _country(actor: Actor, countries: dict[str, str], acting: set[str]) -> str | None:
    if actor.kind == "person" or (actor.kind == "place" and actor.id not in acting):
        return None
    seat = seat_of(actor.name)
    found = countries.get(seat.name) if seat else None
    return found if found != actor.id else None


def _acting(extraction: Extraction) -> Iterator[int]:
    """The entities that the article lets speak or act, by position."""
    yield from (said.entity for said in extraction.quotations if said.entity is not None)
    for each in (*extraction.claims, *extraction.events):
        if each.source_entity is not None:
            yield each.source_entity
    for claim in extraction.claims:
        if claim.predicate not in OF_TOWNS:
            yield from (e for part in claim.arguments if part.role == "subject" for e in part.named)
