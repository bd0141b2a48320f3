"""Traps of the libraries we stand on, so that a new version of one is tried before it is taken."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    happened = Signal(object)


def test_emitting_does_not_use_up_true() -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference of True at each emit, and aborted after some 500."""
    sender = Sender()
    before = sys.getrefcount(True)
    for number in range(5000):
        sender.happened.emit(number)
    assert abs(sys.getrefcount(True) - before) < 100


IMPORTING = """
import linecache, sys
import PySide6.QtCore
from migrainejournal.gui.plain_imports import leave_imports_alone
if sys.argv[1] == "ours":
    leave_imports_alone()
import colorsys
print(any("colorsys" in name for name in linecache.cache))
"""


@pytest.mark.parametrize(("imports", "is_kept"), [("ours", "False"), ("as they are", "True")])
def test_sources_of_what_is_imported_after_qt_are_not_kept(imports: str, is_kept: str) -> None:
    """PySide6 6.11 reads every module's source: once it does not, gui/plain_imports.py can go."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTING, imports], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == is_kept
