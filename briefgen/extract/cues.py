"""Cues: the words that say that somebody said something, and who that is.

A cue is a verb of saying with its subject in any of the orders news uses ("X said", "said X", "told Y", "saying"),
"according to X", or a label ("X: “…”"). Words inside quotation marks are nobody's cue but the speaker's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.extract.lexicon import COMMISSIVE_VERBS, DOCUMENT_NOUNS, JUDGEMENT_VERBS, SPEECH_VERBS
from briefgen.extract.marks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "csubj", "expl")
CUE_VERBS = SPEECH_VERBS | COMMISSIVE_VERBS | JUDGEMENT_VERBS


@dataclass(frozen=True, slots=True)
class Cue:
    """`token` is the index of the verb (or of "according", or of a colon), `source` that of the source's head noun.

    `source` is None where nobody is told to have said it ("it was said").
    """

    token: int
    source: int | None
    form: Literal["verb", "according", "label"]


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
        if token.pos_ == "VERB" and token.lemma_.lower() in CUE_VERBS:
            subject = find_subject(token, inside)
            found.append(Cue(token.i, subject.i if subject is not None else None, "verb"))
        elif token.lower_ == "according":
            source = _according_to(token)
            if source is not None:
                found.append(Cue(token.i, source.i, "according"))
    return tuple(found)


def find_subject(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """Who does what `verb` says: its own subject, or the one it shares with the verb or noun it hangs on."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS and inside[child.i] is None]
    if own:
        return _antecedent(own[0])
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if passive:
        agents = [each for child in verb.children if child.dep_ == "agent" for each in child.children]
        return agents[0] if agents else None
    head = verb.head
    if head.i == verb.i or inside[head.i] is not None:
        return _beside(verb, inside)
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "dep") and head.pos_ in ("VERB", "AUX"):
        return find_subject(head, inside)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return find_subject(head.head, inside) if head.head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VBD", "VBZ", "VBP"):
        return _issuer(head, inside)
    return _beside(verb, inside)


def _antecedent(subject: "Token") -> "Token":
    """The noun a relative pronoun stands for."""
    if subject.tag_ in ("WP", "WDT") and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _issuer(noun: "Token", inside: Sequence[Quoted | None]) -> "Token":
    """Who speaks through a document: "issued a statement saying" is said by who issued it."""
    if noun.lemma_.lower() in DOCUMENT_NOUNS and noun.dep_ in ("dobj", "pobj") and noun.head.pos_ == "VERB":
        return find_subject(noun.head, inside) or noun
    return noun


def _beside(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """The noun next to a verb the parser gave no subject, as happens around long quotations."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    doc = verb.doc
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if after is not None and inside[after.i] is None and after.pos_ in ("PROPN", "PRON", "DET", "NOUN", "ADJ"):
        return _phrase_head(after)
    before = doc[verb.i - 1] if verb.i else None
    if before is not None and inside[before.i] is None and before.pos_ in ("PROPN", "PRON", "NOUN"):
        return before
    return None


def _phrase_head(token: "Token") -> "Token | None":
    """The head of the noun phrase that begins at `token`."""
    while token.pos_ not in ("PROPN", "PRON", "NOUN") or token.dep_ in ("compound", "poss", "nmod"):
        if token.head.i <= token.i:
            return None
        token = token.head
    return token


def _according_to(token: "Token") -> "Token | None":
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None:
        return None
    return next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
