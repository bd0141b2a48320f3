"""Choosing a file in the program's own colours: a desktop's dialog could flash white, its icons glare."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon, QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget


class _NoIcons(QAbstractFileIconProvider):
    def icon(self, _file: object) -> QIcon:
        return QIcon()


class FileDialog(QFileDialog):
    """One file, in the documents folder at first; connect `fileSelected`, then `open` it."""

    def __init__(self, title: str, parent: QWidget, *, filters: list[str]) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setViewMode(QFileDialog.ViewMode.Detail)
        self.setNameFilters(filters)
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.setDirectory(str(documents if documents.is_dir() else Path.home()))
        self._icons = _NoIcons()
        self.setIconProvider(self._icons)

    def showEvent(self, event: QShowEvent) -> None:
        for button in self.findChildren(QPushButton):
            button.setIcon(QIcon())
        super().showEvent(event)
