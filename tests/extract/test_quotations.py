"""Content, source and cue of quotations."""

import re
from pathlib import Path

from briefgen.extract.coreference import resolve_references
from briefgen.extract.marks import find_quoted
from briefgen.extract.pipeline import parse
from briefgen.extract.quotations import find_quotations
from briefgen.models import Entity, Mention
from tests.cases import parametrize


@parametrize(Path(__file__).parent / "cases" / "quotations.txt")
def test_quotations(case, nlp, article_of):
    """Each case lists kind, content, source ("she -> Maria Rossi" where it is resolved) and cue, in order."""
    article = article_of(case.text)
    names, entities = named(article.text, case.expected)
    assert found(article, nlp, names, entities) == [line for line in case.expected if not line.startswith("names:")]


def found(article, nlp, names, entities):
    """The quotations of an article in the words of a case."""
    (doc,) = parse([article], nlp)
    quoted = find_quoted(article.text, article.paragraphs)
    mentions = resolve_references(doc, article.paragraphs, names, entities, quoted)
    quotations = find_quotations(doc, article.paragraphs, quoted, mentions, entities, ())
    return [_line(article.text, quotation) for quotation in quotations]


def _line(text, quotation):
    def words(span):
        return text[span.start : span.end]

    source = words(quotation.source) if quotation.source else "nobody"
    if quotation.speaker != source:
        source += f" -> {quotation.speaker}"
    content = " + ".join(words(span) for span in quotation.content)
    via = [f"to {words(quotation.via)}"] if quotation.via else []
    return " | ".join([quotation.kind, content, source, words(quotation.cue) if quotation.cue else "no cue", *via])


def named(text, expected):
    """Mentions and entities of the names that a case lists: "names: Maria Rossi = Rossi (f); NATO (organization)"."""
    listed = [line.removeprefix("names:") for line in expected if line.startswith("names:")]
    mentions, entities = [], []
    for number, entry in enumerate(filter(str.strip, ";".join(listed).split(";"))):
        forms, *marks = re.split(r"[()]", entry)
        aliases = [form.strip() for form in forms.split("=")]
        kind = next((mark for mark in marks if mark in ("organization", "place")), "person")
        gender = next((mark for mark in marks if mark in ("f", "m")), None)
        entities.append(Entity(aliases[0], kind, tuple(aliases), gender=gender))
        pattern = "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True))
        mentions += [Mention(m.start(), m.end(), "name", number) for m in re.finditer(rf"\b(?:{pattern})\b", text)]
    return tuple(sorted(mentions, key=lambda mention: mention.start)), tuple(entities)
