"""What the program is, its version, and the licence of everything inside it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from migrainejournal import __version__
from migrainejournal.gui.kit.close_row import close_row
from migrainejournal.gui.kit.labels import heading, plain_label, readable
from migrainejournal.licences import OWN, Component, components, own_licence

LETTERS_WIDE, LINES = 110, 34
MOST_OF_SCREEN = 0.85


class AboutDialog(QDialog):
    """A list of what is inside, and beside it the licence in full of what is chosen there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Migraine Journal"))
        own = Component(name=OWN, version=__version__, licence="MIT", text=own_licence())
        self._components = (own, *components())
        self._text = self._build_text()
        self._list = self._build_list()
        self._build_layout()
        metrics = self.fontMetrics()
        usual = QSize(metrics.averageCharWidth() * LETTERS_WIDE, metrics.lineSpacing() * LINES)
        self.resize(usual.boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))
        self._list.setFocus()

    def _build_layout(self) -> None:
        title = self.tr("Migraine Journal {version}").format(version=__version__)
        what = self.tr(
            "A private journal for people with migraine and their neurologists, under the MIT licence. "
            "It is no medical device."
        )
        qt = self.tr(
            "Its windows are made with Qt and Qt for Python, used under the GNU Lesser General Public "
            "License (LGPL), version 3. They are linked dynamically: you may replace their files by "
            "versions of your own. What else is inside, and under which licence, is listed here."
        )
        beside = QHBoxLayout()
        beside.addWidget(self._list, 2)
        beside.addWidget(self._text, 3)
        layout = QVBoxLayout(self)
        layout.addWidget(heading(title, self))
        layout.addWidget(readable(plain_label(what, self)))
        layout.addWidget(readable(plain_label(qt, self)))
        layout.addLayout(beside, 1)
        layout.addWidget(close_row(self))

    def _build_list(self) -> QListView:
        found = QListView(self)
        found.setModel(QStringListModel([_line(component) for component in self._components], found))
        found.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        found.setWordWrap(True)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        found.setSpacing(self.fontMetrics().lineSpacing() // 5)
        found.setAccessibleName(self.tr("What is inside"))
        found.selectionModel().currentChanged.connect(self._on_current)
        first = found.model().index(0, 0)
        found.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return found

    def _build_text(self) -> QPlainTextEdit:
        found = QPlainTextEdit(self)
        found.setReadOnly(True)
        found.setTabChangesFocus(True)
        found.setCursorWidth(0)  # a caret would say that one can write here
        flags = Qt.TextInteractionFlag
        found.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        found.setAccessibleName(self.tr("Its licence"))
        return found

    def _on_current(self, current: QModelIndex) -> None:
        component = self._components[current.row()]
        missing = self.tr(
            "This program runs from its source. The one installed from a package shows the licences in full."
        )
        self._text.setPlainText(component.text or missing)


def _line(component: Component) -> str:
    said = " · ".join(part for part in (component.version, component.licence) if part)
    return f"{component.name}\n{said}"
