"""The rules that can be switched: each in words, in force at once, and followed wherever it is changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from migrainejournal.clinical.rules import OF_EPISODE, OF_MIGRAINE_DAY, SOURCES
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.settings_dialog.counting_page import CountingPage
from migrainejournal.gui.settings_dialog.dialog import SettingsDialog
from migrainejournal.paths import Paths
from migrainejournal.settings import load_settings
from tests.gui.windows import focused, press


@pytest.fixture
def page(dialog: SettingsDialog) -> CountingPage:
    """The page in front, with the keys in it."""
    dialog.show_page("counting")
    found = dialog.findChild(CountingPage)
    assert isinstance(found, CountingPage)
    return found


def words(page: CountingPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_each_rule_is_chosen_by_the_keys_and_kept(
    page: CountingPage, preferences: Preferences, own_home: Paths
) -> None:
    for _ in range(3):
        press(Qt.Key.Key_End)
        press(Qt.Key.Key_Tab)
    wanted = Counting(
        migraine_day=MigraineDayRule.IHS,
        episode=EpisodeRule.IHS_DAY,
        overuse_month=OveruseMonth.THIRTY_DAYS,
    )
    assert preferences.settings.counting == wanted
    assert load_settings(own_home.settings).counting == wanted


@pytest.mark.parametrize("rule", MigraineDayRule)
def test_the_migraine_rule_is_told_with_its_source(
    page: CountingPage, preferences: Preferences, rule: MigraineDayRule
) -> None:
    preferences.change(migraine_day_rule=rule)
    told = f"{rule_sentence(OF_MIGRAINE_DAY[rule])} ({SOURCES[OF_MIGRAINE_DAY[rule]]})"
    assert told in words(page)
    assert focused().accessibleDescription() == told


@pytest.mark.parametrize("rule", EpisodeRule)
def test_the_rule_for_one_attack_is_told(
    page: CountingPage, preferences: Preferences, rule: EpisodeRule
) -> None:
    preferences.change(episode_rule=rule)
    assert rule_sentence(OF_EPISODE[rule]) in words(page)


def test_the_month_is_told(page: CountingPage, preferences: Preferences) -> None:
    assert "in each calendar month" in words(page)
    preferences.change(overuse_month=OveruseMonth.THIRTY_DAYS)
    assert "in 30 days, back from the last one shown" in words(page)
    assert "calendar month." not in words(page)


def test_what_is_changed_elsewhere_is_shown(page: CountingPage, preferences: Preferences) -> None:
    preferences.change(
        migraine_day_rule=MigraineDayRule.TRIAL,
        episode_rule=EpisodeRule.LOCKED,
        overuse_month=OveruseMonth.THIRTY_DAYS,
    )
    assert [box.currentText() for box in page.findChildren(QComboBox)] == [
        "Trials: migraine or probable migraine, 30 minutes",
        "Locked: one free day in between is still one",
        "30 days, counted back from the last one",
    ]
    assert preferences.settings.migraine_day_rule is MigraineDayRule.TRIAL
