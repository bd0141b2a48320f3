"""The other monitors, dark while the dark room is open."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QScreen
from PySide6.QtWidgets import QWidget


class Blackout(QObject):
    """One dark, empty window on every monitor but the room's; monitors plugged in meanwhile go dark too.

    `displaced` is emitted when the room's own monitor is gone and all others are light again.
    """

    displaced = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._colour = QColor()
        self._room: QScreen | None = None
        self._sheets: list[QWidget] = []

    @property
    def sheets(self) -> tuple[QWidget, ...]:
        """The windows that lie over the other monitors."""
        return tuple(self._sheets)

    def cover(self, room: QScreen, colour: QColor) -> None:
        """Fill every monitor but the one the room is on with the colour."""
        self.lift()
        self._room = room
        self._colour = colour
        for screen in self._app.screens():
            self._cover_one(screen)
        self._app.screenAdded.connect(self._cover_one)
        self._app.screenRemoved.connect(self._on_screen_removed)

    def lift(self) -> None:
        """Give the other monitors back."""
        if self._room is not None:
            self._app.screenAdded.disconnect(self._cover_one)
            self._app.screenRemoved.disconnect(self._on_screen_removed)
        self._room = None
        while self._sheets:
            sheet = self._sheets.pop()
            sheet.hide()
            sheet.deleteLater()

    def _cover_one(self, screen: QScreen) -> None:
        if screen == self._room:
            return
        flags = (
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        sheet = QWidget(None, flags)
        sheet.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        palette = QPalette(self._colour)
        palette.setColor(QPalette.ColorRole.Window, self._colour)
        sheet.setPalette(palette)
        sheet.setAccessibleName(self.tr("Darkened monitor"))
        sheet.setCursor(Qt.CursorShape.BlankCursor)
        sheet.setScreen(screen)
        sheet.setGeometry(screen.geometry())
        sheet.setWindowState(Qt.WindowState.WindowFullScreen)
        sheet.show()
        self._sheets.append(sheet)

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen == self._room:
            self.lift()
            self.displaced.emit()
            return
        for sheet in [sheet for sheet in self._sheets if sheet.screen() == screen]:
            self._sheets.remove(sheet)
            sheet.hide()
            sheet.deleteLater()
