"""The medium something was said to: "told Sky News", "in an interview with the BBC", "wrote on Twitter"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.mentions.titles import CARRYING, MEDIA
from briefgen.extract.speech.cues import Cue
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CIRCUMSTANCES = ("dobj", "dative", "prep", "pobj", "advcl", "pcomp", "poss", "npadvmod", "appos")
SPEAKING = frozenset({"speak", "talk", "appear", "write", "tell", "post"})
PHRASE = ("compound", "poss", "nmod", "nummod", "amod", "appos")


def find_medium(doc: "Doc", cue: Cue) -> Span | None:
    """The words that name the medium in the reporting clause of `cue`, without article; None when there is none."""
    if cue.form != "verb":
        return None
    return next((_span(token) for token in _circumstances(doc[cue.token]) if _is_medium(token)), None)


def _circumstances(verb: "Token") -> "Iterator[Token]":
    """The nouns that a verb of saying reaches by its objects and by the prepositions that a medium follows."""
    for child in verb.children:
        if child.dep_ not in CIRCUMSTANCES or (child.dep_ == "prep" and child.lower_ not in CARRYING):
            continue
        if child.dep_ == "advcl" and child.lemma_.lower() not in SPEAKING:
            continue
        if child.pos_ in ("NOUN", "PROPN"):
            yield child
        yield from _circumstances(child)


def _is_medium(token: "Token") -> bool:
    words = [child for child in token.children if child.dep_ in ("compound", "nmod", "nummod")] + [token]
    named = any(word.pos_ == "PROPN" for word in words) and token.ent_type_ != "PERSON"
    return named and any(word.lower_ in MEDIA for word in words)


def _span(token: "Token") -> Span:
    """The name that ends with `token`, and what it is a part of ("Russia's Channel One")."""
    first = min((child.left_edge for child in token.children if child.dep_ in PHRASE and child.i < token.i),
                key=lambda each: each.i, default=token)  # fmt: skip
    if first.dep_ == "det" or first.lower_ == "the":
        first = first.nbor(1)
    return Span(first.idx, token.idx + len(token))
