"""The dark room's window: a full screen that hurts as little as a screen can."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QCursor,
    QFontInfo,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPixmap,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migrainejournal.gui.dark_room.blackout import Blackout
from migrainejournal.gui.dark_room.colours import ROOM_COLOURS, RoomColours, next_palette
from migrainejournal.gui.dark_room.first_scene import start_scene
from migrainejournal.gui.dark_room.letters import TEN
from migrainejournal.gui.dark_room.room_button import RoomButton
from migrainejournal.gui.dark_room.scene import Command, Pain, Press, Scene
from migrainejournal.gui.dark_room.scene_view import SceneView, room_label
from migrainejournal.gui.preferences import Preferences

if TYPE_CHECKING:
    from migrainejournal.gui.dark_room.quick_log import QuickLog

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class DarkRoom(QWidget):
    """Shows one scene at a time; keys and clicks become presses of the quick log it follows.

    It can be shown before there is a log to follow, so that the dark is there at once.
    """

    closed = Signal()

    def __init__(self, preferences: Preferences, app: QGuiApplication) -> None:
        super().__init__()
        self._preferences = preferences
        self._log: QuickLog | None = None
        self._early: list[Press] = []
        self._warned = False
        self._scene: Scene | None = None
        self._view: SceneView | None = None
        self._blackout = Blackout(app, self)
        self._blackout.displaced.connect(self._on_displaced)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._on_minute)
        self.setWindowTitle(self.tr("Migraine Journal"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Log an attack"))
        self._build_frame()
        self._paint_in(self._colours)
        self._show_scene(start_scene(can_undo=False))
        preferences.changed.connect(self._on_preferences)

    def enter(self) -> None:
        """Fill this screen, darken the others, and take the keyboard."""
        self._warned = False
        self.showFullScreen()
        self._darken_others()
        self.raise_()
        self.activateWindow()
        self.setFocus()
        if self._log is not None:
            self._log.start_over()
            self._minute.start(self._log.milliseconds_to_the_minute())

    def follow(self, log: "QuickLog") -> None:
        """Show what the log says from now on, and hand it the presses."""
        log.scene_changed.connect(self._show_scene)
        log.status_changed.connect(self._status.setText)
        log.trouble_changed.connect(self._on_trouble)
        self._log = log
        log.show_again()
        while self._early:
            log.press(self._early.pop(0))
        self._minute.start(log.milliseconds_to_the_minute())

    @property
    def _colours(self) -> RoomColours:
        return ROOM_COLOURS[self._preferences.settings.room_palette]

    def _build_frame(self) -> None:
        self._title = room_label("", self._colours, size=1.85, quiet=False)
        self._detail = room_label("", self._colours, size=1.85)
        self._status = room_label("", self._colours, size=1.85)
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        widest = self._status.fontMetrics().boundingRect("saved 00:00 MM ")
        self._status.setFixedSize(widest.width(), widest.height())  # so that a new word moves nothing
        self._trouble = room_label("", self._colours)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        header = QHBoxLayout()
        for widget in (self._title, self._detail):
            header.addWidget(widget)
        header.addStretch(1)
        header.addWidget(self._status)
        self._frame = QVBoxLayout(self)
        self._frame.addLayout(header)
        self._frame.addWidget(self._trouble)

    def _paint_in(self, colours: RoomColours) -> None:
        palette = QPalette(colours.background)
        palette.setColor(QPalette.ColorRole.Window, colours.background)
        palette.setColor(QPalette.ColorRole.WindowText, colours.text)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setCursor(_quiet_pointer(colours.quiet))
        for label in (self._title, self._detail, self._status, self._trouble):
            own = label.palette()
            own.setColor(label.foregroundRole(), colours.text if label is self._title else colours.quiet)
            label.setPalette(own)

    def _show_scene(self, scene: Scene) -> None:
        old_scene, self._scene = self._scene, scene
        self._title.setText(scene.title)
        self._detail.setText(f"· {scene.detail}" if scene.detail else "")
        if old_scene and (old_scene.rows, old_scene.commands) == (scene.rows, scene.commands):
            return  # a button held down just now stays the same button
        focused = self._view.focusWidget() if self._view else None
        press = focused.press if isinstance(focused, RoomButton) and focused.hasFocus() else None
        old, self._view = self._view, SceneView(scene, self._colours, self, close=self._is_low)
        self._view.pressed.connect(self._on_pressed)
        if old is not None:
            self._frame.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._frame.addWidget(self._view, 1)
        self._view.show()
        again = self._view.button_for(press) if press is not None else None
        (again or self).setFocus()

    def _on_pressed(self, press: Press) -> None:
        if press is Command.CLOSE:
            self.close()
        elif press is Command.COLOURS:
            self._preferences.change(room_palette=next_palette(self._preferences.settings.room_palette))
        elif self._log is not None:
            self._log.press(press)
        else:
            self._early.append(press)

    def _on_preferences(self) -> None:
        self._paint_in(self._colours)
        scene, self._scene = self._scene, None
        if scene is not None:
            self._show_scene(scene)

    @property
    def _low_below(self) -> int:
        """The height in pixels below which a full scene needs its buttons closer together."""
        return round(QFontInfo(self.font()).pixelSize() * 20 + 430)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._low_below

    def _darken_others(self) -> None:
        if self._preferences.settings.darken_other_monitors:
            self._blackout.cover(self.screen(), self._colours.background)

    def _on_displaced(self) -> None:
        QTimer.singleShot(0, self, self._darken_others)  # when the room has moved to another monitor

    def _on_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _on_minute(self) -> None:
        if self._log is not None:
            self._log.show_again()
            self._minute.start(self._log.milliseconds_to_the_minute())

    def _press_letter(self, letter: str) -> bool:
        button = self._view.button_for_letter(letter) if self._view else None
        if button is not None:
            button.click()
        return button is not None

    def _press_pain(self, number: int) -> bool:
        button = self._view.button_for(Pain(number)) if self._view else None
        if button is not None:
            button.click()
        return button is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().upper()
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape:
            self.close()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._on_pressed(Command.UNDO)
        elif event.matches(QKeySequence.StandardKey.Redo) and self._log is not None:
            self._log.redo()
        elif key in _ARROWS and self._view:
            self._view.move_focus(key)
        elif len(text) == 1 and text.isdecimal() and text.isascii():
            self._press_pain(int(text))
        elif (text not in {"-", TEN} or not self._press_pain(10)) and not self._press_letter(text):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_low != (event.oldSize().height() < self._low_below) and self._scene is not None:
            scene, self._scene = self._scene, None
            self._show_scene(scene)
        side, top = max(24, self.width() * 72 // 1280), max(16, self.height() * 44 // 800)
        self._frame.setContentsMargins(side, top, side, top)
        self._frame.setSpacing(max(12, self.height() * 24 // 800))
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._log is not None and self._log.holds_a_press and not self._warned:
            self._warned = True
            self._on_trouble(self.tr("Not saved yet. Esc again hides this; it is tried again."))
            event.ignore()
            return
        self._minute.stop()
        self._blackout.lift()
        super().closeEvent(event)
        self.closed.emit()


def _quiet_pointer(colour: QColor) -> QCursor:
    """An arrow in the room's own dim colour: the system's is often white."""
    picture = QPixmap(16, 20)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(colour)
    painter.setBrush(colour.darker(150))
    painter.drawPolygon(QPolygon([QPoint(0, 0), QPoint(0, 15), QPoint(4, 12), QPoint(11, 11)]))
    painter.end()
    return QCursor(picture, 0, 0)
