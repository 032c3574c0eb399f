"""Numbers as temporal expressions write them: "24", "twenty-four", "a couple of", "nineteen ninety-seven"."""

import re

from briefgen.extract.times.lexicon import ONES, TENS

_SPELT = (
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(ONES)[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
)
_HUNDREDS = rf"(?:(?:an?|{_SPELT})\s+)?(?:hundred|thousand|dozen)(?:\s+(?:and\s+)?{_SPELT})?"
DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s\d/\d)?"
EXACT = rf"(?:{DIGITS}|{_HUNDREDS}|{_SPELT})"
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
SPELT_YEAR = rf"(?:nineteen|twenty|eighteen)[\s-](?:oh[\s-])?{_SPELT}|(?:the year )?two thousand(?: and)?(?: {_SPELT})?"


def number(words: str) -> float | None:
    """The value of an exact number, None when it is none: "forty-two", "a hundred", "2 1/2", "1,200"."""
    text = words.lower().strip()
    if match := re.fullmatch(r"(\d+) (\d)/(\d)", text):
        return int(match[1]) + int(match[2]) / int(match[3])
    if re.fullmatch(DIGITS, text):
        return float(text.replace(",", ""))
    total = current = 0
    for word in re.split(r"[\s-]+", text):
        if word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0
        elif word in ONES or word in TENS:
            current += ONES.get(word) or TENS[word]
        elif word not in ("a", "an", "and"):
            return None
    return total + current or None
