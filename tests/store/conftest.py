"""An open store of this test's own, and a disk of its own to fill."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from migrainejournal.paths import Paths
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.journal_store import JournalStore


@pytest.fixture
def store(own_home: Paths) -> Iterator[JournalStore]:
    """A new, empty store on disk."""
    opened = open_store(own_home.journal, own_home.seen)
    yield opened
    opened.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB of our own, where the system lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a disk")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("the system does not let us mount a disk here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    filler = folder / "holiday.mov"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 512):
                pass
        except OSError:
            return filler
    raise AssertionError
