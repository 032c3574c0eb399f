"""What an article says of itself: title, authors, agencies, date, that it is a translation."""

import re
from collections.abc import Sequence
from datetime import date

from briefgen.articles.agencies import agencies_in, credit_at_end
from briefgen.articles.credits import authors_in, is_byline, is_list_of_names, is_lone_name
from briefgen.articles.datelines import dateline_prefix, find_full_date
from briefgen.articles.lines import Line
from briefgen.models import Role, Span, When

TITLE_LENGTH = 90


def find_title(lines: Sequence[Line], roles: Sequence[Role]) -> str:
    titled = next((line.text for line, role in zip(lines, roles, strict=True) if role == "title"), None)
    return titled or _shortened(
        next((line.text for line, role in zip(lines, roles, strict=True) if role == "body"), "")
    )


def _shortened(text: str) -> str:
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-Z\"'])", text, maxsplit=1)[0]
    if len(sentence) <= TITLE_LENGTH:
        return sentence
    return sentence[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def find_authors(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[str, ...]:
    found = []
    for line, role in zip(lines, roles, strict=True):
        if role == "byline" and (is_byline(line.text) or is_list_of_names(line.text) or is_lone_name(line.text)):
            found += authors_in(line.text)
    return tuple(dict.fromkeys(found))


def find_agencies(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[str, ...]:
    words = [line.text for line, role in zip(lines, roles, strict=True) if role in ("byline", "dateline")]
    body = [line.text for line, role in zip(lines, roles, strict=True) if role == "body"]
    words += [dateline_prefix(text) or "" for text in body[:3]] + [credit_at_end(text) or "" for text in body[-1:]]
    return tuple(dict.fromkeys(name for text in words for name in agencies_in(text)))


def day_when(day: date, basis: str) -> When:
    iso = day.isoformat()
    return When(iso, iso, iso, "day", "stated", basis)


def find_stated(lines: Sequence[Line], roles: Sequence[Role]) -> When | None:
    title = next((i for i, role in enumerate(roles) if role == "title"), -1)
    places = [i for i, role in enumerate(roles) if role in ("dateline", "byline")]
    for i in sorted(places, key=lambda i: (i < title, i)):
        found = find_full_date(lines[i].text)
        if found:
            return day_when(found[0], f"“{found[1]}” {_place(i, title, roles)}")
    body = next((i for i, role in enumerate(roles) if role == "body"), None)
    prefix = dateline_prefix(lines[body].text) if body is not None else None
    found = find_full_date(prefix) if prefix else None
    return day_when(found[0], f"“{prefix}” at the start of the text") if found else None


def _place(position: int, title: int, roles: Sequence[Role]) -> str:
    if "body" not in roles[:position]:
        return "under the headline" if 0 <= title < position else "above the text"
    return "at the end of the text" if "body" not in roles[position:] else "on a line of its own"


TRANSLATED = re.compile(
    r"\b(?:machine|automatic(?:ally)?|auto|computer|AI)[- ]?translat(?:ed|ion)\b"
    r"|\btranslat(?:e|es|ed|ion)\b[^.]{0,60}\b(?:automatic\w*|program\w*|software|machine|technology|artificial intelligence|AI)\b"
    r"|\bautomatic\w*\b[^.]{0,60}\btranslat(?:e|es|ed|ion)\b"
    r"|\bthis (?:article|text|story|report|post|news|page|interview|piece|version)\b[^.]{0,60}\btranslat(?:ed|ion)\b"
    r"|^(?:translated (?:from|by|into)|translation(?: by|:))\b",
    re.I,
)
SENTENCE = re.compile(r"\S.*?(?:[.!?][\"'”’)]*(?=\s)|$)", re.S)


def find_translated(text: str, lines: Sequence[Line], roles: Sequence[Role]) -> Span | None:
    for line, role in zip(lines, roles, strict=True):
        if role in ("boilerplate", "byline", "dateline"):
            for sentence in SENTENCE.finditer(text, line.start, line.end):
                if TRANSLATED.search(" ".join(sentence[0].split())):
                    return Span(sentence.start(), sentence.end())
    return None
