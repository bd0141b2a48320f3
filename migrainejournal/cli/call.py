"""One command on its way: what was typed, the open journal, and the time."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import date

from migrainejournal.cli.speech import StoppedError, tr
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.moment import Moment, NoSuchTimeError, NotATimeError
from migrainejournal.domain.problem import RefusedError
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths


@dataclass(frozen=True, kw_only=True)
class Call:
    """What a command works with; `now` is the moment it was called, in the machine's zone."""

    given: Namespace
    journal: Journal
    paths: Paths
    now: Moment

    def moment(self, text: str) -> Moment:
        """The typed time, in the machine's zone where it names none; raises StoppedError."""
        try:
            return Moment.parse(text, self.now.zone)
        except NotATimeError:
            sentence = tr("“{text}” is not a time. Write it as 2026-11-08T02:10.")
            raise StoppedError(sentence.format(text=text)) from None
        except NoSuchTimeError:
            sentence = tr("The clocks went forward over {text}: it never was. Choose a time an hour later.")
            raise StoppedError(sentence.format(text=text)) from None

    def zone(self, text: str) -> str:
        """The typed zone, once it is known to be one; raises StoppedError."""
        try:
            return Moment.parse(f"2001-01-01T12:00[{text}]", text).zone
        except NotATimeError:
            sentence = tr("“{text}” is not a zone. Write it as Europe/Berlin.")
            raise StoppedError(sentence.format(text=text)) from None

    def date(self, text: str) -> date:
        """The typed date, none in the future; raises StoppedError and RefusedError."""
        try:
            found = date.fromisoformat(text.strip())
        except ValueError:
            sentence = tr("“{text}” is not a date. Write it as 2026-11-08.")
            raise StoppedError(sentence.format(text=text)) from None
        if problems := problems_of(DayRecord(date=found), self.now):
            raise RefusedError(problems)
        return found
