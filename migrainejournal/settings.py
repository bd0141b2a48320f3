"""What the person chose, declared once: a frozen dataclass kept in a TOML file."""

import contextlib
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth
from migrainejournal.whole_file import write_whole


class Theme(StrEnum):
    """Colours of the main window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    DARK_ROOM = "dark_room"


class RoomPalette(StrEnum):
    """Colours of the dark room."""

    GREEN_GREY = "green_grey"
    WARM_GREY = "warm_grey"
    SOFT_PAPER = "soft_paper"


class ReportPeriod(StrEnum):
    """The time a visit summary is about, counted back from today."""

    SINCE_VISIT = "since_visit"
    DAYS_90 = "90_days"
    MONTHS_12 = "12_months"
    FREE = "free"


class ReportKind(StrEnum):
    """Which report, under the names that `report.choices.Kind` has for them."""

    SUMMARY = "summary"
    LETTER = "letter"


class ReportPaper(StrEnum):
    """The size of its pages, under the names that `report.document.Paper` has for them."""

    A4 = "a4"
    LETTER = "us-letter"


class TrendsRange(StrEnum):
    """The time that the charts show."""

    MONTHS_3 = "3_months"
    MONTHS_12 = "12_months"
    ALL = "all"
    FREE = "free"


class ChartHeight(StrEnum):
    """How high the charts are drawn."""

    LOW = "low"
    USUAL = "usual"
    HIGH = "high"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every choice with its default; nothing about health is kept here.

    `report_first` and `report_last` are the free dates chosen last. `report_left_out` holds values of
    `report.choices.SectionKey`: what is private, or long, is not usual. `trends_first` and `trends_last` are
    the free dates that charts were shown of last.
    """

    theme: Theme = Theme.SYSTEM
    room_palette: RoomPalette = RoomPalette.GREEN_GREY
    darken_other_monitors: bool = True
    welcomed: bool = False
    migraine_day_rule: MigraineDayRule = MigraineDayRule.LEIDEN
    episode_rule: EpisodeRule = EpisodeRule.WITHIN_48_HOURS
    overuse_month: OveruseMonth = OveruseMonth.CALENDAR
    report_period: ReportPeriod = ReportPeriod.SINCE_VISIT
    report_first: date | None = None
    report_last: date | None = None
    report_kind: ReportKind = ReportKind.SUMMARY
    report_paper: ReportPaper = ReportPaper.A4
    report_with_name: bool = True
    report_with_data: bool = False
    report_left_out: frozenset[str] = frozenset({"mood", "attack_list"})
    trends_range: TrendsRange = TrendsRange.MONTHS_12
    trends_first: date | None = None
    trends_last: date | None = None
    trends_height: ChartHeight = ChartHeight.USUAL

    @property
    def counting(self) -> Counting:
        """The rules to count by."""
        return Counting(
            migraine_day=self.migraine_day_rule,
            episode=self.episode_rule,
            overuse_month=self.overuse_month,
        )


def load_settings(path: Path) -> Settings:
    """The settings in the file; what is missing, damaged or unknown there falls back to its default."""
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError, RecursionError):
        return Settings()
    import tomllib  # not needed before something was chosen: start-up

    try:
        written = tomllib.loads(text)
    except ValueError:
        return Settings()
    kinds = get_type_hints(Settings)
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        with contextlib.suppress(KeyError, ValueError):
            chosen[field.name] = _read(written[field.name], kinds[field.name])
    return Settings(**chosen)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that the file is always whole: old content or new; raises OSError."""
    import tomli_w  # not needed before something is changed: start-up

    values = {name: _written(value) for name, value in asdict(settings).items() if value is not None}
    write_whole(path, tomli_w.dumps(values).encode())


def _read(value: object, kind: Any) -> object:  # noqa: ANN401 - a type, or what a type of several is
    """The value of a field of that kind: a switch, words, a date, a member of an enum; raises ValueError."""
    if kind is bool and isinstance(value, bool):
        return value
    if kind == frozenset[str] and isinstance(value, list) and all(isinstance(word, str) for word in value):
        return frozenset(value)
    if kind == date | None and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(value, str):
        return kind(value)
    raise ValueError(value)


def _written(value: object) -> object:
    """The value as TOML can hold it, the same at each writing."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value
