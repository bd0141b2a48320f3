"""The form in which the person says what they want to note of a day; nothing is asked before."""

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.person import Profile
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.checkin.items import Items
from migrainejournal.gui.kit.form_dialog import FormDialog
from migrainejournal.gui.session import JournalSession


class ChooseForm(FormDialog[Profile]):
    """Edits what the profile says of the check-in."""

    def __init__(self, session: JournalSession, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("What to note each day"))
        self._items = Items(self)
        self._form.add_wide_field("checkin", self.tr("Ask me about"), self._items)
        self.show_form(profile, before=profile)

    def save(self) -> None:
        """Write it, unless two rows would be called the same."""
        taken = self._items.taken()
        if taken is None:
            super().save()
            return
        sentence = self.tr("“{name}” is there already. Take it out of your own, or call it something else.")
        self._form.show_problem("checkin", sentence.format(name=taken))
        self._items.go_to_own()

    def tell_refusal(self, error: RefusedError) -> None:
        for problem in error.problems:
            self._form.show_problem("checkin", wording.trouble(problem))
