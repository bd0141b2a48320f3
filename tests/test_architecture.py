"""The house stands as planned: imports go down only, files stay small, and what is cheap stays cheap."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    path for folder in ("migrainejournal", "tests", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)
LONGEST_FILE, LONGEST_CLASS, LONGEST_FUNCTION = 400, 250, 40


def test_imports_go_down_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


def too_long(path: Path) -> Iterator[str]:
    """What in the file is longer than the house rules allow."""
    text = path.read_text("utf-8")
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield f"{path.relative_to(ROOT)}: {lines} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            limit = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > limit:
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {lines} lines"


def test_files_classes_and_functions_stay_small() -> None:
    released = ROOT / "migrainejournal" / "store" / "migrations" / "versions"
    found = [line for path in SOURCES if released not in path.parents for line in too_long(path)]
    assert found == []


IMPORTING = """
import importlib, sys
heavy, modules = sys.argv[1].split(","), sys.argv[2:]
for name in modules:
    importlib.import_module(name)
    for loaded in sorted(set(heavy) & set(sys.modules)):
        print(name, "loads", loaded)
        heavy.remove(loaded)
"""
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "migrainejournal").rglob("*.py")
    if path.name != "__main__.py" and "migrations" not in path.parts
)
LIGHT_IN_THE_STORE = {"migrainejournal.store.errors", "migrainejournal.store.changes"}
PAINTER = {name for name in MODULES if name.startswith("migrainejournal.gui.trends_page.painting")}
WITH_WINDOWS = (["gui"], ["app"], ["self_test"])
ON_THE_SCREEN = {name for name in MODULES if name.split(".")[1:2] in WITH_WINDOWS} - PAINTER
IN_A_TERMINAL = {name for name in MODULES if name.startswith("migrainejournal.cli")}
ON_THE_DISK = {name for name in MODULES if name.startswith("migrainejournal.store.")} - LIGHT_IN_THE_STORE
RECKONING = {
    f"migrainejournal.factors.{name}" for name in ("series", "shifts", "association", "lacking", "answering")
}
EVERYWHERE_ELSE = {*MODULES} - ON_THE_SCREEN - PAINTER - IN_A_TERMINAL - ON_THE_DISK - RECKONING
SQL = ["sqlalchemy", "alembic", "sqlcipher3"]
CHARTS = ["numpy", "pyqtgraph", "typst"]


@pytest.mark.parametrize(
    ("modules", "heavy"),
    [
        pytest.param({"migrainejournal.journal"}, [*SQL, *CHARTS, "PySide6"], id="the journal"),
        pytest.param(EVERYWHERE_ELSE, [*SQL, *CHARTS, "PySide6"], id="what needs neither disk nor screen"),
        pytest.param(RECKONING, [*SQL, "pyqtgraph", "typst", "PySide6"], id="the statistics"),
        pytest.param(IN_A_TERMINAL, [*SQL, *CHARTS, "PySide6.QtGui"], id="the terminal"),
        pytest.param(ON_THE_SCREEN, [*SQL, *CHARTS], id="the screen"),
        pytest.param(PAINTER, [*SQL, "typst"], id="the painter of charts"),
        pytest.param(ON_THE_DISK, ["alembic", *CHARTS, "PySide6"], id="the disk"),
    ],
)
def test_importing_it_loads_nothing_heavy(modules: set[str], heavy: list[str]) -> None:
    command = [sys.executable, "-c", IMPORTING, ",".join(heavy), *sorted(modules)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    assert done.stdout == ""
