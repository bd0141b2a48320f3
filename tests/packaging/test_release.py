"""What `make release` refuses, and what it leaves in dist."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from digests import SUMS, write_sums
from licences import LIST, PLACE
from migrainejournal import __version__
from release import METAINFO, finish, main, obstacles
from releases import RELEASES

ROOT = Path(__file__).parent.parent.parent
WHO = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.invalid"]


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", *WHO, *words], cwd=root, check=True, capture_output=True)


def write(root: Path, *, changes: str = "1.2.3", metainfo: str = "1.2.3") -> None:
    """A checkout with these versions in the two places that follow the program."""
    older = "## 0.0.1 – 2026-01-01\n\n- A start.\n"
    for name, text in {
        "CHANGELOG.md": f"# Changes\n\n## {changes} – 2026-11-26\n\n- New.\n\n{older}",
        METAINFO.as_posix(): f'<component><releases><release version="{metainfo}"/>'
        '<release version="0.0.1"/></releases></component>',
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that may be released."""
    write(tmp_path)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Begin")
    return tmp_path


def test_a_clean_checkout_of_a_new_version_may_go(checkout: Path) -> None:
    git(checkout, "tag", "v1.2.2")
    assert list(obstacles(checkout, "1.2.3")) == []


@pytest.mark.parametrize("places", [{"changes": "1.2.2"}, {"metainfo": "1.2.4"}, {"metainfo": ""}])
def test_the_version_must_be_the_newest_everywhere(checkout: Path, places: dict[str, str]) -> None:
    write(checkout, **places)
    git(checkout, "commit", "--quiet", "--all", "-m", "Forget one")
    (found,) = obstacles(checkout, "1.2.3")
    assert "but the program is 1.2.3" in found


def test_a_version_is_released_once(checkout: Path) -> None:
    git(checkout, "tag", "v1.2.3")
    (found,) = obstacles(checkout, "1.2.3")
    assert "v1.2.3 exists" in found


def test_a_release_that_has_its_tag_is_finished_all_the_same(checkout: Path) -> None:
    """As on the other systems, whose packages are built from the tagged commit."""
    write(checkout, changes=__version__, metainfo=__version__)
    (checkout / ".gitignore").write_text("dist/\n", encoding="utf-8")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "-m", "Release")
    git(checkout, "tag", f"v{__version__}")
    put_packages(checkout / "dist", __version__)
    assert "was released before" in (main("check", checkout) or "")
    assert main("finish", checkout) is None
    assert (checkout / "dist" / SUMS).exists()
    (checkout / "new.py").touch()
    assert "new.py" in (main("finish", checkout) or "")


@pytest.mark.parametrize("name", ["new.py", "CHANGELOG.md"])
def test_what_no_commit_has_is_not_released(checkout: Path, name: str) -> None:
    with (checkout / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    (found,) = obstacles(checkout, "1.2.3")
    assert name in found


def test_here_the_version_stands_in_one_place_and_the_others_follow() -> None:
    assert RELEASES[0].version == __version__
    assert not [found for found in obstacles(ROOT, __version__) if "but the program is" in found]


def put_packages(dist: Path, version: str) -> None:
    """What `make package` leaves: the frozen folder, and packages of this version and an older one."""
    licences = dist / "migrainejournal" / "_internal" / PLACE
    licences.mkdir(parents=True)
    row = {"name": "Migraine Journal", "version": version, "licence": "MIT", "file": "migraine-journal.txt"}
    (licences / LIST).write_text(json.dumps([row]), encoding="utf-8")
    for name in (
        f"migrainejournal_{version}_amd64.deb",
        f"migrainejournal-{version}.tar.xz",
        "migrainejournal_0.0.1_amd64.deb",
    ):
        (dist / name).write_text(name, encoding="utf-8")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """What `make package` leaves of version 1.2.3."""
    put_packages(tmp_path, "1.2.3")
    return tmp_path


def test_a_release_is_its_packages_their_bill_and_the_sums_of_both(dist: Path) -> None:
    made = finish(dist / "migrainejournal", dist, "1.2.3")
    assert [path.name for path in made] == [
        "migrainejournal-1.2.3.cdx.json",
        "migrainejournal-1.2.3.tar.xz",
        "migrainejournal_1.2.3_amd64.deb",
        SUMS,
    ]
    assert finish(dist / "migrainejournal", dist, "1.2.3") == made, "a second time is the same"
    assert [line.split("  ")[1] for line in (dist / SUMS).read_text("utf-8").splitlines()] == [
        path.name for path in made[:-1]
    ]


def test_without_a_package_there_is_no_release(dist: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"1\.2\.4"):
        finish(dist / "migrainejournal", dist, "1.2.4")
    assert not (dist / SUMS).exists()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum")
def test_sha256sum_takes_the_sums_and_sees_a_change(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second one"
    first.write_bytes(b"1")
    second.write_bytes(b"2")
    sums = write_sums(tmp_path, [second, first])
    check = ["sha256sum", "--check", "--strict", "--quiet", sums.name]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    second.write_bytes(b"3")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode != 0
