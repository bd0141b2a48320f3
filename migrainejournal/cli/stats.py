"""The command that counts: days, attacks, acute medicine, treatments, and the patterns of the rules."""

import json
from dataclasses import replace

from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.cli.stats_table import as_lines
from migrainejournal.clinical.stats import stats as count_all
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule
from migrainejournal.report.stats_json import as_json
from migrainejournal.settings import load_settings


def stats(call: Call) -> None:
    """Say the counts of a window, for people or as JSON."""
    given = call.given
    first = call.date(given.first) if given.first else None
    last = call.date(given.last) if given.last else None
    if first and last and last < first:
        raise StoppedError(tr("The first date is after the last one. Write the earlier one first."))
    found = count_all(call.journal.excerpt(None, last), first=first, counting=_counting(call))
    if given.json:
        say(json.dumps(as_json(found), indent=2))
    else:
        for line in as_lines(found):
            say(line)


def _counting(call: Call) -> Counting:
    """The rules of the settings, but for those that were typed."""
    chosen = load_settings(call.paths.settings).counting
    given = call.given
    if given.rule:
        chosen = replace(chosen, migraine_day=MigraineDayRule(given.rule))
    if given.attacks:
        chosen = replace(chosen, episode=EpisodeRule(given.attacks))
    return chosen
