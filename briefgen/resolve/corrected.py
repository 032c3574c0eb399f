"""The editor's corrections, applied to what was resolved. What fits nothing any more is told, not swallowed.

Each function takes items and entries and returns the items with the entries applied, and the lines of the entries that
took effect.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefgen.dates import from_edtf
from briefgen.models import (
    Actor,
    ActorHide,
    ActorMerge,
    ActorRetype,
    ActorSplit,
    Article,
    ArticleCorrection,
    Companion,
    CorrectionReport,
    Corrections,
    Event,
    EventCorrection,
    Evidence,
    Fact,
    FactCorrection,
    Quotation,
    QuotationCorrection,
    Source,
)

FILE = "corrections.yaml"
BASIS = "set by the editor"
ActorIds = tuple[tuple[str | None, ...], ...]  # one actor id or None for each entity of each article
Item = TypeVar("Item", Quotation, Event, Fact)


def correct_articles(
    articles: Sequence[Article], entries: Sequence[ArticleCorrection]
) -> tuple[tuple[Article, ...], set[int]]:
    """Titles, publishers, URLs and dates as the editor gives them; a hidden article is left out."""
    by_file = {entry.file: entry for entry in entries}
    kept = tuple(
        _correct_article(article, by_file.get(article.file))
        for article in articles
        if not (article.file in by_file and by_file[article.file].hide)
    )
    return kept, {by_file[article.file].line for article in articles if article.file in by_file}


def _correct_article(article: Article, entry: ArticleCorrection | None) -> Article:
    if entry is None:
        return article
    given = {name: value for name in ("title", "publisher", "url") if (value := getattr(entry, name))}
    stated = from_edtf(entry.published, "stated", BASIS) if entry.published else article.stated
    return replace(article, stated=stated, **given)


def correct_actors(
    actors: tuple[Actor, ...], ids: ActorIds, articles: Sequence[Article], entries: Sequence
) -> tuple[tuple[Actor, ...], ActorIds, set[int]]:
    """Actors merged, split, hidden and retyped; `ids` follow."""
    applied: set[int] = set()
    for entry in entries:
        found = [actor for actor in actors if _bears(actor, _names(entry))]
        match entry:
            case ActorMerge() if len(found) > 1 or (found and found[0].name != entry.label):
                actors = (_merge(found, entry.label), *(actor for actor in actors if actor not in found))
                actors, ids = _renamed(actors, ids, {actor.id: found[0].id for actor in found})
            case ActorHide() if found:
                actors = tuple(actor for actor in actors if actor not in found)
                actors, ids = _renamed(actors, ids, dict.fromkeys((actor.id for actor in found), None))
            case ActorRetype() if found:
                changed = {actor.id: replace(actor, kind=entry.kind, corrected=True) for actor in found}
                actors = tuple(changed.get(actor.id, actor) for actor in actors)
            case ActorSplit() if split := _split(actors, ids, articles, found, entry):
                actors, ids = split
            case _:
                continue
        applied.add(entry.line)
    return actors, ids, applied


def _names(entry: ActorMerge | ActorSplit | ActorHide | ActorRetype) -> tuple[str, ...]:
    return entry.names if isinstance(entry, ActorMerge) else (entry.name,)


def _bears(actor: Actor, names: Iterable[str]) -> bool:
    return bool({_plain(name) for name in (actor.name, *actor.aliases)} & {_plain(name) for name in names})


def _plain(words: str) -> str:
    """Words without regard to case, spacing, punctuation or the kind of quotation mark."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _renamed(
    actors: tuple[Actor, ...], ids: ActorIds, names: dict[str, str | None]
) -> tuple[tuple[Actor, ...], ActorIds]:
    """Every reference to an actor by its new id; one to an actor that is gone (None) goes too."""
    rows = tuple(tuple(names.get(id, id) if id else None for id in row) for row in ids)
    return tuple(replace(actor, with_=_companions(actor, names)) for actor in actors), rows


def _companions(actor: Actor, names: dict[str, str | None]) -> tuple[Companion, ...]:
    together: dict[str, int] = {}
    for companion in actor.with_:
        other = names.get(companion.actor, companion.actor)
        if other and other != actor.id:
            together[other] = together.get(other, 0) + companion.sentences
    return tuple(Companion(other, sentences) for other, sentences in together.items())


def _merge(found: Sequence[Actor], label: str) -> Actor:
    return replace(
        found[0],
        name=label,
        aliases=_distinct(alias for actor in found for alias in actor.aliases),
        roles=_distinct(role for actor in found for role in actor.roles),
        articles=_distinct(article for actor in found for article in actor.articles),
        mentions=sum(actor.mentions for actor in found),
        with_=tuple(companion for actor in found for companion in actor.with_),
        corrected=True,
    )


def _distinct(values: Iterable) -> tuple:
    return tuple(dict.fromkeys(values))


def _split(
    actors: tuple[Actor, ...], ids: ActorIds, articles: Sequence[Article], found: Sequence[Actor], entry: ActorSplit
) -> tuple[tuple[Actor, ...], ActorIds] | None:
    """The actor without the article, and a new one who stands in that article alone; None if nobody found does."""
    here = next((article.id for article in articles if article.file == entry.file), None)
    actor = next((actor for actor in found if here in actor.articles), None)
    if actor is None:
        return None
    if actor.articles == (here,):
        renamed = replace(actor, name=entry.label, corrected=True)
        return tuple(renamed if other is actor else other for other in actors), ids
    new_id = f"{actor.id}-{here[-8:]}"
    rows = tuple(
        tuple(new_id if id == actor.id else id for id in row) if article.id == here else row
        for article, row in zip(articles, ids, strict=True)
    )
    rest, new = _without(actor, here), replace(_within(actor, here), id=new_id, name=entry.label)
    return (*(rest if other is actor else other for other in actors), new), rows


def _within(actor: Actor, article: str) -> Actor:
    roles = tuple(role for role in actor.roles if role.evidence.article == article)
    return replace(actor, roles=roles, articles=(article,), with_=(), corrected=True)


def _without(actor: Actor, article: str) -> Actor:
    roles = tuple(role for role in actor.roles if role.evidence.article != article)
    return replace(actor, roles=roles, articles=tuple(id for id in actor.articles if id != article), corrected=True)


def correct_quotations(
    quotations: tuple[Quotation, ...], entries: Sequence[QuotationCorrection], actors: Sequence[Actor], files: dict
) -> tuple[tuple[Quotation, ...], set[int]]:
    """Quotations with the speakers the editor names. `files` gives the file of each article id."""

    def change(quotation: Quotation, entry: QuotationCorrection) -> Quotation:
        source = _speaker(entry.speaker, actors) if entry.speaker else quotation.source
        speakers = quotation.speakers if not entry.speaker else (source.actor,) if source.actor else ()
        return replace(quotation, source=source, speakers=speakers, note=entry.note, corrected=True)

    return _correct_items(quotations, entries, lambda quotation: quotation.content, files, change)


def _speaker(name: str, actors: Sequence[Actor]) -> Source:
    actor = next((actor for actor in actors if _bears(actor, [name])), None)
    return Source("named", actor.id, actor.name, None) if actor else Source("unnamed", None, name, None)


def correct_events(
    events: tuple[Event, ...], entries: Sequence[EventCorrection], files: dict
) -> tuple[tuple[Event, ...], set[int]]:
    """Events with the dates and modality the editor gives."""

    def change(event: Event, entry: EventCorrection) -> Event:
        when = from_edtf(entry.when, "stated", BASIS) if entry.when else event.when
        return replace(event, when=when, modality=entry.modality or event.modality, note=entry.note, corrected=True)

    return _correct_items(events, entries, lambda event: event.evidence, files, change)


def correct_facts(
    facts: tuple[Fact, ...], entries: Sequence[FactCorrection], files: dict
) -> tuple[tuple[Fact, ...], set[int]]:
    """Facts pinned first, annotated, or hidden; one whose passages are to be kept apart is no fact of several."""

    def change(fact: Fact, entry: FactCorrection) -> Fact | None:
        return None if entry.apart else replace(fact, pinned=entry.pin, note=entry.note, corrected=True)

    kept, applied = _correct_items(facts, entries, lambda fact: fact.evidence, files, change)
    present = {fact.id for fact in kept}
    whole = (replace(fact, disputed_by=tuple(id for id in fact.disputed_by if id in present)) for fact in kept)
    return tuple(sorted(whole, key=lambda fact: not fact.pinned)), applied


def _correct_items(
    items: tuple[Item, ...],
    entries: Sequence,
    passages: Callable[[Item], Sequence[Evidence]],
    files: dict[str, str],
    change: Callable[[Item, object], Item | None],
) -> tuple[tuple[Item, ...], set[int]]:
    applied: set[int] = set()
    for entry in entries:
        fitting = [item for item in items if _says(passages(item), entry, files)]
        if len(fitting) != 1:
            continue
        applied.add(entry.line)
        items = tuple(
            changed
            for item in items
            if (changed := item if item not in fitting else None if entry.hide else change(item, entry)) is not None
        )
    return items, applied


def _says(passages: Sequence[Evidence], entry, files: dict[str, str]) -> bool:
    words = f" {_plain(entry.says)} "
    return any(
        words in f" {_plain(passage.text)} " for passage in passages if entry.file in (None, files[passage.article])
    )


def report(corrections: Corrections, applied: set[int]) -> CorrectionReport:
    """How many entries took effect, and the ones that fit nothing (any more), each with its line."""
    entries = [
        (section, entry)
        for section in ("actors", "articles", "quotations", "events", "facts")
        for entry in getattr(corrections, section)
    ]
    stale = tuple(
        f"{FILE}:{entry.line}: {section}: {_named(entry)} fits nothing here, or more than one"
        for section, entry in entries
        if entry.line not in applied
    )
    return CorrectionReport(len(entries) - len(stale), stale)


def _named(entry: object) -> str:
    for name in ("says", "names", "name", "file"):
        if value := getattr(entry, name, None):
            return f"“{value if isinstance(value, str) else ', '.join(value)}”"
    return ""
