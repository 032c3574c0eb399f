"""Publishing: what is written, what is removed, what is never touched."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import SpooledTemporaryFile

import pytest

from briefgen.errors import BuildError
from briefgen.render.publish import (
    MANIFEST,
    STAND_IN,
    UNFINISHED,
    Output,
    Standing,
    alone_in,
    publish_files,
    put_aside,
    read_manifest,
    standing,
)

FILES = {"assets/a.css": b"a{}", "pages/one.html": b"<p>1", "index.html": b"<p>i"}


def publish(files: dict[str, bytes], site):
    """Publish plain contents."""
    return publish_files({path: Output(content) for path, content in files.items()}, site)


def _tree(site):
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file() and p.name != MANIFEST)


def test_a_first_build_writes_all_in_the_order_given(tmp_path):
    """Assets before pages before the index, so that no page links to a missing one."""
    assert publish(FILES, tmp_path / "site").written == tuple(FILES)
    assert _tree(tmp_path / "site") == sorted(FILES)


def test_unchanged_files_are_not_written(tmp_path):
    """The second build leaves every file, the manifest included, with its old time stamp."""
    publish(FILES, tmp_path)
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    report = publish(FILES | {"index.html": b"<p>new"}, tmp_path)
    assert (report.written, report.unchanged) == (("index.html",), 2)
    assert (tmp_path / "pages/one.html").stat().st_mtime == 1
    publish(FILES, tmp_path)
    os.utime(tmp_path / MANIFEST, (1, 1))
    publish(FILES, tmp_path)
    assert (tmp_path / MANIFEST).stat().st_mtime == 1


def test_only_what_briefgen_wrote_is_removed(tmp_path):
    """CNAME, .nojekyll, .gitignore and a user's page survive; emptied folders go, others stay."""
    users = ["CNAME", ".nojekyll", ".gitignore", "pages/mine.html"]
    (tmp_path / "pages").mkdir()
    for name in users:
        (tmp_path / name).write_text("mine")
    publish(FILES, tmp_path)
    report = publish({"index.html": b"<p>i"}, tmp_path)
    assert report.removed == ("assets/a.css", "pages/one.html")
    assert _tree(tmp_path) == sorted([*users, "index.html"])
    assert not (tmp_path / "assets").exists()


def test_an_old_page_that_somebody_edited_is_kept(tmp_path):
    """It is no longer what briefgen wrote, and the report says that it stays."""
    publish(FILES, tmp_path)
    (tmp_path / "pages/one.html").write_text("edited")
    assert publish({"index.html": b"<p>i"}, tmp_path).kept == ("pages/one.html",)


def test_a_users_file_in_the_way_is_named_and_nothing_is_written(tmp_path):
    """All of them at once, before anything changes."""
    (tmp_path / "index.html").write_text("my own page")
    with pytest.raises(BuildError, match=r"index\.html: .*not a file that briefgen wrote"):
        publish(FILES, tmp_path)
    assert _tree(tmp_path) == ["index.html"]
    assert (tmp_path / "index.html").read_text() == "my own page"


OLD = {"assets/a.css": b"a{}", "pages/one.html": b"<a href='two.html'>", "pages/two.html": b"<a href='one.html'>"}
NEW = {"assets/b.css": b"b{}", "pages/one.html": b"<a href='new.html'>", "pages/new.html": b"<a href='one.html'>"}
CHANGES = 12  # to the disk, at most


@pytest.mark.parametrize("last", [OLD, NEW, {"pages/two.html": b"<p>alone"}], ids=["back", "on", "elsewhere"])
@pytest.mark.parametrize("moment", range(1, CHANGES))
def test_a_killed_build_leaves_whole_pages_and_the_next_completes_it(tmp_path, monkeypatch, moment, last):
    """Killed before any change to the disk: links lead somewhere, and the next build, whatever it wants, gets it."""
    publish(OLD, tmp_path)
    left = iter(range(1, moment))

    def dying(change):
        def or_die(*values, **named):
            if next(left, None) is None:
                raise KeyboardInterrupt
            return change(*values, **named)

        return or_die

    with monkeypatch.context() as patch:
        for owner, name in ((os, "replace"), (Path, "unlink"), (Path, "write_bytes")):
            patch.setattr(owner, name, dying(getattr(owner, name)))
        with suppress(KeyboardInterrupt):
            publish(NEW, tmp_path)
    _links_lead_somewhere(tmp_path)
    report = publish(last, tmp_path)
    assert {path: (tmp_path / path).read_bytes() for path in _tree(tmp_path)} == last
    assert report.kept == ()
    assert sorted(read_manifest(tmp_path)) == sorted(last)


def _links_lead_somewhere(site):
    for page in site.rglob("*.html"):
        content = page.read_bytes()
        assert content == STAND_IN or content in (*OLD.values(), *NEW.values())
        assert all((page.parent / link).exists() for link in re.findall(r"href='(.*?)'", content.decode()))


def test_two_builds_at_once_take_turns(tmp_path):
    """What one writes, another does not write into; the last one's site is whole."""
    sites = [{f"pages/{n}.html": b"%d" % build * 200_000 for n in range(5)} for build in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(publish, sites, [tmp_path] * 4))
    assert [(tmp_path / path).read_bytes() for path in _tree(tmp_path)] in [list(site.values()) for site in sites]
    assert not (tmp_path / UNFINISHED).exists()


def test_a_manifest_cannot_lead_out_of_the_site(tmp_path):
    """A tampered manifest names a file outside: it is not removed."""
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    site = tmp_path / "site"
    publish(FILES, site)
    manifest = (site / MANIFEST).read_text().replace("pages/one.html", "../outside.txt")
    (site / MANIFEST).write_text(manifest)
    publish(FILES | {"pages/one.html": b"<p>1"}, site)
    assert outside.read_text() == "mine"


def test_a_damaged_manifest_is_an_error_with_a_way_out(tmp_path):
    """Without it nobody knows whose the files are."""
    (tmp_path / MANIFEST).write_text("{")
    with pytest.raises(BuildError, match=MANIFEST):
        publish(FILES, tmp_path)


def test_paths_that_differ_by_case_alone_are_refused(tmp_path):
    """They would be one file on many systems."""
    with pytest.raises(BuildError, match="one file"):
        publish({"notes/A.html": b"", "notes/a.html": b""}, tmp_path)


def test_a_page_made_from_the_same_stays_as_it_is(tmp_path):
    """Only if its key is the same and nobody has touched the file."""
    publish_files({"a.html": Output(b"<p>", "key")}, tmp_path)
    known = read_manifest(tmp_path)["a.html"]
    kept = standing(tmp_path, "a.html", known, "key")
    assert kept == Standing(known.sha256, "key")
    assert standing(tmp_path, "a.html", known, "other") is None
    assert standing(tmp_path, "b.html", None, "key") is None
    assert publish_files({"a.html": kept}, tmp_path).unchanged == 1
    assert (tmp_path / "a.html").read_bytes() == b"<p>"
    (tmp_path / "a.html").write_text("edited")
    assert standing(tmp_path, "a.html", known, "key") is None


def test_pages_that_wait_are_published_as_they_are(tmp_path):
    """Put aside one after the other, each is written with its own content."""
    pages = {f"{n}.html": b"<p>" + bytes([65 + n]) * n * 1000 for n in range(4)}
    with SpooledTemporaryFile(2000) as place:
        waiting = {path: put_aside([content], "key", place) for path, content in pages.items()}
        publish_files(waiting, tmp_path / "site")
    assert {path: (tmp_path / "site" / path).read_bytes() for path in pages} == pages


def test_a_folder_made_for_nothing_is_removed(tmp_path):
    """A build that fails leaves no empty site; what stands there stays."""
    for folder in (tmp_path / "site", tmp_path):
        with pytest.raises(BuildError), alone_in(folder):
            raise BuildError
        assert tmp_path.is_dir()
        assert not (tmp_path / "site").exists()
