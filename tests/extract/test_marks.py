"""What stands inside quotation marks."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.speech.marks import find_quoted
from briefgen.models import Paragraph
from tests.cases import parametrize


@parametrize(Path(__file__).parent / "cases" / "marks.txt")
def test_pieces(case, article_of):
    """Each case lists the pieces in order; "+" marks one that goes on from the paragraph before."""
    article = article_of(case.text)
    pieces = find_quoted(article.text, article.paragraphs)
    assert tuple(("+ " if p.continues else "") + article.text[p.start : p.end] for p in pieces) == case.expected


def test_headlines_and_boilerplate_are_not_read():
    """Headlines paraphrase, and boilerplate is nobody's speech."""
    text = "Rao “unsure”\n“We go,” said Rao.\n“Sign up” here"
    roles = ("title", "body", "boilerplate")
    paragraphs, start = [], 0
    for line, role in zip(text.split("\n"), roles, strict=True):
        paragraphs.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    assert [text[p.start : p.end] for p in find_quoted(text, paragraphs)] == ["We go,"]


@given(st.text(alphabet="“”\"'‘’ab .,\n", max_size=60))
def test_pieces_never_overlap(text):
    """Whatever the marks, pieces stand in order, apart, not empty, each in one paragraph."""
    lines, start, paragraphs = text.split("\n"), 0, []
    for line in lines:
        if line.strip():
            paragraphs.append(Paragraph(start, start + len(line), "body"))
        start += len(line) + 1
    end = 0
    for piece in find_quoted(text, paragraphs):
        assert end <= piece.left <= piece.start < piece.end <= piece.right
        assert "\n" not in text[piece.left : piece.right]
        assert text[piece.start : piece.end].strip()
        end = piece.right


@given(st.lists(st.sampled_from(["We go, now.", "So it is!", "Why us?"]), min_size=1, max_size=4), st.data())
def test_an_odd_mark_spoils_nothing_in_other_paragraphs(sentences, data):
    """A stray mark in one paragraph leaves the pieces of all the others as they are."""
    stray = data.draw(st.sampled_from(['He was 6" tall.', 'It is "odd, he said.', "She left.” Then."]))
    text = "\n".join([stray, "A plain line.", *(f'"{sentence}" he said.' for sentence in sentences)])
    starts = [0, *(i + 1 for i, sign in enumerate(text) if sign == "\n")]
    paragraphs = [
        Paragraph(a, b, "body") for a, b in zip(starts, [*(s - 1 for s in starts[1:]), len(text)], strict=True)
    ]
    pieces = [text[p.start : p.end] for p in find_quoted(text, paragraphs)]
    assert pieces[-len(sentences) :] == sentences
