"""Reading and making the charts of a time; whatever that needs is loaded off the GUI thread."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from migrainejournal.gui.trends_page.wanted import NamedChart, Trends, Wanted

if TYPE_CHECKING:
    from migrainejournal.charts.seen import Seen
    from migrainejournal.domain.counting import Counting
    from migrainejournal.domain.moment import Moment
    from migrainejournal.journal import Journal

PAINTER = "migrainejournal.gui.trends_page.painting.chart_view"
LANGUAGE = "en"


def read(journal: Journal, *, wanted: Wanted, counting: Counting, now: Moment) -> Seen:
    """What the charts are made of; raises StoreError."""
    from migrainejournal.trends import read_trends

    return read_trends(journal, wanted.period(now.civil_date), counting=counting, now=now)


def make(seen: Seen) -> Trends:
    """All charts; what paints them is loaded on the way."""
    from migrainejournal.charts.catalogue import CHARTS, Need, chart_name
    from migrainejournal.report.words import report_words
    from migrainejournal.trends import make_charts

    words = report_words(LANGUAGE)
    specs = dict(make_charts(seen, words))
    import_module(PAINTER)
    of_more = [entry for entry in CHARTS if entry.needs is not Need.DAYS]
    return Trends(
        period=seen.period,
        today=seen.excerpt.now.civil_date,
        charts=tuple(
            NamedChart(key=entry.key, name=chart_name(entry, words), spec=spec)
            for entry in CHARTS
            if (spec := specs[entry.key]) is not None
        ),
        is_empty=not seen.diary.known(seen.period) and all(specs[entry.key] is None for entry in of_more),
    )
