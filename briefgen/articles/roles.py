"""What each line of an article is for: title, body, heading, caption, byline, dateline, boilerplate.

Nothing is cut out: a line gets a role. The passes run in order; each settles lines that the ones before left open,
first by a line's own words, then by where it stands. In the middle of an article a doubtful line is body, at its edges
boilerplate.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from briefgen.articles.agencies import is_agency_credit
from briefgen.articles.bylines import is_byline, is_list_of_names, is_lone_name, is_sign_off
from briefgen.articles.captions import is_caption
from briefgen.articles.datelines import is_clock_time, is_dateline
from briefgen.articles.furniture import is_furniture, is_section_mark, speaks_to_the_reader
from briefgen.articles.headline import find_headline
from briefgen.articles.lines import Line
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
    _repeated(lines, roles)
    _above_a_caption(lines, roles)
    first = _title_and_head(lines, roles, title)
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


def _repeated(lines: Sequence[Line], roles: Roles) -> None:
    """A short line that stands there twice is furniture: a section's or the paper's name, an offer."""
    times = Counter(line.text for line in lines)
    for i, line in enumerate(lines):
        if roles[i] is None and times[line.text] > 1 and line.length <= 8 and not line.text.endswith((".", ":", '"')):
            roles[i] = "boilerplate"


def _above_a_caption(lines: Sequence[Line], roles: Roles) -> None:
    """A line without a full stop directly above a caption is the picture's description."""
    for i in range(len(lines) - 1, 0, -1):
        line = lines[i - 1]
        if roles[i] == "caption" and roles[i - 1] is None and line.block == lines[i].block and not line.ends:
            roles[i - 1] = "caption"


# ── before the first running text ────────────────────────────────────────────────────────────────────────────────────


def _title_and_head(lines: Sequence[Line], roles: Roles, given: str | None) -> int:
    """Settles what stands before the running text; the number of the first line of it."""
    first = _first_running(lines, roles, strict=False)
    title = find_headline(lines, roles, first, given)
    if title is None:
        first = _first_running(lines, roles, strict=True)
    elif first == len(lines):
        first = title + 1
    for i in range(first):
        if roles[i] is None:
            roles[i] = _head_role(lines[i], i, title)
    if title is not None:
        roles[title] = "title"
    return first


def _first_running(lines: Sequence[Line], roles: Roles, strict: bool) -> int:
    """The first line of running text; offers to the reader above a headline do not count unless `strict`."""
    for i, line in enumerate(lines):
        if roles[i] is None and line.runs and (strict or not speaks_to_the_reader(line.text)):
            return i
    return len(lines)


def _head_role(line: Line, position: int, title: int | None) -> Role:
    if title is None:
        return "body"
    if is_list_of_names(line.text) or (position > title and is_lone_name(line.text)):
        return "byline"
    standfirst = line.length >= (3 if line.ends else 5)
    return "body" if position > title and standfirst else "boilerplate"


# ── after the last running text ──────────────────────────────────────────────────────────────────────────────────────


def _after_the_end(lines: Sequence[Line], roles: Roles, first: int) -> None:
    """What follows a sign-off or the head of a block of other stories is boilerplate, unless the article goes on."""
    i = first + 1
    while i < len(lines):
        if _marks_the_end(lines[i], roles[i]):
            resumed = _resumes(lines, roles, i + 1)
            for j in range(i + 1, resumed):
                if roles[j] in (None, "caption", "heading"):
                    roles[j] = "boilerplate"
            i = resumed
        i += 1
    last = max((i for i in range(len(lines)) if roles[i] is None and lines[i].ends), default=-1)
    for i in range(last + 1, len(lines)):
        if roles[i] is None and lines[i].length <= HEADING_WORDS and last >= 0:
            roles[i] = "boilerplate"


def _marks_the_end(line: Line, role: Role | None) -> bool:
    return role == "byline" or (role == "boilerplate" and is_section_mark(line.text))


def _resumes(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Where two lines of running text follow each other again."""
    for i in range(start, len(lines) - 1):
        if all(roles[j] is None and lines[j].runs and lines[j].length >= 12 for j in (i, i + 1)):
            return i
    return len(lines)


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
