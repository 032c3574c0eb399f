"""What a build did, as plain data: light to import, so that a build with nothing to do is over at once."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import Problem


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What became of a site: pages rendered, files written, left as they were, and removed.

    `kept` are files of earlier builds that somebody has edited since: they are no longer needed and not removed.
    """

    rendered: int
    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: how much it found, the files, seconds by stage (of this process's CPU: `cpu`), and what the
    editor should know.

    `counts` tells how many articles, actors and items of each kind the briefing holds; `skipped` names the files that
    are not in it, with the reason; `suggestions` are lines for corrections.yaml. `nothing_changed` says that the site
    was up to date and no stage ran.
    """

    site: Path
    counts: dict[str, int]
    extracted: int
    remembered: int
    files: SiteReport
    seconds: dict[str, float]
    cpu: dict[str, float]
    warnings: tuple[Problem, ...]
    skipped: tuple[Problem, ...]
    suggestions: tuple[str, ...] = ()
    nothing_changed: bool = False
