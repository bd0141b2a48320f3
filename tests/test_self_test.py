"""The self-test of an installed program: it uses every part, names what is broken, and leaves nothing."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from migrainejournal import resources
from migrainejournal.resources import resource_folder
from migrainejournal.self_test import main, parts
from migrainejournal.self_test.parts import BrokenError

BROKEN = """
import sys
from pathlib import Path
from migrainejournal import resources, self_test
resources.resource_folder = lambda: Path(sys.argv[1])
sys.exit(self_test.main({name: self_test.every_part()[name] for name in sys.argv[2:]}))
"""
WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from migrainejournal import self_test
sys.exit(self_test.main({name: self_test.every_part()[name] for name in sys.argv[2:]}))
"""
PARTS = ["resources", "journal", "summary", "files", "windows"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Python, where there is no screen."""
    unseen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in unseen}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def copied_resources(folder: Path) -> Path:
    return shutil.copytree(resource_folder(), folder / "resources")


def states(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """What is said of each part: "ok" or "BROKEN:"."""
    lines = [line.split(" … ") for line in done.stdout.splitlines() if " … " in line]
    return {name: said.split()[0] for name, said in lines}


def test_all_parts_work_and_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    done = run("-m", "migrainejournal", "--self-test")
    assert states(done) == dict.fromkeys(PARTS, "ok"), done.stdout
    assert done.returncode == 0
    assert done.stderr == ""
    last = done.stdout.splitlines()[-1]
    assert all(
        word in last for word in ("Migraine Journal 0.", "Python 3.", "Qt 6.", "SQLite 3.", "all parts work")
    )
    assert [*passing.iterdir()] == []
    assert {path for path in tmp_path.rglob("*") if path.is_file()} - before == set()


@pytest.mark.parametrize(
    ("name", "content"),
    [("themes/dark.toml", "= no theme"), ("report/en/terms.toml", "\0"), ("catalogue/acute.json", "")],
)
def test_a_resource_that_is_not_what_its_name_says_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    folder = copied_resources(tmp_path)
    (folder / name).write_text(content)
    monkeypatch.setattr(resources, "resource_folder", lambda: folder)
    with pytest.raises(BrokenError, match=re.escape(name)):
        parts.resources(tmp_path)


@pytest.mark.parametrize(
    ("name", "part"), [("themes/light.toml", "windows"), ("report/report.typ", "summary")]
)
def test_a_missing_resource_is_noticed_by_what_needs_it(tmp_path: Path, name: str, part: str) -> None:
    folder = copied_resources(tmp_path)
    (folder / name).unlink()
    done = run("-c", BROKEN, str(folder), part)
    assert done.returncode == 1
    assert states(done) == {part: "BROKEN:"}, done.stdout
    assert done.stdout.splitlines()[-1].endswith(f"broken: {part}")


@pytest.mark.parametrize(
    ("module", "part"),
    [("pyqtgraph", "windows"), ("typst", "summary"), ("sqlcipher3", "journal")],
)
def test_a_library_that_was_not_packed_is_noticed(module: str, part: str) -> None:
    done = run("-c", WITHOUT, module, part)
    assert done.returncode == 1
    assert states(done) == {part: "BROKEN:"}


def test_one_part_that_fails_is_enough_and_the_others_are_tried(capsys: pytest.CaptureFixture[str]) -> None:
    def breaking(_folder: Path) -> str:
        raise ZeroDivisionError("why")

    def working(folder: Path) -> str:
        return str(len([*folder.iterdir()]))

    assert main({"one": breaking, "two": working}) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("one … BROKEN: ZeroDivisionError: why (test_self_test.py:")
    assert said[1] == "two … ok (0)"
    assert said[2].endswith("broken: one")


def test_what_cannot_be_removed_is_said_and_is_no_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def moving_its_folder_away(folder: Path) -> str:
        folder.parent.rename(tmp_path / "moved")
        folder.parent.symlink_to(tmp_path / "moved")
        links.append(folder.parent)
        return "moved"

    links: list[Path] = []
    assert main({"one": moving_its_folder_away}) == 1
    assert f"left behind in {links[0]}: " in capsys.readouterr().out
    links[0].unlink()
