"""The form of what a clinician asks of the person, in their own words."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.edit_dialog import EditDialog
from migrainejournal.gui.kit.fields import Line, Note
from migrainejournal.gui.kit.optional_field import OptionalField
from migrainejournal.gui.kit.record_form import RecordForm
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

LINES = 2
USUAL_AGE = 40


class ProfileForm(EditDialog):
    """Edits the one profile there is; whatever is left empty is not printed."""

    def __init__(self, session: JournalSession, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._before = profile
        self.setWindowTitle(self.tr("About me"))
        self._form = self._build_form()
        self._form.load(profile)
        self._page = TallPage(self._form, self)
        self.show_body(self._page)
        self._form.take_keys()
        self._opened = self.entered()

    @property
    def names(self) -> frozenset[str]:
        """The fields of the profile that can be edited here."""
        return self._form.names

    def entered(self) -> Profile:
        """The profile as it stands."""
        return self._form.laid_over(self._before)

    def is_changed(self) -> bool:
        return self.entered() != self._opened

    def save(self) -> None:
        self._form.clear_problems()
        change = Change((Step(self._before, self.entered()),))
        self.write(self.windowTitle(), partial(Journal.save, change=change))

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in reversed(error.problems):  # the first one is shown last and gets the keyboard
            self._form.show_problem(problem.field, wording.trouble(problem))
        focused = self.focusWidget()
        if focused is not None:
            self._page.bring_into_view(focused)

    def _build_form(self) -> RecordForm:
        form = RecordForm(self)
        born = DateEdit(self, calendar=True)
        born.setAccessibleName(self.tr("Born, date"))
        preset = partial(_years_before, self._session.now)
        form.add_field("name", self.tr("Name"), Line(self))
        form.add_field(
            "born", self.tr("Born"), OptionalField(born, self.tr("not said"), preset=preset, parent=self)
        )
        for name, label in (
            ("diagnosis", self.tr("Headache diagnosis")),
            ("conditions", self.tr("Other conditions")),
            ("allergies", self.tr("Allergies")),
            ("imaging", self.tr("Imaging of the head")),
            ("pregnancy", self.tr("Pregnancy or contraception")),
        ):
            form.add_wide_field(name, label, Note(self, lines=LINES))
        return form


def _years_before(now: Callable[[], Moment]) -> date:
    """A date of birth to start from, nearer than today."""
    today = now().civil_date
    return date(today.year - USUAL_AGE, 1, 1)
