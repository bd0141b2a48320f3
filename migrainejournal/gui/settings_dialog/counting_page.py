"""How to count, where the published rules leave a choice: one row a rule, in force at once."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.clinical.rules import OF_EPISODE, OF_MIGRAINE_DAY, SOURCES, Rule
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth
from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.wording import word
from migrainejournal.settings import Settings


class CountingPage(QWidget):
    """The rows are named as the fields of Settings; below each, the rule that is chosen."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._migraine_day = Choice(_words(MigraineDayRule), self)
        self._episode = Choice(_words(EpisodeRule), self)
        self._overuse_month = Choice(_words(OveruseMonth), self)
        self._rows = Form(self)
        self._build_layout()
        self._show(preferences.settings)
        self._migraine_day.currentIndexChanged.connect(self._on_migraine_day)
        self._episode.currentIndexChanged.connect(self._on_episode)
        self._overuse_month.currentIndexChanged.connect(self._on_overuse_month)
        preferences.changed.connect(self._show)

    def take_keys(self) -> None:
        """Let the keyboard go to the first row."""
        self._migraine_day.setFocus()

    def _build_layout(self) -> None:
        hints = self._hints(self._preferences.settings)
        labels = {
            "migraine_day_rule": (self.tr("Migraine day"), self._migraine_day),
            "episode_rule": (self.tr("One attack"), self._episode),
            "overuse_month": (self.tr("Month for medicines"), self._overuse_month),
        }
        for name, (label, field) in labels.items():
            self._rows.add_row(name, label, field, hint=hints[name])
        text = self.tr("Specialists count in more than one way. What you choose here holds everywhere.")
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(text, self, wrap=True))
        layout.addWidget(self._rows)
        layout.addStretch(1)

    def _hints(self, settings: Settings) -> dict[str, str]:
        """The chosen rules in plain words, by the names of their rows."""
        if settings.overuse_month is OveruseMonth.CALENDAR:
            month = self.tr("Days with a medicine are counted in each calendar month.")
        else:
            month = self.tr("Days with a medicine are counted in 30 days, back from the last one shown.")
        return {
            "migraine_day_rule": _sentence(OF_MIGRAINE_DAY[settings.migraine_day_rule]),
            "episode_rule": _sentence(OF_EPISODE[settings.episode_rule]),
            "overuse_month": month,
        }

    def _show(self, settings: Settings) -> None:
        self._migraine_day.load(settings.migraine_day_rule)
        self._episode.load(settings.episode_rule)
        self._overuse_month.load(settings.overuse_month)
        for name, hint in self._hints(settings).items():
            self._rows.show_hint(name, hint)

    def _on_migraine_day(self) -> None:
        self._preferences.change(migraine_day_rule=self._migraine_day.entered())

    def _on_episode(self) -> None:
        self._preferences.change(episode_rule=self._episode.entered())

    def _on_overuse_month(self) -> None:
        self._preferences.change(overuse_month=self._overuse_month.entered())


def _words(members: Iterable[StrEnum]) -> list[tuple[object, str]]:
    return [(member, word(member)) for member in members]


def _sentence(rule: Rule) -> str:
    """The rule in plain words, and where it was published."""
    return f"{rule_sentence(rule)} ({SOURCES[rule]})"
