"""The licences in the frozen folder, and the bill of materials that is made from their list."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from component import Component
from licences import LIST, PLACE, write_licences, write_list
from sbom import LIBRARIES, UnlistedFileError, bill_of

LIBRARY = "PySide6/Qt/lib/libQt6Core.so.6"
COMPONENTS = [
    Component(name="Migraine Journal", version="1.2.3", licence="MIT", text="Ours.\n"),
    Component(
        name="PySide6_Essentials",
        version="6.11.3",
        licence="LGPL-3.0-only OR GPL-3.0-only",
        text="The LGPL.\n",
        purl="pkg:pypi/pyside6-essentials@6.11.3",
        files=(LIBRARY,),
    ),
    Component(name="A part", version="as in Qt 6.11.3", licence="MIT", text="The LGPL.\n", within="Qt"),
    Component(name="Qt", version="6.11.3", licence="MIT", text="The LGPL.\n", within="PySide6_Essentials"),
    Component(
        name="Libraries compiled into Qt (1)",
        version="as in Qt 6.11.3",
        licence="LicenseRef-public-domain",
        text="Small ones.\n",
        within="Qt",
        parts=(Component(name="small", version="1", licence="ISC", text="", purl="pkg:cargo/small@1"),),
    ),
]


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder such as the build leaves, with one library."""
    licences = tmp_path / LIBRARIES / PLACE
    licences.mkdir(parents=True)
    write_list(COMPONENTS, licences)
    library = tmp_path / LIBRARIES / LIBRARY
    library.parent.mkdir(parents=True)
    library.write_bytes(b"library")
    (tmp_path / LIBRARIES / library.name).symlink_to(LIBRARY)
    (tmp_path / "migrainejournal").write_bytes(b"program")
    return tmp_path


def rows_in(folder: Path) -> list[dict[str, Any]]:
    rows = json.loads((folder / LIST).read_text("utf-8"))
    assert isinstance(rows, list)
    return rows


def test_the_list_tells_what_about_shows(frozen: Path) -> None:
    folder = frozen / LIBRARIES / PLACE
    rows = rows_in(folder)
    assert [row["name"] for row in rows] == [component.name for component in COMPONENTS]
    for row, component in zip(rows, COMPONENTS, strict=True):
        assert (row["version"], row["licence"]) == (component.version, component.licence)
        assert (folder / row["file"]).read_text("utf-8") == component.text


def test_a_text_that_several_share_is_there_once_under_its_carrier_s_name(frozen: Path) -> None:
    folder = frozen / LIBRARIES / PLACE
    assert {path.name for path in folder.iterdir()} == {
        LIST,
        "migraine-journal.txt",
        "pyside6-essentials.txt",
        "libraries-compiled-into-qt-1.txt",
    }


def test_the_build_is_given_every_text_and_nothing_of_an_older_build(tmp_path: Path) -> None:
    old = tmp_path / "licences" / "old.txt"
    old.parent.mkdir()
    old.touch()
    given = write_licences([("json", json.__file__, "PYMODULE")], old.parent)
    assert {name for name, _, _ in given} == {f"{PLACE}/{row['file']}" for row in rows_in(old.parent)} | {
        f"{PLACE}/{LIST}"
    }
    assert all(Path(source).is_file() and kind == "DATA" for _, source, kind in given)
    names = [row["name"] for row in rows_in(old.parent)]
    assert {"pyinstaller", "Python"} <= set(names), "the start program is in every build"


def test_the_bill_is_valid(frozen: Path) -> None:
    bill = bill_of(frozen)
    assert json.loads(bill)["specVersion"] == "1.6"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_the_bill_names_exactly_the_components(frozen: Path) -> None:
    bill = json.loads(bill_of(frozen))
    assert bill["metadata"]["component"]["name"] == "Migraine Journal"
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    found = {component["name"]: component for component in bill["components"]}
    assert set(found) == {component.name for component in COMPONENTS[1:]}
    pyside = found["PySide6_Essentials"]
    assert pyside["licenses"] == [{"expression": "LGPL-3.0-only OR GPL-3.0-only"}]
    assert pyside["purl"] == "pkg:pypi/pyside6-essentials@6.11.3"
    assert "version" not in found["A part"], "nobody could read it"
    (small,) = found["Libraries compiled into Qt (1)"]["components"]
    assert (small["name"], small["licenses"]) == ("small", [{"license": {"id": "ISC"}}])


def test_the_bill_says_what_is_within_what(frozen: Path) -> None:
    bill = json.loads(bill_of(frozen))
    depends = {row["ref"]: row.get("dependsOn", []) for row in bill["dependencies"]}
    assert depends["/Migraine Journal/1.2.3"] == ["/PySide6_Essentials/6.11.3"]
    assert depends["/PySide6_Essentials/6.11.3"] == ["PySide6_Essentials/Qt/6.11.3"]
    assert "Qt/A part/as in Qt 6.11.3" in depends["PySide6_Essentials/Qt/6.11.3"]


def test_files_have_the_sums_they_have_in_the_folder(frozen: Path) -> None:
    bill = json.loads(bill_of(frozen))
    (pyside,) = [one for one in bill["components"] if one["name"] == "PySide6_Essentials"]
    files = [*pyside["components"], *bill["metadata"]["component"]["components"]]
    sums = {file["name"]: file["hashes"] for file in files}
    assert sums == {
        LIBRARY: [{"alg": "SHA-256", "content": hashlib.sha256(b"library").hexdigest()}],
        "migrainejournal": [{"alg": "SHA-256", "content": hashlib.sha256(b"program").hexdigest()}],
    }


def test_a_file_that_nobody_named_gets_no_bill(frozen: Path) -> None:
    (frozen / LIBRARIES / "stray.so").touch()
    with pytest.raises(UnlistedFileError, match=r"stray\.so"):
        bill_of(frozen)
