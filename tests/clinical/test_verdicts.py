"""Yes, no and not to be said: what follows from facts when some of them are missing."""

from itertools import product

import pytest

from migrainejournal.clinical.verdicts import Verdict, all_of, at_least, reaches

FACTS: tuple[Verdict, ...] = (True, False, None)


def filled_in(facts: tuple[Verdict, ...]) -> list[tuple[bool, ...]]:
    """Everything the facts could turn out to be."""
    return list(product(*((True, False) if fact is None else (fact,) for fact in facts)))


def agreed(outcomes: set[bool]) -> Verdict:
    """What all outcomes agree on; None where they do not."""
    return outcomes.pop() if len(outcomes) == 1 else None


@pytest.mark.parametrize("facts", [facts for size in range(5) for facts in product(FACTS, repeat=size)])
def test_a_verdict_is_what_every_way_to_fill_the_gaps_agrees_on(facts: tuple[Verdict, ...]) -> None:
    worlds = filled_in(facts)
    assert all_of(facts) is agreed({all(world) for world in worlds})
    for number in range(6):
        assert at_least(number, facts) is agreed({sum(world) >= number for world in worlds})


@pytest.mark.parametrize(
    ("counted", "unknown", "met"),
    [
        (15, 0, True),
        (16, 0, True),
        (14, 0, False),
        (14, 1, None),
        (13, 1, False),
        (15, 9, True),
        (0, 15, None),
    ],
)
def test_days_not_known_could_still_reach_a_line(counted: int, unknown: int, met: Verdict) -> None:
    assert reaches(15, counted, unknown) is met
