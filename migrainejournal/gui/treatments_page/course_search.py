"""The window in which a treatment is found in the catalogue, or said not to be there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from migrainejournal.catalogue import CatalogueItem, load_catalogue, treatments
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.catalogue_search.model import CatalogueModel
from migrainejournal.gui.catalogue_search.search import CatalogueSearch
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_words import class_words

LETTERS_WIDE, LINES_HIGH = 96, 28


class CourseSearch(QDialog):
    """`chosen` carries a new course, begun today, to go on with."""

    chosen = Signal(object)  # Treatment

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add treatment"))
        self._session = session
        model = CatalogueModel(treatments(load_catalogue()), _described, all_at_first=True)
        search = CatalogueSearch(
            model,
            label=self.tr("Treatment"),
            hint=self.tr("Write its name or its brand, or choose from the list."),
            found=self.tr("Treatments found"),
            parent=self,
        )
        search.chosen.connect(self._on_item)
        search.not_listed.connect(self._on_not_listed)
        search.cancelled.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(search)
        metrics, room = self.fontMetrics(), self.screen().availableGeometry()
        width, height = metrics.averageCharWidth() * LETTERS_WIDE, metrics.lineSpacing() * LINES_HIGH
        self.resize(min(width, room.width()), min(height, room.height()))
        search.take_keys()

    def _on_item(self, item: CatalogueItem, name: str) -> None:
        target = item.targets[0] if item.targets else None
        self._go_on(item.course(name, target=target, start=self._session.now().civil_date))

    def _on_not_listed(self, name: str) -> None:
        today = self._session.now().civil_date
        self._go_on(Treatment(name=name, kind=TreatmentKind.PREVENTIVE, start=today))

    def _go_on(self, course: Treatment) -> None:
        self.chosen.emit(course)
        self.accept()


def _described(item: CatalogueItem) -> str:
    return class_words(item.kind, item.group)
