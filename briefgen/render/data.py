"""The public data: `briefing.json` and the lines of `briefgen extract`, in the contract's form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache
from typing import Any

from pydantic_core import to_json as write_json

from briefgen.models import (
    Article,
    Briefing,
    Claim,
    EntityKind,
    Extraction,
    FoundEvent,
    FoundFigure,
    FoundQuotation,
    Mention,
    Modality,
    Paragraph,
    Qualifier,
    QuotationKind,
    Span,
    Time,
    TimexType,
    When,
)

REMEMBERED = 2**15  # items' texts: in a preview most are as in the build before
SIMPLE = frozenset((str, int, bool, type(None)))
ONLY_IF_SET = {"corrected", "pinned", "note", "part"}


def briefing_data(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain data, field by field; a trailing underscore and what is only there if set are dropped."""
    return plain(briefing)


def plain(value: Any) -> Any:
    """Dataclasses as dicts, tuples as lists and whole numbers without a fraction, all the way down."""
    kind = type(value)
    if kind in SIMPLE:
        return value
    if kind is tuple or kind is list:
        return [plain(item) for item in value]
    if names := _fields(kind):
        pairs = ((name, key, getattr(value, name)) for name, key in names)
        return {key: plain(item) for name, key, item in pairs if item or name not in ONLY_IF_SET}
    return int(value) if kind is float and value.is_integer() else value


@cache
def _fields(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass, as named in code and in data; none of another type."""
    return tuple((field.name, field.name.rstrip("_")) for field in fields(kind)) if is_dataclass(kind) else ()


def briefing_json(briefing: Briefing) -> bytes:
    """The briefing as published: the text of `briefing_data`, made item by item."""
    parts = ((key, getattr(briefing, name)) for name, key in _fields(Briefing))
    return b"{\n" + b",\n".join(b' "%s": %s' % (key.encode(), _part(value)) for key, value in parts) + b"\n}\n"


def _part(value: Any) -> bytes:
    if type(value) is tuple and value:
        return b"[\n" + b",\n".join(map(_item, value)) + b"\n ]"
    return write_json(plain(value), indent=1).replace(b"\n", b"\n ")


@lru_cache(maxsize=REMEMBERED)
def _item(value: Any) -> bytes:
    return b"  " + write_json(plain(value), indent=1).replace(b"\n", b"\n  ")


def to_json(data: Mapping[str, Any]) -> bytes:
    """Data as published: UTF-8, one space of indentation, fields in their order."""
    return write_json(data, indent=1) + b"\n"


# ── one line of `briefgen extract` ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class LineEntity:
    """Who or what several mentions refer to."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineQuotation:
    """An attribution; `speaker` is the source resolved within the article."""

    kind: QuotationKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class LineTime:
    """A temporal expression with its TIMEX3 value and what it means on the calendar."""

    start: int
    end: int
    type: TimexType
    value: str
    when: When | None


@dataclass(frozen=True, slots=True)
class LineEvent:
    """An event; `participants` are positions in `entities`."""

    start: int
    end: int
    trigger: Span
    when: When | None
    modality: Modality
    participants: tuple[int, ...]
    place: Span | None


@dataclass(frozen=True, slots=True)
class LineClaim:
    """A checkable statement; positions refer to this line's `entities`, `times` and `figures`."""

    start: int
    end: int
    source: Span | None
    negated: bool
    modality: Modality
    participants: tuple[int, ...]
    times: tuple[int, ...]
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LineFigure:
    """A quantity as one passage gives it."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier | None
    counted: Span | None


@dataclass(frozen=True, slots=True)
class ExtractLine:
    """What one article says by itself."""

    id: str
    file: str
    title: str
    publisher: str | None
    published: When | None
    language: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[LineEntity, ...]
    quotations: tuple[LineQuotation, ...]
    times: tuple[LineTime, ...]
    events: tuple[LineEvent, ...]
    claims: tuple[LineClaim, ...]
    figures: tuple[LineFigure, ...]


def extract_data(
    article: Article,
    extraction: Extraction,
    published: When | None,
    whens: Sequence[When | None],
    values: Sequence[str],
    event_dates: Sequence[When | None],
) -> dict[str, Any]:
    """One line of `briefgen extract`.

    `whens` and `values` (TIMEX3) have an entry for each of `extraction.times`, `event_dates` for each of its `events`.
    """
    line = ExtractLine(
        id=article.id,
        file=article.file,
        title=article.title,
        publisher=article.publisher,
        published=published,
        language=article.language,
        text=article.text,
        paragraphs=article.paragraphs,
        sentences=extraction.sentences,
        mentions=extraction.mentions,
        entities=tuple(LineEntity(e.name, e.kind, e.aliases) for e in extraction.entities),
        quotations=tuple(map(_quotation, extraction.quotations)),
        times=tuple(_time(*entry) for entry in zip(extraction.times, values, whens, strict=True)),
        events=tuple(_event(*entry) for entry in zip(extraction.events, event_dates, strict=True)),
        claims=tuple(map(_claim, extraction.claims)),
        figures=tuple(map(_figure, extraction.figures)),
    )
    return plain(line)


def _quotation(found: FoundQuotation) -> LineQuotation:
    return LineQuotation(found.kind, found.content, found.quoted, found.source, found.cue, found.speaker)


def _time(found: Time, value: str, when: When | None) -> LineTime:
    return LineTime(found.start, found.end, found.type, value, when)


def _event(found: FoundEvent, when: When | None) -> LineEvent:
    return LineEvent(found.start, found.end, found.trigger, when, found.modality, found.participants, found.place)


def _claim(found: Claim) -> LineClaim:
    return LineClaim(
        found.start, found.end, found.source, found.negated, found.modality, found.participants, found.times,
        found.figures,
    )  # fmt: skip


def _figure(found: FoundFigure) -> LineFigure:
    return LineFigure(found.start, found.end, found.low, found.high, found.unit, found.qualifier, found.counted)
