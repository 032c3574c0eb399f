"""Mentions and entities: cases in `cases/mentions.txt`, and what must hold of any text."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from briefgen.extract.mentions import find_mentions
from briefgen.extract.pipeline import parse, shadow
from briefgen.models import Paragraph
from tests.cases import Case, parametrize

CASES = Path(__file__).parent / "cases" / "mentions.txt"


def _read(article, nlp):
    doc = parse(article, nlp)
    return find_mentions(doc, article.paragraphs, article.text)


@parametrize(CASES)
def test_entities_of_a_text(case: Case, nlp, article_of):
    """A text's entities are those listed: kind and gender, name, other names as written, titles."""
    article = article_of(case.text)
    _, entities = _read(article, nlp)
    assert [_line(entity, article.text) for entity in entities] == [_tidy(line) for line in case.expected]


def _line(entity, text):
    kind = f"{entity.kind} {entity.gender}" if entity.gender else entity.kind
    others = "; ".join(alias for alias in entity.aliases if alias != entity.name)
    roles = "; ".join(text[role.start : role.end] for role in entity.roles)
    return f"{kind} | {entity.name} | {others} | {roles}"


def _tidy(line):
    return " | ".join(part.strip() for part in line.split("|"))


def test_a_mention_spans_the_name_as_written(nlp, article_of):
    """A mention holds a form of address before a surname, and no possessive or article."""
    article = article_of("The White House praised Mr Hansen. Mr\u00a0Hansen’s plan pleased the Kremlin’s envoys.")
    mentions, _ = _read(article, nlp)
    words = [article.text[mention.start : mention.end] for mention in mentions]
    assert words == ["White House", "Mr Hansen", "Mr\u00a0Hansen", "Kremlin"]


def test_bylines_and_boilerplate_name_nobody(nlp, article_of):
    """Paragraphs that are not the article's own telling hold no mentions."""
    article = article_of("By Clara Simmons\nAnna Berg spoke in Oslo.\nRead more about David Stone")
    roles = ("byline", "body", "boilerplate")
    paragraphs = tuple(replace(p, role=role) for p, role in zip(article.paragraphs, roles, strict=True))
    _, entities = _read(replace(article, paragraphs=paragraphs), nlp)
    assert [entity.name for entity in entities] == ["Anna Berg", "Oslo"]


def test_a_demonym_is_a_mention_of_its_country(nlp, article_of):
    """“Kenyan” and “Kenya” are one entity, named as the country; alone, the adjective is what is written."""
    mentions, entities = _read(article_of("Kenya sent aid. Kenyan and Peruvian doctors came."), nlp)
    assert [(entity.name, entity.aliases) for entity in entities] == [("Kenya", ("Kenya",)), ("Peru", ("Peruvian",))]
    assert [mention.entity for mention in mentions] == [0, 0, 1]


def _made(words, ents, deps=None, heads=None):
    """A hand-built parse in one paragraph: rules are tested apart from what a model happens to say."""
    spaces = [following not in {".", ",", "’s"} for following in [*words[1:], "."]]
    tags = ["PROPN" if word[0].isupper() else "PUNCT" if word in ".," else "VERB" for word in words]
    doc = Doc(
        English().vocab, words=words, spaces=spaces, pos=tags, tags=tags, lemmas=[word.lower() for word in words],
        deps=deps or ["dep"] * len(words), heads=heads or [len(words) - 1] * len(words),
        sent_starts=[True] + [False] * (len(words) - 1),
    )  # fmt: skip
    doc.ents = [Span(doc, first, last, label=label) for first, last, label in ents]
    return doc


def _found(doc):
    return find_mentions(doc, (Paragraph(0, len(doc.text), "body"),), doc.text)


def test_one_name_split_by_the_model_is_joined():
    """Two labelled persons with nothing between them are one name."""
    doc = _made(["President", "Omar-Ali", "Bekov", "spoke", "."], [(1, 2, "PERSON"), (2, 3, "PERSON")])
    assert [entity.name for entity in _found(doc)[1]] == ["Omar-Ali Bekov"]


def test_a_name_stretched_over_a_dash_is_cut():
    """A dateline's agency and the body after its dash are two names, and the agency is a credit."""
    doc = _made(["INTERFAX", "-", "NATO", "wants", "talks", "."], [(0, 3, "ORG")])
    assert [entity.name for entity in _found(doc)[1]] == ["NATO"]


def test_a_misspelt_office_is_no_organization():
    """“the Russian Foreign Minster” is an office of a country, whatever the model calls it."""
    doc = _made(["the", "Russian", "Foreign", "Minster", "spoke", "."], [(0, 4, "ORG")])
    assert _found(doc) == ((), ())


def test_a_surname_outvotes_the_label_of_one_occurrence():
    """A word that a person of the article bears as surname is that person, though labelled an organization once."""
    words = ["Sara", "Lind", "spoke", ".", "Lind", "left", "."]
    mentions, entities = _found(_made(words, [(0, 2, "PERSON"), (4, 5, "ORG")]))
    assert [entity.kind for entity in entities] == ["person"]
    assert [mention.entity for mention in mentions] == [0, 0]


NAMES = st.sampled_from(
    ["Anna Berg", "Berg", "Mr Berg", "Russia", "Russian", "NATO", "Nato", "the EU", "No 10", "Kyiv"]
)
GLUE = st.sampled_from([" met ", ", ", " and ", "’s aide saw ", ". ", " (AP) ", "\n", " - ", "/", "\u00a0"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, GLUE), min_size=1, max_size=8))
def test_mentions_are_apart_and_slice_to_names(nlp, article_of, pieces):
    """Of any text: mentions do not overlap, each has an entity, each entity a mention, and each alias is as written."""
    article = article_of("".join(name + glue for name, glue in pieces))
    mentions, entities = _read(article, nlp)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert {mention.entity for mention in mentions} == set(range(len(entities)))
    plain = re.sub(r"\s+", " ", shadow(article.text))
    assert all(alias in plain for entity in entities for alias in entity.aliases)


def test_the_same_text_gives_the_same_entities(nlp, article_of):
    """Two readings of one text are equal, roles and order included."""
    article = article_of("Anna Berg, the mayor of Oslo, met NATO’s Mark Reed. Mr Reed and Berg talked of Russia.")
    assert _read(article, nlp) == _read(article, nlp)
