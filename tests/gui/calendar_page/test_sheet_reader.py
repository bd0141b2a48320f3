from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.domain.vocabulary import MigraineDayRule
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.calendar_page.sheet_reader import SheetReader
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


@pytest.fixture
def reader(session: JournalSession, preferences: Preferences) -> SheetReader:
    return SheetReader(session, preferences, session)


@pytest.fixture
def firsts(reader: SheetReader) -> list[date]:
    """The first dates of the sheets that came, in order."""
    found: list[date] = []

    def note(sheet: Sheet) -> None:
        found.append(sheet.first)

    reader.read.connect(note)
    return found


def test_the_wanted_sheet_comes_first_and_the_others_after(
    qtbot: QtBot, reader: SheetReader, firsts: list[date]
) -> None:
    reader.want(NOVEMBER, ahead=[DECEMBER, OCTOBER])
    assert reader.sheet(NOVEMBER) is None
    qtbot.waitUntil(lambda: len(firsts) == 3)
    assert firsts == [NOVEMBER[0], DECEMBER[0], OCTOBER[0]]
    found = reader.sheet(OCTOBER)
    assert found is not None
    assert (found.first, found.last) == OCTOBER


def test_what_is_known_is_not_read_again(qtbot: QtBot, reader: SheetReader, firsts: list[date]) -> None:
    reader.want(NOVEMBER, ahead=[OCTOBER])
    qtbot.waitUntil(lambda: len(firsts) == 2)
    reader.want(OCTOBER, ahead=[NOVEMBER, DECEMBER])
    qtbot.waitUntil(lambda: len(firsts) == 3)
    assert firsts[-1] == DECEMBER[0]


def test_what_is_wanted_no_longer_is_forgotten_even_when_it_comes_late(
    qtbot: QtBot, reader: SheetReader, firsts: list[date]
) -> None:
    reader.want(OCTOBER, ahead=[])
    reader.want(NOVEMBER, ahead=[])
    qtbot.waitUntil(lambda: bool(firsts))
    assert firsts == [NOVEMBER[0]]
    assert reader.sheet(OCTOBER) is None


def test_after_forgetting_everything_is_read_again(
    qtbot: QtBot, reader: SheetReader, firsts: list[date]
) -> None:
    reader.want(NOVEMBER, ahead=[])
    qtbot.waitUntil(lambda: len(firsts) == 1)
    reader.forget()
    assert reader.sheet(NOVEMBER) is None
    reader.want(NOVEMBER, ahead=[])
    qtbot.waitUntil(lambda: len(firsts) == 2)


def test_after_forgetting_the_new_rule_counts(
    qtbot: QtBot, reader: SheetReader, preferences: Preferences, firsts: list[date]
) -> None:
    reader.want(NOVEMBER, ahead=[])
    qtbot.waitUntil(lambda: len(firsts) == 1)
    preferences.change(migraine_day_rule=MigraineDayRule.IHS)
    reader.forget()
    reader.want(NOVEMBER, ahead=[])
    qtbot.waitUntil(lambda: len(firsts) == 2)
    found = reader.sheet(NOVEMBER)
    assert found is not None
    assert found.counting.migraine_day is MigraineDayRule.IHS
