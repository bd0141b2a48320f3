"""What headache keeps the person from: days by function, MIDAS from the diary, and what was answered."""

from collections.abc import Iterator

from migrainejournal.clinical.function_days import MIDAS_DAYS, midas_from_diary
from migrainejournal.clinical.scales import BANDS, has_changed, result
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section
from migrainejournal.report.terms import term
from migrainejournal.report.words import ReportWords

INSTRUMENTS = (Instrument.MIDAS, Instrument.HIT6, Instrument.MSQ)
"""What asks for daily life; what asks for mood stands by itself."""


def function(counted: Counted) -> Section | None:
    """Days by function, MIDAS from the diary, and each questionnaire; None without any of it."""
    words = counted.words
    counts = counted.stats.counts
    items = (
        *((_days(counted),) if counts.headache.count else ()),
        *((_midas(counted),) if counts.known.count else ()),
        *_answers(counted),
    )
    if not items:
        return None
    title = words("second_page.function_title")
    return Section(key=SectionKey.FUNCTION, title=title, blocks=(Facts(items=items),))


def _days(counted: Counted) -> tuple[str, str]:
    words, found = counted.words, counted.stats.function
    of = len(found.days) + len(found.unrated)
    steps = [
        words("second_page.step", what=words(f"terms.function_{step}"), number=len(days))
        for step, days in found.by_step.items()
        if days
    ]
    text = "; ".join(steps) if steps else words("second_page.function_never")
    name = words("second_page.function_days")
    return name, words("second_page.function_of", n=of, steps=text, unrated=len(found.unrated))


def _midas(counted: Counted) -> tuple[str, str]:
    """What the last three months come to, also where the report's own time is shorter."""
    words, found = counted.words, midas_from_diary(counted.journal, counted.period.last)
    name = words("second_page.midas_from_diary")
    if found.band is None:
        return name, words("second_page.midas_missing", days=MIDAS_DAYS)
    text = words(
        "second_page.midas_days",
        n=found.count,
        days=MIDAS_DAYS,
        grade=grade(words, found.band),
        lost=found.lost,
        less_done=found.less_done,
    )
    return name, text


def grade(words: ReportWords, band: int) -> str:
    """The MIDAS grade of a band: "III"."""
    return str(words.texts["first_page"]["grades"][band])


def _answers(counted: Counted) -> Iterator[tuple[str, str]]:
    """Each questionnaire that was answered in the period, beside the answers before."""
    words = counted.words
    for instrument in INSTRUMENTS:
        last, before = counted.answers(instrument)
        if last is None:
            continue
        text = _score(words, last)
        if before is not None:
            change = _change(words, before, last)
            text = words("second_page.beside", last=text, before=_score(words, before), change=change)
        yield term(words, instrument), text


def _score(words: ReportWords, score: Score) -> str:
    found = result(score)
    if found is None:  # only complete ones come here
        return ""
    day, parts = words.short_day(score.date), _parts(words, score)
    if found.total is None or found.band is None:
        return words("second_page.score_parts", day=day, parts=parts)
    text = words("second_page.score", day=day, total=found.total)
    if score.instrument is Instrument.MIDAS:
        reached = grade(words, found.band)
        return words("second_page.score_midas", score=text, grade=reached, parts=parts)
    bands = len(BANDS[score.instrument])
    return words("second_page.score_band", score=text, band=found.band + 1, bands=bands)


def _parts(words: ReportWords, score: Score) -> str:
    """The answers one by one: the days of MIDAS, the totals of MSQ's three parts."""
    joint = " + " if score.instrument is Instrument.MIDAS else " / "
    return joint.join(words.number(answer) for answer in score.answers)


def _change(words: ReportWords, before: Score, last: Score) -> str:
    """By how much, part by part for MSQ, and whether that is as much as matters where it is published."""
    is_msq = last.instrument is Instrument.MSQ
    old, new = (s.answers if is_msq else (sum(s.answers),) for s in (before, last))
    changes = " / ".join(_signed(words, b - a) for a, b in zip(old, new, strict=True))
    matters = has_changed(before, last)
    if matters is None:
        return changes
    return words("second_page.matters" if matters else "second_page.matters_not", change=changes)


def _signed(words: ReportWords, number: int) -> str:
    return f"+{words.number(number)}" if number > 0 else words.number(number)
