"""The sentences of the stories: reads `stories/*.txt`.

    == offer event by=spokesman          a statement: its name, what it is, who may be said to have said it
    * {company} offered {offer} {when}   a clause that states it: {slot}, and [one|another|] wording
    ! {company} offers {offer}           a headline that states it
    == quotes leader                     what the person in this slot says
    " We waited // long enough. => …     words in quotation marks; "//" where they may be split; "=>" as reported speech
    == fragments                         a few words to be quoted inside a sentence

`event`: something that happens on a day. `period`: its day is an interval. `planned`: it lies ahead. `figure`: it
states a quantity. `speaker`: never in the outlet's own voice. `background`: holds all the time.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.dice import Dice

STORIES = Path(__file__).parent / "stories"
CHOICE = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{([\w']+)\}")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of statement and the ways to state it."""

    name: str
    flags: frozenset[str]
    by: tuple[str, ...]
    clauses: tuple[str, ...]
    headlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words for a quotation, in one or two parts, and how they are reported without marks, if they can be."""

    parts: tuple[str, ...]
    reported: str | None

    @property
    def words(self) -> str:
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that can be said in one kind of story."""

    kinds: dict[str, Kind]
    sayings: dict[str, tuple[Saying, ...]]
    fragments: tuple[str, ...]


def choose(template: str, dice: Dice) -> str:
    """A template with one wording chosen of each [one|another], from the inside out."""
    while CHOICE.search(template):
        template = CHOICE.sub(lambda match: dice.pick(match[1].split("|")), template)
    return template


def tidy(text: str) -> str:
    """Without the doubled spaces and stray commas that an empty slot or choice leaves."""
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r" ([,.;:])", r"\1", text)


@cache
def read_grammar(story: str) -> Grammar:
    """The grammar of a kind of story, with what all stories share. Raises `ValueError` on a line that is none of it."""
    common = read_grammar("common") if story != "common" else Grammar({}, {}, ())
    kinds, sayings, fragments = dict(common.kinds), dict(common.sayings), common.fragments
    for head, lines in _sections((STORIES / f"{story}.txt").read_text(encoding="utf-8")):
        name, *words = head.split()
        if name == "quotes":
            sayings[words[0]] = tuple(_saying(line) for line in lines)
        elif name == "fragments":
            fragments = tuple(lines)
        else:
            kinds[name] = _kind(name, words, lines)
    return Grammar(kinds, sayings, fragments)


def _sections(text: str) -> list[tuple[str, list[str]]]:
    sections: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("== "):
            sections.append((line[3:], []))
        elif line.strip() and not line.startswith("#"):
            sections[-1][1].append(line.strip())
    return sections


def _kind(name: str, words: list[str], lines: list[str]) -> Kind:
    strange = [line for line in lines if line[:2] not in ("* ", "! ")]
    if strange:
        raise ValueError(f"{name}: neither a clause nor a headline: {strange[0]}")
    by = next((word.removeprefix("by=").split(",") for word in words if word.startswith("by=")), [])
    clauses = tuple(line[2:] for line in lines if line.startswith("* "))
    headlines = tuple(line[2:] for line in lines if line.startswith("! "))
    return Kind(name, frozenset(word for word in words if "=" not in word), tuple(by), clauses, headlines)


def _saying(line: str) -> Saying:
    words, _, reported = line.removeprefix('" ').partition("=>")
    return Saying(tuple(part.strip() for part in words.split("//")), reported.strip() or None)
