"""The pages as they will print, one below another, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.summary_page.sheet import Sheet

MARGIN = 20
WIDEST = 1.3
"""Times the page's own size, where it fills the room by itself."""
POINTS_OF_INCH = 72
STEP = 1.25
SMALLEST, LARGEST = STEP**-3, STEP**6


class Preview(QScrollArea):
    """Scrolls by keys; Ctrl+Plus and Ctrl+Minus change the size, Ctrl+0 is as it was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets: list[Sheet] = []
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Preview"))
        self._ground = QWidget(self)
        self._layout = QVBoxLayout(self._ground)
        self._layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._layout.setSpacing(MARGIN)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._ground)
        self._add_keys()

    @property
    def sheets(self) -> Sequence[Sheet]:
        """The pages shown."""
        return tuple(self._sheets)

    def show_pages(self, pages: Sequence[bytes], text: str) -> None:
        """Show the pages, each an SVG, and let screen readers read the text; the place scrolled to stays."""
        while len(self._sheets) < len(pages):
            self._add_sheet()
        while len(self._sheets) > len(pages):
            self._take_sheet_away()
        for sheet, page in zip(self._sheets, pages, strict=True):
            sheet.show_page(page)
        self.setAccessibleDescription(text)
        self._arrange()

    def _add_sheet(self) -> None:
        sheet = Sheet(self._theme, self._ground)
        self._layout.addWidget(sheet)
        self._sheets.append(sheet)

    def _take_sheet_away(self) -> None:
        sheet = self._sheets.pop()
        self._layout.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()

    def _add_keys(self) -> None:
        for keys, slot in (
            ((QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")), self._on_larger),
            ((QKeySequence("Ctrl+-"),), self._on_smaller),
            ((QKeySequence("Ctrl+0"),), self._on_usual),
        ):
            for key in keys:
                shortcut = QShortcut(key, self)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(slot)

    def _arrange(self) -> None:
        """Give every sheet its size; all are of one paper."""
        if not self._sheets:
            return
        natural = self._sheets[0].natural_size()
        most = natural.width() * self.logicalDpiX() / POINTS_OF_INCH * WIDEST
        width = round(min(self.viewport().width() - 2 * MARGIN, most) * self._zoom)
        height = round(width * natural.height() / max(natural.width(), 1))
        for sheet in self._sheets:
            sheet.setFixedSize(width, height)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, SMALLEST), LARGEST)
        self._arrange()

    def _on_larger(self) -> None:
        self._set_zoom(self._zoom * STEP)

    def _on_smaller(self) -> None:
        self._set_zoom(self._zoom / STEP)

    def _on_usual(self) -> None:
        self._set_zoom(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
