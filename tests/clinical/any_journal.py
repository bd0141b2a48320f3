"""Seven months of any journal, as Hypothesis builds them: habits by the day, and a few of every entry."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from hypothesis import strategies as st

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Role,
    Side,
    StopReason,
    Symptom,
)
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.strategies import moments
from tests.values import botox, course, dates_from, day, headache, medicine, migraine, moment, step

FIRST, LAST = day("2026-05-01"), day("2026-11-30")
DATES = tuple(each_date(FIRST, LAST))
NOW = moment("2026-12-01 10:00")
ABOUT = (datetime.fromisoformat("2026-04-28"), datetime.fromisoformat("2026-12-03"))
RIMEGEPANT = medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH)
ATOGEPANT = medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE)
LASMIDITAN = Medicine(name="lasmiditan", catalogue="lasmiditan", overuse=(OveruseClass.OTHER,))
MEDICINES = (
    SUMATRIPTAN,
    IBUPROFEN,
    RIMEGEPANT,
    ATOGEPANT,
    LASMIDITAN,
    medicine("domperidone"),
    UNNAMED_MEDICINE,
)

PAINS = st.lists(st.integers(0, 10), max_size=3)
SYMPTOMS = st.sets(st.sampled_from(list(Symptom)[:6]), max_size=4).map(tuple)
FACT = st.none() | st.booleans()


def auras_about(start: Moment) -> st.SearchStrategy[list[Aura]]:
    """Auras that began within two hours of the attack, or nobody knows when."""
    near = st.timedeltas(timedelta(hours=-2), timedelta(hours=2)).map(start.plus)
    return st.lists(_aura(near), max_size=2)


def _aura(start: st.SearchStrategy[Moment]) -> st.SearchStrategy[Aura]:
    return st.builds(
        Aura,
        kind=st.none() | st.sampled_from(AuraKind),
        start=st.none() | start,
        minutes=st.none() | st.integers(1, 120),
        unilateral=FACT,
        positive=FACT,
        gradual=FACT,
    )


PAIN = st.none() | st.integers(0, 10)
DOSES = st.builds(
    Dose,
    medicine=st.sampled_from([of.id for of in MEDICINES]),
    at=moments(*ABOUT),
    reason=st.sampled_from(DoseReason),
    pain_before=PAIN,
    pain_2h=PAIN,
)
SOME_DAYS = st.integers(0, 2 ** len(DATES) - 1)
"""A set of dates, one bit for each."""


@st.composite
def attacks(draw: st.DrawFn) -> Attack:
    """What the rules look at: time, pain, symptoms, side, quality, function and auras."""
    start, length = draw(moments(*ABOUT)), draw(st.timedeltas(timedelta(), timedelta(days=4)))
    pains = draw(PAINS)
    return Attack(
        start=start,
        end=start.plus(length) if draw(st.booleans()) else None,
        readings=tuple(
            PainReading(at=start.plus(length * n / len(pains)), pain=pain) for n, pain in enumerate(pains)
        ),
        symptoms=draw(SYMPTOMS),
        side=draw(st.none() | st.sampled_from(Side)),
        quality=draw(st.none() | st.sampled_from(Quality)),
        auras=tuple(draw(auras_about(start))),
        believed_migraine=draw(FACT),
        function=draw(st.none() | st.integers(0, 3)),
    )


@st.composite
def courses(draw: st.DrawFn) -> Treatment:
    """Botox, or tablets that were raised once, both over or going on."""
    start = draw(st.dates(FIRST, LAST))
    end = draw(st.none() | st.dates(start, LAST))
    if draw(st.booleans()):
        sessions = dates_from(start, draw(st.integers(1, 3)), every=draw(st.integers(70, 90)))
        return botox(*[on for on in sessions if on <= (end or LAST)], end=end)
    return course(
        start,
        end,
        target=draw(st.none() | st.just(100.0)),
        steps=[step(start, 50), step(start + draw(st.integers(1, 30)) * DAY, 100)],
        stopped=draw(st.sampled_from(StopReason)) if end else None,
    )


@cache
def usual(on: date, kind: int) -> Attack:
    """What a date with a headache by habit has."""
    if kind:
        return migraine(on, function=kind)
    return headache(on)


@cache
def usual_dose(on: date, of: Medicine) -> Dose:
    """A dose of a date with one by habit, answered on every other date."""
    return Dose(
        medicine=of.id,
        at=moment(f"{on} 08:{on.day:02}"),
        pain_before=5,
        pain_2h=on.day % 5 if on.day % 2 else None,
    )


def picked(bits: int) -> Iterator[date]:
    """The dates whose bits are set."""
    return (on for place, on in enumerate(DATES) if bits >> place & 1)


def records(clear: Sequence[date], bleeding: Sequence[date]) -> tuple[DayRecord, ...]:
    """The dates confirmed clear, and those with bleeding."""
    both = set(clear)
    return tuple(
        DayRecord(
            date=on,
            state=DayState.CLEAR if on in both else None,
            bleeding=Bleeding.MEDIUM if on in bleeding else None,
        )
        for on in sorted(both.union(bleeding))
    )


@st.composite
def journals(draw: st.DrawFn) -> Excerpt:
    """Anything in every combination, both of the year's clock changes but one included."""
    hurt, like_migraine, took, clear = (draw(SOME_DAYS) for _ in range(4))
    extra = draw(st.lists(DOSES, max_size=4, unique_by=lambda dose: dose.at.instant))
    of_habit = draw(st.sampled_from(MEDICINES))
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=NOW,
        attacks=(
            *(usual(on, on.day % 4) for on in picked(hurt & like_migraine)),
            *(usual(on, 0) for on in picked(hurt & ~like_migraine)),
            *draw(st.lists(attacks(), max_size=4)),
        ),
        doses=(*(usual_dose(on, of_habit) for on in picked(took)), *extra),
        days=records(tuple(picked(clear)), draw(st.lists(st.sampled_from(DATES), max_size=4))),
        medicines={of.id: of for of in MEDICINES},
        treatments=tuple(draw(st.lists(courses(), max_size=2))),
    )
