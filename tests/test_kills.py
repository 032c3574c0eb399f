"""Builds that are killed: `python -m benchmarks.kills` does it more often."""

import os

import pytest

from benchmarks.kills import faults, kill_builds
from briefgen.starter import start_project


@pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are killed in forked processes")
def test_killed_builds_are_completed_by_the_next(tmp_path):
    """At any moment every file is whole and every link leads somewhere; then the site is that of a clean build."""
    start_project(tmp_path / "story")
    assert kill_builds(tmp_path / "story", kills=12, seed=3) == []


def test_the_harness_sees_what_is_wrong(tmp_path):
    """A page cut short and a link that leads nowhere are found."""
    (tmp_path / "a.html").write_text('<a href="b.html#x">b</a></html>')
    (tmp_path / "c.html").write_text('<a href="a.html">a</a>')
    assert [fault.split(": ")[1] for fault in faults(tmp_path)] == [
        "links to b.html, which is not there",
        "is cut short",
    ]
