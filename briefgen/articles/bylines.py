"""Bylines and sign-offs: who wrote an article, and from where."""

import re

from briefgen.articles.agencies import agencies_in
from briefgen.gazetteer import lookup


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
WORD = rf"[{UPPER}][\w.'-]*"
PARTICLE = r"(?:(?:de|da|di|du|dos|del|della|van|von|der|den|ter|bin|ibn|al|el|la|le|af|av|zu) )"
NAME = rf"{WORD}(?: {PARTICLE}{{0,2}}{WORD}){{1,3}}"
LONE_NAME = re.compile(NAME)
JOINED_NAMES = re.compile(rf"{NAME}(?:(?:, and |, | & | and ){NAME}){{1,4}}")
LED_IN = re.compile(
    r"(?:(?i:by(?:line)?|written by|reported by|story by|text by|words by|authors?|from)\s*:"
    r"|(?:By|BY|by|Written by|Story by|Text by|Words by)\b)\s*"
)
BETWEEN_NAMES = re.compile(r",|&|\||;|/|·|•|\b(?:and|in|for|at|of)\b")

JOINING = _words("and in of for the at with on de da di du van von der den bin al el la le | & · • - – — /")
OFFICES = _words("""
    correspondent correspondents editor reporter reporters writer staff political diplomatic foreign defence defense
    senior chief deputy bureau europe home affairs security international world business economics science health
    sports special contributor contributing columnist analyst producer assistant associate agency agencies online
""")
# What names of outlets and of their sections have in them, and names of people seldom.
OUTLETS = _words("""
    news daily times post mirror herald guardian telegraph tribune journal gazette mail express star sun independent
    observer standard press chronicle today tv television radio media network online weekly review magazine world
    north south east west middle central latin united national local city states street key points prime minister
    politics business sport sports opinion culture europe asia africa technology science health live
    bbc cnn abc nbc cbs itv dw npr fox sky
""")
# "By" before these begins a sentence.
AFTER_BY = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december now then contrast comparison far law chance early late mid
""")
SIGN_OFFS = (
    re.compile(
        rf"(?:{WORD}(?: {WORD}){{0,3}}(?:, | and |, and )?){{1,4}}(?: in {WORD}[^.]{{0,60}})? reported from {WORD}.*"
    ),
    re.compile(r"[^\"]*\bcontributed (?:to this (?:report|story|article|piece)|(?:additional )?reporting)\b[^\"]*"),
    re.compile(
        r"\(?(?:Contributing|(?:With |Additional )?[Rr]eporting(?: and writing)?(?: by)?|"
        r"(?:Edited|Writing|Editing|Compiled|Translated|(?:Podcast|Video) produced) by)\b\s*:?\s[^\"]*"
    ),
    re.compile(
        r"(?:Material|Information) from (?:the |The )?[^\"]*\bwas used in this (?:report|story|article)\b[^\"]*"
    ),
)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article: "By A. Novak, Diplomatic Correspondent"."""
    match = LED_IN.match(text)
    return bool(match) and len(text) <= 160 and _names_only(text[match.end() :].rstrip(".").split())


def _names_only(words: list[str]) -> bool:
    """Capitalised words, offices and what joins them."""
    if not words or len(words) > 16 or words[0].lower().strip(",") in AFTER_BY:
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w.lower().strip(",.") in JOINING | OFFICES for w in words)


def is_sign_off(text: str) -> bool:
    """Whether a line says, at an article's end, who reported it from where."""
    return len(text) <= 400 and any(pattern.fullmatch(text.lstrip("•*–— -")) for pattern in SIGN_OFFS)


def is_list_of_names(text: str) -> bool:
    """Whether a line is two or more names of people and nothing else."""
    return len(text) <= 120 and bool(JOINED_NAMES.fullmatch(text)) and not _names_outlet(text)


def is_lone_name(text: str) -> bool:
    """Whether a line is one name of a person, with an office after it or not: "A. Novak, Political Editor"."""
    name, _, rest = text.replace("|", ",", 1).partition(",")
    if len(text) > 80 or not LONE_NAME.fullmatch(name.strip()) or _names_outlet(name):
        return False
    return all(word.lower().strip(",.") in OFFICES | JOINING | OUTLETS or agencies_in(word) for word in rest.split())


def authors_in(text: str) -> tuple[str, ...]:
    """The people named in a byline, without their offices and outlets."""
    led_in = LED_IN.match(text)
    pieces = BETWEEN_NAMES.split(text[led_in.end() :] if led_in else text)
    return tuple(dict.fromkeys(name for piece in pieces if _is_person(name := piece.strip(" .-–—"))))


def _is_person(text: str) -> bool:
    office = any(word.lower() in OFFICES for word in text.split())
    return bool(LONE_NAME.fullmatch(text)) and not office and not _names_outlet(text)


def _names_outlet(text: str) -> bool:
    """A paper, a section, an agency, a place: no person."""
    words = (word.lower().strip(",.&") for word in text.split())
    return any(word in OUTLETS for word in words) or bool(agencies_in(text)) or lookup(text) is not None
