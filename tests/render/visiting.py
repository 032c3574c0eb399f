"""A site as its readers get it: from a static server under a sub-path, in a browser that writes down its faults."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

BASE = "/repo/"


class _Host(SimpleHTTPRequestHandler):
    """What a host of static sites does: files below BASE, and 404.html for every other address."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE) if path.startswith(BASE) else "no-such-folder/"
        return super().translate_path("/" + inside)

    def send_error(self, code, message=None, explain=None):
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of a site on a server of static files, under a sub-path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def visited(browser, **options) -> Iterator:
    """A page of the browser; `complaints` are its console's errors, `requests` all addresses it asked for."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.complaints, page.requests = [], []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.requests.append(request.url))
    yield page
    context.close()


def pages_of(site: Path) -> list[str]:
    """Every page's path below the site."""
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
