"""Keys, and where things lie."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from migrainejournal import __version__
from migrainejournal.gui.actions import Command
from migrainejournal.gui.kit.close_row import close_row
from migrainejournal.gui.kit.labels import heading, plain_label
from migrainejournal.gui.red_flags import RedFlags
from migrainejournal.paths import Paths

LETTERS_WIDE = 64
MOST_OF_SCREEN = 0.85


class HelpDialog(QDialog):
    """Every key of the main window and the dark room, and the folder of the journal."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and help"))
        area = self._build_area()
        words = self._build_words(paths)
        area.setWidget(words)
        row = QHBoxLayout()
        row.addWidget(close_row(self))
        layout = QVBoxLayout(self)
        edges = layout.contentsMargins()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        row.setContentsMargins(edges.left(), 0, edges.right(), edges.bottom())
        layout.addLayout(row)
        wide = max(self.fontMetrics().averageCharWidth() * LETTERS_WIDE, words.minimumSizeHint().width())
        high = words.heightForWidth(wide) + layout.spacing() + row.sizeHint().height()
        beside = area.verticalScrollBar().sizeHint().width()
        self.resize(QSize(wide + beside, high).boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))

    def _build_area(self) -> QScrollArea:
        area = QScrollArea(self)  # for large text; the arrows scroll it
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        return area

    def _build_words(self, paths: Paths) -> QWidget:
        words = QWidget(self)
        layout = QVBoxLayout(words)
        layout.addWidget(heading(self.tr("Keys"), words))
        layout.addLayout(self._build_keys(words))
        layout.addWidget(heading(self.tr("In the dark room"), words, size=1.2))
        layout.addWidget(
            plain_label(
                self.tr(
                    "0 to 9 record the pain, - or T is ten. The letter on a button presses it. "
                    "Arrows move, Enter and Space press, Ctrl+Z takes back, Esc closes."
                ),
                words,
                wrap=True,
            )
        )
        layout.addWidget(heading(self.tr("In a chart"), words, size=1.2))
        layout.addWidget(
            plain_label(
                self.tr(
                    "Left and Right read the values, Up and Down go from row to row, Home and End to an end; "
                    "Enter opens the day. Along the time, + and - or the wheel with Ctrl show less or more, "
                    "0 shows all. The menu key saves or copies."
                ),
                words,
                wrap=True,
            )
        )
        clinician = self._build_button(self.tr("When to see a clinician"), words)
        clinician.clicked.connect(self._on_clinician)
        layout.addWidget(clinician, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(heading(self.tr("Your journal"), words, size=1.2))
        layout.addWidget(plain_label(str(paths.journal), words, wrap=True))
        version = self.tr("Migraine Journal {version}").format(version=__version__)
        layout.addWidget(plain_label(version, words))
        about = self._build_button(self.tr("About and licences"), words)
        about.clicked.connect(self._on_about)
        layout.addWidget(about, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        return words

    def _build_button(self, text: str, words: QWidget) -> QPushButton:
        button = QPushButton(text, words)
        button.setAutoDefault(False)
        return button

    def _build_keys(self, words: QWidget) -> QGridLayout:
        grid = QGridLayout()
        for row, command in enumerate(Command):
            grid.addWidget(plain_label(command.text, words), row, 0)
            grid.addWidget(plain_label(command.keys.toString(), words), row, 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _on_clinician(self) -> None:
        RedFlags(self).open()

    def _on_about(self) -> None:
        from migrainejournal.gui.about_dialog import AboutDialog  # looks through what is installed

        AboutDialog(self).open()
