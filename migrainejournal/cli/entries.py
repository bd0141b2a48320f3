"""Commands that end an attack and confirm headache-free dates."""

from dataclasses import replace
from uuid import UUID

from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.domain.attack import Attack, to_the_minute
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui import wording


def over(call: Call) -> None:
    """End the running attack, or the one with the id; says its id."""
    given = call.given
    attack = _running_with(call, given.id) if given.id else call.journal.running_attack()
    if attack is None:
        raise StoppedError(tr("No attack is running, so there is none to end."))
    if given.at:
        ended = to_the_minute(replace(attack, end=call.moment(given.at)))
        call.journal.save(Change((Step(attack, ended),)))
    else:
        call.journal.end_attack(attack=attack.id, at=call.now)
    say(attack.key)


def _running_with(call: Call, text: str) -> Attack:
    try:
        found = call.journal.attack(UUID(text))
    except ValueError:
        found = None
    if found is None:
        raise StoppedError(tr("There is no attack with this id. Leave it out to end the running attack."))
    if found[0].end is not None:
        raise StoppedError(tr("This attack is over already. Its end can be changed in the window."))
    return found[0]


def clear(call: Call) -> None:
    """Confirm dates as headache-free; says which were left because an attack is recorded."""
    first, _, last = call.given.dates.partition("..")
    wanted = [*each_date(call.date(first), call.date(last or first))]
    if not wanted:
        raise StoppedError(tr("The first date is after the last one. Write the earlier one first."))
    call.journal.mark_clear(wanted)
    days = call.journal.excerpt(wanted[0], wanted[-1]).days
    confirmed = {day.date for day in days if day.state is DayState.CLEAR}
    say(
        wording.counted(
            len(confirmed),
            lambda: tr("1 date is confirmed as headache-free."),
            lambda: tr("{n} dates are confirmed as headache-free."),
        )
    )
    for day in wanted:
        if day not in confirmed:
            say(tr("{date} is left as it was: an attack is recorded there.").format(date=day.isoformat()))
