"""What the catalogue finds, one line each: the name meant, its other names, and what it counts as."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.catalogue import CatalogueItem, acute, load_catalogue, name_meant, search
from migrainejournal.gui import wording

Index = QModelIndex | QPersistentModelIndex


class CatalogueModel(QAbstractListModel):
    """The items for attacks that fit a text, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._items: tuple[CatalogueItem, ...] = ()

    def search(self, text: str) -> None:
        """Show what fits the text."""
        self.beginResetModel()
        self._text = text
        self._items = search(acute(load_catalogue()), text)
        self.endResetModel()

    def item(self, index: Index) -> CatalogueItem | None:
        """The item of a row."""
        return self._items[index.row()] if index.isValid() else None

    def _line(self, item: CatalogueItem) -> str:
        meant = name_meant(item, self._text)
        others = ", ".join(name for name in item.names if name != meant)
        classes = ", ".join(wording.word(overuse) for overuse in item.overuse) or self.tr("not counted")
        line = self.tr("{name} ({others}): {classes}") if others else self.tr("{name}: {classes}")
        return line.format(name=meant, others=others, classes=classes)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._line(item)
