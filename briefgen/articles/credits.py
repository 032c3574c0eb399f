"""Who wrote an article and who took its pictures: bylines, sign-offs, photo credits."""

import re

from briefgen.articles.agencies import AGENCY, agencies_in

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶŁĻŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
PARTICLE = r"(?:de|da|di|du|dos|del|della|van|von|der|den|ter|bin|ibn|al|el|la|le|af|av|zu)"
NAME = rf"[{UPPER}][\w.'-]*(?: (?:{PARTICLE} )*[{UPPER}][\w.'-]*){{1,3}}"
JOINED = re.compile(rf"{NAME}(?:(?:, | & | and |, and ){NAME}){{1,4}}")
LONE = re.compile(NAME)
BY = re.compile(
    r"(?:(?i:by(?:line)?|written by|reported by|story by|text by|words by|authors?|from)\s*:|(?:By|BY|by|Written by|Story by|Text by|Words by)\b)\s*"
)
SMALL = frozenset("and in of for the at with de da di du van von der den bin al el la le on | & · • - – — / /".split())
JOBS = frozenset(
    "correspondent correspondents editor reporter reporters writer staff political diplomatic foreign defence defense senior chief "
    "deputy bureau europe home affairs security international world news business economics science health sports special "
    "contributor contributing columnist analyst producer assistant associate and in of for the at agencies agency online".split()
)  # fmt: skip
OUTLET = frozenset(
    "news daily times post mirror herald guardian telegraph tribune journal gazette mail express star sun independent observer "
    "standard press chronicle today tv television radio media network online weekly review magazine world politics business "
    "sport sports opinion culture europe asia africa technology science health live bbc cnn abc nbc cbs itv dw npr fox sky".split()
)  # fmt: skip
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december now then then, contrast comparison far law chance early late mid".split()
)  # fmt: skip
SIGN_OFF = re.compile(
    rf"(?:[{UPPER}][\w.'-]*(?: [{UPPER}][\w.'-]*){{0,3}}(?:, | and |, and )?){{1,4}}(?: in [{UPPER}][^.]{{1,60}})? reported from [{UPPER}].*"
    r"|[^\"]*\bcontributed (?:to this (?:report|story|article|piece)|(?:additional )?reporting|reporting to this (?:report|story|article))\b[^\"]*"
    r"|\(?(?:contributing|(?:with |additional )?reporting(?: and writing)?(?: by)?|(?:edited|writing|editing|compiled|translated|podcast produced) by)\b\s*:?\s[^\"]*"
    r"|(?:material|information) from (?:the )?[^\"]*\bwas used in this report\b[^\"]*"
    r"|(?:the )?(?:author|writer)s? (?:is|are) [^\"]*",
    re.I,
)  # fmt: skip
PHOTO = r"(?:Image|Photo|Picture|Photograph|Illustration|Graphic|Credit|IMAGE|PHOTO|PICTURE|CREDIT|Pic|Foto)s?"
PHOTO_AGENCY = rf"(?:{AGENCY}|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|Shutterstock|Alamy|Corbis|Imago|IMAGO|picture alliance|NurPhoto|Zuma(?: Press)?|ZUMA(?: Press)?|Rex(?: Features)?|Handout|Courtesy|iStock|Flickr|Wikimedia(?: Commons)?|Pool)"
CREDIT_AT_END = (
    re.compile(rf"{PHOTO}(?: [Cc]redits?)?(?: by)?\s*[:©]\s*[^\"?!]{{2,90}}$"),  # Image: A. Novak/dpa
    re.compile(
        rf"\((?=[^()]*(?:{PHOTO_AGENCY}|{PHOTO}))(?:{PHOTO}|[^()]*(?:/|via |\bby )|Getty|EPA|Shutterstock|Alamy)[^()]{{0,80}}\)\.?$"
    ),
    re.compile(rf"(?:[^\s.!?]+) \((?:{PHOTO_AGENCY})(?: {PHOTO})?\)$"),  # … border troops (AP)
    re.compile(rf"(?:\bvia |[/|]\s?)(?:{PHOTO_AGENCY})(?: {PHOTO})?\.?$"),  # A. Novak/Getty Images
    re.compile(r"\S.*©\s?[^.!?\"]{2,60}$"),
)
PICTURED = re.compile(
    r"(?:FILE|File)(?: PHOTO| photo| picture| image)?\s*[-–—:.]\s|(?:A )?[Ff]ile (?:photo|picture|image)\b|(?:PICTURED|Pictured|Photo|PHOTO|Image|Picture|Above|Below)\s*:"
    r"|In this (?:\w+ ){0,3}(?:photo|image|picture|frame|screen ?grab|handout)\b"
)


def is_photo_credit(text: str) -> bool:
    """Whether a line is the caption of a picture: it names the photographer or agency at its end, or says so at its start."""
    return len(text) <= 600 and (bool(PICTURED.match(text)) or any(p.search(text[-160:]) for p in CREDIT_AT_END))


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article: "By A. Novak, Diplomatic Correspondent"."""
    match = BY.match(text)
    return bool(match) and len(text) <= 160 and _names_only(text[match.end() :])


def _names_only(text: str) -> bool:
    words = text.rstrip(".").split()
    if not words or words[0].lower().strip(",") in CALENDAR or not words[0][:1].isupper():
        return False
    return len(words) <= 16 and all(w[:1].isupper() or w.lower().strip(",.") in SMALL | JOBS for w in words)


def is_sign_off(text: str) -> bool:
    """Whether a line says at an article's end who reported it from where."""
    return len(text) <= 400 and bool(SIGN_OFF.fullmatch(text))


def is_list_of_names(text: str) -> bool:
    """Two or more names and nothing else."""
    return len(text) <= 120 and bool(JOINED.fullmatch(text)) and not _is_outlet(text)


def is_lone_name(text: str) -> bool:
    """One name of a person, with an office after it or not: "A. Novak, Political Editor"."""
    first, _, rest = (text if "," in text else text.replace("|", ",")).partition(",")
    offices = all(w.lower().strip(",.|") in JOBS | SMALL or agencies_in(w) for w in rest.split())
    return len(text) <= 80 and bool(LONE.fullmatch(first.strip())) and not _is_outlet(first) and offices


def _is_outlet(text: str) -> bool:
    return bool({word.lower().strip(",.&") for word in text.split()} & OUTLET) or bool(agencies_in(text))


def authors_in(text: str) -> tuple[str, ...]:
    """The people named in a byline, without their offices and outlets."""
    text = BY.sub("", text, count=1) if BY.match(text) else text
    pieces = (piece.strip(" .-–—") for piece in re.split(r",|&|\||;|/|·|•|\band\b|\bin\b|\bfor\b|\bat\b", text))
    return tuple(dict.fromkeys(p for p in pieces if LONE.fullmatch(p) and not _is_outlet(p) and not _has_office(p)))


def _has_office(text: str) -> bool:
    return any(word.lower() in JOBS for word in text.split())
