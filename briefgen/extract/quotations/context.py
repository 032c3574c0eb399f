"""Context: the sentences that a content which does not stand alone is to be read in.

A fragment ("“terrorists”", "Russia to “de-escalate”") means nothing without its sentence, what is denied means the
opposite, an answer is about what was asked, and who concedes a point may have derided the rest. Quoted words that take
up what went before ("“That is why …”") need the sentence before as well.
"""

from typing import TYPE_CHECKING

from briefgen.extract.quotations.media import find_medium
from briefgen.extract.quotations.nesting import Draft
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.lexicon import APPRAISING_VERBS, DENYING_VERBS, PERSON_WORDS
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.subjects import TIMELIKE
from briefgen.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = ("MD", "VBD", "VBP", "VBZ")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
TAKING_UP = frozenset({"he", "she", "that", "these", "they", "this", "those"})
POINTING = frozenset({"that", "the", "these", "this", "those"})
TOPIC_PREPOSITIONS = frozenset({"about", "concerning", "of", "on", "regarding", "whether", "if"})
TOPIC_VERBS = frozenset({"ask", "comment", "discuss", "press", "question", "refer", "respond", "speak", "talk"})
ANSWERING = frozenset({"ask", "discuss", "question", "refer", "respond"})


def find_context(passage: Passage, draft: Draft) -> Span | None:
    """The sentence of a report, from the one before where its words take that one up; None where they stand alone."""
    unit, cue = draft.attribution.unit, draft.attribution.cue
    if cue is None:
        return None
    position = passage.unit_of[passage.words_in(unit)[0].i]
    before = passage.units[position - 1] if position else None
    near = before is not None and unit.paragraph - before.paragraph <= 1 and before.is_caption == unit.is_caption
    if near and _takes_up(passage, draft):
        return Span(_start(passage, position - 1), _end(passage, position))
    needed = draft.stance or _is_fragment(passage, draft) or _is_denied(passage, draft)
    if needed or _has_topic(passage, draft, cue) or _is_beside_judgement(passage.doc[cue.token]):
        return Span(_start(passage, position), _end(passage, position))
    return None


def _start(passage: Passage, position: int) -> int:
    return passage.words_in(passage.units[position])[0].idx


def _end(passage: Passage, position: int) -> int:
    last = passage.words_in(passage.units[position])[-1]
    return last.idx + len(last)


def _tokens(passage: Passage, span: Span) -> "list[Token]":
    found = passage.doc.char_span(span.start, span.end, alignment_mode="expand")
    return [token for token in found if not token.is_punct and not token.is_space]


def _is_fragment(passage: Passage, draft: Draft) -> bool:
    """Whether no main clause with a subject of its own is among the words."""
    words = [token for span in draft.content for token in _tokens(passage, span)]
    if not words or (draft.kind == "direct" and not words[0].text[0].islower()):
        return False
    within = {token.i for token in words}
    return not any(_is_main_clause(token, within) for token in words)


def _is_main_clause(token: "Token", within: set[int]) -> bool:
    if token.head.i in within and token.head.i != token.i:
        return False
    finite = token.tag_ in FINITE or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE for child in token.children
    )
    subject = any(child.dep_ in SUBJECTS and child.i in within for child in token.children)
    marks = (child for child in token.children if child.dep_ == "mark" and child.i in within)
    return finite and subject and all(mark.lower_ == "that" for mark in marks)


def _is_denied(passage: Passage, draft: Draft) -> bool:
    return draft.kind != "direct" and passage.doc[draft.attribution.cue.token].lemma_.lower() in DENYING_VERBS


def _has_topic(passage: Passage, draft: Draft, cue: Cue) -> bool:
    """Whether the reporting clause says what it is about: "Asked about the dam, …", "… said of the dam"."""
    medium = find_medium(passage.doc, cue)
    outside = (
        child
        for child in passage.doc[cue.token].children
        if not any(span.start <= child.idx < span.end for span in draft.content)
    )
    return any(_is_topic(child, medium, cue) for child in outside)


def _is_topic(child: "Token", medium: Span | None, cue: Cue) -> bool:
    if child.dep_ == "prep":
        fronted = child.i < cue.token or child.lower_ != "on"
        nouns = [each for each in child.children if each.dep_ == "pobj"]
        told = any(noun.ent_type_ in TIMELIKE or (medium and medium.start <= noun.idx < medium.end) for noun in nouns)
        return fronted and child.lower_ in TOPIC_PREPOSITIONS and bool(nouns) and not told
    if child.dep_ != "advcl" or child.lemma_.lower() not in TOPIC_VERBS:
        return False
    return child.lemma_.lower() in ANSWERING or any(each.lower_ in TOPIC_PREPOSITIONS for each in child.children)


def _is_beside_judgement(verb: "Token") -> bool:
    """Whether they just judged something, in no words that are given: "derided it, but conceded"."""
    other = verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.children)
    judging = not other and verb.head.lemma_.lower() in APPRAISING_VERBS
    return judging and any(child.dep_ == "dobj" for child in verb.head.children)


def _takes_up(passage: Passage, draft: Draft) -> bool:
    """Whether the first main clause speaks of who or what went before, gives a reason, or is "the allegation"."""
    words = _tokens(passage, draft.content[0])
    piece = passage.inside[words[0].i] if words else None
    if piece is not None and words[0].lower_ == "because":
        return True
    if draft.stance:
        return len(words) == 2 and words[0].lower_ in POINTING
    within = {token.i for token in words}
    subjects = (child for token in words if _is_main_clause(token, within) for child in token.children)
    subject = next((child for child in subjects if child.dep_ in SUBJECTS), None)
    return subject is not None and (_points_back(subject) if passage.inside[subject.i] else _is_several(subject))


def _points_back(subject: "Token") -> bool:
    return subject.lower_ in TAKING_UP and subject.pos_ in ("PRON", "DET")


def _is_several(subject: "Token") -> bool:
    """Whether a subject is people who were named before: "the leaders", "both ministers"."""
    determined = [child.lower_ for child in subject.children] in (["the"], ["both"], ["the", "two"])
    return determined and subject.tag_ == "NNS" and subject.lemma_.lower() in PERSON_WORDS
