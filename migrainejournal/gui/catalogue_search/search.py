"""A field, what the catalogue finds for it, and a way on for what is not there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from migrainejournal.gui.catalogue_search.line_delegate import LineDelegate
from migrainejournal.gui.catalogue_search.model import CatalogueModel
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label


class CatalogueSearch(QWidget):
    """`chosen` carries the item and the name that was meant, `not_listed` the name that was written.

    `label` names what is searched for, `found` the list of what is found.
    """

    chosen = Signal(object, str)  # CatalogueItem
    not_listed = Signal(str)
    cancelled = Signal()

    def __init__(
        self, model: CatalogueModel, *, label: str, hint: str, found: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._model.setParent(self)
        self._field = QLineEdit(self)
        self._told = plain_label("", self, wrap=True)
        self._list = QListView(self)
        self._not_listed = QPushButton(self.tr("&Not in the list"), self)
        self._cancel = QPushButton(self.tr("&Cancel"), self)
        self._next = QPushButton(self.tr("Ne&xt"), self)
        self._build_list(found)
        self._build_layout(label, hint)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self._on_next)
        self._list.activated.connect(self._on_next)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._next.clicked.connect(self._on_next)
        self._not_listed.clicked.connect(self._on_not_listed)
        self._cancel.clicked.connect(self.cancelled)
        self._on_text()

    def take_keys(self) -> None:
        """Let the keyboard go to the search."""
        self._field.setFocus()

    def _build_list(self, name: str) -> None:
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setSpacing(self.fontMetrics().lineSpacing() // 5)
        self._list.setItemDelegate(LineDelegate(self._list))
        self._list.setAccessibleName(name)

    def _build_layout(self, label: str, hint: str) -> None:
        form = Form(self)
        form.add_row("search", label, self._field, hint=hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._not_listed)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._next)
        for button in (self._not_listed, self._cancel, self._next):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(form)
        layout.addWidget(self._told)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def _on_text(self) -> None:
        text = self._field.text().strip()
        self._model.search(text)
        if self._model.is_search:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._not_listed.setEnabled(bool(text))
        self._on_current()
        if self._model.rowCount():
            self._told.setText(self.tr("Choose yours, then Next."))
        elif not self._model.is_search:
            self._told.setText(self.tr("Results come from three letters on."))
        else:
            self._told.setText(self.tr("Nothing is called so. “Not in the list” lets you describe it."))

    def _on_current(self) -> None:
        self._next.setEnabled(self._list.currentIndex().isValid())

    def _on_next(self) -> None:
        item = self._model.item(self._list.currentIndex())
        if item is not None:
            self.chosen.emit(item, self._model.name(item))

    def _on_not_listed(self) -> None:
        self.not_listed.emit(self._field.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._model.rowCount():
            self._list.setFocus()
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(0, 0))
        else:
            super().keyPressEvent(event)
