"""The frozen folder's libraries lose what only their builder needs, and still work."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from libraries import REPAIRED, forget_builders_folders, make_small

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("strip") is None, reason="needs Linux and its strip"
)
PATCHELF = Path(sys.executable).parent / "patchelf"
IMPORTING = "import sys; sys.path.insert(0, sys.argv[1]); import _sqlite3; print(_sqlite3.__file__)"


def said(*command: str | Path) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def look_in(library: Path, folders: str) -> None:
    """Let the library look for others in these folders, as its builder did."""
    said(PATCHELF, "--set-rpath", folders, library)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with symbols in a frozen folder."""
    (original,) = Path(sqlcipher3.__file__).parent.glob("_sqlite3*.so")
    copy = tmp_path / "frozen" / "_internal" / original.name
    copy.parent.mkdir(parents=True)
    shutil.copy(original, copy)
    return copy


@pytest.mark.parametrize(
    ("folders", "kept"),
    [("$ORIGIN/../libs:/home/me/lib", "$ORIGIN/../libs"), ("/home/me/lib", ""), ("$ORIGIN", "$ORIGIN")],
)
def test_it_looks_beside_itself_and_in_no_builder_s_folder(library: Path, folders: str, kept: str) -> None:
    look_in(library, folders)
    make_small(library.parent)
    forget_builders_folders(library.parent)
    assert said(PATCHELF, "--print-rpath", library) == kept
    assert said(sys.executable, "-c", IMPORTING, library.parent) == str(library)


def test_what_was_moved_into_a_wheel_is_not_stripped_nor_a_second_name(library: Path) -> None:
    repaired = library.parent / REPAIRED.replace("*", "numpy") / "libmoved.so"
    repaired.parent.mkdir()
    shutil.copy(library, repaired)
    (library.parent / "libsecond.so").symlink_to(library.name)
    before = repaired.read_bytes()
    make_small(library.parent)
    forget_builders_folders(library.parent)
    assert repaired.read_bytes() == before
    assert (library.parent / "libsecond.so").is_symlink()
    assert library.stat().st_size <= len(before)
