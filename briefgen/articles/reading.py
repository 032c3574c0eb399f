"""Bytes → text, or the reason why a file is no article."""

import re

from charset_normalizer import from_bytes

BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# What English texts come in when not in UTF-8; the detector's other hundred would only be wrong about them.
CANDIDATES = ["cp1252", "mac_roman", "utf_16_le", "utf_16_be"]
NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16",
         "utf-16": "UTF-16", "utf-32": "UTF-32"}  # fmt: skip

# Words that make up a fifth to a third of any English text and that its neighbours do not share.
FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "that", "with", "by", "from", "this", "which", "as", "it", "its", "his",
    "their", "they", "he", "she", "we", "be", "been", "has", "have", "had", "were", "are", "an", "not", "but",
    "will", "would", "who", "said", "after", "when", "there", "about", "more", "than", "if", "or", "could", "should",
})  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 60  # fewer say too little about a language
ENGLISH_SHARE = 0.07


class Unreadable(Exception):
    """A file that cannot be read as an article; the message says why, in a sentence."""


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of a file, line ends as "\\n", and the encoding assumed where it is not UTF-8.

    Raises `Unreadable` for what is not text.
    """
    text, assumed = _decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n"), assumed


def _decode(data: bytes) -> tuple[str, str | None]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding), NAMES[encoding]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _guessed(data, error.start)
    if "\0" in text:
        raise Unreadable("it is no text file (it holds NUL characters).")
    return text, None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise Unreadable(f"it is marked as {NAMES[encoding]} but is not.") from None


def _guessed(data: bytes, position: int) -> tuple[str, str]:
    if _is_mostly_utf8(data):
        raise Unreadable(f"it is damaged: byte {position + 1} is not UTF-8, as the rest is.")
    best = from_bytes(data, cp_isolation=CANDIDATES).best()
    if best is None or "\0" in str(best):
        raise Unreadable("it is no text, or in an encoding that cannot be told.")
    return str(best), NAMES[best.encoding]


def _is_mostly_utf8(data: bytes) -> bool:
    """Letters beyond ASCII that are well-formed outnumber the bytes that are not; by chance they seldom are."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not character.isascii() for character in text) > 2 * wrong


def is_english(text: str) -> bool:
    """Whether a text is in English, as its share of function words tells; a short one is taken to be."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < ENOUGH_WORDS:
        return not words or sum(word.isascii() for word in words) >= 0.7 * len(words)
    return sum(word in FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words)
