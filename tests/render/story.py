"""An invented story, made by hand, that shows every state a briefing can be in.

The dam at Lake Orrin leaks; a minister, an engineer and a neighbour state say different things of it. One article is a
translation, one a copy, one has an inferred date, one no date, and one holds text that tries to break the page.
"""

import re
from dataclasses import dataclass

from briefgen.models import (
    Actor,
    ActorRole,
    Article,
    Briefing,
    BriefingArticle,
    Companion,
    CorrectionReport,
    Event,
    EventEvidence,
    Evidence,
    Fact,
    FactEvidence,
    Figure,
    FigureValue,
    Paragraph,
    Quotation,
    Skipped,
    Source,
    Span,
    When,
)
from briefgen.render import Note, render_note

KESTREL = """Skip to content
Dam at Lake Orrin is safe, minister says
March 3, 2031
The dam at Lake Orrin leaks at two places, the water board confirmed on Monday. About 400 people left the valley.
"The dam will hold," said Minister Ada Brandt. "Nobody needs to leave."
She told Radio Four that repairs would begin next week.
A senior board official said the gates had been “closed in time”.
The wall was built in 1968. It is 90 metres high. Tourists love it.
Sign up for our newsletter"""

WIRE = """Engineers doubt Orrin dam
Chief engineer Jonas Wick disagreed with Ms Brandt on Wednesday. He said the dam would not hold without a second wall.
"We measured 12 litres a second, and it is getting worse every day; whoever says otherwise has not read a single one of
our reports from this winter," Wick said.
More than 1,200 people have left the valley, according to the Red Cross. The dam leaks at two places.
Morsk accused Veland of hiding the leak. Veland denied that it hid anything."""

MORSK = """The dam of the neighbours
“We were never told,” said one resident. The leak, it was said, began in autumn.
This text was translated automatically."""

COPY = """Dam at Lake Orrin is safe, minister says
The dam at Lake Orrin leaks at two places, the water board confirmed on Monday."""

HOSTILE = """<script>alert("title")</script> {{ 7 * 7 }} & 'quotes'
"</p><img src=x onerror=alert(1)> {% raw %} \u202eevil\u202c &lt;" said <b>Eve</b> "O'Hack" {{ config }}.
<iframe src=//example.org></iframe> fell on Monday."""


@dataclass(frozen=True)
class Story:
    """What `write_site` needs."""

    briefing: Briefing
    articles: dict[str, Article]
    sentences: dict[str, tuple[Span, ...]]
    notes: tuple[Note, ...]


def _article(id: str, text: str, **known) -> Article:
    lines = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n]+", text)]
    boilerplate = ("Skip to", "Sign up")
    paragraphs = tuple(Paragraph(a, b, "boilerplate" if t.startswith(boilerplate) else "body") for a, b, t in lines)
    title = next(t for _, _, t in lines if not t.startswith(boilerplate))
    return Article(id, f"{id}.txt", title, text, paragraphs, **known)


ARTICLES = {
    article.id: article
    for article in (
        _article("kestrel-1", KESTREL, publisher="Kestrel Post", url="https://kestrel.example/dam?a=1&b=2"),
        _article("wire-2", WIRE, publisher="Harbour Wire", url="https://wire.example/orrin#top", agencies=("AFP",)),
        _article("morsk-3", MORSK, language="en"),
        _article("copy-4", COPY, publisher="Daily Copy"),
        _article(
            "hostile-5", HOSTILE, publisher='</title><b>"Evil" & Co', url="javascript:alert(1)", authors=("<i>A",)
        ),
    )
}


def span_of(article: str, words: str) -> Evidence:
    """The first occurrence of `words` in an article."""
    start = ARTICLES[article].text.index(words)
    return Evidence(article, start, start + len(words), words)


def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*?(?:[.!?][”\"]?(?= |$)|(?=\n|$))", text, re.M))


def _day(edtf: str, certainty: str = "resolved", basis: str = "“on Monday”, from the article's date") -> When:
    day = edtf.rstrip("?")
    return When(edtf, day, day, "day", certainty, basis)


STATED = _day("2031-03-03", "stated", "“March 3, 2031”, written in the article")
INFERRED = _day("2031-03-05?", "inferred", "“on Wednesday”, after the date of an article that it answers")


def _listed(article: Article, published: When | None, **more) -> BriefingArticle:
    return BriefingArticle(
        article.id, article.file, article.title, article.publisher, article.authors, article.url, article.language,
        len(article.text.split()), article.agencies, more.pop("translated", None), published, **more,
    )  # fmt: skip


BRANDT = Source("named", "ada-brandt", "Ada Brandt", span_of("kestrel-1", "Minister Ada Brandt"))
SHE = Source("named", "ada-brandt", "Ada Brandt", span_of("kestrel-1", "She"))
WICK = Source("named", "jonas-wick", "Jonas Wick", span_of("wire-2", "Wick"))
HE = Source("named", "jonas-wick", "Jonas Wick", span_of("wire-2", "He"))
OFFICIAL = Source("unnamed", None, "A senior board official", span_of("kestrel-1", "A senior board official"))
RESIDENT = Source("unnamed", None, "one resident", span_of("morsk-3", "one resident"))
NOBODY = Source("unknown", None, None, None)
MORSK_STATE = Source("named", "morsk", "Morsk", span_of("wire-2", "Morsk"))
VELAND = Source("named", "veland", "Veland", span_of("wire-2", "Veland denied").__class__(
    "wire-2", WIRE.index("Veland denied"), WIRE.index("Veland denied") + 6, "Veland"))  # fmt: skip
EVE = Source("named", "eve", '<b>Eve</b> "O\'Hack"', span_of("hostile-5", '<b>Eve</b> "O\'Hack"'))
BOARD = Source("unnamed", None, "the water board", span_of("kestrel-1", "the water board"))
RED_CROSS = Source("unnamed", None, "the Red Cross", span_of("wire-2", "the Red Cross"))


def _quote(id: str, kind: str, content: list[Evidence], quoted: list[Evidence], source: Source, **more) -> Quotation:
    text = " ".join(piece.text for piece in content)
    known = {"via": None, "cue": "said", "said": STATED, "about": (), "repeats": ()} | more
    return Quotation(id, content[0].article, kind, tuple(content), tuple(quoted), text, source, **known)


def _quotations() -> tuple[Quotation, ...]:
    hold = [span_of("kestrel-1", "The dam will hold,"), span_of("kestrel-1", "Nobody needs to leave.")]
    long = span_of("wire-2", WIRE[WIRE.index("We measured") : WIRE.index('," Wick said') + 1])
    evil = span_of("hostile-5", HOSTILE[HOSTILE.index("</p>") : HOSTILE.index('" said')])
    closed = span_of("kestrel-1", "closed in time")
    told = span_of("morsk-3", "We were never told,")
    return (
        _quote("kestrel-1-aa", "direct", hold, hold, BRANDT, about=("lake-orrin",)),
        _quote("kestrel-1-bb", "indirect", [span_of("kestrel-1", "repairs would begin next week")], [], SHE,
               via="Radio Four"),
        _quote("kestrel-1-cc", "mixed", [span_of("kestrel-1", "the gates had been “closed in time”")], [closed],
               OFFICIAL),
        _quote("wire-2-dd", "direct", [long], [long], WICK, said=INFERRED, note="Checked by <hand>.", corrected=True),
        _quote("wire-2-ee", "indirect", [span_of("wire-2", "the dam would not hold without a second wall")], [], HE,
               said=INFERRED, about=("ada-brandt",), repeats=("wire-2-dd",)),
        _quote("morsk-3-ff", "direct", [told], [told], RESIDENT, said=None),
        _quote("morsk-3-gg", "indirect", [span_of("morsk-3", "The leak"), span_of("morsk-3", "began in autumn")], [],
               NOBODY, said=None),
        _quote("hostile-5-hh", "direct", [evil], [evil], EVE, via="<u>TV</u>"),
    )  # fmt: skip


def _dated_by(evidence: Evidence, expression: str | None) -> EventEvidence:
    return EventEvidence(evidence.article, evidence.start, evidence.end, evidence.text, expression)


def _event(id: str, words: Evidence, when: When | None, modality="asserted", source=None, actors=(), **more) -> Event:
    evidence = (_dated_by(words, more.pop("expression", None)), *more.pop("others", ()))
    place = more.pop("place", None)
    publishers = len({piece.article for piece in evidence})
    return Event(id, words.text, when, modality, source, actors, place, publishers, evidence, **more)


def _events() -> tuple[Event, ...]:
    built = When("1968", "1968-01-01", "1968-12-31", "year", "stated", "“in 1968”")
    next_week = When("2031-W11", "2031-03-10", "2031-03-16", "week", "resolved", "“next week”, after 3 March 2031")
    confirmed = span_of("kestrel-1", "the water board confirmed on Monday")
    again = _dated_by(span_of("copy-4", "the water board confirmed on Monday"), "on Monday")
    return (
        _event("e-built", span_of("kestrel-1", "The wall was built in 1968."), built, expression="in 1968"),
        _event("e-confirmed", confirmed, STATED, expression="on Monday", others=(again,),
               place=span_of("kestrel-1", "Lake Orrin"), actors=("lake-orrin",)),
        _event("e-doubt", span_of("wire-2", "Chief engineer Jonas Wick disagreed with Ms Brandt on Wednesday."),
               INFERRED, actors=("jonas-wick", "ada-brandt"), expression="on Wednesday"),
        _event("e-repairs", span_of("kestrel-1", "repairs would begin next week"), next_week, "planned", SHE),
        _event("e-hiding", span_of("wire-2", "hiding the leak"), INFERRED, "alleged", MORSK_STATE, ("morsk", "veland")),
        _event("e-denied", span_of("wire-2", "it hid anything"), None, "denied", VELAND, ("veland",)),
        _event("e-fell", span_of("hostile-5", "<iframe src=//example.org></iframe> fell on Monday."), STATED),
    )  # fmt: skip


def _facts() -> tuple[Fact, ...]:
    leaks = span_of("kestrel-1", "The dam at Lake Orrin leaks at two places")
    same = span_of("wire-2", "The dam leaks at two places.")
    holds = span_of("kestrel-1", "The dam will hold,")
    copied = span_of("copy-4", leaks.text)
    fails = span_of("wire-2", "the dam would not hold without a second wall")
    return (
        Fact("f-leaks", leaks.text, None, 2, _on_word(BOARD, leaks) + _on_word(None, same, copied), (), pinned=True),
        Fact("f-holds", holds.text, BRANDT, 1, _on_word(BRANDT, holds), ("f-fails",)),
        Fact("f-fails", fails.text, HE, 1, _on_word(HE, fails), ("f-holds",), note="Disputed since March."),
    )


def _on_word(source: Source | None, *pieces: Evidence) -> tuple[FactEvidence, ...]:
    return tuple(FactEvidence(p.article, p.start, p.end, p.text, source) for p in pieces)


def _value(evidence: Evidence, low, high, qualifier, when, source, scope="whole") -> FigureValue:
    return FigureValue(
        evidence.article, evidence.start, evidence.end, evidence.text, low, high, qualifier, scope, when, source
    )


def _figures() -> tuple[Figure, ...]:
    about = _value(span_of("kestrel-1", "About 400 people"), 400.0, None, "about", STATED, None)
    more = _value(span_of("wire-2", "More than 1,200 people"), 1200.0, None, "more than", INFERRED, RED_CROSS)
    litres = _value(span_of("wire-2", "12 litres a second"), 12.5, None, None, None, WICK, "part")
    return (
        Figure(
            "n-people",
            "people who left",
            span_of("kestrel-1", "people left the valley"),
            "people",
            (about, more),
            ((0, 1),),
        ),
        Figure("n-litres", "litres a second", span_of("wire-2", "litres a second"), "litres", (litres,)),
    )


def _actor(id: str, name: str, kind: str, articles: tuple[str, ...], aliases=(), roles=(), with_=(), **more) -> Actor:
    return Actor(id, name, kind, (name, *aliases), tuple(roles), articles, 2 * len(articles), tuple(with_), **more)


def _actors() -> tuple[Actor, ...]:
    minister = ActorRole("Minister", span_of("kestrel-1", "Minister"))
    engineer = ActorRole("Chief engineer", span_of("wire-2", "Chief engineer"))
    return (
        _actor("ada-brandt", "Ada Brandt", "person", ("kestrel-1", "wire-2"), ("Ms Brandt",), [minister],
               [Companion("jonas-wick", 1)], corrected=True, note="Not the author of the same name."),
        _actor("jonas-wick", "Jonas Wick", "person", ("wire-2",), ("Wick",), [engineer], [Companion("ada-brandt", 1)]),
        _actor("eve", '<b>Eve</b> "O\'Hack"', "person", ("hostile-5",)),
        _actor("lake-orrin", "Lake Orrin", "place", ("kestrel-1", "copy-4")),
        _actor("morsk", "Morsk", "place", ("wire-2",)),
        _actor("veland", "Veland", "place", ("wire-2",)),
        _actor("red-cross", "Red Cross", "organization", ("wire-2",)),
        _actor("tourists", "Tourists", "group", ("kestrel-1",)),
    )  # fmt: skip


def make_story() -> Story:
    """The whole story."""
    a = ARTICLES
    listed = (
        _listed(a["kestrel-1"], STATED),
        _listed(a["wire-2"], INFERRED, note="Date to be confirmed.", corrected=True),
        _listed(a["morsk-3"], None, translated=span_of("morsk-3", "This text was translated automatically.")),
        _listed(a["copy-4"], STATED, duplicate_of="kestrel-1"),
        _listed(a["hostile-5"], STATED),
    )
    briefing = Briefing(
        title="The dam at Lake Orrin",
        language="en",
        as_of="2031-03-05",
        articles=listed,
        actors=_actors(),
        quotations=_quotations(),
        events=_events(),
        facts=_facts(),
        figures=_figures(),
        corrections=CorrectionReport(2, ("corrections.yaml:4: “old words” fits nothing.",)),
        suggestions=("“Brandt” and “Ms Brandt” may be one.",),
        skipped=(Skipped("broken<1>.txt", "is not UTF-8"),),
    )
    terms = "# Terms\n\nA dam & a <script>wall</script>. [Timeline](timeline.html)\n\n# Second\n\n[x](javascript:alert)"
    introduction = "# Introduction\n\nWhy this *matters*: see [the terms](terms.md)."
    notes = (render_note("index", introduction), render_note("terms", terms))
    return Story(briefing, dict(a), {id: _sentences(article.text) for id, article in a.items()}, notes)
