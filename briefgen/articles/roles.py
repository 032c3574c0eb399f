"""What each line of an article is for: title, body, heading, caption, byline, dateline, boilerplate.

Nothing is cut out: a line gets a role. The passes run in order; each settles lines that the ones before left open,
first by a line's own words, then by where it stands. In the middle of an article a doubtful line is body, at its edges
boilerplate.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from briefgen.articles.agencies import is_agency_credit
from briefgen.articles.bylines import is_byline, is_list_of_names, is_lone_name, is_sign_off
from briefgen.articles.captions import is_caption
from briefgen.articles.datelines import is_clock_time, is_dateline
from briefgen.articles.furniture import is_furniture, is_section_mark, speaks_to_the_reader
from briefgen.articles.headline import find_headline
from briefgen.articles.lines import LONGEST_HEADLINE, Line
from briefgen.models import Role

Roles = list[Role | None]

OWN_WORDS: tuple[tuple[Role, Callable[[str], bool]], ...] = (
    ("dateline", is_dateline),
    ("byline", is_byline),
    ("byline", is_agency_credit),
    ("byline", is_sign_off),
    ("heading", is_clock_time),
    ("boilerplate", is_furniture),
    ("caption", is_caption),
)
HEADING_WORDS = 14
LABEL_WORDS = 3  # a line of so few words that stands there twice is no headline
NO_HEADING = ("-", "*", "•", "`", "–", "—")  # a list's item, a quotation, who a quotation is from
QUESTION = re.compile(
    r"(?:what|who|whose|why|how|when|where|which|is|are|was|were|can|could|will|would|should|do|does|did|has|have)\b"
    r"(?!.*\b(?-i:I|[Yy]our?|[Ww]e|[Oo]ur|us)\b).*\?",
    re.I,
)


def assign_roles(lines: Sequence[Line], title: str | None = None) -> tuple[Role, ...]:
    """One role a line; `title` is the title that metadata gives, if any."""
    roles: Roles = [line.hint for line in lines]
    _by_own_words(lines, roles)
    _repeated(lines, roles, words=LABEL_WORDS)
    first, headline = _find_head(lines, roles, title)
    _repeated(lines, roles, words=LONGEST_HEADLINE)
    _above_a_caption(lines, roles)
    _head(lines, roles, first, headline)
    _after_the_end(lines, roles, first)
    _headings(lines, roles, first)
    return tuple(role or "body" for role in roles)


def role_of_words(text: str) -> Role | None:
    """The role that a line's own words give it, wherever it stands."""
    return next((role for role, test in OWN_WORDS if test(text)), None)


def _by_own_words(lines: Sequence[Line], roles: Roles) -> None:
    for i, line in enumerate(lines):
        if roles[i] in (None, "heading"):
            roles[i] = role_of_words(line.text) or roles[i]


def _repeated(lines: Sequence[Line], roles: Roles, words: int) -> None:
    """A short line that stands there twice is furniture: a section's or the paper's name, the headline once more."""
    times = Counter(line.text for line in lines)
    for i, line in enumerate(lines):
        if (
            roles[i] is None
            and times[line.text] > 1
            and line.length <= words
            and not line.text.endswith((".", ":", '"'))
        ):
            roles[i] = "boilerplate"


def _above_a_caption(lines: Sequence[Line], roles: Roles) -> None:
    """A line without a full stop directly above a caption is the picture's description."""
    for i in range(len(lines) - 1, 0, -1):
        line = lines[i - 1]
        if roles[i] == "caption" and roles[i - 1] is None and line.block == lines[i].block and not line.ends:
            roles[i - 1] = "caption"


# ── before the first running text ────────────────────────────────────────────────────────────────────────────────────


def _find_head(lines: Sequence[Line], roles: Roles, given: str | None) -> tuple[int, int | None]:
    """The numbers of the first line of running text and of the headline; the headline gets its role."""
    first = _first_running(lines, roles, strict=False)
    headline = find_headline(lines, roles, first, given)
    if headline is None:
        return _first_running(lines, roles, strict=True), None
    roles[headline] = "title"
    return (first if first < len(lines) else headline + 1), headline


def _first_running(lines: Sequence[Line], roles: Roles, strict: bool) -> int:
    """The first line of running text; offers to the reader above a headline do not count unless `strict`."""
    for i, line in enumerate(lines):
        if roles[i] is None and line.runs and (strict or not speaks_to_the_reader(line.text)):
            return i
    return len(lines)


def _head(lines: Sequence[Line], roles: Roles, first: int, headline: int | None) -> None:
    for i in range(first):
        if roles[i] is None:
            roles[i] = "body" if headline is None else _head_role(lines[i], under=i > headline)


def _head_role(line: Line, under: bool) -> Role:
    """Names are a byline; under the headline some words are a standfirst, all else belongs to the site."""
    if is_list_of_names(line.text) or (under and is_lone_name(line.text)):
        return "byline"
    return "body" if under and line.length >= (3 if line.ends else 5) else "boilerplate"


# ── after the last running text ──────────────────────────────────────────────────────────────────────────────────────


def _after_the_end(lines: Sequence[Line], roles: Roles, first: int) -> None:
    """What follows a sign-off or the head of a block of other stories is boilerplate, unless the article goes on."""
    running = [i for i, line in enumerate(lines) if roles[i] is None and line.runs and line.length >= 12]
    i = first + 1
    while i < len(lines):
        if _marks_the_end(lines[i], roles[i]):
            resumed = _resumes(running, i, len(lines))
            for j in range(i + 1, resumed):
                if roles[j] in (None, "caption", "heading"):
                    roles[j] = "boilerplate"
            i = resumed
        i += 1
    _after_the_last_sentence(lines, roles)


def _marks_the_end(line: Line, role: Role | None) -> bool:
    if role == "byline":
        return is_sign_off(line.text) or is_agency_credit(line.text)
    return role == "boilerplate" and is_section_mark(line.text)


def _resumes(running: Sequence[int], mark: int, end: int) -> int:
    """Where running text goes on: at two lines of it, or at one when more of it follows the mark than stands above."""
    following = bisect_right(running, mark)
    if 2 * (len(running) - following) > len(running):
        return running[following]
    pairs = (running[n] for n in range(following, len(running) - 1) if running[n + 1] == running[n] + 1)
    return next(pairs, end)


def _after_the_last_sentence(lines: Sequence[Line], roles: Roles) -> None:
    last = max((i for i, line in enumerate(lines) if roles[i] is None and line.ends), default=len(lines))
    for i in range(last + 1, len(lines)):
        if roles[i] is None and lines[i].length <= HEADING_WORDS:
            roles[i] = "boilerplate"


# ── in the middle ────────────────────────────────────────────────────────────────────────────────────────────────────


def _headings(lines: Sequence[Line], roles: Roles, first: int) -> None:
    """A short line without a full stop stands over what follows; after a colon it is an item of a list."""
    listed = False
    for i in range(first + 1, len(lines)):
        before = lines[i - 1]
        listed = before.text.endswith(":") or (listed and not before.ends)
        apart = before.block != lines[i].block != (lines[i + 1].block if i + 1 < len(lines) else None)
        if roles[i] is None and _is_heading(lines[i], apart) and not listed:
            roles[i] = "heading"


def _is_heading(line: Line, apart: bool) -> bool:
    """Short, without a full stop and not quoted; a question only where it stands apart, between empty lines."""
    text = line.text
    if '"' in text or text[:1].islower() or text.startswith(NO_HEADING) or line.length > HEADING_WORDS:
        return False
    return apart and bool(QUESTION.fullmatch(text)) if line.ends else text[-1] not in ":;,-"
