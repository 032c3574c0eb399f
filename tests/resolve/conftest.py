"""Readings from a case's text: one article a line, "day | publisher | words" (day "-" when nothing tells it)."""

from dataclasses import replace

import pytest

from briefgen.dates import from_edtf
from briefgen.extract import extract
from briefgen.resolve.actors import resolve_actors
from briefgen.resolve.readings import Reading, settle


@pytest.fixture(scope="session")
def readings_from(nlp, article_of):
    """A function that reads articles from lines, with their actors resolved."""

    def read(lines: str) -> tuple[Reading, ...]:
        articles = []
        for number, line in enumerate(lines.splitlines()):
            day, publisher, words = (part.strip() for part in line.split("|", 2))
            stated = None if day == "-" else from_edtf(day)
            articles.append(replace(article_of(words, f"article-{number}"), stated=stated, publisher=publisher))
        extractions = tuple(extract(article, nlp) for article in articles)
        actors, ids = resolve_actors(articles, extractions)
        labels = {actor.id: actor.name for actor in actors}
        return tuple(
            settle(article, found, article.stated, own, labels)
            for article, found, own in zip(articles, extractions, ids, strict=True)
        )

    return read
