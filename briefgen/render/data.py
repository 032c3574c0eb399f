"""The public data: `briefing.json` and the lines of `briefgen extract`, in the contract's form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

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

SIMPLE = frozenset((str, int, bool, type(None)))
ONLY_IF_SET = {"corrected", "pinned", "note", "part"}


def briefing_data(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain data, field by field; a trailing underscore and what is only there if set are dropped."""
    return plain(briefing)


def plain(value: Any) -> Any:
    """Dataclasses as dicts, tuples as lists and whole numbers without a fraction, all the way down."""
    kind = type(value)
    if kind is tuple or kind is list:
        return [plain(item) for item in value]
    if known := _fields(kind):
        data = {}
        for name, key, is_plain in known:
            item = getattr(value, name)
            if item or name not in ONLY_IF_SET:
                data[key] = item if is_plain else plain(item)
        return data
    return int(value) if kind is float and value.is_integer() else value


@cache
def _fields(kind: type) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a dataclass, as named in code and in data, and whether all their values are plain data; none of
    another type."""
    if not is_dataclass(kind):
        return ()
    types = get_type_hints(kind)
    return tuple((field.name, field.name.rstrip("_"), _is_plain(types[field.name])) for field in fields(kind))


def _is_plain(hint: Any) -> bool:
    if get_origin(hint) is Literal or hint in SIMPLE:
        return True
    parts = [part for part in get_args(hint) if part is not Ellipsis]
    return get_origin(hint) in (Union, UnionType) and all(map(_is_plain, parts))


def briefing_json(briefing: Briefing) -> Iterator[bytes]:
    """The briefing as published, piece by piece, for it is long: the text of `briefing_data`, each item on a line."""
    before = b"{\n"
    for name, key, _ in _fields(Briefing):
        yield before + b' "%s": ' % key.encode()
        yield from _part(getattr(briefing, name))
        before = b",\n"
    yield b"\n}\n"


def _part(value: Any) -> Iterator[bytes]:
    if type(value) is not tuple or not value:
        yield write_json(plain(value))
        return
    before = b"[\n"
    for item in value:
        yield before + b"  " + write_json(plain(item))
        before = b",\n"
    yield b"\n ]"


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
