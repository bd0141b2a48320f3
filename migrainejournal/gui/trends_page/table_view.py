"""A chart as a table to be read cell by cell and copied."""

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from migrainejournal.charts.chart_spec import ChartSpec, Table
from migrainejournal.gui.trends_page.table_model import NOTHING, ChartTableModel

ROWS_MEASURED = 60


class ChartTable(QTableView):
    """Ctrl+C copies the chosen cells, so that a spreadsheet takes them in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table = NOTHING
        self._model = ChartTableModel(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setResizeContentsPrecision(ROWS_MEASURED)
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across.setHighlightSections(False)

    def show_spec(self, spec: ChartSpec) -> None:
        """Show the numbers of the chart."""
        self._table = spec.table or NOTHING
        self._model.show_table(self._table)
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.alternative)

    def _copy(self) -> None:
        chosen = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        rows: dict[int, list[str]] = {}
        for row, column in chosen:
            rows.setdefault(row, []).append(self._table.rows[row][column])
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
