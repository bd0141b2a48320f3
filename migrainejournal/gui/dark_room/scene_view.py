"""Draws a scene: rows of large buttons, commands at the bottom; tells what was pressed."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from migrainejournal.gui.dark_room.colours import RoomColours
from migrainejournal.gui.dark_room.room_button import GAP, RoomButton, room_font
from migrainejournal.gui.dark_room.scene import Choice, Command, Look, Pain, Press, Row, Scene
from migrainejournal.gui.kit.labels import plain_label


def room_label(text: str, colours: RoomColours, *, size: float = 1.45, quiet: bool = True) -> QLabel:
    """A line of words in the room's colours, `size` times the system's text size."""
    label = plain_label(text)
    label.setFont(room_font(label.font(), size, QFont.Weight.Medium if quiet else QFont.Weight.DemiBold))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), colours.quiet if quiet else colours.text)
    label.setPalette(palette)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


class SceneView(QWidget):
    """The buttons of one scene, `close` together where the screen is low.

    Keys come in through `button_for_letter` and `move_focus`.
    """

    pressed = Signal(object)  # Press

    def __init__(
        self, scene: Scene, colours: RoomColours, parent: QWidget | None = None, *, close: bool = False
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        self._buttons: list[RoomButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP if close else GAP * 2)
        layout.addStretch(1)
        for row in scene.rows:
            layout.addLayout(
                self._build_row(row, titled=bool(row.title) and not (close and row.look is not Look.NUMBERS))
            )
        layout.addStretch(3)
        layout.addLayout(self._build_commands(scene.commands))

    def button_for(self, press: Press) -> RoomButton | None:
        """The button that stands for the press."""
        return next((button for button in self._buttons if button.press == press), None)

    def button_for_letter(self, letter: str) -> RoomButton | None:
        """The button with the letter."""
        return next((button for button in self._buttons if letter and button.letter == letter), None)

    def move_focus(self, key: int) -> None:
        """Go to the nearest button in the direction of an arrow key."""
        at = self.focusWidget()
        if not isinstance(at, RoomButton):
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        here = _centre(at, self)
        best: tuple[int, RoomButton] | None = None
        for button in self._buttons:
            away = _centre(button, self) - here
            ahead, aside = _ahead(key, away)
            if ahead > 0 and (best is None or ahead + 2 * aside < best[0]):
                best = (ahead + 2 * aside, button)
        if best:
            best[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _build_row(self, row: Row, *, titled: bool) -> QVBoxLayout:
        outer = QVBoxLayout()
        outer.setSpacing(GAP)
        if titled:
            outer.addWidget(room_label(row.title, self._colours))
        grid = QGridLayout()
        grid.setSpacing(GAP)
        outer.addLayout(grid)
        columns = row.columns or len(row.choices)
        built = [self._build_button(choice, row.look) for choice in row.choices]
        tallest = max(button.sizeHint().height() for button in built)
        for index, button in enumerate(built):
            button.setFixedHeight(tallest)
            grid.addWidget(button, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return outer

    def _build_commands(self, commands: tuple[Choice, ...]) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(GAP)
        for choice in commands:
            button = self._build_button(choice, Look.CARDS)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            if choice.press is Command.COLOURS:
                layout.addStretch(1)
            layout.addWidget(button)
        return layout

    def _build_button(self, choice: Choice, look: Look) -> RoomButton:
        button = RoomButton(
            choice,
            self._colours,
            large=look is Look.NUMBERS,
            left=look is Look.CARDS and bool(choice.note),
            radius=32 if look is Look.PILLS else 12,
        )
        button.clicked.connect(self._on_clicked)
        self._buttons.append(button)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, RoomButton):
            return
        if isinstance(button.press, Pain):  # the number pressed last is lit, also while it waits to be saved
            for number in (other for other in self._buttons if isinstance(other.press, Pain)):
                number.setChecked(number is button)
        self.pressed.emit(button.press)


def _centre(widget: QWidget, view: QWidget) -> QPoint:
    return widget.mapTo(view, widget.rect().center())


def _ahead(key: int, away: QPoint) -> tuple[int, int]:
    match key:
        case Qt.Key.Key_Left:
            return -away.x(), abs(away.y())
        case Qt.Key.Key_Right:
            return away.x(), abs(away.y())
        case Qt.Key.Key_Up:
            return -away.y(), abs(away.x())
        case _:
            return away.y(), abs(away.x())
