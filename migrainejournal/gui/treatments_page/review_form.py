"""The right column of the treatment form: what it did besides, when it is looked at again, and notes."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.catalogue import Target
from migrainejournal.clinical.target import ADEQUATE_DAYS
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Note, Number
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.part_list import PartList
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.treatments_page.part_edits import SideEffectEdit

DAYS_OF_WEEK = 7
MOST_DAYS = 99_999


class ReviewForm(RecordForm):
    """Side effects, dates agreed on, what makes a trial long enough, and a note."""

    def __init__(
        self, treatment: Treatment, *, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._build_dates(today)
        self._build_target()
        self.side_effects = PartList(
            partial(SideEffectEdit, today=today),
            new=_new_side_effect,
            item=self.tr("side effect {number}"),
            add=self.tr("Add a side effect"),
            parent=self,
        )
        self.add_wide_field("side_effects", self.tr("Side effects"), self.side_effects)
        self.add_wide_field("note", self.tr("Note"), Note(self))
        self.load(treatment)
        self.show_kind(treatment.kind)

    def show_kind(self, kind: object) -> None:
        """Say what holds where no length is said; one is published for preventive medicines alone."""
        hint = ""
        if kind == TreatmentKind.PREVENTIVE:
            text = self.tr("At the target dose. Not said: {days} days, which are {weeks} weeks.")
            hint = text.format(days=ADEQUATE_DAYS, weeks=ADEQUATE_DAYS // DAYS_OF_WEEK)
        self.show_hint("adequate_days", hint)

    def load_target(self, target: Target) -> None:
        """Show what makes a trial of the regimen long enough."""
        self._days.load(target.adequate_days)
        self._sessions.load(target.adequate_sessions)
        self._interval.load(target.interval_days)

    def _build_dates(self, today: Callable[[], date]) -> None:
        for name, label, spoken, none in (
            ("review", self.tr("Review"), self.tr("Review, date"), self.tr("no date agreed")),
            (
                "next_session",
                self.tr("Next session"),
                self.tr("Next session, date"),
                self.tr("no date booked"),
            ),
        ):
            edit = DateEdit(self, calendar=True)
            edit.setAccessibleName(spoken)
            self.add_field(name, label, OptionalField(edit, none, preset=today, parent=self))

    def _build_target(self) -> None:
        self._days = Number(self, highest=MOST_DAYS, unit=self.tr(" days"))
        self._sessions = Number(self, highest=MOST_DAYS, unit=self.tr(" sessions"))
        self._interval = Number(self, highest=MOST_DAYS, unit=self.tr(" days"))
        self.add_field(
            "adequate_days",
            self.tr("Long enough after"),
            self._days,
            hint=self.tr("At the target dose."),
        )
        self.add_field("adequate_sessions", self.tr("With at least"), self._sessions)
        self.add_field("interval_days", self.tr("Between sessions"), self._interval)


def _new_side_effect() -> SideEffect:
    """One of which nothing is said yet."""
    return SideEffect(what="")
