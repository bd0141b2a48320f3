"""Writing a file so that it is whole at any moment: the old content or the new one, or not there at all."""

import contextlib
import os
from collections.abc import Iterator
from errno import EEXIST
from pathlib import Path
from tempfile import mkstemp


@contextlib.contextmanager
def written_beside(target: Path, data: bytes) -> Iterator[Path]:
    """The data on disk beside the target, readable by nobody else (0600), to be looked at before the swap.

    Takes the target's place at the end, unless an exception is raised; raises OSError, also where something
    stands in that place that is no file.
    """
    if target.exists() and not target.is_file():
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target))
    handle, name = mkstemp(dir=target.parent, prefix=".", suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield beside
        beside.replace(target)
        _settle(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def write_whole(target: Path, data: bytes) -> None:
    """Put the data in the place of the target; raises OSError."""
    with written_beside(target, data):
        pass


def _settle(folder: Path) -> None:
    """Have the folder's new entry on disk too, on systems that can promise that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
