"""Placement: which cue of its sentence a piece inside quotation marks belongs to.

Position comes first, because the parse is least sure around quotations: a reporting clause right after the piece, one
that introduces it with a comma or colon, the cue that governs it, the nearest one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue, is_phrasal, verb_cue
from briefgen.extract.speech.lexicon import (
    COMMISSIVE_VERBS,
    JUDGEMENT_VERBS,
    QUOTING_VERBS,
    SPEECH_VERBS,
    SPOKEN_NOUNS,
)
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.subjects import INSIDE_A_PHRASE, can_speak, find_subject, is_negated, is_passive
from briefgen.extract.speech.units import DASHES, Unit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REPORTING_VERBS = SPEECH_VERBS | (COMMISSIVE_VERBS - JUDGEMENT_VERBS)
INVITING = frozenset(",?!-–—―…")
FINITE = ("VBD", "VBZ", "VBP", "VBN")  # the tagger often takes a past tense before a preposition for a participle


@dataclass(frozen=True, slots=True)
class Place:
    """A piece in its unit: tokens `first` to `last`, the cues before and after it, nearest first."""

    passage: Passage
    unit: Unit
    piece: Quoted
    first: int
    last: int
    before: tuple[Cue, ...]
    after: tuple[Cue, ...]

    @property
    def doc(self) -> "Doc":
        return self.passage.doc

    @property
    def opening(self) -> str:
        """The word or sign right before the piece."""
        before = (self.doc[index] for index in range(self.first - 1, self.unit.first - 1, -1))
        return next((token.text for token in before if not token.is_space), "")

    @property
    def following(self) -> "Token | None":
        """The first word after the piece, past a comma or dash; None where the unit ends or another piece begins."""
        for index in range(self.last + 1, self.unit.last + 1):
            if self.passage.inside[index] is not None:
                return None
            if not self.doc[index].is_punct and not self.doc[index].is_space:
                return self.doc[index]
        return None

    @property
    def closing(self) -> str:
        """The last sign inside the piece."""
        tokens = self.doc[self.first : self.last + 1]
        return next((t.text[-1] for t in reversed(tokens) if not t.is_quote and not t.is_space), "")

    @property
    def head(self) -> "Token":
        """The word of the piece that the others hang on; the signs at a sentence's end all hang on its verb."""
        words = [i for i in range(self.first, self.last + 1) if not self.doc[i].is_punct and not self.doc[i].is_space]
        return self.doc[words[0] : words[-1] + 1].root if words else self.doc[self.first]

    @property
    def is_question(self) -> bool:
        return self.closing in ("?", "!")

    @property
    def is_long(self) -> bool:
        """Whether the piece is more than a term."""
        return sum(token.is_alpha for token in self.doc[self.first : self.last + 1]) > 2

    @property
    def is_fragment(self) -> bool:
        """Whether the piece is but the end of a clause that begins before it: small letters right behind a word."""
        return self.passage.text[self.piece.start].islower() and self.opening[-1:].isalnum()

    @property
    def invites(self) -> bool:
        """Whether the piece ends as it does before a reporting clause: with a comma, a dash, a question."""
        beyond = self.doc[self.last + 1].text if self.last < self.unit.last else ""
        return self.closing in INVITING or beyond in (",", *DASHES)


def place(passage: Passage, unit: Unit, piece: Quoted) -> Place:
    """Where `piece` stands in `unit`."""
    tokens = [index for index in range(unit.first, unit.last + 1) if passage.inside[index] is piece]
    first, last, cues = tokens[0], tokens[-1], passage.cues_in(unit)
    before = tuple(cue for cue in reversed(cues) if cue.token < first)
    return Place(passage, unit, piece, first, last, before, tuple(cue for cue in cues if cue.token > last))


def find_cue(place: Place) -> tuple[Cue | None, bool]:
    """The cue a piece belongs to, and whether the piece stands inside a clause that the cue reports."""
    for rule, clausal in RULES:
        cue = rule(place)
        if cue is not None:
            return cue, clausal
    return None, False


# ── the rules, in order ──────────────────────────────────────────────────────────────────────────────────────────────


def _reported_after(place: Place) -> Cue | None:
    """“…,” X said · “…,” said X: the reporting clause follows at once, and does not lead on to another quotation."""
    following = place.following
    if not place.invites or following is None or (place.is_fragment and _is_told(place)):
        return None
    for cue in place.after:
        if _begins(place.doc, following, cue) and says(place.doc, cue) and place.doc[cue.token].tag_ != "VBG":
            return None if place.is_question and _leads_on(place, cue) and _introduced(place) else cue
    return None


def _is_told(place: Place) -> bool:
    """Whether a cue before the piece reports it: "He admitted it was “too late,” the Post reported"."""
    cue = _governing(place)
    return cue is not None and not is_negated(place.doc[cue.token])


def _leads_on(place: Place, cue: Cue) -> bool:
    """Whether a cue after the piece stands before another one, with a comma or colon: “…?” Then X said: “…”."""
    pieces = place.passage.inside
    later = next((i for i in range(cue.token, place.unit.last + 1) if pieces[i] is not None), None)
    return later is not None and place.doc[later - 1].text in (":", ",")


def _introduced(place: Place) -> Cue | None:
    """X said: “…” · X told reporters, “…”."""
    if place.opening not in (":", ","):
        return None
    return next((cue for cue in place.before if says(place.doc, cue)), None)


def _introduced_clause(place: Place) -> Cue | None:
    """X said that in her view, “…”: a clause has begun before the comma."""
    cue = _introduced(place)
    begun = cue is not None and any(
        token.lower_ == "that" and token.dep_ == "mark" for token in place.doc[cue.token : place.first]
    )
    return cue if begun and place.opening == "," else None


def _governing(place: Place) -> Cue | None:
    """X said that it was “…” · X called it “…”: the piece hangs on the cue, the nearest one that somebody can say."""
    return next((cue for cue in _above(place) if _is_sourced(place.doc, cue)), None)


def _behind_colon(place: Place) -> Cue | None:
    """X had a blunt message: “…”: the subject of the sentence that the colon ends."""
    return introduction(place.passage, place.unit.first, place.first - 1) if place.opening == ":" else None


def _any_verb_after(place: Place) -> Cue | None:
    """“…,” X riffed: whatever follows the comma with a subject of its own reports."""
    following = place.following
    if not place.invites or not place.is_long or place.is_fragment or following is None:
        return None
    for token in place.doc[following.i : place.unit.last + 1]:
        if token.pos_ == "VERB" and token.tag_ in FINITE and place.passage.inside[token.i] is None:
            cue = verb_cue(token, place.passage.inside)
            return cue if cue.source is not None and _begins(place.doc, following, cue) else None
    return None


def _nearest_before(place: Place) -> Cue | None:
    """X said A and “…”: the last cue of the unit before the piece; for a mere term only one that says."""
    for cue in place.before:
        if _takes_words(place.doc, cue) and _is_sourced(place.doc, cue) and (place.is_long or says(place.doc, cue)):
            return cue
    return None


def _nearest_after(place: Place) -> Cue | None:
    """“…” is how X described it · …, according to X."""
    for cue in place.after:
        if not _takes_words(place.doc, cue) or not _is_sourced(place.doc, cue):
            continue
        if cue.form == "according" or (place.is_long and place.doc[cue.token].dep_ not in ("relcl", "acl")):
            return cue
    return None


def _spoken_noun(place: Place) -> Cue | None:
    """X sent a note of protest against “…”: the piece hangs on a noun for words, which somebody has or utters."""
    if not place.is_long:
        return None
    for token in place.head.ancestors:
        if token.pos_ == "NOUN" and token.lemma_ in SPOKEN_NOUNS and place.passage.inside[token.i] is None:
            source = _speaker_of_noun(token, place.passage.inside)
            return Cue(token.i, source.i, "noun") if source is not None and can_speak(source) else None
    return None


def _ungoverned(place: Place) -> Cue | None:
    """The build-up continues “…”: a cue above the piece whose source is no speaker, for want of a better one."""
    return next(iter(_above(place)), None)


RULES: tuple[tuple[Callable[[Place], Cue | None], bool], ...] = (
    (_reported_after, False),
    (_introduced_clause, True),
    (_introduced, False),
    (_governing, True),
    (_behind_colon, False),
    (_any_verb_after, False),
    (_spoken_noun, True),
    (_nearest_before, True),
    (_nearest_after, True),
    (_ungoverned, True),
)


def _begins(doc: "Doc", word: "Token", cue: Cue) -> bool:
    """Whether the reporting clause of `cue` begins with `word`: with the verb, or with the source that precedes it."""
    if cue.token == word.i:
        return True
    if word.pos_ in ("CCONJ", "SCONJ") or word.tag_ in ("WDT", "WP"):
        return False
    if cue.source is None:  # "Will wrote", where the name is taken for an auxiliary
        return word.i + 1 == cue.token and word.is_title and word.pos_ == "AUX"
    if not word.i <= cue.source < cue.token:
        return False
    return not any(token.pos_ == "VERB" for token in doc[word.i : cue.source])


def introduction(passage: Passage, first: int, colon: int) -> Cue | None:
    """The verb of the words from `first` up to a colon as a cue; the colon itself where they are but a name."""
    doc, inside = passage.doc, passage.inside
    tokens = [doc[index] for index in range(first, colon) if inside[index] is None and not doc[index].is_space]
    if not any(token.pos_ in ("VERB", "AUX") for token in tokens):
        name = head_name(tokens)
        return Cue(colon, name.i, "label") if name is not None else None
    verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp", "conj")]
    cues = (verb_cue(verb, inside) for verb in verbs)
    return next((cue for cue in cues if cue.source is not None), None)


def head_name(tokens: "list[Token]") -> "Token | None":
    """The first name among `tokens` that is the head of its phrase."""
    return next((token for token in tokens if token.pos_ == "PROPN" and token.dep_ not in INSIDE_A_PHRASE), None)


def says(doc: "Doc", cue: Cue) -> bool:
    """Whether a cue reports words, rather than judging or naming in words."""
    token = doc[cue.token]
    return cue.form == "according" or token.lemma_.lower() in REPORTING_VERBS or is_phrasal(token)


def _above(place: Place) -> list[Cue]:
    """The cues that a piece hangs on, nearest first; "according to" is one for the main clause that it hangs on."""
    doc = place.doc
    by_token = {cue.token: cue for cue in place.before if _takes_words(doc, cue)}
    for cue in place.after:
        clause = doc[cue.token].head
        if cue.form == "according" and clause.dep_ in ("ROOT", "conj", "parataxis"):
            by_token.setdefault(clause.i, cue)
    return [by_token[token.i] for token in (place.head, *place.head.ancestors) if token.i in by_token]


def _takes_words(doc: "Doc", cue: Cue) -> bool:
    """Whether a fragment may be what a cue reports: not of a verb without a speaker, nor of "continue to"."""
    token = doc[cue.token]
    if token.lemma_.lower() in QUOTING_VERBS and any(child.dep_ == "xcomp" for child in token.children):
        return False
    return cue.source is not None or (says(doc, cue) and not is_passive(token))


def _is_sourced(doc: "Doc", cue: Cue) -> bool:
    return cue.source is None or can_speak(doc[cue.source])


def _speaker_of_noun(noun: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """Whose words a noun is: its possessor, "by" whom it is, or the subject of the verb it is the object of."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "prep" and child.lower_ in ("by", "from")):
            return child if child.dep_ == "poss" else next(iter(child.children), None)
    verb = next((token for token in noun.ancestors if token.pos_ == "VERB"), None)
    return find_subject(verb, inside) if verb is not None and noun.dep_ in ("dobj", "pobj", "dative") else None
