"""Quotations of all articles, with actors for speakers and the outlets that quote the same words."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from sys import intern

from briefgen.dates import from_edtf
from briefgen.models import FoundQuotation, Quotation, Source, Span, When
from briefgen.resolve.readings import REMEMBERED, Reading

REPEATED_WORDS = 5  # fewer shared words are too common to show that the same utterance is meant
DIRECT_TENSE = {
    "are": "is", "was": "is", "were": "is", "looks": "is", "looked": "is", "had": "has", "have": "has",
    "would": "will", "could": "can", "might": "may",
}  # fmt: skip
DENYING = (
    "challeng", "declin", "den", "dismiss", "disput", "doubt", "question", "rebuff", "rebut", "refus", "refut",
    "reject",
)  # fmt: skip
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


Words = tuple[str, ...]
Speaker = tuple[str | None, bool]  # an actor's id, and whether the words are said not to be so


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """A quotation, not yet compared with others: `in_marks` are the words in quotation marks, piece by piece and as a
    whole; `told` all its words, in the tense of whoever said them."""

    quotation: Quotation
    origin: str
    speaker: Speaker
    in_marks: tuple[Words, ...]
    told: Words


def resolve_quotations(readings: Sequence[Reading]) -> tuple[Quotation, ...]:
    """All quotations, in the order of the readings and of their texts.

    `repeats` are quotations of nobody else with the same words over at least five: in quotation marks and of another
    origin, or, of one speaker who is named, in whatever marks and tense and also in the same article.
    """
    repeats = _repeats([utterance for reading in readings for utterance in _utterances(reading)])
    return tuple(
        quotation
        for reading in readings
        for quotation in _compared(reading, tuple(repeats.get(said.quotation.id, ()) for said in _utterances(reading)))
    )


@lru_cache(maxsize=REMEMBERED)
def _utterances(reading: Reading) -> tuple[Utterance, ...]:
    """The quotations of one article."""
    taken: set[str] = set()
    return tuple(_utterance(reading, quotation, taken) for quotation in reading.extraction.quotations)


def _utterance(reading: Reading, quotation: FoundQuotation, taken: set[str]) -> Utterance:
    resolved = _resolve(reading, quotation, taken)
    speaker = resolved.source.actor, (resolved.cue or "").casefold().startswith(DENYING)
    return Utterance(resolved, reading.origin, speaker, _pieces(resolved), _told(resolved))


@lru_cache(maxsize=REMEMBERED)
def _compared(reading: Reading, repeats: tuple[tuple[str, ...], ...]) -> tuple[Quotation, ...]:
    """The quotations of one article, each with the ids of those that repeat it."""
    each = zip(_utterances(reading), repeats, strict=True)
    return tuple(replace(said.quotation, repeats=others) if others else said.quotation for said, others in each)


def _resolve(reading: Reading, quotation: FoundQuotation, taken: set[str]) -> Quotation:
    content = tuple(reading.evidence(span) for span in quotation.content)
    text = " ".join(evidence.text for evidence in content)
    return Quotation(
        id=_id(reading.article.id, text, taken),
        article=reading.article.id,
        kind=quotation.kind,
        content=content,
        quoted=tuple(reading.evidence(span) for span in quotation.quoted),
        text=text,
        source=_source(reading, quotation),
        via=reading.words(quotation.via) if quotation.via else None,
        cue=reading.words(quotation.cue) if quotation.cue else None,
        said=_said(reading, quotation),
        about=_about(reading, quotation),
        repeats=(),
        speakers=_actors(reading, quotation.entities),
        relay=reading.words(quotation.relay) if quotation.relay else None,
        context=reading.evidence(quotation.context) if quotation.context else None,
    )


def _id(article: str, text: str, taken: set[str]) -> str:
    """Article id and hash of the normalised words, numbered where an article quotes the same words again."""
    digest = hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:8]
    candidate, number = f"{article}-{digest}", 1
    while candidate in taken:
        number += 1
        candidate = f"{article}-{digest}-{number}"
    taken.add(candidate)
    return candidate


def words(text: str) -> Words:
    """The words of a text, so that typography and case make no difference."""
    return tuple(map(intern, " ".join(WORD.findall(text)).casefold().replace("’", "'").split()))


def _source(reading: Reading, quotation: FoundQuotation) -> Source:
    """Who said it; where the text's words for them ("he") stand for nobody sure, these words are all that is known."""
    source = reading.source(quotation.source, quotation.entity)
    if source is None or quotation.speaker is None:
        return Source("unknown", None, None, source.evidence if source else None)
    return source


def _said(reading: Reading, quotation: FoundQuotation) -> When | None:
    """When it was said, by the reporting clause; else the article's date, and then it says so.

    Of what was said before ("has said") the article's date is only the latest day it can have been.
    """
    when = reading.whens[quotation.time] if quotation.time is not None else None
    published = reading.published
    if when or published is None:
        return when
    certainty = "resolved" if published.certainty == "stated" else published.certainty
    if not quotation.anterior or published.end is None:
        return replace(published, certainty=certainty, basis=f"the article's date: {published.basis}")
    basis = f"said before the article, on a day it does not tell; the article's date: {published.basis}"
    return from_edtf(f"../{published.edtf.split('/')[-1]}", certainty, basis)


def _actors(reading: Reading, entities: Sequence[int]) -> tuple[str, ...]:
    """The actors that entities of an article are, each once."""
    return tuple(dict.fromkeys(actor for entity in entities if (actor := reading.actors[entity])))


def _about(reading: Reading, quotation: FoundQuotation) -> tuple[str, ...]:
    """The actors spoken of: those mentioned inside the content, in order."""
    first = min((span.start for span in quotation.content), default=0)
    last = max((span.end for span in quotation.content), default=0)
    near = [m for m in reading.extraction.mentions if first <= m.start and m.end <= last]
    return _actors(reading, [m.entity for m in near if _within(m.start, m.end, quotation.content)])


def _within(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _repeats(said: Sequence[Utterance]) -> dict[str, tuple[str, ...]]:
    """For each quotation that is repeated the others that quote or tell the same words, in the order given."""
    in_marks = _by_words((piece, each) for each in said for piece in each.in_marks)
    told = _by_words((each.told, each) for each in said)
    quoted = (pair for pair in _pairs(in_marks, _may_be_one) if pair[0].origin != pair[1].origin)
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in (*quoted, *_pairs(told, _is_one)):
        if one is not other:
            found[one.quotation.id].add(other.quotation.id)
    order = {each.quotation.id: position for position, each in enumerate(said)}
    return {name: tuple(sorted(others, key=order.__getitem__)) for name, others in found.items()}


# Who says the same words: those that may be one speaker are compared, of each wording all at once.
Wordings = dict[Words, dict[Speaker, list[Utterance]]]


def _by_words(pieces: Iterable[tuple[Words, Utterance]]) -> Wordings:
    found: Wordings = {}
    for piece, said in pieces:
        if len(piece) >= REPEATED_WORDS:
            found.setdefault(piece, {}).setdefault(said.speaker, []).append(said)
    return found


def _pairs(wordings: Wordings, may_meet: Callable[[Speaker, Speaker], bool]) -> Iterator[tuple[Utterance, Utterance]]:
    """The pairs of which the words of the one stand in those of the other, and whose speakers may meet, both ways
    round."""
    for words, longer in _held(wordings):
        for one, other in product(wordings[words], wordings[longer]):
            if may_meet(one, other):
                yield from product(wordings[words][one], wordings[longer][other])
                if words != longer:
                    yield from product(wordings[longer][other], wordings[words][one])


def _held(wordings: Collection[Words]) -> Iterator[tuple[Words, Words]]:
    """Each wording with itself and with those that it stands in."""
    heads = {words[:REPEATED_WORDS] for words in wordings}
    holders: dict[Words, list[tuple[Words, int]]] = defaultdict(list)
    for words in wordings:
        for start in range(len(words) - REPEATED_WORDS + 1):
            if (held := words[start : start + REPEATED_WORDS]) in heads:
                holders[held].append((words, start))
    for words in wordings:
        for longer, start in holders[words[:REPEATED_WORDS]]:
            if longer[start : start + len(words)] == words:
                yield words, longer


def _may_be_one(one: Speaker, other: Speaker) -> bool:
    """Two people may use the same words; whoever is not named may be anybody."""
    return one == other or (one[1] == other[1] and None in (one[0], other[0]))


def _is_one(one: Speaker, other: Speaker) -> bool:
    return one == other and one[0] is not None


def _pieces(quotation: Quotation) -> tuple[Words, ...]:
    """The words in quotation marks, piece by piece and as a whole."""
    pieces = [words(piece.text) for piece in quotation.quoted]
    return tuple(dict.fromkeys([*pieces, sum(pieces, ())]))


def _told(quotation: Quotation) -> Words:
    """All the words of the content, in the tense of whoever said them."""
    content = words(quotation.text)
    return tuple(DIRECT_TENSE.get(word, word) for word in content[content[:1] == ("that",) :])
