"""Quotations of all articles, with actors for speakers and the outlets that quote the same words."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.dates import from_edtf
from briefgen.models import FoundQuotation, Quotation, Source, Span, When
from briefgen.resolve.readings import Reading

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


def resolve_quotations(readings: Sequence[Reading]) -> tuple[Quotation, ...]:
    """All quotations, in the order of the readings and of their texts.

    `repeats` are quotations of nobody else with the same words over at least five: in quotation marks and of another
    origin, or, of one speaker who is named, in whatever marks and tense and also in the same article.
    """
    found: list[Quotation] = []
    origins: dict[str, str] = {}
    for reading in readings:
        taken: set[str] = set()
        for quotation in reading.extraction.quotations:
            resolved = _resolve(reading, quotation, taken)
            found.append(resolved)
            origins[resolved.id] = reading.origin
    repeats = _repeats(found, origins)
    return tuple(replace(each, repeats=tuple(repeats[each.id])) for each in found)


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


def words(text: str) -> tuple[str, ...]:
    """The words of a text, so that typography and case make no difference."""
    return tuple(word.casefold().replace("’", "'") for word in WORD.findall(text))


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
    return tuple(
        dict.fromkeys(
            actor
            for mention in reading.extraction.mentions
            if (actor := reading.actors[mention.entity]) and _within(mention.start, mention.end, quotation.content)
        )
    )


def _within(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _repeats(quotations: Sequence[Quotation], origins: dict[str, str]) -> dict[str, list[str]]:
    """For each quotation the others that quote or tell the same words, in the order given."""
    in_marks = _held([(each, piece) for each in quotations for piece in _pieces(each)])
    told = _held([(each, _told(each)) for each in quotations])
    quoted = (pair for pair in in_marks if _may_be_one_speaker(*pair) and _are_apart(*pair, origins))
    pairs = [*quoted, *(pair for pair in told if _is_one_speaker(*pair))]
    found: dict[str, set[str]] = {each.id: set() for each in quotations}
    for one, other in (pair for pair in pairs if _is_denial(pair[0]) == _is_denial(pair[1])):
        found[one.id].add(other.id)
        found[other.id].add(one.id)
    order = {each.id: position for position, each in enumerate(quotations)}
    return {name: sorted(others, key=order.__getitem__) for name, others in found.items()}


def _held(pieces: Sequence[tuple[Quotation, tuple[str, ...]]]) -> Iterator[tuple[Quotation, Quotation]]:
    """The pairs of two quotations of which the words of the one stand in those of the other."""
    heads = {piece[:REPEATED_WORDS] for _, piece in pieces}
    holders = defaultdict(list)
    for position, (_, piece) in enumerate(pieces):
        for start in range(len(piece) - REPEATED_WORDS + 1):
            if (held := piece[start : start + REPEATED_WORDS]) in heads:
                holders[held].append((position, start))
    for one, piece in pieces:
        for position, start in holders[piece[:REPEATED_WORDS]] if len(piece) >= REPEATED_WORDS else ():
            other, longer = pieces[position]
            if other.id != one.id and longer[start : start + len(piece)] == piece:
                yield one, other


def _are_apart(one: Quotation, other: Quotation, origins: dict[str, str]) -> bool:
    return origins[one.id] != origins[other.id]


def _may_be_one_speaker(one: Quotation, other: Quotation) -> bool:
    """Two people may use the same words; whoever is not named may be anybody."""
    named = {each.source.actor for each in (one, other)} - {None}
    return len(named) < 2


def _is_one_speaker(one: Quotation, other: Quotation) -> bool:
    return one.source.actor is not None and one.source.actor == other.source.actor


def _is_denial(quotation: Quotation) -> bool:
    """Whether it is said that its words are not so."""
    return (quotation.cue or "").casefold().startswith(DENYING)


def _pieces(quotation: Quotation) -> Iterator[tuple[str, ...]]:
    """The words in quotation marks, piece by piece and as a whole."""
    pieces = [words(piece.text) for piece in quotation.quoted]
    yield from dict.fromkeys([*pieces, sum(pieces, ())])


def _told(quotation: Quotation) -> tuple[str, ...]:
    """All the words of the content, in the tense of whoever said them."""
    content = words(quotation.text)
    return tuple(DIRECT_TENSE.get(word, word) for word in content[content[:1] == ("that",) :])
