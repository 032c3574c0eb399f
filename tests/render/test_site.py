"""The site as a whole: links, escaping, evidence, what a browser may do, and what changes between builds."""

import itertools
import json
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.errors import BuildError
from briefgen.models import Briefing
from briefgen.render import parts, render_note, write_site
from tests.render.conftest import TEMPLATES

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Parsed(HTMLParser):
    """What a page holds: elements with attributes in order, its words, the words of each id, what is not closed."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.by_id: dict[str, str] = {}
        self.open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.elements.append((tag, found))
        if tag not in VOID:
            self.open.append((tag, found.get("id") or found.get("data-continues")))

    def handle_endtag(self, tag):
        assert self.open
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}>"
        self.open.pop()

    def handle_data(self, data):
        self.words.append(data)
        for _, id in self.open:
            if id:
                self.by_id[id] = self.by_id.get(id, "") + data

    def all(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [found[attribute] or "" for _, found in self.elements if attribute in found]


NO_PAGE = ("404.html",)  # what hosts show where there is none; it has its own tests


def _pages(site, *but: str) -> dict[str, Parsed]:
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {name: Parsed(path.read_text(encoding="utf-8")) for name, path in paths.items() if name not in but}


def _parsed(site, name) -> Parsed:
    return Parsed((site / name).read_text(encoding="utf-8"))


def test_every_link_within_the_site_arrives(site):
    """Files and anchors; all links are relative, so that the site reads from any folder and straight from disk."""
    pages = _pages(site)
    for name, page in pages.items():
        for address in [*page.all("href"), *page.all("src")]:
            parts = urlsplit(address)
            if parts.scheme:
                continue
            assert not address.startswith("/")
            target = (site / name).parent.joinpath(unquote(parts.path)).resolve() if parts.path else site / name
            assert target.is_file(), f"{name} → {address}"
            if parts.fragment:
                anchors = pages[target.relative_to(site.resolve()).as_posix()].all("id")
                assert unquote(parts.fragment) in anchors, f"{name} → {address}"


def test_pages_are_well_formed_and_ids_are_unique(site):
    """Every element is closed in order; no id stands twice on a page."""
    for name, page in _pages(site).items():
        assert page.open == [], name
        assert [id for id, n in Counter(page.all("id")).items() if n > 1] == [], name


def test_every_piece_of_evidence_is_marked_on_its_source_exactly(site, story):
    """For each quotation, event, fact, figure and role: the mark's words are the evidence."""
    b = story.briefing
    evidence = [
        *(p for q in b.quotations for p in (q.quoted if q.kind == "direct" else q.content)),
        *(p for item in (*b.events, *b.facts) for p in item.evidence),
        *(v for f in b.figures for v in f.values),
        *(role.evidence for actor in b.actors for role in actor.roles),
        *(q.source.evidence for q in b.quotations if q.source.evidence),
    ]
    sources = {id: _parsed(site, f"sources/{id}.html") for id in story.articles}
    for piece in evidence:
        assert sources[piece.article].by_id[f"w{piece.start}-{piece.end}"] == piece.text.replace("\n", "")


def test_every_item_links_to_its_passage_and_back(site, story):
    """Quotations, events, facts and figures: from the list to the words, from the words to the list."""
    for kind, page, items in (
        ("quotation", "quotations.html", story.briefing.quotations),
        ("event", "timeline.html", story.briefing.events),
        ("fact", "facts.html", story.briefing.facts[:1]),
        ("fact", "disputed.html", story.briefing.facts[1:]),
        ("figure", "figures.html", story.briefing.figures),
    ):
        links = _parsed(site, page).all("href")
        for item in items:
            first = {"quotation": "content", "figure": "values"}.get(kind, "evidence")
            piece = getattr(item, first)[0]
            assert f"sources/{piece.article}.html#w{piece.start}-{piece.end}" in links
            assert f"../{page}#{kind}-{item.id}" in _parsed(site, f"sources/{piece.article}.html").all("href")


def test_originals_are_linked_with_the_words_to_scroll_to(site):
    """Only where the article has a web address; a `javascript:` address is no address."""
    links = _parsed(site, "quotations.html").all("href")
    assert "https://kestrel.example/dam?a=1&b=2#:~:text=The%20dam%20will%20hold%2C" in links
    assert {urlsplit(link).scheme for page in _pages(site).values() for link in page.all("href")} == {"", "https"}


def test_a_browser_may_load_only_the_site_s_own_files(site):
    """A policy on every page, no inline style or script, nothing from elsewhere."""
    for name, page in _pages(site, *NO_PAGE).items():
        policies = [found.get("content") for tag, found in page.elements if found.get("http-equiv")]
        assert policies[0].startswith("default-src 'none'"), name
        assert "unsafe" not in policies[0]
        assert page.all("style") == []
        assert not [tag for tag, _ in page.elements if tag in ("style", "iframe", "object", "embed", "base", "form")]
        assert not [attribute for _, found in page.elements for attribute in found if attribute.startswith("on")]
        loaded = page.all("src") + [f["href"] for tag, f in page.elements if tag == "link"]
        assert not [address for address in loaded if urlsplit(address).scheme or urlsplit(address).netloc]


def test_the_page_for_missing_addresses_stands_alone(site, write, tmp_path):
    """Hosts show it at any depth: nothing is loaded, its own styles alone are allowed, links need a known address."""
    page = _parsed(site, "404.html")
    style = re.search("<style>(.*)</style>", (site / "404.html").read_text(), re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = [found["content"] for _, found in page.elements if found.get("http-equiv")]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert page.all("href") + page.all("src") == []
    write(tmp_path, address="https://example.org/repo")
    links = _parsed(tmp_path, "404.html").all("href")
    assert "https://example.org/repo/index.html" in links
    assert all((tmp_path / link.removeprefix("https://example.org/repo/")).is_file() for link in links)


def test_pages_have_landmarks_one_h1_and_headings_in_order(site):
    """A screen reader finds its way: banner, navigation, main, footer, a skip link, no heading level skipped."""
    for name, page in _pages(site, *NO_PAGE).items():
        tags = [tag for tag, _ in page.elements]
        assert all(tags.count(tag) == 1 for tag in ("header", "main", "footer", "h1")), name
        assert "nav" in tags
        assert page.elements[0] == ("html", {"lang": "en"})
        assert "#content" in page.all("href")
        levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
        assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels)), (name, levels)


def test_certainty_is_said_in_words(site):
    """Inferred, undated, translated, unnamed, unknown, planned, alleged, denied, disputed, corrected: all are words."""
    said = {name: " ".join("".join(page.words).split()) for name, page in _pages(site).items()}
    assert "5 March 2031 inferred" in said["timeline.html"]
    assert "“on Wednesday”, after the date of an article that it answers" in said["method.html"]
    assert "No date given" in said["timeline.html"]
    assert "Planned, according to Ada Brandt as “She”" in said["timeline.html"]
    assert "Alleged by Morsk" in said["timeline.html"]
    assert "Denied by Veland" in said["timeline.html"]
    assert "“A senior board official”" in said["quotations.html"]
    assert "Speaker not named" in said["quotations.html"]
    assert "Publisher unknown, date unknown translated" in said["quotations.html"]
    assert "said: the gates had been “closed in time”" in said["quotations.html"]
    assert "corrected by the editor Editor: Checked by <hand>." in said["quotations.html"]
    assert "Side 1 of 2 Ada Brandt “The dam will hold,”" in said["disputed.html"]
    assert "Side 2 of 2 Jonas Wick as “He” the dam would not hold" in said["disputed.html"]
    assert "Kestrel Post (according to “the water board”)" in said["facts.html"]
    assert "chosen by the editor" in said["facts.html"]
    assert "conflicts with “More than 1,200 people”" in said["figures.html"]
    assert "Copy of Kestrel Post" in said["sources.html"]
    assert "broken<1>.txt: is not UTF-8" in said["method.html"]


def test_actors_have_pages_when_there_is_something_to_show(site):
    """Who speaks, acts or stands in two articles has a page; the rest are on the list with their sources."""
    pages = {path.stem for path in (site / "actors").iterdir()}
    assert pages == {"ada-brandt", "jonas-wick", "eve", "lake-orrin", "morsk", "veland"}
    assert {"actor-red-cross", "actor-tourists"} <= set(_parsed(site, "actors.html").all("id"))


def test_a_source_s_page_shows_passages_unless_told_otherwise(site, story, write, tmp_path):
    """The text belongs to its publisher; with `full_text` all of it stands there but boilerplate."""
    unused = "Tourists love it."
    assert unused not in (site / "sources/kestrel-1.html").read_text()
    write(tmp_path, full_text=True)
    full = (tmp_path / "sources/kestrel-1.html").read_text()
    assert unused in full
    assert "newsletter" not in full


hostile = st.sampled_from(
    ["<script>x</script>", '"><img src=x onerror=y>', "{{ 7*7 }}", "{% x %}", "&lt;", "'\"", "\u202e", "</p>"]
)


@pytest.fixture(scope="session")
def plain_tags(story, tmp_path_factory) -> dict[str, list[str]]:
    """The elements of every page when a plain word stands wherever an article's words can stand."""
    return _tags(_with_words(story.briefing, "Words"), story, tmp_path_factory.mktemp("plain"))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(hostile | st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))), min_size=1))
def test_what_articles_say_is_always_text(story, plain_tags, tmp_path_factory, pieces):
    """Whatever stands in titles, names, labels and quotations, the elements of the pages stay the same."""
    words, site = "X" + "".join(pieces) + "x", tmp_path_factory.mktemp("hostile")
    assert _tags(_with_words(story.briefing, words), story, site) == plain_tags
    assert words in "".join(_parsed(site, "quotations.html").words)


def _tags(briefing: Briefing, story, site) -> dict[str, list[str]]:
    write_site(briefing, story.articles, story.sentences, (), site, (TEMPLATES,))
    return {name: [tag for tag, _ in page.elements] for name, page in _pages(site).items()}


def _with_words(briefing: Briefing, words: str) -> Briefing:
    """The briefing with `words` wherever an article's words can stand."""
    return replace(
        briefing,
        title=words,
        articles=tuple(replace(a, title=words, publisher=words, authors=(words,)) for a in briefing.articles),
        actors=tuple(replace(a, name=words, aliases=(words,)) for a in briefing.actors),
        quotations=tuple(
            replace(q, via=words, content=tuple(replace(p, text=words) for p in q.content), quoted=())
            for q in briefing.quotations
        ),
        events=tuple(replace(e, text=words) for e in briefing.events),
        facts=tuple(replace(f, text=words) for f in briefing.facts),
        figures=tuple(replace(f, label=words) for f in briefing.figures),
    )  # fmt: skip


def test_building_again_writes_nothing(write, tmp_path):
    """The same briefing, the same bytes: nothing depends on the clock, on order or on what was there before."""
    first = write(tmp_path)
    again = write(tmp_path)
    assert (len(first.written), again.written) == (again.unchanged, ())
    assert (first.rendered, again.rendered) == (len(_pages(tmp_path)), 0)


def test_a_change_writes_only_the_pages_that_show_it(write, story, tmp_path):
    """A corrected label reaches the pages with that figure, and removes none."""
    write(tmp_path)
    figures = (*story.briefing.figures[:1], replace(story.briefing.figures[1], label="litres"))
    report = write(tmp_path, replace(story.briefing, figures=figures))
    data, pages = (
        {"briefing.json", "search-index.js"},
        {"sources/wire-2.html", "figures.html", "index.html", "print.html"},
    )
    assert set(report.written) == data | pages
    assert (report.rendered, report.removed) == (4, ())


def test_a_page_that_somebody_edited_is_made_anew(write, tmp_path):
    """The pages are briefgen's: what is published is what was built."""
    write(tmp_path)
    (tmp_path / "facts.html").write_text("edited")
    report = write(tmp_path)
    assert (report.written, report.rendered) == (("facts.html",), 1)


def test_pages_of_what_is_gone_are_removed(write, story, tmp_path):
    """An actor that no longer acts loses the page."""
    write(tmp_path)
    report = write(tmp_path, replace(story.briefing, actors=story.briefing.actors[:-3], events=()))
    assert "actors/veland.html" in report.removed


def test_long_lists_come_in_parts_and_every_link_follows(story, write, tmp_path, monkeypatch):
    """Years have pages of their own, a long year its months; items are linked where they stand."""
    monkeypatch.setattr(parts, "LONG", 2)
    write(tmp_path)
    test_every_link_within_the_site_arrives(tmp_path)
    test_pages_are_well_formed_and_ids_are_unique(tmp_path)
    test_pages_have_landmarks_one_h1_and_headings_in_order(tmp_path)
    names = {path.name for path in tmp_path.glob("timeline*")}
    days = {f"timeline-2031-03-{day}.html" for day in ("03", "05", "10")}
    assert names == {"timeline.html", "timeline-1968.html", "timeline-undated.html", *days}
    assert "../timeline-1968.html#event-e-built" in _parsed(tmp_path, "sources/kestrel-1.html").all("href")
    assert "actors/jonas-wick.html" in _parsed(tmp_path, "quotations.html").all("href")


def test_a_part_leads_to_the_parts_around_it_and_to_the_list_of_all(story, write, tmp_path, monkeypatch):
    """A page does not grow with the number of parts: of three days the first leads to the second, and to all."""
    monkeypatch.setattr(parts, "LONG", 1)
    monkeypatch.setattr(parts, "NEAR", 1)
    write(tmp_path)
    pages = sorted(path.name for path in tmp_path.glob("timeline-*.html"))
    first, whole = (_parsed(tmp_path, name).all("href") for name in (pages[0], "timeline.html"))
    assert set(pages) <= set(whole)
    assert {pages[0], pages[1], "timeline.html"} <= set(first)
    assert not set(pages[2:]) & set(first)


def test_an_empty_briefing_is_a_whole_site(tmp_path):
    """No article, no item: every section page is there and says so."""
    write_site(Briefing("Empty", "en", None, ()), {}, {}, (), tmp_path, (TEMPLATES,))
    assert "Nothing was found." in (tmp_path / "facts.html").read_text()
    assert all(page.open == [] for page in _pages(tmp_path).values())


def test_a_project_replaces_single_templates_and_assets(write, tmp_path):
    """A file of the same name in the first folder wins; everything else is as shipped."""
    own = tmp_path / "own"
    (own / "assets").mkdir(parents=True)
    (own / "404.html").write_text("<p>{{ site_title }} has no such page")
    (own / "assets/style.css").write_text("p {}")
    (own / "assets/logo.svg").write_text("<svg/>")
    write(tmp_path / "site", templates=(own, TEMPLATES))
    assert (tmp_path / "site/404.html").read_text() == "<p>The dam at Lake Orrin has no such page"
    assert (tmp_path / "site/assets/style.css").read_text() == "p {}"
    assert (tmp_path / "site/assets/logo.svg").exists()
    assert (tmp_path / "site/assets/icon.svg").exists()


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("one\n{% if %}", 2),
        ("one\ntwo\n{{ unheard_of }}", 3),
        ("{{ site_title.nothing }}", 1),
        ("one\n{{ 1 / 0 }}", 2),
        ("one\n{{ ''.__class__.__mro__ }}", 2),
        ("one\n{% include 'absent.html' %}", 2),
    ],
)
def test_a_wrong_template_is_named_with_its_line_and_the_site_stays(write, tmp_path, template, line):
    """Syntax, unknown names, failing expressions, what the sandbox forbids: an error with file and line."""
    write(tmp_path / "site")
    own = tmp_path / "own"
    own.mkdir()
    (own / "404.html").write_text(template)
    before = (tmp_path / "site/404.html").read_text()
    with pytest.raises(BuildError) as caught:
        write(tmp_path / "site", templates=(own, TEMPLATES))
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("own/404.html", line)
    assert (tmp_path / "site/404.html").read_text() == before


def test_two_notes_of_one_address_are_refused(story, tmp_path):
    """“a b.md” and “a-b.md” would be one page; neither is dropped in silence."""
    notes = (render_note("a b", "One."), render_note("a-b", "Two."))
    with pytest.raises(BuildError, match=r"notes/a-b\.html: two pages"):
        write_site(story.briefing, story.articles, story.sentences, notes, tmp_path, (TEMPLATES,))


def test_data_lies_beside_its_schema(site):
    """Whoever finds the one finds the other."""
    assert json.loads((site / "briefing.json").read_text())["format"] == 1
    assert json.loads((site / "briefing.schema.json").read_text())["title"] == "briefgen briefing"


def test_an_item_away_from_home_names_three_sources_and_leads_to_the_rest(write, story, tmp_path):
    """Where many tell the same, the overview stays short; the item's own place has all of them."""
    fact, *others = story.briefing.facts
    articles = [replace(story.briefing.articles[0], id=f"a-{n}", publisher=f"Post {n}") for n in range(7)]
    fact = replace(fact, evidence=tuple(replace(fact.evidence[0], article=article.id) for article in articles))
    briefing = replace(
        story.briefing, articles=(*story.briefing.articles, *articles), facts=(fact, *others), quotations=()
    )
    texts = story.articles | {a.id: story.articles["kestrel-1"] for a in articles}
    write_site(briefing, texts, story.sentences, (), tmp_path, (TEMPLATES,))
    shown = re.search('<h2 id="facts">(.*?)</section>', (tmp_path / "index.html").read_text(), re.DOTALL)[1]
    assert re.findall(r"Post \d", shown) == ["Post 0", "Post 1", "Post 2"]
    assert f'<a href="facts.html#fact-{fact.id}">4 more</a>' in shown
    assert re.findall(r"Post \d", (tmp_path / "facts.html").read_text())[-7:] == [f"Post {n}" for n in range(7)]
