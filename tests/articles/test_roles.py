"""Roles of paragraphs: of single lines, of small articles of our own making, and over the five seeds."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.articles.lines import split_lines
from briefgen.articles.roles import assign_roles, role_of_words
from tests.cases import parametrize

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


@parametrize(HERE / "cases" / "lines.txt")
def test_a_line_by_its_own_words(case):
    """Each line of the case has the one role that stands below it, or none ("open")."""
    wrong = {
        text: role for text in case.text.split("\n") if (role := role_of_words(text) or "open") != case.expected[0]
    }
    assert wrong == {}


@parametrize(HERE / "cases" / "articles.txt")
def test_lines_by_where_they_stand(case):
    """The paragraphs of a small article, each with its role."""
    lines = split_lines(case.text)
    found = zip(assign_roles(lines), lines, strict=True)
    assert [f"{role} · {line.text}" for role, line in found] == list(case.expected)


def outline(article) -> str:
    """The file and a line for each paragraph: role, first words."""
    paragraphs = (f"{p.role:11} · {first_words(article.text[p.start : p.end])}" for p in article.paragraphs)
    return "\n".join([f"# {article.file}", *paragraphs])


def first_words(text: str) -> str:
    """The first eight words on one line."""
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def test_the_seeds_have_the_roles_of_the_golden_file():
    """Each paragraph of the five articles is what golden/roles.txt says; read that file to see what the rules do."""
    found = "\n\n".join(map(outline, read_articles(SEEDS).articles)) + "\n"
    assert found == (HERE / "golden" / "roles.txt").read_text(encoding="utf-8")


FRAGMENTS = [
    "Related stories",
    "Menu",
    "By Anna Novak",
    "Dockers walk out in Lenton",
    "January 30, 2022",
    "(AP)",
    "“",
    " ",
]
SENTENCES = [
    "Around 2,000 dockers at the port have walked out over pay.",
    "It rained.",
    "Why not?",
    "\n",
    "\u2028",
    "--",
]


@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS + SENTENCES), st.text(max_size=30)), max_size=12))
def test_every_line_has_one_role_and_no_character_is_lost(rows):
    """Whatever the text: lines in order, white space alone between them, at most one title, a role each."""
    text = "\n".join(rows)
    lines = split_lines(text)
    roles = assign_roles(lines)
    ends = [0, *(line.end for line in lines)]
    starts = [*(line.start for line in lines), len(text)]
    assert not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()
    assert len(roles) == len(lines)
    assert roles.count("title") <= 1
