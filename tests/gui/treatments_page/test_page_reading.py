"""The page reads again when what it shows has changed, and only then; the keyboard stays where it is."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.vocabulary import MigraineDayRule
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.gui.treatments_page.why_button import WhyButton
from migrainejournal.settings import Theme as ThemeChoice
from tests.conftest import Clock
from tests.gui.treatments_page.conftest import Fill
from tests.gui.treatments_page.parts import (
    choose,
    detail_of,
    shown_names,
    view_of,
    words_in,
)
from tests.gui.treatments_page.records import (
    OWN,
    TOPIRAMATE,
)
from tests.gui.windows import (
    focused,
)

if TYPE_CHECKING:
    from migrainejournal.gui.why.reason import Reason


def undo(qtbot: QtBot, session: JournalSession) -> None:
    with qtbot.waitSignal(session.saved):
        session.undo()


def visible_whys(page: TreatmentsPage) -> list[WhyButton]:
    return [button for button in detail_of(page).findChildren(WhyButton) if button.isVisible()]


def test_the_keyboard_stays_at_its_why_when_the_numbers_are_counted_anew(
    qtbot: QtBot, page: TreatmentsPage, preferences: Preferences
) -> None:
    choose(page, TOPIRAMATE)
    before = visible_whys(page)[3]
    before.setFocus()
    preferences.change(migraine_day_rule=MigraineDayRule.TRIAL)
    qtbot.waitUntil(lambda: visible_whys(page)[3:4] not in ([], [before]))
    assert focused() is visible_whys(page)[3]


def test_the_keyboard_goes_to_the_list_when_its_why_is_gone(
    qtbot: QtBot, page: TreatmentsPage, fill: Fill, session: JournalSession
) -> None:
    fill(replace(OWN, id=uuid4(), name="once more"))
    qtbot.waitUntil(lambda: words_in(detail_of(page))[0] == "once more")
    visible_whys(page)[0].setFocus()
    undo(qtbot, session)
    qtbot.waitUntil(lambda: "once more" not in shown_names(page))
    assert focused() is view_of(page)


def test_it_reads_again_when_the_rule_changes(
    qtbot: QtBot, page: TreatmentsPage, preferences: Preferences
) -> None:
    choose(page, TOPIRAMATE)
    preferences.change(migraine_day_rule=MigraineDayRule.TRIAL)
    reasons: list[Reason] = []
    page.why.connect(reasons.append)

    def last_rule() -> Rule | None:
        buttons = [button for button in detail_of(page).findChildren(WhyButton) if button.isVisible()]
        if not buttons:  # the detail is being made anew
            return None
        buttons[-1].click()
        return reasons[-1].rule

    qtbot.waitUntil(lambda: last_rule() is Rule.TRIAL)


def test_it_does_not_read_again_for_another_theme(
    page: TreatmentsPage, preferences: Preferences, session: JournalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(session, "ask", lambda *question: asked.append(question))
    preferences.change(theme=ThemeChoice.DARK)
    assert asked == []
    preferences.change(migraine_day_rule=MigraineDayRule.TRIAL)
    assert len(asked) == 1


def test_hidden_it_reads_nothing_and_shown_it_catches_up(
    qtbot: QtBot, page: TreatmentsPage, fill: Fill
) -> None:
    page.hide()
    fill(replace(OWN, id=uuid4(), name="later"))
    assert "later" not in shown_names(page)
    page.show()
    qtbot.waitUntil(lambda: "later" in shown_names(page))


def test_the_next_day_counts_one_day_more(qtbot: QtBot, page: TreatmentsPage, clock: Clock) -> None:
    choose(page, TOPIRAMATE)
    clock.forward(days=1)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: any("99 days at the target" in text for text in words_in(detail_of(page))))
