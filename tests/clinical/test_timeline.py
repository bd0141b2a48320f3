"""What happened in an attack, one event after another."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.timeline import Event, EventKind, events_of
from migrainejournal.domain.attack import Attack, Dose
from tests.values import aura, dose, medicine, moment, reading

TRIPTAN = medicine("sumatriptan")
ATTACK = Attack(
    start=moment("2026-11-08 02:10"),
    end=moment("2026-11-08 21:00"),
    readings=(reading("2026-11-08 02:10", 5), reading("2026-11-08 05:30", 7)),
)


def told(events: tuple[Event, ...]) -> list[tuple[str, EventKind, int | None]]:
    return [(f"{event.at.wall:%H:%M}", event.kind, event.pain) for event in events]


def taken(at: str, *, pain_2h: int | None = None) -> Dose:
    return dose(TRIPTAN, f"2026-11-08 {at}", after=pain_2h)


def test_a_reading_at_the_start_belongs_to_it() -> None:
    assert told(events_of(ATTACK, ())) == [
        ("02:10", EventKind.START, 5),
        ("05:30", EventKind.READING, 7),
        ("21:00", EventKind.END, None),
    ]


def test_a_running_attack_has_no_end_and_may_have_no_reading() -> None:
    assert told(events_of(replace(ATTACK, end=None, readings=()), ())) == [("02:10", EventKind.START, None)]


def test_the_answer_stands_where_it_was_given() -> None:
    answered = replace(ATTACK, readings=(*ATTACK.readings, reading("2026-11-08 04:40", 6)))
    assert told(events_of(answered, [taken("02:25", pain_2h=6)]))[1:3] == [
        ("02:25", EventKind.DOSE, None),
        ("04:40", EventKind.ANSWER, 6),
    ]
    assert EventKind.READING in [event.kind for event in events_of(answered, [taken("02:25", pain_2h=5)])]


def test_an_answer_without_its_reading_stands_two_hours_after_the_dose() -> None:
    events = told(events_of(ATTACK, [taken("02:25", pain_2h=6)]))
    assert ("04:25", EventKind.ANSWER, 6) in events
    assert ("05:30", EventKind.READING, 7) in events


def test_auras_stand_at_their_start_where_it_is_known() -> None:
    with_auras = replace(ATTACK, auras=(aura(20, start="2026-11-08 02:30"), aura(10)))
    assert [event.kind for event in events_of(with_auras, ())].count(EventKind.AURA) == 1


def test_at_the_same_moment_the_start_is_first_and_the_end_last() -> None:
    short = replace(ATTACK, end=ATTACK.start, readings=(reading("2026-11-08 02:10", 5),))
    kinds = [event.kind for event in events_of(short, [taken("02:10")])]
    assert kinds == [EventKind.START, EventKind.DOSE, EventKind.END]


def test_a_first_reading_after_the_start_stands_by_itself() -> None:
    later = replace(ATTACK, readings=ATTACK.readings[1:])
    assert told(events_of(later, ()))[:2] == [
        ("02:10", EventKind.START, None),
        ("05:30", EventKind.READING, 7),
    ]


@pytest.mark.parametrize(
    ("at", "pain", "answers"),
    [
        pytest.param("04:24", 6, False, id="just before two hours"),
        pytest.param("04:25", 6, True, id="two hours"),
        pytest.param("05:24", 6, True, id="just before three"),
        pytest.param("05:25", 6, False, id="three hours"),
        pytest.param("04:40", 5, False, id="another pain"),
    ],
)
def test_a_reading_is_the_answer_where_it_says_the_same_from_two_to_three_hours(
    at: str, pain: int, answers: bool
) -> None:
    found = replace(ATTACK, readings=(ATTACK.readings[0], reading(f"2026-11-08 {at}", pain)))
    events = told(events_of(found, [taken("02:25", pain_2h=6)]))
    assert ((at, EventKind.ANSWER, 6) in events) is answers
    assert ((at, EventKind.READING, pain) in events) is not answers
    assert len([kind for _, kind, _ in events if kind is EventKind.ANSWER]) == 1


def test_what_happened_at_the_same_moment_stands_in_the_order_of_its_kinds() -> None:
    at = "2026-11-08 06:00"
    found = replace(
        ATTACK,
        end=moment(at),
        readings=(reading("2026-11-08 02:10", 5), reading(at, 7)),
        auras=(aura(20, start=at),),
    )
    first, last = [EventKind.AURA], [EventKind.DOSE, EventKind.END]
    for doses, between in (
        ([taken("06:00")], [EventKind.READING]),
        ([taken("06:00"), taken("04:00", pain_2h=7)], [EventKind.ANSWER]),
    ):
        events = events_of(found, doses)
        assert [event.kind for event in events if event.at == moment(at)] == [*first, *between, *last]
    assert sorted(EventKind) == list(EventKind)
    assert len(EventKind) == 6
