"""The more is asked, the more would seem so by chance: Benjamini & Hochberg over all questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control
from statsmodels.stats.multitest import multipletests

from migrainejournal.factors.answer import Comparison, Group, Lack, Reason, Verdict
from migrainejournal.factors.many_questions import adjusted, judged


def comparison(p: float, difference: float = 0.1) -> Comparison:
    group = Group(days=50, events=10)
    return Comparison(
        exposed=group,
        unexposed=group,
        difference=difference,
        low=difference - 0.1,
        high=difference + 0.1,
        p=p,
        rearrangements=199,
    )


def test_by_hand() -> None:
    # in order 0.01, 0.02, 0.03, 0.5: times 4, 2, 4/3 and 1; from the largest down, none above the one after
    assert adjusted([0.03, 0.01, 0.5, 0.02]) == pytest.approx([0.04, 0.04, 0.5, 0.04])
    assert adjusted([]) == ()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_as_scipy_and_statsmodels_have_it(chances: list[float]) -> None:
    assert adjusted(chances) == pytest.approx(false_discovery_control(chances))
    assert adjusted(chances) == pytest.approx(multipletests(chances, method="fdr_bh")[1])


def test_one_of_many_needs_a_smaller_p_than_one_alone() -> None:
    (alone,) = judged([comparison(0.04)])
    assert alone.verdict is Verdict.MORE
    beside = judged([comparison(0.04), comparison(0.6), comparison(0.7)])
    assert {answer.verdict for answer in beside} == {Verdict.NO_ASSOCIATION}
    assert beside[0].p == pytest.approx(0.12)


def test_the_sign_of_the_difference_is_the_answer() -> None:
    more, fewer, none = judged([comparison(0.001), comparison(0.001, -0.1), comparison(0.001, 0.0)])
    assert (more.verdict, fewer.verdict) == (Verdict.MORE, Verdict.FEWER)
    assert none.verdict is Verdict.NO_ASSOCIATION


def test_what_lacks_something_is_no_part_of_the_reckoning() -> None:
    lack = Lack(reason=Reason.NO_ATTACK)
    first, second, third = judged([lack, comparison(0.04), lack])
    assert first.verdict is third.verdict is Verdict.NOT_YET
    assert first.lack is lack
    assert second.p == pytest.approx(0.04)


def test_how_large_an_effect_could_still_hide() -> None:
    (answer,) = judged([comparison(0.5, 0.04)])
    assert answer.could_hide == pytest.approx((0.06, 0.14))
    (found,) = judged([comparison(0.001, 0.3)])
    assert found.could_hide == pytest.approx((0.0, 0.4))
    (nothing,) = judged([Lack(reason=Reason.NEVER)])
    assert nothing.could_hide is None
