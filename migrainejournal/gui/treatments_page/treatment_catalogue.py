"""The treatments of the catalogue that fit a text, one line each: the name meant, other names, what it is."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.catalogue import (
    SHORTEST_SEARCH,
    CatalogueItem,
    load_catalogue,
    name_meant,
    search,
    treatments,
)
from migrainejournal.gui.treatments_page.course_words import class_words

Index = QModelIndex | QPersistentModelIndex


class TreatmentCatalogue(QAbstractListModel):
    """What is found, best first; all of them, kind by kind, while too little is written to search for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = treatments(load_catalogue())
        self._items = self._all
        self._text = ""

    def search(self, text: str) -> None:
        """Show what fits the text."""
        self.beginResetModel()
        self._text = text if len(text.strip()) >= SHORTEST_SEARCH else ""
        self._items = search(self._all, text) if self._text else self._all
        self.endResetModel()

    @property
    def is_search(self) -> bool:
        """Whether enough is written to search for."""
        return bool(self._text)

    def item(self, index: Index) -> CatalogueItem | None:
        """The item of a row."""
        return self._items[index.row()] if index.isValid() else None

    def name(self, item: CatalogueItem) -> str:
        """The name of the item that was meant."""
        return name_meant(item, self._text) if self._text else item.name

    def _line(self, item: CatalogueItem) -> str:
        meant = self.name(item)
        others = ", ".join(name for name in item.names if name != meant)
        classes = class_words(item.kind, item.group)
        line = self.tr("{name} ({others}): {classes}") if others else self.tr("{name}: {classes}")
        return line.format(name=meant, others=others, classes=classes)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._line(item)
