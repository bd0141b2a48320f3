"""What is left out of the frozen folder is what nobody here needs, and the rest is in it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from contents import LEFT_OUT_MODULES, is_wanted

PROGRAM = Path(__file__).parent.parent.parent / "migrainejournal"
MODULES = sorted(PROGRAM.rglob("*.py"))
SYSTEM = "/usr/lib/x86_64-linux-gnu/"
BUILDER = "/builder/site-packages/"


def imported_by(path: Path) -> Iterator[str]:
    """The full names the module imports, wherever it does; of `from a import b` both a and a.b."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_program_imports_nothing_that_is_left_out() -> None:
    found = [
        f"{path.relative_to(PROGRAM)} imports {name}"
        for path in MODULES
        for name in imported_by(path)
        if any(f"{name}.".startswith(f"{left_out}.") for left_out in LEFT_OUT_MODULES)
    ]
    assert found == []


def test_an_import_within_a_function_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "lazy.py"
    path.write_text("def ask():\n    from urllib import request\n    import http.client as client\n")
    assert set(imported_by(path)) == {"urllib", "urllib.request", "http.client"}


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6\\Qt6Core.dll",
        "numpy.libs/libscipy_openblas64_.so",
        "libpython3.11.so.1.0",
        "migrainejournal/resources/icons/migrainejournal-64.png",
    ],
)
def test_what_it_needs_of_its_libraries_is_taken(name: str) -> None:
    assert is_wanted(name, BUILDER + name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6\\Qt6Qml.dll",
        "pyqtgraph/icons/auto.png",
    ],
)
def test_what_nobody_needs_of_them_stays_out_on_every_system(name: str) -> None:
    assert not is_wanted(name, BUILDER + name)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("libffi.so.8", True),
        ("libxcb-cursor.so.0", True),
        ("libxkbcommon-x11.so.0", True),
        ("libxcb.so.1", False),
        ("libX11.so.6", False),
        ("libcrypto.so.3", False),
        ("base_library.zip", True),  # no library, wherever Python is
    ],
)
def test_of_the_building_system_only_what_another_may_lack(name: str, wanted: bool) -> None:
    assert is_wanted(name, SYSTEM + name) is wanted
