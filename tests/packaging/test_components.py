"""What is said to be inside is inside: each file has its owner, versions are read, no text is missing."""

import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, version
from pathlib import Path

import numpy as np
import PySide6
import pytest
import sqlcipher3
import typst
from packaging.licenses import canonicalize_license_expression
from PySide6.QtCore import qVersion

from component import AS_IN, Component, NoLicenceError
from components import Collected, components_of, licence_of
from inside import READERS, TABLES
from listed import all_of
from migrainejournal import __version__
from owners import UnknownFileError
from texts import TEXTS, NoTextError, names_in, standard_texts, texts_of

ROOT = Path(__file__).parent.parent.parent
FONT = "fonts/NotoEmoji_400Regular.ttf"


def carried(path: Path) -> Collected:
    """A file of an installed package or of Python, as the build finds it."""
    inside = path.name
    for folder in (sysconfig.get_path("platlib"), sysconfig.get_path("purelib")):
        if path.is_relative_to(folder):
            inside = path.relative_to(folder).as_posix()
    return inside, str(path), "BINARY"


def libraries(folder: Path, pattern: str) -> Iterator[Collected]:
    found = sorted(folder.rglob(pattern))
    assert found, f"{pattern} is not in {folder} any more"
    return map(carried, found)


@pytest.fixture(scope="module")
def collected() -> list[Collected]:
    """A little of everything, from where it really is."""
    package = Path(np.__file__).parent
    return [
        ("migrainejournal.app", str(ROOT / "migrainejournal" / "app.py"), "PYMODULE"),
        (f"migrainejournal/resources/{FONT}", str(ROOT / "resources" / FONT), "DATA"),
        ("json", sysconfig.get_path("stdlib") + "/json/__init__.py", "PYMODULE"),
        ("numpy", str(package / "__init__.py"), "PYMODULE"),
        ("importlib.gone", "-", "PYMODULE"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        *libraries(Path(sqlcipher3.__file__).parent, "_sqlite3*"),
        *libraries(Path(typst.__file__).parent, "_typst*"),
        *libraries(Path(PySide6.__file__).parent, "*Qt6Core*"),
        *libraries(package.parent / "numpy.libs", "*openblas*"),
    ]


@pytest.fixture(scope="module")
def found(collected: list[Collected]) -> dict[str, Component]:
    return {component.name: component for component in components_of(collected)}


def test_the_program_comes_first_and_every_file_has_its_owner(
    found: dict[str, Component], collected: list[Collected]
) -> None:
    assert next(iter(found)) == "Migraine Journal"
    listed = [name for component in found.values() for name in component.files]
    assert sorted(listed) == sorted(name for name, _, kind in collected if kind in ("BINARY", "DATA"))
    assert found["Migraine Journal"].files == (f"migrainejournal/resources/{FONT}",)


def test_versions_are_those_that_run(found: dict[str, Component]) -> None:
    connection = sqlcipher3.connect(":memory:")
    (sqlite,) = connection.execute("SELECT sqlite_version()").fetchone()
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    assert found["Migraine Journal"].version == __version__
    assert found["Python"].version == sys.version.split()[0]
    assert found["Qt"].version == qVersion()
    assert found["SQLite"].version == sqlite
    assert found["SQLCipher"].version == cipher.split()[0]
    assert found["numpy"].version == np.__version__
    assert found["OpenSSL"].version.count(".") == 2
    assert found["double-conversion"].version == f"{AS_IN}Qt {qVersion()}"
    assert found["typst"].purl == f"pkg:pypi/typst@{version('typst')}"


def test_all_that_is_compiled_into_typst_is_listed(found: dict[str, Component]) -> None:
    (crates,) = [component for component in found.values() if component.parts]
    names = {part.name for part in crates.parts}
    assert {"krilla", "rustybuzz", "typst-layout"} <= names, "as typst's own list names them"
    assert crates.within == "typst"
    assert all(f"{part.name} {part.version}: {part.licence}" in crates.text for part in crates.parts)
    fonts = set(typst.Fonts(include_system_fonts=False).families())
    assert fonts <= {*found, "New Computer Modern Math"}, "a font in typst that the table does not name"


def test_every_licence_is_one_that_spdx_knows_and_its_text_is_there(found: dict[str, Component]) -> None:
    for component in found.values():
        assert canonicalize_license_expression(component.licence) == component.licence
        assert len(component.text) > 100, component.name


def test_the_lgpl_s_duties_are_met_in_words(found: dict[str, Component]) -> None:
    for name in ("Qt", "PySide6_Essentials"):
        text = found[name].text
        assert f"Qt {qVersion()}" in text
        assert "put another build in its place" in text
        assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3" in text
        assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in text


def test_what_is_not_carried_is_not_listed(found: dict[str, Component]) -> None:
    assert not {"HarfBuzz", "Expat", "The Public Suffix List, with libpsl"} & set(found)


def test_a_file_of_nobody_stops_the_build_by_its_name(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so.1"
    stray.touch()
    with pytest.raises(UnknownFileError, match=r"libstray\.so\.1"):
        components_of([("libstray.so.1", str(stray), "BINARY")])


@pytest.mark.skipif(not Path("/var/lib/dpkg/info").is_dir(), reason="not Debian")
def test_a_library_of_the_system_is_its_package_s(tmp_path: Path) -> None:
    library = next(Path("/usr/lib").glob("*-linux-gnu/libxkbcommon.so.0"))
    link = tmp_path / library.name
    link.symlink_to(library)
    found = {one.name: one for one in components_of([(library.name, str(link), "BINARY")])}
    assert found["libxkbcommon0"].files == (library.name,)
    assert found["libxkbcommon0"].purl.startswith("pkg:deb/")
    assert "Permission is hereby granted" in found["libxkbcommon0"].text


def package(folder: Path, *fields: str) -> Distribution:
    """An installed package whose metadata has these fields."""
    folder = folder / "stray-1.0.dist-info"
    (folder / "licenses").mkdir(parents=True)
    (folder / "METADATA").write_text("\n".join(["Metadata-Version: 2.4", "Name: stray", *fields]) + "\n")
    (folder / "RECORD").write_text("stray-1.0.dist-info/METADATA,,\nstray-1.0.dist-info/licenses/LICENSE,,\n")
    (folder / "licenses" / "LICENSE").write_text("Do as you like.\n")
    return Distribution.at(folder)


def test_a_package_may_say_its_licence_in_two_fields_and_brings_its_text(tmp_path: Path) -> None:
    assert licence_of(package(tmp_path / "new", "License-Expression: MIT", "License: any")) == "MIT"
    old = package(tmp_path / "old", "License: bsd-3-clause")
    assert licence_of(old) == "BSD-3-Clause"
    assert texts_of(old) == "Do as you like.\n"


def test_a_licence_in_other_words_than_spdx_s_must_be_read_by_us(tmp_path: Path) -> None:
    with pytest.raises(NoLicenceError, match="stray"):
        licence_of(package(tmp_path, "License: free for all"))


def test_a_licence_without_a_text_stops_the_build() -> None:
    with pytest.raises(NoTextError, match=r"SSPL-1\.0"):
        standard_texts("MIT AND SSPL-1.0")


@pytest.mark.parametrize("row", TABLES["part"], ids=lambda row: row["name"])
def test_the_table_of_parts_is_whole(row: dict[str, str]) -> None:
    assert row["reason"]
    assert row["in"]
    assert canonicalize_license_expression(row["licence"]) == row["licence"]
    assert "copyright" not in row or standard_texts(row["licence"])
    assert row.get("version", "qt") in READERS


def test_the_table_of_licences_is_in_spdx_s_words() -> None:
    for licence in [*TABLES["packages"].values(), *TABLES["debian"].values()]:
        assert canonicalize_license_expression(licence) == licence


def test_no_text_is_kept_that_nothing_needs(found: dict[str, Component]) -> None:
    everything = [*found.values(), *(part for component in found.values() for part in component.parts)]
    licences = [component.licence for component in everything] + [row["licence"] for row in TABLES["part"]]
    needed = {name for licence in licences for name in names_in(licence)}
    assert {path.stem for path in TEXTS.iterdir()} <= needed


@pytest.mark.parametrize(
    ("licences", "expected"),
    [
        (["MIT"], "MIT"),
        (["MIT", "Apache-2.0 OR MIT"], "MIT"),
        (["MIT", "(MIT OR Apache-2.0) AND ISC", "ISC"], "ISC AND MIT"),
        (["MIT", "(MIT OR Apache-2.0) AND ISC"], "MIT AND ((MIT OR Apache-2.0) AND ISC)"),
        (["MIT OR ISC", "Zlib"], "Zlib AND (MIT OR ISC)"),
        (["MIT", "ISC OR Zlib AND MIT"], "MIT AND (ISC OR Zlib AND MIT)"),
    ],
)
def test_many_licences_are_one_and_no_choice_is_lost(licences: list[str], expected: str) -> None:
    assert all_of(licences) == canonicalize_license_expression(expected)
