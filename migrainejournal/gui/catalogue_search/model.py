"""What the catalogue finds, one line each: the name meant, its other names, and what it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from migrainejournal.catalogue import SHORTEST_SEARCH, CatalogueItem, name_meant, search

Index = QModelIndex | QPersistentModelIndex


class CatalogueModel(QAbstractListModel):
    """The items that fit a text, best first; with `all_at_first` everything until there is a text to fit."""

    def __init__(
        self,
        items: Sequence[CatalogueItem],
        describe: Callable[[CatalogueItem], str],
        parent: QObject | None = None,
        *,
        all_at_first: bool,
    ) -> None:
        super().__init__(parent)
        self._all = tuple(items)
        self._describe = describe
        self._at_first = self._all if all_at_first else ()
        self._items = self._at_first
        self._text = ""

    @property
    def is_search(self) -> bool:
        """Whether enough is written to search for."""
        return bool(self._text)

    def search(self, text: str) -> None:
        """Show what fits the text."""
        self.beginResetModel()
        self._text = text if len(text.strip()) >= SHORTEST_SEARCH else ""
        self._items = search(self._all, text) if self._text else self._at_first
        self.endResetModel()

    def item(self, index: Index) -> CatalogueItem | None:
        """The item of a row."""
        return self._items[index.row()] if index.isValid() else None

    def name(self, item: CatalogueItem) -> str:
        """The name of the item that was meant."""
        return name_meant(item, self._text) if self._text else item.name

    def _line(self, item: CatalogueItem) -> str:
        meant, what = self.name(item), self._describe(item)
        others = ", ".join(name for name in item.names if name != meant)
        line = self.tr("{name} ({others}): {what}") if others else self.tr("{name}: {what}")
        return line.format(name=meant, others=others, what=what)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._line(item)
