"""Captions: lines that name who took a picture, or say that they describe one."""

import re

from briefgen.articles.agencies import AGENCY

LABEL = r"(?:Images?|Photos?|Pictures?|Photographs?|Illustration|Graphic|Credits?|IMAGE|PHOTO|PICTURE|CREDIT|Pic|Foto)"
LIBRARY = (
    r"(?:Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|Shutterstock|Alamy|Corbis|I[Mm][Aa][Gg][Oo]|picture alliance|"
    r"NurPhoto|Z[Uu][Mm][Aa](?: Press)?|Rex(?: Features)?|iStock|Flickr|Wikimedia(?: Commons)?)"
)
TAKER = rf"(?:{LIBRARY}|{AGENCY}|Handout|Pool|Courtesy)"
CREDITS_AT_END = (
    re.compile(rf"\({LABEL}\s?[:/][^()]{{2,80}}\)\.?$"),  # (Photo: A. Novak)
    re.compile(rf"{LABEL}(?: [Cc]redits?)?(?: by)?\s*[:©]\s*[^\"?!]{{2,90}}$"),  # Image: A. Novak/dpa
    re.compile(
        rf"\((?:[^()]*\b)?(?:{LIBRARY}|{AGENCY} {LABEL}|{LABEL} by)\b[^()]{{0,80}}\)\.?$"
    ),  # (AP Photo/A. Novak)
    re.compile(rf"\([^()]{{0,60}}?(?:\bvia |/ ?){TAKER}\)\.?$"),  # (A. Novak/AFP), (Ministry via Reuters)
    re.compile(rf"(?<=[^\s.!?] )\({TAKER}\)$"),  # … near the border (AP)
    re.compile(r"(?<=\S)\s*©\s?[^.!?\"]{2,60}$"),
)
RUN_ON_CREDITS = (  # where they begin cannot be seen
    re.compile(rf"(?:\bvia |[^\s.!?] ?/ ?){TAKER}(?: {LABEL})?$"),  # A. Novak/Getty Images
    re.compile(rf"^.{{0,60}}(?:\bvia |/ ?){TAKER}\.$"),
)
CREDIT_AT_START = re.compile(
    rf"(?:{LIBRARY}|PA Media|Reuters|REUTERS|AFP) [A-Z][^.!?]*$"
)  # Getty Images Cranes at dusk
OPENING = re.compile(
    r"(?:FILE|File)(?: PHOTO| photo| picture| image)?\s*[-–—:.]\s|(?:A )?[Ff]ile (?:photo|picture|image)\b"
    r"|(?:PICTURED|Pictured|Photo|PHOTO|Image|Picture)\s*:"
    r"|In this (?:\w+ ){0,3}(?:photo|image|picture|frame|screen ?grab|handout)"
    r"(?:,| (?:photo|image|taken|provided|released|made|from|by|obtained|distributed|supplied|posted|shows?)\b)"
)


def is_caption(text: str) -> bool:
    """Whether a line names who took a picture at its end or start, or says at its start that it describes one."""
    credited = any(pattern.search(text[-160:]) for pattern in (*CREDITS_AT_END, *RUN_ON_CREDITS))
    return len(text) <= 600 and bool(credited or CREDIT_AT_START.match(text) or OPENING.match(text))


def credit_start(text: str) -> int | None:
    """Where the credit at a caption's end begins; None when there is none, nothing else, or no telling."""
    shift = max(len(text) - 160, 0)
    starts = (match.start() + shift for pattern in CREDITS_AT_END if (match := pattern.search(text[shift:])))
    return next((start for start in starts if text[:start].strip()), None)
