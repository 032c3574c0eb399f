"""The editor's corrections, applied to what was resolved. What fits nothing any more is told, not swallowed.

Each function takes items and entries and returns the items with the entries applied, and how many each entry fits: one
that names an item by its words takes effect where it fits exactly one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefgen.dates import from_edtf
from briefgen.models import (
    Actor,
    Article,
    ArticleCorrection,
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
from briefgen.resolve.corrected_actors import bears, plain

FILE = "corrections.yaml"
BASIS = "set by the editor"
Fits = dict[int, int]  # how many things each entry fits, by its line
Item = TypeVar("Item", Quotation, Event, Fact)


def correct_articles(
    articles: Sequence[Article], entries: Sequence[ArticleCorrection]
) -> tuple[tuple[Article, ...], Fits]:
    """Titles, publishers, URLs and dates as the editor gives them, later entries last; a hidden article is left out."""
    files = {article.file for article in articles}
    fits = {entry.line: int({entry.file, entry.duplicate_of or entry.file} <= files) for entry in entries}
    hidden = {entry.file for entry in entries if entry.hide}
    kept = []
    for article in articles:
        for entry in entries:
            if entry.file == article.file:
                article = _correct_article(article, entry)
        if article.file not in hidden:
            kept.append(article)
    return tuple(kept), fits


def _correct_article(article: Article, entry: ArticleCorrection) -> Article:
    given = {name: value for name in ("title", "publisher", "url") if (value := getattr(entry, name))}
    stated = from_edtf(entry.published, "stated", BASIS) if entry.published else article.stated
    return replace(article, stated=stated, **given)


def correct_quotations(
    quotations: tuple[Quotation, ...], entries: Sequence[QuotationCorrection], actors: Sequence[Actor], files: dict
) -> tuple[tuple[Quotation, ...], Fits]:
    """Quotations with the speakers the editor names, or without. `files` gives the file of each article id."""

    def change(quotation: Quotation, entry: QuotationCorrection) -> Quotation:
        source = _speaker(entry.speaker, actors) if entry.speaker else quotation.source
        speakers = quotation.speakers if not entry.speaker else (source.actor,) if source.actor else ()
        return replace(quotation, source=source, speakers=speakers, note=entry.note, corrected=True)

    return _correct_items(quotations, entries, lambda quotation: quotation.content, files, change)


def _speaker(name: str, actors: Sequence[Actor]) -> Source:
    actor = next((actor for actor in actors if bears(actor, [name])), None)
    return Source("named", actor.id, actor.name, None) if actor else Source("unnamed", None, name, None)


def correct_events(
    events: tuple[Event, ...], entries: Sequence[EventCorrection], files: dict
) -> tuple[tuple[Event, ...], Fits]:
    """Events with the dates and modality the editor gives."""

    def change(event: Event, entry: EventCorrection) -> Event:
        when = from_edtf(entry.when, "stated", BASIS) if entry.when else event.when
        return replace(event, when=when, modality=entry.modality or event.modality, note=entry.note, corrected=True)

    kept, fits = _correct_items(events, entries, lambda event: event.evidence, files, change)
    return tuple(sorted(kept, key=_day)), fits


def _day(event: Event) -> str:
    return (event.when and (event.when.start or event.when.end)) or "9999"


def correct_facts(
    facts: tuple[Fact, ...], entries: Sequence[FactCorrection], files: dict
) -> tuple[tuple[Fact, ...], Fits]:
    """Facts pinned first, annotated, or hidden; what is to be kept apart was so before (`passages_apart`)."""

    def change(fact: Fact, entry: FactCorrection) -> Fact:
        return replace(fact, pinned=entry.pin, note=entry.note, corrected=True)

    entries = [entry for entry in entries if not entry.apart]
    kept, fits = _correct_items(facts, entries, lambda fact: fact.evidence, files, change)
    present = {fact.id for fact in kept}
    whole = (replace(fact, disputed_by=tuple(id for id in fact.disputed_by if id in present)) for fact in kept)
    return tuple(sorted(whole, key=lambda fact: not fact.pinned)), fits


def passages_apart(
    facts: tuple[Fact, ...], entries: Sequence[FactCorrection], files: dict[str, str]
) -> tuple[frozenset[tuple[str, int, int]], Fits]:
    """The passages (article, start, end) that the editor takes out of the one fact that holds them: the others of it
    may still say the same."""
    found, fits = set(), {}
    for entry in (entry for entry in entries if entry.apart):
        fitting = [fact for fact in facts if _says(fact.evidence, entry, files)]
        fits[entry.line] = len(fitting)
        if len(fitting) == 1:
            found |= {(p.article, p.start, p.end) for p in fitting[0].evidence if _says([p], entry, files)}
    return frozenset(found), fits


def _correct_items(
    items: tuple[Item, ...],
    entries: Sequence,
    passages: Callable[[Item], Sequence[Evidence]],
    files: dict[str, str],
    change: Callable[[Item, object], Item | None],
) -> tuple[tuple[Item, ...], Fits]:
    fits: Fits = {}
    for entry in entries:
        fitting = [item for item in items if _says(passages(item), entry, files)]
        fits[entry.line] = len(fitting)
        if len(fitting) != 1:
            continue
        items = tuple(
            changed
            for item in items
            if (changed := item if item not in fitting else None if entry.hide else change(item, entry)) is not None
        )
    return items, fits


def _says(passages: Sequence[Evidence], entry, files: dict[str, str]) -> bool:
    """Whether the entry's words stand in a passage, or in all read one after the other, as a page shows them."""
    words = f" {plain(entry.says)} "
    texts = [plain(passage.text) for passage in passages if entry.file in (None, files[passage.article])]
    return any(words in f" {text} " for text in (*texts, " ".join(texts)))


def report(corrections: Corrections, fits: Fits) -> CorrectionReport:
    """How many entries took effect, and the ones that fit nothing (any more) or too much, each with its line."""
    entries = [
        (section, entry)
        for section in ("actors", "articles", "quotations", "events", "facts")
        for entry in getattr(corrections, section)
    ]
    stale = tuple(
        f"{FILE}:{entry.line}: {section}: {_named(entry)} {_misfit(fits.get(entry.line, 0))}"
        for section, entry in entries
        if fits.get(entry.line) != 1
    )
    return CorrectionReport(len(entries) - len(stale), stale)


def _misfit(fits: int) -> str:
    return f"fits {fits} of them: give more words, or the file under “in”" if fits else "fits nothing here"


def _named(entry: object) -> str:
    for name in ("says", "names", "name", "file"):
        if value := getattr(entry, name, None):
            return f"“{value if isinstance(value, str) else ', '.join(value)}”"
    return ""
