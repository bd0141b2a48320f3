"""The letter for prior authorisation: what insurers ask for, from the diary; gaps are lines to fill in."""

from collections.abc import Iterator, Sequence

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import FOUR_WEEKS
from migrainejournal.clinical.preventive_trials import Lacking, Trial, TrialOutcome
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import answered, result
from migrainejournal.clinical.stats import day_rate, known_for
from migrainejournal.domain.score import ANSWERS
from migrainejournal.domain.vocabulary import Instrument, StopReason
from migrainejournal.report import trial_texts
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Beside, Block, Column, Facts, Missing, Section, Sentences, Table
from migrainejournal.report.sections.definitions import OF_TRIALS, day_rules, rules_section
from migrainejournal.report.sections.figures import uncounted_days
from migrainejournal.report.sections.function import grade
from migrainejournal.report.sections.patterns import failed_classes, overuse_sentences
from migrainejournal.report.sections.treatments import preventives, together
from migrainejournal.report.words import ReportWords


def letter_parts(counted: Counted) -> tuple[Section | Beside, ...]:
    """The parts of the letter, always the same ones in the same order."""
    return (
        _request(counted),
        _baseline(counted),
        Beside(left=(_present(counted),), right=(_midas(counted),)),
        _failed(counted),
        _overuse(counted),
        rules_section(
            counted, (*day_rules(counted), *OF_TRIALS, Rule.ICHD_8_2_2), key=SectionKey.DEFINITIONS
        ),
        _signature(counted),
    )


def _request(counted: Counted) -> Section:
    """Who asks whom for what, and the diagnosis in the person's own words."""
    words = counted.words
    blank = words("letter.blank")
    diagnosis = counted.material.profile.diagnosis.strip() or blank
    lines = [(words(f"letter.{key}"), blank) for key in ("insurer", "member", "prescriber", "asked_for")]
    facts = (*lines, (words("second_page.diagnosis"), diagnosis), (words("letter.code"), blank))
    return Section(key="letter_request", title="", blocks=(Facts(items=facts),))


def _baseline(counted: Counted) -> Section:
    """The days before each preventive treatment that goes on and those now, or that there is none."""
    words = counted.words
    running = [each for each in preventives(counted) if not each.is_over]
    block: Block = Missing(text=words("letter.no_running"))
    if running:
        columns = (("name", 2), ("time", 3), ("before", 3), ("now", 3), ("change", 2))
        block = Table(
            columns=tuple(Column(title=words(f"letter.{key}"), share=share) for key, share in columns),
            rows=tuple(_course(words, each) for each in running),
            note=_baseline_note(counted, running),
        )
    return Section(key="letter_baseline", title=words("letter.baseline_title"), blocks=(block,))


def _baseline_note(counted: Counted, running: Sequence[Trial]) -> str:
    words = counted.words
    notes = (
        words("letter.baseline_note"),
        trial_texts.star(words, running),
        together(counted, running),
    )
    return " ".join(filter(None, notes))


def _course(words: ReportWords, trial: Trial) -> tuple[str, ...]:
    kind = "letter.headache_rate" if trial.counts_headache_days else "letter.migraine_rate"
    before, now = (
        words("letter.blank") if found is None else words(kind, rate=words.number(float(found.per_28), 1))
        for found in (trial.baseline, trial.follow_up)
    )
    return trial.treatment.name, trial_texts.dates(words, trial), before, now, _change(words, trial)


def _change(words: ReportWords, trial: Trial) -> str:
    """The share gone; a line where days are missing, and why where the course cannot be judged at all."""
    reduced = trial.reduction
    if trial.lacking in (Lacking.NO_LENGTH, Lacking.TOO_SHORT, Lacking.UNITS_DIFFER, Lacking.BASELINE_NONE):
        return trial_texts.outcome(words, trial)
    if reduced is None:
        return words("letter.blank")
    gone = trial_texts.share_gone(words, float(reduced))
    if trial.has_small_numbers:
        gone = words("treatments.small_numbers", change=gone)
    return words("treatments.starred", change=gone) if trial.counts_headache_days else gone


def _present(counted: Counted) -> Section:
    words, counts = counted.words, counted.stats.counts
    kinds = (("headache", counts.headache), ("migraine", counts.migraine), ("acute", counts.acute[ANY]))
    facts = [(words(f"letter.{key}"), _rate(counted, found)) for key, found in kinds]
    if uncounted := uncounted_days(counted):
        name, rate = facts[-1]
        facts[-1] = name, words("letter.and", rate=rate, besides=uncounted)
    title = words("letter.present_title")
    return Section(key="letter_present", title=title, blocks=(Facts(items=tuple(facts)),))


def _rate(counted: Counted, found: Finding) -> str:
    """The days in 28, or of less than 28, with what they are counted from; a line where too few are known."""
    words, counts = counted.words, counted.stats.counts
    rate, known = day_rate(found, counts), known_for(found, counts)
    if rate.per_28 is not None and counts.days < FOUR_WEEKS:
        return words("letter.count", n=known, count=rate.count)
    if rate.per_28 is not None:
        per_28 = words.number(rate.per_28, 1)
        return words("letter.rate", n=known, per_28=per_28, count=rate.count)
    if rate.range is not None:
        low, high = rate.range
        return words("letter.range", n=counts.days, low=low, high=high, known=counts.known.count)
    return words("letter.too_few", n=counts.days, known=counts.known.count, blank=words("letter.blank"))


def _midas(counted: Counted) -> Section:
    """The five questions with the days of the last answer, or lines to fill in."""
    words = counted.words
    score = next(
        reversed(answered(counted.material.scores, Instrument.MIDAS, until=counted.period.last)), None
    )
    found = None if score is None else result(score)
    blank = words("letter.blank")
    number = len(ANSWERS[Instrument.MIDAS])
    answers = [blank] * number if score is None else [words.number(answer) for answer in score.answers]
    facts = [(words(f"letter.midas_{place}"), answer) for place, answer in enumerate(answers, 1)]
    if score is None or found is None or found.band is None:
        total = blank
    else:
        day, reached = words.short_day(score.date), grade(words, found.band)
        total = words("letter.midas_total", total=found.total, grade=reached, day=day)
    facts.append((words("letter.midas_sum"), total))
    return Section(key="letter_midas", title=words("letter.midas_title"), blocks=(Facts(items=tuple(facts)),))


def _failed(counted: Counted) -> Section:
    """The preventives that failed and are over, with dose, time and reason, and those not to be judged."""
    words = counted.words
    trials = [each for each in preventives(counted) if each.is_over]
    failed = [each for each in trials if each.has_failed]
    blocks: list[Block] = [_failed_table(words, failed)] if failed else []
    blocks.append(Facts(items=tuple(_besides(counted, trials, failed))))
    return Section(key="letter_failed", title=words("letter.failed_title"), blocks=tuple(blocks))


def _failed_table(words: ReportWords, failed: list[Trial]) -> Table:
    columns = (
        ("name", 2.0),
        ("class", 1.7),
        ("dose", 2.0),
        ("time", 2.4),
        ("at_target", 1.3),
        ("reason", 2.8),
    )
    return Table(
        columns=tuple(Column(title=words(f"letter.{key}"), share=share) for key, share in columns),
        rows=tuple(
            (
                each.treatment.name,
                trial_texts.treatment_class(words, each),
                trial_texts.top_dose(words, each),
                trial_texts.dates(words, each),
                trial_texts.at_target(words, each),
                _reason(words, each),
            )
            for each in failed
        ),
        note=" ".join(filter(None, (words("letter.failed_note"), trial_texts.star(words, failed)))),
    )


def _reason(words: ReportWords, trial: Trial) -> str:
    """Why it was stopped, with the side effects where these were the reason, and what was counted."""
    why = trial_texts.stopped(words, trial) if trial.stop_reason else ""
    effects = trial_texts.side_effects(words, trial)
    if effects and trial.stop_reason is StopReason.SIDE_EFFECTS:
        why = words("letter.reason_with", reason=why, side_effects=effects)
    counted = trial_texts.outcome(words, trial) if trial.lacking is None else ""
    return "; ".join(filter(None, (why, counted))) or words("letter.blank")


def _besides(counted: Counted, trials: list[Trial], failed: list[Trial]) -> Iterator[tuple[str, str]]:
    words = counted.words
    yield words("letter.classes"), failed_classes(counted) if counted.trials else words("letter.no_course")
    undecided = [
        words("letter.course", name=each.treatment.name, why=trial_texts.outcome(words, each))
        for each in trials
        if each not in failed and each.outcome is TrialOutcome.NOT_ASSESSABLE
    ]
    if undecided:
        yield words("letter.undecided"), "; ".join(undecided)
    yield words("letter.others"), words("letter.blank")


def _overuse(counted: Counted) -> Section:
    """Whether days with acute medicine reach a line of ICHD-3 8.2."""
    words = counted.words
    sentences = overuse_sentences(counted)
    block = Sentences(items=sentences) if sentences else Missing(text=words("second_page.no_month"))
    return Section(
        key="letter_overuse",
        title=words("letter.overuse_title"),
        note=words("second_page.patterns_note"),
        blocks=(block,),
    )


def _signature(counted: Counted) -> Section:
    words = counted.words
    facts = tuple((words(f"letter.{key}"), words("letter.blank")) for key in ("place_and_date", "signature"))
    return Section(key="letter_signature", title="", blocks=(Facts(items=facts),))
