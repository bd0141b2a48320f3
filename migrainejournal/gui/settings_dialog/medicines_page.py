"""Medicines in the settings: the list, and in its place search and form while one is added or changed."""

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.catalogue_search import CatalogueSearch
from migrainejournal.gui.settings_dialog.medicine_form import MedicineForm
from migrainejournal.gui.settings_dialog.medicine_overview import MedicineOverview


class MedicinesPage(QStackedWidget):
    """One thing at a time: list, search or form."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._overview = MedicineOverview(session, self)
        self._overview.add_wanted.connect(self._on_add)
        self._overview.edit_wanted.connect(self._on_edit)
        self.addWidget(self._overview)
        self.setFocusProxy(self._overview)

    def _on_add(self) -> None:
        search = CatalogueSearch(self)
        search.chosen.connect(self._on_chosen)
        search.cancelled.connect(self._leave)
        self._show(search)

    def _on_chosen(self, medicine: Medicine) -> None:
        self._show_form(medicine, new=True)

    def _on_edit(self, medicine: Medicine) -> None:
        self._show_form(medicine, new=False)

    def _show_form(self, medicine: Medicine, *, new: bool) -> None:
        form = MedicineForm(self._session, medicine, new=new)
        form.done.connect(self._leave)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(form)
        scroll.setFocusProxy(form)
        self._show(scroll)

    def _show(self, page: QWidget) -> None:
        self._leave()
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.setFocus()

    def _leave(self) -> None:
        """Go back to the list, which alone stays when it is covered."""
        while covering := self.widget(1):
            self.removeWidget(covering)
            covering.deleteLater()
        self.setFocusProxy(self._overview)
        self.setFocus()
