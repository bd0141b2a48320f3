"""The lines at which NICE stops a treatment, held against the diary (CLINICAL 1.9, 1.10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from migrainejournal.clinical.chronic import HEADACHE_LINE
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.preventive_trials import BOTULINUM_TOXIN, HALF, THIRD, Trial
from migrainejournal.clinical.reduction import baseline, four_weeks_to, measured, reduction
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.target import SHORTEST_CYCLE, cycles
from migrainejournal.clinical.verdicts import Verdict, all_of, reaches
from migrainejournal.domain.dates import DAY

TWELVE_WEEKS = timedelta(weeks=12)
MONTHS_IN_A_ROW = 3
AFTER_CYCLES = 2
MONTH_OF_28 = Fraction(30, 28)
NICE_OF_ITEM = {"atogepant": Rule.NICE_TA973, "rimegepant": Rule.NICE_TA906}


@dataclass(frozen=True, kw_only=True)
class StoppingLine(Finding):
    """One line: `needed` is the least reduction, `reduced` the one found, `met` whether the line is reached.

    `met` is None where it cannot be said yet; `days` are those of the window the reduction was counted in.
    """

    met: Verdict
    needed: Fraction | None = None
    reduced: Fraction | None = None


def stopping_lines(trial: Trial, diary: Diary, months: Sequence[Period]) -> tuple[StoppingLine, ...]:
    """The lines that were published for this treatment; none for most. `months` are whole calendar months."""
    if trial.treatment.group == BOTULINUM_TOXIN:
        return (_botox_response(trial, diary), _botox_episodic(trial, diary, months))
    rule = NICE_OF_ITEM.get(trial.treatment.catalogue or "")
    needed = None if rule is None else _needed_at_twelve_weeks(rule, trial, diary)
    if rule is None or needed is None:
        return ()
    window = four_weeks_to(trial.treatment.start + TWELVE_WEEKS - DAY)
    return (_held_against(rule, trial, diary, window, needed=needed),)


def _needed_at_twelve_weeks(rule: Rule, trial: Trial, diary: Diary) -> Fraction | None:
    """Half in episodic migraine, 30 % in chronic (TA973); TA906 is for episodic migraine only."""
    before = baseline(diary, trial.treatment.start, headache=True)
    if before is None or before.per_28 * MONTH_OF_28 < HEADACHE_LINE:
        return HALF
    return None if rule is Rule.NICE_TA906 else THIRD


def _botox_response(trial: Trial, diary: Diary) -> StoppingLine:
    """Less than 30 % of headache days gone after two cycles (TA260)."""
    found = cycles(trial.treatment)
    if len(found) < AFTER_CYCLES:
        return StoppingLine(rule=Rule.NICE_TA260_RESPONSE, judged=False, met=None, needed=THIRD)
    first, second = found[0], found[1]
    if min((ends - session.date).days + 1 for session, ends in (first, second)) < SHORTEST_CYCLE:
        return StoppingLine(rule=Rule.NICE_TA260_RESPONSE, judged=False, met=None, needed=THIRD)
    window = four_weeks_to(second[1])
    return _held_against(Rule.NICE_TA260_RESPONSE, trial, diary, window, needed=THIRD)


def _held_against(
    rule: Rule, trial: Trial, diary: Diary, window: Period, *, needed: Fraction
) -> StoppingLine:
    is_over = window.last < trial.today and window.last <= trial.lasts_until
    after = measured(diary, window, headache=trial.counts_headache_days) if is_over else None
    before = trial.baseline
    reduced = reduction(before.per_28, after.per_28) if before and after else None
    return StoppingLine(
        rule=rule,
        days=after.days if after else (),
        judged=reduced is not None,
        met=None if reduced is None else reduced < needed,
        needed=needed,
        reduced=reduced,
    )


def _botox_episodic(trial: Trial, diary: Diary, months: Sequence[Period]) -> StoppingLine:
    """Fewer than 15 headache days in each of three months in a row since the first injection (TA260)."""
    start, end = trial.treatment.start, trial.lasts_until
    last = [month for month in months if start <= month.first and month.last <= end][-MONTHS_IN_A_ROW:]
    verdicts = [
        reaches(HEADACHE_LINE, len(diary.headache_days(month)), month.days - diary.known(month))
        for month in last
    ]
    met = all_of(None if chronic is None else not chronic for chronic in verdicts)
    if len(last) < MONTHS_IN_A_ROW:
        met = None
    return StoppingLine(
        rule=Rule.NICE_TA260_EPISODIC,
        days=tuple(day for month in last for day in diary.headache_days(month)),
        judged=met is not None,
        met=met,
    )
