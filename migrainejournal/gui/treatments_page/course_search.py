"""Finding a treatment in the catalogue by any of its names, or saying that it is not there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.treatment_catalogue import TreatmentCatalogue

LETTERS_WIDE, LINES_HIGH = 96, 28


class CourseSearch(QDialog):
    """One field and what it finds; `chosen` carries a new course, begun today, to go on with."""

    chosen = Signal(object)  # Treatment

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add treatment"))
        self._session = session
        self._model = TreatmentCatalogue(self)
        self._field = QLineEdit(self)
        self._found = plain_label("", self, wrap=True)
        self._list = QListView(self)
        self._not_listed = QPushButton(self.tr("&Not in the list"), self)
        self._cancel = QPushButton(self.tr("&Cancel"), self)
        self._next = QPushButton(self.tr("Ne&xt"), self)
        self._build_layout()
        self._field.textChanged.connect(self._on_text)
        self._list.activated.connect(self._on_next)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._next.clicked.connect(self._on_next)
        self._not_listed.clicked.connect(self._on_not_listed)
        self._cancel.clicked.connect(self.reject)
        self._on_text()
        self._field.setFocus()

    def _build_layout(self) -> None:
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setSpacing(self.fontMetrics().lineSpacing() // 5)
        self._list.setAccessibleName(self.tr("Treatments found"))
        form = Form(self)
        hint = self.tr("Write its name or its brand, or choose from the list.")
        form.add_row("search", self.tr("Treatment"), self._field, hint=hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._not_listed)
        buttons.addStretch(1)
        for button in (self._next, self._cancel):
            buttons.addWidget(button)
        for button in (self._not_listed, self._next, self._cancel):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(form)
        layout.addWidget(self._found)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        metrics, room = self.fontMetrics(), self.screen().availableGeometry()
        width, height = metrics.averageCharWidth() * LETTERS_WIDE, metrics.lineSpacing() * LINES_HIGH
        self.resize(min(width, room.width()), min(height, room.height()))

    def _go_on(self, course: Treatment) -> None:
        self.chosen.emit(course)
        self.accept()

    def _on_text(self) -> None:
        text = self._field.text().strip()
        self._model.search(text)
        is_search = self._model.is_search
        if is_search:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._not_listed.setEnabled(bool(text))
        self._on_current()
        if self._model.rowCount():
            self._found.setText(self.tr("Choose yours, then Next."))
        else:
            self._found.setText(self.tr("Nothing is called so. “Not in the list” lets you describe it."))

    def _on_current(self) -> None:
        self._next.setEnabled(self._list.currentIndex().isValid())

    def _on_next(self) -> None:
        item = self._model.item(self._list.currentIndex())
        if item is not None:
            target = item.targets[0] if item.targets else None
            today = self._session.now().civil_date
            self._go_on(item.course(self._model.name(item), target=target, start=today))

    def _on_not_listed(self) -> None:
        today = self._session.now().civil_date
        name = self._field.text().strip()
        self._go_on(Treatment(name=name, kind=TreatmentKind.PREVENTIVE, start=today))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_field = self._field.hasFocus()
        if event.key() == Qt.Key.Key_Down and in_field and self._model.rowCount():
            self._list.setFocus()
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(0, 0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_field:
            self._on_next()
        else:
            super().keyPressEvent(event)
