"""A line of the list, as many rows of text high as it needs at the list's width."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from migrainejournal.gui.catalogue_search.model import Index


class LineDelegate(QStyledItemDelegate):
    """Measures a line in the width it is painted in: Qt's own takes the space beside the lines for room."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width() - 2 * self._view.spacing()
        option.rect = QRect(0, 0, width, 1)
        return QSize(width, super().sizeHint(option, index).height())
