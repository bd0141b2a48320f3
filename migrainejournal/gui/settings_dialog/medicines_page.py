"""Medicines in the settings: the list, and in its place search and form while one is added or changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from migrainejournal.catalogue import CatalogueItem, acute, load_catalogue
from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui.catalogue_search.model import CatalogueModel
from migrainejournal.gui.catalogue_search.search import CatalogueSearch
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.settings_dialog.class_choices import counted_as
from migrainejournal.gui.settings_dialog.medicine_form import MedicineForm
from migrainejournal.gui.settings_dialog.medicine_overview import MedicineOverview


class MedicinesPage(QStackedWidget):
    """One thing at a time: the list, or what covers it."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._overview = MedicineOverview(session, self)
        self._overview.add_wanted.connect(self._on_add)
        self._overview.edit_wanted.connect(self._on_edit)
        self._covering: CatalogueSearch | MedicineForm | None = None
        self.addWidget(self._overview)

    def take_keys(self) -> None:
        """Let the keyboard go to what is shown."""
        (self._covering or self._overview).take_keys()

    def _cover(self, covering: CatalogueSearch | MedicineForm) -> None:
        self._uncover()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(covering)
        self._covering = covering
        self.addWidget(scroll)
        self.setCurrentWidget(scroll)
        self.take_keys()

    def _uncover(self) -> None:
        self._covering = None
        while scroll := self.widget(1):
            self.removeWidget(scroll)
            scroll.deleteLater()
        self.take_keys()

    def _on_add(self) -> None:
        search = CatalogueSearch(
            CatalogueModel(acute(load_catalogue()), counted_as, all_at_first=False),
            label=self.tr("Medicine"),
            hint=self.tr("Write its name or its brand."),
            found=self.tr("Medicines found"),
        )
        search.chosen.connect(self._on_chosen)
        search.not_listed.connect(self._on_not_listed)
        search.cancelled.connect(self._uncover)
        self._cover(search)

    def _on_chosen(self, item: CatalogueItem, name: str) -> None:
        self._fill_in(item.called(name), new=True)

    def _on_not_listed(self, name: str) -> None:
        self._fill_in(Medicine(name=name), new=True)

    def _on_edit(self, medicine: Medicine) -> None:
        self._fill_in(medicine, new=False)

    def _fill_in(self, medicine: Medicine, *, new: bool) -> None:
        form = MedicineForm(self._session, medicine, new=new)
        form.done.connect(self._uncover)
        self._cover(form)
