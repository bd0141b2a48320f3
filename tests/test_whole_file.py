"""A file is whole at any moment, whoever else saves it; what is no file is never put in another's place."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest

from migrainejournal.whole_file import write_whole, written_beside


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing else in it."""
    found = tmp_path / "elsewhere"
    found.mkdir()
    return found


def device(target: Path) -> None:
    """A link, so that no device of the machine can be lost."""
    target.symlink_to(os.devnull)


@pytest.mark.skipif(os.name != "posix", reason="there is nothing but files and folders")
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, device])
def test_what_is_no_file_is_refused_and_stays(folder: Path, make: Callable[[Path], None]) -> None:
    target = folder / "out"
    make(target)
    before = target.lstat()
    with pytest.raises(FileExistsError, match="out"):
        write_whole(target, b"new")
    after = target.lstat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert list(folder.iterdir()) == [target]


def test_a_link_is_replaced_and_what_it_led_to_is_not(folder: Path) -> None:
    old, target = folder / "old", folder / "out"
    old.write_bytes(b"old")
    target.symlink_to(old)
    write_whole(target, b"new")
    assert not target.is_symlink()
    assert (target.read_bytes(), old.read_bytes()) == (b"new", b"old")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_to_nothing_is_replaced(folder: Path) -> None:
    target = folder / "out"
    target.symlink_to(folder / "gone")
    write_whole(target, b"new")
    assert list(folder.iterdir()) == [target]
    assert target.read_bytes() == b"new"


def test_one_who_saves_while_another_does_fails_neither(folder: Path) -> None:
    target = folder / "out"
    with written_beside(target, b"first"):
        write_whole(target, b"second")
        assert target.read_bytes() == b"second"
    assert target.read_bytes() == b"first"
    assert list(folder.iterdir()) == [target]


def test_two_who_save_at_once_leave_one_whole_file(folder: Path) -> None:
    target, together, failed = folder / "out", Barrier(2), list[OSError]()

    def save(data: bytes) -> None:
        together.wait()
        try:
            for _ in range(20):
                write_whole(target, data)
        except OSError as error:
            failed.append(error)

    savers = [Thread(target=save, args=(letter * 5000,)) for letter in (b"a", b"b")]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    assert failed == []
    assert target.read_bytes() in (b"a" * 5000, b"b" * 5000)
    assert list(folder.iterdir()) == [target]
