"""How to count, where the published rules leave a choice: the person's own, printed beside every number."""

from dataclasses import dataclass

from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth


@dataclass(frozen=True, kw_only=True)
class Counting:
    """One choice for each rule that can be switched."""

    migraine_day: MigraineDayRule = MigraineDayRule.LEIDEN
    episode: EpisodeRule = EpisodeRule.WITHIN_48_HOURS
    overuse_month: OveruseMonth = OveruseMonth.CALENDAR


USUAL = Counting()
"""What holds until the person chooses otherwise."""
