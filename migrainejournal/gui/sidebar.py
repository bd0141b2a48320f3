"""The way to every page: log an attack first, settings last."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from migrainejournal.gui.actions import Command
from migrainejournal.gui.kit.flat_button import ButtonColours, FlatButton
from migrainejournal.gui.kit.theme import Colours, Theme

PAGES = (Command.TODAY, Command.CALENDAR, Command.TRENDS, Command.TREATMENTS, Command.SUMMARY)


class Sidebar(QWidget):
    """A column of buttons; the open page's stays down."""

    chosen = Signal(object)  # Command

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[Command, FlatButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 20, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self._build_button(Command.LOG_ATTACK))
        layout.addSpacing(12)
        for page in PAGES:
            layout.addWidget(self._build_button(page))
        layout.addStretch(1)
        layout.addWidget(self._build_button(Command.SCORES))
        layout.addWidget(self._build_button(Command.SETTINGS))
        self.setAutoFillBackground(True)
        self._paint()
        theme.changed.connect(self._paint)

    def show_page(self, page: Command) -> None:
        """Let the page's button stay down."""
        self._buttons[page].setChecked(True)

    def _build_button(self, command: Command) -> FlatButton:
        plain, strong = _button_colours(self._theme.colours)
        first = command is Command.LOG_ATTACK
        button = FlatButton(command.text, strong if first else plain, self, left=not first)
        button.setMinimumHeight(round(self.fontMetrics().height() * (2.8 if first else 2.2)))
        button.setMinimumWidth(round(self.fontMetrics().averageCharWidth() * 20))
        button.setAccessibleDescription(command.keys.toString())
        if command in PAGES:
            button.setCheckable(True)
            self._group.addButton(button)
        button.setProperty("command", command)
        button.clicked.connect(self._on_clicked)
        self._buttons[command] = button
        return button

    def _paint(self) -> None:
        plain, strong = _button_colours(self._theme.colours)
        palette = QPalette(self._theme.colours.sidebar)
        palette.setColor(QPalette.ColorRole.Window, self._theme.colours.sidebar)
        self.setPalette(palette)
        for command, button in self._buttons.items():
            button.set_colours(strong if command is Command.LOG_ATTACK else plain)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, FlatButton):
            self.chosen.emit(button.property("command"))


def _button_colours(colours: Colours) -> tuple[ButtonColours, ButtonColours]:
    plain = ButtonColours(
        fill=colours.sidebar,
        line=colours.sidebar,
        text=colours.muted,
        on_fill=colours.surface,
        on_line=colours.surface,
        on_text=colours.text,
        focus=colours.chosen,
    )
    strong = ButtonColours(
        fill=colours.strong,
        line=colours.strong,
        text=colours.on_strong,
        on_fill=colours.strong,
        on_line=colours.chosen,
        on_text=colours.on_strong,
        focus=colours.faint,
    )
    return plain, strong
