"""The editor's corrections to actors: who is one, who is two, who is none, and what they are.

Only names, kinds and ids are settled here; what follows from them (aliases, roles, articles, counts, company) is read
anew from the articles by `recount`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from briefgen.models import Actor, ActorHide, ActorMerge, ActorRetype, ActorSplit, Article

ActorIds = tuple[tuple[str | None, ...], ...]  # one actor id or None for each entity of each article
Actors = tuple[Actor, ...]


def correct_actors(
    actors: Actors, ids: ActorIds, articles: Sequence[Article], entries: Sequence
) -> tuple[Actors, ActorIds, dict[int, int]]:
    """Actors merged, split, hidden and retyped; `ids` follow. Also how many actors each entry fits, by its line."""
    fits: dict[int, int] = {}
    for entry in entries:
        found = [actor for actor in actors if bears(actor, _names(entry))]
        if isinstance(entry, ActorSplit):
            found = [actor for actor in found if _stands_in(actor, entry.file, articles)][:1]
        fits[entry.line] = int(_has_effect(entry, found))
        if fits[entry.line]:
            actors, ids = _change(entry)(actors, ids, articles, found, entry)
    return actors, ids, fits


def bears(actor: Actor, names: Iterable[str]) -> bool:
    """Whether an actor is known by one of `names`, case and punctuation aside."""
    return bool({plain(name) for name in (actor.name, *actor.aliases)} & {plain(name) for name in names})


def plain(words: str) -> str:
    """Words without regard to case, spacing, punctuation or the kind of quotation mark."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _names(entry: ActorMerge | ActorSplit | ActorHide | ActorRetype) -> tuple[str, ...]:
    return entry.names if isinstance(entry, ActorMerge) else (entry.name,)


def _stands_in(actor: Actor, file: str, articles: Sequence[Article]) -> bool:
    return any(article.file == file and article.id in actor.articles for article in articles)


def _has_effect(entry: object, found: Sequence[Actor]) -> bool:
    """A merge of one actor with itself has none, but where it bears all the names there is nothing left to merge."""
    if not isinstance(entry, ActorMerge) or len(found) != 1:
        return bool(found)
    return found[0].name != entry.label or all(bears(found[0], [name]) for name in entry.names)


def _change(entry: object) -> Callable:
    return {ActorMerge: _merge, ActorSplit: _split, ActorHide: _hide, ActorRetype: _retype}[type(entry)]


def _merge(actors: Actors, ids: ActorIds, _articles: Sequence[Article], found: Sequence[Actor], entry: ActorMerge):
    """One actor in place of the first found, who keeps his id: pages that link to it stay right."""
    first = found[0]
    whole = replace(
        first,
        name=entry.label,
        aliases=tuple(dict.fromkeys(alias for actor in found for alias in actor.aliases)),
        articles=tuple(dict.fromkeys(article for actor in found for article in actor.articles)),
        corrected=True,
    )
    kept = tuple(whole if actor is first else actor for actor in actors if actor is first or actor not in found)
    return kept, _renamed(ids, {actor.id: first.id for actor in found})


def _hide(actors: Actors, ids: ActorIds, _articles: Sequence[Article], found: Sequence[Actor], _entry: ActorHide):
    kept = tuple(actor for actor in actors if actor not in found)
    return kept, _renamed(ids, dict.fromkeys((actor.id for actor in found), None))


def _retype(actors: Actors, ids: ActorIds, _articles: Sequence[Article], found: Sequence[Actor], entry: ActorRetype):
    changed = {actor.id: replace(actor, kind=entry.kind, corrected=True) for actor in found}
    return tuple(changed.get(actor.id, actor) for actor in actors), ids


def _split(actors: Actors, ids: ActorIds, articles: Sequence[Article], found: Sequence[Actor], entry: ActorSplit):
    """The actor without the article and a new one who stands there; one who stands nowhere else is only renamed."""
    (actor,) = found
    here = next(article.id for article in articles if article.file == entry.file)
    if actor.articles == (here,):
        renamed = replace(actor, name=entry.label, corrected=True)
        return tuple(renamed if other is actor else other for other in actors), ids
    new = replace(actor, id=f"{actor.id}-{here[-8:]}", name=entry.label, articles=(here,), corrected=True)
    rest = replace(actor, articles=tuple(id for id in actor.articles if id != here), corrected=True)
    rows = tuple(
        tuple(new.id if id == actor.id else id for id in row) if article.id == here else row
        for article, row in zip(articles, ids, strict=True)
    )
    return (*(rest if other is actor else other for other in actors), new), rows


def _renamed(ids: ActorIds, names: dict[str, str | None]) -> ActorIds:
    return tuple(tuple(names.get(id, id) if id else None for id in row) for row in ids)
