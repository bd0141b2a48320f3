"""The summary page's words for the parts of a report, and for why there is little of it."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.report.choices import SectionKey
from migrainejournal.summary import Shortage

_SECTIONS: dict[SectionKey, Any] = {
    SectionKey.WISH: QT_TRANSLATE_NOOP("SummaryPage", "What I want from this visit"),
    SectionKey.FIGURES: QT_TRANSLATE_NOOP("SummaryPage", "Numbers at a glance"),
    SectionKey.FOUR_WEEKS: QT_TRANSLATE_NOOP("SummaryPage", "Four weeks by four weeks"),
    SectionKey.DAYS: QT_TRANSLATE_NOOP("SummaryPage", "Day by day"),
    SectionKey.ACUTE: QT_TRANSLATE_NOOP("SummaryPage", "Acute medicines"),
    SectionKey.ATTACKS: QT_TRANSLATE_NOOP("SummaryPage", "The attacks"),
    SectionKey.TREATMENTS: QT_TRANSLATE_NOOP("SummaryPage", "Preventive treatments"),
    SectionKey.CYCLES: QT_TRANSLATE_NOOP("SummaryPage", "Injection cycles"),
    SectionKey.PATTERNS: QT_TRANSLATE_NOOP("SummaryPage", "Patterns"),
    SectionKey.FUNCTION: QT_TRANSLATE_NOOP("SummaryPage", "Function and questionnaires"),
    SectionKey.MOOD: QT_TRANSLATE_NOOP("SummaryPage", "Mood and worry"),
    SectionKey.BODY: QT_TRANSLATE_NOOP("SummaryPage", "Body and mind"),
    SectionKey.BACKGROUND: QT_TRANSLATE_NOOP("SummaryPage", "Background"),
    SectionKey.THERAPIES: QT_TRANSLATE_NOOP("SummaryPage", "Therapies and supplements"),
    SectionKey.DEFINITIONS: QT_TRANSLATE_NOOP("SummaryPage", "Definitions"),
    SectionKey.ATTACK_LIST: QT_TRANSLATE_NOOP("SummaryPage", "Every attack"),
}

_SHORTAGES: dict[Shortage, Any] = {
    Shortage.FUTURE: QT_TRANSLATE_NOOP(
        "SummaryPage", "This time has not come yet. Choose an earlier one at the left."
    ),
    Shortage.NOTHING: QT_TRANSLATE_NOOP(
        "SummaryPage", "Nothing is recorded in this time. Choose another one, or record some days first."
    ),
    Shortage.ONE_DAY: QT_TRANSLATE_NOOP(
        "SummaryPage", "One day is recorded in this time. Most numbers need more days than that."
    ),
}


def section(key: SectionKey) -> str:
    """What the section is about."""
    return _tr(_SECTIONS[key])


def shortage(found: Shortage) -> str:
    """Why there is little to see, and what to do."""
    return _tr(_SHORTAGES[found])


def _tr(text: str) -> str:
    return QCoreApplication.translate("SummaryPage", text)
