"""Content, source and cue of quotations."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.extract.coreference import References, resolve_references
from briefgen.extract.mentions import find_mentions
from briefgen.extract.pipeline import parse
from briefgen.extract.quotations import find_quotations
from briefgen.extract.speech.marks import find_quoted
from briefgen.extract.speech.passage import read_passage
from briefgen.models import Paragraph, Time
from tests.cases import parametrize
from tests.extract.naming import named, unlisted

WORDS = [
    *"“”\"'‘’,.:?—\n",
    "Rossi",
    "he",
    "they",
    "said",
    "told",
    "according",
    "to",
    "that",
    "was",
    "by",
    "who",
    "called",
    "the",
    "dam",
]
SEEDS = Path(__file__).parents[2] / "seeds"


@parametrize(Path(__file__).parent / "cases" / "quotations.txt")
def test_quotations(case, nlp, article_of):
    """Each case lists kind, content, source ("she -> Maria Rossi" where it is resolved) and cue, in order.

    What else is found follows: the medium ("to BBC"), who passes it on ("by Tass"), those who speak together
    ("each: Maria Rossi, Tom Baker"), and that it was said "before".
    """
    article = article_of(case.text)
    names, entities = named(article.text, case.expected)
    found = _find(article, nlp, names, entities)
    assert [_line(article.text, entities, quotation) for quotation in found] == unlisted(case.expected)


@parametrize(Path(__file__).parent / "cases" / "contexts.txt")
def test_contexts(case, nlp, article_of):
    """Each case lists the contents in order, each with the passage that it is to be read in where it needs one."""
    article = article_of(case.text)
    found = _find(article, nlp, (), ())
    assert [_in_context(article.text, quotation) for quotation in found] == list(case.expected)


def test_headlines_and_boilerplate_quote_nobody(nlp, article_of):
    """Only body text and captions are read."""
    article = article_of(
        "Rossi says dam “will hold”\n“We are ready,” Maria Rossi said.\n“Sign up now,” our editor says."
    )
    roles = ("title", "body", "boilerplate")
    paragraphs = [Paragraph(p.start, p.end, role) for p, role in zip(article.paragraphs, roles, strict=True)]
    doc = parse(article, nlp)
    quoted = find_quoted(article.text, paragraphs)
    (quotation,) = find_quotations(read_passage(doc, article.text, paragraphs, quoted), References((), {}), (), ())
    assert article.text[quotation.content[0].start : quotation.content[0].end] == "We are ready,"


def test_a_caption_does_not_part_the_text(nlp, article_of):
    """Who speaks goes on past a caption, and a caption's reported speech is not repeated."""
    article = article_of(
        "“We are ready,” said Maria Rossi.\nTom Baker says the dam is old (file)\n“It will hold as it has for years.”"
    )
    roles = ("body", "caption", "body")
    paragraphs = [Paragraph(p.start, p.end, role) for p, role in zip(article.paragraphs, roles, strict=True)]
    doc = parse(article, nlp)
    names, entities = named(article.text, ("names: Maria Rossi; Tom Baker",))
    passage = read_passage(doc, article.text, paragraphs, find_quoted(article.text, paragraphs))
    found = find_quotations(passage, References(names, {}), entities, ())
    assert [quotation.speaker for quotation in found] == ["Maria Rossi", "Maria Rossi"]


@pytest.mark.parametrize(
    ("text", "words", "position"),
    [
        ("“We are ready,” Maria Rossi said on Monday.", "Monday", 0),
        ("Maria Rossi said the dam would open on Monday.", "Monday", None),
        ("“We open on Monday,” Maria Rossi said.", "Monday", None),
    ],
)
def test_the_time_is_the_reporting_clause_s(nlp, article_of, text, words, position):
    """What is said to happen on Monday was not said on Monday."""
    article = article_of(text)
    time = Time(text.index(words), text.index(words) + len(words), "DATE", "XXXX-WXX-1")
    (quotation,) = _find(article, nlp, *named(text, ("names: Maria Rossi",)), times=(time,))
    assert quotation.time == position


def test_seeds_hold_together(nlp):
    """In real articles too every quotation is made of the article's words, and no piece is quoted twice."""
    for article in read_articles(SEEDS).articles:
        doc = parse(article, nlp)
        names, entities = find_mentions(doc, article.paragraphs, article.text)
        found = _find(article, nlp, names, entities)
        assert sum(len(quotation.quoted) for quotation in found) > 5
        _holds_together(article.text, found)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_any_text_holds_together(nlp, article_of, words):
    """Whatever marks and words come in whatever order, what is found is made of the text."""
    article = article_of(" ".join(words).replace(" ,", ",").replace("“ ", "“"))
    _holds_together(article.text, _find(article, nlp, (), ()))


def _holds_together(text, found):
    pieces = [piece for quotation in found for piece in quotation.quoted]
    assert len(pieces) == len(set(pieces))
    for quotation in found:
        content = quotation.content
        assert content
        assert all(text[span.start : span.end].strip() for span in (*content, *quotation.quoted))
        assert all(before.end <= after.start for before, after in pairwise(content))
        assert not quotation.context or quotation.context.start <= content[0].start < quotation.context.end
        assert all(any(s.start <= p.start and p.end <= s.end for s in content) for p in quotation.quoted)
        assert (quotation.kind == "indirect") == (not quotation.quoted)


def _find(article, nlp, names, entities, times=()):
    doc = parse(article, nlp)
    quoted = find_quoted(article.text, article.paragraphs)
    passage = read_passage(doc, article.text, article.paragraphs, quoted)
    return find_quotations(passage, resolve_references(passage, names, entities), entities, times)


def _in_context(text, quotation):
    content = " + ".join(text[span.start : span.end] for span in quotation.content)
    context = quotation.context
    return f"{content} | {text[context.start : context.end]}" if context else content


def _line(text, entities, quotation):
    def words(span):
        return text[span.start : span.end]

    source = words(quotation.source) if quotation.source else "nobody"
    if (quotation.speaker or "").replace("'", "’") != source.replace("'", "’"):
        source += f" -> {quotation.speaker}"
    content = " + ".join(words(span) for span in quotation.content)
    more = [f"to {words(quotation.via)}"] if quotation.via else []
    more += [f"by {words(quotation.relay)}"] if quotation.relay else []
    if quotation.entity is None and quotation.entities:
        more.append(f"each: {', '.join(entities[each].name for each in quotation.entities)}")
    more += ["before"] if quotation.anterior else []
    return " | ".join([quotation.kind, content, source, words(quotation.cue) if quotation.cue else "no cue", *more])
