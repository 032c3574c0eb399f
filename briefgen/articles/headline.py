"""Which of the lines above the running text is the headline."""

import re
from collections.abc import Callable, Sequence

from briefgen.articles.bylines import is_list_of_names
from briefgen.articles.lines import Line
from briefgen.models import Role

CONTENT_WORD = re.compile(r"[^\W\d_][\w'-]{2,}")


def find_headline(lines: Sequence[Line], roles: Sequence[Role | None], first: int, given: str | None) -> int | None:
    """The number of the headline among the lines before `first`, where running text begins; None without one.

    `given` is the title that metadata gives: a line that is like it is the headline.
    """
    known = [i for i in range(min(first + 1, len(lines))) if given and _are_alike(lines[i].text, given)]
    if known:
        return known[0]
    body = frozenset(
        w for line, role in zip(lines[first:], roles[first:], strict=True) if not role for w in _content(line.text)
    )
    candidates = [i for i in range(first) if roles[i] == "heading"]
    candidates += [i for i in range(first) if roles[i] is None and _may_be_headline(lines[i])]
    for test in TESTS:
        for i in candidates:
            if test(lines[i], body):
                return _without_outlet(lines, candidates, i)
    return None


def _without_outlet(lines: Sequence[Line], candidates: Sequence[int], chosen: int) -> int:
    """Of "Dockers walk out in Lenton | The Lenton Post" and "Dockers walk out in Lenton", the second."""
    text = lines[chosen].text
    shorter = (
        i for i in candidates if lines[i].length >= 4 and text != lines[i].text and text.startswith(lines[i].text)
    )
    return next(shorter, chosen)


def _may_be_headline(line: Line) -> bool:
    return not line.text.endswith((".", ":", ",")) and not line.text[0].islower()


def _tells_what_the_text_tells(line: Line, body: frozenset[str]) -> bool:
    """Some words, a third of which come again: the strongest sign."""
    return line.length >= 4 and _share(line.text, body) >= 1 / 3


def _is_of_a_headlines_length(line: Line, body: frozenset[str]) -> bool:
    return line.length >= 4 and not is_list_of_names(line.text)


def _is_short_but_comes_again(line: Line, body: frozenset[str]) -> bool:
    """As "Dockers walk out" does; the name of a section has no word of the text."""
    return line.length >= 2 and _share(line.text, body) >= 1 / 2


TESTS: tuple[Callable[[Line, frozenset[str]], bool], ...] = (
    _tells_what_the_text_tells,
    _is_of_a_headlines_length,
    _is_short_but_comes_again,
)


def _content(text: str) -> list[str]:
    return CONTENT_WORD.findall(text.lower())


def _share(text: str, body: frozenset[str]) -> float:
    """The share of a line's words that the running text has too."""
    words = _content(text)
    return sum(word in body for word in words) / len(words) if words else 0


def _are_alike(text: str, other: str) -> bool:
    """More than half of the words of the longer of two titles are the other's too."""
    words, others = set(_content(text)), set(_content(other))
    return 2 * len(words & others) > max(len(words), len(others))
