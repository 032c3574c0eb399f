"""When it was said, by the reporting clause: the expression that dates it, and whether it was before the article."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue
from briefgen.models import Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE = frozenset({"before", "earlier", "formerly", "once", "previously"})


def find_time(doc: "Doc", cue: Cue, content: Sequence[Span], times: Sequence[Time]) -> int | None:
    """The position of the expression that says when it was said: it hangs on the cue, outside of the content."""
    sentence = doc[cue.token].sent
    for position, time in enumerate(times):
        if time.type not in ("DATE", "TIME") or not sentence.start_char <= time.start < sentence.end_char:
            continue
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        verb = next((each for each in span.root.ancestors if each.pos_ in ("VERB", "AUX")), None)
        if verb is not None and verb.i == cue.token and not any(c.start <= time.start < c.end for c in content):
            return position
    return None


def is_anterior(doc: "Doc", cue: Cue) -> bool:
    """Whether the clause tells it as said before: a perfect ("has said", "had said"), or "previously said"."""
    return cue.form == "verb" and any(
        (child.dep_ == "aux" and child.lemma_ == "have") or (child.dep_ == "advmod" and child.lower_ in BEFORE)
        for verb in _coordinated(doc[cue.token])
        for child in verb.children
    )


def _coordinated(verb: "Token") -> "Iterator[Token]":
    """A verb and those whose auxiliary and adverbs it shares: "previously derided … but conceded"."""
    yield verb
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_:
        if any(child.dep_ in ("aux", "nsubj") for child in verb.children):
            return
        verb = verb.head
        yield verb
