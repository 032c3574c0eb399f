"""Role titles that stand with a person's name: before it, or beside it in apposition.

"NATO Secretary-General Jens Stoltenberg", "Michael McFaul, the former US ambassador to Russia, wrote", "the Foreign
Minister, Sergei Lavrov". A title is its words without the name, article or comma.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.extract.lexicon_titles import ROLES
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefgen.extract.names import Name

MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
LINKS = frozenset({"of", "to", "for", "in", "at", "on"})
MINOR_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "dame", "mme"})


def find_roles(doc: "Doc", names: Iterable["Name"]) -> tuple[Span, ...]:
    """The titles that stand with any of `names`, first come first."""
    found = (role for name in names for role in (_before(doc, name.first), _after(doc, name.last)) if role)
    return tuple(dict.fromkeys(found))


def _before(doc: "Doc", first: int) -> Span | None:
    end = first - 1 if first and doc[first - 1].text == "," and _closes(doc, first) else first
    last = end
    while last > 0 and doc[last - 1].lower_.rstrip(".") in MINOR_ADDRESS:
        last -= 1
    noun = _role_noun(doc, last)
    if noun is None or (end != first and not _has_article(doc, noun)):
        return None
    return _span(doc, _start(doc, noun), last)


def _closes(doc: "Doc", first: int) -> bool:
    """The name after a comma is closed by another: "the president of France, Emmanuel Macron, said"."""
    return any(token.text == "," for token in doc[first + 1 : first + 5])


def _role_noun(doc: "Doc", last: int) -> int | None:
    """The role noun of the phrase that ends before token `last`: its last word, or the noun before of, to, for."""
    if last and _is_role(doc, last - 1):
        return last - 1
    i = last - 1
    while i > 0 and (doc[i].pos_ in MODIFIERS or doc[i].pos_ == "DET" or doc[i].tag_ in ("POS", "HYPH", "CC")):
        i -= 1
    if i > 0 and i < last - 1 and doc[i].lower_ in ("of", "to", "for", "at") and _is_role(doc, i - 1):
        return i - 1
    return None


def _is_role(doc: "Doc", i: int) -> bool:
    return doc[i].lower_ in ROLES or (i > 1 and doc[i - 1].tag_ == "HYPH" and doc[i - 2].lower_ in ROLES)


def _start(doc: "Doc", noun: int) -> int:
    start = noun
    while start > 0 and _modifies(doc[start - 1]):
        start -= 1
    while doc[start].tag_ in ("POS", "HYPH") or doc[start].is_punct:
        start += 1
    return start


def _modifies(token: "Token") -> bool:
    return token.pos_ in MODIFIERS or token.tag_ in ("POS", "HYPH", "VBN") or token.lower_ in ("then", "acting", "vice")


def _has_article(doc: "Doc", noun: int) -> bool:
    start = _start(doc, noun)
    return start > 0 and doc[start - 1].pos_ == "DET"


def _after(doc: "Doc", last: int) -> Span | None:
    """The title in apposition after a name and a comma, up to the next comma or the end of the clause."""
    i = last
    if i >= len(doc) or doc[i].text != ",":
        return None
    i += 1
    if i + 1 < len(doc) and doc[i].like_num and doc[i + 1].text == ",":
        i += 2
    if i < len(doc) and doc[i].pos_ in ("DET", "PRON"):
        i += 1
    start = i
    while i < len(doc) and (_modifies(doc[i]) and not doc[i].is_space):
        i += 1
    if i == start or not _is_role(doc, i - 1):
        return None
    end = _complement(doc, i)
    if (
        end < len(doc)
        and doc[end].text not in {",", ".", ";", ")", "—", "–", '"'}
        and doc[end].pos_ not in ("VERB", "AUX")
    ):
        return None
    return _span(doc, start, end)


def _complement(doc: "Doc", i: int) -> int:
    while i < len(doc) and doc[i].lower_ in LINKS:
        j = i + 1
        while j < len(doc) and (_modifies(doc[j]) or doc[j].pos_ == "DET"):
            j += 1
        if j == i + 1:
            break
        i = j
    return i


def _span(doc: "Doc", first: int, last: int) -> Span:
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
