"""The story as a site on disk, once a session; the sample briefing and a big one beside it."""

import shutil
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.config import read_config
from briefgen.render import write_site
from tests.render.big import make_big_story
from tests.render.story import Story, make_story

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "templates"


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


def _published(story: Story, folder: Path) -> Path:
    write_site(story.briefing, story.articles, story.sentences, story.notes, folder, (TEMPLATES,))
    return folder


@pytest.fixture(scope="session")
def site(story, tmp_path_factory) -> Path:
    """The story's site; tests read it and leave it as it is."""
    return _published(story, tmp_path_factory.mktemp("story") / "site")


@pytest.fixture(scope="session")
def big_site(tmp_path_factory) -> Path:
    """The site of a briefing of two hundred articles."""
    return _published(make_big_story(), tmp_path_factory.mktemp("big") / "site")


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> Path:
    """The site of the sample briefing, built from the articles in seeds/."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(PROJECT / "seeds", folder / "seeds")
    shutil.copy(PROJECT / "config.yaml", folder)
    return build(folder, read_config(folder), jobs=1).site
