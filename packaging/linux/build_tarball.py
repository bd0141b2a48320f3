"""The program for any other Linux, as one file: `python packaging/linux/build_tarball.py FROZEN OUTPUT`.

Unpacked, `./install` puts it into the person's own folders, without an administrator; `./remove` takes it
away again.
"""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]  # run by itself, outside any package

from contents import NAME  # noqa: E402
from installed_tree import make_tree, tidy_modes  # noqa: E402
from migrainejournal import __version__  # noqa: E402

SCRIPTS = ("install", "remove", "prefix.sh")


def build(frozen: Path, output: Path) -> Path:
    """Write the packed tree into the output folder and return its path."""
    name = f"{NAME}-{__version__}-linux-{platform.machine()}"
    with tempfile.TemporaryDirectory(dir=output) as folder:
        tree = Path(folder) / name
        make_tree(frozen, tree)
        for script in SCRIPTS:
            shutil.copy(HERE / script, tree / script)
        tidy_modes(tree)
        packed = output / f"{name}.tar.xz"
        command: list[str | Path] = [
            "tar",
            "--owner=0",
            "--group=0",
            "--sort=name",
            "-C",
            folder,
            "-cJf",
            packed,
            name,
        ]
        subprocess.run(command, check=True)
    return packed


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()))
