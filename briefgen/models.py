"""The nouns of briefgen: spans, what one article says, what a briefing holds.

Everything here is frozen data without behaviour. Offsets are Unicode code points into an article's `text`, end
exclusive. The second half mirrors `site/briefing.json` field by field, so that the file, its schema and the pages
cannot drift apart; a trailing underscore (`with_`) is dropped in the file.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["title", "body", "heading", "caption", "byline", "dateline", "boilerplate"]
EntityKind = Literal["person", "organization", "place", "group"]
QuotationKind = Literal["direct", "mixed", "indirect"]
Modality = Literal["asserted", "planned", "alleged", "denied"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "interval"]
Certainty = Literal["stated", "resolved", "inferred"]
Qualifier = Literal[
    "exactly", "about", "more than", "at least", "less than", "at most",
    "tens of", "dozens of", "hundreds of", "thousands of", "millions of", "billions of",
]  # fmt: skip
Scope = Literal["whole", "part", "change"]


@dataclass(frozen=True, slots=True)
class When:
    """A date or interval as the briefing shows it.

    `edtf` is ISO 8601-2 (`2022-02-10/2022-02-20`, `2022-01-07?`, `2014/..`); `start` and `end` are the first and last
    day it can mean (ISO, None on an open end); `basis` says in a sentence what the date rests on. `part` is what the
    words say of a month, season, year or decade without naming its days ("mid-March", "early 2021").
    """

    edtf: str
    start: str | None
    end: str | None
    precision: Precision
    certainty: Certainty
    basis: str
    part: Literal["early", "mid", "late"] | None = None


# ── an article, as read ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what it is for; boilerplate is marked, never cut out."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text and what it says of itself.

    `stated` is the date given by metadata or by a full date in a dateline, else None: inferring one is `resolve`'s
    work. `file` is relative to the seeds folder, with "/" on every system. `translated` is the sentence in which the
    article says that it is a translation.
    """

    id: str
    file: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    stated: When | None = None
    agencies: tuple[str, ...] = ()
    translated: Span | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read as an article, and why."""

    file: str
    reason: str


# ── what one article says ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an entity: a name, or a pronoun or role noun resolved to one.

    `entity` is a position in `Extraction.entities`. For a name the span is the name as written, with an honorific that
    stands before it ("Mr Johnson") and without a possessive.
    """

    start: int
    end: int
    label: Literal["name", "pronoun", "role"]
    entity: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what several mentions of one article refer to.

    `name` is the fullest form; `aliases` every form as written, `name` included; `roles` the words that give an office
    or function ("NATO Secretary-General"), first come first; `gender` is "f", "m" or None where the text does not tell.
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    roles: tuple[Span, ...] = ()
    gender: Literal["f", "m"] | None = None


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """An attribution (PARC, PolNeAR): content, source and cue.

    `content` is what is attributed, in more than one piece where the reporting clause or a paragraph break interrupts
    it. `quoted` are the pieces inside quotation marks, without the marks, one a paragraph; empty when indirect.
    `speaker` is the source resolved in the article: an entity's name for a pronoun or role, else the source's own
    words, None when not told; `entity` its position when it is an entity; `entities` are all those who speak together,
    one or several. `via` is the medium it was said to, `relay` who passes it on ("according to Tass", or whoever
    reports what another said). `time` is the position in `Extraction.times` of an expression in the reporting clause;
    `anterior` is true where the clause tells it as said before ("has said", "previously said"). `context` are the
    sentences that content which does not stand alone needs around it. `stance` is true where the content is no clause
    but a phrase for what somebody demands, disputes or accuses whom of ("accused Rossi of theft").
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    speaker: str | None = None
    entity: int | None = None
    via: Span | None = None
    time: int | None = None
    entities: tuple[int, ...] = ()
    relay: Span | None = None
    anterior: bool = False
    context: Span | None = None
    stance: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """A temporal expression (TIMEX3), not grounded: what it means depends on the article's date.

    `value` is the TIMEX3 value as far as the words alone tell, with X for what they do not: "2022-01-30",
    "XXXX-01-07", "XXXX-WXX-3" (Wednesday), "P3D", "PRESENT_REF"; `briefgen.dates.calendar` says more of them. `until`
    is the same for the end of a range ("February 10-20"), ".." after "since"; where both ends are expressions of their
    own ("May to June"), the second has the first's value in `since`; ".." after "until" and "before". What is counted
    has `unit` and `offset` ("last month" is month, -1; "three weeks ago" is week, -3) from its `anchor`: the article's
    date, or the date mentioned last ("a year earlier", "that day"). An `offset` without a unit counts rounds of the
    value: "last July" is -1, "this summer" 0. `shift` is so many days from the day that all this gives ("the day after
    Thanksgiving" is 1). `direction` is -1 or 1 where the words or the tense of the governing verb look back or ahead, 0
    where nothing tells. `mod` is TIMEX3's (START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER,
    MORE_THAN, LESS_THAN).
    """

    start: int
    end: int
    type: TimexType
    value: str
    until: str | None = None
    since: str | None = None
    unit: Literal["day", "week", "month", "quarter", "year", "decade"] | None = None
    offset: int | None = None
    anchor: Literal["none", "article", "mention"] = "none"
    direction: Literal[-1, 0, 1] = 0
    mod: str | None = None
    shift: int = 0


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Something that happened, is planned, alleged or denied, told in one clause.

    `trigger` is the word that names it, `kind` its lemma or a word for all of its meaning ("meet" for "met",
    "talks" and "summit"), so that tellings in other words can be compared; `time` the position in
    `Extraction.times` of the expression that dates it in the same clause, None when there is none; `participants`
    are positions in `Extraction.entities`; `source` names who reports, alleges, denies or announces it, `source_entity`
    the entity it is; `speech` marks an act of saying. `lead` marks news of the title or the first sentence, `news`
    what a main clause elsewhere says, or tells as done without a date in its sentence: they may take the date of the
    article's news, unless somebody only thinks so. `denial` is the sentence soon after an accusation in which somebody
    else denies it. `aside` marks what is told in passing where the main clause tells only what may be.
    """

    start: int
    end: int
    trigger: Span
    modality: Modality
    kind: str = ""
    participants: tuple[int, ...] = ()
    time: int | None = None
    place: Span | None = None
    source: Span | None = None
    source_entity: int | None = None
    speech: bool = False
    lead: bool = False
    news: bool = False
    denial: Span | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase of a claim and the part it plays.

    `role` is "subject", "object", "place" (where or where to), "with", "from", "of" (a noun's, whose part is not
    told), "if" (the condition) or "other"; `named` are the entities whose name the phrase is, `about` those that its
    words belong to ("Ukraine's border"); `words` are its other content words as lemmas, synonyms as one, head first.
    """

    role: str
    named: tuple[int, ...] = ()
    about: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that states something checkable.

    `source` is who is said to have said it (None: the outlet itself), `source_entity` the entity it is;
    `participants`, `times` and `figures` are positions in the extraction's tuples. `predicate` is the lemma of what
    is said to happen or hold, synonyms as one ("meet" for "held talks"), with its `arguments`; `elliptic` where the
    subject stands before the span ("and expelled the envoy"), `lasting` where it tells in the simple present how
    something is.
    """

    start: int
    end: int
    source: Span | None = None
    source_entity: int | None = None
    negated: bool = False
    modality: Modality = "asserted"
    participants: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()
    predicate: str = ""
    arguments: tuple[Argument, ...] = ()
    elliptic: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A quantity: "more than 150,000 Russian troops" is low 150000, unit "troops", qualifier "more than".

    `high` is None unless a range or an upper bound is said. `counted` are the words for what is counted.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier | None
    scope: Scope = "whole"
    counted: Span | None = None
    source: Span | None = None
    source_entity: int | None = None
    time: int | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says, by its text alone; cached by content, free of spaCy objects."""

    article: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[FoundQuotation, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[FoundFigure, ...] = ()


# ── what the editor says ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ActorMerge:
    """Several names are one actor, under `label` (the first name unless another is given). `line` is the entry's."""

    line: int
    names: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class ActorSplit:
    """In one article (`file`) a name is somebody else, called `label`."""

    line: int
    name: str
    file: str
    label: str


@dataclass(frozen=True, slots=True)
class ActorHide:
    """A name that is no actor."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class ActorRetype:
    """An actor of another kind."""

    line: int
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class ArticleCorrection:
    """What an article is, where the editor knows better; None leaves a value as found. `published` is EDTF."""

    line: int
    file: str
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    duplicate_of: str | None = None
    hide: bool = False


@dataclass(frozen=True, slots=True)
class QuotationCorrection:
    """A quotation, named by enough of its words, gets another speaker or is hidden."""

    line: int
    says: str
    file: str | None = None
    speaker: str | None = None
    hide: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EventCorrection:
    """An event gets another date (EDTF) or modality, or is hidden."""

    line: int
    says: str
    file: str | None = None
    when: str | None = None
    modality: Modality | None = None
    hide: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FactCorrection:
    """A fact is pinned, hidden, taken apart (its passages say different things) or annotated."""

    line: int
    says: str
    file: str | None = None
    pin: bool = False
    hide: bool = False
    apart: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All of the editor's entries, in the order of the file."""

    actors: tuple[ActorMerge | ActorSplit | ActorHide | ActorRetype, ...] = ()
    articles: tuple[ArticleCorrection, ...] = ()
    quotations: tuple[QuotationCorrection, ...] = ()
    events: tuple[EventCorrection, ...] = ()
    facts: tuple[FactCorrection, ...] = ()


# ── what a briefing holds: the public data of `site/briefing.json` ───────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage an item rests on: `text` is the article's text at these offsets, exactly."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to have said it: an actor, a role or body that no actor is, or nobody the text names."""

    state: Literal["named", "unnamed", "unknown"]
    actor: str | None
    label: str | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class BriefingArticle:
    """An article as the briefing lists it; `published` may be inferred and says so."""

    id: str
    file: str
    title: str
    publisher: str | None
    authors: tuple[str, ...]
    url: str | None
    language: str
    words: int
    agencies: tuple[str, ...]
    translated: Evidence | None
    published: When | None
    duplicate_of: str | None = None
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ActorRole:
    """An office or function as an article words it."""

    title: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor, and in how many sentences both stand."""

    actor: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity across all articles.

    `roles` are every article's wordings of the offices, those that most articles give first. `known_as` are other names
    of a known place or body that no article writes; `stands_for` is the country that a capital, a seat of government or
    a state's body speaks for, where that is an actor too.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    roles: tuple[ActorRole, ...]
    articles: tuple[str, ...]
    mentions: int
    with_: tuple[Companion, ...]
    known_as: tuple[str, ...] = ()
    stands_for: str | None = None
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, verbatim, with who is said to have said it.

    `speakers` are the actors of the source, several where they speak together; `relay` are the words for who passes it
    on; `context` is the passage that content which does not stand alone is to be read in, None where it does.
    """

    id: str
    article: str
    kind: QuotationKind
    content: tuple[Evidence, ...]
    quoted: tuple[Evidence, ...]
    text: str
    source: Source
    via: str | None
    cue: str | None
    said: When | None
    about: tuple[str, ...]
    repeats: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    relay: str | None = None
    context: Evidence | None = None
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EventEvidence(Evidence):
    """A passage that tells an event; `expression` are the words that date it, None when the date is not from here."""

    expression: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline; `when` is None for what no source dates. `denial` is the sentence after an accusation
    in which somebody else denies it."""

    id: str
    text: str
    when: When | None
    modality: Modality
    source: Source | None
    actors: tuple[str, ...]
    place: Evidence | None
    publishers: int
    evidence: tuple[EventEvidence, ...]
    denial: Evidence | None = None
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FactEvidence(Evidence):
    """A passage that states a fact; `source` is whose word it is there, None where it is the outlet's own."""

    source: Source | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement that more than one publisher makes.

    `source` is given only where all the evidence is on that source's word; None means that an outlet states it itself.
    """

    id: str
    text: str
    source: Source | None
    publishers: int
    evidence: tuple[FactEvidence, ...]
    disputed_by: tuple[str, ...]
    pinned: bool = False
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FigureValue(Evidence):
    """One statement of a quantity."""

    low: float | None
    high: float | None
    qualifier: Qualifier | None
    scope: Scope
    when: When | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class Figure:
    """The same quantity as several passages give it; `conflicts` are positions of values that cannot both hold."""

    id: str
    label: str
    label_evidence: Evidence
    unit: str
    values: tuple[FigureValue, ...]
    conflicts: tuple[tuple[int, int], ...] = ()
    corrected: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectionReport:
    """How many of the editor's entries took effect, and the ones that fit nothing."""

    applied: int = 0
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole briefing."""

    title: str
    language: str
    as_of: str | None
    articles: tuple[BriefingArticle, ...]
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    corrections: CorrectionReport = CorrectionReport()
    suggestions: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    format: int = 1
