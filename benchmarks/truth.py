"""What is true of a generated project, as data: what was stated where, what must not be joined, who said what."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from benchmarks.world import Person, Statement, Story
from benchmarks.writing import Placed

if TYPE_CHECKING:
    from benchmarks.generate import File


def truth_data(files: Sequence["File"], stories: Sequence[Story]) -> dict:
    """The truth of a project.

    Offsets count in the article's text, without its front matter. `statements` hold their evidence; those of one
    `alike` group are of the same kind in the same country and must never be one fact; `conflicts` are pairs that cannot
    both hold: one denies the other, or they give one quantity of one day differently; `furniture` is not the news.
    """
    told = _evidence(files)
    stated = list(dict.fromkeys(s for story in stories for s in _statements(story) if s.id in told))
    return {
        "articles": [_article(file, files) for file in files],
        "statements": [_statement(s) | {"evidence": told[s.id]} for s in stated],
        "alike": _alike(stories, stated),
        "conflicts": [{"kind": kind, "statements": [a.id, b.id]} for kind, a, b in _conflicts(stated)],
        "quotations": [quotation for file in files for quotation in _quotations(file)],
        "people": _people(files),
        "furniture": [
            _place(file, each) for file in files for each in file.page.placed if each.piece.form == "furniture"
        ],
    }


def _article(file: "File", files: Sequence["File"]) -> dict:
    draft = file.draft
    original = next((other.name for other in files if draft.copy_of is other.draft), None)
    return {
        "file": file.name,
        "publisher": draft.outlet.name,
        "published": str(draft.published),
        "day_told": draft.outlet.day,
        "agency": draft.agency,
        "copy_of": original,
        "words": len(file.page.text.split()),
    }


def _statements(story: Story) -> list[Statement]:
    fresh = [statement for beat in story.beats for statement in beat.statements]
    return list(dict.fromkeys([*fresh, *story.background, *story.spoken.values()]))


def _evidence(files: Sequence["File"]) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for file in files:
        for placed in file.page.placed:
            if placed.piece.statement:
                found.setdefault(placed.piece.statement.id, []).append(_passage(file, placed))
    return found


def _passage(file: "File", placed: Placed) -> dict:
    piece = placed.piece
    passage = _place(file, placed)
    if piece.form != "told":
        passage["form"] = piece.form
    if piece.speaker:
        passage["speaker"] = piece.speaker
    if piece.expression:
        at = passage["text"].lower().index(piece.expression.date_words.lower())
        passage["expression"] = passage["text"][at : at + len(piece.expression.date_words)]
        passage["when"] = [str(piece.expression.start), str(piece.expression.end)]
    return passage


def _place(file: "File", placed: Placed) -> dict:
    text = file.page.text[placed.start : placed.end]
    return {"file": file.name, "start": placed.start, "end": placed.end, "text": text}


def _statement(statement: Statement) -> dict:
    data: dict = {"id": statement.id, "kind": statement.kind.name, "event": "event" in statement.kind.flags}
    if statement.day:
        data["when"] = [str(statement.day), str(statement.until or statement.day)]
    if statement.happening:
        data["happening"] = statement.happening
    if statement.quantity:
        data |= {"quantity": statement.quantity, "amount": statement.amount}
    return data


def _alike(stories: Sequence[Story], stated: Sequence[Statement]) -> list[list[str]]:
    groups: dict[tuple[str, str, str], list[str]] = {}
    where = {s.id: story for story in stories for s in _statements(story)}
    for statement in stated:
        story = where[statement.id]
        groups.setdefault((story.kind, story.country, statement.kind.name), []).append(statement.id)
    return [group for group in groups.values() if len(group) > 1]


def _conflicts(stated: Sequence[Statement]) -> Iterator[tuple[str, Statement, Statement]]:
    for one in stated:
        if one.denies in stated:
            yield "denial", one.denies, one
    for i, one in enumerate(stated):
        for other in stated[i + 1 :]:
            if one.quantity and one.quantity == other.quantity and one.day == other.day and one.amount != other.amount:
                yield "figures", one, other


def _quotations(file: "File") -> Iterator[dict]:
    for placed in file.page.placed:
        piece = placed.piece
        if piece.by:
            yield _place(file, placed) | {"speaker": piece.by}


def _people(files: Sequence["File"]) -> list[dict]:
    found: dict[str, dict] = {}
    for file in files:
        for value in file.draft.story.slots.values():
            if isinstance(value, Person):
                found.setdefault(value.name, {"name": value.name, "given": value.given, "family": value.family})
    return [found[name] for name in sorted(found)]
