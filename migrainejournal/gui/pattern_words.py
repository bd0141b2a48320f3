"""What the rules find in months and attacks, in plain words: a pattern to talk about, never a diagnosis."""

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_outcomes import ENOUGH_ANSWERS, MedicineResponse
from migrainejournal.clinical.chronic import ChronicPattern
from migrainejournal.clinical.doubts import Doubt, Doubtful
from migrainejournal.clinical.function_days import MidasFromDiary
from migrainejournal.clinical.menstrual import MenstrualPattern
from migrainejournal.clinical.overuse import OverusePattern
from migrainejournal.clinical.resistance import ResistanceFinding
from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui.wording import capitalised, counted, long_date, one_decimal, percent, word

_CLASS_OF = {
    Rule.ICHD_8_2_1: OveruseClass.ERGOT,
    Rule.ICHD_8_2_2: OveruseClass.TRIPTAN,
    Rule.ICHD_8_2_3: OveruseClass.NON_OPIOID,
    Rule.ICHD_8_2_4: OveruseClass.OPIOID,
    Rule.ICHD_8_2_5: OveruseClass.COMBINATION,
    Rule.ICHD_8_2_8: OveruseClass.OTHER,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("PatternWords", text)


def overuse_name(pattern: OverusePattern) -> str:
    """What the code counts: "triptan days", "days with several classes"."""
    if pattern.rule in _CLASS_OF:
        return _tr("{medicine} days").format(medicine=word(_CLASS_OF[pattern.rule]))
    if pattern.rule is Rule.ICHD_8_2_6:
        return _tr("days with several classes")
    return _tr("days with several classes, some not named yet")


def overuse_sentence(pattern: OverusePattern) -> str:
    """In how many months the line was reached, and what to do with that: talk about it."""
    words = _tr("{name}: the line of {line} was reached in {met} of {of} months.").format(
        name=capitalised(overuse_name(pattern)),
        line=pattern.line,
        met=pattern.months_met,
        of=len(pattern.months),
    )
    if not pattern.judged:
        words += " " + _tr("Not enough recorded days in some of the others.")
    if pattern.is_in_last_three:
        words += " " + _tr("The last three are among them.")
    if pattern.is_longer_than_three:
        consistent = _tr("Pattern consistent with {name} ({source}); discuss with your clinician.")
        words += " " + consistent.format(name=_overuse(pattern), source=pattern.source)
    if pattern.has_few_headaches:
        words += " " + _tr("Headache days were below 15 in such a month.")
    return words


def _overuse(pattern: OverusePattern) -> str:
    if pattern.rule in _CLASS_OF:
        return _tr("{medicine} overuse").format(medicine=word(_CLASS_OF[pattern.rule]))
    return _tr("overuse of several classes")


def chronic_sentence(pattern: ChronicPattern) -> str:
    """In how many months the lines of chronic migraine were reached."""
    if not pattern.months:
        return _tr("No whole calendar month is in this time.")
    words = _tr("15 headache days, 8 of them like migraine: in {met} of {of} months.").format(
        met=pattern.months_met, of=len(pattern.months)
    )
    if not pattern.judged:
        words += " " + _tr("Not enough recorded days in some of the others.")
    if pattern.is_longer_than_three:
        words += " " + _tr(
            "Pattern consistent with chronic migraine (criteria A and C of {source}); "
            "discuss with your clinician."
        ).format(source=pattern.source)
    return words


def menstrual_sentence(pattern: MenstrualPattern) -> str:
    """In how many cycles an attack began in the window, beside what chance would give."""
    cycles = len(pattern.cycles)
    if not cycles:
        return _tr("No cycle can be judged: not enough recorded days around the first day of bleeding.")
    words = _tr("An attack began around the first day of bleeding in {hits} of {cycles} cycles").format(
        hits=pattern.hits, cycles=cycles
    )
    if pattern.chance is None:
        return f"{words}."
    by_chance = _tr("{words}; by chance it would be {expected}.")
    return by_chance.format(words=words, expected=one_decimal(pattern.chance * cycles))


def response_sentence(response: MedicineResponse) -> str:
    """How a medicine did in the answered doses; a share only from four of them on."""
    rated = len(response.rated)
    free = sum(outcome.pain_free is True for outcome in response.rated)
    words = _tr("{medicine}: {free} of {rated} answered doses pain-free at 2 h").format(
        medicine=response.medicine.label, free=free, rated=rated
    )
    if rated >= ENOUGH_ANSWERS:
        words += f" ({percent(free / rated)})"
    kept = sum(outcome.sustained_24h is True for outcome in response.rated)
    back = sum(outcome.back_within_48h is True for outcome in response.rated)
    rest = _tr("{words}, {kept} for a day, pain back within 48 h after {back}; {doses} doses in all.")
    return rest.format(words=words, kept=kept, back=back, doses=len(response.doses))


def mild_sentence(response: MedicineResponse) -> str:
    """The same for doses taken while the pain was mild, and later."""
    parts = []
    for mild, text in (
        (True, _tr("taken while mild: {free} of {n}")),
        (False, _tr("later: {free} of {n}")),
        (None, _tr("pain before not said: {free} of {n}")),
    ):
        found = response.rated_at(mild=mild)
        if found or mild is not None:
            free = sum(outcome.pain_free is True for outcome in found)
            parts.append(text.format(free=free, n=len(found)))
    return ", ".join(parts)


def resistance_sentence(found: ResistanceFinding) -> str:
    """Whether the EHF's definition is met, not met, or cannot be told from the diary."""
    name = _tr("resistant") if found.rule is Rule.EHF_RESISTANT else _tr("refractory")
    why = _tr(
        "classes of preventives failed: {classes}, triptans failed: {triptans}, "
        "months with 8 debilitating days: {months} of the last {of}"
    ).format(
        classes=len(found.failed_classes),
        triptans=found.triptans_failed,
        months=sum(month is True for month in found.months),
        of=len(found.months),
    )
    verdict = {
        True: _tr("Pattern consistent with {name} migraine ({source}); discuss with your clinician: {why}."),
        False: _tr("The definition of {name} migraine ({source}) is not met: {why}."),
        None: _tr("Whether the definition of {name} migraine ({source}) is met cannot be told: {why}."),
    }[found.met]
    return verdict.format(name=name, source=found.source, why=why)


def midas_sentence(found: MidasFromDiary) -> str:
    """What MIDAS would be from the diary."""
    if not found.judged or found.band is None:
        return _tr("MIDAS from the diary: not enough recorded days, or function noted on too few of them.")
    text = _tr("MIDAS from the diary: at least {n} days in 90, grade {grade}.")
    return text.format(n=found.count, grade=("I", "II", "III", "IV")[found.band])


def doubt_sentence(doubtful: Doubtful) -> str:
    """What cannot be counted as it stands, and what to do."""
    if doubtful.doubt is Doubt.OVERLAPPING_ATTACKS:
        text = _tr("Two attacks overlap on {date}. Their days and hours count once. Change one of them.")
        return text.format(date=long_date(doubtful.attacks[-1].start.civil_date))
    if doubtful.doubt is Doubt.COURSE_CANNOT_BE_RIGHT:
        text = _tr("{name} has dates or doses that cannot be right. Open it, and saving says which.")
        return text.format(name=doubtful.courses[0].name)
    if doubtful.doubt is Doubt.MEDICINE_WITHOUT_CLASS:
        return counted(
            len(doubtful.doses),
            lambda: _tr("{n} dose is of a medicine without a class and counts in none. Say what it is."),
            lambda: _tr("{n} doses are of medicines without a class and count in none. Say what they are."),
        )
    return counted(
        len(doubtful.doses),
        lambda: _tr("{n} dose has no medicine yet and counts in no class. Say what it was."),
        lambda: _tr("{n} doses have no medicine yet and count in no class. Say what they were."),
    )
