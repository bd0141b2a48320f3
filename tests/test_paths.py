"""Where things live: all in one folder when asked, private, and no shared folder closed to others."""

import os
import stat
from pathlib import Path

import pytest

from migrainejournal.paths import ENVIRONMENT, Paths


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def everything(paths: Paths) -> list[Path]:
    return [
        paths.journal,
        paths.seen,
        paths.settings,
        paths.window,
        paths.lock,
        paths.log,
    ]


def test_one_option_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "elsewhere"))
    paths = Paths.of_this_person()
    assert paths == Paths.under(tmp_path / "elsewhere")
    assert all((tmp_path / "elsewhere") in path.parents for path in everything(paths))
    assert len(set(everything(paths))) == len(everything(paths))


def test_another_start_is_told_where_they_are_only_where_it_must_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert Paths.of_this_person().options == ("--data-dir", os.environ[ENVIRONMENT])
    monkeypatch.delenv(ENVIRONMENT)
    assert Paths.of_this_person().options == ()
    assert Paths.under(tmp_path).options == ("--data-dir", str(tmp_path))


def test_without_it_everything_lies_where_the_desktop_wants_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    paths = Paths.of_this_person()
    assert len({paths.data, paths.config, paths.logs}) == 3
    assert all(folder.is_absolute() for folder in (paths.data, paths.config, paths.logs))
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert all((tmp_path / "home") in path.parents for path in everything(paths))


def test_a_folder_may_be_given_from_here_or_from_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.under(Path("here")).data == tmp_path / "here"
    assert Paths.under(Path("~/there")).data == tmp_path / "home" / "there"


def test_the_mark_of_a_journal_does_not_go_with_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    paths = Paths.of_this_person()
    assert paths.data not in paths.seen.parents


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_folders_are_closed_to_others_and_a_mask_does_not_open_them(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        paths = Paths.under(tmp_path / "new" / "folder")
        paths.make()
        paths.make()
    finally:
        os.umask(before)
    assert {mode(folder) for folder in (paths.data, paths.config, paths.logs)} == {0o700}


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
@pytest.mark.parametrize(("there", "afterwards"), [(0o755, 0o700), (0o700, 0o700), (0o1777, 0o1777)])
def test_a_folder_of_ours_is_closed_and_one_that_all_share_stays_open(
    tmp_path: Path, there: int, afterwards: int
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(there)
    Paths.under(folder).make()
    assert mode(folder) == afterwards


def test_where_a_file_is_in_the_way_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Paths.under(tmp_path / "file").make()
