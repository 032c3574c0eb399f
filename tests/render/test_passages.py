"""Passages: context, merging, marks."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import Article, Paragraph, Span
from briefgen.render.passages import Highlight, Mark, Use, find_passages

TEXT = """One came. Two went home early. Three stayed.
Four slept.
Five ate; six drank. Seven danced."""


def _article(text: str = TEXT) -> Article:
    lines = tuple(Paragraph(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
    return Article("a", "a.txt", "A", text, lines)


def _sentences(text: str = TEXT) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^.\n]*\.?", text))


def _on(words: str, kind: str = "fact", href: str = "#") -> Highlight:
    start = TEXT.index(words)
    return Highlight(start, start + len(words), Use(kind, kind, href))


def _drawn(nodes) -> str:
    """Marked words in brackets, a mark that goes on in "[+…]"."""
    drawn = {None: "]", True: "[", False: "[+"}
    return "".join(n if isinstance(n, str) else drawn[n and n.id is not None] for n in nodes)


def _shown(*highlights: Highlight, full_text: bool = False) -> list[str]:
    passages = find_passages(_article(), _sentences(), highlights, full_text)
    return [("… " if p.gap else "") + " / ".join(_drawn(block.nodes) for block in p.blocks) for p in passages]


def test_words_within_a_sentence_come_with_that_sentence():
    """What is left out before a passage is told."""
    assert _shown(_on("went home")) == ["… Two [went home] early."]


def test_a_whole_sentence_comes_with_the_one_before_it():
    """Words that are their whole sentence get context from the same paragraph, never from the one above."""
    assert _shown(_on("Three stayed.")) == ["… Two went home early. [Three stayed.]"]
    assert _shown(_on("Four slept.")) == ["… [Four slept.]"]


def test_passages_that_touch_are_one_and_say_all_uses():
    """Neighbouring sentences are not torn apart; each use is listed once, in the order of the words."""
    highlights = [_on("went home", "event"), _on("One came", "fact"), _on("One", "fact")]
    (passage,) = find_passages(_article(), _sentences(), highlights)
    assert _drawn(passage.blocks[0].nodes) == "[[One] came]. Two [went home] early."
    assert [use.kind for use in passage.uses] == ["fact", "event"]


def test_passages_apart_say_what_lies_between():
    """Passages come in the order of the text, whatever the order of the items."""
    assert _shown(_on("danced"), _on("One came")) == ["[One came].", "… Seven [danced]."]


def test_marks_nest_and_cross():
    """A mark within another is nested; of two that cross, the second goes on behind the first."""
    assert _shown(_on("Two went home"), _on("went home")) == ["… [Two [went home]] early."]
    assert _shown(_on("Two went"), _on("went home")) == ["… [Two [went]][+ home] early."]


def test_a_mark_that_runs_over_paragraphs_goes_on_in_the_next():
    """The anchor stands on its first part alone, so ids are unique."""
    assert _shown(_on("stayed.\nFour slept")) == ["… Three [stayed.] / [+Four slept]."]


def test_one_stretch_with_two_uses_is_one_mark():
    """Its kinds stand side by side."""
    (passage,) = find_passages(_article(), _sentences(), [_on("Four", "fact"), _on("Four", "event")])
    assert [node.classes for node in passage.blocks[0].nodes if isinstance(node, Mark)] == ["on-event on-fact"]


def test_words_that_name_a_speaker_are_listed_only_apart_from_what_was_said():
    """A reader who follows the quotation finds the speaker beside it."""
    beside = [_on("Five", "speaker", "#q"), _on("ate", "quotation", "#q")]
    apart = [_on("Four", "speaker", "#q"), _on("ate", "quotation", "#q")]
    kinds = [[u.kind for p in find_passages(_article(), _sentences(), h) for u in p.uses] for h in (beside, apart)]
    assert kinds == [["quotation"], ["speaker", "quotation"]]


def test_full_text_shows_everything_but_boilerplate():
    """With `publish.full_text` nothing is left out except what is not the article's."""
    article = _article()
    first, *others = article.paragraphs
    article = Article("a", "a.txt", "A", TEXT, (Paragraph(first.start, first.end, "boilerplate"), *others))
    passages = find_passages(article, _sentences(), [_on("ate")], full_text=True)
    assert [_drawn(b.nodes) for p in passages for b in p.blocks] == [
        "Four slept.",
        "Five [ate]; six drank. Seven danced.",
    ]


@st.composite
def _highlights(draw):
    starts = st.integers(0, len(TEXT) - 1)
    pairs = draw(st.lists(st.tuples(starts, st.integers(1, 40)), max_size=8))
    spans = {(a, min(a + n, len(TEXT))) for a, n in pairs}
    return [Highlight(a, b, Use("fact", "fact", f"#{a}-{b}")) for a, b in sorted(spans) if TEXT[a:b].strip()]


@given(_highlights())
def test_marks_hold_exactly_the_words_they_stand_for(highlights):
    """Whatever overlaps, the parts of a mark joined are the evidence, paragraph breaks aside."""
    marked: dict[str, str] = {}

    def read(nodes) -> str:
        text, open_marks = "", []
        for node in nodes:
            if isinstance(node, Mark):
                assert node.id is None or node.id not in marked
                open_marks.append(node.id or node.continues)
            elif node is None:
                open_marks.pop()
            else:
                text += node
                for anchor in open_marks:
                    marked[anchor] = marked.get(anchor, "") + node
        assert open_marks == []
        return text

    for passage in find_passages(_article(), _sentences(), highlights):
        shown = "".join(read(block.nodes) for block in passage.blocks)
        assert shown == TEXT[passage.start : passage.end].replace("\n", "")
    spans = {(h.start, h.end) for h in highlights}
    assert marked == {f"w{a}-{b}": TEXT[a:b].replace("\n", "") for a, b in spans}
