"""The edit that the attack form makes in the journal."""

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.problem import Problem, RefusedError, Trouble
from migrainejournal.journal import Journal


def save_attack(journal: Journal, change: Change) -> Change:
    """Write an attack with its doses; raises RefusedError, also when another attack runs beside it."""
    for step in change.steps:
        if _begins_to_run(step) and journal.running_attack() is not None:
            raise RefusedError((Problem("end", Trouble.ANOTHER_IS_RUNNING, key=step.record.key),))
    return journal.save(change)


def _begins_to_run(step: Step) -> bool:
    ran = isinstance(step.before, Attack) and step.before.end is None
    return isinstance(step.after, Attack) and step.after.end is None and not ran
