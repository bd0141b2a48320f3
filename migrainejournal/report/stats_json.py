"""The counts under the names promised in INTERFACES, which are never renamed; numbers as they are."""

from collections.abc import Iterable
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from migrainejournal.clinical.acute_outcomes import DoseOutcome, MedicineResponse
from migrainejournal.clinical.counts import Counts
from migrainejournal.clinical.doubts import Doubtful
from migrainejournal.clinical.function_days import MidasFromDiary
from migrainejournal.clinical.menstrual import MenstrualPattern
from migrainejournal.clinical.overuse import OverusePattern
from migrainejournal.clinical.reduction import Measure, responder_class
from migrainejournal.clinical.resistance import ResistanceFinding
from migrainejournal.clinical.stats import Stats, TrialReport
from migrainejournal.clinical.verdicts import Verdict

Object = dict[str, Any]


def as_json(found: Stats) -> Object:
    """The whole of `stats --json`."""
    return {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "rule": found.counting.migraine_day,
        "attacks_rule": found.counting.episode,
        "overuse_month": found.counting.overuse_month,
        **_days(found),
        "attacks": asdict(found.attacks),
        "months": [_month(f"{month:%Y-%m}", of_month) for month, of_month in found.months],
        "chronic_pattern": {
            "months_met": found.chronic.months_met,
            "of": len(found.chronic.months),
            "criterion": found.chronic.source,
            "judged": found.chronic.judged,
        },
        "overuse": [_overuse(pattern) for pattern in found.overuse],
        "acute_response": [_response(response) for response in found.responses],
        "menstrual": _menstrual(found.menstrual),
        "trials": [_trial(report) for report in found.trials],
        "resistance": [_resistance(finding) for finding in found.resistance],
        "function_days": {
            **{str(step): len(days) for step, days in found.function.by_step.items()},
            "unrated": len(found.function.unrated),
        },
        "midas_from_diary": _midas(found.midas),
        "doubts": [_doubt(doubtful) for doubtful in found.doubts],
    }


def _days(found: Stats) -> Object:
    counts = found.counts
    return {
        "days": {
            "total": counts.days,
            "known": counts.known.count,
            "clear": counts.clear.count,
            "unknown": counts.unknown,
        },
        "headache_days": asdict(found.headache_days),
        "migraine_days": asdict(found.migraine_days),
        "moderate_or_severe_days": counts.moderate_or_severe.count,
        "acute_days": _acute(counts),
    }


def _month(name: str, counts: Counts) -> Object:
    return {
        "month": name,
        "headache_days": counts.headache.count,
        "migraine_days": counts.migraine.count,
        "acute_days": _acute(counts),
        "known": counts.known.count,
        "days": counts.days,
    }


def _midas(found: MidasFromDiary) -> Object:
    return {
        "judged": found.judged,
        "lost": found.lost,
        "less_done": found.less_done,
        "total": found.count,
        "headache_days": found.headache_days,
        "mean_pain": found.mean_pain,
    }


def _acute(counts: Counts) -> Object:
    return {key: finding.count for key, finding in counts.acute.items()}


def _overuse(pattern: OverusePattern) -> Object:
    return {
        "code": pattern.rule,
        "line": pattern.line,
        "months_met": pattern.months_met,
        "of": len(pattern.months),
        "judged": pattern.judged,
        "days": [len(month.days) for month in pattern.months],
    }


def _response(response: MedicineResponse) -> Object:
    rated = response.rated
    return {
        "medicine": response.medicine.label,
        "doses": len(response.doses),
        "rated": len(rated),
        "pain_free_2h": _true(outcome.pain_free for outcome in rated),
        "relief_2h": _true(outcome.relief for outcome in rated),
        "sustained_24h": _true(outcome.sustained_24h for outcome in rated),
        "sustained_48h": _true(outcome.sustained_48h for outcome in rated),
        "back_within_48h": _true(outcome.back_within_48h for outcome in rated),
        "taken_while_mild": _at(response.rated_at(mild=True)),
        "taken_at_moderate_or_severe": _at(response.rated_at(mild=False)),
    }


def _at(rated: tuple[DoseOutcome, ...]) -> Object:
    return {"rated": len(rated), "pain_free_2h": _true(outcome.pain_free for outcome in rated)}


def _true(verdicts: Iterable[Verdict]) -> int:
    return sum(verdict is True for verdict in verdicts)


def _menstrual(found: MenstrualPattern) -> Object:
    return {
        "cycles": len(found.cycles),
        "with_attack_in_window": found.hits,
        "expected_by_chance": found.chance,
    }


def _trial(report: TrialReport) -> Object:
    trial = report.trial
    reduced = trial.reduction if trial.lacking is None else None
    responder = responder_class(reduced)
    return {
        "treatment": trial.treatment.name,
        "class": trial.treatment.group,
        "state": trial.state,
        "days_at_target": trial.dosing.days,
        "adequate": trial.is_adequate,
        "baseline": _rate(trial.baseline),
        "follow_up": _rate(trial.follow_up),
        "reduction": _number(reduced),
        "responder": None if responder is None else int(responder * 100),
        "outcome": trial.outcome,
        "failed": trial.has_failed,
        "lacking": trial.lacking,
        "stopping_lines": [
            {"rule": line.rule, "met": line.met, "reduction": _number(line.reduced)} for line in report.lines
        ],
        "wear_off": report.wear_off and {"met": report.wear_off.met, "cycles": len(report.wear_off.cycles)},
    }


def _rate(measure: Measure | None) -> float | None:
    return None if measure is None else float(measure.per_28)


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _resistance(found: ResistanceFinding) -> Object:
    return {
        "rule": found.rule,
        "met": found.met,
        "failed_classes": list(found.failed_classes),
        "triptans_failed": found.triptans_failed,
        "months": list(found.months),
    }


def _doubt(doubtful: Doubtful) -> Object:
    return {
        "doubt": doubtful.doubt,
        "attacks": [attack.key for attack in doubtful.attacks],
        "doses": [dose.key for dose in doubtful.doses],
        "treatments": [course.key for course in doubtful.courses],
    }
