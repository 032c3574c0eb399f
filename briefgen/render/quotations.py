"""Quotations as pages show them: who says it and the verb that says how stand before the words, or around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.models import Evidence, Quotation, When
from briefgen.render.gathering import Gathered
from briefgen.render.items import Dated, Link, Proof, Speaker, actor_links, dated, plain, proof, role_of, speaker
from briefgen.render.links import anchor
from briefgen.render.lookup import Lookup
from briefgen.render.remembering import remembered
from briefgen.render.words import WORDS

ONLY_SAID = {"according", "told"}  # cues that need words after them, and say no more than "said"
NEED_MORE = {"accused", "blamed", "called", "pointed"}  # cues that need words after them
JOINT = 6  # characters between two pieces, up to which only marks and a break part them
TURNED = 8  # words of a quotation that tell it from others


@dataclass(frozen=True, slots=True)
class Repeat:
    """Another report of the same words; `wording` is what it has, where that differs."""

    proof: Proof
    wording: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a passage, and whether they are the ones that it is shown for."""

    text: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what is said; `apart` is whether words of the article before it are left out."""

    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation; `pieces` stand in quotation marks of their own when `kind` is "direct", else `cue` leads to them.

    `context` is the passage to read them in where they do not stand alone, empty where they do. `together` are the
    actors of a source that is several, `relay` who passes it on. `anchors` are those of quotations shown
    with it, `again` where the article has it again.
    `reported` says that `said` is only the day of the report: the article does not tell when it was said.
    """

    anchor: str
    anchors: tuple[str, ...]
    href: str
    kind: str
    pieces: tuple[Piece, ...]
    language: str
    speaker: Speaker
    together: tuple[Link, ...]
    role: str | None
    via: str | None
    relay: str | None
    context: tuple[Words, ...]
    cue: str | None
    said: Dated | None
    reported: bool
    proof: Proof
    repeats: tuple[Repeat, ...]
    again: tuple[Repeat, ...]
    corrected: bool
    note: str | None


@remembered
def quotation_view(look: Lookup, quotation: Quotation) -> QuotationView:
    """A quotation for a page: the quoted pieces when it is direct, else all that is attributed."""
    pieces = shown_pieces(quotation)
    article = look.articles[quotation.article]
    group = look.group(quotation)
    said_by = speaker(look, quotation.source)
    assert said_by is not None
    reported = is_day_of_report(quotation.said, article.published)
    return QuotationView(
        anchor=anchor("quotation", quotation.id),
        anchors=tuple(anchor("quotation", other.id) for other in (*group.inside, *group.again)),
        href=look.item_href("quotation", quotation.id),
        kind=quotation.kind,
        pieces=_read(pieces, bare=_bare(quotation)),
        language=article.language,
        speaker=said_by,
        together=actor_links(look, quotation.speakers) if quotation.source.actor is None else (),
        role=role_of(look, quotation.source.actor, quotation.article),
        via=_via(quotation, article.publisher),
        relay=quotation.relay,
        context=_in_context(
            quotation.context, [piece for q in (quotation, *group.inside) for piece in shown_pieces(q)]
        ),
        cue=cue(quotation),
        said=dated(article.published if reported else quotation.said),
        reported=reported,
        proof=proof(look, pieces[0]),
        repeats=tuple(_repeat(look, quotation, other) for other in _reports(look, group)),
        again=tuple(_repeat(look, quotation, other) for other in group.again if other.article == quotation.article),
        corrected=quotation.corrected,
        note=quotation.note,
    )


def shown_pieces(quotation: Quotation) -> tuple[Evidence, ...]:
    """What a page shows of a quotation: the quoted pieces when it is direct, else all that is attributed."""
    return quotation.quoted if quotation.kind == "direct" and quotation.quoted else quotation.content


def as_sentence(quotation: Quotation) -> str:
    """A quotation that reads by itself: its passage, or who says it, the verb and the words."""
    if quotation.context:
        passage = " ".join(quotation.context.text.split())
        named = set(plain(passage)).intersection(plain(source_words(quotation)))
        return passage if named else f"{source_words(quotation)}: {passage}"
    verb = cue(quotation)
    return f"{_who_and_how(quotation)}{' ' if verb and opens_clause(quotation) else ': '}{words_of(quotation)}"


def source_words(quotation: Quotation) -> str:
    """Who speaks, in a word: the name, what the article calls them, or that it does not tell."""
    source = quotation.source
    return source.label or (f"“{source.evidence.text}”" if source.evidence else f"({WORDS['not_named']})")


def _who_and_how(quotation: Quotation) -> str:
    return " ".join(filter(None, (source_words(quotation), cue(quotation))))


def words_of(quotation: Quotation) -> str:
    """The words alone, as they read: direct speech in marks, "…" where words between them are left out."""
    mark = "“{}”" if quotation.kind == "direct" else "{}"
    pieces = _read(shown_pieces(quotation), bare=_bare(quotation))
    return "".join((" … " if p.apart else " " if n else "") + mark.format(p.text) for n, p in enumerate(pieces))


def in_short(quotation: Quotation) -> str:
    """Who and how, and the first words."""
    words = words_of(quotation).strip("“”").split()
    short = " ".join(words[:TURNED]).strip("“”,.") + (" …" if len(words) > TURNED else "")
    return f"{_who_and_how(quotation)}: “{short}”"


def opens_clause(quotation: Quotation) -> bool:
    """Whether the words go on from the verb without a colon."""
    return quotation.kind != "direct" and re.match(r"that\b", quotation.text) is not None


def _bare(quotation: Quotation) -> bool:
    """Whether a first "that" has nothing to join its clause to."""
    return opens_clause(quotation) and cue(quotation) is None


def cue(quotation: Quotation) -> str | None:
    """The verb as it reads before reported words, "accused …" where more goes before them; None where it tells nothing.

    What a verb says of the words (that they are denied, that somebody is accused) is never left out.
    """
    if quotation.cue is None or quotation.kind == "direct":
        return None
    if quotation.cue.casefold() in ONLY_SAID:
        return f"{quotation.cue} {quotation.via}" if quotation.via and quotation.cue == "told" else None
    return f"{quotation.cue} …" if quotation.cue in NEED_MORE else quotation.cue


def _via(quotation: Quotation, publisher: str | None) -> str | None:
    """The medium that it was said to, where that is not the outlet itself and does not stand in the cue."""
    own = quotation.via and publisher and set(plain(quotation.via)) <= set(plain(publisher))
    return None if own or (cue(quotation) or "").endswith(f" {quotation.via}") else quotation.via


def _read(pieces: Sequence[Evidence], bare: bool) -> tuple[Piece, ...]:
    """The pieces without what only joined them to the reporting clause: a last comma; a first "that" if `bare`."""
    last = pieces[-1].text.rstrip()
    texts = [*(piece.text for piece in pieces[:-1]), last.removesuffix(",") if len(last) > 1 else last]
    texts[0] = re.sub(r"^that\s+", "", texts[0]) if bare else texts[0]
    before = [None, *pieces[:-1]]
    return tuple(
        Piece(text, earlier is not None and (piece.start - earlier.end > JOINT or piece.article != earlier.article))
        for text, piece, earlier in zip(texts, pieces, before, strict=True)
    )


def _in_context(context: Evidence | None, pieces: Iterable[Evidence]) -> tuple[Words, ...]:
    """A passage cut where the pieces stand in it."""
    if context is None:
        return ()
    words, at = [], 0
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        start, end = piece.start - context.start, piece.end - context.start
        if piece.article == context.article and at <= start < end <= len(context.text):
            words += [Words(context.text[at:start], False), Words(context.text[start:end], True)]
            at = end
    return tuple(each for each in (*words, Words(context.text[at:], False)) if each.text)


def is_day_of_report(said: When | None, published: When | None) -> bool:
    """Whether the day of speech is only known from the day of the report: the same, or some day up to it."""
    if said is None or published is None:
        return False
    return said.edtf == published.edtf or (said.start is None and said.end == published.end)


def _reports(look: Lookup, group: Gathered) -> Iterable[Quotation]:
    """The other reports of the words; what the same article says again, or in the same passage, is none."""
    own = {quotation.id for quotation in group.all if quotation.article == group.lead.article}
    reports = (look.quotations.get(id) for id in group.lead.repeats if id not in own)
    return (report for report in reports if report)


def _repeat(look: Lookup, quotation: Quotation, other: Quotation) -> Repeat:
    same = plain(quotation.text) == plain(other.text)
    return Repeat(proof(look, other.content[0]), None if same else other.text)
