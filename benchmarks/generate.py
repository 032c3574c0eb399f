"""A project folder of any size with known truth: `python -m benchmarks.generate --articles 1000 --seed 1 DIR`.

Writes `config.yaml`, `seeds/*.txt` and `truth.json`. The same seed gives the same bytes on every system.
"""

import argparse
import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.cast import Cast
from benchmarks.dice import Dice
from benchmarks.outlets import AGENCIES, Outlet, outlets
from benchmarks.stories import make_story
from benchmarks.truth import truth_data
from benchmarks.world import Beat, Story
from benchmarks.writing import Draft, Page, lay_out, syndicate, write

FIRST_DAY = date(2023, 9, 4)
STORY_EVERY = 4  # days between the starts of two stories, in a project of a thousand articles


@dataclass(frozen=True, slots=True)
class File:
    """An article of the project: its name in the seeds folder, its draft and its page."""

    name: str
    draft: Draft
    page: Page


def generate(folder: Path, articles: int, seed: int) -> None:
    """Write a project of so many articles to `folder`."""
    files, stories = make_files(articles, seed)
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for file in files:
        (seeds / file.name).write_text(file.page.head + file.page.text, encoding="utf-8", newline="\n")
    _write(folder / "config.yaml", config(files))
    _write(folder / "truth.json", json.dumps(truth_data(files, stories), ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def make_files(articles: int, seed: int) -> tuple[list[File], list[Story]]:
    """The articles of a project in the order of their dates, and the stories that they tell."""
    dice = Dice(seed)
    cast, drafts, stories = Cast(dice), [], []
    while len(drafts) < articles:
        start = FIRST_DAY + timedelta(len(stories) * STORY_EVERY + dice.between(0, 3))
        stories.append(make_story(len(stories), start, cast, dice))
        drafts += cover(stories[-1], dice)
    order = sorted(range(articles), key=lambda i: (drafts[i].published, i))
    pages = []
    for number, i in enumerate(order):
        earlier = [drafts[j].title for j in order[max(0, number - 30) : number]]
        more = tuple(dice.some(earlier, 2)) if dice.chance(0.5) else ()
        pages.append(File(f"{number:05d}_{drafts[i].outlet.slug}.txt", drafts[i], lay_out(drafts[i], more, dice)))
    return pages, stories


def cover(story: Story, dice: Dice) -> list[Draft]:
    """What the outlets publish on a story: several on each day of news, some of it from agencies, some of it copied."""
    regulars = dice.some(outlets(), 9)
    drafts: list[Draft] = []
    for beat in story.beats:
        chosen = dice.some(regulars, dice.between(3, 6))
        for outlet in chosen:
            drafts.append(_article(story, beat, outlet, dice))
        others = [outlet for outlet in outlets() if outlet not in chosen]
        for draft in [draft for draft in drafts[-len(chosen) :] if draft.agency]:
            if others and dice.chance(0.6):
                drafts.append(syndicate(draft, others.pop(0), dice))
    return drafts


def _article(story: Story, beat: Beat, outlet: Outlet, dice: Dice) -> Draft:
    late = dice.between(0, 9)
    published = beat.day + timedelta(1 if late > 5 else 0)
    agency = dice.pick(AGENCIES) if dice.chance(0.25) else None
    return write(story, beat, outlet, published, agency, dice)


def config(files: list[File]) -> str:
    """The project's config.yaml: who published what, and the dates that some outlets tell only there."""
    lines = ["title: Generated articles", "articles:"]
    for file in files:
        outlet, published = file.draft.outlet, file.draft.published
        if outlet.pages == "front":
            continue
        lines += [f"  {file.name}:", f"    publisher: {outlet.name}"]
        if outlet.day == "config":
            lines.append(f"    date: {published}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generate(options.folder, options.articles, options.seed)


if __name__ == "__main__":
    main()
