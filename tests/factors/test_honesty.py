"""Issue 5, honesty of the statistics: on diaries of which the truth is known, by fixed seeds.

The soak runs what is promised, on 1,000 diaries each; the rest is a smaller version, with limits as much
wider as chance makes them with fewer diaries.
"""

from dataclasses import replace

import numpy as np
import pytest

from migrainejournal.domain.question import Question
from migrainejournal.factors.answer import Verdict
from migrainejournal.factors.answering import ask, replies
from tests.factors.honesty import (
    ALL_AT_ONCE,
    DOUBLED,
    EARLY_SIGN,
    TREATED,
    WITH_EFFECT,
    WITHOUT_EFFECT,
    asked_of,
    tally_of,
    tally_since,
)
from tests.factors.simulated import SLEEP, Life, journal, truth

FEW, MANY = 150, 1000


def test_the_factor_of_the_proof_doubles_the_chance() -> None:
    added, times = truth(DOUBLED)
    assert times == pytest.approx(2, abs=0.1)
    assert added == pytest.approx(0.245, abs=0.01)


def test_without_an_effect_few_associations_are_found() -> None:
    found = tally_of(ALL_AT_ONCE, FEW, seed=1)
    assert found.answered > FEW * 0.9
    assert found.found <= 0.1
    assert found.coverage >= 0.9


def test_a_doubled_chance_is_found() -> None:
    found = tally_of(DOUBLED, FEW, seed=1)
    assert found.not_yet == found.wrong == 0
    assert found.days == pytest.approx(200, abs=10)
    assert found.found >= 0.85
    assert found.coverage >= 0.9


def test_an_early_sign_is_an_association_that_the_24_hours_take_away() -> None:
    rng = np.random.default_rng(1)
    given = [asked_of(EARLY_SIGN, rng) for _ in range(60)]
    assert sum(reply.answer.verdict is Verdict.MORE for reply in given) >= 40
    assert sum(reply.apart.verdict is Verdict.MORE for reply in given) <= 6


def test_without_a_change_few_treatments_seem_to_help() -> None:
    found = tally_since(TREATED["no change"], FEW, seed=1)
    assert found.found <= 0.1
    assert found.coverage >= 0.9


@pytest.mark.soak
@pytest.mark.parametrize("life", WITHOUT_EFFECT.values(), ids=WITHOUT_EFFECT)
def test_at_most_five_in_a_hundred_without_effect(life: Life) -> None:
    found = tally_of(life, MANY, seed=1)
    assert found.found <= 0.065
    assert 0.93 <= found.coverage <= 0.975


@pytest.mark.soak
@pytest.mark.parametrize("life", WITH_EFFECT.values(), ids=WITH_EFFECT)
def test_intervals_hold_the_truth_where_there_is_an_effect(life: Life) -> None:
    found = tally_of(life, MANY, seed=1)
    assert 0.93 <= found.coverage <= 0.97
    assert found.wrong <= 0.005 * MANY


@pytest.mark.soak
def test_eight_in_ten_are_found_in_200_days() -> None:
    assert tally_of(DOUBLED, MANY, seed=1).found >= 0.8


@pytest.mark.soak
@pytest.mark.parametrize("name", ["no change", "no change, spells"])
def test_at_most_five_in_a_hundred_treatments_without_a_change(name: str) -> None:
    assert tally_since(TREATED[name], MANY, seed=1).found <= 0.065


@pytest.mark.soak
def test_of_ten_questions_at_once_rarely_one_comes_out_by_chance() -> None:
    rng = np.random.default_rng(1)
    questions = [SLEEP, *(Question(factor=f"own:{number}") for number in range(9))]
    diaries = 300
    surprised = 0
    for _ in range(diaries):
        found = journal(ALL_AT_ONCE, rng)
        days = [
            replace(
                day, checkin={**day.checkin, **{q.factor: bool(rng.random() < 0.4) for q in questions[1:]}}
            )
            for day in found.days
        ]
        answered = replies(list(ask(questions, replace(found, days=tuple(days)))))
        surprised += any(reply.answer.verdict in (Verdict.MORE, Verdict.FEWER) for reply in answered)
    assert surprised <= 0.08 * diaries
