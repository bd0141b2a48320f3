"""“Why?”: what a number counts, by which rule, where that was published, and on which days it rests."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from migrainejournal.clinical.rules import SOURCES
from migrainejournal.gui.kit.labels import heading, plain_label, readable
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.why.day_list_model import DayListModel
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import counted

LETTERS_WIDE, FEWEST_ROWS, USUAL_ROWS = 76, 4, 12
MOST_OF_SCREEN = 0.85


class WhyDialog(QDialog):
    """Beside the main window, which stays usable; all its words can be reached and copied by the keys."""

    day_chosen = Signal(object)  # date

    def __init__(self, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why?"))
        self.setAccessibleDescription(reason.title)
        self._model = DayListModel(reason.days, self)
        self._build_layout(self._build_words(reason))
        if reason.days:
            self._list.setFocus()

    def _build_words(self, reason: Reason) -> QWidget:
        """The number, its rule and source, what is not counted, and the days; what has no room scrolls."""
        words = QWidget(self)
        layout = QVBoxLayout(words)
        layout.setSpacing(self.fontMetrics().height() // 2)
        source = self.tr("Source: {source}").format(source=SOURCES[reason.rule])
        layout.addWidget(readable(heading(reason.title, words, size=1.25)))
        layout.addWidget(readable(plain_label(rule_sentence(reason.rule), words)))
        layout.addWidget(readable(plain_label(source, words), quiet=True))
        if not reason.judged:
            layout.addWidget(readable(plain_label(self.tr("Not enough recorded days yet."), words)))
        for remark in reason.remarks:
            layout.addWidget(readable(plain_label(remark, words)))
        number = counted(len(reason.days), lambda: self.tr("{n} day:"), lambda: self.tr("{n} days:"))
        self._list = self._build_list(words)
        for widget, stretch in ((plain_label(number, words), 0), (self._list, 1)):
            layout.addWidget(widget, stretch)
            widget.setVisible(bool(reason.days))
        layout.addStretch()
        return words

    def _build_list(self, words: QWidget) -> QListView:
        found = _DayList(words)
        found.setModel(self._model)
        found.setAccessibleName(self.tr("The days it counts"))
        found.setAccessibleDescription(self.tr("Enter shows the day in the calendar."))
        found.setCurrentIndex(self._model.index(0))
        found.activated.connect(self._on_activated)
        return found

    def _build_layout(self, words: QWidget) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(words)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)  # Enter belongs to the list
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        edges = layout.contentsMargins()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        row = QHBoxLayout()
        row.setContentsMargins(edges.left(), 0, edges.right(), edges.bottom())
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(row)
        wide = self.fontMetrics().averageCharWidth() * LETTERS_WIDE
        beside_bar = wide - area.verticalScrollBar().sizeHint().width()  # a bar once shown would stay
        high = words.heightForWidth(beside_bar) + layout.spacing() + row.sizeHint().height()
        self.resize(QSize(wide, high).boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))

    def _on_activated(self, index: QModelIndex) -> None:
        self.day_chosen.emit(self._model.day(index))


class _DayList(QListView):
    """A list that is as high as a dozen rows where there is room, and never less than a few."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSpacing(self.fontMetrics().lineSpacing() // 6)

    def _height_of(self, most: int) -> int:
        rows = min(self.model().rowCount(), most)
        return rows * (self.sizeHintForRow(0) + 2 * self.spacing()) + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(USUAL_ROWS))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height_of(FEWEST_ROWS))
