"""Keys, and where things lie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from migrainejournal import __version__
from migrainejournal.gui.actions import Command
from migrainejournal.gui.kit.labels import heading, plain_label
from migrainejournal.gui.red_flags import RedFlags
from migrainejournal.paths import Paths


class HelpDialog(QDialog):
    """Every key of the main window and the dark room, and the folder of the journal."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        layout = QVBoxLayout(self)
        layout.addWidget(heading(self.tr("Keys"), self))
        layout.addLayout(self._build_keys())
        layout.addWidget(heading(self.tr("In the dark room"), self, size=1.2))
        layout.addWidget(
            plain_label(
                self.tr(
                    "0 to 9 record the pain, - or T is ten. The letter on a button presses it. "
                    "Arrows move, Enter and Space press, Ctrl+Z takes back, Esc closes."
                ),
                self,
                wrap=True,
            )
        )
        layout.addWidget(self._build_clinician(), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(heading(self.tr("Your journal"), self, size=1.2))
        layout.addWidget(plain_label(str(paths.journal), self, wrap=True))
        layout.addWidget(plain_label(self.tr("Migraine Journal {version}").format(version=__version__), self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _build_clinician(self) -> QPushButton:
        button = QPushButton(self.tr("When to see a clinician"), self)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_clinician)
        return button

    def _build_keys(self) -> QGridLayout:
        grid = QGridLayout()
        for row, command in enumerate(Command):
            grid.addWidget(plain_label(command.text, self), row, 0)
            grid.addWidget(plain_label(command.keys.toString(), self), row, 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _on_clinician(self) -> None:
        RedFlags(self).open()
