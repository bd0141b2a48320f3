"""Where things live: all in one folder when asked, private, and no shared folder closed to others."""

import ntpath
import os
import posixpath
import stat
from pathlib import Path
from types import SimpleNamespace

import appdirs
import pytest

from migrainejournal.paths import ENVIRONMENT, NAME, Paths


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


WINDOWS = {
    "CSIDL_LOCAL_APPDATA": r"C:\Users\Jo\AppData\Local",
    "CSIDL_APPDATA": r"C:\Users\Jo\AppData\Roaming",
}
"""What Windows answers when appdirs asks it for a folder."""


@pytest.mark.skipif(os.name != "posix", reason="looks at all three systems from a POSIX one")
@pytest.mark.parametrize(
    ("system", "data", "config", "logs"),
    [
        pytest.param("linux", "~/.local/share", "~/.config", "~/.cache/migrainejournal/log", id="Linux"),
        pytest.param(
            "darwin",
            "~/Library/Application Support",
            "~/Library/Preferences",
            "~/Library/Logs/migrainejournal",
            id="macOS",
        ),
        pytest.param(
            "win32",
            r"C:\Users\Jo\AppData\Local",
            r"C:\Users\Jo\AppData\Roaming",
            r"C:\Users\Jo\AppData\Local\migrainejournal\Logs",
            id="Windows",
        ),
    ],
)
def test_each_system_has_its_places(
    monkeypatch: pytest.MonkeyPatch, system: str, data: str, config: str, logs: str
) -> None:
    """What appdirs says for each; its own questions to Windows can be asked on Windows only."""
    for name in (ENVIRONMENT, "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    rules = ntpath if system == "win32" else posixpath
    monkeypatch.setattr(appdirs, "system", system)
    monkeypatch.setattr(appdirs, "os", SimpleNamespace(path=rules, getenv=os.getenv))
    monkeypatch.setattr(appdirs, "_get_win_folder", WINDOWS.get, raising=False)
    paths = Paths.of_this_person()
    found = tuple(str(folder) for folder in (paths.data, paths.config, paths.logs))
    wanted = (rules.join(data, NAME), rules.join(config, NAME), logs)
    assert found == tuple(rules.expanduser(folder) for folder in wanted)


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
