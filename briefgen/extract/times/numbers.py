"""Numbers as temporal expressions write them: "24", "twenty-four", "a couple of", "2 1/2", "nineteen ninety-seven"."""

import re

from briefgen.extract.times.lexicon import COUPLE, ONES, TENS, VAGUE_COUNTS


def alternatives(words) -> str:
    """A pattern for any of `words`, longer ones first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))


_DIGIT_WORDS = alternatives([word for word, value in ONES.items() if value < 10])
_TEEN_WORDS = alternatives([word for word, value in ONES.items() if value > 9])
_TWO_FIGURES = rf"(?:(?:{alternatives(TENS)})(?:~(?:{_DIGIT_WORDS}))?|{_TEEN_WORDS})"
_SPELT = rf"(?:{_TWO_FIGURES}|{_DIGIT_WORDS})"
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_LARGE = rf"(?:(?:an?|{_SPELT}) )?(?:{alternatives(_SCALES)})(?: (?:and )?{_SPELT})?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: \d/\d)?)"
EXACT = rf"(?:{_DIGITS}|{_LARGE}|{_SPELT})"
COUNT = rf"(?:{alternatives(VAGUE_COUNTS + COUPLE)}|(?:{EXACT}|an?)(?: and a half)?|half an?)"
SPELT_YEAR = (
    rf"(?:(?:eighteen|nineteen|twenty)~(?:{_TWO_FIGURES}|oh~(?:{_DIGIT_WORDS}))|two thousand(?: (?:and )?{_SPELT})?)"
)


def number(words: str) -> float | None:
    """How many: "forty-two", "a hundred", "2 1/2", "1,200", "a couple of"; None where the words do not tell."""
    text = re.sub(r"\s+", " ", words.lower())
    if match := re.fullmatch(r"(\d+) (\d)/(\d)", text):
        return int(match[1]) + int(match[2]) / int(match[3])
    if re.fullmatch(_DIGITS, text):
        return float(text.replace(",", ""))
    if text.endswith(" and a half"):
        return _spelt(text.removesuffix(" and a half")) + 0.5
    if text in COUPLE or text.startswith("half"):
        return 2 if text in COUPLE else 0.5
    return None if text in VAGUE_COUNTS else _spelt(text)


def _spelt(text: str) -> int:
    total = current = 0
    for word in re.split("[ -]", text):
        if word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0
        else:
            current += ONES.get(word) or TENS.get(word) or (word in ("a", "an") and text == word)
    return total + current


def year(words: str) -> str:
    """A year in digits: "1997", "nineteen ninety-seven", "two thousand and ten"."""
    if words.isdigit():
        return words
    first, _, rest = re.sub(r"[\s-]+", " ", words.lower()).removeprefix("the year ").partition(" ")
    rest = rest.removeprefix("thousand").removeprefix("oh ").strip()
    century = 20 if first == "two" else _spelt(first)
    return f"{century * 100 + (_spelt(rest.removeprefix('and ')) if rest else 0)}"
