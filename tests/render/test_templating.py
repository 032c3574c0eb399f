"""Templates run in a sandbox; what a page is made from tells whether it has to be made again."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from briefgen.errors import BuildError
from briefgen.render.items import Link
from briefgen.render.templating import PageKeys, load_templates
from tests.render.conftest import TEMPLATES

LINK = Link("words", "facts.html")


@pytest.fixture
def render(tmp_path):
    """A function that renders the text of a template."""

    def render_text(template: str, **context) -> str:
        (tmp_path / "page.html").write_text(template)
        return load_templates((tmp_path, tmp_path / "shipped"))("page.html", context)

    return render_text


def test_data_is_read(render):
    """Fields, items of mappings and methods of text that change nothing are open to templates."""
    text = "{% for _ in (1, 2) %}{{ link.text }} {{ link.href.upper() }} {{ found.count }};{% endfor %}"
    assert render(text, link=LINK, found={"count": 3}) == "words FACTS.HTML 3;" * 2


@pytest.mark.parametrize(
    "expression",
    ["link.__class__", "text.__class__.__mro__", "render.__globals__", "items.append(1)", "found.clear()"],
)
def test_the_sandbox_forbids_again_what_it_forbade(render, expression):
    """A second access to the same name of the same type is refused like the first, also after allowed ones."""
    context = {"link": LINK, "text": "a", "render": render, "items": [1], "found": {"a": 1}}
    text = "{{ link.text }}{{ text.upper() }}{{ items.count(1) }}{{ found.a }}"
    for _ in range(2):
        with pytest.raises(BuildError):
            render(f"{text}{{{{ {expression} }}}}", **context)
    assert render(text, **context) == "wordsA11"


def test_the_second_access_in_one_page_is_refused(render):
    """The answer that is remembered is a no."""
    with pytest.raises(BuildError):
        render("{{ link.__class__ is defined }}{{ link.__class__.__mro__ }}", link=LINK)


@dataclass
class Holder:
    """Data with a field that begins with an underscore, and one whose value is no plain data."""

    _hidden: str
    shown: object


def test_fields_are_data_and_what_they_hold_is_asked_for_in_turn(render):
    """A field may be read unless its name is private; its value's unsafe names are refused as ever."""
    assert render("{{ held.shown }}", held=Holder("h", "s")) == "s"
    for text in ("{{ held._hidden }}", "{{ held.shown.__class__ }}", "{{ held.shown.__globals__ }}"):
        with pytest.raises(BuildError):
            render(text, held=Holder("h", render))


def test_the_sandbox_changes_no_page(write, tmp_path):
    """briefgen's own templates make the same pages in the sandbox, where a project adds one, and out of it."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "more.html").write_text("<p>")
    write(tmp_path / "plain")
    write(tmp_path / "boxed", templates=(tmp_path / "own", TEMPLATES))
    pages = [path.relative_to(tmp_path / "plain") for path in (tmp_path / "plain").rglob("*.html")]
    assert len(pages) > 10
    for page in pages:
        assert (tmp_path / "plain" / page).read_bytes() == (tmp_path / "boxed" / page).read_bytes()


VALUES = st.text(max_size=8) | st.integers() | st.none() | st.booleans() | st.floats(allow_nan=False)
CONSTRUCTS = """
{%- macro shown(x, mark="<b>") -%}<p title="{{ x }}">{{ x }}{{ mark }}{{ mark|safe }}</p>{%- endmacro -%}
{%- macro framed() -%}<div>{{ caller() }}</div>{%- endmacro -%}
{%- set kept %}<i>{{ x }}</i>{% endset -%}
{{ x }}{{ shown(x) }}{{ shown(shown(y), mark=y) }}{{ kept }}{{ x ~ y ~ kept }}{{ [x, y]|join("<br>") }}{{ x|e }}
{% call framed() %}{{ x }}{% endcall %}{% for z in (x, y) %}{{ loop.cycle(x, y) }}{{ shown(z) }}{% endfor %}
{% filter upper %}{{ x }}<br>{% endfilter %}{{ "%s & %s"|format(x, y) }}{{ z if z is defined else y }}
"""


@settings(deadline=None, max_examples=30)
@given(VALUES, VALUES)
def test_pages_are_as_plain_jinja_makes_them(x, y):
    """Less work in escaping and in calling macros changes no character, of text, numbers, nothing and markup."""
    with TemporaryDirectory() as folder:
        Path(folder, "page.html").write_text(CONSTRUCTS)
        ours = load_templates((Path(folder),))("page.html", {"x": x, "y": y})
    plain = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    assert ours == plain.from_string(CONSTRUCTS).render(x=x, y=y)


@dataclass(frozen=True)
class Shown:
    """An item's view, as several pages have it."""

    anchor: str
    links: tuple[Link, ...]


def key_of(view, template: str = "a.html", way: str = "way") -> str:
    """The key of a page, all by itself."""
    return PageKeys(way).key(template, view)


def test_a_key_follows_all_that_a_page_shows():
    """Equal views have equal keys; any other value, template or way of rendering has another one."""
    view = {"title": "T", "links": (LINK, LINK), "items": [Shown("a", (LINK,))]}
    key = key_of(view)
    assert key_of({**view, "links": (LINK, replace(LINK)), "items": [Shown("a", (replace(LINK),))]}) == key
    others = [
        key_of({**view, "links": (LINK, replace(LINK, text="x"))}),
        key_of({**view, "items": [Shown("a", (replace(LINK, text="x"),))]}),
        key_of({**view, "items": [Shown("b", (LINK,))]}),
        key_of(view, template="b.html"),
        key_of(view, way="other"),
    ]
    assert key not in others
    assert len(set(others)) == len(others)


def test_a_key_does_not_depend_on_the_pages_before():
    """An item that another page has shown already makes the same key as one that is shown for the first time."""
    item, keys = Shown("a", (LINK,)), PageKeys("way")
    keys.key("list.html", {"items": [item, Shown("b", ())]})
    assert keys.key("a.html", {"item": item}) == key_of({"item": replace(item)})


def test_what_is_imported_is_what_its_page_sees(render, tmp_path):
    """Macros that are shared by pages see the root and the path of the page that they are called for."""
    macros = "{% macro link(x) %}{{ root }}{{ x }} {{ w.skip }}{% endmacro %}"
    page = '{% import "macros.html" as m with context %}{{ m.link("a") }}'
    for more in ("", "{% macro place() %}{{ path }}{% endmacro %}", "{% set seen = namespace(n=0) %}"):
        (tmp_path / "macros.html").write_text(macros + more)
        for root in ("", "../", ""):
            assert render(page, root=root, path="x.html") == f"{root}a Skip to content"


def test_macros_that_count_begin_anew_on_each_page(render, tmp_path):
    """What a template changes while it is read is not taken over from the page before."""
    (tmp_path / "macros.html").write_text(
        "{% set seen = namespace(n=0) %}{% macro next() %}{% set seen.n = seen.n + 1 %}{{ seen.n }}{% endmacro %}"
        '{% set row = cycler("a", "b") %}{% macro turn() %}{{ row.next() }}{% endmacro %}'
    )
    page = '{% import "macros.html" as m with context %}{{ m.next() }}{{ m.next() }}{{ m.turn() }}'
    assert [render(page + " " * n) for n in range(2)] == ["12a", "12a "]


def test_what_is_kept_is_what_the_macro_makes(render, tmp_path):
    """A kept text is that of the macro for the arguments and the page's root, also where it cannot be kept."""
    macros = "{% macro link(x, y) %}<a href={{ root }}{{ x }}>{{ y.text }}{% endmacro %}"
    page = '{% import "macros.html" as m with context %}{{ kept(m.link, "&", y) }}{{ kept(m.link, "&", y) }}'
    for more in ("", "{% macro counted() %}{{ path }}{% endmacro %}", "{% set seen = namespace(n=0) %}"):
        (tmp_path / "macros.html").write_text(macros + more)
        for root, y in (("", LINK), ("../", LINK), ("", replace(LINK, text="other"))):
            text = f"<a href={root}&amp;>{y.text}"
            assert render(page, root=root, path=root, y=y) == text * 2
