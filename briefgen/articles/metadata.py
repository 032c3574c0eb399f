"""What an article says of itself: title, authors, agencies, date, that it is a translation."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from briefgen.articles.agencies import agencies_in, credit_at_end
from briefgen.articles.bylines import authors_in, is_byline, is_sign_off
from briefgen.articles.datelines import beside_the_date, dateline_prefix, find_full_date
from briefgen.articles.lines import Line
from briefgen.dates import from_edtf
from briefgen.models import Role, Span, When

TITLE_LENGTH = 90
SENTENCE_BREAK = re.compile(r"(?<=[a-z0-9)\"'”’]{3}[.!?])[\"'”’]?\s+(?=[A-Z\"'“‘])")
HEAD = 2  # body paragraphs that may stand above the date: a standfirst, the first lines of a live page
UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|issued|released)\b", re.IGNORECASE)
LANGUAGE = (
    "Arabic|Bulgarian|Chinese|Czech|Danish|Dutch|Finnish|French|German|Greek|Hebrew|Hindi|Hungarian|Italian|Japanese|"
    "Korean|Norwegian|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Spanish|Swedish|Turkish|Ukrainian|Urdu"
)
THIS = r"\bthis (?:article|text|story|report|post|news|page|interview|piece|version|content)\b"
MACHINE = r"\b(?:automatic\w*|program\w*|software|machine|technology|artificial intelligence|AI|Google|DeepL)\b"
TRANSLATED = re.compile(
    r"\b(?:machine|automatic(?:ally)?|auto|computer|AI)[- ]?translat(?:ed|ion)\b"
    rf"|\btranslat(?:es?|ed|ion)\b[^.]{{0,80}}{MACHINE}|{MACHINE}[^.]{{0,80}}\btranslat(?:es?|ed|ion)\b"
    rf"|{THIS}[^.]{{0,60}}\btranslat(?:ed|ion)\b|^translated (?:from|by|into)\b|^translation(?: by|:)"
    rf"|\b(?:originally|first) (?:published|written|appeared) in (?-i:{LANGUAGE})\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"\S.*?(?:[.!?][\"'”’)]*(?=\s)|$)", re.DOTALL)


def find_title(text: str, lines: Sequence[Line], roles: Sequence[Role]) -> str:
    """The headline; without one, the first sentence, shortened at a word. Empty when there is neither."""
    for role in ("title", "body"):
        for line in _with(role, lines, roles):
            written = " ".join(text[line.start : line.end].split())
            return written if role == "title" else _shortened(written)
    return ""


def _shortened(text: str) -> str:
    text = text.removeprefix(dateline_prefix(text) or "").lstrip(" _–—-/.")
    sentence = SENTENCE_BREAK.split(text, maxsplit=1)[0]
    if len(sentence) <= TITLE_LENGTH:
        return sentence
    return sentence[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def _with(role: Role, lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[Line]:
    return (line for line, each in zip(lines, roles, strict=True) if each == role)


def find_authors(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[str, ...]:
    """The people of the bylines, in order; those of sign-offs contributed and are left out."""
    bylines = [line.text for line in _with("byline", lines, roles) if not is_sign_off(line.text)]
    bylines += [rest for line in _with("dateline", lines, roles) if is_byline(rest := beside_the_date(line.text) or "")]
    return tuple(dict.fromkeys(name for text in bylines for name in authors_in(text)))


def find_agencies(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[str, ...]:
    """The news agencies credited for the text: in bylines, sign-offs, datelines, after the last sentence."""
    body = [line.text for line in _with("body", lines, roles)]
    credits = [dateline_prefix(text) for text in body[:3]] + [credit_at_end(text) for text in body[-1:]]
    credits += [line.text for role in ("dateline", "byline") for line in _with(role, lines, roles)]
    return tuple(dict.fromkeys(name for text in credits if text for name in agencies_in(text)))


def find_stated(lines: Sequence[Line], roles: Sequence[Role]) -> When | None:
    """The day that stands alone at the head of the article, says that it is the day of publication, or opens the text.

    A date in running text never counts, nor one of several that structure the text (a chronology).
    """
    above = tuple(accumulate(role == "body" for role in roles))
    dated = [(i, found) for i, line in enumerate(lines) if (found := _date_alone(line, roles[i]))]
    if len({above[i] for i, _ in dated if above[i] < above[-1]}) > HEAD:
        return None
    fit = [each for each in dated if above[each[0]] <= HEAD or PUBLISHED.search(lines[each[0]].text)]
    if not fit:
        return _in_first_words(lines, roles)
    i, (day, words) = min(fit, key=lambda each: bool(UPDATED.search(lines[each[0]].text)))
    return from_edtf(day.isoformat(), "stated", f"“{words}” {_place(i, roles)}")


def _date_alone(line: Line, role: Role):
    return find_full_date(line.text) if role in ("dateline", "byline") else None


def _place(position: int, roles: Sequence[Role]) -> str:
    if "body" not in roles[position:]:
        return "at the end of the text"
    if "title" in roles[:position]:
        return "under the headline"
    return "above the headline" if "title" in roles else "above the text"


def _in_first_words(lines: Sequence[Line], roles: Sequence[Role]) -> When | None:
    prefix = next((dateline_prefix(line.text) for line in _with("body", lines, roles)), None)
    found = find_full_date(prefix) if prefix else None
    return from_edtf(found[0].isoformat(), "stated", f"“{prefix}” at the start of the text") if found else None


def find_translated(text: str, lines: Sequence[Line], roles: Sequence[Role]) -> Span | None:
    """The sentence, outside the body, that says the article is a translation."""
    for line, role in zip(lines, roles, strict=True):
        if role in ("boilerplate", "byline", "dateline"):
            for sentence in SENTENCE.finditer(text, line.start, line.end):
                if TRANSLATED.search(" ".join(sentence[0].split())):
                    return Span(sentence.start(), sentence.end())
    return None
