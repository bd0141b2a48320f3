"""CLINICAL 1.5: which dose waits for its answer at two hours, and what the answer says."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.acute_response import Response, dose_to_ask_about, response
from migrainejournal.domain.vocabulary import DoseReason
from tests.clinical.diaries import SUMATRIPTAN
from tests.values import dose, moment

NOW = moment("2026-11-22 10:00")


@pytest.mark.parametrize(
    ("taken", "asked"),
    [
        ("2026-11-22 08:00:00", True),
        ("2026-11-22 08:00:01", False),
        ("2026-11-22 07:00:01", True),
        ("2026-11-22 07:00:00", False),
        ("2026-11-22 10:30:00", False),
    ],
)
def test_the_question_is_asked_from_two_hours_until_before_three(taken: str, asked: bool) -> None:
    found = dose(SUMATRIPTAN, taken)
    assert dose_to_ask_about([found], NOW) == (found if asked else None)


def test_the_question_is_about_the_latest_dose_for_a_headache_without_an_answer() -> None:
    older, newer = dose(SUMATRIPTAN, "2026-11-22 07:30"), dose(SUMATRIPTAN, "2026-11-22 07:45")
    assert dose_to_ask_about([newer, older], NOW) == newer
    assert dose_to_ask_about([replace(newer, pain_2h=0), older], NOW) == older
    others = [replace(newer, reason=reason) for reason in (DoseReason.OTHER, DoseReason.PREVENTIVE)]
    assert dose_to_ask_about(others, NOW) is None
    assert dose_to_ask_about([], NOW) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (8, 0, Response.PAIN_FREE),
        (1, 0, Response.PAIN_FREE),
        (0, 0, None),
        (None, 0, None),
        (4, 3, Response.RELIEF),
        (8, 4, Response.NO_RELIEF),
        (4, 4, Response.NO_RELIEF),
        (3, 1, None),
        (None, 5, None),
        (8, None, None),
    ],
)
def test_how_the_pain_was_two_hours_later(
    before: int | None, after: int | None, expected: Response | None
) -> None:
    assert response(dose(SUMATRIPTAN, "2026-11-08 02:25", before=before, after=after)) is expected
