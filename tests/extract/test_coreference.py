"""Pronouns and role nouns."""

from pathlib import Path

from briefgen.extract.coreference import resolve_references
from briefgen.extract.pipeline import parse
from briefgen.extract.speech.marks import find_quoted
from briefgen.extract.speech.passage import read_passage
from briefgen.models import Paragraph
from tests.cases import parametrize
from tests.extract.naming import named, unlisted


@parametrize(Path(__file__).parent / "cases" / "coreference.txt")
def test_references(case, nlp, article_of):
    """Each case lists the pronouns and role nouns that are resolved, with the name they stand for, in order."""
    article = article_of(case.text)
    names, entities = named(article.text, case.expected)
    doc = parse(article, nlp)
    quoted = find_quoted(article.text, article.paragraphs)
    mentions = resolve_references(read_passage(doc, article.text, article.paragraphs, quoted), names, entities).mentions
    found = [mention for mention in mentions if mention.label != "name"]
    assert [f"{article.text[m.start : m.end]} -> {entities[m.entity].name}" for m in found] == unlisted(case.expected)


def test_names_are_kept_and_all_stands_in_order(nlp, article_of):
    """What comes in as a name goes out unchanged, with the references between, in the order of the text."""
    article = article_of("Maria Rossi said she would stay. She smiled. Rossi left.")
    names, entities = named(article.text, ("names: Maria Rossi = Rossi (f)",))
    doc = parse(article, nlp)
    mentions = resolve_references(read_passage(doc, article.text, article.paragraphs, ()), names, entities).mentions
    assert [mention for mention in mentions if mention.label == "name"] == list(names)
    assert [mention.label for mention in mentions] == ["name", "pronoun", "pronoun", "name"]
    assert sorted(mentions, key=lambda mention: mention.start) == list(mentions)


def test_a_caption_names_nobody_for_the_text(nlp, article_of):
    """A caption between two paragraphs does not come between a pronoun and whom it stands for."""
    article = article_of("Tom Baker spoke first.\nJim Stone at a rally.\nHe smiled.")
    roles = ("body", "caption", "body")
    paragraphs = [Paragraph(p.start, p.end, role) for p, role in zip(article.paragraphs, roles, strict=True)]
    names, entities = named(article.text, ("names: Tom Baker (m); Jim Stone (m)",))
    doc = parse(article, nlp)
    mentions = resolve_references(read_passage(doc, article.text, paragraphs, ()), names, entities).mentions
    assert [entities[mention.entity].name for mention in mentions if mention.label == "pronoun"] == ["Tom Baker"]
