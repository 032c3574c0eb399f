"""A preview on 127.0.0.1 that rebuilds when something changes and reloads the page that is being read.

Watching, the browser's protocol and its script are the livereload package's. Five things are done here instead, because
its server does them in its event loop or not at all: builds run in a thread, so that a page loads while one runs; a
failed build is shown in the browser; every finished build reloads, however soon after the last (the package drops
changes within three seconds); the site's own 404 page is used; the site can be previewed under a sub-path. The reload
script is linked, not inlined, and only the pages as served here allow its connection.
"""

import asyncio
import mimetypes
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from socket import socket
from traceback import format_exc

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RedirectHandler, RequestHandler

from briefgen.build import build_project, shipped_templates
from briefgen.config import FILE as CONFIG_FILE
from briefgen.config import Config, read_config
from briefgen.errors import BriefgenError, ConfigError, Problem
from briefgen.record import unchanged_build

POLL_SECONDS = 0.3
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')

BUILDING = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Building</title></head>
<body><h1>The briefing is being built</h1><p>This page shows it as soon as it is there.</p></body></html>"""

FAILED = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The build failed</title></head>
<body><h1>The build failed</h1><ul>{problems}</ul>
<p>This page reloads as soon as it is mended. The site on disk is as it was.</p></body></html>"""


def serve(folder: Path, port: int, base: str, say: Callable[[str], None]) -> None:
    """Build, serve and rebuild the project in `folder` until interrupted; `base` is the path to show the site under."""
    if not folder.is_dir():
        raise ConfigError(Problem("project-missing", "there is no such folder.", str(folder)))
    asyncio.run(Preview(folder, say).run(port, "/" + base.strip("/") + "/" if base.strip("/") else "/"))


class Preview:
    """One project on show: its last build's outcome, and who waits for the next."""

    def __init__(self, folder: Path, say: Callable[[str], None]):
        self.folder = folder
        self.say = say
        self.site = folder / Config().site
        self.problems: tuple[Problem, ...] = ()
        self.is_built = False
        self.watcher = Watcher()
        self.builder = ThreadPoolExecutor(1, thread_name_prefix="build")

    async def run(self, port: int, base: str) -> None:
        """Serve until cancelled."""
        server = HTTPServer(self._application(base))
        server.add_sockets(_sockets(port))
        self.say(f"Preview at http://127.0.0.1:{port}{base} (Ctrl-C ends it)")
        self._watch(Config())
        self.watcher.examine()
        loop = asyncio.get_running_loop()
        try:
            while True:
                if not self.is_built or await loop.run_in_executor(self.builder, self._changed):
                    await loop.run_in_executor(self.builder, self._build)
                    _reload_all()
                await asyncio.sleep(POLL_SECONDS)
        finally:
            server.stop()
            self.builder.shutdown(wait=False, cancel_futures=True)

    def _application(self, base: str) -> Application:
        LiveReloadHandler.watcher = self.watcher
        handlers = [
            (r"/livereload", LiveReloadHandler),
            (r"/livereload\.js", LiveReloadJSHandler),
            (rf"{re.escape(base)}(.*)", Page, {"preview": self}),
        ]
        if base != "/":
            handlers.append((r"/", RedirectHandler, {"url": base, "permanent": False}))
        return Application(handlers, log_function=lambda handler: None)

    def _changed(self) -> bool:
        """Whether anything watched was saved, added, renamed or deleted since the last look.

        The watcher names one file of a folder at a time: many saved at once are one change.
        """
        changed = False
        while self.watcher.examine()[0]:
            changed = True
        return changed

    def _build(self) -> None:
        try:
            config = read_config(self.folder)
            self._watch(config)
            report = unchanged_build(self.folder) or build_project(self.folder)
        except BriefgenError as error:
            self._failed(error.problems)
        except Exception as error:  # the preview outlives whatever a build runs into
            self.say(format_exc())
            self._failed((Problem("internal", f"briefgen itself failed: {error!r}. Please report this."),))
        else:
            self.problems, self.site = (), report.site
            for warning in report.warnings:
                self.say(f"warning: {warning}")
            for skipped in report.skipped:
                self.say(f"skipped {skipped}")
            self.say(f"Built {report.counts['articles']} articles in {sum(report.seconds.values()):.1f} s")
        self.is_built = True

    def _failed(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        for problem in problems:
            self.say(f"error: {problem}")

    def _watch(self, config: Config) -> None:
        names = (CONFIG_FILE, config.seeds, config.templates, config.notes, config.corrections)
        for path in (*(self.folder / name for name in names), shipped_templates()):
            if str(path) not in self.watcher._tasks:
                self.watcher.watch(str(path))


def _sockets(port: int) -> list[socket]:
    try:
        return bind_sockets(port, "127.0.0.1")
    except OSError as error:
        hint = "Name another one with --port."
        raise ConfigError(Problem("port-taken", f"port {port} cannot be used: {error.strerror}.", hint=hint)) from None


def _reload_all() -> None:
    for waiter in tuple(LiveReloadHandler.waiters):
        waiter.send_message({"command": "reload", "path": "*", "liveCSS": False, "liveImg": False})


class Page(RequestHandler):
    """A file of the site; pages get the reload script, and the report of a failed build stands in for any page."""

    def initialize(self, preview: Preview) -> None:
        """Tornado's constructor for handlers."""
        self.preview = preview

    def get(self, path: str) -> None:
        """Answer with the file at `path` of the site."""
        file = self._file(path)
        self.set_header("Cache-Control", "no-store")
        if file is None and not self.preview.is_built:
            self._page(BUILDING, 503)
        elif self.preview.problems and (file is None or file.suffix == ".html"):
            self._page(_failure(self.preview.problems), 500)
        elif file is None:
            self._not_found()
        elif file.suffix == ".html":
            self._page(file.read_bytes())
        else:
            self.set_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
            self.write(file.read_bytes())

    def _file(self, path: str) -> Path | None:
        site = self.preview.site.resolve()
        file = (site / path).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_relative_to(site) and file.is_file() else None

    def _not_found(self) -> None:
        page = self.preview.site / "404.html"
        self._page(page.read_bytes() if page.is_file() else b"<h1>Not found</h1>", 404)

    def _page(self, html: bytes, status: int = 200) -> None:
        """Published pages allow no connection; the one for reloading is allowed here, by a header, alone."""
        host = self.request.host
        script = f'<script src="/livereload.js?port={host.rpartition(":")[2]}"></script></head>'.encode()
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header(
            "Content-Security-Policy",
            f"default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws://{host}",
        )
        self.write(POLICY.sub(b"", html).replace(b"</head>", script, 1))


def _failure(problems: tuple[Problem, ...]) -> bytes:
    items = "".join(f"<li>{escape(str(problem))}</li>" for problem in problems)
    return FAILED.format(problems=items).encode()
