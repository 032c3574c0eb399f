"""The preview in a real browser: what is saved shows, what is broken says so, nothing is reloaded by hand."""

import re
import socket
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from briefgen.config import Config
from briefgen.serve import Preview
from briefgen.starter import start_project

WAIT = 30_000  # milliseconds; the first build loads the language model


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A preview of the starter project under a sub-path that was just begun: its folder, its address, its process."""
    folder = tmp_path_factory.mktemp("preview")
    start_project(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "briefgen", "serve", "-p", folder, "--port", str(port), "--base", "/repo/"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    yield folder, f"http://127.0.0.1:{port}/repo/", process
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="module")
def preview(started):
    """The same once its first build is done: its folder, its address."""
    folder, address, process = started
    for line in process.stderr:
        if line.startswith("Built"):
            break
    return folder, address


def test_whoever_comes_at_once_sees_the_site_when_it_is_there(started, browser):
    """Before the first build is done a page says that it is under way, and then shows the site by itself."""
    _, address, process = started
    assert process.stderr.readline().startswith(f"Preview at {address}")
    page = browser.new_page()
    assert page.goto(address).status == 503
    assert page.inner_text("h1") == "The briefing is being built"
    expect(page).to_have_title("The harbour bridge", timeout=WAIT)
    page.close()


@pytest.fixture
def page(preview, browser):
    """The overview of the preview, open in a browser that collects what goes wrong in the console."""
    page = browser.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    connected = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: connected.append(frame)))
    page.goto(preview[1])
    page.wait_for_timeout(100)
    deadline = time.monotonic() + 10
    while not connected and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert connected, "the reload script did not connect"
    page.wait_for_timeout(200)  # the page tells its address after the handshake; only then is it reloaded
    yield page
    page.close()


def test_the_page_loads_without_complaint(page):
    """No script, style or connection is refused, under a sub-path too."""
    assert page.title() == "The harbour bridge"
    assert page.complaints == []


def test_a_saved_title_shows(preview, page):
    """A change to config.yaml is on the screen without a reload by hand."""
    folder, _ = preview
    before = (folder / "config.yaml").read_text()
    (folder / "config.yaml").write_text("title: Another title\n")
    expect(page).to_have_title("Another title", timeout=WAIT)
    (folder / "config.yaml").write_text(before)
    expect(page).to_have_title("The harbour bridge", timeout=WAIT)


def test_a_mistake_shows_and_goes(preview, page):
    """A failed build's message stands in the browser with file and line, and the page comes back once it is mended."""
    folder, _ = preview
    template = folder / "templates" / "overview.html"
    template.parent.mkdir(exist_ok=True)
    template.write_text("{% if %}")
    page.wait_for_selector("text=overview.html:1", timeout=WAIT)
    template.unlink()
    expect(page).to_have_title("The harbour bridge", timeout=WAIT)


def test_an_added_and_a_deleted_article_show(preview, page):
    """Files that come and go are changes too."""
    folder, address = preview
    page.goto(f"{address}sources.html")
    page.wait_for_timeout(500)
    article = folder / "seeds" / "ferries.txt"
    article.write_text(
        "---\npublisher: The Ferry News\n---\nFree ferries will run from Tuesday, the city council said.\n"
    )
    page.wait_for_selector("text=The Ferry News", timeout=WAIT)
    article.unlink()
    page.wait_for_selector("text=The Ferry News", state="detached", timeout=WAIT)


def test_no_save_is_lost(preview, page):
    """After ten saves within three seconds the last one is on the screen."""
    folder, _ = preview
    before = (folder / "config.yaml").read_text()
    for number in range(10):
        (folder / "config.yaml").write_text(f"title: Save {number}\n")
        page.wait_for_timeout(250)
    expect(page).to_have_title("Save 9", timeout=WAIT)
    (folder / "config.yaml").write_text(before)
    expect(page).to_have_title("The harbour bridge", timeout=WAIT)


def test_what_is_not_there(preview, page):
    """An address that is no page answers 404 with the site's own page; nothing outside the site is served."""
    _, address = preview
    assert page.request.get(f"{address}no/such/page.html").status == 404
    assert "briefgen" not in page.request.get(f"{address}..%2f..%2fconfig.yaml").text()
    assert page.request.get(f"{address}%2e%2e/config.yaml").status == 404


def test_a_folder_that_is_not_there_is_a_message():
    """A mistyped project ends with exit code 2; there is nothing to wait for."""
    command = [sys.executable, "-m", "briefgen", "serve", "-p", "no/such/folder"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (2, "error: no/such/folder: there is no such folder.\n")


def test_a_taken_port_is_a_message(preview):
    """A second preview on the same port says what to do, with exit code 2."""
    folder, address = preview
    port = re.search(r":(\d+)/", address)[1]
    command = [sys.executable, "-m", "briefgen", "serve", "-p", str(folder), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert f"port {port} cannot be used" in done.stderr
    assert "--port" in done.stderr


def test_many_files_saved_at_once_are_one_change(tmp_path):
    """A folder of articles that is copied in is built once, not once for each of them."""
    (tmp_path / "seeds").mkdir()
    preview = Preview(tmp_path, print)
    preview._watch(Config())
    preview._changed()
    for name in ("one.txt", "two.txt", "three.txt"):
        (tmp_path / "seeds" / name).write_text("It rained.", encoding="utf-8")
    assert preview._changed()
    assert not preview._changed()
