"""Markdown becomes plain text, and its markup says what paragraphs are."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles.markdown import extract_markdown
from briefgen.articles.roles import assign_roles
from tests.cases import parametrize


@parametrize(Path(__file__).parent / "cases" / "markdown.txt")
def test_paragraphs_of_markdown(case):
    """The paragraphs of the extracted text, each with its role."""
    text, lines = extract_markdown(case.text)
    found = [f"{role} · {text[line.start : line.end]}" for role, line in zip(assign_roles(lines), lines, strict=True)]
    assert found == list(case.expected)


def test_paragraphs_stand_apart_by_an_empty_line():
    """The text holds the paragraphs and nothing else."""
    assert extract_markdown("# One\ntwo\nthree\n\n- four\n- five")[0] == "One\n\ntwo three\n\nfour\n\nfive"


@given(st.text(alphabet="ab# *-_[]()!`>|\\<&;\n\t1.", max_size=60))
def test_offsets_hold_in_the_extracted_text(source):
    """Whatever the source: lines cover the text, apart by empty lines."""
    text, lines = extract_markdown(source)
    assert "\n\n".join(text[line.start : line.end] for line in lines) == text
