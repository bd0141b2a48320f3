"""The trends page: charts of what was recorded, each with what it found."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from migrainejournal.domain.change import Change
from migrainejournal.gui.kit.being_behind import BeingBehind
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.card_area import CardArea
from migrainejournal.gui.trends_page.card_columns import CardColumns
from migrainejournal.gui.trends_page.chart_card import ChartCard
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.range_choice import RangeChoice
from migrainejournal.gui.trends_page.stretch import Stretch
from migrainejournal.gui.trends_page.wanted import NamedChart, Trends
from migrainejournal.gui.trends_page.ways_out import WaysOut
from migrainejournal.settings import ChartHeight

MARGIN = 24


class TrendsPage(QWidget):
    """Makes its charts when it is shown and when anything they are made of changes."""

    day_chosen = Signal(object)  # date
    questions = Signal()

    def __init__(
        self,
        session: JournalSession,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        data_folder: Path,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._preferences = preferences
        self._counting = preferences.settings.counting
        self._shown: Trends | None = None
        self._cards: dict[str, ChartCard] = {}
        self._time = LinkedTime(self)
        self._maker = ChartMaker(session, preferences, self)
        self._ways_out = WaysOut(session, self, data_folder=data_folder)
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._choice = RangeChoice(preferences.settings, session.now().civil_date, self)
        self._build_layout()
        self._build_connections()

    def refresh(self) -> None:
        """Make the charts again, if they are looked at."""
        if self.isVisible():
            self._maker.want(self._choice.wanted())

    def _build_layout(self) -> None:
        self._bar = MessageBar(self)
        self._behind = BeingBehind(self._bar, self)
        self._nothing = plain_label("", self, wrap=True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._columns = CardColumns(self)
        self._columns.setContentsMargins(0, 0, MARGIN - 8, MARGIN)
        self._area = CardArea(self._columns, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._choice)
        layout.addWidget(self._bar)
        layout.addWidget(self._pages, 1)

    def _build_connections(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._preferences.changed.connect(self._on_preferences)
        self._maker.made.connect(self._on_made)
        self._maker.not_made.connect(self._on_not_made)
        self._behind.again.connect(self.refresh)
        self._filling.timeout.connect(self._on_fill)
        self._choice.changed.connect(self._on_choice)
        self._choice.height_chosen.connect(self._on_height)
        self._choice.questions_wanted.connect(self.questions)
        self._choice.whole_wanted.connect(self._time.show_whole)
        self._time.changed.connect(self._on_time)
        self._ways_out.said.connect(self._bar.say)

    def _card(self, chart: NamedChart) -> ChartCard:
        """The card of the chart, showing it; made where there is none yet."""
        card = self._cards.get(chart.key)
        if card is None:
            card = ChartCard(chart.name, self._theme, self._time, chart.spec, self._columns)
            card.show_height(self._preferences.settings.trends_height)
            card.day_chosen.connect(self.day_chosen)
            card.wanted_out.connect(self._ways_out.let_out)
            card.reached.connect(self._area.bring_into_view)
            self._cards[chart.key] = card
        else:
            card.show_spec(chart.spec)
        return card

    def _on_choice(self) -> None:
        self._bar.be_quiet()
        self._preferences.change(**self._choice.kept())
        self.refresh()

    def _on_height(self, height: ChartHeight) -> None:
        self._preferences.change(trends_height=height)
        for card in self._cards.values():
            card.show_height(height)

    def _on_time(self, stretch: Stretch | None) -> None:
        self._choice.offer_whole(stretch is not None)

    def _on_preferences(self) -> None:
        if self._preferences.settings.counting != self._counting:
            self._counting = self._preferences.settings.counting
            self.refresh()

    def _on_changed(self, _change: Change) -> None:
        self.refresh()

    def _on_made(self, trends: Trends) -> None:
        is_other_time = self._shown is None or self._shown.period != trends.period
        self._shown = trends
        self._behind.end()
        self._choice.say_dates(trends.period)
        if is_other_time:
            self._time.show_charts(chart.spec for chart in trends.charts)
        if trends.is_empty:
            self._say_nothing()
            return
        cards = [self._card(chart) for chart in trends.charts]
        for card in self._cards.values():
            card.setVisible(card in cards)
        self._columns.show_cards(cards)
        self._pages.setCurrentWidget(self._area)
        self._filling.start()

    def _say_nothing(self) -> None:
        self._nothing.setText(
            self.tr("Nothing is recorded in this time. Choose another one, or record some days first.")
        )
        self._pages.setCurrentWidget(self._nothing)

    def _on_fill(self) -> None:
        """Put one chart in, what is seen first; the next one when the window has done what else there is."""
        empty = [card for card in self._cards.values() if not card.is_filled]
        if empty:
            min(empty, key=_is_out_of_sight).fill()
            self._filling.start()
        else:
            self._columns.keep_reading_order()

    def _on_not_made(self, error: Exception) -> None:
        otherwise = self.tr("These charts could not be made. Choose another time.")
        self._behind.say(error, otherwise=otherwise)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return  # others come while the page is being built
        if self._behind.is_so or self._is_another_day():
            self.refresh()

    def _is_another_day(self) -> bool:
        return self._shown is None or self._shown.today != self._session.now().civil_date

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choice.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by what no part of the page wanted for itself."""
        event.setAccepted(self._area.press(event.key()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def _is_out_of_sight(card: ChartCard) -> bool:
    return card.visibleRegion().isEmpty()
