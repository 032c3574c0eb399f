"""What independent tools say of the pages: accessibility (axe-core), HTML (the Nu validator), links (lychee).

In CI the tools must be there; elsewhere a test whose tool is missing is skipped and says how to get it.
"""

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from tests.render.visiting import visited

VALIDATOR = Path(__file__).parents[2] / ".tools/node_modules/vnu-jar/build/dist/vnu.jar"


def _missing(words: str):
    pytest.fail(words) if os.environ.get("CI") else pytest.skip(words)


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


KINDS_OF_PAGE = ("*.html", "actors/ada-brandt.html", "actors/lake-orrin.html", "sources/wire-2.html", "notes/*.html")


@pytest.mark.parametrize(("scheme", "width"), [("light", 400), ("dark", 1280)])
def test_no_accessibility_rule_is_broken(site, sample, browser, axe, scheme, width):
    """axe-core with its best practices, on every kind of page of the story and two of the sample: no violation."""
    pages = sorted(path for kind in KINDS_OF_PAGE for path in site.glob(kind))
    addresses = [path.as_uri() for path in (*pages, sample / "index.html", sample / "quotations.html")]
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}, "bypass_csp": True}
    with visited(browser, **options) as page:
        for address in addresses:
            page.goto(address)
            page.evaluate(axe)
            rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
            found = page.evaluate("tags => axe.run(document, {runOnly: tags})", rules)
            broken = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]
            assert broken == [], address


@pytest.mark.parametrize("which", ["site", "sample"])
def test_every_page_is_valid_html(which, request):
    """The Nu validator finds no error on any page."""
    java = shutil.which("java")
    if not java or not VALIDATOR.exists():
        _missing(f"no Java or no {VALIDATOR.name}; “make tools” installs the validator")
    site = request.getfixturevalue(which)
    command = [java, "-Xss8m", "-jar", VALIDATOR, "--errors-only", "--skip-non-html", site]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.stderr.strip() == ""
    assert done.returncode == 0


@pytest.mark.parametrize("folder", ["", "some/sub folder"])
def test_no_link_is_broken(site, sample, tmp_path, folder):
    """lychee follows every link and fragment, from disk, wherever the site lies."""
    lychee = Path(sys.executable).with_name("lychee")
    if not lychee.exists():
        _missing("no lychee; “make test” installs it")
    for name, source in (("story", site), ("sample", sample)):
        target = tmp_path / folder / name
        shutil.copytree(source, target)
        command = [lychee, "--offline", "--include-fragments", "--no-progress", "--format", "json", target]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout
        assert '"successful": 0' not in done.stdout
