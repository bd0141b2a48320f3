"""The Windows recipe, which cannot be run here: read as its tools read it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from migrainejournal import APP_ID, __version__
from migrainejournal.autostart import windows as autostart
from version_info import write_version_info

ROOT = Path(__file__).parent.parent.parent
WINDOWS = ROOT / "packaging" / "windows"
SCRIPT = (WINDOWS / "migrainejournal.iss").read_text("utf-8")
MADE = {"dist", "build"}  # folders that are there only once something was built
SECTIONS = {"Setup", "Languages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run"}
NEEDED = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description"},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir"},
    "Icons": {"Name", "Filename"},
    "Registry": {"Root", "Subkey", "ValueType"},
    "Run": {"Filename"},
}
ENTRY = re.compile(r'(\w+): ("(?:[^"]|"")*"|[^;"]*)(?:; |$)')


def defined(name: str) -> str:
    found = re.search(rf'^#define {name} "(.*)"$', SCRIPT, re.MULTILINE)
    assert found is not None, name
    return found[1]


def expanded(value: str) -> str:
    """The value as Inno Setup's preprocessor hands it on."""
    values = {"Version": __version__, **{name: defined(name) for name in ("Name", "Exe", "Journal")}}
    return re.sub(r"\{#(\w+)\}", lambda found: values[found[1]], value)


def lines_of(section: str) -> Iterator[str]:
    """The section's lines, without comments and the preprocessor's own."""
    inside = ""
    for line in SCRIPT.splitlines():
        if head := re.fullmatch(r"\[(\w+)\]", line):
            inside = head[1]
        elif inside == section and line.strip() and not line.startswith((";", "#")):
            yield line


def entries_of(section: str) -> list[dict[str, str]]:
    """The section's entries; fails where one is not made of `Name: value` alone."""
    entries = []
    for line in lines_of(section):
        parts = ENTRY.findall(line)
        assert "; ".join(f"{name}: {value}" for name, value in parts) == line
        entries.append(
            {
                name: expanded(value.removeprefix('"').removesuffix('"').replace('""', '"'))
                for name, value in parts
            }
        )
    return entries


def directives() -> dict[str, str]:
    pairs = [line.split("=", 1) for line in lines_of("Setup")]
    return {name: expanded(value) for name, value in pairs}


def test_every_section_is_known_and_every_entry_whole() -> None:
    assert set(re.findall(r"^\[(\w+)\]$", SCRIPT, re.MULTILINE)) == SECTIONS
    for section, needed in NEEDED.items():
        entries = entries_of(section)
        assert entries
        assert all(needed <= entry.keys() for entry in entries), section
    tasks = {entry["Name"] for entry in entries_of("Tasks")}
    used = {
        entry["Tasks"]
        for section in ("Icons", "Registry")
        for entry in entries_of(section)
        if "Tasks" in entry
    }
    assert used == tasks


def test_every_condition_of_the_preprocessor_is_closed() -> None:
    words = re.findall(r"^\s*#(if|ifndef|else|endif)\b", SCRIPT, re.MULTILINE)
    assert words.count("if") + words.count("ifndef") == words.count("endif")


def test_every_file_it_names_is_there_or_will_be_built() -> None:
    start = WINDOWS / directives()["SourceDir"].replace("\\", "/")
    assert start.resolve() == ROOT
    named = [directives()["SetupIconFile"], *(entry["Source"] for entry in entries_of("Files"))]
    for name in named:
        first, *_ = name.split("\\")
        assert first in MADE or (start / name.replace("\\", "/")).exists(), name


def test_it_installs_for_one_person_and_leaves_the_journal() -> None:
    assert directives()["PrivilegesRequired"] == "lowest"
    assert {entry["Root"] for entry in entries_of("Registry")} == {"HKA"}
    removed = {entry["Name"] for entry in entries_of("InstallDelete")}
    assert removed == {r"{app}\_internal"}, "what PyInstaller made, never what a person wrote"
    assert "[UninstallDelete]" not in SCRIPT
    assert "{localappdata}" not in SCRIPT


def test_the_start_menu_has_the_programs_ways() -> None:
    menu = {
        entry["Name"].rpartition("\\")[2]: entry.get("Parameters", "")
        for entry in entries_of("Icons")
        if entry["Name"].startswith("{autoprograms}")
    }
    assert menu == {"Migraine Journal": "", "Log an attack": "--quick", "Visit summary": "--summary"}
    assert {entry["Filename"] for entry in entries_of("Icons")} == {r"{app}\migrainejournal.exe"}


def test_a_journal_is_opened_and_other_json_is_only_offered() -> None:
    values = {
        (entry["Subkey"].removeprefix("Software\\Classes\\"), entry.get("ValueName", "")): entry["ValueData"]
        for entry in entries_of("Registry")
        if entry["ValueType"] != "none"
    }
    kind = values[".migrainejournal", ""]
    assert values[rf"{kind}\shell\open\command", ""] == r'"{app}\migrainejournal.exe" "%1"'
    assert (r".json\OpenWithProgids", kind) in values
    assert (".json", "") not in values


def test_the_start_with_the_session_is_not_put_there_and_goes_with_the_program() -> None:
    (entry,) = [entry for entry in entries_of("Registry") if entry["ValueType"] == "none"]
    assert (entry["Subkey"], entry["ValueName"]) == (autostart.KEY, APP_ID)
    assert entry["Flags"] == "dontcreatekey uninsdeletevalue"
    assert "Tasks" not in entry


@pytest.mark.parametrize(("version", "numbers"), [(__version__, None), ("12.3.45", (12, 3, 45, 0))])
def test_the_version_resource_says_the_version(
    version: str, numbers: tuple[int, ...] | None, tmp_path: Path
) -> None:
    filled = write_version_info(version, tmp_path).read_text("utf-8")
    calls = [node for node in ast.walk(ast.parse(filled, mode="eval")) if isinstance(node, ast.Call)]
    (fixed,) = [call for call in calls if ast.unparse(call.func) == "FixedFileInfo"]
    told = {keyword.arg: ast.literal_eval(keyword.value) for keyword in fixed.keywords}
    wanted = numbers or (*map(int, version.split(".")), 0)
    assert told["filevers"] == told["prodvers"] == wanted
    texts = dict(
        tuple(map(ast.literal_eval, call.args)) for call in calls if ast.unparse(call.func) == "StringStruct"
    )
    assert texts["FileVersion"] == texts["ProductVersion"] == version
    assert texts["OriginalFilename"] == defined("Exe")
