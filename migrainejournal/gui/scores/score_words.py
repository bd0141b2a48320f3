"""Questionnaires in words: what they ask where that may be shown, and what they came to.

The questions of PHQ-4, PHQ-9 and GAD-7 are theirs to the letter (free to use since 2010). Those of MIDAS are
in our own words, and HIT-6 and MSQ have none: their texts may not be copied (CLINICAL 1.11).
"""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.clinical.rules import OF_INSTRUMENT
from migrainejournal.clinical.scales import has_changed, result
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import long_date, word

_SUBJECTS: dict[Instrument, Any] = {
    Instrument.MIDAS: QT_TRANSLATE_NOOP("ScoreWords", "days lost to headache"),
    Instrument.PHQ4: QT_TRANSLATE_NOOP("ScoreWords", "worry and mood"),
    Instrument.PHQ9: QT_TRANSLATE_NOOP("ScoreWords", "mood"),
    Instrument.GAD7: QT_TRANSLATE_NOOP("ScoreWords", "worry"),
    Instrument.HIT6: QT_TRANSLATE_NOOP("ScoreWords", "daily life, the total"),
    Instrument.MSQ: QT_TRANSLATE_NOOP("ScoreWords", "daily life, three totals"),
}

_ON_PAPER: Any = QT_TRANSLATE_NOOP(
    "ScoreWords", "Write what your answers on paper came to. The questions themselves may not be copied here."
)

_INTRODUCTIONS: dict[Instrument, Any] = {
    Instrument.MIDAS: QT_TRANSLATE_NOOP(
        "ScoreWords",
        "On how many days of the last three months was it so? From 0 to 92.",
    ),
    Instrument.PHQ4: QT_TRANSLATE_NOOP(
        "ScoreWords", "Over the last 2 weeks, how often have you been bothered by the following problems?"
    ),
    Instrument.PHQ9: QT_TRANSLATE_NOOP(
        "ScoreWords",
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    ),
    Instrument.GAD7: QT_TRANSLATE_NOOP(
        "ScoreWords", "Over the last 2 weeks, how often have you been bothered by the following problems?"
    ),
    Instrument.HIT6: _ON_PAPER,
    Instrument.MSQ: _ON_PAPER,
}

_NERVOUS: Any = QT_TRANSLATE_NOOP("ScoreWords", "Feeling nervous, anxious or on edge")
_WORRYING: Any = QT_TRANSLATE_NOOP("ScoreWords", "Not being able to stop or control worrying")
_LITTLE_INTEREST: Any = QT_TRANSLATE_NOOP("ScoreWords", "Little interest or pleasure in doing things")
_FEELING_DOWN: Any = QT_TRANSLATE_NOOP("ScoreWords", "Feeling down, depressed, or hopeless")

_QUESTIONS: dict[Instrument, tuple[Any, ...]] = {
    Instrument.MIDAS: (
        QT_TRANSLATE_NOOP("ScoreWords", "Away from work or school because of headache"),
        QT_TRANSLATE_NOOP("ScoreWords", "There, but half or less got done (without the days above)"),
        QT_TRANSLATE_NOOP("ScoreWords", "No housework because of headache"),
        QT_TRANSLATE_NOOP("ScoreWords", "Half or less of the housework got done (without the days above)"),
        QT_TRANSLATE_NOOP("ScoreWords", "Something with family, friends or for pleasure missed"),
    ),
    Instrument.PHQ4: (_NERVOUS, _WORRYING, _LITTLE_INTEREST, _FEELING_DOWN),
    Instrument.PHQ9: (
        _LITTLE_INTEREST,
        _FEELING_DOWN,
        QT_TRANSLATE_NOOP("ScoreWords", "Trouble falling or staying asleep, or sleeping too much"),
        QT_TRANSLATE_NOOP("ScoreWords", "Feeling tired or having little energy"),
        QT_TRANSLATE_NOOP("ScoreWords", "Poor appetite or overeating"),
        QT_TRANSLATE_NOOP(
            "ScoreWords",
            "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
        ),
        QT_TRANSLATE_NOOP(
            "ScoreWords",
            "Trouble concentrating on things, such as reading the newspaper or watching television",
        ),
        QT_TRANSLATE_NOOP(
            "ScoreWords",
            "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so "
            "fidgety or restless that you have been moving around a lot more than usual",
        ),
        QT_TRANSLATE_NOOP(
            "ScoreWords", "Thoughts that you would be better off dead or of hurting yourself in some way"
        ),
    ),
    Instrument.GAD7: (
        _NERVOUS,
        _WORRYING,
        QT_TRANSLATE_NOOP("ScoreWords", "Worrying too much about different things"),
        QT_TRANSLATE_NOOP("ScoreWords", "Trouble relaxing"),
        QT_TRANSLATE_NOOP("ScoreWords", "Being so restless that it is hard to sit still"),
        QT_TRANSLATE_NOOP("ScoreWords", "Becoming easily annoyed or irritable"),
        QT_TRANSLATE_NOOP("ScoreWords", "Feeling afraid as if something awful might happen"),
    ),
    Instrument.HIT6: (QT_TRANSLATE_NOOP("ScoreWords", "Total, 36 to 78"),),
    Instrument.MSQ: (
        QT_TRANSLATE_NOOP("ScoreWords", "Restrictive part, 0 to 100"),
        QT_TRANSLATE_NOOP("ScoreWords", "Preventive part, 0 to 100"),
        QT_TRANSLATE_NOOP("ScoreWords", "Emotional part, 0 to 100"),
    ),
}

_FREQUENCIES: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("ScoreWords", "Not at all"),
    QT_TRANSLATE_NOOP("ScoreWords", "Several days"),
    QT_TRANSLATE_NOOP("ScoreWords", "More than half the days"),
    QT_TRANSLATE_NOOP("ScoreWords", "Nearly every day"),
)

_HELP: Any = QT_TRANSLATE_NOOP(
    "ScoreWords",
    "Nobody has to be alone with such thoughts. If you have them, please talk to someone today: a doctor, "
    "your local emergency number, or a local helpline. The journal shows your answer to nobody.",
)

_CREDIT: Any = QT_TRANSLATE_NOOP(
    "ScoreWords",
    "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an "
    "educational grant from Pfizer Inc. "
    "No permission required to reproduce, translate, display or distribute.",
)

_NONE: Any = QT_TRANSLATE_NOOP("ScoreWords", "none")
_MINIMAL: Any = QT_TRANSLATE_NOOP("ScoreWords", "minimal")
_MILD: Any = QT_TRANSLATE_NOOP("ScoreWords", "mild")
_MODERATE: Any = QT_TRANSLATE_NOOP("ScoreWords", "moderate")
_MODERATELY_SEVERE: Any = QT_TRANSLATE_NOOP("ScoreWords", "moderately severe")
_SEVERE: Any = QT_TRANSLATE_NOOP("ScoreWords", "severe")

_BANDS: dict[Instrument, tuple[Any, ...]] = {
    Instrument.MIDAS: ("I", "II", "III", "IV"),
    Instrument.PHQ4: (_NONE, _MILD, _MODERATE, _SEVERE),
    Instrument.PHQ9: (_MINIMAL, _MILD, _MODERATE, _MODERATELY_SEVERE, _SEVERE),
    Instrument.GAD7: (_MINIMAL, _MILD, _MODERATE, _SEVERE),
}
"""Mildest first; HIT-6 is said by its total alone, and MSQ has no bands."""

_MOOD = (Instrument.PHQ4, Instrument.PHQ9, Instrument.GAD7)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreWords", text)


def choice(instrument: Instrument) -> str:
    """The questionnaire with what it is about: "PHQ-9: mood"."""
    return _tr("{name}: {subject}").format(name=word(instrument), subject=_tr(_SUBJECTS[instrument]))


def introduction(instrument: Instrument) -> str:
    """What goes before the questions."""
    return _tr(_INTRODUCTIONS[instrument])


def questions(instrument: Instrument) -> tuple[str, ...]:
    """The questions in their order."""
    return tuple(_tr(question) for question in _QUESTIONS[instrument])


def frequencies() -> tuple[str, ...]:
    """The answers of PHQ and GAD, from 0 to 3."""
    return tuple(_tr(frequency) for frequency in _FREQUENCIES)


def help_with(instrument: Instrument, question: int) -> str:
    """What always stands beside PHQ-9's question on self-harm; nothing for the others."""
    is_self_harm = instrument is Instrument.PHQ9 and question == len(_QUESTIONS[instrument]) - 1
    return _tr(_HELP) if is_self_harm else ""


def credit(instrument: Instrument) -> str:
    """Who made the questions, where they are shown to the letter."""
    return _tr(_CREDIT) if instrument in _MOOD else ""


def outcome(score: Score) -> str:
    """What it came to: "MIDAS 12, grade III", "PHQ-4 5: mild", "HIT-6 61", "MSQ 45 / 60 / 52"."""
    name, found = word(score.instrument), result(score)
    if found is None:
        return _tr("{name}, not complete").format(name=name)
    match score.instrument:
        case Instrument.MSQ:
            text = _tr("MSQ {total}")
        case Instrument.HIT6:
            text = _tr("{name} {total}")
        case Instrument.MIDAS:
            text = _tr("{name} {total}, grade {band}")
        case _:
            text = _tr("{name} {total}: {band}")
    return text.format(name=name, total=_total(score), band=_band(score))


def since(before: Score | None, score: Score) -> str:
    """Whether it changed by as much as matters since the one before; nothing where that is not published."""
    if before is None or result(before) is None or result(score) is None:
        return ""
    changed = has_changed(before, score)
    if changed is None:
        return ""
    matters = _tr("a change that matters") if changed else _tr("no change that matters")
    text = _tr("It was {total} on {date}: {matters}.")
    return text.format(total=_total(before), date=long_date(before.date), matters=matters)


def reason(score: Score) -> Reason:
    """Why it is what it is: its bands in words, and the answers it is made of."""
    return Reason(
        title=outcome(score),
        rule=OF_INSTRUMENT[score.instrument],
        remarks=_remarks(score),
        judged=result(score) is not None,
    )


def _remarks(score: Score) -> tuple[str, ...]:
    found = result(score)
    if score.instrument is Instrument.PHQ4 and found is not None:
        worry, mood = found.parts
        text = _tr("The first two answers, on worry: {worry} of 6. The last two, on mood: {mood} of 6.")
        return (text.format(worry=worry, mood=mood),)
    if score.instrument is Instrument.MIDAS and score.answers:
        answers = ", ".join(str(answer) for answer in score.answers)
        return (_tr("The days, question by question: {answers}.").format(answers=answers),)
    return ()


def _band(score: Score) -> str:
    found = result(score)
    if found is None or found.band is None or score.instrument not in _BANDS:
        return ""
    return _tr(_BANDS[score.instrument][found.band])


def _total(score: Score) -> str:
    """The total, or each of MSQ's three."""
    parts = score.answers if score.instrument is Instrument.MSQ else (sum(score.answers),)
    return " / ".join(str(part) for part in parts)
