"""The course of the days: bars of four weeks, and each day of the period."""

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.day_strip import day_strip
from migrainejournal.charts.four_weeks import four_weeks
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Chart, Missing, Section
from migrainejournal.report.words import ReportWords


def weeks_section(counted: Counted) -> Section:
    """The days of every four weeks, for a year, with the treatments above them."""
    spec = four_weeks(
        counted.journal, counted.material.excerpt.treatments, counted.period.last, counted.words
    )
    return _section(SectionKey.FOUR_WEEKS, spec, counted.words)


def days_section(counted: Counted) -> Section:
    """Each day of the period."""
    spec = day_strip(counted.diary, counted.words, today=counted.material.excerpt.now.civil_date)
    return _section(SectionKey.DAYS, spec, counted.words)


def _section(key: SectionKey, spec: ChartSpec | None, words: ReportWords) -> Section:
    title = words(f"first_page.{key}_title")
    if spec is None:
        return Section(key=key, title=title, blocks=(Missing(text=words("first_page.not_enough")),))
    chart = Chart(spec=spec, note=words(f"first_page.{key}_note"))
    return Section(key=key, title=title, note=spec.title, blocks=(chart,))
