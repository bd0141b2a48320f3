"""What a Linux desktop is told of the program: found valid by the desktop's own tools, and true."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from configparser import ConfigParser
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from migrainejournal import __version__
from migrainejournal.demo import demo_records
from migrainejournal.domain.moment import Moment
from migrainejournal.interchange.own_json import OWN_JSON
from migrainejournal.wish import Wish

LINUX = Path(__file__).parent.parent.parent / "packaging" / "linux"
NAME = "org.migrainejournal.MigraineJournal"
DESKTOP = LINUX / f"{NAME}.desktop"
METAINFO = LINUX / f"{NAME}.metainfo.xml"
MIME = LINUX / f"{NAME}.mime.xml"
MANUAL = LINUX / "migrainejournal.1"
COPYRIGHT = LINUX / "copyright"
TYPE = "application/vnd.migrainejournal+json"
KNOWN = {"cid-contains-uppercase-letter"}
"""What appstreamcli finds only when pedantic: upper case in the id, which AppStream's own guide has too."""


def tool(name: str) -> str:
    """The path of the desktop's tool; skips the test where it is not installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def said(*command: str | Path, **environment: str) -> str:
    """What the command wrote; fails with it where the command failed."""
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return (done.stdout + done.stderr).strip()


def desktop_entry() -> ConfigParser:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # as configparser's manual has it
    entry.read(DESKTOP, encoding="utf-8")
    return entry


def texts(path: Path, tag: str) -> list[str]:
    return [element.text or "" for element in ElementTree.parse(path).iter(tag)]


def test_the_desktop_entry_is_valid() -> None:
    assert said(tool("desktop-file-validate"), DESKTOP) == ""


def test_the_metainfo_is_valid() -> None:
    told = said(tool("appstreamcli"), "validate", "--no-net", "--pedantic", METAINFO)
    found = set(re.findall(r"^[EWIP]: \S+: (\S+)", told, re.MULTILINE))
    assert found <= KNOWN, told


def test_the_manual_is_valid() -> None:
    command = [tool("man"), "--warnings", "-Tutf8", "-l", str(MANUAL)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "MAN_KEEP_STDERR": "1"}
    )
    assert done.stderr == ""
    assert "log an attack" in done.stdout


def test_entry_and_metainfo_are_of_one_program() -> None:
    entry = desktop_entry()
    main = entry["Desktop Entry"]
    assert texts(METAINFO, "id") == texts(METAINFO, "icon") == [NAME] == [main["Icon"]]
    assert texts(METAINFO, "launchable") == [DESKTOP.name]
    assert texts(METAINFO, "mediatype") == [TYPE] == main["MimeType"].rstrip(";").split(";")
    assert texts(METAINFO, "category") == main["Categories"].rstrip(";").split(";")
    (binary,) = texts(METAINFO, "binary")
    assert main["Exec"] == f"{binary} %f"
    actions = [f"Desktop Action {name}" for name in main["Actions"].rstrip(";").split(";")]
    assert [entry[name]["Exec"] for name in actions] == [f"{binary} --quick", f"{binary} --summary"]
    assert [entry[name]["Name"] for name in actions] == ["Log an attack", "Visit summary"]


def test_the_version_is_the_programs() -> None:
    newest = next(ElementTree.parse(METAINFO).iter("release"))
    assert newest.get("version") == __version__
    day = date.fromisoformat(newest.get("date") or "")
    (title,) = re.findall(r"^\.TH .*$", MANUAL.read_text("utf-8"), re.MULTILINE)
    assert title == f'.TH MIGRAINEJOURNAL 1 {day} "Migraine Journal {__version__}" "User Commands"'


def test_the_manual_explains_every_command_and_option() -> None:
    told = MANUAL.read_text("utf-8").replace("\\-", "-")
    helped, _, _ = said(sys.executable, "-m", "migrainejournal", "--help").partition("\nExample:")
    commands = re.findall(r"^    (\w+) ", helped, re.MULTILINE)
    assert "log" in commands
    options = set(re.findall(r"--[a-z-]+", helped))
    assert {"--background", "--data-dir", "--help", "--self-test"} <= options
    for word in (*commands, *sorted(options)):
        assert re.search(rf"^\.TP\n\.(B|BI|BR) (.* )?{word}\b", told, re.MULTILINE), word


def test_every_paragraph_of_the_copyright_is_whole() -> None:
    paragraphs = COPYRIGHT.read_text("utf-8").rstrip().split("\n\n")
    fields = [dict(re.findall(r"^(\S+?):[ ]?(.*)$", part, re.MULTILINE)) for part in paragraphs]
    assert "Format" in fields[0]
    assert all(re.fullmatch(r"(\S+:.*\n?( .+\n?)*)+", part) for part in paragraphs)
    used = {part["License"] for part in fields if "Files" in part}
    explained = {part["License"] for part in fields[1:] if "Files" not in part}
    assert used == explained
    licence = (LINUX.parent.parent / "LICENSE").read_text("utf-8").split()
    assert " ".join(licence[-60:]) in " ".join(COPYRIGHT.read_text("utf-8").split())


@pytest.fixture
def data_home(tmp_path: Path) -> Path:
    """A folder of shared data in which our type is registered, as a package's installation does it."""
    folder = tmp_path / "share"
    (folder / "mime" / "packages").mkdir(parents=True)
    shutil.copy(MIME, folder / "mime" / "packages")
    updating = tool("update-mime-database")
    assert "rror" not in said(updating, folder / "mime", XDG_DATA_HOME=str(folder))
    return folder


def by_gio(path: Path, data_home: Path) -> str:
    told = said(tool("gio"), "info", "-a", "standard::content-type", path, XDG_DATA_HOME=str(data_home))
    return told.rpartition("standard::content-type:")[2].strip()


def by_xdg(path: Path, data_home: Path) -> str:
    home = {"XDG_DATA_HOME": str(data_home), "XDG_CURRENT_DESKTOP": "X-Generic", "DE": "generic"}
    return said(tool("xdg-mime"), "query", "filetype", path, **home)


BY_QT = """
import sys
from PySide6.QtCore import QMimeDatabase
print(QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())
"""


def by_qt(path: Path, data_home: Path) -> str:
    return said(sys.executable, "-c", BY_QT, path, XDG_DATA_HOME=str(data_home))


@pytest.fixture
def exported(at: Callable[..., Moment]) -> bytes:
    """A journal as the program exports it."""
    moment = at("2026-11-22 10:00")
    return OWN_JSON.write(demo_records(today=moment.civil_date, years=1), moment)


@pytest.mark.parametrize("ask", [by_gio, by_xdg, by_qt])
@pytest.mark.parametrize("name", ["mine.migrainejournal.json", "mine.migrainejournal", "mine"])
def test_an_exported_journal_is_recognised(
    tmp_path: Path, data_home: Path, exported: bytes, ask: Callable[[Path, Path], str], name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(exported)
    assert ask(path, data_home) == TYPE


def test_the_program_opens_every_file_it_is_named_for(tmp_path: Path) -> None:
    """Each ending that a system hands to it, and none: its content makes such a file ours."""
    endings = [
        glob.get("pattern", "").lstrip("*")
        for glob in ElementTree.parse(MIME).iter()
        if "pattern" in glob.attrib
    ]
    assert ".migrainejournal" in endings
    for ending in (*endings, ""):
        path = tmp_path / f"mine{ending.replace('*', '1')}"
        assert Wish.of_file(str(path)) is not None, f"{ending} is for the shell, and the program refuses it"


@pytest.mark.parametrize("ask", [by_gio, by_xdg, by_qt])
@pytest.mark.parametrize("content", [b'{"format": "another"}\n', b"[1, 2]\n"])
def test_another_json_file_stays_what_it_is(
    tmp_path: Path, data_home: Path, ask: Callable[[Path, Path], str], content: bytes
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    assert ask(path, data_home) == "application/json"
