"""The top of the treatments page: its name, how much of the time line is shown, and a way to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.treatments_page.time_scale import Span


class TreatmentsHeader(QWidget):
    """Says what is wanted; the page does it."""

    add = Signal()
    span_chosen = Signal(object)  # Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: dict[ToolButton, Span] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_span)
        spans = QWidget(self)
        together = QHBoxLayout(spans)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(2)
        for span, text in (
            (Span.YEAR, self.tr("1 year")),
            (Span.THREE_YEARS, self.tr("3 years")),
            (Span.ALL, self.tr("All")),
        ):
            together.addWidget(self._build_span(span, text))
        add = QPushButton(self.tr("Add a treatment"), self)
        add.clicked.connect(self.add)
        flow = Flow(self, across=self.fontMetrics().averageCharWidth() * 2, down=2)
        for widget in (heading(self.tr("Treatments"), self), spans, add):
            flow.addWidget(widget)

    def show_span(self, span: Span) -> None:
        """Let the span's button stay down."""
        next(button for button, found in self._spans.items() if found is span).setChecked(True)

    def _build_span(self, span: Span, text: str) -> ToolButton:
        button = ToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setAccessibleName(self.tr("Time line: {span}").format(span=text))
        self._group.addButton(button)
        self._spans[button] = span
        return button

    def _on_span(self, button: ToolButton) -> None:
        self.span_chosen.emit(self._spans[button])
