"""Articles: a story's news of a day in the words and the layout of one outlet, with what each passage states."""

from dataclasses import dataclass, field, replace
from datetime import date

from benchmarks.calendar_words import Expression, full_date, month_day
from benchmarks.desk import Desk, Told, capital
from benchmarks.dice import Dice
from benchmarks.outlets import ABOVE, BELOW, WRITERS, Outlet
from benchmarks.world import Beat, Person, Quote, Statement, Story

SAID = ("said", "said", "said", "told reporters", "said in a statement", "told a news conference")
CLAIMED = ("said", "claimed", "insisted", "said")
ADDED = ("added", "said", "went on", "continued")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `statement` is what it states (with `speaker`, if it is said to have been said); `by` who
    is quoted, where it stands in quotation marks; `form` is "told", "headline", "quoted" or "furniture"."""

    text: str
    statement: Statement | None = None
    form: str = "told"
    speaker: str | None = None
    expression: Expression | None = None
    by: str | None = None


Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before layout."""

    outlet: Outlet
    story: Story
    published: date
    title: Piece
    paragraphs: tuple[Paragraph, ...]
    agency: str | None = None
    writer: str | None = None
    copy_of: "Draft | None" = None


def words_of(paragraphs: list[Paragraph]) -> int:
    """How many words the paragraphs hold."""
    return sum(piece.text.count(" ") + 1 for paragraph in paragraphs for piece in paragraph)


def write(story: Story, beat: Beat, outlet: Outlet, published: date, agency: str | None, dice: Dice) -> Draft:
    """One outlet's article on a day of a story, of 300 to 600 words where there is enough to tell."""
    desk = Desk(story, outlet, published, dice)
    lead = dice.pick([s for s in beat.statements if s.kind.headlines] or beat.statements)
    titled = lead if lead.kind.headlines else next(s for b in story.beats for s in b.statements if s.kind.headlines)
    title = _piece(desk.title(titled), "headline")
    body = _body(desk, beat, lead, dice.between(300, 560))
    writer = dice.pick(WRITERS) if dice.chance(0.6) else None
    return Draft(outlet, story, published, title, tuple(body), agency, writer)


def _body(desk: Desk, beat: Beat, lead: Statement, target: int) -> list[Paragraph]:
    """Lead, news and quotations in turn, what happened before, what is always so, and more quotations at the end."""
    dice = desk.dice
    fresh = [s for s in dice.some(beat.statements, len(beat.statements)) if s is not lead and dice.chance(0.85)]
    quotes = dice.some(beat.quotes, len(beat.quotes))
    early, late = quotes[:3], quotes[3:]
    older = dice.some(_still_true(desk.story, beat), 6)
    ground = dice.some(desk.story.background, 9)
    paragraphs = [_lead(desk, lead, fresh)]
    while fresh or early:
        if fresh:
            paragraphs.append(_news(desk, [fresh.pop(0) for _ in range(min(len(fresh), dice.between(1, 2)))]))
        if early:
            paragraphs += quotation(desk, early.pop(0))
    if older and dice.chance(0.5):
        paragraphs.append(fragment(desk, beat))
    while (older or ground or late) and words_of(paragraphs) < target:
        pool = next(pool for pool in dice.some([older, ground, late], 3) if pool)
        if pool is late:
            paragraphs += quotation(desk, late.pop(0))
        else:
            paragraphs.append(_news(desk, [pool.pop(0) for _ in range(min(len(pool), 2))]))
    return paragraphs


def _still_true(story: Story, beat: Beat) -> list[Statement]:
    """What earlier beats told and a newer figure has not replaced; plans that have been carried out are left out."""
    earlier = [s for b in story.beats[: story.beats.index(beat)] for s in b.statements]
    newer = {(s.quantity, s.speaker) for s in beat.statements if s.quantity}
    latest = {(s.quantity, s.speaker): s for s in earlier if s.quantity}
    return [
        s
        for s in dict.fromkeys(earlier)
        if s not in beat.statements
        and (s.quantity is None or (latest[s.quantity, s.speaker] is s and (s.quantity, s.speaker) not in newer))
        and not ("planned" in s.kind.flags and s.day <= beat.day)
    ]


# ── telling ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _piece(told: Told, form: str = "told", speaker: str | None = None, text: str | None = None) -> Piece:
    return Piece(told.text if text is None else text, told.statement, form, speaker, told.expression)


def _lead(desk: Desk, lead: Statement, fresh: list[Statement]) -> Paragraph:
    """The news in a sentence, now and then with a second piece of it in the same sentence."""
    first = sentence(desk, lead)
    plain = [s for s in fresh if not _needs_speaker(s)]
    if plain and desk.dice.chance(0.3) and first[-1].text.endswith("."):
        second = desk.clause(plain[0])
        fresh.remove(plain[0])
        link = desk.dice.pick((", while ", ", and ", ", as "))
        last = replace(first[-1], text=first[-1].text[:-1])
        return (*first[:-1], last, Piece(link), _piece(second), Piece("."))
    return first


def _news(desk: Desk, statements: list[Statement]) -> Paragraph:
    pieces: list[Piece] = []
    for statement in statements:
        pieces += ([Piece(" ")] if pieces else []) + list(sentence(desk, statement))
    return tuple(pieces)


def _needs_speaker(statement: Statement) -> bool:
    return "speaker" in statement.kind.flags or statement.speaker is not None


def sentence(desk: Desk, statement: Statement) -> Paragraph:
    """A sentence that states it, in the outlet's voice or as said by one who may be said to have said it."""
    who = statement.speaker or (desk.dice.pick(statement.kind.by) if statement.kind.by else None)
    if who and (_needs_speaker(statement) or desk.dice.chance(0.4)):
        return _attributed(desk, statement, who)
    told = desk.clause(statement)
    earlier = _earlier(desk, statement)
    if not earlier or "," in told.text or not desk.dice.chance(0.12):
        return (_piece(told, text=capital(told.text) + "."),)
    desk.anchor = statement.day if told.expression and told.expression.start == told.expression.end else None
    before = desk.clause(desk.dice.pick(earlier))
    desk.anchor = None
    return (_piece(told, text=capital(told.text)), Piece(", after "), _piece(before), Piece("."))


def _earlier(desk: Desk, statement: Statement) -> list[Statement]:
    """What had happened before it, to be told in the same sentence."""
    if not statement.day or "event" not in statement.kind.flags or "planned" in statement.kind.flags:
        return []
    found = [s for beat in desk.story.beats for s in beat.statements if _has_happened(s) and s.day < statement.day]
    return [s for s in found if statement.day <= desk.published]


def _has_happened(statement: Statement) -> bool:
    flags = statement.kind.flags
    return statement.day is not None and "event" in flags and not flags & {"planned", "period", "speaker"}


def _attributed(desk: Desk, statement: Statement, who: str) -> Paragraph:
    """ "X said that …", "…, X said", "According to X, …"."""
    dice, speaker = desk.dice, desk.story.slots[who]
    label = label_of(desk, who)
    verb = dice.pick(CLAIMED if "speaker" in statement.kind.flags else SAID)
    match dice.between(1, 4):
        case 1 | 2:
            name = desk.value(speaker)
            told = desk.clause(statement, reported=True)
            that = dice.pick((" that ", " that ", " ")) if verb != "told a news conference" else " that "
            return (Piece(capital(name) + f" {verb}{that}"), _piece(told, speaker=label), Piece("."))
        case 3:
            told = desk.clause(statement)
            name = desk.introduced(speaker) if isinstance(speaker, Person) else desk.value(speaker)
            said = f", {name} said." if "," not in name else f", said {name}."
            return (_piece(told, speaker=label, text=capital(told.text)), Piece(said))
    name = desk.value(speaker)
    told = desk.clause(statement)
    return (Piece(f"According to {name}, "), _piece(told, speaker=label), Piece("."))


def label_of(desk: Desk, who: str) -> str:
    """The name by which the truth knows a speaker."""
    speaker = desk.story.slots[who]
    return speaker if isinstance(speaker, str) else speaker.name


# ── quoting ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Quoting:
    """A quotation in the making: its desk, who speaks, and the sentences in words."""

    desk: Desk
    quote: Quote
    person: Person
    label: str
    sentences: list[list[str]] = field(default_factory=list)

    def inside(self, i: int, text: str | None = None) -> Piece:
        """The sentence of this number, or a part of it, as it stands between the marks."""
        return Piece(text or self.whole(i), self.quote.spoken[i], "quoted", self.label, by=self.label)

    def both(self) -> tuple[Piece, ...]:
        """All sentences, one after the other."""
        first, *rest = (self.inside(i) for i in range(len(self.sentences)))
        return (first, *(piece for each in rest for piece in (Piece(" "), each)))

    @property
    def he(self) -> str:
        return "she" if self.person.gender == "f" else "he"

    def whole(self, i: int) -> str:
        return " ".join(self.sentences[i])


def quotation(desk: Desk, quote: Quote) -> list[Paragraph]:
    """What somebody said, in one of the ways of news prose; “ and ” stand for the outlet's marks."""
    person = desk.story.slots[quote.who]
    parts = [[desk.fill(part, desk.story.slots) for part in saying.parts] for saying in quote.sentences]
    quoting = _Quoting(desk, quote, person, label_of(desk, quote.who), parts)
    ways = [_after, _after, _before]
    if len(parts[0]) > 1:
        ways += [_split, _split]
    if len(parts) > 1:
        ways += [_around, _pronoun_below, _carried_over]
    if quote.sentences[0].reported:
        ways += [_reported_first, _reported_first] if len(parts) > 1 else [_reported]
    return desk.dice.pick(ways)(quoting)


def _comma(sentence: str) -> str:
    return sentence[:-1] + "," if sentence.endswith(".") else sentence


def _says(quoting: _Quoting) -> str:
    """ "X said", or "said X, the mayor of Y" where the name comes with a description."""
    desk = quoting.desk
    name = desk.introduced(quoting.person) if desk.dice.chance(0.6) else desk.person(quoting.person)
    return f"said {name}" if "," in name or desk.dice.chance(0.2) else f"{name} said"


def _after(quoting: _Quoting) -> list[Paragraph]:
    return [(Piece("“"), quoting.inside(0, _comma(quoting.whole(0))), Piece(f"” {_says(quoting)}."))]


def _before(quoting: _Quoting) -> list[Paragraph]:
    name = quoting.desk.person(quoting.person)
    return [(Piece(f"{capital(name)} said: “"), *quoting.both(), Piece("”"))]


def _split(quoting: _Quoting) -> list[Paragraph]:
    first, second = quoting.sentences[0]
    first = quoting.inside(0, first.removesuffix(",") + ",")
    return [(Piece("“"), first, Piece(f"” {_says(quoting)}, “"), quoting.inside(0, second), Piece("”"))]


def _around(quoting: _Quoting) -> list[Paragraph]:
    first = quoting.inside(0, _comma(quoting.whole(0)))
    return [(Piece("“"), first, Piece(f"” {_says(quoting)}. “"), quoting.inside(1), Piece("”"))]


def _pronoun_below(quoting: _Quoting) -> list[Paragraph]:
    return [*_after(quoting), _closing(quoting, quoting.he)]


def _closing(quoting: _Quoting, who: str) -> Paragraph:
    second = quoting.inside(1, _comma(quoting.whole(1)))
    return (Piece("“"), second, Piece(f"” {who} {quoting.desk.dice.pick(ADDED)}."))


def _carried_over(quoting: _Quoting) -> list[Paragraph]:
    """The mark stays open at the end of a paragraph, and opens again in the next."""
    name = quoting.desk.person(quoting.person)
    return [(Piece(f"{capital(name)} said: “"), quoting.inside(0)), (Piece("“"), quoting.inside(1), Piece("”"))]


def _reported(quoting: _Quoting) -> list[Paragraph]:
    """In the outlet's own words."""
    desk = quoting.desk
    name = desk.person(quoting.person)
    words = desk.fill(quoting.quote.sentences[0].reported, desk.story.slots, reported=True)
    told = Piece(words, quoting.quote.spoken[0], speaker=quoting.label)
    return [(Piece(f"{capital(name)} {desk.dice.pick(SAID)} that "), told, Piece("."))]


def _reported_first(quoting: _Quoting) -> list[Paragraph]:
    """Reported in other words, then quoted with a pronoun or a role for the speaker."""
    dice, person = quoting.desk.dice, quoting.person
    (lead,) = _reported(quoting)
    again = f"the {person.office.lower()}" if person.titled and dice.chance(0.2) else quoting.he
    tail = _closing(quoting, again)
    return [(*lead, Piece(" "), *tail)] if dice.chance(0.5) else [lead, tail]


def fragment(desk: Desk, beat: Beat) -> Paragraph:
    """A few quoted words inside a sentence, about the story as a whole."""
    who = desk.dice.pick(beat.quotes).who
    name, label = desk.person(desk.story.slots[who]), label_of(desk, who)
    words = desk.dice.pick(desk.story.grammar.fragments)
    form = desk.dice.pick(("called the affair “", "described the events of the past days as “", "spoke of “"))
    quoted = Piece(words, desk.story.say(who, words), "quoted", label, by=label)
    return (Piece(f"{capital(name)} {form}"), quoted, Piece("”."))


# ── syndication ──────────────────────────────────────────────────────────────────────────────────────────────────────

EDITS = ((" told reporters ", " told journalists "), (" people ", " persons "), (" said in a statement", " said"))


def syndicate(draft: Draft, outlet: Outlet, dice: Dice) -> Draft:
    """The same text under another outlet: another headline, a paragraph less, a word changed here and there."""
    desk = Desk(draft.story, outlet, draft.published, dice)
    title = _piece(desk.title(draft.title.statement), "headline")
    body = list(draft.paragraphs)
    if len(body) > 6:
        body.pop(dice.between(4, len(body) - 2))
    old, new = dice.pick(EDITS)
    edited = tuple(tuple(_edited(piece, old, new) for piece in paragraph) for paragraph in body)
    return replace(draft, outlet=outlet, title=title, paragraphs=edited, copy_of=draft)


def _edited(piece: Piece, old: str, new: str) -> Piece:
    return piece if piece.by else replace(piece, text=piece.text.replace(old, new))


# ── layout ───────────────────────────────────────────────────────────────────────────────────────────────────────────

MARKS = {"curly": ("“", "”", "’"), "straight": ('"', '"', "'"), "single": ("‘", "’", "’")}


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place in the article's text."""

    start: int
    end: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class Page:
    """An article as a file: front matter (or nothing), the text below it, and where its pieces stand in that."""

    head: str
    text: str
    placed: tuple[Placed, ...]


def lay_out(draft: Draft, more: tuple[Piece, ...], dice: Dice) -> Page:
    """The page: what the house puts around an article, its paragraphs, and headlines of `more` of its articles."""
    outlet = draft.outlet
    lines: list[tuple[Paragraph, str]] = []

    def line(text: str | Piece, gap: str = "\n") -> None:
        lines.append(((text if isinstance(text, Piece) else Piece(text, form="furniture"),), gap))

    filled = {"outlet": outlet.name, "year": draft.published.year}
    if outlet.pages == "page":
        for text in dice.pick(ABOVE):
            line(text.format(**filled))
    if outlet.pages != "front":
        line(draft.title, "\n\n")
    if outlet.day == "line":
        line(full_date(draft.published, outlet.dates), "\n\n")
    if draft.writer and outlet.pages != "front":
        line(f"By {draft.writer}", "\n\n")
    gap = "\n" if outlet.pages == "wire" else "\n\n"
    lines += [(paragraph, gap) for paragraph in _with_dateline(draft)]
    if draft.agency and outlet.pages != "wire":
        line(f"({draft.agency})", "\n\n")
    if outlet.pages in ("page", "plain"):
        for piece in more:
            line(replace(piece, text=f"Read more: {piece.text}"), "\n\n")
    if outlet.pages == "page":
        for text in dice.pick(BELOW):
            line(text.format(**filled))
    return _placed(_head(draft), lines, outlet)


def _with_dateline(draft: Draft) -> list[Paragraph]:
    first, *rest = draft.paragraphs
    if draft.outlet.pages != "wire":
        return [first, *rest]
    place = draft.story.city.upper()
    agency = f" ({draft.agency})" if draft.agency else ""
    return [(Piece(f"{place}, {month_day(draft.published, draft.outlet.dates)}{agency} - "), *first), *rest]


def _head(draft: Draft) -> str:
    if draft.outlet.pages != "front":
        return ""
    writer = f"author: {draft.writer}\n" if draft.writer else ""
    title = typeset(draft.title.text, draft.outlet)
    return f'---\ntitle: "{title}"\npublisher: {draft.outlet.name}\ndate: {draft.published}\n{writer}---\n'


def _placed(head: str, lines: list[tuple[Paragraph, str]], outlet: Outlet) -> Page:
    text, placed = "", []
    for paragraph, gap in lines:
        for piece in paragraph:
            start = len(text)
            text += typeset(piece.text, outlet)
            if piece.statement or piece.form == "furniture":
                placed.append(Placed(start, len(text), piece))
        text += gap
    return Page(head, text.rstrip("\n") + "\n", tuple(placed))


def typeset(text: str, outlet: Outlet) -> str:
    """The text with the house's marks and apostrophes, as many characters as before."""
    opening, closing, apostrophe = MARKS[outlet.marks]
    return text.replace("'", apostrophe).replace("“", opening).replace("”", closing)
