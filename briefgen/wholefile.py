"""Files written whole: whoever reads one sees the old content or the new, however the writer ends."""

import os
from contextlib import suppress
from pathlib import Path

UNFINISHED = ".unfinished"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, making the folders above it; a write that fails leaves nothing. Raises `OSError`.

    Several processes may write to one path at once, as every one writes to a file of its own first.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
