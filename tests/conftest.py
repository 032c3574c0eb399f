"""What tests share: the loaded pipeline, once a session, and articles made from plain text."""

import re

import pytest

from briefgen.extract import load_pipeline
from briefgen.models import Article, Paragraph


@pytest.fixture(scope="session")
def nlp():
    """The default spaCy pipeline."""
    return load_pipeline()


@pytest.fixture(scope="session")
def article_of():
    """A function that makes an article of a text whose every line is a body paragraph."""

    def make(text: str, id: str = "test") -> Article:
        paragraphs = tuple(Paragraph(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
        return Article(id, f"{id}.txt", "Test", text, paragraphs)

    return make
