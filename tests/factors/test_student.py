"""The 97.5 % point of Student's t: as printed in every table, and as scipy has it."""

import pytest
from scipy import stats

from migrainejournal.factors.student import t_95


@pytest.mark.parametrize(
    ("dof", "printed"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (10, 2.228), (30, 2.042), (120, 1.980), (10**6, 1.96)],
)
def test_as_printed(dof: int, printed: float) -> None:
    assert t_95(dof) == pytest.approx(printed, abs=0.0006)


def test_as_scipy_has_it() -> None:
    for dof in range(1, 300):
        assert t_95(dof) == pytest.approx(stats.t.ppf(0.975, dof), abs=1e-6)
