"""Where a library looks for others: beside itself or in the system, never in the folders of who built it."""

import subprocess
import sys
from pathlib import Path


def forget_builders_folders(frozen: Path) -> None:
    """Take search paths that are not relative to the library out of every library of the frozen folder."""
    for library in sorted(frozen.rglob("*.so*")):
        if library.is_file() and not library.is_symlink():
            found = _patchelf("--print-rpath", library)
            kept = ":".join(part for part in found.split(":") if _is_kept(part))
            if kept != found:
                _patchelf(*(("--set-rpath", kept) if kept else ("--remove-rpath",)), library)


def _is_kept(part: str) -> bool:
    return part.startswith("$ORIGIN")


def _patchelf(*words: str | Path) -> str:
    tool = Path(sys.executable).parent / "patchelf"  # of the environment, which need not be switched on
    done = subprocess.run([tool, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()
