"""What tests share: the loaded pipeline, once a session, and articles made from plain text."""

import os
import re
import shutil

import pytest
from hypothesis import settings

from briefgen.extract import load_pipeline
from briefgen.models import Article, Paragraph

# A slow machine is no fault of the code: no property is timed.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


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


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; in CI it must be there, elsewhere tests that need it are skipped without it."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if not executable:
        words = "no chromium on this machine; install it to run the tests in a real browser"
        pytest.fail(words) if os.environ.get("CI") else pytest.skip(words)
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=flags)
        yield chromium
        chromium.close()
