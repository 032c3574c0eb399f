"""What is installed is whole: a wheel carries the templates, schemas and the starter project."""

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names of the files in a wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (path,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(path).namelist())


def tracked(folder: str) -> set[str]:
    """The files below a folder of the checkout, caches left out."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_the_wheel_has_the_templates(wheel):
    """Templates are used from the checkout and ship inside the package."""
    assert {name.replace("templates/", "briefgen/_templates/", 1) for name in tracked("templates")} <= wheel


@pytest.mark.parametrize("folder", ["briefgen/schemas", "briefgen/starter", "briefgen/articles"])
def test_the_wheel_has_the_data(wheel, folder):
    """Files that are not Python ship too."""
    files = tracked(folder)
    assert files
    assert files <= wheel


def test_the_source_distribution_builds_a_wheel_and_holds_nobody_else_s_texts(tmp_path, wheel):
    """What is distributed is our own: the code, templates and docs; a wheel made from it is the same."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path], cwd=ROOT, check=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert {path.name for path in unpacked.iterdir() if path.is_dir()} == {"briefgen", "templates", "docs"}
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=unpacked, check=True
    )
    assert set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()) == wheel


def test_the_locks_pin_everything_and_name_no_index():
    """Each requirement in a lock has an exact version and a hash, and no line says where to get it."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        entries = re.split(r"\n(?=\S)", text.replace("\\\n", " "))
        pinned = [entry for entry in entries if not entry.startswith("#") and entry.strip()]
        assert pinned
        assert all(re.match(r"[\w.-]+==\S+", entry) and "--hash=sha256:" in entry for entry in pinned)
        assert "://" not in text


def test_seeds_are_read_as_they_are():
    """The sample articles are five, and git leaves their bytes alone."""
    assert len(list((ROOT / "seeds").glob("*.txt"))) == 5
    assert "seeds/*.txt -text" in (ROOT / ".gitattributes").read_text()
