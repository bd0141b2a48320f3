"""Opens each form and dialog of the main window when it is asked for; none is imported before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from migrainejournal.gui.kit.open_windows import OpenWindows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QDialog, QWidget

    from migrainejournal.domain.attack import Attack, Dose
    from migrainejournal.domain.change import Change
    from migrainejournal.domain.day import DayRecord
    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.domain.person import Profile
    from migrainejournal.gui.kit.theme import Theme
    from migrainejournal.gui.preferences import Preferences
    from migrainejournal.gui.session import JournalSession
    from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
    from migrainejournal.gui.why.reason import Reason
    from migrainejournal.journal import Journal
    from migrainejournal.paths import Paths
    from migrainejournal.settings import Settings

    Known = tuple[tuple[Attack, tuple[Dose, ...]] | None, tuple[Medicine, ...]]


class Dialogs(QObject):
    """The windows beside the main one: forms of a record are many, all others are one.

    `day_chosen` is a date of a Why's list, to be shown in the calendar.
    """

    day_chosen = Signal(object)  # date

    def __init__(
        self,
        session: JournalSession,
        preferences: Preferences,
        theme: Theme,
        paths: Paths,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._theme = theme
        self._paths = paths
        self._window = window
        self._adding: date | None = None
        self._settings: SettingsDialog | None = None
        self._scores: QDialog | None = None
        self._questions: QDialog | None = None
        self._why: QDialog | None = None
        self._imports = OpenWindows()
        self._counting = preferences.settings.counting
        session.changed.connect(self._on_changed)
        preferences.changed.connect(self._on_preferences)

    def edit_attack(self, attack: UUID) -> None:
        """Open the form of the attack."""
        self._session.ask(partial(_attack_and_medicines, attack), self._on_attack_read)

    def add_attack(self, day: date) -> None:
        """Open the form for a new attack on the date."""
        self._adding = day
        self._session.ask(_medicines, self._on_medicines_read)

    def edit_day(self, day: date) -> None:
        """Open the form of the date."""
        self._session.ask(partial(_day_and_profile, day), self._on_day_read)

    def open_medicines(self) -> None:
        """Open the settings at the list of medicines."""
        from migrainejournal.gui.settings_dialog.dialog import MEDICINES, SettingsDialog

        if self._settings is None or not isValid(self._settings):  # it goes when it is closed
            self._settings = SettingsDialog(self._session, self._preferences, self._paths, self._window)
        self._settings.show_page(MEDICINES)
        _bring_to_front(self._settings)

    def open_scores(self) -> None:
        """Open the questionnaires."""
        from migrainejournal.gui.scores.dialog import ScoresDialog

        if self._scores is None or not isValid(self._scores):
            scores = ScoresDialog(self._session, self._window)
            scores.why.connect(self.say_why)
            self._scores = scores
        _bring_to_front(self._scores)

    def open_questions(self) -> None:
        """Open the questions to the person's own records."""
        from migrainejournal.gui.questions.dialog import QuestionsDialog

        if self._questions is None or not isValid(self._questions):
            self._questions = QuestionsDialog(
                self._session, self._preferences, self._theme, self._window, data_folder=self._paths.data
            )
        _bring_to_front(self._questions)

    def open_import(self, file: Path) -> None:
        """Show what is in the file; nothing of it is taken in before the person says so."""
        self._imports.show(file, partial(self._import_of, file))

    def say_why(self, reason: Reason) -> None:
        """Say why a number is what it is, in place of the one said before."""
        from migrainejournal.gui.why.dialog import WhyDialog

        self._close_why()
        why = WhyDialog(reason, self._window)
        why.day_chosen.connect(self.day_chosen)
        why.show()
        self._why = why

    def open_help(self) -> None:
        """Open the keys and help."""
        from migrainejournal.gui.help_dialog import HelpDialog

        HelpDialog(self._paths, self._window).open()

    def _import_of(self, file: Path) -> QDialog:
        from migrainejournal.gui.import_dialog.dialog import ImportDialog

        dialog = ImportDialog(self._session, self._window)
        dialog.read(file)
        return dialog

    def _close_why(self) -> None:
        if self._why is not None and isValid(self._why):
            self._why.close()

    def _on_changed(self, _change: Change) -> None:
        self._close_why()  # what it says may hold no longer

    def _on_preferences(self, settings: Settings) -> None:
        if settings.counting != self._counting:
            self._counting = settings.counting
            self._close_why()

    def _on_attack_read(self, found: Known) -> None:
        known, medicines = found
        if known is not None:
            self._open_attack_form(medicines, known[0], known[1])

    def _on_medicines_read(self, medicines: Sequence[Medicine]) -> None:
        self._open_attack_form(medicines, None, ())

    def _open_attack_form(
        self, medicines: Sequence[Medicine], attack: Attack | None, doses: Sequence[Dose]
    ) -> None:
        from migrainejournal.gui.attack_form.form import AttackForm

        day = None if attack else self._adding
        AttackForm(
            self._session, medicines=medicines, attack=attack, doses=doses, day=day, parent=self._window
        ).show()

    def _on_day_read(self, found: tuple[DayRecord, Profile]) -> None:
        from migrainejournal.gui.day_form import DayForm

        day, profile = found
        DayForm(self._session, day, self._window, switched_on=profile.checkin).show()


def _bring_to_front(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def _attack_and_medicines(attack: UUID, journal: Journal) -> Known:
    return journal.attack(attack), journal.medicines()


def _medicines(journal: Journal) -> tuple[Medicine, ...]:
    return journal.medicines()


def _day_and_profile(day: date, journal: Journal) -> tuple[DayRecord, Profile]:
    from migrainejournal.domain.day import DayRecord

    days = journal.excerpt(day, day).days
    return days[0] if days else DayRecord(date=day), journal.profile()
