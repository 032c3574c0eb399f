"""Belonging: what is part of a reported clause though the parser hung it elsewhere, and what in it is not.

What the outlet or another cue adds is left out, since nobody said it: ", who …", ", while …", ", adding that …",
"… and told …". Rather a word too few than the outlet's words in somebody's mouth.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.units import DASHES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SEPARATORS = (",", *DASHES)
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
FINITE = ("MD", "VBD", "VBP", "VBZ")
CONDITIONS = frozenset({"because", "if", "lest", "since", "so", "unless", "until"})
INVERTING = frozenset({"had", "should", "were"})
CIRCUMSTANCES = frozenset({"while", "whereas", "as", "when", "after", "before", "though", "although"})
RELATIVE = frozenset({"which", "who", "whom"})


def severed(cue: "Token", tokens: set[int]) -> set[int]:
    """Parts of the clause after a verb that the parser hung elsewhere: its subject, and conditions right behind it.

    "She said [next week] would be hard", "said it would not pay [should the dam break]", "said he must go [so …]".
    """
    found = {each.i for child in cue.children if _is_lost_subject(child, cue, tokens) for each in child.subtree}
    last = max(tokens)
    while (more := _condition(cue.doc, cue, last + 1)) is not None:
        found |= more
        last = max(more)
    return found


def _is_lost_subject(child: "Token", cue: "Token", tokens: set[int]) -> bool:
    """Whether a date between a verb and its clause is what the clause speaks of, as it has no other subject."""
    first = min(tokens)
    if child.dep_ != "npadvmod" or child.left_edge.i <= cue.i or child.right_edge.i != first - 1:
        return False
    return cue.doc[first].pos_ in ("AUX", "VERB") and cue.doc[first].tag_ in FINITE


def _condition(doc: "Doc", cue: "Token", index: int) -> set[int] | None:
    """The clause that begins with token `index`, if it says on what condition or to what end."""
    if index >= len(doc):
        return None
    for verb in (doc[index].head, *doc[index].ancestors):
        inverted = doc[index].lower_ in INVERTING and doc[index].dep_ == "aux" and doc[index].head.i == verb.i
        joined = verb.head.i == cue.i and verb.dep_ == "advcl" and verb.left_edge.i == index
        if (inverted and has_subject(verb, index)) or (joined and doc[index].lower_ in CONDITIONS):
            return {each.i for each in verb.subtree if each.i >= index}
    return None


def has_subject(verb: "Token", after: int) -> bool:
    """Whether a subject stands between token `after` and its verb."""
    return any(child.dep_ in SUBJECTS and after < child.i < verb.i for child in verb.children)


def additions(doc: "Doc", tokens: set[int], cue: "Token", cues: Sequence[Cue]) -> set[int]:
    """The tokens among `tokens` that are not of what `cue` reports."""
    other = {each.token for each in cues if each.token != cue.i}
    found: set[int] = set()
    for index in sorted(tokens):
        token = doc[index]
        if index not in found and (_is_aside(token, cue) or (index in other and _is_next_cue(token, cue))):
            found |= {each.i for each in token.subtree}
    return found


def _is_aside(token: "Token", cue: "Token") -> bool:
    """Whether a clause after a comma gives the circumstances: ", who …", ", while …", ", speaking …"."""
    first = token.left_edge
    if first.i <= cue.i + 1 or first.nbor(-1).text not in SEPARATORS:
        return False
    if token.dep_ == "relcl" or any(child.lower_ in RELATIVE for child in token.children):
        return True
    marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod")}
    return token.dep_ == "advcl" and (bool(marks & CIRCUMSTANCES) or token.tag_ == "VBG")


def _is_next_cue(other: "Token", cue: "Token") -> bool:
    """Whether a cue within the complement of another is the same speaker's next: "… and quoted “…”"."""
    if other.dep_ != "conj" or other.tag_ != cue.tag_ or other.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    if any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children):
        return False
    return other.head.tag_ == "VB" or any(child.dep_ == "ccomp" or child.is_quote for child in other.children)
