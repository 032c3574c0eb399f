"""Role titles that stand with a person's name: before it, or beside it in apposition.

"NATO Secretary-General Jens Stoltenberg", "Michael McFaul, the former US ambassador to Russia, wrote", "the Foreign
Minister, Sergei Lavrov, said". A title is its words without the name, article or comma.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.extract.mentions.titles import COURTESIES, ROLES
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

    from briefgen.extract.mentions.names import Name

NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
PARTICIPLES = frozenset({"acting", "disgraced", "elected", "exiled", "jailed", "ousted", "outgoing", "retired", "vice"})
LINKS = frozenset({"of", "to", "for", "in", "at", "on"})
RANKING = frozenset({"beloved", "controversial", "embattled", "fellow", "only", "popular", "same", "young"})
RELATIONAL = frozenset({"head", "fellow"})  # no office without saying of what
CLOSING = frozenset({",", ".", ";", ")", "—", "–", '"'})


def find_roles(doc: "Doc", names: Iterable["Name"]) -> tuple[Span, ...]:
    """The titles that stand with any of `names`, first come first, each once."""
    found: dict[str, Span] = {}
    for name in names:
        words = doc[slice(*name.paragraph)]
        first, last = name.first - words.start, name.last - words.start
        for title in filter(None, (_before(words, first), _after(words, last))):
            found.setdefault(title.text.lower(), Span(title.start_char, title.end_char))
    return tuple(found.values())


# ── before the name; `words` are its paragraph, positions count from the paragraph's first token ─────────────────────


def _before(words: "Words", first: int) -> "Words | None":
    """The title that ends where the name begins; with a comma between them only a phrase with an article."""
    parted = (
        first > 0 and words[first - 1].text == "," and any(token.text == "," for token in words[first + 1 : first + 5])
    )
    last = first - parted
    while last > 0 and words[last - 1].lower_.rstrip(".") in COURTESIES:
        last -= 1
    noun = _noun_before(words, last)
    if noun is None:
        return None
    start = _office_start(words, _phrase_start(words, noun), noun)
    if parted and not (start and words[start - 1].pos_ == "DET"):
        return None
    return words[start:last]


def _noun_before(words: "Words", last: int) -> int | None:
    """The role noun of the phrase that ends before `last`: its last word, or the noun before "of", "to", "for"."""
    if last > 0 and _is_role(words, last - 1) and words[last - 1].lower_ not in RELATIONAL:
        return last - 1
    if last < 3 or words[last - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    i = last - 1
    while i > 1 and (words[i].pos_ in NOMINAL or words[i].pos_ == "DET" or words[i].tag_ in ("POS", "HYPH", "CC")):
        i -= 1
    return i - 1 if i < last - 1 and words[i].lower_ in LINKS and _is_role(words, i - 1) else None


def _is_role(words: "Words", i: int) -> bool:
    return words[i].lower_ in ROLES or (i > 1 and words[i - 1].tag_ == "HYPH" and words[i - 2].lower_ in ROLES)


def _phrase_start(words: "Words", noun: int) -> int:
    """Where the words begin that modify the noun; a possessor ("Russia's") is taken whole, and ends them."""
    start = noun
    while start > 0 and _modifies(words[start - 1]):
        if words[start - 1].tag_ == "POS":
            return _possessor_start(words, start - 1)
        start -= 1
    while words[start].is_punct or words[start].pos_ == "ADV":
        start += 1
    return start


def _office_start(words: "Words", start: int, noun: int) -> int:
    """Where the office itself begins: not with what ranks it, nor with a common noun before capitals.

    "the embattled president", "In a remark President Cole made", "fellow candidate Senator Dahl".
    """
    capital = words[noun].text[0].isupper()
    for i in range(noun - 1, start - 1, -1):
        if words[i].lower_ in RANKING or (capital and words[i].pos_ == "NOUN" and words[i].is_lower):
            return i + 1
    return start


def _modifies(token: "Token") -> bool:
    return token.pos_ in NOMINAL or token.tag_ == "POS" or token.tag_ == "HYPH" or token.lower_ in PARTICIPLES


def _possessor_start(words: "Words", mark: int) -> int:
    start = mark - 1
    while start > 0 and words[start].ent_iob_ == "I":
        start -= 1
    return start + (words[start].pos_ == "DET")


# ── after the name ───────────────────────────────────────────────────────────────────────────────────────────────────


def _after(words: "Words", last: int) -> "Words | None":
    """The title in apposition after a name and a comma, up to what closes it."""
    if last + 1 >= len(words) or words[last].text != ",":
        return None
    start = last + 1
    if words[start].like_num and start + 1 < len(words) and words[start + 1].text == ",":
        start += 2
    while start < len(words) and (
        words[start].pos_ in ("DET", "ADV") or words[start].tag_ == "PRP$" or words[start].lower_ in RANKING
    ):
        start += 1
    noun = start
    while noun < len(words) and _modifies(words[noun]):
        noun += 1
    if noun == start or not _is_role(words, noun - 1):
        return None
    end = _complement_end(words, noun)
    if end == noun and words[noun - 1].lower_ in RELATIONAL:
        return None
    closed = end == len(words) or words[end].text in CLOSING or words[end].lower_ in ("who", "whose")
    return words[start:end] if closed else None


def _complement_end(words: "Words", i: int) -> int:
    """The end of "to Russia", "of the Bank of England" after a role noun."""
    while i < len(words) and words[i].lower_ in LINKS:
        end = i + 1
        while end < len(words) and (_modifies(words[end]) or words[end].pos_ == "DET"):
            end += 1
        if end == i + 1 or words[end - 1].pos_ not in NOMINAL:
            break
        i = end
    return i
