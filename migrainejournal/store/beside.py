"""Files beside the journal that belong to it: the engine's own, and those that are not finished yet."""

import contextlib
import glob
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

COMPANIONS = ("-wal", "-shm")
_UNFINISHED = ".new"
_LEFT_FOR = 60  # seconds; to make a journal, or a copy of one, takes less


def beside(file: Path, ending: str) -> Path:
    """The file of that name and ending."""
    return file.with_name(file.name + ending)


@contextlib.contextmanager
def unfinished(file: Path) -> Iterator[Path]:
    """An empty file, ours alone to read, to be given another name when it is whole; else it goes again."""
    _clear_away(file)
    handle, name = tempfile.mkstemp(prefix=f"{file.name}{_UNFINISHED}", dir=file.parent)
    os.close(handle)
    path = Path(name)
    try:
        yield path
    finally:
        for left in (path, *(beside(path, ending) for ending in (*COMPANIONS, "-journal"))):
            left.unlink(missing_ok=True)


def _clear_away(file: Path) -> None:
    """Remove what crashes left; what is young may be another program's work of this moment."""
    for path in file.parent.glob(f"{glob.escape(file.name)}{_UNFINISHED}*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _LEFT_FOR:
                path.unlink()
