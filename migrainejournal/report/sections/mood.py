"""The questionnaires on mood and worry: totals and dates alone, and only where the person asks for them."""

from migrainejournal.clinical.scales import answered, result
from migrainejournal.domain.score import ANSWERS
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section

INSTRUMENTS = (Instrument.PHQ4, Instrument.PHQ9, Instrument.GAD7)


def mood(counted: Counted) -> Section | None:
    """Each questionnaire with its totals in the period, in order of date; None without one."""
    facts = tuple(
        (counted.words(f"terms.{instrument}"), text)
        for instrument in INSTRUMENTS
        if (text := _totals(counted, instrument))
    )
    if not facts:
        return None
    return Section(
        key=SectionKey.MOOD,
        title=counted.words("second_page.mood_title"),
        blocks=(Facts(items=facts),),
    )


def _totals(counted: Counted, instrument: Instrument) -> str:
    words = counted.words
    highest = sum(most for _, most in ANSWERS[instrument])
    given = answered(counted.material.scores, instrument, until=counted.period.last)
    found = [(score.date, result(score)) for score in given if score.date >= counted.period.first]
    return ", ".join(
        words("second_page.total_on", total=answer.total, most=highest, day=words.short_day(day))
        for day, answer in found
        if answer is not None
    )
