"""A big briefing made by rule: two hundred articles, one voice in half of the quotations, one long month."""

from random import Random

from briefgen.models import (
    Actor,
    Article,
    Briefing,
    BriefingArticle,
    Companion,
    Event,
    EventEvidence,
    Evidence,
    Fact,
    FactEvidence,
    Figure,
    FigureValue,
    Paragraph,
    Quotation,
    Source,
    Span,
    When,
)
from tests.render.story import ARTICLES, Story

NUMBER = 200
SAYINGS = 12  # sentences of an article, all of them quoted
PEOPLE = 400
PUBLISHERS = ("Kestrel Post", "Harbour Wire", "Daily Copy", "Morsk Gazette", "The Orrin Times")


def make_big_story() -> Story:
    """The same at every call. Words are drawn by chance, as often as in a language: the nth is n times rarer (Zipf)."""
    chance = Random(7)
    words = sorted({word.strip('.,"“”') for a in ARTICLES.values() for word in a.text.split() if word.isalpha()})
    words += ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(3, 9))) for _ in range(1500)]
    texts = [[_sentence(chance, words) for _ in range(SAYINGS)] for _ in range(NUMBER)]
    articles = {f"article-{n}": _article(n, sentences) for n, sentences in enumerate(texts)}
    days = {id: _day(n) for n, id in enumerate(articles)}
    spans = {id: _spans(article.text) for id, article in articles.items()}
    pieces = {id: [_piece(articles[id], span) for span in spans[id]] for id in articles}
    briefing = Briefing(
        title="A long story",
        language="en",
        as_of="2031-06-28",
        articles=tuple(_listed(article, days[id]) for id, article in articles.items()),
        actors=tuple(_actor(n, tuple(articles)) for n in range(PEOPLE)),
        quotations=tuple(
            _quotation(p, n, i, days[id]) for n, id in enumerate(articles) for i, p in enumerate(pieces[id])
        ),
        events=tuple(_event(p, n, days[id]) for n, id in enumerate(articles) for p in pieces[id][:5]),
        facts=tuple(_fact(p, n, i) for n, id in enumerate(articles) for i, p in enumerate(pieces[id][:3])),
        figures=tuple(_figure(pieces[id], n, days[id]) for n, id in enumerate(articles)),
    )
    return Story(briefing, articles, spans, ())


def _sentence(chance: Random, words: list[str]) -> str:
    often = [1 / (n + 3) for n in range(len(words))]
    return " ".join(chance.choices(words, often, k=chance.randint(12, 30))).capitalize() + "."


def _article(n: int, sentences: list[str]) -> Article:
    text = "\n".join(sentences)
    paragraphs = tuple(Paragraph(span.start, span.end, "body") for span in _spans(text))
    publisher = PUBLISHERS[n % len(PUBLISHERS)]
    return Article(f"article-{n}", f"{n}.txt", sentences[0][:70], text, paragraphs, publisher=publisher)


def _spans(text: str) -> tuple[Span, ...]:
    ends, start = [], 0
    for line in text.split("\n"):
        ends.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(ends)


def _piece(article: Article, span: Span) -> Evidence:
    return Evidence(article.id, span.start, span.end, article.text[span.start : span.end])


def _day(n: int) -> When:
    """Half of the articles stand in the days of one month."""
    day = f"2031-03-{n % 28 + 1:02}" if n % 2 else f"2031-{n % 6 + 1:02}-{n % 27 + 1:02}"
    return When(f"{day}?", day, day, "day", "inferred", f"“on Monday”, from the article's date, number {n}")


def _listed(article: Article, when: When) -> BriefingArticle:
    return BriefingArticle(
        article.id, article.file, article.title, article.publisher, (), f"https://news.example/{article.id}", "en",
        len(article.text.split()), (), None, when,
    )  # fmt: skip


def _name(n: int) -> str:
    return "The Minister" if n == 0 else f"{chr(65 + n % 26)}nna Person {n}"


def _actor(n: int, articles: tuple[str, ...]) -> Actor:
    name = _name(n)
    where = articles if n < 3 else articles[n % NUMBER : n % NUMBER + 2]
    company = tuple(Companion(f"actor-{other}", PEOPLE - other) for other in range(1, 40)) if n == 0 else ()
    return Actor(f"actor-{n}", name, "person" if n % 3 else "organization", (name,), (), where, PEOPLE - n, company)


def _voice(n: int, i: int) -> Source:
    number = 0 if (n + i) % 2 else (n + 3 * i) % PEOPLE
    return Source(
        "named",
        f"actor-{number}",
        "The Minister" if number == 0 else f"{chr(65 + number % 26)}nna Person {number}",
        None,
    )


def _quotation(piece: Evidence, n: int, i: int, when: When) -> Quotation:
    about = (f"actor-{(n + i) % 3}",)
    return Quotation(
        f"q-{n}-{i}",
        piece.article,
        "direct",
        (piece,),
        (piece,),
        piece.text,
        _voice(n, i),
        None,
        "said",
        when,
        about,
        (),
    )


def _event(piece: Evidence, n: int, when: When) -> Event:
    evidence = EventEvidence(piece.article, piece.start, piece.end, piece.text, "on Monday")
    modality = ("asserted", "planned", "alleged")[n % 3]
    who = ("actor-0", f"actor-{n % PEOPLE}") if n % PEOPLE else ("actor-0",)
    return Event(f"e-{n}-{piece.start}", piece.text, when, modality, None, who, None, 1, (evidence,))


def _fact(piece: Evidence, n: int, i: int) -> Fact:
    """The first fact of an article is disputed by its second."""
    rival = {0: (f"f-{n}-1",), 1: (f"f-{n}-0",)}.get(i, ())
    source = _voice(n, i)
    evidence = FactEvidence(piece.article, piece.start, piece.end, piece.text, source)
    return Fact(f"f-{n}-{i}", piece.text, source, 2, (evidence,), rival)


def _figure(pieces: list[Evidence], n: int, when: When) -> Figure:
    values = tuple(
        FigureValue(p.article, p.start, p.end, p.text, 100.0 * i + n, None, None, "whole", when, None)
        for i, p in enumerate(pieces[:4])
    )
    return Figure(f"n-{n}", f"people in place {n}", pieces[0], "people", values)
