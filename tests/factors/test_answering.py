"""Questions asked of a journal: every answer, and every reason why there is none yet."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.clinical.months import Period
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.domain.vocabulary import EpisodeRule
from migrainejournal.factors.answer import DaysAsked, Reason, Reply, Verdict
from migrainejournal.factors.answering import ask, replies
from migrainejournal.factors.asking import last_settled
from tests.clinical.diaries import diary
from tests.factors.diaries import MONDAY, written
from tests.factors.simulated import SLEEP
from tests.values import bleeding

WINE = Question(factor="own:red wine")
YES, NO = {"own:red wine": True}, {"own:red wine": False}
GAPS = (4, 9, 6, 11, 7, 5, 13, 8, 6, 10, 5, 7, 12, 6, 9, 8, 5, 11, 7, 16)
HALF_YEAR = "A".join("." * gap for gap in GAPS)
"""19 attacks in 184 days, at no rhythm: what comes back like a clock meets itself when it is moved."""
DAYS = len(HALF_YEAR)


def reply(found: Excerpt, question: Question = WINE, *others: Question) -> Reply:
    """The reply to the question when it is asked beside the others."""
    return replies(list(ask([question, *others], found)))[0]


def lack(found: Excerpt, question: Question = WINE) -> Reason:
    """Why there is no answer, of which the whole reply is one."""
    answered = reply(found, question)
    assert answered.answer.verdict is answered.apart.verdict is Verdict.NOT_YET
    assert answered.answer.lack is not None
    assert answered.apart.lack is not None
    assert answered.answer.comparison is None
    return answered.answer.lack.reason


def noted(number: int, *pattern: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """So many check-ins by a pattern that repeats itself."""
    return (pattern[place % len(pattern)] for place in range(number))


def on_days(letters: str, letter: str, *, before: int = 0) -> list[Mapping[str, object]]:
    """Yes on every day so many before one with the letter, and each fifth day; no on the others."""
    places = {place - before for place, found in enumerate(letters) if found == letter}
    return [YES if place in places or place % 5 == 2 else NO for place in range(len(letters))]


def test_nothing_is_lacking_and_nothing_is_found() -> None:
    found = reply(written(HALF_YEAR, noted(DAYS, YES, NO, NO, YES, NO)))
    assert found.answer.verdict is Verdict.NO_ASSOCIATION
    comparison = found.answer.comparison
    assert comparison is not None
    assert comparison.low < 0 < comparison.high
    assert found.answer.could_hide == (-comparison.low, comparison.high)
    assert comparison.exposed.days + comparison.unexposed.days == found.days.used


def test_more() -> None:
    answer = reply(written(HALF_YEAR, on_days(HALF_YEAR, "A"))).answer
    assert answer.verdict is Verdict.MORE
    assert answer.comparison is not None
    assert 0 < answer.comparison.low <= answer.comparison.difference <= answer.comparison.high <= 1
    assert answer.comparison.exposed.events > answer.comparison.unexposed.events


def test_fewer() -> None:
    checkins = [NO if letter == "A" or place % 3 == 2 else YES for place, letter in enumerate(HALF_YEAR)]
    answer = reply(written(HALF_YEAR, checkins)).answer
    assert answer.verdict is Verdict.FEWER
    assert answer.comparison is not None
    assert answer.comparison.high < 0


def test_what_is_there_on_the_eve_alone_may_be_an_early_sign() -> None:
    letters = HALF_YEAR * 3
    found = reply(written(letters, on_days(letters, "A", before=1)))
    assert found.answer.verdict is Verdict.MORE
    assert found.apart.verdict is Verdict.NO_ASSOCIATION
    assert found.answer.comparison is not None
    exposed = found.answer.comparison.exposed
    assert exposed.next_day > exposed.events / 2


def test_what_goes_before_by_days_stays_when_the_24_hours_are_left_out() -> None:
    letters = HALF_YEAR * 3
    found = reply(written(letters, on_days(letters, "A", before=2)))
    assert found.apart.verdict is Verdict.MORE


def test_each_day_asked_of_is_counted_once() -> None:
    letters = "??" + HALF_YEAR
    found = reply(written(letters, [*noted(DAYS - 2, YES, NO, NO, YES, NO), {}, {}, {}, {}]))
    # unknown: the first two and the last, which has no next day; the two after each of 19 attacks
    assert found.days == DaysAsked(used=DAYS - 1 - 38 - 3, unknown=3, in_attack=38, not_noted=3)
    assert found.days.total == len(letters)


def test_one_attack() -> None:
    assert lack(written("." * 100 + "A" + "." * 50, noted(151, YES, NO, NO))) is Reason.ONE_ATTACK


def test_no_attack() -> None:
    assert lack(written("." * 150, noted(150, YES, NO, NO))) is Reason.NO_ATTACK


def test_few_attacks() -> None:
    letters = ("." * 40 + "A") * 4 + "." * 20
    assert lack(written(letters, noted(len(letters), YES, NO, NO))) is Reason.FEW_ATTACKS
    letters = ("." * 40 + "A") * 5 + "." * 20
    assert reply(written(letters, noted(len(letters), YES, NO, NO))).answer.comparison is not None


def test_all_days_unknown() -> None:
    assert lack(written("?" * 150, noted(150, YES, NO))) is Reason.NOTHING_RECORDED


def test_a_single_date_and_dates_without_a_record() -> None:
    assert lack(written("?")) is Reason.NOTHING_RECORDED
    question = replace(WINE, first=MONDAY - timedelta(100), last=MONDAY - timedelta(1))
    assert lack(written(HALF_YEAR, noted(DAYS, YES, NO)), question) is Reason.NOTHING_RECORDED


@pytest.mark.parametrize("odd", [{}, {"own:red wine": "yes"}, {"own:red wine": 1}, {"own:beer": True}])
def test_never_noted_or_in_odd_ways(odd: Mapping[str, object]) -> None:
    assert lack(written(HALF_YEAR, noted(DAYS, odd))) is Reason.NOTHING_NOTED


def test_hours_typed_as_minutes_are_not_noted() -> None:
    minutes: Mapping[str, object] = {"sleep": 330}
    assert lack(written(HALF_YEAR, noted(DAYS, minutes)), SLEEP) is Reason.NOTHING_NOTED


def test_a_factor_that_is_always_there_and_one_that_never_is() -> None:
    assert lack(written(HALF_YEAR, noted(DAYS, YES))) is Reason.ALWAYS
    assert lack(written(HALF_YEAR, noted(DAYS, NO))) is Reason.NEVER


def test_too_few_days_say_how_many_are_missing_of_each() -> None:
    answer = reply(written(HALF_YEAR[:56], noted(56, YES, NO, NO))).answer
    assert answer.lack is not None
    assert answer.lack.reason is Reason.TOO_FEW_DAYS
    assert answer.lack.exposed + answer.lack.exposed_missing == 30
    assert answer.lack.unexposed + answer.lack.unexposed_missing == 30
    assert answer.lack.exposed > 10


def test_thirty_of_each_are_enough() -> None:
    letters = HALF_YEAR
    kinds = [reply(written(letters[:days], noted(days, YES, NO))).answer for days in range(70, 100)]
    for answer in kinds:
        if answer.lack is None:
            comparison = answer.comparison
            assert comparison is not None
            assert min(comparison.exposed.days, comparison.unexposed.days) >= 30
        else:
            assert min(answer.lack.exposed, answer.lack.unexposed) < 30
    assert {answer.lack is None for answer in kinds} == {True, False}


def test_half_a_year_with_and_half_a_year_without_cannot_be_compared() -> None:
    letters = HALF_YEAR * 2
    assert lack(written(letters, [*noted(DAYS, YES), *noted(DAYS, NO)])) is Reason.NOT_COMPARABLE


def test_a_factor_of_every_weekend_alone_cannot_be_compared() -> None:
    assert lack(written(HALF_YEAR, noted(DAYS, NO, NO, NO, NO, NO, YES, YES))) is Reason.NOT_COMPARABLE


def test_a_gap_of_years_is_told_and_its_days_are_left_out() -> None:
    letters = HALF_YEAR + "?" * 1000 + HALF_YEAR
    checkins = list(noted(DAYS, YES, NO, NO, YES, NO))
    found = reply(written(letters, [*checkins, *({},) * 1000, *checkins]))
    assert found.gap == Period(MONDAY + timedelta(DAYS), MONDAY + timedelta(DAYS + 999))
    assert found.answer.verdict is Verdict.NO_ASSOCIATION
    assert found.days.unknown == 1000 + 2
    assert found.answer.comparison is not None
    assert found.answer.comparison.rearrangements < 400
    assert reply(written(HALF_YEAR, checkins)).gap is None


def test_while_it_is_asked_there_is_no_answer_but_a_count() -> None:
    found = written(HALF_YEAR, on_days(HALF_YEAR, "A"))
    today = found.now.civil_date
    question = replace(WINE, first=MONDAY, last=today)
    assert lack(found, question) is Reason.STILL_ASKED
    answer = reply(found, question).answer
    assert answer.lack is not None
    assert answer.lack.exposed > 30
    for days in (1, 2, 3):
        assert lack(found, replace(question, last=today - timedelta(days))) is Reason.STILL_ASKED
    over = replace(question, last=today - timedelta(4))
    assert reply(found, over).answer.verdict is Verdict.MORE


def test_the_answer_of_what_is_recorded_stands_whatever_comes_after() -> None:
    letters, factor = HALF_YEAR, list(on_days(HALF_YEAR, "A"))
    found = written(letters, factor, later=1)
    question = replace(WINE, last=last_settled(found.now.civil_date))
    first = reply(found, question)
    compared = first.answer.comparison
    assert compared is not None
    for more in ("....", "AAAA", "?A..", HALF_YEAR):
        later = reply(written(letters + more, [*factor, *noted(len(more), YES)]), question)
        found_later = later.answer.comparison
        assert found_later is not None
        assert asdict(found_later) == {
            name: pytest.approx(value) if isinstance(value, float) else value
            for name, value in asdict(compared).items()
        }
        assert (later.answer.verdict, later.apart, later.days) == (
            first.answer.verdict,
            first.apart,
            first.days,
        )


def test_only_its_own_dates_are_looked_at() -> None:
    found = written(HALF_YEAR + HALF_YEAR, [*on_days(HALF_YEAR, "A"), *noted(DAYS, NO, YES)])
    first = replace(WINE, last=MONDAY + timedelta(DAYS - 1))
    second = replace(WINE, first=MONDAY + timedelta(DAYS))
    assert reply(found, first).answer.verdict is Verdict.MORE
    assert reply(found, second).answer.verdict is Verdict.NO_ASSOCIATION
    assert reply(found, first).days.total + reply(found, second).days.total == len(HALF_YEAR) * 2


def test_asked_beside_many_others_it_must_be_less_likely_by_chance() -> None:
    found = written(HALF_YEAR, on_days(HALF_YEAR, "A"))
    others = [replace(WINE, factor=f"own:{name}") for name in "abc"]
    alone, beside, unanswered = (
        reply(found, WINE, *questions).answer
        for questions in ([], [replace(WINE, first=MONDAY + timedelta(30))], others)
    )
    assert alone.comparison == beside.comparison == unanswered.comparison
    assert alone.p is not None
    assert beside.p is not None
    assert alone.p <= beside.p <= 2 * alone.p
    assert unanswered.p == alone.p


def test_who_stops_taking_answers_stops_the_work() -> None:
    asked_for = []

    def questions() -> Iterator[Question]:
        for number in range(3):
            asked_for.append(number)
            yield WINE

    answers = ask(questions(), written(HALF_YEAR, noted(DAYS, YES, NO)))
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert asked_for == [0]


def test_days_around_bleeding_are_a_factor() -> None:
    lengths = (26, 31, 28, 25, 29, 33, 27, 30, 26, 28, 32, 25, 29, 27)
    found = written("".join("." * 10 + "A" + "." * (length - 11) for length in lengths))
    records = {record.date: record for record in found.days}
    for cycle in range(len(lengths)):
        on = MONDAY + timedelta(sum(lengths[:cycle]) + 11)
        records[on] = bleeding(on, clear=True)
    found = replace(found, days=tuple(records.values()))
    answer = reply(found, Question(factor=BLEEDING)).answer
    assert answer.verdict is Verdict.MORE


def test_the_persons_own_rule_of_attacks_is_used_and_a_diary_looked_through_before() -> None:
    found = written(("A" + "." * 1) * 100, noted(200, YES, NO, NO))
    ihs = Counting(episode=EpisodeRule.IHS_DAY)
    assert lack(found) is Reason.ONE_ATTACK
    (asked,) = ask([WINE], found, counting=ihs)
    (again,) = ask([WINE], found, counting=ihs, journal=diary(found))
    assert asked == again
    assert asked.days.in_attack == 99


def test_a_number_item_from_a_value_on() -> None:
    rest: Mapping[str, object] = {"movement": 10}
    walk: Mapping[str, object] = {"movement": 45.0}
    checkins = [rest if letter == "A" or place % 3 == 0 else walk for place, letter in enumerate(HALF_YEAR)]
    question = Question(factor="movement", relation=Relation.AT_LEAST, value=30)
    assert reply(written(HALF_YEAR, checkins), question).answer.verdict is Verdict.FEWER


@given(
    letters=st.text("..A?", min_size=1, max_size=220),
    answers=st.lists(st.sampled_from([YES, NO, {}, {"own:red wine": 3}]), max_size=220),
)
def test_every_diary_has_its_answer_or_its_reason(letters: str, answers: list[Mapping[str, object]]) -> None:
    found = reply(written(letters, answers[: len(letters)]))
    assert found.days.total == len(letters)
    for answer in (found.answer, found.apart):
        assert (answer.comparison is None) == (answer.lack is not None) == (answer.verdict is Verdict.NOT_YET)
        if answer.comparison is not None:
            assert -1 <= answer.comparison.low <= answer.comparison.difference <= answer.comparison.high <= 1
            assert 0 <= answer.comparison.p <= 1


def test_the_opposite_question_has_the_opposite_answer() -> None:
    yes = on_days(HALF_YEAR, "A")
    one = reply(written(HALF_YEAR, yes)).answer.comparison
    other = reply(written(HALF_YEAR, [NO if answer is YES else YES for answer in yes])).answer.comparison
    assert one is not None
    assert other is not None
    assert (one.exposed, one.unexposed) == (other.unexposed, other.exposed)
    assert one.difference == pytest.approx(-other.difference)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low))
    assert one.p == pytest.approx(other.p)
