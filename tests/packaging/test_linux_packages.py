"""What is made of the frozen folder on Linux: installed, started and removed as a person does it."""

import os
import shlex
import shutil
import subprocess
import sys
import tarfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from migrainejournal import APP_ID
from migrainejournal.autostart import linux as autostart

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux")
LINUX = Path(__file__).parent.parent.parent / "packaging" / "linux"
PROGRAM = '#!/bin/sh\necho "started with $*"\n'
ANOTHER_TYPE = """\
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-another"><glob pattern="*.another"/></mime-type>
</mime-info>
"""


def said(*command: str | Path, umask: int = -1) -> str:
    """What the command wrote; fails where it failed."""
    return subprocess.run(command, umask=umask, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def build(what: str, frozen: Path, output: Path) -> Path:
    """What the script makes of the frozen folder, for a builder whose files nobody else may read."""
    return Path(said(sys.executable, LINUX / what, frozen, output, umask=0o077).splitlines()[-1])


def frozen_folder(folder: Path) -> Path:
    """A folder as PyInstaller leaves it, with nothing in it yet."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "base_library.zip").write_bytes(b"modules")
    return folder


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tarball of a program of two lines, unpacked."""
    folder = tmp_path_factory.mktemp("tarball")
    frozen = frozen_folder(folder / "frozen")
    (frozen / "migrainejournal").write_text(PROGRAM, encoding="utf-8")
    (frozen / "migrainejournal").chmod(0o700)
    packed = build("build_tarball.py", frozen, folder)
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="tar")
    return folder / packed.name.removesuffix(".tar.xz")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    folder = tmp_path / "person"
    folder.mkdir()
    return folder


def run(script: Path, prefix: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """The script's end, for a person with this home who wants this prefix."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PREFIX": str(prefix),
        "XDG_DATA_HOME": str(home / prefix / "share"),  # or the tools say that nobody looks there
    }
    return subprocess.run(
        [script], env=environment, cwd=home, capture_output=True, text=True, check=False, timeout=60
    )


def entry_under(prefix: Path) -> Path:
    return prefix / "share" / "applications" / f"{APP_ID}.desktop"


def exec_lines(prefix: Path) -> list[str]:
    """The commands of the installed desktop entry, the main one first."""
    entry = ConfigParser(interpolation=None)
    entry.read(entry_under(prefix), encoding="utf-8")
    return [section["Exec"] for name, section in entry.items() if name != "DEFAULT"]


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}


def put_another_program(prefix: Path) -> None:
    """What another program has under the same prefix, known to the desktop already."""
    for name, text in {
        "bin/another": "another",
        "share/applications/another.desktop": "[Desktop Entry]\nType=Application\nName=A\nExec=a\n",
        "share/icons/hicolor/48x48/apps/another.png": "a picture",
        "share/mime/packages/another.xml": ANOTHER_TYPE,
    }.items():
        (prefix / name).parent.mkdir(parents=True, exist_ok=True)
        (prefix / name).write_text(text, encoding="utf-8")
    for tool, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        if shutil.which(tool):
            said(tool, prefix / "share" / folder)


@pytest.mark.parametrize("name", ["a b", "jürgen", "me@home, (old) ~1+#;'", "relative"])
def test_it_is_installed_started_and_removed_without_a_trace(unpacked: Path, home: Path, name: str) -> None:
    prefix = home / name
    put_another_program(prefix)
    before = files_in(prefix)
    installed = run(unpacked / "install", name if name == "relative" else prefix, home)
    assert (installed.returncode, installed.stderr) == (0, "")
    if shutil.which("desktop-file-validate"):
        assert said("desktop-file-validate", entry_under(prefix)) == ""
    if shutil.which("update-mime-database"):
        assert (prefix / "share/mime/application/vnd.migrainejournal+json.xml").is_file()
    told = [said(*shlex.split(line)) for line in exec_lines(prefix)]
    assert told == ["started with %f", "started with --quick", "started with --summary"]
    removed = run(unpacked / "remove", name if name == "relative" else prefix, home)
    assert (removed.returncode, removed.stderr) == (0, "")
    assert files_in(prefix) == before


@pytest.mark.parametrize("letter", list('"`$\\%&|=\n\t'))
def test_where_no_entry_could_name_it_nothing_is_touched(unpacked: Path, home: Path, letter: str) -> None:
    for script in ("install", "remove"):
        done = run(unpacked / script, home / f"a{letter}b", home)
        assert done.returncode == 1
        assert "cannot name a program there" in done.stderr
    assert not list(home.iterdir())


def test_it_is_installed_over_an_older_one_and_takes_its_leftovers_away(unpacked: Path, home: Path) -> None:
    leftover = home / "lib" / "migrainejournal" / "_internal" / "old.so"
    leftover.parent.mkdir(parents=True)
    leftover.touch()
    assert run(unpacked / "install", home, home).returncode == 0
    assert not leftover.exists()


def test_removing_what_is_not_there_is_no_error(unpacked: Path, home: Path) -> None:
    done = run(unpacked / "remove", home / "none", home)
    assert (done.returncode, done.stderr) == (0, "")
    assert not list(home.iterdir())


@pytest.mark.parametrize("link", [False, True], ids=["as it is named", "by a link to it"])
def test_the_start_with_the_session_goes_with_the_program_it_starts(
    unpacked: Path, home: Path, monkeypatch: pytest.MonkeyPatch, link: bool
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    there, prefix = home / "there", home / "named"
    there.mkdir()
    prefix.symlink_to(there) if link else prefix.mkdir()
    program = (prefix / "lib" / "migrainejournal" / "migrainejournal").resolve()
    assert run(unpacked / "install", prefix, home).returncode == 0
    autostart.put((str(program), "--background"))
    assert autostart.place().exists()
    assert run(unpacked / "remove", prefix, home).returncode == 0
    assert not autostart.place().exists()


def test_the_start_of_another_one_with_the_session_stays(
    unpacked: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    autostart.put(("/usr/lib/migrainejournal/migrainejournal", "--background"))
    assert run(unpacked / "install", home, home).returncode == 0
    assert run(unpacked / "remove", home, home).returncode == 0
    assert autostart.place().exists()


def test_what_a_careful_builder_packs_everybody_may_read(unpacked: Path) -> None:
    for path in (unpacked, *unpacked.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path.name in ("install", "remove", "migrainejournal")
            assert path.stat().st_mode & 0o777 == (0o755 if is_program else 0o644), path


@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="not Debian's developer tools")
def test_a_careful_builder_gets_a_debian_package_that_everybody_may_read(tmp_path: Path) -> None:
    frozen = frozen_folder(tmp_path / "frozen")
    shutil.copy(shutil.which("true") or "", frozen / "migrainejournal")
    for carried, system in (("libffi.so.8", "libffi.so.8"), ("own.so", "libz.so.1")):
        (library,) = {path.resolve() for path in Path("/usr/lib").glob(f"*-linux-gnu/{system}")}
        shutil.copy(library, frozen / "_internal" / carried)
    package = build("build_deb.py", frozen, tmp_path)
    rows = [line.split(None, 5) for line in said("dpkg-deb", "--contents", package).splitlines()]
    assert {row[0] for row in rows} <= {"drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx"}
    assert {row[1] for row in rows} == {"root/root"}
    names = {row[5].partition(" -> ")[0] for row in rows}
    assert "./usr/lib/migrainejournal/_internal/own.so" in names
    assert "./usr/lib/migrainejournal/_internal/libffi.so.8" not in names, "Debian has it"
    depends = said("dpkg-deb", "--field", package, "Depends")
    assert "libc6" in depends
    assert "hicolor-icon-theme" in depends
