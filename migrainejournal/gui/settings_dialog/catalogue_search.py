"""Finding a medicine in the catalogue by any of its names, or saying that it is not there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from migrainejournal.catalogue import SHORTEST_SEARCH, name_meant
from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.settings_dialog.catalogue_model import CatalogueModel


class CatalogueSearch(QWidget):
    """One field and what it finds; `chosen` carries the medicine to go on with."""

    chosen = Signal(object)  # Medicine
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CatalogueModel(self)
        self._field = QLineEdit(self)
        self._found = plain_label("", self, wrap=True)
        self._list = QListView(self)
        self._not_listed = QPushButton(self.tr("&Not in the list"), self)
        self._cancel = QPushButton(self.tr("&Cancel"), self)
        self._next = QPushButton(self.tr("Ne&xt"), self)
        self._build_layout()
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self._on_next)
        self._list.activated.connect(self._on_next)
        self._next.clicked.connect(self._on_next)
        self._not_listed.clicked.connect(self._on_not_listed)
        self._cancel.clicked.connect(self.cancelled)
        self._on_text()

    def take_keys(self) -> None:
        """Let the keyboard go to the search."""
        self._field.setFocus()

    def _build_layout(self) -> None:
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setSpacing(self.fontMetrics().lineSpacing() // 5)
        self._list.setAccessibleName(self.tr("Medicines found"))
        form = Form(self)
        form.add_row("search", self.tr("Medicine"), self._field, hint=self.tr("Write its name or its brand."))
        buttons = QHBoxLayout()
        buttons.addWidget(self._not_listed)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.addWidget(form)
        layout.addWidget(self._found)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def _on_text(self) -> None:
        text = self._field.text()
        self._model.search(text)
        self._list.setCurrentIndex(self._model.index(0, 0))
        found = self._model.rowCount() > 0
        self._next.setEnabled(found)
        self._not_listed.setEnabled(bool(text.strip()))
        if found:
            self._found.setText(self.tr("Choose yours, then Next."))
        elif len(text.strip()) < SHORTEST_SEARCH:
            self._found.setText(self.tr("Results come from three letters on."))
        else:
            self._found.setText(self.tr("Nothing is called so. “Not in the list” lets you describe it."))

    def _on_next(self) -> None:
        item = self._model.item(self._list.currentIndex())
        if item is not None:
            self.chosen.emit(item.called(name_meant(item, self._field.text())))

    def _on_not_listed(self) -> None:
        self.chosen.emit(Medicine(name=self._field.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._next.isEnabled():
            self._list.setFocus()
        else:
            super().keyPressEvent(event)
