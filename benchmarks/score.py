"""Scores a built briefing against the truth of its generated project: `python -m benchmarks.score DIR`.

Only `site/briefing.json` is read. A built passage is about what is true of the passages that it shares most of its
words with. What each measure counts is said beside it; `--misses N` prints what went wrong, N of each sort.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

SHARED = 0.6  # of the shorter of two passages, what both must hold
ALIKE = 0.5  # of the words of two passages, what both hold where they are worded alike
WHOLE = 0.8  # of a quoted piece, what a built quotation must hold


@dataclass(slots=True)
class Count:
    """How many of how many, and examples of the others."""

    good: int = 0
    all: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, good: bool, miss: str) -> None:
        """Count one; `miss` tells it in words if it is not good."""
        self.good += good
        self.all += 1
        if not good:
            self.misses.append(miss)

    @property
    def share(self) -> float | None:
        return self.good / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence of the truth: what statement it is of, and how it stands there."""

    statement: str
    file: str
    start: int
    end: int
    text: str
    form: str
    speaker: str | None
    expression: str | None
    when: tuple[str, str] | None


class Truth:
    """The truth of a project, by file and by statement."""

    def __init__(self, data: dict):
        self.data = data
        self.statements = {statement["id"]: statement for statement in data["statements"]}
        self.passages = {id: [_passage(id, e) for e in s["evidence"]] for id, s in self.statements.items()}
        self.by_file: dict[str, list[Passage]] = {}
        for passages in self.passages.values():
            for passage in passages:
                self.by_file.setdefault(passage.file, []).append(passage)
        articles = {article["file"]: article for article in data["articles"]}
        self.articles = articles
        self.origin = {file: articles[a["copy_of"] or file]["publisher"] for file, a in articles.items()}
        self.group = {id: i for i, group in enumerate(data["alike"]) for id in group}
        self.furniture: dict[str, list[dict]] = {}
        for line in data["furniture"]:
            self.furniture.setdefault(line["file"], []).append(line)
        self.people = {person["name"]: person for person in data["people"]}

    def about(self, file: str, start: int, end: int) -> list[Passage]:
        """The passages of the truth that a built passage is about."""
        return [p for p in self.by_file.get(file, ()) if _shared(p, start, end) >= SHARED]

    def same(self, one: set[str], other: set[str]) -> bool | None:
        """Whether two passages state the same, by their statements; None for a plan and what came of it."""
        if one & other:
            return True
        counted = any(self.statements[id].get("quantity") for id in one | other)
        return None if self._of_one_happening(one, other) and not counted else False

    def happen_together(self, one: set[str], other: set[str]) -> bool | None:
        """Whether two passages tell the same event; None where what one says of it the other does not say."""
        return True if one & other else None if self._of_one_happening(one, other) else False

    def _of_one_happening(self, one: set[str], other: set[str]) -> bool:
        happenings = [{self.statements[id].get("happening") for id in ids} - {None} for ids in (one, other)]
        return bool(happenings[0] & happenings[1])


def _passage(statement: str, evidence: dict) -> Passage:
    when = tuple(evidence["when"]) if "when" in evidence else None
    form, speaker, expression = (evidence.get(key) for key in ("form", "speaker", "expression"))
    place = (evidence[key] for key in ("file", "start", "end", "text"))
    return Passage(statement, *place, form or "told", speaker, expression, when)


def _shared(passage: Passage, start: int, end: int) -> float:
    both = min(passage.end, end) - max(passage.start, start)
    return both / max(1, min(passage.end - passage.start, end - start))


@dataclass(slots=True)
class Item:
    """A built fact, event or figure: for each of its passages, the file and what it is about."""

    data: dict
    passages: list[tuple[dict, str, list[Passage]]]

    @property
    def statements(self) -> set[str]:
        return {p.statement for _, _, about in self.passages for p in about}


class Built:
    """A built briefing, read against the truth."""

    def __init__(self, data: dict, truth: Truth):
        self.data = data
        self.truth = truth
        self.file = {article["id"]: article["file"] for article in data["articles"]}
        self.actors = {actor["id"]: actor for actor in data["actors"]}
        self.facts = [self._item(fact, fact["evidence"]) for fact in data["facts"]]
        self.events = [self._item(event, event["evidence"]) for event in data["events"]]
        self.figures = [self._item(figure, figure["values"]) for figure in data["figures"]]

    def _item(self, data: dict, evidence: list[dict]) -> Item:
        return Item(data, [(e, self.file[e["article"]], self._about(e)) for e in evidence])

    def _about(self, evidence: dict) -> list[Passage]:
        return self.truth.about(self.file[evidence["article"]], evidence["start"], evidence["end"])


# ── what was joined ──────────────────────────────────────────────────────────────────────────────────────────────────


Judge = Callable[[set[str], set[str]], bool | None]


def joined_rightly(items: list[Item], same: Judge) -> Count:
    """Pairs of passages in one item, from different articles, that state the same.

    What introduces a person ("the mayor of Volda") is not in the truth: pairs of such passages are not judged.
    """
    count = Count()
    for item in items:
        for (one, file, about), (other, other_file, other_about) in combinations(item.passages, 2):
            if file == other_file or not (about or other_about):
                continue
            good = same({p.statement for p in about}, {p.statement for p in other_about})
            if good is not None:
                count.add(good, f"{one['text']} ⇹ {other['text']}")
    return count


def joined_of_all(items: list[Item], truth: Truth, events: bool = False) -> tuple[Count, Count, Count]:
    """Of the pairs of passages of different publishers that state the same, those in one item: all of them, and those
    with few words in common; and statements of which at least one such pair is."""
    homes: dict[Passage, set[int]] = {}
    for i, item in enumerate(items):
        for _, _, about in item.passages:
            for passage in about:
                homes.setdefault(passage, set()).add(i)
    pairs, unlike, statements = Count(), Count(), Count()
    for id, passages in truth.passages.items():
        if events and not (truth.statements[id]["event"] and "when" in truth.statements[id]):
            continue
        told = list(_pairs_to_join(passages, truth))
        for one, other in told:
            joined, words = bool(homes.get(one, set()) & homes.get(other, set())), f"{one.text} | {other.text}"
            pairs.add(joined, words)
            if not _alike(one.text, other.text):
                unlike.add(joined, words)
        if told:
            found = any(homes.get(one, set()) & homes.get(other, set()) for one, other in told)
            statements.add(found, " | ".join(sorted({p.text for pair in told for p in pair})[:4]))
    return pairs, unlike, statements


def _alike(one: str, other: str) -> bool:
    words = [set(re.findall(r"\w+", text.lower())) for text in (one, other)]
    return len(words[0] & words[1]) >= ALIKE * len(words[0] | words[1])


def _pairs_to_join(passages: list[Passage], truth: Truth) -> Iterator[tuple[Passage, Passage]]:
    told = [passage for passage in passages if passage.form == "told"]
    for one, other in combinations(told, 2):
        speakers_agree = one.speaker is None or other.speaker is None or one.speaker == other.speaker
        if speakers_agree and truth.origin[one.file] != truth.origin[other.file]:
            yield one, other


def kept_apart(items: list[Item], truth: Truth, same: Judge) -> Count:
    """Items that rest on a statement which has look-alikes, and on none of these."""
    count = Count()
    for item in items:
        groups: dict[int, set[str]] = {}
        for _, _, about in item.passages:
            if len(about) == 1 and about[0].statement in truth.group:
                groups.setdefault(truth.group[about[0].statement], set()).add(about[0].statement)
        if groups:
            mixed = any(same({a}, {b}) is False for ids in groups.values() for a, b in combinations(ids, 2))
            count.add(not mixed, " ⇹ ".join(sorted({e["text"] for e, _, _ in item.passages})[:6]))
    return count


def publishers_counted(facts: list[Item], truth: Truth) -> Count:
    """Facts resting on a copied article that say how many published independently."""
    count = Count()
    for fact in facts:
        files = {file for _, file, _ in fact.passages}
        if any(truth.articles[file]["copy_of"] for file in files):
            independent = len({truth.origin[file] for file in files})
            words = f"{fact.data['publishers']} instead of {independent}: {fact.data['text']}"
            count.add(fact.data["publishers"] == independent, words)
    return count


# ── conflicts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def conflicts(built: Built, kind: str) -> tuple[Count, Count]:
    """Of the conflicts shown, those that are true; of the true ones of a kind ("denial", "figures"), those shown."""
    truth = built.truth
    wanted = {frozenset(each["statements"]) for each in truth.data["conflicts"]}
    shown = list(_disputes(built) if kind == "denial" else _figure_conflicts(built))
    right, found = Count(), Count()
    for ones, others, words in shown:
        right.add(any(frozenset((a, b)) in wanted for a in ones for b in others), words)
    everything = [*_disputes(built), *_figure_conflicts(built)]
    for each in truth.data["conflicts"]:
        if each["kind"] == kind:
            a, b = each["statements"]
            is_found = any((a in x and b in y) or (b in x and a in y) for x, y, _ in everything)
            found.add(is_found, " ⇹ ".join(truth.passages[id][0].text for id in (a, b)))
    return right, found


def _disputes(built: Built) -> Iterator[tuple[set[str], set[str], str]]:
    facts = {fact.data["id"]: fact for fact in built.facts}
    for id, fact in facts.items():
        for other in fact.data["disputed_by"]:
            if id < other and other in facts:
                words = f"{fact.data['text']} ⇹ {facts[other].data['text']}"
                yield fact.statements, facts[other].statements, words


def _figure_conflicts(built: Built) -> Iterator[tuple[set[str], set[str], str]]:
    for figure in built.figures:
        for pair in figure.data["conflicts"]:
            (one, _, about), (other, _, other_about) = (figure.passages[position] for position in pair)
            words = f"{figure.data['label']}: {one['text']} ⇹ {other['text']}"
            yield {p.statement for p in about}, {p.statement for p in other_about}, words


# ── quotations, dates, people ────────────────────────────────────────────────────────────────────────────────────────


def quotations(built: Built) -> dict[str, Count]:
    """Quoted pieces found, built ones that are none, and of the found ones the speakers right and those wrong."""
    pieces: dict[str, list[tuple[dict, dict]]] = {}
    for quotation in built.data["quotations"]:
        for piece in quotation["quoted"]:
            pieces.setdefault(built.file[piece["article"]], []).append((piece, quotation))
    found, genuine, right, not_wrong = Count(), Count(), Count(), Count()
    for gold in built.truth.data["quotations"]:
        near = [pair for pair in pieces.get(gold["file"], ()) if _holds(pair[0], gold)]
        found.add(bool(near), f"{gold['file']}: {gold['text']}")
        if near:
            state = _speaker(near[0][1], gold["speaker"], built)
            words = f"{gold['file']}: {gold['speaker']}, not {near[0][1]['source']['label']}: {gold['text']}"
            right.add(state == "right", words)
            not_wrong.add(state != "wrong", words)
    for file, built_pieces in pieces.items():
        golds = [gold for gold in built.truth.data["quotations"] if gold["file"] == file]
        for piece, _ in built_pieces:
            genuine.add(any(_holds(gold, piece) or _holds(piece, gold) for gold in golds), f"{file}: {piece['text']}")
    return {"found": found, "genuine": genuine, "right": right, "not wrong": not_wrong}


def _holds(outer: dict, inner: dict) -> bool:
    both = min(outer["end"], inner["end"]) - max(outer["start"], inner["start"])
    return both >= WHOLE * (inner["end"] - inner["start"])


def _speaker(quotation: dict, gold: str, built: Built) -> str:
    """Whether the speaker is "right", "wrong" or "unnamed"."""
    source = quotation["source"]
    actor = built.actors.get(source.get("actor") or "")
    if not actor:
        return "right" if (source.get("label") or "").casefold().endswith(gold.casefold()) else "unnamed"
    return "right" if _is_called(actor["name"], gold, built.truth) else "wrong"


def _is_called(name: str, gold: str, truth: Truth) -> bool:
    person = truth.people.get(gold)
    words = name.split()
    if person is None:
        return name.casefold() == gold.casefold()
    return words[-1] in person["family"] and (len(words) == 1 or any(word in person["given"] for word in words))


def event_dates(built: Built) -> tuple[Count, Count, Count]:
    """Events whose passage tells the day: found with the day; of those with a day, it is right. And of events whose
    passage does not tell it, those that got a day got the right one."""
    found, right, inferred = Count(), Count(), Count()
    dated = {p: [] for passages in built.truth.passages.values() for p in passages if _is_dated_event(p, built.truth)}
    for event in built.events:
        for evidence, _, about in event.passages:
            for passage in about:
                if not built.truth.statements[passage.statement]["event"] or not event.data["when"]:
                    continue
                good = _day_is_right(event.data["when"], passage, built.truth)
                words = f"{event.data['when']['edtf']}: {passage.file}: {passage.text}"
                if evidence.get("expression") and _same_words(evidence["expression"], passage.expression):
                    dated.setdefault(passage, []).append(good)
                    right.add(good, words)
                elif not evidence.get("expression") and "when" in built.truth.statements[passage.statement]:
                    inferred.add(good, words)
    for passage, goods in dated.items():
        found.add(any(goods), f"{passage.file}: {passage.text}")
    return found, right, inferred


def _is_dated_event(passage: Passage, truth: Truth) -> bool:
    return truth.statements[passage.statement]["event"] and bool(passage.expression) and passage.form == "told"


def _same_words(one: str, other: str | None) -> bool:
    return other is not None and (one.lower() in other.lower() or other.lower() in one.lower())


def _day_is_right(when: dict, passage: Passage, truth: Truth) -> bool:
    """The day of the event, or all that its expression tells ("last week")."""
    built = (when["start"], when["end"])
    day = truth.statements[passage.statement].get("when")
    return (day is not None and built == tuple(day)) or built == passage.when


def article_dates(built: Built) -> tuple[Count, Count]:
    """Articles with a date: it is right. Articles whose day nobody told: they got the right one."""
    right, inferred = Count(), Count()
    for article in built.data["articles"]:
        gold = built.truth.articles[article["file"]]
        when = article["published"]
        good = bool(when) and when["start"] <= gold["published"] <= when["end"]
        words = f"{article['file']}: {when and when['edtf']} instead of {gold['published']}"
        if when:
            right.add(good, words)
        if gold["day_told"] in ("none", "dateline"):
            inferred.add(good, words)
    return right, inferred


def people_whole(built: Built) -> tuple[Count, Count]:
    """People who are one actor under all full names in use; and actors that are not two people."""
    whole, single = Count(), Count()
    owners = {
        f"{given} {family}": name
        for name, person in built.truth.people.items()
        for given in person["given"]
        for family in person["family"]
    }
    found: dict[str, set[str]] = {}
    for actor in built.data["actors"]:
        names = {owners[alias] for alias in actor["aliases"] if alias in owners}
        if names:
            single.add(len(names) == 1, f"{actor['name']}: {sorted(names)}")
        for name in names:
            found.setdefault(name, set()).add(actor["id"])
    for name, ids in sorted(found.items()):
        whole.add(len(ids) == 1, f"{name}: {sorted(ids)}")
    return whole, single


def free_of_furniture(built: Built) -> Count:
    """Passages of facts, events and quotations that are no menu line, by-line or notice."""
    count = Count()
    pieces = [(piece, built.file[piece["article"]]) for q in built.data["quotations"] for piece in q["content"]]
    pieces += [(e, file) for item in (*built.facts, *built.events) for e, file, _ in item.passages]
    for piece, file in pieces:
        lines = built.truth.furniture.get(file, ())
        count.add(not any(_holds(line, piece) or _holds(piece, line) for line in lines), f"{file}: {piece['text']}")
    return count


# ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────


def score(briefing: dict, truth: dict) -> dict[str, Count]:
    """All measures, by their names in the table."""
    known = Truth(truth)
    built = Built(briefing, known)
    fact_pairs, unlike_facts, fact_statements = joined_of_all(built.facts, known)
    event_pairs, _, event_statements = joined_of_all(built.events, known, events=True)
    quoted = quotations(built)
    dated, dates_right, dates_inferred = event_dates(built)
    published, inferred = article_dates(built)
    whole, single = people_whole(built)
    denials, figures = conflicts(built, "denial"), conflicts(built, "figures")
    return {
        "facts: pairs joined rightly (precision)": joined_rightly(built.facts, known.same),
        "facts: pairs joined, of all (recall)": fact_pairs,
        "facts: the same, where worded differently": unlike_facts,
        "facts: statements joined at least once": fact_statements,
        "facts: look-alikes kept apart": kept_apart(built.facts, known, known.same),
        "facts: independent publishers counted right": publishers_counted(built.facts, known),
        "disputes: true ones, of those shown": denials[0],
        "disputes: shown, of all true ones": denials[1],
        "figures: conflicts true, of those shown": figures[0],
        "figures: conflicts shown, of all true ones": figures[1],
        "figures: passages of one quantity (precision)": joined_rightly_quantities(built.figures, known),
        "events: pairs joined rightly (precision)": joined_rightly(built.events, known.happen_together),
        "events: pairs joined, of all (recall)": event_pairs,
        "events: statements joined at least once": event_statements,
        "events: look-alikes kept apart": kept_apart(built.events, known, known.happen_together),
        "event dates: right, of those told and dated": dates_right,
        "event dates: dated rightly, of all told": dated,
        "event dates: right, of those inferred": dates_inferred,
        "article dates: right, of those given": published,
        "article dates: right, of those not told": inferred,
        "quotations: genuine, of those built": quoted["genuine"],
        "quotations: found, of all": quoted["found"],
        "speakers: right, of quotations found": quoted["right"],
        "speakers: not wrong": quoted["not wrong"],
        "people: one actor each": whole,
        "people: actors that are one person": single,
        "furniture: items that rest on none of it": free_of_furniture(built),
    }


def joined_rightly_quantities(figures: list[Item], truth: Truth) -> Count:
    """Pairs of values in one series that measure the same quantity, or state the same."""
    count = Count()
    for figure in figures:
        for (one, _, about), (other, _, other_about) in combinations(figure.passages, 2):
            ids = [{p.statement for p in each} for each in (about, other_about)]
            quantities = [{truth.statements[id].get("quantity") for id in each} - {None} for each in ids]
            good = bool(ids[0] & ids[1]) or bool(quantities[0] & quantities[1])
            count.add(good, f"{figure.data['label']}: {one['text']} ⇹ {other['text']}")
    return count


def table(counts: dict[str, Count]) -> Iterator[str]:
    """The measures in lines."""
    for name, count in counts.items():
        share = "–" if count.share is None else f"{count.share:.3f}"
        yield f"{name:48} {share:>6}   {count.good} of {count.all}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.score", description=__doc__)
    parser.add_argument("folder", type=Path, help="a generated project that has been built")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print N examples of each sort of mistake")
    options = parser.parse_args()
    briefing, truth = (
        json.loads((options.folder / name).read_text(encoding="utf-8")) for name in ("site/briefing.json", "truth.json")
    )
    counts = score(briefing, truth)
    print(*table(counts), sep="\n")
    for name, count in counts.items():
        if options.misses and count.misses:
            step = max(1, len(count.misses) // options.misses)
            print(f"\n{name}", *count.misses[::step][: options.misses], sep="\n   ")


if __name__ == "__main__":
    main()
