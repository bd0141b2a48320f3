"""From arguments to an exit code: opens the journal, hands it to the command, says what went wrong."""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from migrainejournal.cli.arguments import parse
from migrainejournal.cli.call import Call
from migrainejournal.cli.entries import clear, over
from migrainejournal.cli.files import check, export, take_in, write_sample
from migrainejournal.cli.log import log
from migrainejournal.cli.report import report
from migrainejournal.cli.speech import StoppedError, remark, tr
from migrainejournal.cli.stats import stats
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.journal import Ailment, StoreError, open_journal
from migrainejournal.paths import Paths

DONE, TROUBLE, WRONG_USAGE = 0, 1, 2

_RECORDING = {"log": log, "clear": clear, "import": take_in}
_READING = {"over": over, "stats": stats, "report": report, "export": export, "check": check}


def perform(arguments: Sequence[str], paths: Paths, clock: Callable[[], Moment]) -> int:
    """Do what the arguments say; returns the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal of few letters still gets the rest
        sys.stdout.reconfigure(errors="replace")
    try:
        given = parse(arguments)
        paths = Paths.under(Path(given.data_dir)) if given.data_dir else paths
        _perform(given, paths, clock)
        sys.stdout.flush()
    except SystemExit as done:
        return WRONG_USAGE if done.code else DONE
    except StoppedError as stopped:
        return _tell(str(stopped))
    except RefusedError as refused:
        return _tell(wording.trouble(refused.problems[0]))
    except StoreError as error:
        return _tell(f"{_sentence(error.ailment)} ({paths.journal})")
    except UnicodeEncodeError:
        return _tell(tr("Some of what was typed is not readable text. Type it again, in UTF-8."))
    except BrokenPipeError:  # whoever read the result has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _perform(given: Namespace, paths: Paths, clock: Callable[[], Moment]) -> None:
    if given.command == "demo":
        write_sample(given, paths, clock())
        return
    if given.command in _RECORDING:
        _make(paths)
    elif not _was_made(paths):
        sentence = tr("There is no journal in {folder} yet. The first entry makes one.")
        raise StoppedError(sentence.format(folder=paths.data))
    journal = open_journal(paths.journal, paths.seen, clock)
    try:
        command = {**_RECORDING, **_READING}[given.command]
        command(Call(given=given, journal=journal, paths=paths, now=clock()))
    finally:
        journal.close()


def _was_made(paths: Paths) -> bool:
    try:
        return paths.journal.exists() or paths.seen.exists()
    except OSError:  # a folder that may not be looked into, or a name no disk takes
        raise StoreError(Ailment.NOT_WRITABLE) from None


def _make(paths: Paths) -> None:
    try:
        paths.make()
    except OSError:
        raise StoreError(Ailment.NOT_WRITABLE) from None


def _sentence(ailment: Ailment) -> str:
    """As in the window, but where that tries again by itself, a command does not."""
    match ailment:
        case Ailment.DISK_FULL:
            return tr("Nothing was saved: the disk is full. Make some room, then try again.")
        case Ailment.DISK_FAILING:
            return tr(
                "The disk does not let the journal be read or written. Look whether it is connected and "
                "has room, then try again."
            )
        case Ailment.BUSY:
            return tr("Nothing was saved: another program is using the journal. Try again in a moment.")
        case _:
            return wording.ailment(ailment)


def _tell(sentence: str) -> int:
    remark(sentence)
    return TROUBLE
