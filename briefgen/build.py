"""The shell around the stages: read → cached or extracted → resolve → render.

Everything that touches the disk or drives the workers is called from here; the stages get the values they need, never
the configuration.
"""

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter, process_time

import briefgen
from briefgen.articles import Collection, read_articles, read_jsonl
from briefgen.cache import Cache, fingerprint, missing
from briefgen.check import CheckReport, check_site
from briefgen.config import FILE as CONFIG_FILE
from briefgen.config import Config, read_config
from briefgen.corrections import read_corrections
from briefgen.dates import ground_all, timex_values
from briefgen.errors import BuildError, ConfigError, Problem
from briefgen.models import Article, Extraction, Skipped
from briefgen.record import FILE as RECORD
from briefgen.record import Inputs, remember_build, take_inputs
from briefgen.render import clear_site, extract_data, misplaced, published_hashes, read_notes, write_site
from briefgen.report import BuildReport, SiteReport
from briefgen.resolve import contradictions, date_alone, date_events, resolve
from briefgen.workers import FAILED, extract_all, in_order

CACHE = ".briefgen/cache"
COUNTED = ("articles", "actors", "quotations", "events", "facts", "figures")
PACKAGE = Path(briefgen.__file__).parent
COMPUTING_SOURCES = tuple(PACKAGE / name for name in ("models.py", "dates", "gazetteer.py", "likeness.py", "extract"))

Progress = Callable[[str, int, int], None]  # stage, done, of (0: not known)


@dataclass(slots=True)
class _Clock:
    seconds: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        began, used = perf_counter(), process_time()
        yield
        self.seconds[name] = round(perf_counter() - began, 3)
        self.cpu[name] = round(process_time() - used, 3)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Time in which much is made and all of it kept: looking for garbage in it again and again finds none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _silent(stage: str, done: int, of: int) -> None:
    """Progress that nobody follows."""


def build_project(folder: Path, jobs: int | None = None, progress: Progress | None = None) -> BuildReport:
    """Build the project in `folder` by its config.yaml, and remember what was read, written and said."""
    config, inputs = _inputs(folder)
    report = build(folder, config, jobs, progress)
    if not any(problem.code == FAILED for problem in report.skipped):
        remember_build(folder, inputs, config.site, published_hashes(report.site), report)
    return report


def _inputs(folder: Path) -> tuple[Config, Inputs]:
    """The configuration and the state of all it names, taken before anything else is read."""
    config = read_config(folder)
    while True:
        inputs = take_inputs(folder, _roots(config))
        again = read_config(folder)
        if again == config:
            return config, inputs
        config = again


def _roots(config: Config) -> tuple[str, ...]:
    own = (CONFIG_FILE, config.seeds, config.templates, config.notes, config.corrections)
    model = (str(Path(config.nlp.model).absolute()),) if Path(config.nlp.model).is_dir() else ()
    return (*own, str(shipped_templates()), *model)


def build(folder: Path, config: Config, jobs: int | None = None, progress: Progress | None = None) -> BuildReport:
    """Build the project in `folder` and publish its site. A build that fails leaves the site as it was.

    Raises `BuildError` where nothing can be published (no article, a broken template).
    """
    clock, progress = _Clock(), progress or _silent
    with clock.stage("read"), _uncollected():
        corrections = read_corrections(folder / config.corrections)
        collection = read_project(folder, config)
        notes = read_notes(folder / config.notes)
    with clock.stage("extract"):
        extractions, extracted = _extractions(folder, config, collection.articles, jobs, progress)
        articles, extractions, failed = _analysed(collection.articles, extractions)
    skipped = (*(Problem("article-skipped", s.reason, s.file) for s in collection.skipped), *failed)
    progress("resolve", 0, 0)
    with clock.stage("resolve"), _uncollected():
        unread = [Skipped(problem.file, problem.message) for problem in skipped]
        briefing = resolve(articles, extractions, config.title, corrections, unread)
    progress("render", 0, 0)
    with clock.stage("render"), _uncollected():
        files = write_site(
            briefing,
            articles={article.id: article for article in articles},
            sentences={extraction.article: extraction.sentences for extraction in extractions},
            notes=notes,
            site=folder / config.site,
            templates=(folder / config.templates, shipped_templates()),
            full_text=config.publish.full_text,
            address=config.publish.address,
        )
    return BuildReport(
        site=folder / config.site,
        counts={name: len(getattr(briefing, name)) for name in COUNTED},
        files=files,
        extracted=extracted,
        remembered=len(extractions) - extracted,
        seconds=clock.seconds,
        cpu=clock.cpu,
        warnings=(
            *collection.warnings,
            *_contradicted(articles, extractions),
            *(Problem("correction-stale", entry) for entry in briefing.corrections.stale),
            *misplaced(briefing, notes, config.notes),
        ),
        skipped=skipped,
        suggestions=briefing.suggestions,
    )


def _contradicted(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Iterator[Problem]:
    for article, extraction in zip(articles, extractions, strict=True):
        for why in contradictions(article, extraction):
            message = f"is dated {article.stated.edtf}, but {why}."
            yield Problem("date-contradicted", message, article.file, hint="Check the date.")


def read_project(folder: Path, config: Config) -> Collection:
    """The project's articles, with what config.yaml knows of them. Raises `BuildError` when there is none."""
    seeds = folder / config.seeds
    if not folder.is_dir():
        raise ConfigError(Problem("project-missing", "there is no such folder.", str(folder)))
    if not seeds.is_dir():
        raise ConfigError(
            Problem("seeds-missing", f"there is no folder “{config.seeds}” in {folder.resolve()}.", CONFIG_FILE,
                    key="seeds", hint="Put your articles there, or name another folder under “seeds”.")
        )  # fmt: skip
    known = {file: entry.model_dump(exclude_unset=True) for file, entry in config.articles.items()}
    collection = read_articles(seeds, known, limit=config.limits.article_bytes)
    if not collection.articles:
        reasons = "".join(f" {skipped.file}: {skipped.reason}" for skipped in collection.skipped)
        raise BuildError(
            Problem("no-articles", f"there is no article that can be read.{reasons}", config.seeds,
                    hint="briefgen reads .txt and .md files.")
        )  # fmt: skip
    files = {article.file for article in collection.articles} | {skipped.file for skipped in collection.skipped}
    unmet = tuple(
        Problem("config-no-such-article", "no such file among the articles.", CONFIG_FILE, key=f"articles.{file}")
        for file in known
        if file not in files
    )
    return replace(collection, warnings=(*collection.warnings, *unmet))


def _extractions(
    folder: Path, config: Config, articles: Sequence[Article], jobs: int | None, progress: Progress
) -> tuple[list[Extraction | Problem], int]:
    """One extraction an article, remembered or made now, and how many were made now."""
    cache = Cache(folder / CACHE, fingerprint(config.nlp.model, COMPUTING_SOURCES))
    with _uncollected():
        found, unknown = missing(cache, articles)
    made: dict[int, Extraction | Problem] = {}
    for place, extraction in extract_all(unknown, config.nlp.model, jobs):
        if isinstance(extraction, Extraction):
            cache.put(unknown[place], extraction)
        made[place] = extraction
        progress("extract", len(made), len(unknown))
    if made:
        cache.prune()
    fresh = (made[place] for place in range(len(unknown)))
    return [extraction if extraction is not None else next(fresh) for extraction in found], len(made)


def _analysed(
    articles: Sequence[Article], extractions: Sequence[Extraction | Problem]
) -> tuple[list[Article], list[Extraction], list[Problem]]:
    """The articles that could be analysed with their extractions, and the others with the reason."""
    pairs = list(zip(articles, extractions, strict=True))
    sound = [(article, extraction) for article, extraction in pairs if isinstance(extraction, Extraction)]
    failed = [extraction for extraction in extractions if isinstance(extraction, Problem)]
    return [article for article, _ in sound], [extraction for _, extraction in sound], failed


def shipped_templates() -> Path:
    """The templates that come with briefgen: in the package of a wheel, beside it in a checkout."""
    packaged = PACKAGE / "_templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


def extract_lines(paths: Sequence[Path], jsonl: Path | None, config: Config, jobs: int | None = None) -> Iterator[dict]:
    """What each article says by itself, in the contract's form, in input order."""
    articles = [*_articles_of(paths, config), *(read_jsonl(jsonl) if jsonl else ())]
    for article, extraction in zip(articles, in_order(extract_all(articles, config.nlp.model, jobs)), strict=True):
        if isinstance(extraction, Problem):
            raise BuildError(extraction)
        published = date_alone(article, extraction)
        whens = ground_all(extraction.times, article.text, published)
        values = timex_values(extraction.times, article.text, published)
        yield extract_data(
            article, extraction, published, whens, values, date_events(article, extraction, published, whens)
        )


def _articles_of(paths: Sequence[Path], config: Config) -> Iterator[Article]:
    for path in paths:
        collection = read_articles(path, limit=config.limits.article_bytes)
        if collection.skipped:
            raise BuildError(*(Problem("unreadable", skip.reason, skip.file) for skip in collection.skipped))
        yield from collection.articles


def check(folder: Path, config: Config) -> CheckReport:
    """Check the built site against the project's articles."""
    articles = read_project(folder, config).articles
    return check_site(folder / config.site, {article.id: article for article in articles})


def clean(folder: Path, config: Config) -> SiteReport:
    """Remove what builds wrote: the site's files that its manifest lists, and the cache. Nothing else is touched."""
    shutil.rmtree(folder / CACHE, ignore_errors=True)
    (folder / RECORD).unlink(missing_ok=True)
    return clear_site(folder / config.site)
