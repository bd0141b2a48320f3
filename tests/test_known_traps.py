"""Traps of the libraries we stand on, so that a new version of one is tried before it is taken."""

import sys

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
