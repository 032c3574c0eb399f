"""Which way the words around an expression look: back, ahead, or neither."""

from typing import TYPE_CHECKING, Literal

from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AHEAD_MODALS = frozenset("will 'll shall wo would could may might can must should".split())
PROSPECTIVE = frozenset(
    """due set schedule scheduled plan expect expected likely slate slated poise poised bind bound aim intend hope want
    prepare ready agree promise vow pledge need look""".split()
)


def direction_of(time: Time, doc: "Doc") -> Literal[-1, 0, 1]:
    """1 where the governing verb looks ahead, -1 where it is told in the past, 0 where nothing tells."""
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    return _of(span.root)


def _of(word: "Token") -> Literal[-1, 0, 1]:
    for _ in range(8):
        if word.head == word and word.pos_ not in ("VERB", "AUX"):
            return 0
        if word.pos_ in ("VERB", "AUX"):
            return _of_verb(word)
        word = word.head
    return 0


def _of_verb(verb: "Token") -> Literal[-1, 0, 1]:
    aux = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if aux & AHEAD_MODALS and "have" not in aux:
        return 1
    if "to" in aux:
        head = verb.head
        return (
            1
            if head.lemma_ in PROSPECTIVE or verb.dep_ in ("relcl", "acl")
            else (_of_verb(head) if head != verb and head.pos_ in ("VERB", "AUX") else 0)
        )
    if verb.dep_ == "acl" and verb.lemma_ in PROSPECTIVE:
        return 1
    if verb.tag_ == "VBD" or "had" in aux or "have" in aux or "has" in aux or "was" in aux or "were" in aux:
        return -1
    return 0
