"""The left of the summary page: what the summary is to be, and the ways it leaves the program."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from migrainejournal.clinical.months import Period
from migrainejournal.gui.kit.fields import Choice, Tick
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import heading
from migrainejournal.gui.summary_page.period_choice import PeriodChoice
from migrainejournal.gui.summary_page.section_ticks import SectionTicks
from migrainejournal.gui.summary_page.wanted import Wanted
from migrainejournal.report.choices import Kind
from migrainejournal.report.document import Paper
from migrainejournal.settings import ReportKind, ReportPaper, Settings

MARGIN = 20


class ChoicesPanel(QScrollArea):
    """Says what is wanted; the page does it. `changed` when another summary is wanted."""

    changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    visits_wanted = Signal()
    profile_wanted = Signal()

    def __init__(self, settings: Settings, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._inside = QWidget(self)
        self._outs: list[QPushButton] = []
        self._out_row = self._build_outs()  # Tab goes in the order in which they are made
        self._kind = Choice(self._kinds(), self._inside)
        self._period = PeriodChoice(settings.report_period, _free(settings), today, self._inside)
        self._paper = Choice(self._papers(), self._inside)
        self._with_name = Tick(self.tr("With my name"), self._inside)
        self._with_data = Tick(self.tr("With data, in the PDF"), self._inside)
        self._sections = SectionTicks(settings.report_left_out, self._inside)
        self._load(settings)
        self._build_layout()
        self._connect()

    def wanted(self) -> Wanted:
        """The choices as they stand."""
        return Wanted(
            period=self._period.chosen,
            free=self._period.free,
            kind=Kind(str(self._kind.entered())),
            sections=self._sections.entered(),
            paper=Paper(str(self._paper.entered())),
            with_name=self._with_name.entered(),
            with_data=self._with_data.entered(),
        )

    def kept(self) -> dict[str, object]:
        """What is remembered of them, by its name in Settings."""
        free = self._period.remembered
        return {
            "report_period": self._period.chosen,
            "report_first": free.first if free else None,
            "report_last": free.last if free else None,
            "report_kind": self._kind.entered(),
            "report_paper": self._paper.entered(),
            "report_with_name": self._with_name.entered(),
            "report_with_data": self._with_data.entered(),
            "report_left_out": self._sections.left_out(),
        }

    def show_day(self, today: date, visited: date | None) -> None:
        """Offer the times there are on that day, with the last visit on the other."""
        self._period.show_day(today, visited)

    def let_out(self, possible: bool) -> None:
        """Offer to print, save and copy, or do not."""
        for button in self._outs:
            button.setEnabled(possible)

    def take_keys(self) -> None:
        """Let the keyboard go to the first choice."""
        self._kind.setFocus()

    def _kinds(self) -> list[tuple[object, str]]:
        return [
            (ReportKind.SUMMARY, self.tr("Summary for a visit")),
            (ReportKind.LETTER, self.tr("Letter for the insurer")),
        ]

    def _papers(self) -> list[tuple[object, str]]:
        return [(ReportPaper.A4, self.tr("A4")), (ReportPaper.LETTER, self.tr("US Letter"))]

    def _load(self, settings: Settings) -> None:
        self._kind.load(settings.report_kind)
        self._sections.setVisible(settings.report_kind is ReportKind.SUMMARY)
        self._paper.load(settings.report_paper)
        self._with_name.load(settings.report_with_name)
        self._with_data.load(settings.report_with_data)
        hint = self.tr("The counted numbers come with it as a file, so that a clinic can use them again.")
        self._with_data.setAccessibleDescription(hint)
        self._with_data.setToolTip(hint)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(heading(self.tr("Visit summary"), self._inside))
        layout.addSpacing(MARGIN // 4)
        layout.addWidget(self._out_row)
        layout.addSpacing(MARGIN // 2)
        layout.addWidget(self._build_rows())
        layout.addWidget(self._with_name)
        layout.addWidget(self._with_data)
        layout.addSpacing(MARGIN // 4)
        layout.addWidget(self._sections)
        layout.addSpacing(MARGIN // 2)
        layout.addWidget(self._build_ways())
        layout.addStretch(1)
        self.setWidget(self._inside)

    def _build_outs(self) -> QWidget:
        outs = QWidget(self._inside)
        flow = Flow(outs)
        for text, pressed in (
            (self.tr("Print…"), self.print_wanted),
            (self.tr("Save PDF…"), self.save_wanted),
            (self.tr("Copy as text"), self.copy_wanted),
        ):
            button = self._build_button(outs, text, pressed)
            button.setEnabled(False)  # until there is something to see
            flow.addWidget(button)
            self._outs.append(button)
        return outs

    def _build_rows(self) -> Form:
        rows = Form(self._inside)
        rows.add_row("kind", self.tr("Report"), self._kind)
        rows.add_row("report_period", self.tr("Time"), self._period)
        rows.add_row("report_paper", self.tr("Paper"), self._paper)
        return rows

    def _build_ways(self) -> QWidget:
        ways = QWidget(self._inside)
        flow = Flow(ways)
        flow.addWidget(self._build_button(ways, self.tr("Visits…"), self.visits_wanted))
        flow.addWidget(self._build_button(ways, self.tr("About me…"), self.profile_wanted))
        return ways

    def _build_button(
        self, parent: QWidget, text: str, pressed: Callable[[], None] | SignalInstance
    ) -> QPushButton:
        button = QPushButton(text, parent)
        button.setMinimumHeight(self.fontMetrics().height() * 2)
        button.clicked.connect(pressed)
        return button

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._period.changed.connect(self.changed)
        self._paper.currentIndexChanged.connect(self.changed)
        self._with_name.toggled.connect(self.changed)
        self._with_data.toggled.connect(self.changed)
        self._sections.changed.connect(self.changed)

    def _on_kind(self) -> None:
        self._sections.setVisible(self._kind.entered() is ReportKind.SUMMARY)  # the letter is always whole
        self.changed.emit()

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())


def _free(settings: Settings) -> Period | None:
    """The free dates chosen last; None unless both are known."""
    if settings.report_first is None or settings.report_last is None:
        return None
    return Period(settings.report_first, settings.report_last)
