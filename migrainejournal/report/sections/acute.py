"""Acute medicines: days and doses, what they did, and the days of each class against its line."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from migrainejournal.clinical.acute_days import LINES, RULE_OF
from migrainejournal.clinical.acute_outcomes import MedicineResponse
from migrainejournal.clinical.chronic import MORE_THAN_THREE
from migrainejournal.clinical.medicine_days import MedicineDays, medicine_days
from migrainejournal.clinical.months import overuse_months
from migrainejournal.clinical.overuse import OveruseMonthFinding
from migrainejournal.clinical.stats import known_for
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.vocabulary import OveruseClass, OveruseMonth
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Block, Column, Missing, Section, Table
from migrainejournal.report.terms import term
from migrainejournal.report.words import ReportWords


def acute(counted: Counted) -> Section:
    """A row for each medicine that was taken."""
    words = counted.words
    doses = [dose for overview in counted.diary.overviews for dose in overview.doses]
    taken = medicine_days(doses, counted.material.excerpt.medicines)
    blocks: list[Block] = [Missing(text=words("first_page.no_acute"))]
    if taken:
        responses = {response.medicine.id: response for response in counted.stats.responses}
        blocks = [_medicines(taken, responses, counted)]
    return Section(
        key=SectionKey.ACUTE,
        title=words("first_page.acute_title"),
        note=words("first_page.of_days", n=len(_told(counted))) if taken else "",
        blocks=tuple(blocks),
    )


def _told(counted: Counted) -> set[date]:
    """The dates of which anything is told: those recorded, and those with a dose."""
    return {o.date for o in counted.diary.overviews if o.finding.known or o.doses}


def _medicines(
    taken: tuple[MedicineDays, ...], responses: Mapping[UUID, MedicineResponse], counted: Counted
) -> Table:
    words, numbers = counted.words, ("days", "doses", "pain_free", "relief", "sustained", "back")
    rows = tuple(_medicine(each, responses.get(each.medicine.id), words) for each in taken)
    columns = (
        Column(title=words("first_page.medicine"), share=3),
        *(Column(title=words(f"first_page.{key}"), is_number=True, share=1.3) for key in numbers),
        Column(title=words("first_page.side_effects"), share=2.6),
    )
    shown = len(columns) if any(row[-1] for row in rows) else len(columns) - 1
    dash = words("first_page.nothing")
    notes = (
        words("first_page.acute_note") if any(r.rated for r in responses.values()) else "",
        words("first_page.acute_dash") if any(dash in row for row in rows) else "",
        words("first_page.uncounted") if counted.uncounted_days else "",
    )
    return Table(
        columns=columns[:shown],
        rows=tuple(row[:shown] for row in rows),
        note=" ".join(filter(None, notes)),
    )


def _medicine(each: MedicineDays, response: MedicineResponse | None, words: ReportWords) -> tuple[str, ...]:
    rated = response.rated if response else ()
    unnamed = each.medicine.id == UNNAMED
    effects = (words("first_page.side_effect", what=what, n=n) for what, n in each.side_effects)
    return (
        words("first_page.unnamed") if unnamed else each.medicine.label,
        words.number(len(each.days)),
        words.number(len(each.doses)),
        _x_of_y([outcome.pain_free for outcome in rated], words),
        _x_of_y([outcome.relief for outcome in rated], words),
        _x_of_y([outcome.sustained_24h for outcome in rated], words),
        _x_of_y([outcome.back_within_48h for outcome in rated], words),
        ", ".join(effects),
    )


def _x_of_y(verdicts: list[Verdict], words: ReportWords) -> str:
    """In how many it is so, of those of which it can be said; a dash where it can be said of none."""
    judged = [verdict for verdict in verdicts if verdict is not None]
    if not judged:
        return words("first_page.nothing")
    return words("first_page.x_of_y", x=sum(judged), y=len(judged))


def acute_classes(counted: Counted) -> Section | None:
    """The days of each class that was taken against its line, in all and month by month; None without any."""
    words, taken = counted.words, counted.stats.counts.acute
    classes = [class_ for class_ in LINES if taken[class_].count]
    if not classes:
        return None
    table = Table(
        columns=(
            Column(title=words("first_page.class_title"), share=2.4),
            *(Column(title=title, is_number=True, share=1) for title in _titles(counted)),
            Column(title=words("first_page.line"), is_number=True, share=1.6),
            Column(title=words("first_page.in_all"), is_number=True, share=2),
        ),
        rows=tuple(
            (
                term(words, class_),
                *(_month(month, words) for month in _months(class_, counted)),
                words.number(LINES[class_]),
                words(
                    "first_page.x_of_y",
                    x=taken[class_].count,
                    y=known_for(taken[class_], counted.stats.counts),
                ),
            )
            for class_ in classes
        ),
        note=words(f"first_page.class_note_{counted.material.counting.overuse_month}"),
    )
    return Section(key=SectionKey.ACUTE, title=words("first_page.classes_title"), blocks=(table,))


def _months(class_: OveruseClass, counted: Counted) -> tuple[OveruseMonthFinding, ...]:
    pattern = next(p for p in counted.stats.overuse if p.rule is RULE_OF[class_])
    return pattern.months[-MORE_THAN_THREE:]


def _titles(counted: Counted) -> list[str]:
    """The months; of thirty days their last date, for the fullest run of each class is another one."""
    words, kind = counted.words, counted.material.counting.overuse_month
    ends = [m.last for m in overuse_months(counted.period.first, counted.period.last, kind)][
        -MORE_THAN_THREE:
    ]
    if kind is OveruseMonth.CALENDAR:
        return [words.short_month(end) for end in ends]
    return [words("first_page.until", day=words.short_day(end)) for end in ends]


def _month(month: OveruseMonthFinding, words: ReportWords) -> str:
    days = len(month.days)
    if month.met is not None:
        return words.number(days)
    return words("first_page.open_days", n=days) if days else words("first_page.open")
