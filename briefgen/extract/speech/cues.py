"""Cues: the words that say that somebody said something, and who that is.

A cue is a verb of saying with its subject in any of the orders news uses ("X said", "said X", "told Y", "saying"),
"according to X", or whatever introduces a quotation with a colon. Words inside quotation marks are nobody's cue but
the speaker's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.extract.speech.lexicon import (
    COMMISSIVE_VERBS,
    JUDGEMENT_VERBS,
    PHRASAL_VERBS,
    QUOTING_VERBS,
    SPEECH_VERBS,
)
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.subjects import find_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CUE_VERBS = SPEECH_VERBS | COMMISSIVE_VERBS | JUDGEMENT_VERBS


@dataclass(frozen=True, slots=True)
class Cue:
    """`token` is the index of the verb (or of "according", of a colon, of a noun), `source` that of its source's head.

    `source` is None where nobody is told to have said it ("it was said").
    """

    token: int
    source: int | None
    form: Literal["verb", "according", "label", "noun"]


def quoted_tokens(doc: "Doc", quoted: Sequence[Quoted]) -> list[Quoted | None]:
    """For each token the piece inside quotation marks it belongs to, marks included, or None."""
    belongs: list[Quoted | None] = [None] * len(doc)
    position = 0
    for piece in quoted:
        while position < len(doc) and doc[position].idx < piece.left:
            position += 1
        while position < len(doc) and doc[position].idx < piece.right:
            belongs[position] = piece
            position += 1
    return belongs


def find_cues(doc: "Doc", inside: Sequence[Quoted | None]) -> tuple[Cue, ...]:
    """All cues outside quotation marks, in order; `inside` as `quoted_tokens` gives it."""
    found = []
    for token in doc:
        if inside[token.i] is not None:
            continue
        if is_cue_verb(token):
            found.append(verb_cue(token, inside))
        elif token.lower_ == "according":
            source = according_to(token)
            if source is not None and not _reports(token.head):
                found.append(Cue(token.i, source.i, "according"))
    return tuple(found)


def is_cue_verb(token: "Token") -> bool:
    """Whether a word is a verb of saying; "Said" before a name at a sentence's start is often taken for a name."""
    if token.pos_ != "VERB" or token.dep_ == "amod":
        return token.text == "Said"
    return token.lemma_.lower() in CUE_VERBS or is_phrasal(token)


def is_phrasal(token: "Token") -> bool:
    """Whether a verb reports by the word after it ("went on"), and not what went on to happen ("went on to win")."""
    particle = PHRASAL_VERBS.get(token.lemma_.lower())
    after = [each.lower_ for each in token.doc[token.i + 1 : token.i + 3]]
    return after[:1] == [particle] and after[1:] != ["to"]


def verb_cue(verb: "Token", inside: Sequence[Quoted | None]) -> Cue:
    """`verb` as a cue, with its subject as the source."""
    subject = find_subject(verb, inside)
    return Cue(verb.i, subject.i if subject is not None else None, "verb")


def _reports(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    return token.pos_ == "VERB" and lemma in SPEECH_VERBS and lemma not in QUOTING_VERBS


def according_to(token: "Token") -> "Token | None":
    """The head of the source of "according to"; `token` is "according"."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None:
        return None
    return next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
