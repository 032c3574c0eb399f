"""The shape of every kind of page, as text that a person can read (see `outline`)."""

import pytest

from tests.render.outline import PAGES, golden_of, outline


@pytest.mark.parametrize("page", PAGES)
def test_pages_read_as_before(site, page):
    """A change here is a change that readers see: `python -m tests.render.outline` keeps it."""
    assert outline((site / page).read_text(encoding="utf-8")) == golden_of(page).read_text(encoding="utf-8")
