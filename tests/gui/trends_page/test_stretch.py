"""Zooming keeps the place that is looked at, and moving along stays within what there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.stretch import SHORTEST, Stretch
from tests.gui.trends_page.specs import DOTS, MONTHLY, SHARES

WHOLE = Stretch(1000, 1400)


@given(factor=st.floats(0.1, 10), share=st.floats(0, 1))
def test_the_place_that_is_zoomed_at_stays_where_it_is(factor: float, share: float) -> None:
    at = WHOLE.low + share * WHOLE.length
    found = WHOLE.zoomed(factor, at)
    assert (at - found.low) / found.length == pytest.approx(share, abs=1e-6)
    assert found.length >= SHORTEST


@given(low=st.floats(0, 5000), length=st.floats(SHORTEST, 1000))
def test_nothing_outside_the_whole_is_shown(low: float, length: float) -> None:
    found = Stretch(low, low + length).within(WHOLE)
    assert found.low >= WHOLE.low
    assert found.high <= WHOLE.high + 1e-9
    assert found.length == pytest.approx(min(length, WHOLE.length))


def test_it_moves_no_further_than_needed() -> None:
    shown = Stretch(1100, 1200)
    assert shown.around(1150) == shown
    assert shown.around(1250) == Stretch(1150, 1250)
    assert shown.around(1050) == Stretch(1050, 1150)


@pytest.fixture
def time() -> LinkedTime:
    found = LinkedTime()
    found.show_charts([MONTHLY, DOTS, SHARES])
    return found


OWN = Stretch(MONTHLY.x.low, MONTHLY.x.high)


def shown(time: LinkedTime) -> Stretch | None:
    return time.stretch


def test_all_is_shown_until_somebody_zooms_and_again_by_zooming_out(time: LinkedTime) -> None:
    assert shown(time) is None
    time.zoom(2, OWN.low, OWN)
    assert shown(time) is None
    time.zoom(0.5, OWN.low, OWN)
    assert shown(time) == Stretch(OWN.low, OWN.low + OWN.length / 2)
    time.zoom(2, OWN.low, OWN)
    assert shown(time) is None


def test_it_moves_along_within_the_charts_and_brings_a_place_into_sight(time: LinkedTime) -> None:
    half = OWN.length / 2
    time.move(10)
    time.bring(OWN.low)
    assert shown(time) is None
    time.zoom(0.5, OWN.low, OWN)
    time.move(-50)
    assert shown(time) == Stretch(OWN.low, OWN.low + half)
    time.move(10 * OWN.length)
    assert shown(time) == Stretch(OWN.high - half, OWN.high)
    time.bring(OWN.low + 1)
    assert shown(time) == Stretch(OWN.low + 1, OWN.low + 1 + half)


def test_other_charts_are_shown_whole(time: LinkedTime) -> None:
    time.zoom(0.5, OWN.low, OWN)
    time.show_charts([MONTHLY])
    assert time.stretch is None
