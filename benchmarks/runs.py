"""Runs a command in a process of its own and tells what it took."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

KILOBYTES = 1 if sys.platform != "darwin" else 1024  # the unit of ru_maxrss


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock, seconds of CPU of all its processes, megabytes of the largest one, and what it printed."""

    wall: float
    cpu: float
    peak: float
    report: dict


def run(*words: str) -> Run:
    """Run `python -m` with these words. Raises `RuntimeError` with what it said if it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = perf_counter()
        process = subprocess.Popen([sys.executable, "-m", *words], stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
        wall = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode:
            raise RuntimeError(f"{' '.join(words)}: {err.read().decode()}")
        return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTES / 1024, json.loads(out.read()))


def build(folder: Path, jobs: int) -> Run:
    """Build a project with at most so many processes."""
    return run("briefgen", "build", "--project", str(folder), "--jobs", str(jobs), "--json")
