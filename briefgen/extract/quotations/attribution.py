"""Attribution: every cue with what stands in quotation marks of what it reports.

A quotation without a reporting clause belongs to whoever speaks around it, while the text carries that speaker on; if
nothing does, nobody is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefgen.extract.quotations.contents import find_clause, is_clausal
from briefgen.extract.quotations.placement import find_cue, head_name, introduction, place, says
from briefgen.extract.quotations.titles import is_title
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.units import DASHES, Unit

SIGNATURE_LENGTH = 25
WORDS_OF_SPEECH = 7  # as many in quotation marks are speech, whoever says them; fewer may be a term or a crosshead


@dataclass
class Attribution:
    """A cue with the pieces it attributes, while they are gathered; `clausal` where they stand in a reported clause.

    `unit` is where the attribution begins, `until` the position of the last unit it reaches. Without a cue nobody is
    told to have said it.
    """

    cue: Cue | None
    unit: Unit
    until: int
    pieces: list[Quoted] = field(default_factory=list)
    clausal: bool = False


def attribute(passage: Passage) -> list[Attribution]:
    """Every cue that reports speech, with the pieces inside quotation marks that it attributes, if any."""
    found: list[Attribution] = []
    speaking: Attribution | None = None
    for position, unit in enumerate(passage.units):
        own, loose = _in_unit(passage, position)
        for piece in loose:
            carrier = _carrier(passage, position, piece, speaking)
            if carrier is not None and carrier is speaking:
                carrier.pieces.append(piece)
                carrier.until = position
            elif carrier is not None:
                found.append(carrier)
                speaking = carrier
            elif _is_speech(passage, piece):
                found.append(Attribution(None, unit, position, [piece]))
        found += own
        speaking = _main(own) or speaking
    return _join_paragraphs(passage.quoted, found)


def _in_unit(passage: Passage, position: int) -> tuple[list[Attribution], list[Quoted]]:
    """The attributions of one unit, and the pieces it leaves without a cue."""
    unit = passage.units[position]
    found: dict[tuple[int, bool], Attribution] = {}
    loose = []
    for piece in unit.pieces:
        if is_title(passage.doc, unit, piece):
            continue
        cue, clausal = find_cue(place(passage, unit, piece))
        if cue is None:
            loose.append(piece)
            continue
        clausal = clausal or (cue.token, True) in found
        attribution = found.setdefault((cue.token, clausal), Attribution(cue, unit, position, [], clausal))
        attribution.pieces.append(piece)
    loose = [piece for piece in loose if not _joined(passage, piece, list(found.values()))]
    taken = {token for token, _ in found}
    clausal_cues = () if unit.is_caption else passage.cues_in(unit)
    rest = (cue for cue in clausal_cues if cue.token not in taken and is_clausal(passage.doc, cue))
    return [*found.values(), *(Attribution(cue, unit, position) for cue in rest)], loose


def _joined(passage: Passage, piece: Quoted, found: Sequence[Attribution]) -> bool:
    """Joins a term to the quotation after it whose cue follows both: "“in principle”, but only “if …”, X said"."""
    for attribution in found:
        first, cue = attribution.pieces[0], passage.doc[attribution.cue.token]
        if not attribution.clausal and piece.right < first.left < cue.idx:
            attribution.pieces.insert(0, piece)
            return True
    return False


def _main(attributions: Sequence[Attribution]) -> Attribution | None:
    """Who goes on speaking after a unit: the last one quoted outright, else the source of its first cue."""
    outright = [each for each in attributions if each.pieces and not each.clausal]
    told = [(each.cue.token, each) for each in attributions if each.cue and each.cue.source is not None]
    return outright[-1] if outright else min(told, key=lambda pair: pair[0], default=(0, None))[1]


def _is_speech(passage: Passage, piece: Quoted) -> bool:
    """Whether a piece of which no source is told is a quotation all the same."""
    following = next((each for each in passage.quoted if each.start > piece.start), None)
    goes_on = piece.continues or (following is not None and following.continues)
    return goes_on or (piece.closed and _is_long(passage, piece))


def _is_long(passage: Passage, piece: Quoted) -> bool:
    return len(passage.text[piece.start : piece.end].split()) >= WORDS_OF_SPEECH


def _join_paragraphs(quoted: Sequence[Quoted], found: list[Attribution]) -> list[Attribution]:
    """Quotations of several paragraphs whose reporting clause comes with the last one."""
    holder = {piece: attribution for attribution in found for piece in attribution.pieces}
    following = dict(pairwise(quoted))
    for attribution in reversed(found):
        after = following.get(attribution.pieces[-1]) if attribution.pieces else None
        target = holder.get(after) if after is not None and after.continues else None
        if attribution.cue is None and target is not None and target is not attribution:
            target.pieces[:0] = attribution.pieces
            holder |= dict.fromkeys(attribution.pieces, target)
            attribution.pieces = []
    return [each for each in found if each.pieces or each.cue is not None]


# ── quotations without a reporting clause ────────────────────────────────────────────────────────────────────────────


def _carrier(passage: Passage, position: int, piece: Quoted, speaking: Attribution | None) -> Attribution | None:
    """The attribution a piece without a cue goes on from, or a new one; None when nothing tells whose words it is."""
    unit = passage.units[position]
    if piece.left > passage.words_in(unit)[0].idx:
        return None
    if piece.continues and speaking is not None and speaking.pieces[-1:] == [_before(passage, piece)]:
        return speaking
    announced = _announced(passage, position) or _signed(passage, position)
    if announced is not None:
        return Attribution(announced, unit, position, [piece])
    if speaking is None or speaking.until != position - 1:
        return None
    same_paragraph = passage.units[position - 1].paragraph == unit.paragraph
    if same_paragraph and speaking.pieces and not speaking.clausal:
        return speaking
    if same_paragraph or (passage.is_only_quoted(unit) and _is_long(passage, piece)):
        return Attribution(speaking.cue, unit, position, [piece])
    return None


def _before(passage: Passage, piece: Quoted) -> Quoted | None:
    position = passage.quoted.index(piece)
    return passage.quoted[position - 1] if position else None


def _announced(passage: Passage, position: int) -> Cue | None:
    """The cue of the sentence before, where it ends with a colon or says nothing of what was said: "X went on."."""
    if not position:
        return None
    doc, before = passage.doc, passage.units[position - 1]
    within = [cue for cue in passage.cues_in(before) if says(doc, cue)]
    if passage.words_in(before)[-1].text == ":":
        return within[-1] if within else introduction(passage, before.first, before.last)
    bare = [cue for cue in within if doc[cue.token].dep_ == "ROOT" and not before.pieces]
    return next((cue for cue in bare if not find_clause(doc, cue, before, ())), None)


def _signed(passage: Passage, position: int) -> Cue | None:
    """The name set after a quotation with a dash, at its end or as a line of its own: "“…” – X, mayor of Y"."""
    after = passage.units[position + 1] if position + 1 < len(passage.units) else None
    words = passage.words_in(after) if after is not None and not after.pieces else []
    if len(words) < 2 or len(words) > SIGNATURE_LENGTH or words[0].text not in DASHES or words[1].pos_ != "PROPN":
        return None
    name = head_name(words)
    return Cue(words[0].i, name.i, "label") if name is not None else None
