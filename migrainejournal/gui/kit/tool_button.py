"""A tool button on which the keyboard can be seen; Fusion's own frame around the text is too faint."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from migrainejournal.gui.kit.focus_ring import draw_frame


class ToolButton(QToolButton):
    """Qt's tool button with a ring of its own when it has the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        draw_frame(painter, self)
