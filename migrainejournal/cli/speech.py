"""How commands speak: results on standard output, remarks on standard error, troubles as one sentence."""

import sys

from PySide6.QtCore import QCoreApplication


class StoppedError(Exception):
    """The command cannot be done; the message is the sentence for the person."""


def tr(text: str) -> str:
    """The text in the person's language."""
    return QCoreApplication.translate("CommandLine", text)


def say(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(f"{text}\n")


def remark(text: str) -> None:
    """A line about the result, kept out of the way of scripts."""
    sys.stderr.write(f"{text}\n")
