"""Roles of paragraphs, over the five seeds and over lines of our own making."""

from pathlib import Path

from briefgen.articles import read_articles

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


def outline(article) -> str:
    """The file and a line for each paragraph: role, first words."""
    rows = [f"# {article.file}", *(f"{p.role:11} · {first_words(article.text[p.start : p.end])}" for p in article.paragraphs)]
    return "\n".join(rows)


def first_words(text: str) -> str:
    """The first eight words on one line."""
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def test_the_seeds_have_the_roles_of_the_golden_file():
    """Each paragraph of the five articles is what golden/roles.txt says; read that file to see what the rules do."""
    found = "\n\n".join(map(outline, read_articles(SEEDS).articles)) + "\n"
    assert found == (HERE / "golden" / "roles.txt").read_text(encoding="utf-8")
