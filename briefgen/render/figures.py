"""Figures as pages show them: every value as written, with a small plot beside it."""

from dataclasses import dataclass

from briefgen.models import Evidence, Figure, FigureValue
from briefgen.render.charts import Plot, plots
from briefgen.render.items import Dated, Proof, Speaker, dated, proof, speaker
from briefgen.render.links import anchor
from briefgen.render.lookup import Lookup
from briefgen.render.remembering import remembered


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a figure, as written; `conflicts` are the values it cannot stand beside.

    `before` and `after` are what an item that tells the value has around it: what is counted, and where.
    """

    text: str
    before: str
    after: str
    language: str
    plot: Plot | None
    scope: str
    when: Dated | None
    speaker: Speaker | None
    evidence: Evidence
    proof: Proof
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A quantity and all its values in order of time; `scale` is the plots' end, None where there are none."""

    anchor: str
    href: str
    label: str
    values: tuple[ValueView, ...]
    scale: float | None
    corrected: bool
    note: str | None


@remembered
def figure_view(look: Lookup, figure: Figure) -> FigureView:
    """A figure for a page."""
    drawn, scale = plots(figure.values)
    in_time = sorted(range(len(drawn)), key=lambda position: _first_day(figure.values[position]))
    return FigureView(
        anchor=anchor("figure", figure.id),
        href=look.item_href("figure", figure.id),
        label=figure.label,
        values=tuple(_value_view(look, figure, position, drawn[position]) for position in in_time),
        scale=scale,
        corrected=figure.corrected,
        note=figure.note,
    )


def _first_day(value: FigureValue) -> str:
    return (value.when and value.when.start) or "9999"


def _value_view(look: Lookup, figure: Figure, position: int, plot: Plot | None) -> ValueView:
    value = figure.values[position]
    before, after = _around(look, value)
    rivals = [b if a == position else a for a, b in figure.conflicts if position in (a, b)]
    return ValueView(
        text=value.text,
        before=before,
        after=after,
        language=look.articles[value.article].language,
        plot=plot,
        scope=value.scope,
        when=dated(value.when),
        speaker=speaker(look, value.source),
        evidence=value,
        proof=proof(look, value),
        conflicts=tuple(figure.values[rival].text for rival in rivals),
    )


def _around(look: Lookup, value: FigureValue) -> tuple[str, str]:
    """What stands around a value in the shortest fact, event or quotation that holds it."""
    found = [
        piece for piece in look.passages.get(value.article, ()) if piece.start <= value.start < value.end <= piece.end
    ]
    if not found:
        return "", ""
    piece = min(found, key=lambda piece: (piece.end - piece.start, piece.start))
    return piece.text[: value.start - piece.start], piece.text[value.end - piece.start :]
