"""What the person chose, declared once: a frozen dataclass kept in a TOML file."""

import os
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth


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


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every choice with its default; nothing about health is kept here."""

    theme: Theme = Theme.SYSTEM
    room_palette: RoomPalette = RoomPalette.GREEN_GREY
    darken_other_monitors: bool = True
    welcomed: bool = False
    migraine_day_rule: MigraineDayRule = MigraineDayRule.LEIDEN
    episode_rule: EpisodeRule = EpisodeRule.WITHIN_48_HOURS
    overuse_month: OveruseMonth = OveruseMonth.CALENDAR

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
        kind, value = kinds[field.name], written.get(field.name)
        if kind is bool and isinstance(value, bool):
            chosen[field.name] = value
        elif kind is not bool and value in [member.value for member in kind]:
            chosen[field.name] = kind(value)
    return Settings(**chosen)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that the file is always whole: old content or new; raises OSError."""
    import tomli_w  # not needed before something is changed: start-up

    values = {name: str(v) if isinstance(v, StrEnum) else v for name, v in asdict(settings).items()}
    beside = path.with_name(f".{path.name}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        tomli_w.dump(values, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
