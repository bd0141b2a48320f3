"""The frozen folder's libraries, made small, and without the folders of who built them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

REPAIRED = "*.libs"
"""Folders of libraries that were moved into a wheel, whose parts moved in the file: strip breaks them."""


def make_small(frozen: Path) -> None:
    """Take out of every library what only a debugger reads."""
    for library in _libraries(frozen):
        if not library.parent.match(REPAIRED):
            subprocess.run(["strip", "--strip-unneeded", library], check=True)


def forget_builders_folders(frozen: Path) -> None:
    """Let every library look for others beside itself or in the system, and nowhere else."""
    for library in _libraries(frozen):
        found = _patchelf("--print-rpath", library)
        kept = ":".join(part for part in found.split(":") if part.startswith("$ORIGIN"))
        if kept != found:
            _patchelf(*(("--set-rpath", kept) if kept else ("--remove-rpath",)), library)


def _libraries(frozen: Path) -> Iterator[Path]:
    return (path for path in sorted(frozen.rglob("*.so*")) if path.is_file() and not path.is_symlink())


def _patchelf(*words: str | Path) -> str:
    tool = Path(sys.executable).parent / "patchelf"  # of the environment, which need not be switched on
    done = subprocess.run([tool, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()
