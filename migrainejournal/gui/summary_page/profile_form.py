"""The form of what a clinician asks of the person, in their own words."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Line, Note
from migrainejournal.gui.kit.form_dialog import FormDialog
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.session import JournalSession

LINES = 2
USUAL_AGE = 40


class ProfileForm(FormDialog[Profile]):
    """Edits the one profile there is; whatever is left empty is not printed."""

    def __init__(self, session: JournalSession, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("About me"))
        born = DateEdit(self, calendar=True)
        born.setAccessibleName(self.tr("Born, date"))
        preset = partial(_years_before, session.now)
        optional = OptionalField(born, self.tr("not said"), preset=preset, parent=self)
        self._form.add_field("name", self.tr("Name"), Line(self))
        self._form.add_field("born", self.tr("Born"), optional)
        for name, label in (
            ("diagnosis", self.tr("Headache diagnosis")),
            ("conditions", self.tr("Other conditions")),
            ("allergies", self.tr("Allergies")),
            ("imaging", self.tr("Imaging of the head")),
            ("pregnancy", self.tr("Pregnancy or contraception")),
        ):
            self._form.add_wide_field(name, label, Note(self, lines=LINES))
        self.show_form(profile, before=profile)


def _years_before(now: Callable[[], Moment]) -> date:
    """A date of birth to start from, nearer than today."""
    today = now().civil_date
    return date(today.year - USUAL_AGE, 1, 1)
