"""Whatever is added, edited, renamed or removed: the site is that of a clean build, with no more done than must be."""

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.build import build_project, shipped_templates
from briefgen.record import unchanged_build
from briefgen.render.publish import MANIFEST, read_manifest

TEXTS = (
    "Ministers met in Dalmouth on 3 March 2021.\n\n“We will rebuild the bridge,” Ruth Okafor said on Wednesday.\n",
    "Ruth Okafor said the bridge would be rebuilt.\n\nIt cost 40 million euros in 2019, officials said.\n",
    "The harbour was closed on 5 March 2021.\n\nThree ships left Dalmouth, the mayor, Tomas Lind, told reporters.\n",
    "“We will rebuild the bridge,” said the minister.\n\nTomas Lind denied that the harbour would close.\n",
)
NAMES = ("a.txt", "b.txt", "c.md", "sub/d.txt")
CONFIGS = ("", "title: Dalmouth\n", "publish: {full_text: true}\n", "articles:\n  a.txt: {publisher: The Bell}\n")
CORRECTIONS = ("", "facts:\n  - says: Ministers met in Dalmouth\n    pin: true\n", "actors:\n  - hide: Tomas Lind\n")
NOTES = ("# About\n\nSee [when](timeline.html).\n", "# About us\n")
TEMPLATES = {"404.html": "<p>{{ site_title }}: nothing here", "base.html": None, "assets/style.css": "p {}"}

article = st.tuples(st.just("write"), st.sampled_from(NAMES).map("seeds/{}".format), st.sampled_from(TEXTS))
config = st.tuples(st.just("write"), st.just("config.yaml"), st.sampled_from(CONFIGS))
corrections = st.tuples(st.just("write"), st.just("corrections.yaml"), st.sampled_from(CORRECTIONS))
note = st.tuples(st.just("write"), st.sampled_from(["notes/about.md", "notes/index.md"]), st.sampled_from(NOTES))
template = st.sampled_from(sorted(TEMPLATES)).map(lambda name: ("write", f"templates/{name}", TEMPLATES[name]))
PATHS = (
    "seeds/a.txt", "seeds/sub/d.txt", "notes/about.md", "templates/base.html", "corrections.yaml", "site/index.html",
)  # fmt: skip
removal = st.tuples(st.just("remove"), st.sampled_from(PATHS), st.none())
renaming = st.tuples(st.just("rename"), st.sampled_from(["seeds/a.txt", "seeds/b.txt"]), st.just("seeds/z.txt"))
meddling = st.tuples(st.just("write"), st.sampled_from(["site/index.html", "site/CNAME"]), st.just("meddled"))
STEPS = st.lists(
    st.lists(article | article | config | corrections | note | template | removal | renaming | meddling, max_size=2),
    min_size=2,
    max_size=3,
)


def do(folder: Path, action: str, path: str, what: str | None) -> None:
    """Write, remove or rename one file of a project."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if action == "remove":
        target.unlink(missing_ok=True)
    elif action == "rename" and target.exists():
        target.rename(folder / what)
    elif action == "write":
        base = shipped_templates() / "base.html"
        target.write_text(base.read_text("utf-8") + "<!-- own -->\n" if what is None else what, "utf-8")


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site that briefgen wrote, by its path."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name != "CNAME"}


def texts(folder: Path) -> set[tuple[str, str]]:
    """What there is to extract: the articles' texts, and how they were read."""
    return {(path.suffix, path.read_text("utf-8")) for path in (folder / "seeds").rglob("*") if path.is_file()}


def keys(site: Path) -> dict[str, str | None]:
    """What each page was made from."""
    return {path: known.key for path, known in read_manifest(site).items() if known.key}


@pytest.fixture(scope="module", autouse=True)
def _remembered_extraction(nlp):
    """Clean builds parse the same few texts again and again; that extraction is pure is tested elsewhere."""
    from briefgen import workers

    made: dict = {}

    def extract(article, _):
        known = (article.id, article.text, article.paragraphs)
        if known not in made:
            made[known] = original(article, nlp)
        return made[known]

    original, workers.extract = workers.extract, extract
    yield
    workers.extract = original


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_change_gives_the_site_of_a_clean_build(steps):
    """The same bytes, the manifest's too; extracted, rendered and written anew is what changed, and nothing else."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, site = Path(scratch) / "story", Path(scratch) / "story" / "site"
        do(folder, "write", "seeds/keep.txt", TEXTS[0].replace("Ministers", "Envoys"))
        seen: set[tuple[str, str]] = set()
        for step in [[], *steps]:
            for action in step:
                do(folder, *action)
            stood, known = (contents(site), keys(site)) if site.exists() else ({}, {})
            report = unchanged_build(folder) or build_project(folder)
            after = contents(site)
            assert after == clean_contents(folder)
            check_trace(report, stood, known, after, keys(site))
            assert report.extracted <= len(texts(folder) - seen)
            seen |= texts(folder)
            assert unchanged_build(folder).nothing_changed


def check_trace(report, stood, known, after, now) -> None:
    """Written: what is not as it stood. Rendered: what is made from something else, or was meddled with."""
    written = {path for path in after if after[path] != stood.get(path)} - {MANIFEST}
    assert set(report.files.written) == written
    assert set(report.files.removed) | set(report.files.kept) <= stood.keys() - after.keys() | set(report.files.kept)
    again = {path for path in now if known.get(path) != now[path]}
    meddled = {path for path in now if path in written and path not in again}
    assert report.files.rendered == len(again | meddled)
    assert report.files.kept == ()


def clean_contents(folder: Path) -> dict[str, bytes]:
    """The site that the project has when it is built in an empty folder."""
    with tempfile.TemporaryDirectory() as empty:
        there = Path(empty) / "story"
        shutil.copytree(folder, there, ignore=shutil.ignore_patterns(".briefgen", "site"))
        build_project(there)
        return contents(there / "site")


def test_one_edited_article_is_what_is_done_again(tmp_path):
    """The trace of the commonest change: one article extracted, its own page made again, the others' left alone."""
    for number, text in enumerate(TEXTS):
        do(tmp_path, "write", f"seeds/{number}.txt", text)
    build_project(tmp_path)
    do(tmp_path, "write", "seeds/2.txt", TEXTS[2].replace("Three", "Four"))
    report = build_project(tmp_path)
    assert (report.extracted, report.remembered) == (1, 3)
    others = {a["id"] for a in json.loads((tmp_path / "site/briefing.json").read_bytes())["articles"]}
    others = {f"sources/{id}.html" for id in others if not id.startswith("the-harbour")}
    assert len(others) == 3
    assert not others & set(report.files.written)
