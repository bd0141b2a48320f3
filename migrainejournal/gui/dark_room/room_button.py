"""The dark room's buttons: large, still, and pressed once however the hand shakes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from migrainejournal.gui.dark_room.colours import RoomColours
from migrainejournal.gui.dark_room.scene import Choice
from migrainejournal.gui.kit.flat_button import FlatButton

SMALLEST_TARGET = 64
ROW_PITCH = 44
GAP = 12
_LETTER_MARGIN = 10
_MINE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def room_font(base: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Medium) -> QFont:
    """The system's font, `factor` times its size; medium weight, because thin strokes bloom in the dark."""
    font = QFont(base)
    font.setPixelSize(max(1, round(QFontInfo(base).pixelSize() * factor)))
    font.setWeight(weight)
    return font


class RoomButton(FlatButton):
    """The button of a choice: its label and, below it, a quiet second line."""

    def __init__(
        self,
        choice: Choice,
        colours: RoomColours,
        *,
        large: bool = False,
        left: bool = False,
        radius: float = 12,
    ) -> None:
        super().__init__(choice.label, colours.buttons, radius=radius, left=left)
        self.press = choice.press
        self._base = self.font()
        self._quiet = colours.quiet
        self._small = room_font(self._base, 1.25)
        self._large = large
        self.letter = choice.letter
        self._note = choice.note
        self.setCheckable(choice.on is not None)
        self.setChecked(bool(choice.on))
        self.setFont(room_font(self._base, 2.5 if large else 1.6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if choice.spoken:
            self.setAccessibleName(choice.spoken)
        if choice.note:
            self.setAccessibleDescription(choice.note)

    def paint_text(self, painter: QPainter, area: QRectF) -> None:
        """The label, and the note one row pitch below it, each made smaller until it fits."""
        align = Qt.AlignmentFlag.AlignLeft if self._left else Qt.AlignmentFlag.AlignHCenter
        flags = int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        label, note = QRectF(area), QRectF(area)
        if self._note:
            shift = max(ROW_PITCH, QFontMetricsF(self.font()).height() * 0.95) / 2
            label.translate(0, -shift)
            note.translate(0, shift)
        elif self._shows_letter:
            label.adjust(0, 0, -self._letter_width(), 0)
        painter.setFont(_fitting(self.font(), self.text(), label.width()))
        painter.drawText(label, flags, self.text())
        if not (self.isChecked() or self.isDown()):
            painter.setPen(self._quiet)
        if self._note:
            painter.setFont(_fitting(self._small, self._note, area.width()))
            painter.drawText(note, flags, self._note)
        elif self._shows_letter:
            painter.setFont(self._small)
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(area.adjusted(0, 0, -_LETTER_MARGIN, 0), right, self.letter)

    @property
    def _shows_letter(self) -> bool:
        return bool(self.letter) and not self._large and not self._note

    def _letter_width(self) -> float:
        if not self._shows_letter:
            return 0
        return QFontMetricsF(self._small).horizontalAdvance(self.letter) + 2 * _LETTER_MARGIN

    def sizeHint(self) -> QSize:
        metrics, small = QFontMetricsF(self.font()), QFontMetricsF(self._small)
        lines = metrics.height() * 1.6
        if self._note:
            lines = max(ROW_PITCH, metrics.height() * 0.95) + (metrics.height() + small.height()) / 2 + 24
        width = metrics.horizontalAdvance(self.text()) + 40 + self._letter_width()
        return QSize(round(width), round(max(SMALLEST_TARGET, lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST_TARGET, self.sizeHint().height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A shaking hand's double click is one press."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() in _MINE:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _fitting(font: QFont, text: str, width: float) -> QFont:
    found = QFont(font)
    while found.pixelSize() > 12 and QFontMetricsF(found).horizontalAdvance(text) > width:
        found.setPixelSize(found.pixelSize() - 1)
    return found
