"""What an installed Migraine Journal looks like under a prefix such as /usr."""

import gzip
import os
import runpy
import shutil
from pathlib import Path

from contents import NAME
from migrainejournal import APP_ID

HERE = Path(__file__).parent
PACKAGING = HERE.parent
DATA = {
    f"{APP_ID}.desktop": "share/applications",
    f"{APP_ID}.metainfo.xml": "share/metainfo",
    f"{APP_ID}.mime.xml": "share/mime/packages",
}


def make_tree(frozen: Path, prefix: Path) -> None:
    """Lay the frozen folder and all that a desktop wants to know of it under the prefix."""
    shutil.copytree(frozen, prefix / "lib" / NAME, symlinks=True)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / NAME).symlink_to(Path("..") / "lib" / NAME / NAME)
    for name, place in DATA.items():
        folder = prefix / place
        folder.mkdir(parents=True)
        shutil.copy(HERE / name, folder / name)
    _add_manual(prefix / "share" / "man" / "man1")
    runpy.run_path(str(PACKAGING / "icons" / "draw.py"))["draw_theme"](prefix / "share" / "icons" / "hicolor")


def tidy_modes(tree: Path) -> None:
    """Give folders and programs 0755 and everything else 0644, whatever the builder's umask was."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)
            path.chmod(0o755 if is_program else 0o644)


def gzipped(text: bytes) -> bytes:
    """The text as Debian wants it: packed as small as can be, without a date."""
    return gzip.compress(text, compresslevel=9, mtime=0)


def _add_manual(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / f"{NAME}.1.gz").write_bytes(gzipped((HERE / f"{NAME}.1").read_bytes()))
