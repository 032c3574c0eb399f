"""The story as a site on disk, once a session."""

from pathlib import Path

import pytest

from briefgen.render import write_site
from tests.render.story import Story, make_story

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="session")
def story() -> Story:
    """The invented story."""
    return make_story()


@pytest.fixture
def write(story):
    """A function that publishes the story, or a changed briefing of it, to a folder."""

    def publish(site: Path, briefing=None, templates=(TEMPLATES,), **options):
        return write_site(
            briefing or story.briefing, story.articles, story.sentences, story.notes, site, templates, **options
        )

    return publish


@pytest.fixture(scope="session")
def site(story, tmp_path_factory) -> Path:
    """The story's site; tests read it and leave it as it is."""
    folder = tmp_path_factory.mktemp("story") / "site"
    write_site(story.briefing, story.articles, story.sentences, story.notes, folder, (TEMPLATES,))
    return folder
